import { getEventListeners } from 'node:events';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import {
  type Client,
  type ClientOptions,
  createClient,
  InvalidArgumentError,
  MpsdError,
  NetworkError,
  type WriteOptions,
} from '../../src/index.js';
import { answer, handleId, minimal, observe, type Respond, session, settle, text, token } from '../proof/client/harness.js';
import { inTurn } from './scripted.js';

const now = Date.parse('2026-03-11T18:00:00Z');

beforeEach(() => {
  vi.useFakeTimers({ now });
  vi.spyOn(Math, 'random').mockReturnValue(0.5);
});

afterEach(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
});

const read = (client: Client) => client.getSessionByHandle(handleId);
const write = (client: Client) => client.writeSessionByHandle(handleId, { members: { me: null } });
const never: Respond = () => new Promise(() => {});
const offline: Respond = () => Promise.reject(new TypeError('fetch failed'));
const cut: Respond = () => new Response(new ReadableStream({ pull: (controller) => controller.error(new TypeError('terminated')) }));
const unavailable = (retryAfter: string) => answer(503, null, { 'Retry-After': retryAfter });

/** A call to its end, in no time, and the milliseconds at which its attempts and its end came. */
async function run(respond: Respond, options: Partial<ClientOptions> = {}, call: (client: Client) => Promise<unknown> = read) {
  const begin = performance.now();
  const times: number[] = [];
  const timed: Respond = (sent) => {
    times.push(performance.now() - begin);
    return respond(sent);
  };
  const { client, requests } = observe(createClient, timed, { maxAttempts: 4, ...options });
  let endedAt: number | undefined;
  const settled = settle(() => call(client)).finally(() => {
    endedAt = performance.now() - begin;
  });
  await vi.runAllTimersAsync();
  return { ...(await settled), times, endedAt, requests };
}

describe('a read', () => {
  it.each([
    ['a 408', answer(408)],
    ['a 429', text(429, 'slow down')],
    ['a 500', text(500, 'oops')],
    ['a 502', answer(502, '<html>', { 'Content-Type': 'text/html' })],
    ['a 503', text(503, 'busy')],
    ['a 503 in HTML', answer(503, '<html>', { 'Content-Type': 'text/html' })],
    ['a 504', answer(504)],
    ['a failure of the network', offline],
    ['a body that is cut', cut],
    ['an attempt that takes too long', never],
  ])('is repeated after %s', async (_, failing) => {
    const { result, times } = await run(inTurn(failing, session()));
    expect(result).toMatchObject({ status: 200 });
    expect(times).toHaveLength(2);
  });

  it.each([
    ['a 200', session()],
    ['a 204', answer(204)],
    ['a 304', answer(304)],
    ['a 400', text(400, 'no')],
    ['a 401 of a token that is a text', text(401, 'no')],
    ['a 403', text(403, 'no')],
    ['a 404', text(404, 'no')],
    ['an undocumented 409', text(409, 'no')],
    ['a 418', text(418, 'teapot')],
    ['a 501', answer(501)],
    ['a 505', answer(505)],
    ['a redirect', answer(307, null, { Location: 'https://elsewhere.example/' })],
    ['a 202', text(202, '')],
    ['a 404 with Retry-After', answer(404, null, { 'Retry-After': '1' })],
    ['a session that is malformed', session('{')],
    ['a session with Retry-After that is malformed', session('{', { 'Retry-After': '1' })],
  ])('is not repeated after %s', async (_, respond) => {
    const { times, endedAt } = await run(respond);
    expect(times).toEqual([0]);
    expect(endedAt).toBe(0);
  });

  it('is not repeated when the token function fails', async () => {
    const failing = vi.fn(() => Promise.reject(new Error('signed out')));
    const { error, times } = await run(session(), { token: failing });
    expect(error).toEqual(new Error('signed out'));
    expect(failing).toHaveBeenCalledTimes(1);
    expect(times).toEqual([]);
  });

  it('is not repeated when the fetch throws an error of this package, which arrives as it is but for the token', async () => {
    const { error, times } = await run(() => Promise.reject(new MpsdError(`the mock lacks a part (${token})`)));
    expect(error).toEqual(new MpsdError('the mock lacks a part (<redacted>)'));
    expect(times).toEqual([0]);
  });

  it('is not repeated when the caller aborts it', async () => {
    const controller = new AbortController();
    const abort: Respond = (sent) => {
      controller.abort(new Error('the player left'));
      return never(sent);
    };
    const { error, times } = await run(abort, {}, (client) => client.getSessionByHandle(handleId, { signal: controller.signal }));
    expect(error).toEqual(new Error('the player left'));
    expect(times).toHaveLength(1);
  });

  it('sends the same request again', async () => {
    const headers = { 'If-None-Match': '"7c1d"' };
    const { requests } = await run(inTurn(answer(503), offline, session()), {}, (client) =>
      client.getSessionByHandle(handleId, { headers, correlationVector: 'cV.1' }),
    );
    const [first, ...others] = requests.map(({ method, url, headers }) => [method, url, ...headers]);
    expect(others).toEqual([first, first]);
    expect(requests[2]?.headers.get('If-None-Match')).toBe('"7c1d"');
  });
});

