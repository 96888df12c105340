import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createClient, InvalidArgumentError, TimeoutError, type TokenFunction, type TokenRequest, xblToken } from '../../src/index.js';
import {
  errorOf,
  handleId,
  observe,
  operations,
  otherHandleId,
  response,
  type Sent,
  session,
  text,
  token,
} from '../proof/client/harness.js';
import { inTurn, onCommand } from './scripted.js';

const [a, b, c] = ['XBL3.0 x=1;invented-a', 'XBL3.0 x=1;invented-b', 'XBL3.0 x=1;invented-c'];
const refused = text(401, 'The token has expired.');

/** A token function that gives these values in turn, the last one again and again, and what it was told. */
function giving(values: readonly unknown[], isAsync = true) {
  const told: TokenRequest[] = [];
  const give = (request: TokenRequest) => {
    told.push(request);
    const value = values[Math.min(told.length, values.length) - 1];
    if (value instanceof Error) throw value;
    return value as string;
  };
  const tokenFunction: TokenFunction = isAsync ? async (request) => give(request) : give;
  return { told, token: tokenFunction };
}

const tokensOf = (requests: readonly Sent[]) => requests.map(({ headers }) => headers.get('Authorization'));
const refreshesOf = (told: readonly TokenRequest[]) => told.map(({ refresh }) => refresh);

beforeEach(() => {
  vi.spyOn(Math, 'random').mockReturnValue(0); // no wait between attempts
});

afterEach(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
});

describe('xblToken', () => {
  it('writes both parts as the value of Authorization', () => {
    expect(xblToken('4294967295', 'eyJlbmMi.not-a-real-token')).toBe('XBL3.0 x=4294967295;eyJlbmMi.not-a-real-token');
  });

  it('writes what a client sends as it is', async () => {
    const { client, requests } = observe(createClient, session(), { token: xblToken('1', '!"#~') });
    await client.getSessionByHandle(handleId);
    expect(tokensOf(requests)).toEqual(['XBL3.0 x=1;!"#~']);
  });

  const of = 'must be digits, or "-" for a service, but was';
  const visible = 'must be visible ASCII characters without spaces and semicolons, but was';

  it('writes the hash of a service, which has no user', () => {
    expect(xblToken('-', 'invented')).toBe('XBL3.0 x=-;invented');
  });

  it.each([
    ['an empty text', '', 'empty'],
    ['a token, as when both are swapped', 'eyJlbmMi.invented', 'a string of another form'],
    ['digits and a line feed', '1\n', 'a string of another form'],
    ['a number', 4294967295, '4294967295'],
    ['nothing', undefined, 'undefined'],
  ])('refuses as userHash %s, and shows no text', (_, userHash, found) => {
    const call = () => xblToken(userHash as string, 'invented');
    expect(call).toThrow(new InvalidArgumentError(`userHash ${of} ${found}`));
  });

  it.each([
    ['an empty text', '', 'empty'],
    ['a text with a space', 'invented part', 'a string with other characters'],
    ['a text that ends in a line feed', 'invented\n', 'a string with other characters'],
    ['a text with a semicolon', 'x=1;invented', 'a string with other characters'],
    ['a text beyond ASCII', 'inventé', 'a string with other characters'],
    ['an object', { token: 'invented' }, 'a value of type object'],
  ])('refuses as xstsToken %s, and shows no text', (_, xstsToken, found) => {
    const call = () => xblToken('1', xstsToken as string);
    expect(call).toThrow(new InvalidArgumentError(`xstsToken ${visible} ${found}`));
  });
});

