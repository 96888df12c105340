import { createServer, type IncomingMessage, type RequestListener } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';
import { onTestFinished } from 'vitest';
import type { Fetch } from '../../src/index.js';
import { createNodeFetch, type NodeFetchOptions } from '../../src/node/transport.js';
import { direct, headersOf } from '../../src/wire/fetch.js';

/** A server on a free port of this machine for the time of a test, and the connections that it was asked for. */
export async function listen(listener: RequestListener) {
  const connections: Socket[] = [];
  const server = createServer(listener).on('connection', (socket) => connections.push(socket));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const close = () =>
    new Promise<void>((resolve) => {
      server.close(() => resolve());
      server.closeAllConnections();
    });
  onTestFinished(close);
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`, connections, close };
}

interface Sending {
  readonly method?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
  readonly signal?: AbortSignal;
}
export interface TransportResponse {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
}
export type Send = (url: string, sending?: Sending) => Promise<TransportResponse>;
export type Way = (options?: NodeFetchOptions) => Send;

export const throughFetch =
  (fetch: Fetch): Send =>
  async (url, sending) => {
    const response = await fetch(new Request(url, { redirect: 'manual', ...sending }));
    return { status: response.status, headers: response.headers, text: await response.text() };
  };

/** A request takes either way: that of any `Fetch`, or the short one that the client takes. */
export const ways: readonly (readonly [string, Way])[] = [
  ['as a fetch', (options) => throughFetch(createNodeFetch(options))],
  [
    'by the short cut',
    (options) => {
      const fetch = createNodeFetch(options);
      return async (url, { method = 'GET', headers = {}, body, signal = new AbortController().signal } = {}) => {
        const request = { method, url, headers, ...(body !== undefined && { body }) };
        const received = await fetch[direct](request, signal, 2 ** 30);
        return { status: received.status, headers: headersOf(received), text: received.body.text };
      };
    },
  ],
];

export async function textOf(incoming: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of incoming) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString();
}

/** Answers with what arrived. */
export const echo: RequestListener = async (incoming, outgoing) => {
  const { method, url, headers } = incoming;
  outgoing.end(JSON.stringify({ method, url, headers, body: await textOf(incoming) }));
};

/** The first byte that arrives at a server, which then hangs up. */
export function firstByte() {
  let listener: (socket: Socket) => void = () => {};
  const promise = new Promise<number | undefined>((resolve) => {
    listener = (socket) =>
      socket.once('data', (data) => {
        resolve(data[0]);
        socket.destroy();
      });
  });
  return { promise, listener };
}

export const left = new Error('the player left');
export const aTurn = () => new Promise((resolve) => setImmediate(resolve));
export const closedOf = (socket: Socket | undefined) =>
  new Promise((resolve) => (socket === undefined || socket.closed ? resolve(true) : socket.on('close', resolve)));