describe('the wait between attempts', () => {
  it.each([
    [0, [0, 0, 0, 0]],
    [0.25, [0, 500, 1500, 3500]],
    [0.5, [0, 1000, 3000, 7000]],
    [0.75, [0, 1500, 4500, 10_500]],
  ])('is a part of 2, 4 and 8 seconds, here %d', async (drawn, expected) => {
    vi.mocked(Math.random).mockReturnValue(drawn);
    const { times } = await run(offline);
    expect(times).toEqual(expected);
  });

  it('is drawn for each wait', async () => {
    vi.mocked(Math.random).mockReturnValueOnce(0.5).mockReturnValueOnce(0).mockReturnValueOnce(0.25);
    const { times } = await run(offline);
    expect(times).toEqual([0, 1000, 1000, 3000]);
  });

  it('goes on growing with more attempts', async () => {
    vi.mocked(Math.random).mockReturnValue(0.25);
    const { times } = await run(offline, { maxAttempts: 6 });
    expect(times).toEqual([0, 500, 1500, 3500, 7500, 15_500]);
  });

  it('begins at the end of an attempt', async () => {
    const { times } = await run(inTurn(never, session()), { attemptTimeoutMs: 2500 });
    expect(times).toEqual([0, 3500]);
  });

  it.each([
    ['seconds', '7', 7000],
    ['a date', 'Wed, 11 Mar 2026 18:00:07 GMT', 7000],
  ])('is what Retry-After says in %s', async (_, retryAfter, wait) => {
    const { times } = await run(inTurn(unavailable(retryAfter), session()));
    expect(times).toEqual([0, wait]);
  });

  it.each([429, 500])('is what Retry-After says on a %i, too', async (status) => {
    const { times } = await run(inTurn(answer(status, null, { 'Retry-After': '3' }), session()));
    expect(times).toEqual([0, 3000]);
  });

  it.each(['soon', '-1', '', '0', 'Wed, 11 Mar 2026 17:59:07 GMT'])('is drawn when Retry-After is %j', async (retryAfter) => {
    const { times } = await run(inTurn(unavailable(retryAfter), session()));
    expect(times).toEqual([0, 1000]);
  });

  it('goes on growing although each response asks for no wait', async () => {
    const { times } = await run(unavailable('0'));
    expect(times).toEqual([0, 1000, 3000, 7000]);
  });

  it('counts from the Date of a service whose clock is an hour ahead', async () => {
    const headers = { Date: 'Wed, 11 Mar 2026 19:00:00 GMT', 'Retry-After': 'Wed, 11 Mar 2026 19:00:07 GMT' };
    const { times } = await run(inTurn(answer(503, null, headers), session()));
    expect(times).toEqual([0, 7000]);
  });

  it('after an answer without Retry-After is drawn, whatever an earlier one said', async () => {
    const { times } = await run(inTurn(unavailable('7'), answer(503), session()));
    expect(times).toEqual([0, 7000, 9000]);
  });

  it('ends at once when the caller aborts, and nothing more is sent', async () => {
    const controller = new AbortController();
    const { client, requests } = observe(createClient, unavailable('20'), { maxAttempts: 4 });
    const call = settle(() => client.getSessionByHandle(handleId, { signal: controller.signal }));
    await vi.advanceTimersByTimeAsync(5000);
    const begin = performance.now();
    controller.abort(new Error('the player left'));
    await expect(call).resolves.toEqual({ error: new Error('the player left') });
    expect(performance.now() - begin).toBe(0);
    expect(vi.getTimerCount()).toBe(0);
    expect(requests).toHaveLength(1);
  });

  it('leaves no timer and no listener on the caller’s signal', async () => {
    const { signal } = new AbortController();
    await run(inTurn(answer(503), never, session()), {}, (client) => client.getSessionByHandle(handleId, { signal }));
    expect(getEventListeners(signal, 'abort')).toEqual([]);
    expect(vi.getTimerCount()).toBe(0);
  });
});

