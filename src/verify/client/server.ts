import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { Socket } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { visible } from '../../wire/visible.js';
import { codingFor, encodeBody } from './coding.js';
import { headerOf, isFault, type Reaction, type Reply, type Script, type SeenRequest } from './script.js';

/** Requests that a server answers. A client that sends more of them for one call is stopped by silence. */
const mostRequests = 30;
/** Bytes of a request body that are kept. */
const longestBody = 2 ** 20;

/** Milliseconds after which a request must have come to its end. */
const longestRequestMs = 5_000;

/**
 * Below those that systems give by themselves, so that no other program gets one by chance when its server is closed, and above 10080,
 * the highest port that browsers and fetch refuse to call.
 */
const ports = { first: 10_100, count: 20_000 };
/** A port is not used again until so many others have been. */
const mostUsedPorts = 2_000;
/** How many ports are tried. One may be another program's. */
const mostStarts = 20;

/** A server on this machine that answers by a script and keeps what it is sent. */
export class ScriptedServer {
  /** What a client keeps for a base URL, such as a token or a connection, must not meet another server. */
  static readonly #usedPorts = new Set<number>();
  readonly requests: SeenRequest[] = [];
  /** What came and was no HTTP. */
  readonly malformed: string[] = [];
  readonly #script: Script;
  readonly #elsewhere: string;
  readonly #server: Server;
  readonly #connections = new Map<Socket, number>();
  /** Connections that were ended after a response, until the client has closed its side as well. */
  readonly #dropped = new Set<Socket>();
  readonly #closing = new AbortController();
  /** Port on 127.0.0.1. Known after `close`, too. */
  port = 0;

