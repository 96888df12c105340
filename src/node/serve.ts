import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { checkFlag, checkFunction, checkOptions, wrong } from '../wire/arguments.js';
import type { Fetch } from '../wire/fetch.js';

/** Where to listen, and for whom. */
export interface ServeOptions {
  /** Port to listen on. Default 0, a free one. */
  readonly port?: number;
  /** Address to listen on. Default `127.0.0.1`, this machine only. */
  readonly host?: string;
  /**
   * Allows web pages of any origin to read the responses (CORS), preflight requests included. Default false: then the browser keeps
   * them from the pages of other origins.
   */
  readonly cors?: boolean;
}

/** A server that is listening. */
export interface Server {
  /** Base URL, for example `http://127.0.0.1:4010`. */
  readonly url: string;
  /** Stops listening and drops open connections. */
  close(): Promise<void>;
}

const largestBody = 10_000_000;

/**
 * Serves a {@link Fetch} over HTTP, so that programs in any language can use a mock or provider of this package.
 *
 * The server itself answers `/health` with 200, for tools that wait until it listens. HEAD gets the response of GET without the
 * body (RFC 9110 section 9.3.2). The status is 413 if the request body has more than 10,000,000 bytes, 400 if the target is not a
 * URL, 405 for TRACE, which no `Request` can hold, and 500 with the message of the error if the `Fetch` fails.
 *
 * @throws {@link InvalidArgumentError} if an argument is wrong; the error of the socket, for example EADDRINUSE
 */
export async function serve(fetch: Fetch, options: ServeOptions = {}): Promise<Server> {
  checkFunction('fetch', fetch);
  checkOptions('serve', options, ['port', 'host', 'cors']);
  const { port = 0, host = '127.0.0.1', cors = false } = options;
  checkPort(port);
  checkHost(host);
  checkFlag('cors', cors);
  const server = createServer((incoming, outgoing) => {
    respond(fetch, incoming, cors)
      .catch((error: unknown) => new Response(`${error instanceof Error ? error.message : error}\n`, { status: 500 }))
      .then((response) => send(response, outgoing, cors ? corsHeaders : []))
      .catch(() => outgoing.destroy());
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, resolve);
  });
  const { address, port: listening, family } = server.address() as AddressInfo;
  return {
    url: `http://${family === 'IPv6' ? `[${address}]` : address}:${listening}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

function checkPort(port: unknown): void {
  if (typeof port === 'number' && Number.isInteger(port) && port >= 0 && port <= 65_535) return;
  throw wrong('port', 'an integer from 0 to 65535; 0 picks a free port', port);
}

/** For Node, an empty one means every address of the machine. */
function checkHost(host: unknown): void {
  if (typeof host === 'string' && /^[^\s/]+$/.test(host)) return;
  throw wrong('host', 'the address to listen on, for example 127.0.0.1', host);
}

async function respond(fetch: Fetch, incoming: IncomingMessage, cors: boolean): Promise<Response> {
  const { method = 'GET', url = '/', headersDistinct } = incoming;
  const headers = Object.entries(headersDistinct).flatMap(([name, values]) =>
    (values ?? []).map((value) => [name, value] as [string, string]),
  );
  const body = await readBody(incoming);
  if (body === undefined) return new Response('The request body is too large.\n', { status: 413, headers: { Connection: 'close' } });
  if (method === 'TRACE') return new Response('The method TRACE is not allowed.\n', { status: 405, headers: { Allow: 'GET, PUT' } });
  const target = URL.canParse(url, 'http://localhost') ? new URL(url, 'http://localhost') : undefined;
  if (target === undefined || target.username !== '' || target.password !== '') {
    return new Response('The request target is malformed.\n', { status: 400 });
  }
  const isRead = method === 'GET' || method === 'HEAD';
  if (isRead && target.pathname === '/health') return new Response('ok\n', { headers: { 'Cache-Control': 'no-store' } });
  if (cors && method === 'OPTIONS' && incoming.headers['access-control-request-method'] !== undefined) return preflight(incoming);
  if (isRead) return await fetch(new Request(target, { method: 'GET', headers })); // Node sends no body in response to HEAD
  return await fetch(new Request(target, { method, headers, ...(body.length > 0 && { body }) }));
}

const corsHeaders = ['Access-Control-Allow-Origin', '*', 'Access-Control-Expose-Headers', '*'];

/** A wildcard for request headers would not cover `Authorization` (Fetch standard, CORS-preflight fetch). */
function preflight({ headers }: IncomingMessage): Response {
  const allowed = { 'Access-Control-Allow-Methods': 'GET, PUT', 'Access-Control-Max-Age': '600' };
  const asked = headers['access-control-request-headers'];
  return new Response(null, {
    status: 204,
    headers: { ...allowed, ...(asked !== undefined && { 'Access-Control-Allow-Headers': asked }) },
  });
}

async function readBody(incoming: IncomingMessage): Promise<Uint8Array<ArrayBuffer> | undefined> {
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of incoming as AsyncIterable<Buffer>) {
    length += chunk.length;
    if (length > largestBody) return undefined;
    chunks.push(chunk);
  }
  return new Uint8Array(Buffer.concat(chunks));
}

async function send(response: Response, outgoing: ServerResponse, more: readonly string[]): Promise<void> {
  const body = Buffer.from(await response.arrayBuffer());
  const isSized = response.body === null || response.headers.has('Content-Length');
  const size = isSized ? [] : ['Content-Length', String(body.length)]; // a response to HEAD has it, too
  outgoing.writeHead(response.status, [...[...response.headers].flat(), ...size, ...more]);
  outgoing.end(response.body === null ? undefined : body);
}