describe('the number of attempts', () => {
  it('is four by default', async () => {
    const fetch = vi.fn(() => Promise.reject(new TypeError('fetch failed')));
    const call = settle(() => createClient({ token, fetch }).getSessionByHandle(handleId));
    await vi.runAllTimersAsync();
    await expect(call).resolves.toMatchObject({ error: { name: 'NetworkError' } });
    expect(fetch).toHaveBeenCalledTimes(4);
  });

  it.each([1, 2, 5])('is at most maxAttempts, %i', async (maxAttempts) => {
    vi.mocked(Math.random).mockReturnValue(0);
    const { times } = await run(offline, { maxAttempts });
    expect(times).toHaveLength(maxAttempts);
  });

  it('starts anew with each call', async () => {
    vi.mocked(Math.random).mockReturnValue(0);
    const { client, requests } = observe(createClient, answer(503), { maxAttempts: 3 });
    await read(client);
    await read(client);
    expect(requests).toHaveLength(6);
  });

  it.each([0, -1, 1.5, Number.NaN, Number.POSITIVE_INFINITY, '4', null])('cannot be %j', (maxAttempts) => {
    expect(() => createClient({ token, maxAttempts: maxAttempts as number })).toThrow(InvalidArgumentError);
    expect(() => createClient({ token, maxAttempts: maxAttempts as number })).toThrow(/^maxAttempts must be a positive integer/);
  });
});

describe('after the last attempt', () => {
  it('its outcome arrives', async () => {
    const { result } = await run(inTurn(offline, text(503, 'busy'), text(429, 'slow down')), { maxAttempts: 3 });
    expect(result).toMatchObject({ status: 429, message: 'slow down' });
  });

  it('its error arrives', async () => {
    const { error } = await run(inTurn(text(503, 'busy'), offline), { maxAttempts: 3 });
    expect(error).toBeInstanceOf(NetworkError);
  });

  it('the error of its undocumented answer arrives', async () => {
    const { error } = await run(inTurn(text(503, 'busy'), text(500, 'first'), text(500, 'second')), { maxAttempts: 3 });
    expect(error).toMatchObject({ name: 'UnexpectedResponseError', status: 500, text: 'second' });
  });

  it('an outcome that no attempt mends arrives at once', async () => {
    const { result, times } = await run(inTurn(answer(503), text(404, 'gone'), session()));
    expect(result).toMatchObject({ status: 404, message: 'gone' });
    expect(times).toHaveLength(2);
  });
});

describe('the total time of a call', () => {
  it.each([
    ['is never exceeded by a wait: the outcome arrives instead', '30', [0]],
    ['is used by a wait that ends within it', '29', [0, 29_000]],
  ])('%s', async (_, retryAfter, expected) => {
    const { result, times, endedAt } = await run(inTurn(unavailable(retryAfter)), { totalTimeoutMs: 30_000, maxAttempts: 2 });
    expect(result).toMatchObject({ status: 503, retryAfter: Number(retryAfter) });
    expect(times).toEqual(expected);
    expect(endedAt).toBe(expected.at(-1));
  });

  it('is 30 seconds by default', async () => {
    const { times } = await run(inTurn(unavailable('14'), unavailable('15'), unavailable('1')));
    expect(times).toEqual([0, 14_000, 29_000]);
  });

  it('counts the time of the attempts', async () => {
    const { error, times, endedAt } = await run(never, { attemptTimeoutMs: 4000, totalTimeoutMs: 10_000 });
    expect(times).toEqual([0, 5000]); // a third one could begin after 5,000 + 4,000 + 2,000
    expect(endedAt).toBe(9000);
    expect(error).toMatchObject({ name: 'TimeoutError', limitMs: 4000 });
  });

  it('shortens the last attempt', async () => {
    const { error, times, endedAt } = await run(inTurn(unavailable('9'), never), { attemptTimeoutMs: 4000, totalTimeoutMs: 10_000 });
    expect(times).toEqual([0, 9000]);
    expect(endedAt).toBe(10_000);
    expect(error).toMatchObject({ name: 'TimeoutError', waitingFor: 'answer', limitMs: 10_000 });
  });

  it('bounds the only attempt', async () => {
    const { error, endedAt } = await run(never, { attemptTimeoutMs: 4000, totalTimeoutMs: 3000 });
    expect(endedAt).toBe(3000);
    expect(error).toMatchObject({ name: 'TimeoutError', limitMs: 3000 });
  });
});

