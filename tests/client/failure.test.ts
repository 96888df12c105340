import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createClient, createRateLimiter, type Fetch, MpsdError, NetworkError } from '../../src/index.js';
import { errorOf, handleId, observe, type Respond, session, token } from '../proof/client/harness.js';
import { inTurn } from './scripted.js';

beforeEach(() => {
  vi.useFakeTimers();
  vi.spyOn(Math, 'random').mockReturnValue(0.5);
});

afterEach(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
});

const withCode = (code: string, message = code) => Object.assign(new Error(message), { code });
const fetchFailed = (cause: unknown) => new TypeError('fetch failed', { cause });

/** A read to its end, in no time: its error, its requests, and when they came. */
async function failing(fail: (attempt: number) => unknown) {
  const times: number[] = [];
  const begin = performance.now();
  const respond: Respond = () => {
    times.push(performance.now() - begin);
    return Promise.reject(fail(times.length));
  };
  const { client } = observe(createClient, respond, { maxAttempts: 3 });
  const error = errorOf(() => client.getSessionByHandle(handleId));
  await vi.runAllTimersAsync();
  return { error: await error, times };
}

describe('a failure that no attempt mends', () => {
  it.each([
    'DEPTH_ZERO_SELF_SIGNED_CERT',
    'SELF_SIGNED_CERT_IN_CHAIN',
    'CERT_HAS_EXPIRED',
    'ERR_TLS_CERT_ALTNAME_INVALID',
    'UNABLE_TO_VERIFY_LEAF_SIGNATURE',
    'UNABLE_TO_GET_ISSUER_CERT_LOCALLY',
    'HOSTNAME_MISMATCH',
    'ERR_SSL_WRONG_VERSION_NUMBER',
    'EPROTO',
    'UND_ERR_INVALID_ARG',
  ])('by the code %s is a NetworkError with its cause, at once', async (code) => {
    for (const cause of [withCode(code), fetchFailed(withCode(code)), fetchFailed(new AggregateError([withCode(code)]))]) {
      const { error, times } = await failing(() => cause);
      expect(error).toBeInstanceOf(NetworkError);
      expect(error.cause).toBe(cause);
      expect(times).toEqual([0]);
    }
  });

  it.each([
    ['a call of something else', new TypeError('agent.connect is not a function')],
    ['undefined', new TypeError("Cannot read properties of undefined (reading 'network')")],
    ['a name that is not defined', new ReferenceError('conect is not defined')],
    ['an init that it cannot use', new TypeError('RequestInit: duplex option is required when sending a body.')],
    ['a text that is no JSON', new SyntaxError('Unexpected token')],
    ['too many calls', new RangeError('Maximum call stack size exceeded')],
    ['an assertion of a test', Object.assign(new Error('expected 1 to be 2'), { name: 'AssertionError' })],
  ])('by a mistake in the caller’s fetch, %s, is told as what it is, at once', async (_, mistake) => {
    const { error, times } = await failing(() => mistake);
    expect(error).toBeInstanceOf(MpsdError);
    expect(error).not.toBeInstanceOf(NetworkError);
    expect(error.message).toContain(`fetch threw ${mistake.name}: ${mistake.message}: GET https://`);
    expect(error.cause).toBe(mistake);
    expect(times).toEqual([0]);
  });

  it.each([
    ['undefined', undefined, 'undefined'],
    ['null', null, 'null'],
    ['a text', 'ok', 'a value of type string'],
    ['JSON', { ok: true }, 'a value of type object'],
  ])('by a fetch that returns %s says so, at once', async (_, returned, found) => {
    const fetch = vi.fn(async () => returned as never) satisfies Fetch;
    const error = errorOf(() => createClient({ token, fetch }).getSessionByHandle(handleId));
    await vi.runAllTimersAsync();
    expect((await error).message).toContain(`fetch returned ${found} instead of a Response: GET https://`);
    expect(fetch).toHaveBeenCalledTimes(1);
  });

  it('by an environment that cannot build a Request says so, at once', async () => {
    const cause = new TypeError('RequestInit: Expected signal to be an instance of AbortSignal.');
    vi.stubGlobal('Request', function Request() {
      throw cause;
    });
    const fetch = vi.fn();
    const error = await errorOf(() => createClient({ token, fetch }).getSessionByHandle(handleId));
    expect(error.message).toContain('This environment cannot build the request: GET https://');
    expect(error.cause).toBe(cause);
    expect(fetch).not.toHaveBeenCalled();
  });
});

