import http, { request } from 'node:http';
import { type AddressInfo, createServer as createTcpServer } from 'node:net';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { InvalidArgumentError } from '../../src/index.js';
import { createNodeFetch } from '../../src/node/transport.js';
import { refusingUrl } from '../client/faults/faulty-server.js';
import { aTurn, closedOf, echo, firstByte, left, listen, type TransportResponse, textOf, throughFetch, ways } from './transport-harness.js';

describe.each(ways)('createNodeFetch, %s,', (_, createSend) => {
  it('sends method, path, query, headers and body', async () => {
    const { url } = await listen(echo);
    const headers = { 'Content-Type': 'application/json', 'If-Match': '"7c1d"' };
    const { text } = await createSend()(`${url}a%20b?nocommit=true`, { method: 'PUT', headers, body: '{"a":"ü😀"}' });
    expect(JSON.parse(text)).toMatchObject({
      method: 'PUT',
      url: '/a%20b?nocommit=true',
      headers: { 'content-type': 'application/json', 'if-match': '"7c1d"', 'content-length': '14' },
      body: '{"a":"ü😀"}',
    });
  });

  it('sends a read without a body and its headers', async () => {
    const { url } = await listen(echo);
    const { method, headers, body } = JSON.parse((await createSend()(url)).text);
    expect([method, body]).toEqual(['GET', '']);
    expect(headers).not.toHaveProperty('content-length');
    expect(headers).not.toHaveProperty('transfer-encoding');
    expect(headers).not.toHaveProperty('content-type');
  });

  it.each([200, 201, 202, 206, 307, 400, 401, 403, 404, 409, 412, 418, 429, 500, 503, 599])('gives a %i with its body', async (status) => {
    const { url } = await listen((_, outgoing) => outgoing.writeHead(status, { ETag: '"7c1d"', Location: '/elsewhere' }).end('text'));
    const response = await createSend()(url);
    expect([response.status, response.headers.get('ETag'), response.text]).toEqual([status, '"7c1d"', 'text']);
  });

  it.each([204, 205, 304])('gives a %i without a body, and uses the connection again', async (status) => {
    const { url, connections } = await listen((_, outgoing) => outgoing.writeHead(status, { ETag: '"7c1d"' }).end());
    const send = createSend();
    for (let call = 1; call <= 2; call += 1) {
      const response = await send(url);
      expect([response.status, response.headers.get('ETag'), response.text]).toEqual([status, '"7c1d"', '']);
      await aTurn(); // the connection is free
    }
    expect(connections).toHaveLength(1);
  });

  it('gives repeated headers as one list', async () => {
    const { url } = await listen((_, outgoing) =>
      outgoing
        .writeHead(200, [
          ...['Via', '1.1 a', 'Via', '1.1 b', 'X-One', '1', 'ETag', '"1"', 'etag', '"2"'],
          ...['Content-Type', 'text/plain', 'Content-Type', 'text/html', 'Age', '1', 'Age', '2'],
        ])
        .end(),
    );
    const { headers } = await createSend()(url);
    expect([headers.get('Via'), headers.get('x-one'), headers.get('X-Two')]).toEqual(['1.1 a, 1.1 b', '1', null]);
    expect([headers.get('ETag'), headers.get('Content-Type'), headers.get('Age')]).toEqual(['"1", "2"', 'text/plain, text/html', '1, 2']);
  });

  it('joins a character that two chunks share', async () => {
    const bytes = Buffer.from('ü😀');
    const { url } = await listen(async (_, outgoing) => {
      for (const byte of bytes) await new Promise((resolve) => outgoing.write(Uint8Array.of(byte), resolve));
      outgoing.end();
    });
    expect((await createSend()(url)).text).toBe('ü😀');
  });

  it('rejects when nobody listens', async () => {
    await expect(createSend()(await refusingUrl())).rejects.toMatchObject({ code: 'ECONNREFUSED' });
  });

  it('rejects when the server switches protocols', async () => {
    const { url } = await listen((_, outgoing) => outgoing.writeHead(101, { Connection: 'upgrade', Upgrade: 'invented' }).end());
    await expect(createSend()(url)).rejects.toThrow('The server switched protocols');
  });

  it.each([
    ['https', 0x16], // a handshake of TLS
    ['http', 'G'.charCodeAt(0)],
  ])('speaks first as %s does', async (protocol, expected) => {
    const { promise, listener } = firstByte();
    const server = createTcpServer(listener);
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    onTestFinished(() => new Promise((resolve) => server.close(() => resolve())));
    await expect(createSend()(`${protocol}://127.0.0.1:${(server.address() as AddressInfo).port}/`)).rejects.toThrow(Error);
    await expect(promise).resolves.toBe(expected);
  });

  it('gives a large body whole', async () => {
    const body = Buffer.alloc(20_000_000, '0123456789abcdef');
    const { url } = await listen((_, outgoing) => outgoing.end(body));
    const { text } = await createSend()(url);
    expect(text.length).toBe(body.length);
    expect(text.endsWith('0123456789abcdef')).toBe(true);
  });

  it('sends a large body whole', async () => {
    const { url } = await listen(async (incoming, outgoing) => outgoing.end(String((await textOf(incoming)).length)));
    const { text } = await createSend()(url, { method: 'PUT', body: 'x'.repeat(5_000_000) });
    expect(text).toBe('5000000');
  });

  it('calls what stands for http.request at the time, as test tools and tracing replace it', async () => {
    const { url } = await listen(echo);
    const send = createSend();
    const replaced = vi.spyOn(http, 'request').mockImplementation((...args) => request(...(args as Parameters<typeof request>)));
    await expect(send(url)).resolves.toMatchObject({ status: 200 });
    expect(replaced).toHaveBeenCalledTimes(1);
  });
});