describe.each([
  ['at once', false],
  ['in a promise', true],
])('a token function that answers %s', (_, isAsync) => {
  it('is asked before every attempt of a call', async () => {
    const tokens = giving([a, b, c], isAsync);
    const respond = inTurn(response(503), response(500), session());
    const { client, requests } = observe(createClient, respond, { token: tokens.token, maxAttempts: 3 });
    await expect(client.getSessionByHandle(handleId)).resolves.toMatchObject({ status: 200 });
    expect(tokensOf(requests)).toEqual([a, b, c]);
    expect(refreshesOf(tokens.told)).toEqual([false, false, false]);
  });

  it('is told to refresh after a 401, and the read is tried once more with what it gives', async () => {
    const tokens = giving([a, b], isAsync);
    const { client, requests } = observe(createClient, inTurn(refused, session()), { token: tokens.token });
    await expect(client.getSessionByHandle(handleId)).resolves.toMatchObject({ status: 200 });
    expect(tokensOf(requests)).toEqual([a, b]);
    expect(refreshesOf(tokens.told)).toEqual([false, true]);
  });

  it('is not told to refresh again once the fresh token is accepted', async () => {
    const tokens = giving([a, b], isAsync);
    const { client } = observe(createClient, inTurn(refused, session()), { token: tokens.token });
    await client.getSessionByHandle(handleId);
    await client.getSessionByHandle(handleId);
    expect(refreshesOf(tokens.told)).toEqual([false, true, false]);
  });

  it.each([403, 404])('is not told to refresh after a %i', async (status) => {
    const tokens = giving([a], isAsync);
    const { client } = observe(createClient, text(status, 'no'), { token: tokens.token });
    await client.getSessionByHandle(handleId);
    await client.getSessionByHandle(handleId);
    expect(refreshesOf(tokens.told)).toEqual([false, false]);
  });

  it('is told to refresh as long as it gives the token that was refused', async () => {
    const tokens = giving([a], isAsync);
    const { client, requests } = observe(createClient, inTurn(refused, session()), { token: tokens.token });
    await client.getSessionByHandle(handleId);
    await client.getSessionByHandle(handleId);
    expect(tokensOf(requests)).toEqual([a, a, a]);
    expect(refreshesOf(tokens.told)).toEqual([false, true, true]);
  });

  it('is asked again by the next call after it failed', async () => {
    const error = new Error('signed out');
    const tokens = giving([error, a], isAsync);
    const { client, requests } = observe(createClient, session(), { token: tokens.token, maxAttempts: 4 });
    await expect(client.getSessionByHandle(handleId)).rejects.toBe(error);
    expect(requests).toEqual([]);
    await expect(client.getSessionByHandle(handleId)).resolves.toMatchObject({ status: 200 });
    expect(refreshesOf(tokens.told)).toEqual([false, false]);
  });

  it('is told to refresh again after it failed to', async () => {
    const error = new Error('offline');
    const tokens = giving([a, error, b], isAsync);
    const { client } = observe(createClient, inTurn(refused, session()), { token: tokens.token });
    await expect(client.getSessionByHandle(handleId)).rejects.toBe(error);
    await client.getSessionByHandle(handleId);
    expect(refreshesOf(tokens.told)).toEqual([false, true, true]);
  });

  it('fails the call, not the client, with what is no token', async () => {
    const tokens = giving(['', 42, a], isAsync);
    const { client, requests } = observe(createClient, session(), { token: tokens.token });
    await expect(client.getSessionByHandle(handleId)).rejects.toThrow(InvalidArgumentError);
    await expect(client.getSessionByHandle(handleId)).rejects.toThrow(InvalidArgumentError);
    await client.getSessionByHandle(handleId);
    expect(tokensOf(requests)).toEqual([a]);
  });
});

describe('calls that start together', () => {
  const threeReads = (client: ReturnType<typeof createClient>) =>
    Promise.all([1, 2, 3].map(async () => (await client.getSessionByHandle(handleId)).status));

  it('share one call of a function that answers in a promise', async () => {
    const tokens = giving([a, b]);
    const { client, requests } = observe(createClient, session(), { token: tokens.token });
    await expect(threeReads(client)).resolves.toEqual([200, 200, 200]);
    expect(tokensOf(requests)).toEqual([a, a, a]);
    expect(tokens.told).toHaveLength(1);
  });

  it('ask a function that answers at once each, as it is never asked at the same time', async () => {
    const tokens = giving([a, b, c], false);
    const { client, requests } = observe(createClient, session(), { token: tokens.token });
    await threeReads(client);
    expect(tokensOf(requests)).toEqual([a, b, c]);
  });

  it('share it between reads and writes', async () => {
    const tokens = giving([a, b]);
    const { client, requests } = observe(createClient, session(), { token: tokens.token });
    await Promise.all(operations.map(([, call]) => call(client)));
    expect(tokensOf(requests)).toEqual([a, a]);
  });

  it('share its error, and the next call asks again', async () => {
    const error = new Error('signed out');
    const tokens = giving([error, a]);
    const { client } = observe(createClient, session(), { token: tokens.token });
    const reads = [1, 2].map(() => errorOf(() => client.getSessionByHandle(handleId)));
    await expect(Promise.all(reads)).resolves.toEqual([error, error]);
    await expect(client.getSessionByHandle(handleId)).resolves.toMatchObject({ status: 200 });
    expect(tokens.told).toHaveLength(2);
  });

  it('refresh once when all of them are refused', async () => {
    const tokens = giving([a, b, c]);
    const byToken = (sent: Sent) => (sent.headers.get('Authorization') === a ? refused(sent) : session()(sent));
    const { client } = observe(createClient, byToken, { token: tokens.token });
    await expect(threeReads(client)).resolves.toEqual([200, 200, 200]);
    expect(refreshesOf(tokens.told)).toEqual([false, true]);
  });

  it('go on without the one that is aborted', async () => {
    let give: (value: string) => void = () => {};
    const asked = vi.fn(() => new Promise<string>((resolve) => (give = resolve)));
    const { client, requests } = observe(createClient, session(), { token: asked });
    const controller = new AbortController();
    const aborted = errorOf(() => client.getSessionByHandle(handleId, { signal: controller.signal }));
    const kept = client.getSessionByHandle(otherHandleId);
    await vi.waitFor(() => expect(asked).toHaveBeenCalled());
    controller.abort(new Error('the player left'));
    await expect(aborted).resolves.toEqual(new Error('the player left'));
    give(a);
    await expect(kept).resolves.toMatchObject({ status: 200 });
    expect(requests.map(({ url }) => url.includes(otherHandleId))).toEqual([true]);
    expect(asked).toHaveBeenCalledTimes(1);
  });
});

