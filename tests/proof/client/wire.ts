import { request as open, type RequestOptions } from 'node:http';
import { connect, type Socket } from 'node:net';
import { Readable } from 'node:stream';
import type { Fetch } from '../../../src/index.js';

type Headers = readonly (readonly [string, string])[];

/** What of a request is written otherwise than a fetch would. */
export interface Wire {
  /** Headers by their names on the wire, in their order. They are given with `Host` and, with a body, `Content-Length`. */
  readonly headers?: (headers: Headers, method: string) => Headers;
  readonly body?: (body: string, method: string) => string;
  readonly target?: (target: string, method: string) => string;
  /** Header fields of the response, by their names on the wire. */
  readonly fields?: (fields: [string, string][]) => [string, string][];
  /** Bytes as they are written, as text in Latin-1. */
  readonly bytes?: (bytes: string) => string;
  /** Whether an informational response ends the request. */
  readonly isInformationFinal?: boolean;
  readonly options?: RequestOptions;
}

/** A fetch on `node:http` that follows no redirect and decodes nothing. */
export function onWire({
  headers = (given) => given,
  body = (given) => given,
  target = (given) => given,
  fields = (given) => given,
  bytes,
  isInformationFinal = false,
  options,
}: Wire): Fetch {
  return async (sent) => {
    const { method, signal } = sent;
    const { hostname, port, host, pathname, search } = new URL(sent.url);
    const text = body(sent.body === null ? '' : await sent.text(), method);
    const length = Buffer.byteLength(text);
    const given: Headers = [...sent.headers, ['host', host], ...(length > 0 ? [['content-length', String(length)] as const] : [])];
    const written = headers(given, method).flat();
    return await new Promise<Response>((resolve, reject) => {
      const fail = (cause: unknown) => reject(signal.aborted ? signal.reason : new TypeError('fetch failed', { cause }));
      signal.throwIfAborted();
      const opened = open({
        ...{ hostname, port, method, path: target(pathname + search, method), headers: written, signal },
        ...(bytes && { createConnection: () => altered(connect(Number(port), hostname), bytes) }),
        ...options,
      });
      opened.once('error', fail).once('response', (received) => {
        const { statusCode: status = 0, rawHeaders } = received;
        const raw = rawHeaders.flatMap((name, at) => (at % 2 === 0 ? [[name, rawHeaders[at + 1] ?? ''] as [string, string]] : []));
        const hasNone = [204, 304].includes(status) || received.headers['content-length'] === '0';
        if (hasNone) received.resume();
        // The stream of Node and that of the web are one thing with two types.
        const stream = hasNone ? null : (Readable.toWeb(received) as ReadableStream<Uint8Array>);
        resolve(new Response(stream, { status, headers: fields(raw) }));
      });
      if (isInformationFinal) opened.once('information', ({ statusCode }) => fail(new Error(`unexpected status ${statusCode}`)));
      opened.end(text);
    });
  };
}

/** Node writes what it has to say as text, the head of a request above all. */
function altered(socket: Socket, bytes: (bytes: string) => string): Socket {
  const write = socket.write.bind(socket) as (data: unknown, ...rest: unknown[]) => boolean;
  return Object.assign(socket, {
    write: (data: unknown, ...rest: unknown[]) => write(typeof data === 'string' ? bytes(data) : data, ...rest),
  });
}
