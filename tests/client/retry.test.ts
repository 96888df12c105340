import { describe, expect, it, vi } from 'vitest';
import { type Client, createClient, InvalidArgumentError, MpsdError, NetworkError, type WriteOptions } from '../../src/index.js';
import { handleId, minimal, observe, type Respond, response, session, settle, text, token } from '../proof/client/harness.js';
import { cut, never, offline, read, run, stopClock, unavailable } from './attempts.js';
import { inTurn } from './scripted.js';

stopClock();

describe('a read', () => {
  it.each([
    ['a 408', response(408)],
    ['a 429', text(429, 'slow down')],
    ['a 500', text(500, 'oops')],
    ['a 502', response(502, '<html>', { 'Content-Type': 'text/html' })],
    ['a 503', text(503, 'busy')],
    ['a 503 in HTML', response(503, '<html>', { 'Content-Type': 'text/html' })],
    ['a 504', response(504)],
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
    ['a 204', response(204)],
    ['a 304', response(304)],
    ['a 400', text(400, 'no')],
    ['a 401 of a token that is a text', text(401, 'no')],
    ['a 403', text(403, 'no')],
    ['a 404', text(404, 'no')],
    ['an undocumented 409', text(409, 'no')],
    ['a 418', text(418, 'teapot')],
    ['a 501', response(501)],
    ['a 505', response(505)],
    ['a redirect', response(307, null, { Location: 'https://elsewhere.example/' })],
    ['a 202', text(202, '')],
    ['a 404 with Retry-After', response(404, null, { 'Retry-After': '1' })],
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
    const { requests } = await run(inTurn(response(503), offline, session()), {}, (client) =>
      client.getSessionByHandle(handleId, { headers, correlationVector: 'cV.1' }),
    );
    const [first, ...others] = requests.map(({ method, url, headers }) => [method, url, ...headers]);
    expect(others).toEqual([first, first]);
    expect(requests[2]?.headers.get('If-None-Match')).toBe('"7c1d"');
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
    const { client, requests } = observe(createClient, response(503), { maxAttempts: 3 });
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

  it('the error of its undocumented response arrives', async () => {
    const { error } = await run(inTurn(text(503, 'busy'), text(500, 'first'), text(500, 'second')), { maxAttempts: 3 });
    expect(error).toMatchObject({ name: 'UnexpectedResponseError', status: 500, text: 'second' });
  });

  it('an outcome that no attempt mends arrives at once', async () => {
    const { result, times } = await run(inTurn(response(503), text(404, 'gone'), session()));
    expect(result).toMatchObject({ status: 404, message: 'gone' });
    expect(times).toHaveLength(2);
  });
});

const write = (client: Client) => client.writeSessionByHandle(handleId, { members: { me: null } });

describe('a write', () => {
  const etag = { 'If-Match': '"7c1d"' };
  const writing = (options: WriteOptions) => (client: Client) => client.writeSessionByHandle(handleId, { members: { me: null } }, options);

  it.each([
    ['a 408', response(408)],
    ['a 429', text(429, 'slow down')],
    ['a 500', text(500, 'oops')],
    ['a 502', response(502)],
    ['a 503 with Retry-After', unavailable('1')],
    ['a 504', response(504)],
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
    const { result, times, requests } = await run(inTurn(response(503), offline, session()), {}, writing({ retry: true, headers }));
    expect(result).toMatchObject({ status: 200 });
    expect(times).toEqual([0, 1000, 3000]);
    expect(requests.map(({ body }) => body)).toEqual(Array(3).fill('{"members":{"me":null}}'));
  });

  it('that is repeated shows the 412 of an earlier attempt that did the work', async () => {
    const { result } = await run(inTurn(cut, session(minimal, { ETag: '"8"' }, 412)), {}, writing({ retry: true, headers: etag }));
    expect(result).toMatchObject({ status: 412, etag: '"8"' });
  });

  it('that is repeated is bound by maxAttempts', async () => {
    const { times } = await run(response(503), { maxAttempts: 2 }, writing({ retry: true, headers: etag }));
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
  it('is never repeated, even one that a response could have caused', async () => {
    const thrown = new NetworkError({ method: 'POST', url: 'https://xsts.example' }, new Error('reset'));
    const token = vi.fn(() => Promise.reject(thrown));
    const client = createClient({ token });
    await expect(client.getSessionByHandle('1a6f3c80-5d27-4e91-b0c4-8f2e7d9a5b13')).rejects.toBe(thrown);
    expect(token).toHaveBeenCalledOnce();
  });
});