describe('createNodeFetch, as a fetch,', () => {
  it('gives what the built-in one gives', async () => {
    const { url } = await listen(async (incoming, outgoing) => {
      const status = Number(incoming.url?.slice(1));
      outgoing.writeHead(status, { 'Content-Type': 'text/plain', ETag: '"1"' }).end(await textOf(incoming));
    });
    const [own, builtIn] = [throughFetch(createNodeFetch()), throughFetch(globalThis.fetch)];
    const shown = ({ status, headers, text }: TransportResponse) => [status, text, headers.get('Content-Type'), headers.get('ETag')];
    for (const status of [200, 204, 205, 304, 307, 404, 503]) {
      const sending = { method: 'PUT', body: status === 204 || status === 304 ? '' : `body ${status}` };
      expect(shown(await own(`${url}${status}`, sending))).toEqual(shown(await builtIn(`${url}${status}`, sending)));
    }
  });

  it('rejects for a status that a Response cannot have, and closes the connection', async () => {
    const { url, connections } = await listen((_, outgoing) => outgoing.writeHead(999).end('x'.repeat(100_000)));
    await expect(createNodeFetch()(new Request(url))).rejects.toThrow(RangeError);
    await closedOf(connections[0]);
    expect(connections).toHaveLength(1);
  });

  it('rejects with the signal’s reason when it is aborted already', async () => {
    const { url } = await listen(echo);
    await expect(createNodeFetch()(new Request(url, { signal: AbortSignal.abort(left) }))).rejects.toBe(left);
  });
});

describe('createNodeFetch', () => {
  it.each([
    [null, 'options of createNodeFetch must be a plain object, but was null'],
    [{ maxSocket: 1 }, 'createNodeFetch has no option "maxSocket"; did you mean maxSockets?'],
    [{ maxSockets: 0 }, 'maxSockets must be a positive integer, for example 256, but was 0'],
    [{ maxSockets: 1.5 }, 'maxSockets must be a positive integer, for example 256, but was 1.5'],
    [{ maxSockets: '8' }, 'maxSockets must be a positive integer, for example 256, but was "8"'],
    [{ idleTimeoutMs: 0 }, 'idleTimeoutMs must be a number of milliseconds above 0 and up to 2147483647, but was 0'],
    [{ idleTimeoutMs: Number.NaN }, 'idleTimeoutMs must be a number of milliseconds above 0 and up to 2147483647, but was NaN'],
    [{ idleTimeoutMs: 2 ** 31 }, 'idleTimeoutMs must be a number of milliseconds above 0 and up to 2147483647, but was 2147483648'],
  ])('refuses %j', (options, message) => {
    expect(() => createNodeFetch(options as object)).toThrow(new InvalidArgumentError(message));
  });
});
