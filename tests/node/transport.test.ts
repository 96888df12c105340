import { getEventListeners, once } from 'node:events';
import { createServer, type IncomingMessage, type RequestListener, type ServerResponse } from 'node:http';
import { type AddressInfo, createServer as createTcpServer, Socket } from 'node:net';
import { brotliCompressSync, deflateSync, gzipSync } from 'node:zlib';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { exchanges } from '../../generated/exchanges.js';
import { createClient, type Fetch, type MultiplayerSessionRequest, NetworkError, type OutcomeFor } from '../../src/index.js';
import { createMock } from '../../src/mock/mock.js';
import { type Server, serve } from '../../src/node/serve.js';
import { createNodeFetch, type NodeFetchOptions } from '../../src/node/transport.js';
import { direct } from '../../src/wire/fetch.js';
import { errorOf, handleId, minimal, token } from '../proof/client/harness.js';

const closers: (() => Promise<void>)[] = [];
afterEach(async () => {
  vi.restoreAllMocks();
  for (const close of closers.splice(0)) await close();
});

/** A server on a free port of this machine for the time of a test, and the connections that it was asked for. */
async function listen(listener: RequestListener) {
  const connections: Socket[] = [];
  const server = createServer(listener).on('connection', (socket) => connections.push(socket));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const close = () =>
    new Promise<void>((resolve) => {
      server.close(() => resolve());
      server.closeAllConnections();
    });
  closers.push(close);
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`, connections, close };
}

interface Sending {
  readonly method?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
  readonly signal?: AbortSignal;
}
interface Answer {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
}
type Send = (url: string, sending?: Sending) => Promise<Answer>;
type Way = (options?: NodeFetchOptions) => Send;

const throughFetch =
  (fetch: Fetch): Send =>
  async (url, sending) => {
    const response = await fetch(new Request(url, { redirect: 'manual', ...sending }));
    return { status: response.status, headers: response.headers, text: await response.text() };
  };

/** A request takes either way: that of any `Fetch`, or the short one that the client takes. */
const ways: readonly (readonly [string, Way])[] = [
  ['as a fetch', (options) => throughFetch(createNodeFetch(options))],
  [
    'by the short cut',
    (options) => {
      const fetch = createNodeFetch(options);
      return async (url, { method = 'GET', headers = {}, body, signal = new AbortController().signal } = {}) => {
        const request = { method, url, headers, ...(body !== undefined && { body }) };
        const received = await fetch[direct](request, signal, 2 ** 30);
        return { status: received.status, headers: received.headers, text: received.body.text };
      };
    },
  ],
];

async function textOf(incoming: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of incoming) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString();
}

/** Answers with what arrived. */
const echo: RequestListener = async (incoming, outgoing) => {
  const { method, url, headers } = incoming;
  outgoing.end(JSON.stringify({ method, url, headers, body: await textOf(incoming) }));
};

/** The first byte that arrives at a server, which then hangs up. */
function firstByte() {
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

const left = new Error('the player left');
const aTurn = () => new Promise((resolve) => setImmediate(resolve));
const closedOf = (socket: Socket | undefined) =>
  new Promise((resolve) => (socket === undefined || socket.closed ? resolve(true) : socket.on('close', resolve)));

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

  it('asks for the encodings that it decodes, unless the caller asks for others', async () => {
    const { url } = await listen(echo);
    const send = createSend();
    const encodings = async (headers?: Record<string, string>) =>
      JSON.parse((await send(url, headers && { headers })).text).headers['accept-encoding'];
    await expect(encodings()).resolves.toBe('gzip, deflate, br');
    await expect(encodings({ 'accept-encoding': 'identity' })).resolves.toBe('identity');
    await expect(encodings({ 'Accept-Encoding': 'identity' })).resolves.toBe('identity');
  });

  it.each([200, 201, 202, 206, 307, 400, 401, 403, 404, 409, 412, 418, 429, 500, 503, 599])('gives a %i with its body', async (status) => {
    const { url } = await listen((_, outgoing) => outgoing.writeHead(status, { ETag: '"7c1d"', Location: '/elsewhere' }).end('text'));
    const answer = await createSend()(url);
    expect([answer.status, answer.headers.get('ETag'), answer.text]).toEqual([status, '"7c1d"', 'text']);
  });

  it.each([204, 205, 304])('gives a %i without a body, and uses the connection again', async (status) => {
    const { url, connections } = await listen((_, outgoing) => outgoing.writeHead(status, { ETag: '"7c1d"' }).end());
    const send = createSend();
    for (let call = 1; call <= 2; call += 1) {
      const answer = await send(url);
      expect([answer.status, answer.headers.get('ETag'), answer.text]).toEqual([status, '"7c1d"', '']);
      await aTurn(); // the connection is free
    }
    expect(connections).toHaveLength(1);
  });

  it('gives repeated headers as one list', async () => {
    const { url } = await listen((_, outgoing) => outgoing.writeHead(200, ['Via', '1.1 a', 'Via', '1.1 b', 'X-One', '1']).end());
    const { headers } = await createSend()(url);
    expect([headers.get('Via'), headers.get('x-one'), headers.get('X-Two')]).toEqual(['1.1 a, 1.1 b', '1', null]);
  });

  it('joins a character that two chunks share', async () => {
    const bytes = Buffer.from('ü😀');
    const { url } = await listen(async (_, outgoing) => {
      for (const byte of bytes) await new Promise((resolve) => outgoing.write(Uint8Array.of(byte), resolve));
      outgoing.end();
    });
    expect((await createSend()(url)).text).toBe('ü😀');
  });

  describe('decodes', () => {
    const body = Buffer.from(minimal.repeat(1000));

    it.each([
      ['gzip', gzipSync(body)],
      ['x-gzip', gzipSync(body)],
      ['GZIP', gzipSync(body)],
      ['deflate', deflateSync(body)],
      ['br', brotliCompressSync(body)],
      ['identity', body],
      ['an-unknown-one', body],
    ])('%s', async (encoding, bytes) => {
      const { url } = await listen((_, outgoing) => outgoing.writeHead(200, { 'Content-Encoding': encoding }).end(bytes));
      expect((await createSend()(url)).text).toBe(body.toString());
    });

    it.each(['gzip', 'deflate', 'br'])('no %s that is broken', async (encoding) => {
      const { url } = await listen((_, outgoing) => outgoing.writeHead(200, { 'Content-Encoding': encoding }).end('{"broken":true}'));
      await expect(createSend()(url)).rejects.toThrow(Error);
    });

    it.each([
      ['gzip', gzipSync(body)],
      ['deflate', deflateSync(body)],
      ['br', brotliCompressSync(body)],
    ])('as much as there is of %s that ends early, like the built-in fetch', async (encoding, bytes) => {
      const { url } = await listen((_, outgoing) => outgoing.writeHead(200, { 'Content-Encoding': encoding }).end(bytes.subarray(0, -5)));
      const { text } = await createSend()(url);
      expect(body.toString().startsWith(text)).toBe(true);
    });

    it.each([
      ['a 204', 204, {}],
      ['a 304', 304, {}],
      ['an empty 401', 401, { 'Content-Length': '0' }],
    ])('nothing where %s names an encoding', async (_, status, length) => {
      const { url } = await listen((_, outgoing) => outgoing.writeHead(status, { 'Content-Encoding': 'gzip', ...length }).end());
      await expect(createSend()(url)).resolves.toMatchObject({ status, text: '' });
    });
  });

  describe('keeps connections:', () => {
    it('one is enough for many calls, whatever they are answered', async () => {
      let count = 0;
      const { url, connections } = await listen((incoming, outgoing) => {
        count += 1;
        incoming.resume().on('end', () => outgoing.writeHead(count % 2 === 0 ? 200 : 404).end('x'.repeat(count)));
      });
      const send = createSend();
      for (let call = 1; call <= 20; call += 1) {
        const { text } = await send(url, call % 3 === 0 ? { method: 'PUT', body: 'change' } : {});
        expect(text).toHaveLength(call);
      }
      expect(connections).toHaveLength(1);
    });

    it('each has its own', async () => {
      const { url, connections } = await listen(echo);
      await createSend()(url);
      await createSend()(url);
      expect(connections).toHaveLength(2);
    });

    it('calls at the same time open no more than maxSockets, and all are answered', async () => {
      const { url, connections } = await listen(echo);
      const send = createSend({ maxSockets: 2 });
      const answers = await Promise.all(Array.from({ length: 10 }, () => send(url)));
      expect(answers.map(({ status }) => status)).toEqual(Array(10).fill(200));
      expect(connections).toHaveLength(2);
    });

    it('one that the server closes is replaced', async () => {
      const { url, connections } = await listen((_, outgoing) => outgoing.writeHead(200, { Connection: 'close' }).end());
      const send = createSend();
      await send(url);
      await send(url);
      expect(connections).toHaveLength(2);
    });

    it('an unused one is closed after a time', async () => {
      const { url, connections } = await listen(echo);
      await createSend({ idleTimeoutMs: 1 })(url);
      await closedOf(connections[0]);
      expect(connections).toHaveLength(1);
    });

    it('one in use is not closed by that time', async () => {
      const { url } = await listen((_, outgoing) => {
        setTimeout(() => outgoing.end('late'), 30);
      });
      await expect(createSend({ idleTimeoutMs: 1 })(url)).resolves.toMatchObject({ text: 'late' });
    });

    it('an unused one does not keep the process alive', async () => {
      const { url } = await listen(echo);
      const unref = vi.spyOn(Socket.prototype, 'unref');
      await createSend()(url);
      await aTurn();
      const { port } = new URL(url);
      expect(unref.mock.contexts.map((socket) => socket instanceof Socket && String(socket.remotePort))).toEqual([port]);
    });
  });

  describe('when the signal', () => {
    it('is aborted already, sends nothing and rejects', async () => {
      const { url, connections } = await listen(echo);
      await expect(createSend()(url, { signal: AbortSignal.abort(left) })).rejects.toThrow(left);
      expect(connections).toEqual([]);
    });

    it('is aborted before a body is sent, sends nothing and rejects', async () => {
      let arrived = false;
      const { url, connections } = await listen((_, outgoing) => {
        arrived = true;
        outgoing.end();
      });
      const controller = new AbortController();
      const call = errorOf(() => createSend()(url, { method: 'PUT', body: 'change', signal: controller.signal }));
      controller.abort(left);
      await expect(call).resolves.toBeInstanceOf(Error);
      await closedOf(connections[0]);
      expect(arrived).toBe(false);
    });

    it('is aborted before the answer, rejects and closes the connection', async () => {
      const controller = new AbortController();
      const closed: Promise<unknown>[] = [];
      const { url } = await listen((_, outgoing) => {
        closed.push(once(outgoing, 'close'));
        controller.abort(left);
      });
      const error = await errorOf(() => createSend()(url, { signal: controller.signal }));
      expect(error).toEqual(new Error('The request was aborted', { cause: left }));
      await Promise.all(closed);
      expect(closed).toHaveLength(1);
    });

    it('is aborted during the body, rejects and closes the connection', async () => {
      const controller = new AbortController();
      const closed: Promise<unknown>[] = [];
      const { url } = await listen(async (_, outgoing) => {
        closed.push(once(outgoing, 'close'));
        outgoing.write('the beginning');
        for (let turn = 0; turn < 10; turn += 1) await aTurn(); // it arrives
        controller.abort(left);
      });
      await expect(createSend()(url, { signal: controller.signal })).rejects.toThrow(Error);
      await Promise.all(closed);
      expect(closed).toHaveLength(1);
    });

    it('is aborted afterwards, changes nothing and finds no listener', async () => {
      const { url, connections } = await listen(echo);
      const send = createSend();
      const controller = new AbortController();
      await send(url, { signal: controller.signal });
      await aTurn();
      controller.abort(left);
      await expect(send(url)).resolves.toMatchObject({ status: 200 });
      expect(connections).toHaveLength(1);
    });
  });

  it('rejects when nobody listens', async () => {
    const { url, close } = await listen(echo);
    await close();
    await expect(createSend()(url)).rejects.toMatchObject({ code: 'ECONNREFUSED' });
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
    closers.push(() => new Promise((resolve) => server.close(() => resolve())));
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
});

describe('createNodeFetch, as a fetch,', () => {
  it('gives what the built-in one gives', async () => {
    const { url } = await listen(async (incoming, outgoing) => {
      const status = Number(incoming.url?.slice(1));
      outgoing.writeHead(status, { 'Content-Type': 'text/plain', ETag: '"1"' }).end(await textOf(incoming));
    });
    const [own, builtIn] = [throughFetch(createNodeFetch()), throughFetch(globalThis.fetch)];
    const shown = ({ status, headers, text }: Answer) => [status, text, headers.get('Content-Type'), headers.get('ETag')];
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

  /** A server that writes without end, as fast as it is read, and how many bytes it has written. */
  async function pour() {
    const written = { bytes: 0 };
    const chunk = Buffer.alloc(2 ** 16, 'x');
    let closed: Promise<unknown> | undefined;
    const { url } = await listen((incoming, outgoing) => {
      if (incoming.url === '/clock') return void outgoing.end();
      closed = once(outgoing, 'close');
      const write = () => {
        do written.bytes += chunk.length;
        while (!outgoing.destroyed && outgoing.write(chunk));
      };
      outgoing.on('drain', write);
      write();
    });
    const clock = throughFetch(createNodeFetch());
    /** Lets the connections do what they can: one round trip on another one after the other. */
    const settle = async () => {
      for (let trip = 0; trip < 20; trip += 1) await clock(`${url}clock`);
    };
    return { url, written, settle, closed: () => closed };
  }

  it('lets the server wait while nobody reads, and go on when somebody does', async () => {
    const { url, written, settle } = await pour();
    const response = await createNodeFetch()(new Request(url));
    const reader = response.body?.getReader();
    let stalledAt = 0;
    while (written.bytes > stalledAt && stalledAt < 2 ** 27) {
      stalledAt = written.bytes;
      await settle();
    }
    expect(stalledAt).toBeLessThan(2 ** 27); // what the system and Node buffer is far less
    let read = 0;
    while (read <= stalledAt + 2 ** 20) read += (await reader?.read())?.value?.length ?? Number.NaN;
    expect(written.bytes).toBeGreaterThan(stalledAt);
    await reader?.cancel();
  });

  it('closes the connection when the body is cancelled', async () => {
    const { url, closed } = await pour();
    const response = await createNodeFetch()(new Request(url));
    await response.body?.cancel();
    await closed();
  });

  it('closes it when an encoded body is cancelled', async () => {
    const closed: Promise<unknown>[] = [];
    const { url } = await listen((_, outgoing) => {
      closed.push(once(outgoing, 'close'));
      outgoing.writeHead(200, { 'Content-Encoding': 'gzip' }).write(gzipSync(minimal));
    });
    const response = await createNodeFetch()(new Request(url));
    await response.body?.cancel();
    await Promise.all(closed);
    expect(closed).toHaveLength(1);
  });
});

describe('createNodeFetch, by the short cut,', () => {
  const request = (url: string) => ({ method: 'GET', url, headers: {} });
  const { signal } = new AbortController();

  it('reads no more than the largest body, and closes the connection', async () => {
    const closed: Promise<unknown>[] = [];
    const { url } = await listen((_, outgoing) => {
      closed.push(once(outgoing, 'close'));
      const write = () => {
        while (!outgoing.destroyed && outgoing.write('x'.repeat(2 ** 16))) {}
      };
      outgoing.on('drain', write);
      write();
    });
    const { body } = await createNodeFetch()[direct](request(url), signal, 100_000);
    expect(body.fault).toBe('the body is larger than 100000 bytes');
    expect(body.text).toMatch(/^x+$/);
    await Promise.all(closed);
    expect(closed).toHaveLength(1);
  });

  it.each([
    ['of just that size', 10, undefined],
    ['of one byte more', 9, 'the body is larger than 9 bytes'],
  ])('judges a body %s', async (_, largest, fault) => {
    const { url } = await listen((_, outgoing) => outgoing.end('0123456789'));
    expect((await createNodeFetch()[direct](request(url), signal, largest)).body.fault).toBe(fault);
  });

  it('counts after decompression', async () => {
    const { url } = await listen((_, outgoing) =>
      outgoing.writeHead(200, { 'Content-Encoding': 'gzip' }).end(gzipSync('x'.repeat(1_000_000))),
    );
    expect((await createNodeFetch()[direct](request(url), signal, 100_000)).body.fault).toBe('the body is larger than 100000 bytes');
  });

  it('leaves no listener on the signal', async () => {
    const { url } = await listen(echo);
    const fetch = createNodeFetch();
    const { signal } = new AbortController();
    await fetch[direct](request(url), signal, 100_000);
    await errorOf(() => fetch[direct](request('http://127.0.0.1:1/'), signal, 100_000));
    await vi.waitFor(() => expect(getEventListeners(signal, 'abort')).toEqual([]), { interval: 1 });
  });
});

describe('a client through createNodeFetch', () => {
  let server: Server;
  let answer: Fetch;
  beforeAll(async () => {
    server = await serve((request) => answer(request));
  });
  afterAll(() => server.close());

  const nodeFetch = createNodeFetch();
  const clientOf = (fetch: Fetch) => createClient({ token, fetch, baseUrl: server.url, maxAttempts: 1 });

  /** All of an outcome, apart from what differs between two answers anyway. */
  function shown(outcome: OutcomeFor<'getSessionByHandle'> | OutcomeFor<'writeSessionByHandle'>) {
    const headers = Object.fromEntries(outcome.headers);
    for (const name of ['date', 'connection', 'keep-alive']) delete headers[name];
    return { ...outcome, headers };
  }

  const named = exchanges.map((exchange) => [`${exchange.method} ${exchange.status} ${exchange.name}`, exchange] as const);

  it.each(named)(
    'gives the outcome of %s as through the built-in fetch',
    async (_, { method, name, status, requestHeaders: headers, requestBody: body }) => {
      answer = createMock({ example: name, status });
      const call = async (fetch: Fetch) => {
        const client = clientOf(fetch);
        if (method === 'GET') return shown(await client.getSessionByHandle(handleId, { headers }));
        return shown(await client.writeSessionByHandle(handleId, (body ?? {}) as MultiplayerSessionRequest, { headers }));
      };
      const outcome = await call(nodeFetch);
      expect(outcome.status).toBe(status);
      expect(outcome).toEqual(await call(globalThis.fetch));
    },
  );

  it('gives an undocumented answer as the same error', async () => {
    answer = async () => new Response('x'.repeat(2000), { status: 418, headers: { 'Content-Type': 'text/plain' } });
    const errors = [nodeFetch, globalThis.fetch].map((fetch) => errorOf(() => clientOf(fetch).getSessionByHandle(handleId)));
    const [own, builtIn] = await Promise.all(errors);
    expect(own).toMatchObject({ name: 'UnexpectedResponseError', status: 418, text: 'x'.repeat(1000) });
    expect(own?.message).toBe(builtIn?.message);
  });

  it('gives a lost connection as a NetworkError with its cause', async () => {
    const { url, close } = await listen(echo);
    await close();
    const client = createClient({ token, fetch: nodeFetch, baseUrl: url.slice(0, -1), maxAttempts: 1 });
    const error = await errorOf(() => client.getSessionByHandle(handleId));
    expect(error).toBeInstanceOf(NetworkError);
    expect(error).toMatchObject({ cause: { code: 'ECONNREFUSED' } });
  });

  it('ends with the caller’s reason, and the server sees that it left', async () => {
    const controller = new AbortController();
    const closed: Promise<unknown>[] = [];
    const { url } = await listen((_, outgoing) => {
      closed.push(once(outgoing, 'close'));
      controller.abort(left);
    });
    const client = createClient({ token, fetch: nodeFetch, baseUrl: url.slice(0, -1) });
    await expect(client.getSessionByHandle(handleId, { signal: controller.signal })).rejects.toBe(left);
    await Promise.all(closed);
    expect(closed).toHaveLength(1);
  });

  it('refuses a body that is too large', async () => {
    answer = async () => new Response(minimal, { headers: { 'Content-Type': 'application/json' } });
    const client = createClient({ token, fetch: nodeFetch, baseUrl: server.url, maxBodyBytes: minimal.length - 1, maxAttempts: 1 });
    await expect(client.getSessionByHandle(handleId)).rejects.toThrow(`the body is larger than ${minimal.length - 1} bytes (status 200)`);
  });

  it('takes the short cut, which other clients of a fetch do not know', async () => {
    answer = async () => new Response(minimal, { headers: { 'Content-Type': 'application/json' } });
    const long = vi.fn(nodeFetch);
    const short = vi.fn(nodeFetch[direct]);
    const client = clientOf(Object.assign(long, { [direct]: short }));
    await expect(client.getSessionByHandle(handleId)).resolves.toMatchObject({ status: 200 });
    expect([long.mock.calls.length, short.mock.calls.length]).toEqual([0, 1]);
  });

  it('lets the openapi-fetch client underneath read as well', async () => {
    answer = async () => new Response(minimal, { headers: { 'Content-Type': 'application/json' } });
    const params = { path: { handleId }, header: { 'X-Xbl-Contract-Version': 107 } };
    const { data } = await clientOf(nodeFetch).openapi.GET('/handles/{handleId}/session', { params });
    expect(data).toEqual(JSON.parse(minimal));
  });
});