describe('the time of an attempt', () => {
  it('is 10 seconds by default', async () => {
    const { times, endedAt } = await run(never, { maxAttempts: 1 });
    expect(times).toEqual([0]);
    expect(endedAt).toBe(10_000);
  });

  it('ends with an error that says what did not come, and with the request aborted', async () => {
    const { error, requests } = await run(never, { maxAttempts: 1, attemptTimeoutMs: 1500 });
    const url = `https://sessiondirectory.xboxlive.com/handles/${handleId}/session`;
    expect(error).toMatchObject({
      name: 'TimeoutError',
      message: `No answer within 1500 ms: GET ${url}`,
      method: 'GET',
      url,
      waitingFor: 'answer',
      limitMs: 1500,
    });
    expect(requests.map(({ signal }) => signal.aborted)).toEqual([true]);
  });

  it('includes the body', async () => {
    const endless: Respond = () => new Response(new ReadableStream({ pull: () => new Promise(() => {}) }));
    const { error, endedAt } = await run(endless, { maxAttempts: 1, attemptTimeoutMs: 1500 });
    expect(endedAt).toBe(1500);
    expect(error).toMatchObject({ name: 'TimeoutError', waitingFor: 'answer' });
  });

  it('leaves an answer in time alone', async () => {
    const slow: Respond = () => new Promise((resolve) => setTimeout(() => resolve(new Response(null, { status: 204 })), 1499));
    const { result } = await run(slow, { maxAttempts: 1, attemptTimeoutMs: 1500 });
    expect(result).toMatchObject({ status: 204 });
    expect(vi.getTimerCount()).toBe(0);
  });
});

describe.each(['attemptTimeoutMs', 'totalTimeoutMs'])('%s', (name) => {
  it.each([0, -1, Number.NaN, Number.POSITIVE_INFINITY, 2 ** 31, '1000', null])('cannot be %j', (value) => {
    expect(() => createClient({ token, [name]: value })).toThrow(InvalidArgumentError);
    expect(() => createClient({ token, [name]: value })).toThrow(
      new RegExp(`^${name} must be a number of milliseconds above 0 and up to 2147483647, but was `),
    );
  });

  it.each([0.5, 1, 2 ** 31 - 1])('can be %d', (value) => {
    expect(() => createClient({ token, [name]: value })).not.toThrow();
  });
});

describe('a write', () => {
  const etag = { 'If-Match': '"7c1d"' };
  const writing = (options: WriteOptions) => (client: Client) => client.writeSessionByHandle(handleId, { members: { me: null } }, options);

  it.each([
    ['a 408', answer(408)],
    ['a 429', text(429, 'slow down')],
    ['a 500', text(500, 'oops')],
    ['a 502', answer(502)],
    ['a 503 with Retry-After', unavailable('1')],
    ['a 504', answer(504)],
    ['a failure of the network', offline],
    ['a body that is cut', cut],
    ['an attempt that takes too long', never],
  ])('is never repeated by itself after %s', async (_, respond) => {
    for (const call of [write, writing({ headers: etag }), writing({ retry: false, headers: etag })]) {
      const { times } = await run(respond, {}, call);
      expect(times).toEqual([0]);
    }
  });

  it.each([
    ['an entity tag', etag],
    ['a weak entity tag', { 'If-Match': 'W/"7c1d"' }],
    ['If-None-Match: *', { 'If-None-Match': '*' }],
  ] as const)('is repeated when told to, under %s', async (_, headers) => {
    const { result, times, requests } = await run(inTurn(answer(503), offline, session()), {}, writing({ retry: true, headers }));
    expect(result).toMatchObject({ status: 200 });
    expect(times).toEqual([0, 1000, 3000]);
    expect(requests.map(({ body }) => body)).toEqual(Array(3).fill('{"members":{"me":null}}'));
  });

  it('that is repeated shows the 412 of an earlier attempt that did the work', async () => {
    const { result } = await run(inTurn(cut, session(minimal, { ETag: '"8"' }, 412)), {}, writing({ retry: true, headers: etag }));
    expect(result).toMatchObject({ status: 412, etag: '"8"' });
  });

  it('that is repeated is bound by maxAttempts', async () => {
    const { times } = await run(answer(503), { maxAttempts: 2 }, writing({ retry: true, headers: etag }));
    expect(times).toHaveLength(2);
  });

  it.each([
    ['no header', {}],
    ['If-Match: *, which any session fulfils', { 'If-Match': '*' }],
    ['another header', { 'Accept-Language': 'en' }],
    ['an undefined entity tag', { 'If-Match': undefined }],
  ])('cannot be repeated under %s, and is not sent', async (_, headers) => {
    const { error, times } = await run(session(), {}, writing({ retry: true, headers }));
    expect(error).toEqual(
      new InvalidArgumentError('retry needs a precondition: headers If-Match with an entity tag, or If-None-Match "*"'),
    );
    expect(times).toEqual([]);
  });
});

describe('an error of the token function', () => {
  it('is never repeated, even one that an answer could have caused', async () => {
    const thrown = new NetworkError({ method: 'POST', url: 'https://xsts.example' }, new Error('reset'));
    const token = vi.fn(() => Promise.reject(thrown));
    const client = createClient({ token });
    await expect(client.getSessionByHandle('1a6f3c80-5d27-4e91-b0c4-8f2e7d9a5b13')).rejects.toBe(thrown);
    expect(token).toHaveBeenCalledOnce();
  });
});
