import { describe, expect, it } from 'vitest';
import type { Hooks, TokenFunction, TokenRequest } from '../../../src/index.js';
import { bytes, endlessly, type Received, response, responseBytes, type Script } from './faulty-server.js';
import { everythingIn, handleId, json, leaveNothingBehind, minimal, serve, settled, text, token, transports, turns } from './harness.js';

const ok = response(200, minimal, json);
const stale = 'XBL3.0 x=4294967295;a-stale-token-not-real';

/** Accepts one token only. */
const guarded: Script = (exchange) => (exchange.request.headers.authorization === token ? ok : response(401))(exchange);

/** A token function, and how it was asked. */
function createSource(give: (request: TokenRequest) => unknown) {
  const asked: boolean[] = [];
  const source = (request: TokenRequest) => {
    asked.push(request.refresh);
    return give(request);
  };
  return { asked, source: source as TokenFunction };
}

leaveNothingBehind();

describe.each(transports)('through $transport', ({ sending }) => {
  describe('a refused token', () => {
    it('is replaced once, and the read repeated', async () => {
      const { asked, source } = createSource(async ({ refresh }) => (refresh ? token : stale));
      const { client, requests } = await serve(guarded, { ...sending, token: source });
      expect(await settled(client.getSessionByHandle(handleId))).toMatchObject({ status: 200 });
      expect(asked).toEqual([false, true]);
      expect(requests.map(({ headers }) => headers.authorization)).toEqual([stale, token]);
    });

    it('is replaced even if there is one attempt, because this one is not counted', async () => {
      const { source } = createSource(({ refresh }) => (refresh ? token : stale));
      const { client } = await serve(guarded, { ...sending, token: source, maxAttempts: 1 });
      expect(await settled(client.getSessionByHandle(handleId))).toMatchObject({ status: 200 });
    });

    it('leaves as many attempts as there were', async () => {
      let current = stale;
      const { source } = createSource(({ refresh }) => {
        if (refresh) current = token;
        return current;
      });
      const busy: Script = (exchange) => (exchange.request.headers.authorization === token ? response(503) : response(401))(exchange);
      const { client, requests } = await serve(busy, { ...sending, token: source, maxAttempts: 3 });
      expect(await settled(client.getSessionByHandle(handleId))).toMatchObject({ status: 503 });
      expect(requests).toHaveLength(4);
    });

    it('is replaced once for a hundred calls', async () => {
      let current = stale;
      const { asked, source } = createSource(async ({ refresh }) => {
        if (refresh) current = token;
        return current;
      });
      const { client, requests } = await serve(guarded, { ...sending, token: source });
      const outcomes = await Promise.all(Array.from({ length: 100 }, () => client.getSessionByHandle(handleId)));
      expect(outcomes.filter(({ status }) => status !== 200)).toEqual([]);
      expect(asked.filter((refresh) => refresh)).toEqual([true]);
      expect(requests).toHaveLength(200);
    });

    it('that is replaced by another refused one is a 401', async () => {
      const { asked, source } = createSource(async () => stale);
      const { client, requests } = await serve(guarded, { ...sending, token: source });
      expect(await settled(client.getSessionByHandle(handleId))).toMatchObject({ status: 401, message: '' });
      expect(asked).toEqual([false, true]);
      expect(requests).toHaveLength(2);
    });

    it('that is a string is a 401, and nothing is repeated', async () => {
      const { client, requests } = await serve(guarded, { ...sending, token: stale });
      expect(await settled(client.getSessionByHandle(handleId))).toMatchObject({ status: 401, message: '' });
      expect(requests).toHaveLength(1);
    });

    it('of a write is a 401, and the next call asks for another one', async () => {
      const { asked, source } = createSource(async ({ refresh }) => (refresh ? token : stale));
      const { client, requests } = await serve(guarded, { ...sending, token: source });
      expect(await settled(client.writeSessionByHandle(handleId, {}))).toMatchObject({ status: 401 });
      expect(requests).toHaveLength(1);
      expect(await settled(client.writeSessionByHandle(handleId, {}))).toMatchObject({ status: 200 });
      expect(asked).toEqual([false, true]);
    });

    it('of a write that may be repeated is replaced once', async () => {
      const { source } = createSource(async ({ refresh }) => (refresh ? token : stale));
      const { client, requests } = await serve(guarded, { ...sending, token: source });
      const call = client.writeSessionByHandle(handleId, {}, { retry: true, headers: { 'If-Match': '"7c1d"' } });
      expect(await settled(call)).toMatchObject({ status: 200 });
      expect(requests).toHaveLength(2);
    });
  });

  describe('a token function', () => {
    const failure = new Error('signed out');

    it.each([
      [
        'throws',
        () => {
          throw failure;
        },
      ],
      ['rejects', () => Promise.reject(failure)],
    ])('that %s ends the call with its own error, and nothing is sent', async (_, give) => {
      const { asked, source } = createSource(give);
      const { client, requests } = await serve(ok, { ...sending, token: source });
      for (const call of [client.getSessionByHandle(handleId), client.writeSessionByHandle(handleId, {})])
        expect(await settled(call)).toBe(failure);
      expect(requests).toEqual([]);
      expect(asked).not.toContain(true);
    });

    it('that throws when it is asked for another one ends the call with its own error', async () => {
      const { source } = createSource(({ refresh }) => (refresh ? Promise.reject(failure) : stale));
      const { client, requests } = await serve(guarded, { ...sending, token: source });
      expect(await settled(client.getSessionByHandle(handleId))).toBe(failure);
      expect(requests).toHaveLength(1);
    });

    it('that throws once is asked again by the next call', async () => {
      const { asked, source } = createSource(() => (asked.length === 1 ? Promise.reject(failure) : Promise.resolve(token)));
      const { client } = await serve(ok, { ...sending, token: source });
      expect(await settled(client.getSessionByHandle(handleId))).toBe(failure);
      expect(await settled(client.getSessionByHandle(handleId))).toMatchObject({ status: 200 });
    });

    it.each([
      ['nothing', undefined],
      ['null', null],
      ['an empty string', ''],
      ['a number', 42],
      ['an object', { token }],
      ['a line break', `${token}\r\nX-Injected: 1`],
      ['a character beyond ASCII', `${token}ü`],
    ])('that returns %s, at once or later, is an InvalidArgumentError without the value, and nothing is sent', async (_, value) => {
      for (const give of [() => value, async () => value]) {
        const { client, requests } = await serve(ok, { ...sending, token: createSource(give).source });
        const error = await settled(client.getSessionByHandle(handleId));
        expect(error).toMatchObject({ name: 'InvalidArgumentError', message: expect.stringMatching(/^token must be /) });
        expect(everythingIn(error)).not.toContain('not-a-real-token');
        expect(requests).toEqual([]);
      }
    });

    it('that hangs is a TimeoutError, nothing is sent, and a read is not repeated', async () => {
      const { asked, source } = createSource(() => new Promise(() => undefined));
      const { client, requests } = await serve(ok, { ...sending, token: source, attemptTimeoutMs: 50 });
      const calls = [client.getSessionByHandle(handleId), client.writeSessionByHandle(handleId, {})];
      for (const call of calls) expect(await settled(call)).toMatchObject({ name: 'TimeoutError', waitingFor: 'token', limitMs: 50 });
      expect(asked).toEqual([false]);
      expect(requests).toEqual([]);
    });

    it('that hung once is asked again by a later call', async () => {
      const { asked, source } = createSource(() => (asked.length === 1 ? new Promise(() => undefined) : Promise.resolve(token)));
      const { client } = await serve(ok, { ...sending, token: source, attemptTimeoutMs: 100 });
      expect(await settled(client.getSessionByHandle(handleId))).toMatchObject({ name: 'TimeoutError', waitingFor: 'token' });
      expect(await settled(client.getSessionByHandle(handleId))).toMatchObject({ status: 200 });
    });

    it('that returns too late sends nothing any more', async () => {
      let give: (token: string) => void = () => undefined;
      const { source } = createSource(() => new Promise<string>((resolve) => (give = resolve)));
      const { client, requests } = await serve(ok, { ...sending, token: source, attemptTimeoutMs: 50 });
      expect(await settled(client.getSessionByHandle(handleId))).toMatchObject({ name: 'TimeoutError', waitingFor: 'token' });
      give(token);
      await turns();
      expect(requests).toEqual([]);
    });
  });

  describe('the token is nowhere to be seen when the server repeats it', () => {
    const given = ({ headers }: Received) => headers.authorization ?? '';
    const secret = (request: Received) => given(request).split(';')[1] ?? '';
    const everywhere = (request: Received) =>
      Object.fromEntries(['X-Echo', 'X-XblCorrelationId', 'MS-CV', 'ETag', 'Content-Location'].map((name) => [name, given(request)]));
    const unframed = { ...json, 'Content-Length': null };

    const echoes: Record<string, (request: Received) => Script> = {
      'in the text of a 404': (request) => response(404, `no access with ${given(request)}`, text),
      'in the text of a 401, without its first part': (request) => response(401, `expired: ${secret(request)}`, text),
      'in the text of a 500': (request) => response(500, `no access with ${given(request)}`, text),
      'in the JSON of a 403': (request) => response(403, JSON.stringify({ message: given(request) }), json),
      'in the JSON of a 412': (request) => response(412, JSON.stringify({ custom: { [given(request)]: given(request) } }), json),
      'in the JSON of a 429': (request) => response(429, JSON.stringify({ type: given(request) }), json),
      'in a session': (request) => response(200, JSON.stringify({ properties: { custom: { [given(request)]: given(request) } } }), json),
      'in broken JSON': (request) => response(200, `{"${given(request)}`, json),
      'in a body that is not UTF-8': (request) => response(200, Buffer.from(`\xff${given(request)}`, 'latin1'), json),
      'in the media type': (request) => response(200, minimal, { 'Content-Type': given(request) }),
      'in the reason': (request) => bytes(`HTTP/1.1 500 ${given(request)}\r\nContent-Length: 0\r\n\r\n`),
      'in the location of a redirect': (request) => response(302, '', { Location: `http://127.0.0.1/?${given(request)}` }),
      'instead of HTTP': (request) => bytes(`${given(request)}\r\n\r\n`),
      'in an echo of the request': (request) => bytes(`PUT / HTTP/1.1\r\nauthorization: ${given(request)}\r\n\r\n`),
      'in a header before a broken one': (request) => bytes(`HTTP/1.1 200 OK\r\nX-Echo: ${given(request)}\r\nbroken\r\n\r\n`),
      'as the length': (request) => response(200, minimal, { ...json, 'Content-Length': given(request) }),
      'as the size of a chunk': (request) => response(200, given(request), { ...unframed, 'Transfer-Encoding': 'chunked' }),
      'in a body that is too large': (request) => endlessly(responseBytes(200, given(request), unframed), Buffer.alloc(2 ** 12, 'x')),
      'in a body that is too large, whose first packet ends within the token': (request) => async (exchange) => {
        exchange.socket.write(responseBytes(200, `${'x'.repeat(20)}${given(request).slice(0, -2)}`, unframed));
        await turns();
        exchange.socket.write(`${given(request).slice(-2)}${'x'.repeat(1000)}`);
      },
      'in a body that is not UTF-8 and ends within the token': (request) =>
        response(200, Buffer.from(`\xff${given(request).slice(0, -2)}`, 'latin1'), json),
    };
    for (const status of [400, 401, 403, 404, 409, 412, 418, 429, 500, 503]) {
      echoes[`in the headers of a ${status}`] = (request) => response(status, '', everywhere(request));
    }

    it.each(Object.entries(echoes))('%s', async (_, echo) => {
      const events: unknown[] = [];
      const collect = (event: unknown) => void events.push(event);
      const hooks: Hooks = { onRequest: collect, onResponse: collect, onRetry: collect };
      const script: Script = (exchange) => echo(exchange.request)(exchange);
      const { client } = await serve(script, { ...sending, hooks, maxBodyBytes: 200, maxAttempts: 2 });
      const results = [await settled(client.getSessionByHandle(handleId)), await settled(client.writeSessionByHandle(handleId, {}))];
      for (const shown of [...results, ...events].map((value) => everythingIn(value))) {
        expect(shown).not.toContain('a-real-tok');
        expect(shown).not.toContain('x=4294967295');
      }
    });

    it('in the headers of a 200, to a hook', async () => {
      const events: unknown[] = [];
      const hooks: Hooks = { onResponse: (event) => void events.push(event) };
      const { client } = await serve(
        ({ request, ...rest }) => response(200, minimal, { ...json, ...everywhere(request) })({ request, ...rest }),
        { ...sending, hooks },
      );
      await client.getSessionByHandle(handleId);
      expect(everythingIn(events)).not.toContain('a-real-tok');
    });
  });
});