describe('a 401', () => {
  it('arrives when the fresh token is refused as well', async () => {
    const tokens = giving([a, b, c]);
    const { client, requests } = observe(createClient, refused, { token: tokens.token, maxAttempts: 4 });
    await expect(client.getSessionByHandle(handleId)).resolves.toMatchObject({ status: 401, message: 'The token has expired.' });
    expect(tokensOf(requests)).toEqual([a, b]);
  });

  it('of a token that is a text is not repeated', async () => {
    const { client, requests } = observe(createClient, refused, { maxAttempts: 4 });
    await expect(client.getSessionByHandle(handleId)).resolves.toMatchObject({ status: 401 });
    expect(tokensOf(requests)).toEqual([token]);
  });

  it('with an undocumented body refreshes as well', async () => {
    const html = response(401, '<html>', { 'Content-Type': 'text/html' });
    const tokens = giving([a, b]);
    const { client } = observe(createClient, inTurn(html, session()), { token: tokens.token });
    await expect(client.getSessionByHandle(handleId)).resolves.toMatchObject({ status: 200 });
    expect(refreshesOf(tokens.told)).toEqual([false, true]);
  });

  it('of an older token, arriving late, does not refresh again', async () => {
    const tokens = giving([a, b]);
    const service = onCommand();
    const { client, requests } = observe(createClient, service.respond, { token: tokens.token });
    const reads = [client.getSessionByHandle(handleId), client.getSessionByHandle(handleId)];
    await service.arrived(2);
    service.answer(2, refused);
    await service.arrived(3);
    service.answer(3, session());
    await reads[1];
    service.answer(1, refused); // of a, while b is known to work
    await service.arrived(4);
    service.answer(4, session());
    await expect(reads[0]).resolves.toMatchObject({ status: 200 });
    expect(tokensOf(requests)).toEqual([a, a, b, b]);
    expect(refreshesOf(tokens.told)).toEqual([false, true, false]);
  });

  it('of an older token, arriving late, does not make a newer one’s be forgotten', async () => {
    const tokens = giving([a, a, b, c]);
    const service = onCommand();
    const { client, requests } = observe(createClient, service.respond, { token: tokens.token });
    const late = client.writeSessionByHandle(handleId, {});
    await service.arrived(1);
    const read = client.getSessionByHandle(handleId);
    await service.arrived(2);
    service.answer(2, refused);
    await service.arrived(3);
    service.answer(3, refused);
    await expect(read).resolves.toMatchObject({ status: 401 });
    service.answer(1, refused);
    await late;
    const next = client.getSessionByHandle(handleId);
    await service.arrived(4);
    service.answer(4, session());
    await next;
    expect(tokensOf(requests)).toEqual([a, a, b, c]);
    expect(refreshesOf(tokens.told)).toEqual([false, false, true, true]);
  });

  it('of a write is not repeated, and makes the next call refresh', async () => {
    const tokens = giving([a, b]);
    const { client, requests } = observe(createClient, inTurn(refused, session()), { token: tokens.token, maxAttempts: 4 });
    await expect(client.writeSessionByHandle(handleId, {})).resolves.toMatchObject({ status: 401 });
    expect(tokensOf(requests)).toEqual([a]);
    await client.writeSessionByHandle(handleId, {});
    expect(refreshesOf(tokens.told)).toEqual([false, true]);
  });

  it('of a write that may be repeated is repeated with a fresh token', async () => {
    const tokens = giving([a, b]);
    const { client, requests } = observe(createClient, inTurn(refused, session()), { token: tokens.token });
    const options = { retry: true, headers: { 'If-None-Match': '*' } } as const;
    await expect(client.writeSessionByHandle(handleId, {}, options)).resolves.toMatchObject({ status: 200 });
    expect(tokensOf(requests)).toEqual([a, b]);
  });

  it('does not count as an attempt', async () => {
    const tokens = giving([a]);
    const respond = inTurn(refused, response(503));
    const { client, requests } = observe(createClient, respond, { token: tokens.token, maxAttempts: 3 });
    await expect(client.getSessionByHandle(handleId)).resolves.toMatchObject({ status: 503 });
    expect(requests).toHaveLength(1 + 3);
  });

  it('between two failures is followed by a fresh token once', async () => {
    const tokens = giving([a]);
    const respond = inTurn(response(503), refused, response(503), refused);
    const { client, requests } = observe(createClient, respond, { token: tokens.token, maxAttempts: 10 });
    await expect(client.getSessionByHandle(handleId)).resolves.toMatchObject({ status: 401 });
    expect(requests).toHaveLength(4);
  });
});