  private constructor(script: Script, elsewhere: string) {
    this.#script = script;
    this.#elsewhere = elsewhere;
    const times = { keepAliveTimeout: 60_000, requestTimeout: longestRequestMs, connectionsCheckingInterval: 500 };
    this.#server = createServer(times, (request, response) => {
      this.#handle(request, response).catch(() => response.destroy()); // the client has gone
    });
    this.#server.on('connection', (socket) => this.#connections.set(socket, this.#connections.size + 1));
    this.#server.on('clientError', (error: NodeJS.ErrnoException, socket) => {
      const fault = faultOf(error, 'bytesRead' in socket && Number(socket.bytesRead) > 0);
      if (fault !== undefined) this.malformed.push(fault);
      socket.destroy();
    });
  }

  /** @param elsewhere - base URL of another server, for redirects */
  static async start(script: Script, elsewhere = ''): Promise<ScriptedServer> {
    for (let starts = 1; ; starts += 1) {
      try {
        return await new ScriptedServer(script, elsewhere).#listen();
      } catch (error) {
        if (starts === mostStarts) throw error;
      }
    }
  }

  async #listen(): Promise<this> {
    this.port = ScriptedServer.#nextPort();
    await new Promise<void>((resolve, reject) => {
      this.#server.once('error', reject).listen(this.port, '127.0.0.1', resolve);
    });
    return this;
  }

  static #nextPort(): number {
    const used = ScriptedServer.#usedPorts;
    const [oldest] = used;
    if (oldest !== undefined && used.size === mostUsedPorts) used.delete(oldest);
    let port: number;
    do port = ports.first + Math.floor(Math.random() * ports.count);
    while (used.has(port));
    used.add(port);
    return port;
  }

  /** Waits until each request was answered or left by its client, but no longer than this. */
  async settle(milliseconds: number): Promise<void> {
    const end = performance.now() + milliseconds;
    while (performance.now() < end && this.requests.some(({ isAnswered, isLeft }) => !isAnswered && !isLeft)) await sleep(5);
  }

  /** Waits until the client has noticed that connections were dropped, but no longer than this. */
  async settleDropped(milliseconds: number): Promise<void> {
    const end = performance.now() + milliseconds;
    while (performance.now() < end && this.#dropped.size > 0) await sleep(5);
  }

  /** Stops listening and ends every connection. */
  async close(): Promise<void> {
    this.#closing.abort();
    const closed = new Promise<void>((resolve) => this.#server.close(() => resolve()));
    for (const socket of this.#connections.keys()) socket.destroy();
    await closed;
  }

  async #handle(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const at = performance.now();
    if (this.#dropped.has(request.socket)) {
      request.socket.destroy();
      return;
    }
    const { method = '', url: target = '', rawHeaders, socket } = request;
    const headers = rawHeaders.flatMap((name, index) => (index % 2 === 0 ? [[name, rawHeaders[index + 1] ?? ''] as const] : []));
    const body = await readBody(request);
    const count = this.requests.length + 1;
    const reaction: Reaction =
      count > mostRequests ? { fault: 'silence' } : this.#script({ method, target, headers }, count, this.#elsewhere);
    const connection = this.#connections.get(socket) ?? 0;
    const seen: SeenRequest = { method, target, headers, body, connection, at, reaction, sentBytes: 0, isAnswered: false, isLeft: false };
    this.requests.push(seen);
    response.once('close', () => {
      seen.isLeft ||= !seen.isAnswered;
    });
    if (isFault(reaction)) {
      if (reaction.fault === 'silence') return;
      seen.isAnswered = true;
      if (reaction.fault === 'raw') socket.end(reaction.bytes);
      else if (reaction.fault === 'reset') socket.resetAndDestroy();
      else socket.destroy();
      return;
    }
    if (reaction.delayMs !== undefined) await sleep(reaction.delayMs, undefined, { signal: this.#closing.signal });
    await this.#reply(reaction, seen, response);
  }

  async #reply(reply: Reply, seen: SeenRequest, response: ServerResponse): Promise<void> {
    const { framing = 'length', informational = [], cut, repeatUpToBytes, dropConnection = false } = reply;
    const { bytes, headers } = encode(reply, seen);
    const { socket } = response;
    if (response.req.httpVersion !== '1.0') {
      for (const status of informational) {
        if (status === 102) response.writeProcessing();
        else response.writeEarlyHints({ link: '</handles>; rel=preconnect' });
      }
    }
    response.statusCode = reply.status;
    for (const [name, value] of Object.entries(headers)) response.setHeader(name, value);
    const hasBody = reply.body !== undefined && seen.method !== 'HEAD';
    if (hasBody && framing === 'length') response.setHeader('Content-Length', bytes.byteLength);
    if (framing === 'close') {
      response.useChunkedEncodingByDefault = false;
      response.shouldKeepAlive = false;
    }
    if (hasBody) {
      response.flushHeaders();
      const whole = repeatUpToBytes ?? bytes.byteLength;
      await this.#write(response, seen, reply, bytes, Math.min(cut?.afterBytes ?? whole, whole));
    }
    if (cut?.by === 'stall' || seen.isLeft) return;
    seen.isAnswered = true;
    if (cut === undefined) response.end(() => dropConnection && socket && this.#drop(socket));
    // HTTP/1.0 has no chunks: the end of the connection is that of the body, unless it is an error.
    else if (cut.by === 'reset' || (framing === 'chunked' && response.req.httpVersion === '1.0')) socket?.resetAndDestroy();
    else socket?.end();
  }

  #drop(socket: Socket): void {
    this.#dropped.add(socket);
    socket.once('close', () => this.#dropped.delete(socket)).end();
  }

  async #write(
    response: ServerResponse,
    seen: SeenRequest,
    { partBytes, pauseMs }: Reply,
    bytes: Uint8Array,
    total: number,
  ): Promise<void> {
    const size = partBytes ?? bytes.byteLength;
    const { signal } = this.#closing;
    for (let at = 0; at < total && !seen.isLeft; at += size) {
      const start = at % bytes.byteLength;
      const part = bytes.subarray(start, Math.min(start + size, start + total - at));
      const isTaken = response.write(part);
      seen.sentBytes += part.byteLength;
      if (!isTaken) await drained(response);
      if (pauseMs !== undefined && at + size < total) await sleep(pauseMs, undefined, { signal });
    }
  }
}

/** What was wrong with bytes that are no request, and where they begin; undefined if the connection just ended. */
function faultOf(error: NodeJS.ErrnoException, hasBegun: boolean): string | undefined {
  const { code = '', message } = error;
  if (code === 'ERR_HTTP_REQUEST_TIMEOUT' || code === 'HPE_INVALID_EOF_STATE')
    return hasBegun ? `the request did not come to its end: is Content-Length too large? (${code})` : undefined;
  if (!code.startsWith('HPE_')) return undefined;
  const packet = 'rawPacket' in error && error.rawPacket instanceof Uint8Array ? error.rawPacket : new Uint8Array();
  const start = visible(new TextDecoder('latin1').decode(packet.subarray(0, 4_000)).split(/\r?\n/, 1)[0] ?? '');
  return `${message.replace(/^Parse Error: /, '')} (${code}) in ${JSON.stringify(start)}`;
}

/** Resolves when more can be written, or nothing any more. */
function drained(response: ServerResponse): Promise<void> {
  return new Promise((resolve) => {
    const done = () => {
      response.off('drain', done).off('close', done);
      resolve();
    };
    response.on('drain', done).on('close', done);
  });
}

function encode({ body = '', headers = {}, coding: wanted }: Reply, seen: SeenRequest) {
  const plain = typeof body === 'string' ? Buffer.from(body) : body;
  const coding = wanted && codingFor(wanted, headerOf(seen.headers, 'Accept-Encoding'));
  if (coding === undefined) return { bytes: plain, headers };
  seen.coding = coding;
  return { bytes: encodeBody(plain, coding), headers: { ...headers, 'Content-Encoding': coding } };
}

async function readBody(request: IncomingMessage): Promise<string> {
  const parts: Buffer[] = [];
  let size = 0;
  for await (const part of request as AsyncIterable<Buffer>) {
    size += part.byteLength;
    if (size <= longestBody) parts.push(part);
  }
  return Buffer.concat(parts).toString('utf8');
}
