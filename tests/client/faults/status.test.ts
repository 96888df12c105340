import { describe, expect, it, vi } from 'vitest';
import type { Hooks } from '../../../src/index.js';
import { inTurn, response, type Script, startFaultyServer } from './faulty-server.js';
import { type Fault, handleId, json, leaveNothingBehind, minimal, serve, settled, text, transports, tryFaults } from './harness.js';

const html = { 'Content-Type': 'text/html; charset=utf-8' };
const page = '<!doctype html><title>Bad gateway</title>';
const ok = response(200, minimal, json);
const unexpected = (status: number, reason: string) => ({
  name: 'UnexpectedResponseError',
  status,
  message: expect.stringContaining(reason),
});
const undocumented = (status: number) => unexpected(status, 'the status is not documented');

const strangers: readonly Fault[] = [
  ...[203, 205, 206, 226, 299, 300, 301, 302, 303, 307, 308, 399, 402, 405, 406, 410, 411, 418, 422, 451, 499].map((status) => ({
    fault: `status ${status}`,
    script: response(status, 'a text', text),
    expected: undocumented(status),
  })),
  ...[501, 505, 511, 520, 599, 600, 666, 999].map((status) => ({
    fault: `status ${status}`,
    script: response(status, 'a text', text),
    expected: undocumented(status),
  })),
  { fault: 'HTML with 200', script: response(200, page, html), expected: unexpected(200, 'the media type is "text/html"') },
  { fault: 'HTML with 404', script: response(404, page, html), expected: unexpected(404, 'the media type is "text/html"') },
  { fault: 'HTML with 401', script: response(401, page, html), expected: unexpected(401, 'the media type is "text/html"') },
  {
    fault: 'an unknown media type',
    script: response(200, minimal, { 'Content-Type': 'application/vnd.example+json' }),
    expected: unexpected(200, 'the media type is "application/vnd.example+json"'),
  },
  { fault: 'a missing media type', script: response(200, minimal), expected: unexpected(200, 'the media type is missing') },
  {
    fault: 'two media types',
    script: response(200, minimal, { 'Content-Type': 'application/json, text/plain' }),
    expected: unexpected(200, 'the media type is'),
  },
  {
    fault: 'a redirect to itself',
    script: ({ request, ...rest }) => response(302, '', { Location: request.path })({ request, ...rest }),
    expected: undocumented(302),
  },
  {
    fault: 'a 404 whose text is not UTF-8',
    script: response(404, Buffer.from('gel\xf6scht', 'latin1'), text),
    expected: unexpected(404, 'the body is not UTF-8'),
  },
];

leaveNothingBehind();