describe('a token function that never answers', () => {
  it('ends the call after the time of an attempt, and is not asked again by it', async () => {
    vi.useFakeTimers();
    const asked = vi.fn(() => new Promise<string>(() => {}));
    const { client, requests } = observe(createClient, session(), { token: asked, attemptTimeoutMs: 700, maxAttempts: 4 });
    const call = errorOf(() => client.getSessionByHandle(handleId));
    await vi.advanceTimersByTimeAsync(700);
    await expect(call).resolves.toMatchObject({ name: 'TimeoutError', waitingFor: 'token', limitMs: 700 });
    await expect(call).resolves.toBeInstanceOf(TimeoutError);
    expect(asked).toHaveBeenCalledTimes(1);
    expect(requests).toEqual([]);
  });

  it('is asked again by the next call', async () => {
    vi.useFakeTimers();
    const asked = vi.fn<TokenFunction>(async () => a).mockReturnValueOnce(new Promise(() => {}));
    const { client, requests } = observe(createClient, session(), { token: asked, attemptTimeoutMs: 700 });
    const late = errorOf(() => client.getSessionByHandle(handleId));
    await vi.runAllTimersAsync();
    await expect(late).resolves.toBeInstanceOf(TimeoutError);
    await expect(client.getSessionByHandle(handleId)).resolves.toMatchObject({ status: 200 });
    expect(asked).toHaveBeenCalledTimes(2);
    expect(tokensOf(requests)).toEqual([a]);
  });

  it('and answers after all sends nothing for the call that ended', async () => {
    vi.useFakeTimers();
    const slow = () => new Promise<string>((resolve) => setTimeout(() => resolve(a), 701));
    const { client, requests } = observe(createClient, session(), { token: slow, attemptTimeoutMs: 700 });
    const call = errorOf(() => client.getSessionByHandle(handleId));
    await vi.runAllTimersAsync();
    await expect(call).resolves.toBeInstanceOf(TimeoutError);
    expect(requests).toEqual([]);
  });

  it('but in time sends the request', async () => {
    vi.useFakeTimers();
    const slow = () => new Promise<string>((resolve) => setTimeout(() => resolve(a), 699));
    const { client, requests } = observe(createClient, session(), { token: slow, attemptTimeoutMs: 700 });
    const call = client.getSessionByHandle(handleId);
    await vi.runAllTimersAsync();
    await expect(call).resolves.toMatchObject({ status: 200 });
    expect(tokensOf(requests)).toEqual([a]);
  });
});

describe('the openapi-fetch client underneath', () => {
  it('asks the same function', async () => {
    const tokens = giving([a]);
    const { client, requests } = observe(createClient, session(), { token: tokens.token });
    const params = { path: { handleId }, header: { 'X-Xbl-Contract-Version': 107 } };
    await client.openapi.GET('/handles/{handleId}/session', { params });
    expect(tokensOf(requests)).toEqual([a]);
  });
});
