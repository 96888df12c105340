import { createServer, type Socket } from 'node:net';

/** A request as it arrived. */
export interface Received {
  readonly method: string;
  readonly path: string;
  /** By name in lower case. */
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

/** A request and the connection to do something wrong with. */
export interface Exchange {
  /** Number of the request, from 1, over all connections. */
  readonly number: number;
  readonly request: Received;
  readonly socket: Socket;
}

/** What the server does with a request. */
export type Script = (exchange: Exchange) => unknown;

export interface FaultyServer {
  readonly url: string;
  /** All requests so far, of all connections. */
  readonly requests: readonly Received[];
  /** Connections that are open. */
  readonly connections: ReadonlySet<Socket>;
  /** Ends what is still open. Rejects if a script failed. */
  close(): Promise<void>;
}

/**
 * Starts a server on a free port of this machine that reads requests properly and does with them what a script says, byte for
 * byte: it knows no HTTP when it writes.
 *
 * @param greet - what it does with a new connection, before any request
 */
export async function startFaultyServer(script: Script, greet: (socket: Socket) => void = () => undefined): Promise<FaultyServer> {
  const requests: Received[] = [];
  const connections = new Set<Socket>();
  const failures: unknown[] = [];
  const server = createServer({ noDelay: true }, (socket) => {
    connections.add(socket);
    socket.on('close', () => connections.delete(socket));
    socket.on('error', () => undefined); // a client that hangs up is no failure of the server
    let unread = '';
    socket.setEncoding('latin1').on('data', (data: string) => {
      unread += data;
      for (let found = takeRequest(unread); found !== undefined; found = takeRequest(unread)) {
        unread = found.rest;
        const number = requests.push(found.request);
        act(() => script({ number, request: found.request, socket }));
      }
    });
    act(() => greet(socket));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('the server has no port');

  return {
    url: `http://127.0.0.1:${address.port}`,
    requests,
    connections,
    async close() {
      const closed = new Promise((resolve) => server.close(resolve));
      for (const socket of connections) socket.destroy();
      await closed;
      if (failures.length > 0) throw failures[0];
    },
  };

  function act(action: () => unknown): void {
    new Promise((resolve) => resolve(action())).catch((error: unknown) => failures.push(error));
  }
}

/** An address where nobody listens. Its port is below those that systems give, or another test could get it meanwhile. */
export async function refusingUrl(): Promise<string> {
  const port = 2_000 + Math.floor(Math.random() * 7_000);
  const server = createServer();
  const isFree = await new Promise<boolean>((resolve) => {
    server.once('error', () => resolve(false)).listen(port, '127.0.0.1', () => server.close(() => resolve(true)));
  });
  return isFree ? `http://127.0.0.1:${port}` : await refusingUrl();
}

function takeRequest(text: string): { readonly request: Received; readonly rest: string } | undefined {
  const end = text.indexOf('\r\n\r\n');
  if (end === -1) return undefined;
  const [line = '', ...fields] = text.slice(0, end).split('\r\n');
  const [method = '', path = ''] = line.split(' ');
  const headers: Record<string, string> = {};
  for (const field of fields) {
    const colon = field.indexOf(':');
    headers[field.slice(0, colon).toLowerCase()] = field.slice(colon + 1).trim();
  }
  const start = end + 4;
  const length = Number(headers['content-length'] ?? 0);
  if (text.length < start + length) return undefined;
  return { request: { method, path, headers, body: text.slice(start, start + length) }, rest: text.slice(start + length) };
}

/** A response in the bytes of HTTP. Its `Content-Length` is right unless another one is given; null leaves it out. */
export function responseBytes(
  status: number,
  body: string | Uint8Array = '',
  headers: Readonly<Record<string, string | null>> = {},
): Buffer {
  const bytes = Buffer.from(body);
  const fields = Object.entries({ 'Content-Length': String(bytes.length), ...headers });
  const lines = fields.filter(([, value]) => value !== null).map(([name, value]) => `${name}: ${value}\r\n`);
  return Buffer.concat([Buffer.from(`HTTP/1.1 ${status} As it is\r\n${lines.join('')}\r\n`, 'latin1'), bytes]);
}

/** Writes a response. */
export function response(...parts: Parameters<typeof responseBytes>): Script {
  return bytes(responseBytes(...parts));
}

/** Writes bytes, and leaves the connection open. */
export function bytes(data: string | Uint8Array): Script {
  return ({ socket }) => socket.write(data);
}

/** Writes bytes one at a time, each in a packet of its own as far as the system allows. */
export function slowly(data: Uint8Array): Script {
  return async ({ socket }) => {
    for (const byte of data) {
      socket.write(Uint8Array.of(byte));
      await new Promise((resolve) => setImmediate(resolve));
    }
  };
}

/** Writes bytes, then ends the connection in good order. */
export function bytesAndEnd(data: string | Uint8Array): Script {
  return ({ socket }) => socket.end(data);
}

/** Writes bytes, then resets the connection. */
export function bytesAndReset(data: string | Uint8Array): Script {
  return ({ socket }) => socket.write(data, () => socket.resetAndDestroy());
}

/** Writes a beginning, then the same bytes again and again for as long as the client takes them. */
export function endlessly(beginning: Uint8Array, again: Uint8Array): Script {
  return ({ socket }) => {
    const pour = () => {
      while (!socket.destroyed && socket.write(again)) {}
    };
    socket.on('drain', pour);
    socket.write(beginning);
    pour();
  };
}

/** Does nothing at all. */
export const silence: Script = () => undefined;

/** Follows one script for the first request, the next for the second, and so on; the last one for all that follow. */
export function inTurn(...scripts: readonly [Script, ...Script[]]): Script {
  return (exchange) => scripts[Math.min(exchange.number, scripts.length) - 1]?.(exchange);
}