describe.each(transports)('through $transport', ({ sending }) => {
  const transient = { are: 'is an UnexpectedResponseError', attempts: 4 };
  tryFaults(sending, { are: 'is an UnexpectedResponseError' }, strangers);
  tryFaults(sending, transient, [
    ...[408, 500, 502, 504].map((status) => ({
      fault: `status ${status} in HTML`,
      script: response(status, page, html),
      expected: { ...undocumented(status), text: page },
    })),
    { fault: 'status 503 in HTML', script: response(503, page, html), expected: unexpected(503, 'the media type is "text/html"') },
    { fault: 'status 429 in HTML', script: response(429, page, html), expected: unexpected(429, 'the media type is "text/html"') },
    { fault: 'status 429 in broken JSON', script: response(429, '{', json), expected: unexpected(429, 'the body is not JSON') },
  ]);
  tryFaults(sending, { are: 'is the outcome' }, [
    { fault: 'a 204 with a body', script: response(204, 'hello', text), expected: { status: 204 } },
    { fault: 'a 204 with a Content-Encoding', script: response(204, '', { 'Content-Encoding': 'gzip' }), expected: { status: 204 } },
    { fault: 'a 304 with a body', script: response(304, 'hello', text), expected: { status: 304 }, written: undocumented(304) },
    { fault: 'a 202 without anything', script: response(202), expected: { status: 202, message: '' } },
    { fault: 'a 401 without anything', script: response(401), expected: { status: 401, message: '' } },
    { fault: 'a 404 without anything', script: response(404), expected: { status: 404, message: '' } },
    {
      fault: 'a 404 in gzip without a body',
      script: response(404, '', { 'Content-Encoding': 'gzip' }),
      expected: { status: 404, message: '' },
    },
    {
      fault: 'a 404 with a wrong charset',
      script: response(404, 'gelöscht', { 'Content-Type': 'text/plain; charset=us-ascii' }),
      expected: { status: 404, message: 'gelöscht' },
    },
  ]);
  tryFaults(sending, { are: 'is the outcome', attempts: 4 }, [
    { fault: 'a 503 that never ends', script: response(503, 'busy', text), expected: { status: 503, message: 'busy' } },
    { fault: 'a 429 that never ends', script: response(429), expected: { status: 429, message: '' } },
    {
      fault: 'a 429 with Retry-After 0 that never ends',
      script: response(429, '', { 'Retry-After': '0' }),
      expected: { status: 429, retryAfter: 0 },
    },
    {
      fault: 'a 429 that says which limit, and never ends,',
      script: response(429, '{"version":1,"currentRequests":31,"maxRequests":30,"periodInSeconds":15,"type":"burst"}', json),
      expected: { status: 429, rateLimit: { version: 1, currentRequests: 31, maxRequests: 30, periodInSeconds: 15, limitType: 'burst' } },
    },
  ]);

  it.each([301, 302, 303, 307, 308])('a %i to another server brings nothing there, and no token', async (status) => {
    const other = await startFaultyServer(ok);
    const { client, requests } = await serve(response(status, '', { Location: `${other.url}/handles/${handleId}/session` }), sending);
    for (const call of [client.getSessionByHandle(handleId), client.writeSessionByHandle(handleId, {})]) {
      expect(await settled(call)).toMatchObject(undocumented(status));
    }
    expect(requests).toHaveLength(2);
    expect(other.requests).toEqual([]);
    await other.close();
  });

  it.each([204, 304])('a body after a %i is not taken for the next response', async (status) => {
    const { client } = await serve(inTurn(response(status, 'HTTP/1.1 404 Gone\r\n\r\n'), ok), sending);
    expect(await settled(client.getSessionByHandle(handleId))).toMatchObject({ status });
    expect(await settled(client.getSessionByHandle(handleId))).toMatchObject({ status: 200 });
  });

  describe('Retry-After', () => {
    const storm = (retryAfter: string): Script => response(503, '', { 'Retry-After': retryAfter });

    it.each([
      ['in seconds', '9'.repeat(9)],
      ['in more seconds than there are numbers', '9'.repeat(400)],
      ['as a date', 'Fri, 31 Dec 9999 23:59:59 GMT'],
    ])('in the far future, %s, ends the call at once', async (_, value) => {
      const { client, requests } = await serve(storm(value), sending);
      const outcome = await settled(client.getSessionByHandle(handleId));
      expect(outcome).toMatchObject({ status: 503, retryAfter: expect.any(Number) });
      expect((outcome as { retryAfter: number }).retryAfter).toBeGreaterThan(100_000_000);
      expect(requests).toHaveLength(1);
    });

    it('that is longer than the total time ends the call at once', async () => {
      const { client, requests } = await serve(storm('1'), { ...sending, totalTimeoutMs: 900 });
      expect(await settled(client.getSessionByHandle(handleId))).toMatchObject({ status: 503, retryAfter: 1 });
      expect(requests).toHaveLength(1);
    });

    it.each(['0', '000', 'Sun, 06 Nov 1994 08:49:37 GMT', '-1', '0.5', '1e1', '0x0', 'soon', '', '0, 0'])(
      '%j is followed by a back-off',
      async (value) => {
        vi.mocked(Math.random).mockReturnValue(0.001); // 2 ms
        const waits: number[] = [];
        const hooks: Hooks = { onRetry: (event) => void waits.push(event.waitMs) };
        const { client } = await serve(inTurn(storm(value), ok), { ...sending, hooks });
        expect(await settled(client.getSessionByHandle(handleId))).toMatchObject({ status: 200 });
        expect(waits).toEqual([2]);
      },
    );

    it('of a second is kept at each of four attempts', async () => {
      const waits: number[] = [];
      const { setTimeout } = globalThis;
      vi.spyOn(globalThis, 'setTimeout').mockImplementation(((run: () => void, milliseconds: number) => {
        if (milliseconds === 1000) waits.push(milliseconds);
        return setTimeout(run, milliseconds === 1000 ? 0 : milliseconds);
      }) as typeof setTimeout);
      const { client, requests } = await serve(response(429, '', { 'Retry-After': '1' }), sending);
      expect(await settled(client.getSessionByHandle(handleId))).toMatchObject({ status: 429, retryAfter: 1 });
      expect(requests).toHaveLength(4);
      expect(waits).toEqual([1000, 1000, 1000]);
    });
  });

  describe('a repetition', () => {
    it.each([408, 429, 500, 502, 503, 504])('after a %i brings the session', async (status) => {
      const { client, requests } = await serve(inTurn(response(status, page, html), ok), sending);
      expect(await settled(client.getSessionByHandle(handleId))).toMatchObject({ status: 200 });
      expect(requests).toHaveLength(2);
    });

    it('after a lost connection brings the session', async () => {
      const { client, requests } = await serve(
        inTurn(({ socket }) => socket.resetAndDestroy(), ok),
        sending,
      );
      expect(await settled(client.getSessionByHandle(handleId))).toMatchObject({ status: 200 });
      expect(requests).toHaveLength(2);
    });

    it('is told to the hooks, attempt by attempt', async () => {
      const told: unknown[] = [];
      const tell = (what: string) => (event: { attempt: number; call: number; status?: number | undefined; waitMs?: number }) =>
        void told.push([what, event.call, event.attempt, event.status, event.waitMs].filter((value) => value !== undefined));
      const hooks: Hooks = { onRequest: tell('request'), onResponse: tell('response'), onRetry: tell('retry') };
      const server = await serve(
        inTurn(response(503), ({ socket }) => socket.resetAndDestroy(), ok),
        { ...sending, hooks },
      );
      expect(await settled(server.client.getSessionByHandle(handleId))).toMatchObject({ status: 200 });
      expect(told).toEqual([
        ['request', 1, 1],
        ['response', 1, 1, 503],
        ['retry', 1, 1, 503, 0],
        ['request', 1, 2],
        ['retry', 1, 2, 0],
        ['request', 1, 3],
        ['response', 1, 3, 200],
      ]);
    });

    it('happens as often as maxAttempts says', async () => {
      const { client, requests } = await serve(response(503), { ...sending, maxAttempts: 7 });
      expect(await settled(client.getSessionByHandle(handleId))).toMatchObject({ status: 503 });
      expect(requests).toHaveLength(7);
    });

    it.each([
      ['a 503', response(503)],
      ['a 429', response(429)],
      ['a 500', response(500)],
      ['a lost connection', (({ socket }) => socket.resetAndDestroy()) satisfies Script],
    ])('of a write that asks for it, with an entity tag, happens after %s, with the same body', async (_, fault) => {
      const { client, requests } = await serve(inTurn(fault, ok), sending);
      const call = client.writeSessionByHandle(handleId, { members: { me: null } }, { retry: true, headers: { 'If-Match': '"7c1d"' } });
      expect(await settled(call)).toMatchObject({ status: 200 });
      expect(requests.map(({ method, headers, body }) => [method, headers['if-match'], body])).toEqual(
        Array(2).fill(['PUT', '"7c1d"', '{"members":{"me":null}}']),
      );
    });

    it('of a write that asks for it does not happen after a 412', async () => {
      const { client, requests } = await serve(response(412), sending);
      const call = client.writeSessionByHandle(handleId, {}, { retry: true, headers: { 'If-Match': '"7c1d"' } });
      expect(await settled(call)).toMatchObject({ status: 412 });
      expect(requests).toHaveLength(1);
    });
  });
});

describe('what the fetch standard does by itself', () => {
  const [builtIn, node] = transports;

  it('sends a request again after a 421, even a write, which means that nothing was done with it', async () => {
    const { client, attempts, requests } = await serve(response(421, '', text), builtIn?.sending);
    expect(await settled(client.writeSessionByHandle(handleId, {}))).toMatchObject(undocumented(421));
    expect(attempts).toEqual([1]);
    expect(requests).toHaveLength(2);
  });

  it('gives no response for a 407', async () => {
    const { client } = await serve(response(407, '', text), builtIn?.sending);
    expect(await settled(client.writeSessionByHandle(handleId, {}))).toMatchObject({ name: 'NetworkError' });
  });

  it.each([407, 421])('is not done by createNodeFetch() after a %i', async (status) => {
    const { client, requests } = await serve(response(status, '', text), node?.sending);
    expect(await settled(client.writeSessionByHandle(handleId, {}))).toMatchObject(undocumented(status));
    expect(requests).toHaveLength(1);
  });
});