describe('a failure of the network', () => {
  it.each([
    'fetch failed',
    'Failed to fetch',
    'NetworkError when attempting to fetch resource.',
    'Load failed',
    'error sending request for url (https://x/)',
    'Unable to connect. Is the computer able to access the url?',
    'Malformed_HTTP_Response fetching "http://x/". For more information, pass `verbose: true` in the second argument to fetch()',
    'Network request failed',
  ])('in the words of a runtime, %j, is repeated', async (message) => {
    const { error, times } = await failing(() => new TypeError(message));
    expect(error).toBeInstanceOf(NetworkError);
    expect(times).toEqual([0, 1000, 3000]);
  });

  it.each(['ECONNREFUSED', 'ENOTFOUND', 'ETIMEDOUT', 'UND_ERR_CONNECT_TIMEOUT', 'ERR_TLS_HANDSHAKE_TIMEOUT'])(
    'by the code %s is repeated after a back-off',
    async (code) => {
      const { times } = await failing(() => fetchFailed(withCode(code)));
      expect(times).toEqual([0, 1000, 3000]);
    },
  );

  it.each(['ECONNRESET', 'EPIPE', 'UND_ERR_SOCKET'])(
    'over a kept connection that is closed, %s, is repeated once at once',
    async (code) => {
      const { times } = await failing(() => fetchFailed(withCode(code)));
      expect(times).toEqual([0, 0, 2000]);
    },
  );

  it.each([
    ['in the middle of a body', () => new TypeError('terminated', { cause: withCode('UND_ERR_SOCKET') })],
    ['over a connection that was new', () => fetchFailed(Object.assign(withCode('ECONNRESET'), { reusedSocket: false }))],
    ['over one that no response had come over', () => fetchFailed(Object.assign(withCode('UND_ERR_SOCKET'), { socket: { bytesRead: 0 } }))],
  ])('%s is repeated after a back-off', async (_, fail) => {
    const { times } = await failing(fail);
    expect(times).toEqual([0, 1000, 3000]);
  });
});

describe('a response that comes too late', () => {
  it('from a fetch that does not look at its signal is cancelled', async () => {
    const cancelled = vi.fn();
    const late: Fetch = () =>
      new Promise((resolve) => setTimeout(() => resolve(new Response(new ReadableStream({ cancel: cancelled }))), 800));
    const client = createClient({ token, fetch: late, attemptTimeoutMs: 700, maxAttempts: 1 });
    const error = errorOf(() => client.getSessionByHandle(handleId));
    await vi.runAllTimersAsync();
    await expect(error).resolves.toMatchObject({ name: 'TimeoutError' });
    expect(cancelled).toHaveBeenCalledTimes(1);
  });
});

describe('a hook', () => {
  it('that is async and rejects ends neither the call nor the process', async () => {
    const hook = async () => Promise.reject(new Error('the log is full'));
    const hooks = { onRequest: hook, onResponse: hook, onRetry: hook };
    const cut: Respond = () => Promise.reject(fetchFailed(withCode('ECONNREFUSED')));
    const { client } = observe(createClient, inTurn(cut, session()), { hooks, maxAttempts: 2 });
    const outcome = client.getSessionByHandle(handleId);
    await vi.runAllTimersAsync(); // an unhandled rejection would fail the run
    await expect(outcome).resolves.toMatchObject({ status: 200 });
  });
});

describe('a turn under the rate limit', () => {
  it('is not spent when there is no token', async () => {
    const rateLimiter = createRateLimiter([{ requests: 1, seconds: 15 }]);
    const ask = vi.fn<() => Promise<string>>().mockRejectedValueOnce(new Error('signed out')).mockResolvedValue(token);
    const { client } = observe(createClient, session(), { token: ask, rateLimiter });
    await errorOf(() => client.getSessionByHandle(handleId));
    const begin = performance.now();
    await client.getSessionByHandle(handleId);
    expect(performance.now() - begin).toBe(0);
  });
});
