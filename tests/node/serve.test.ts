import { type RequestOptions, request } from 'node:http';
import { text } from 'node:stream/consumers';
import { afterEach, describe, expect, it } from 'vitest';
import { createMock } from '../../src/mock/mock.js';
import { type Server, serve } from '../../src/node/serve.js';

describe('serve', () => {
  let server: Server | undefined;
  afterEach(() => server?.close());

  it('answers requests over HTTP as the mock does', async () => {
    server = await serve(createMock());
    const headers = { Authorization: 'XBL3.0 x=1;invented', 'X-Xbl-Contract-Version': '107', Prefer: 'example=staleHandle' };
    const response = await fetch(`${server.url}/handles/1a6f3c80-5d27-4e91-b0c4-8f2e7d9a5b13/session`, { headers });
    expect([response.status, await response.text()]).toEqual([404, "The requested handle wasn't found."]);
  });

  it('hands method, path, query, headers and body over and the response back', async () => {
    server = await serve(async (incoming) => {
      const seen = `${incoming.method} ${new URL(incoming.url).search} ${incoming.headers.get('X-Test')} ${await incoming.text()}`;
      return new Response(seen, { status: 201, headers: { ETag: '"1"' } });
    });
    const response = await fetch(`${server.url}/x?nocommit=true`, { method: 'PUT', headers: { 'X-Test': 'yes' }, body: '{"a":"ü"}' });
    expect([response.status, response.headers.get('ETag'), await response.text()]).toEqual([
      201,
      '"1"',
      'PUT ?nocommit=true yes {"a":"ü"}',
    ]);
  });

  it.each([204, 304])('sends a %i without a body', async (status) => {
    server = await serve(async () => new Response(null, { status }));
    const response = await fetch(server.url);
    expect([response.status, await response.text()]).toEqual([status, '']);
  });

  it('answers 500 with the message when the fetch fails', async () => {
    server = await serve(() => Promise.reject(new Error('out of order')));
    const response = await fetch(server.url);
    expect([response.status, await response.text()]).toEqual([500, 'out of order\n']);
  });

  it('answers 405 with a text to TRACE, which no Request can hold', async () => {
    server = await serve(async () => new Response('read'));
    await expect(send(server, { method: 'TRACE' })).resolves.toEqual({
      status: 405,
      allow: 'GET, PUT',
      type: 'text/plain;charset=UTF-8',
      body: 'The method TRACE is not allowed.\n',
    });
  });

  it.each(['//', 'http://[', 'http://a:b@localhost/', '//a@localhost/'])('answers 400 with a text to the target %s', async (path) => {
    server = await serve(async () => new Response('read'));
    await expect(send(server, { path })).resolves.toMatchObject({ status: 400, body: 'The request target is malformed.\n' });
  });

  it.each(['/', '/%', '*', 'http://localhost/x', 'http://[::1]/'])('hands the target %s over', async (path) => {
    server = await serve(async () => new Response('read'));
    await expect(send(server, { path })).resolves.toMatchObject({ status: 200, body: 'read' });
  });

  it('answers HEAD as GET, with the same headers and no body', async () => {
    const methods: string[] = [];
    server = await serve(async (incoming) => {
      methods.push(incoming.method);
      return new Response('read', { headers: { ETag: '"1"' } });
    });
    const [head, got] = [await fetch(server.url, { method: 'HEAD' }), await fetch(server.url)];
    expect([methods, head.status, await head.text(), await got.text()]).toEqual([['GET', 'GET'], 200, '', 'read']);
    for (const name of ['ETag', 'Content-Length', 'Content-Type']) expect(head.headers.get(name)).toBe(got.headers.get(name));
  });

  it.each(['GET', 'HEAD'])('answers %s /health itself, for tools that wait until it listens', async (method) => {
    server = await serve(() => Promise.reject(new Error('not asked')));
    expect((await fetch(`${server.url}/health`, { method })).status).toBe(200);
    expect((await fetch(`${server.url}/health`, { method: 'PUT' })).status).toBe(500);
  });

  describe('with cors', () => {
    const preflight = { 'Access-Control-Request-Method': 'PUT', 'Access-Control-Request-Headers': 'authorization,x-xbl-contract-version' };
    const read = async () => new Response('read', { headers: { ETag: '"1"' } });

    it('lets pages of every origin read each response, its headers included', async () => {
      server = await serve(read, { cors: true });
      const { headers } = await fetch(server.url, { headers: { Origin: 'https://title.example' } });
      expect([headers.get('Access-Control-Allow-Origin'), headers.get('Access-Control-Expose-Headers')]).toEqual(['*', '*']);
    });

    it('allows the method and the headers that a preflight request asks for', async () => {
      server = await serve(read, { cors: true });
      const { status, headers } = await fetch(server.url, { method: 'OPTIONS', headers: preflight });
      expect([status, headers.get('Access-Control-Allow-Methods'), headers.get('Access-Control-Allow-Headers')]).toEqual([
        204,
        'GET, PUT',
        'authorization,x-xbl-contract-version',
      ]);
    });

    it('hands OPTIONS over that is no preflight request', async () => {
      server = await serve(read, { cors: true });
      expect(await (await fetch(server.url, { method: 'OPTIONS' })).text()).toBe('read');
    });

    it('is off by default', async () => {
      server = await serve(read);
      const response = await fetch(server.url, { method: 'OPTIONS', headers: preflight });
      expect([response.headers.get('Access-Control-Allow-Origin'), await response.text()]).toEqual([null, 'read']);
    });
  });

  it('answers 413 to an endless body', async () => {
    server = await serve(async () => new Response('read'));
    const { port } = new URL(server.url);
    const status = await new Promise((resolve, reject) => {
      const outgoing = request({ port, host: '127.0.0.1', method: 'PUT' }, ({ statusCode }) => resolve(statusCode));
      outgoing.on('error', reject);
      for (let megabyte = 0; megabyte < 11; megabyte += 1) outgoing.write(Buffer.alloc(1_000_000));
    });
    expect(status).toBe(413);
  });

  it('rejects when the port is taken', async () => {
    server = await serve(createMock());
    await expect(serve(createMock(), { port: Number(new URL(server.url).port) })).rejects.toMatchObject({ code: 'EADDRINUSE' });
  });

  it.each([
    [undefined, '127.0.0.1'],
    ['0.0.0.0', '0.0.0.0'],
    ['::1', '[::1]'],
  ])('listens on %s as %s', async (host, hostname) => {
    server = await serve(createMock(), host === undefined ? {} : { host });
    expect(new URL(server.url).hostname).toBe(hostname);
  });

  const mock = createMock();
  it.each<[unknown, unknown, string]>([
    ...[-1, 65_536, 1.5, Number.NaN, '80', null].map((port): [unknown, unknown, string] => [
      mock,
      { port },
      'port must be an integer from 0 to 65535',
    ]),
    ...['', ' ', null, 5, 'http://x'].map((host): [unknown, unknown, string] => [mock, { host }, 'host must be the address to listen on']),
    [mock, { cors: 'yes' }, 'cors must be true or false, but was "yes"'],
    [mock, { prot: 1 }, 'serve has no option "prot"; did you mean port?'],
    [mock, { timeout: 1 }, 'serve has no option "timeout"; it takes port, host, cors'],
    [mock, null, 'options of serve must be a plain object, but was null'],
    [undefined, {}, 'fetch must be a function, but was undefined'],
    [{ fetch: mock }, {}, 'fetch must be a function, but was a value of type object'],
  ])('of %o with %j listens nowhere', async (fetch, options, message) => {
    await expect(serve(fetch as typeof mock, options as object)).rejects.toMatchObject({
      name: 'InvalidArgumentError',
      message: expect.stringContaining(message),
    });
  });
});

/** Sends what fetch refuses to send. */
function send({ url }: Server, options: RequestOptions): Promise<object> {
  return new Promise((resolve, reject) => {
    const outgoing = request({ port: new URL(url).port, host: '127.0.0.1', ...options }, async (incoming) => {
      const { statusCode: status, headers } = incoming;
      resolve({ status, allow: headers.allow, type: headers['content-type'], body: await text(incoming) });
    });
    outgoing.on('error', reject);
    outgoing.end();
  });
}
