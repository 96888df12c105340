import { describe, expect, it, vi } from 'vitest';
import { type Client, NetworkError } from '../../../src/index.js';
import { createRateLimiter } from '../../../src/wire/rate-limiter.js';
import { bytes, response, responseBytes, type Script, silence } from './faulty-server.js';
import { createCaller, handleId, json, leaveNothingBehind, minimal, serve, settled, token, transports, turns, until } from './harness.js';

const ok = response(200, minimal, json);
const whole = responseBytes(200, minimal, json);
const left = new Error('the player left');

type Call = (client: Client, signal: AbortSignal) => Promise<unknown>;
const calls: readonly [string, Call][] = [
  ['a read', (client, signal) => client.getSessionByHandle(handleId, { signal })],
  ['a write', (client, signal) => client.writeSessionByHandle(handleId, {}, { signal })],
  [
    'a write that may be repeated',
    (client, signal) => client.writeSessionByHandle(handleId, {}, { signal, retry: true, headers: { 'If-Match': '"7c1d"' } }),
  ],
];

leaveNothingBehind();

describe.each(transports)('through $transport', ({ sending }) => {
  describe.each(calls)('an abort of %s', (_, call) => {
    it('that happened before sends nothing, and asks for no token', async () => {
      const give = vi.fn(async () => token);
      const { client, attempts, requests } = await serve(ok, { ...sending, token: give });
      expect(await settled(call(client, AbortSignal.abort(left)))).toBe(left);
      expect(give).not.toHaveBeenCalled();
      expect(attempts).toEqual([]);
      expect(requests).toEqual([]);
    });

    it('that happened before takes no turn of the rate limiter', async () => {
      const rateLimiter = createRateLimiter([{ requests: 1, seconds: 3600 }]);
      const { client } = await serve(ok, { ...sending, rateLimiter });
      expect(await settled(call(client, AbortSignal.abort(left)))).toBe(left);
      expect(await settled(call(client, createCaller().signal))).toMatchObject({ status: 200 });
    });

    it('at once after the call sends nothing', async () => {
      const caller = createCaller();
      const { client, requests } = await serve(ok, sending);
      const ended = settled(call(client, caller.signal));
      caller.abort(left);
      expect(await ended).toBe(left);
      expect(requests).toEqual([]);
    });

    it('while it waits for the token ends it, and nothing is sent when the token comes', async () => {
      const caller = createCaller();
      let give: (token: string) => void = () => undefined;
      const asked = vi.fn(() => new Promise<string>((resolve) => (give = resolve)));
      const { client, requests } = await serve(ok, { ...sending, token: asked });
      const ended = settled(call(client, caller.signal));
      await until(() => asked.mock.calls.length === 1);
      caller.abort(left);
      expect(await ended).toBe(left);
      give(token);
      await turns();
      expect(requests).toEqual([]);
    });

    it.each([
      ['before the headers', silence],
      ['within the headers', bytes(whole.subarray(0, 30))],
      ['after the headers', bytes(whole.subarray(0, whole.indexOf('\r\n\r\n') + 4))],
      ['within the body', bytes(whole.subarray(0, -10))],
    ])('%s ends it and the connection, and nothing is repeated', async (_, script) => {
      const caller = createCaller();
      const { client, server, attempts, requests } = await serve(script, sending);
      const ended = settled(call(client, caller.signal));
      await until(() => requests.length === 1);
      await turns();
      const [used] = server.connections;
      caller.abort(left);
      expect(await ended).toBe(left);
      await until(() => used?.destroyed === true);
      expect(attempts).toEqual([1]);
      expect(requests).toHaveLength(1);
    });

    it('after it ended changes nothing', async () => {
      const caller = createCaller();
      const { client } = await serve(ok, sending);
      const outcome = await call(client, caller.signal);
      caller.abort(left);
      expect(outcome).toMatchObject({ status: 200 });
      expect(await settled(call(client, createCaller().signal))).toMatchObject({ status: 200 });
    });
  });

  describe.each(calls.filter(([name]) => name !== 'a write'))('an abort of %s', (_, call) => {
    it('during the back-off ends it', async () => {
      vi.mocked(Math.random).mockReturnValue(0.999);
      const caller = createCaller();
      const onRetry = vi.fn(() => setImmediate(() => caller.abort(left)));
      const { client, requests } = await serve(response(503), { ...sending, hooks: { onRetry } });
      expect(await settled(call(client, caller.signal))).toBe(left);
      expect(onRetry).toHaveBeenCalledTimes(1);
      expect(requests).toHaveLength(1);
    });

    it('by the hook that is told of the repetition ends it', async () => {
      const caller = createCaller();
      const { client, requests } = await serve(response(503), { ...sending, hooks: { onRetry: () => caller.abort(left) } });
      expect(await settled(call(client, caller.signal))).toBe(left);
      expect(requests).toHaveLength(1);
    });

    it('while it waits as long as Retry-After says ends it', async () => {
      const caller = createCaller();
      const onRetry = vi.fn(() => setImmediate(() => caller.abort(left)));
      const { client, requests } = await serve(response(429, '', { 'Retry-After': '20' }), { ...sending, hooks: { onRetry } });
      expect(await settled(call(client, caller.signal))).toBe(left);
      expect(requests).toHaveLength(1);
    });

    it('with an error that a repetition could mend is not followed by one', async () => {
      const caller = createCaller();
      const reason = new NetworkError({ method: 'GET', url: 'http://127.0.0.1/' }, new Error('another call failed'));
      const onRetry = vi.fn();
      const { client, requests } = await serve(silence, { ...sending, hooks: { onRetry } });
      const ended = settled(call(client, caller.signal));
      await until(() => requests.length === 1);
      caller.abort(reason);
      expect(await ended).toBe(reason);
      expect(onRetry).not.toHaveBeenCalled();
    });
  });

  it.each(calls)('an abort of %s while it waits for its turn ends it and gives the turn back', async (_, call) => {
    const caller = createCaller();
    let now = 0;
    const rateLimiter = createRateLimiter([{ requests: 1, seconds: 20 }], () => now);
    const { client, requests } = await serve(ok, { ...sending, rateLimiter });
    await client.getSessionByHandle(handleId);
    const ended = settled(call(client, caller.signal));
    await turns();
    caller.abort(left);
    expect(await ended).toBe(left);
    expect(requests).toHaveLength(1);
    now = 20_000;
    expect(rateLimiter.take()).toBe(20_000);
  });

  it('a turn that comes too late is a TimeoutError at once, and nothing is sent', async () => {
    const rateLimiter = createRateLimiter([{ requests: 1, seconds: 3600 }]);
    const { client, requests } = await serve(ok, { ...sending, rateLimiter });
    await client.getSessionByHandle(handleId);
    for (const call of [client.getSessionByHandle(handleId), client.writeSessionByHandle(handleId, {})]) {
      expect(await settled(call)).toMatchObject({ name: 'TimeoutError', waitingFor: 'rate limit', limitMs: 30_000 });
    }
    expect(requests).toHaveLength(1);
  });

  it.each([
    ['an error', left],
    ['a text', 'left'],
    ['null', null],
    ['zero', 0],
    ['an object', { why: 'left' }],
  ])('the reason arrives as it is when it is %s', async (_, reason) => {
    const caller = createCaller();
    const { client, requests } = await serve(silence, sending);
    const call = client.getSessionByHandle(handleId, { signal: caller.signal }).then(
      () => 'no rejection',
      (error: unknown) => [error],
    );
    await until(() => requests.length === 1);
    caller.abort(reason);
    expect(await call).toEqual([reason]);
  });

  it('the reason is an AbortError when there is none, and a TimeoutError of the platform after its time', async () => {
    const caller = createCaller();
    const { client, requests } = await serve(silence, sending);
    const call = settled(client.getSessionByHandle(handleId, { signal: caller.signal }));
    await until(() => requests.length === 1);
    caller.abort();
    expect(await call).toBe(caller.signal.reason);
    const signal = AbortSignal.timeout(10);
    expect(await settled(client.getSessionByHandle(handleId, { signal }))).toBe(signal.reason);
  });

  it('the signal of one call may be that of many', async () => {
    const caller = createCaller();
    const { client, requests } = await serve(silence, sending);
    const calls = Array.from({ length: 10 }, () => settled(client.getSessionByHandle(handleId, { signal: caller.signal })));
    await until(() => requests.length === 10);
    caller.abort(left);
    expect(new Set(await Promise.all(calls))).toEqual(new Set([left]));
  });

  describe('a shared read', () => {
    it('goes on when one of its callers leaves', async () => {
      const [leaving, staying] = [createCaller(), createCaller()];
      const { promise: open, resolve } = withResolver();
      const { client, requests } = await serve((exchange) => open.then(() => ok(exchange)), { ...sending, shareReads: true });
      const calls = [leaving, staying].map(({ signal }) => settled(client.getSessionByHandle(handleId, { signal })));
      await until(() => requests.length === 1);
      leaving.abort(left);
      expect(await calls[0]).toBe(left);
      resolve();
      expect(await calls[1]).toMatchObject({ status: 200 });
      expect(requests).toHaveLength(1);
    });

    it('ends with the connection when all of its callers leave', async () => {
      const callers = Array.from({ length: 5 }, createCaller);
      const { client, server, requests } = await serve(silence, { ...sending, shareReads: true });
      const calls = callers.map(({ signal }) => settled(client.getSessionByHandle(handleId, { signal })));
      await until(() => requests.length === 1);
      const [used] = server.connections;
      for (const caller of callers) caller.abort(left);
      expect(await Promise.all(calls)).toEqual(callers.map(() => left));
      await until(() => used?.destroyed === true);
    });

    it('that fails fails for all of its callers', async () => {
      const { client, attempts } = await serve(({ socket }) => socket.resetAndDestroy(), { ...sending, shareReads: true });
      const errors = await Promise.all(Array.from({ length: 5 }, () => settled(client.getSessionByHandle(handleId))));
      expect(new Set(errors).size).toBe(1);
      expect(errors[0]).toMatchObject({ name: 'NetworkError' });
      expect(attempts).toEqual([1, 2, 3, 4]);
    });
  });

  it('a thousand calls at once, every third of them aborted in the middle, all end, and the next call finds everything in order', async () => {
    const seen = new Set<string>();
    let pass: () => void = () => undefined;
    const gate = new Promise<void>((resolve) => (pass = resolve));
    const script: Script = (exchange) => {
      seen.add(exchange.request.headers['ms-cv'] ?? '');
      return exchange.number < 100 ? gate.then(() => exchange.socket.writable && ok(exchange)) : ok(exchange);
    };
    const { client, requests } = await serve(script, sending);
    const callers = Array.from({ length: 1000 }, createCaller);
    const ended = callers.map(({ signal }, index) =>
      settled(client.getSessionByHandle(handleId, { signal, correlationVector: `call.${index}` })),
    );
    await until(() => requests.length > 100);
    for (const caller of callers.filter((_, index) => index % 3 === 0)) caller.abort(left);
    pass();
    const results = await Promise.all(ended);
    expect(results.filter((result) => result !== left && (result as { status?: number }).status !== 200)).toEqual([]);
    expect(results.filter((result, index) => index % 3 !== 0 && result === left)).toEqual([]);
    expect(results).toContain(left);
    expect(ended.filter((_, index) => index % 3 !== 0 && !seen.has(`call.${index}`))).toEqual([]);
    expect(await settled(client.getSessionByHandle(handleId))).toMatchObject({ status: 200 });
  });
});

function withResolver() {
  let resolve: () => void = () => undefined;
  const promise = new Promise<void>((settle) => (resolve = settle));
  return { promise, resolve };
}
