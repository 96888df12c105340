import type { ServerResponse } from 'node:http';
import { type AddressInfo, createServer as createTcpServer, type Socket } from 'node:net';
import { brotliCompressSync, deflateRawSync, deflateSync, gzipSync } from 'node:zlib';
import { describe, expect, it, onTestFinished } from 'vitest';
import { createNodeFetch } from '../../src/node/transport.js';
import { direct } from '../../src/wire/fetch.js';
import { minimal } from '../proof/client/harness.js';
import { aTurn, echo, listen, ways } from './transport-harness.js';

describe.each(ways)('createNodeFetch, %s,', (_, createSend) => {
  const body = Buffer.from(minimal.repeat(1000));
  const respondWith = (encoding: string | string[], bytes: Buffer) =>
    listen((_, outgoing) => outgoing.writeHead(200, { 'Content-Encoding': encoding }).end(bytes));

  it('asks for the codings that servers write in one form, unless the caller asks for others', async () => {
    const { url } = await listen(echo);
    const send = createSend();
    const codings = async (headers?: Record<string, string>) =>
      JSON.parse((await send(url, headers && { headers })).text).headers['accept-encoding'];
    await expect(codings()).resolves.toBe('gzip, br');
    await expect(codings({ 'accept-encoding': 'identity' })).resolves.toBe('identity');
    await expect(codings({ 'Accept-Encoding': 'identity' })).resolves.toBe('identity');
  });

  it.each<[string | string[], Buffer]>([
    ['gzip', gzipSync(body)],
    ['x-gzip', gzipSync(body)],
    ['GZIP', gzipSync(body)],
    ['deflate', deflateSync(body)],
    ['deflate', deflateRawSync(body)],
    ['br', brotliCompressSync(body)],
    ['identity', body],
    ['', body],
    ['gzip, br', brotliCompressSync(gzipSync(body))],
    ['deflate ,\tidentity,, gzip', gzipSync(deflateRawSync(body))],
    [['br', 'gzip'], gzipSync(brotliCompressSync(body))],
  ])('decodes %j', async (encoding, bytes) => {
    const { url } = await respondWith(encoding, bytes);
    expect((await createSend()(url)).text).toBe(body.toString());
  });

  it.each(['zstd', 'gzip, compress', 'constructor', 'br, x'])(
    'leaves a body of %s, which it does not decode, as it is',
    async (encoding) => {
      const { url } = await respondWith(encoding, body);
      expect((await createSend()(url)).text).toBe(body.toString());
    },
  );

  it('refuses a body of more than four codings, and closes the connection', async () => {
    const { url, connections } = await respondWith('gzip, gzip, gzip, gzip, gzip', gzipSync(body));
    const send = createSend();
    for (const count of [1, 2]) {
      await expect(send(url)).rejects.toThrow('The response has 5 content codings; up to 4 are decoded');
      expect(connections).toHaveLength(count);
    }
  });

  it.each<[string, Buffer]>([
    ['gzip', gzipSync(body)],
    ['deflate', deflateSync(body)],
    ['deflate', deflateRawSync(body)],
    ['br', brotliCompressSync(body)],
    ['gzip, br', brotliCompressSync(gzipSync(body).subarray(0, -5))],
  ])('takes a body of %s that ends early or is broken for no body', async (encoding, bytes) => {
    for (const cut of [bytes.subarray(0, 1), bytes.subarray(0, -5), bytes.subarray(0, bytes.length / 2), Buffer.from('{"broken":true}')]) {
      const { url } = await respondWith(encoding, cut);
      await expect(createSend()(url)).rejects.toThrow(Error);
    }
  });

  it.each([
    ['a 204', 204, {}],
    ['a 304', 304, {}],
    ['an empty 401', 401, { 'Content-Length': '0' }],
    ['an empty 401 in chunks', 401, { 'Transfer-Encoding': 'chunked' }],
  ])('decodes nothing where %s names a coding', async (_, status, length) => {
    const { url } = await listen((_, outgoing) => outgoing.writeHead(status, { 'Content-Encoding': 'gzip, br', ...length }).end());
    await expect(createSend()(url)).resolves.toMatchObject({ status, text: '' });
  });

  it.each([
    ['before the headers', (outgoing: ServerResponse) => outgoing.destroy()],
    ['during the body', (outgoing: ServerResponse) => outgoing.write('the beginning', () => outgoing.destroy())],
    [
      'during an encoded body',
      (outgoing: ServerResponse) =>
        outgoing.writeHead(200, { 'Content-Encoding': 'gzip' }).write(gzipSync(minimal), () => outgoing.destroy()),
    ],
  ])('rejects when the connection is cut %s', async (_, cut) => {
    const { url } = await listen((_, outgoing) => {
      cut(outgoing);
    });
    await expect(createSend()(url)).rejects.toThrow(Error);
  });

  it.each(['', 'Content-Encoding: gzip\r\n'])('rejects when the first chunk is broken and arrives with the headers, %j', async (coding) => {
    const server = createTcpServer((socket) => {
      socket.once('data', () => socket.write(`HTTP/1.1 200 OK\r\n${coding}Transfer-Encoding: chunked\r\n\r\nbroken\r\n`));
      socket.on('error', () => undefined);
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    onTestFinished(() => new Promise((resolve) => server.close(() => resolve())));
    await expect(createSend()(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`)).rejects.toThrow(Error);
  });

  describe('when only the end of the connection ends the body', () => {
    const respondAndThen = async (end: (socket: Socket) => void) => {
      const server = createTcpServer((socket) => {
        socket.once('data', () =>
          socket.write('HTTP/1.1 200 OK\r\nConnection: close\r\n\r\n{"a":1}', async () => {
            for (let turn = 0; turn < 20; turn += 1) await aTurn(); // it is read before the end arrives
            end(socket);
          }),
        );
        socket.on('error', () => undefined);
      });
      await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
      onTestFinished(() => new Promise((resolve) => server.close(() => resolve())));
      return `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
    };

    it('is whole after a proper end', async () => {
      await expect(createSend()(await respondAndThen((socket) => socket.end()))).resolves.toMatchObject({ text: '{"a":1}' });
    });

    it('is no body after a reset', async () => {
      await expect(createSend()(await respondAndThen((socket) => socket.resetAndDestroy()))).rejects.toThrow('ECONNRESET');
    });
  });
});

it('names a coding that is not decoded when the body cannot be read, by the short cut', async () => {
  const { url } = await listen((_, outgoing) => outgoing.writeHead(200, { 'Content-Encoding': 'gzip, x-own' }).end(gzipSync(minimal)));
  const { body } = await createNodeFetch()[direct]({ method: 'GET', url, headers: {} }, new AbortController().signal, 1000);
  expect(body.fault).toBe('the body is not UTF-8; its content coding "x-own" is not decoded');
});
