import { getEventListeners } from 'node:events';
import { afterEach, describe, expect, it, vi } from 'vitest';
import {
  type ClientOptions,
  createClient,
  InvalidArgumentError,
  type MultiplayerSessionRequest,
  NetworkError,
  UnexpectedResponseError,
} from '../../src/index.js';

const handleId = '1a6f3c80-5d27-4e91-b0c4-8f2e7d9a5b13';
const token = 'XBL3.0 x=4294967295;not-a-real-token';
const minimal = '{"membersInfo":{"first":0,"count":0},"constants":{},"properties":{},"members":{},"servers":{}}';

/** A client whose requests are kept and answered by `respond`. */
function createObservedClient(respond: (request: Request) => Response | Promise<Response>, options: Partial<ClientOptions> = {}) {
  const requests: Request[] = [];
  const client = createClient({
    token,
    maxAttempts: 1,
    fetch: async (request) => {
      requests.push(request.clone());
      return await respond(request);
    },
    ...options,
  });
  return { client, requests };
}

const answer =
  (status: number, body: string | null, headers: Record<string, string> = {}) =>
  () =>
    new Response(body, { status, headers });
const session = (body = minimal, headers: Record<string, string> = {}) =>
  answer(200, body, { 'Content-Type': 'application/json', ...headers });
const message = (status: number, text: string) => answer(status, text, { 'Content-Type': 'text/plain' });

afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

describe('a request', () => {
  it('goes to the handle by GET, without a body', async () => {
    const { client, requests } = createObservedClient(session());
    await client.getSessionByHandle(handleId);
    expect(requests.map(({ method, url, body }) => ({ method, url, body }))).toEqual([
      { method: 'GET', url: `https://sessiondirectory.xboxlive.com/handles/${handleId}/session`, body: null },
    ]);
  });

  it('carries the contract version, the token and both media types', async () => {
    const { client, requests } = createObservedClient(session());
    await client.getSessionByHandle(handleId);
    expect(Object.fromEntries(requests[0]?.headers ?? [])).toEqual({
      accept: 'application/json, text/plain',
      authorization: token,
      'x-xbl-contract-version': '107',
    });
  });

  it('carries the contract version of the client', async () => {
    const { client, requests } = createObservedClient(session(), { contractVersion: 105 });
    await client.getSessionByHandle(handleId);
    expect(requests[0]?.headers.get('X-Xbl-Contract-Version')).toBe('105');
  });

  it('carries an entity tag byte for byte, and leaves out what is undefined', async () => {
    const { client, requests } = createObservedClient(session());
    await client.getSessionByHandle(handleId, { headers: { 'If-None-Match': '"7c1d9a52"', Signature: undefined } });
    expect(requests[0]?.headers.get('If-None-Match')).toBe('"7c1d9a52"');
    expect(requests[0]?.headers.has('Signature')).toBe(false);
  });

  it('carries a change by PUT as JSON, digit for digit', async () => {
    const { client, requests } = createObservedClient(session());
    const change = { properties: { custom: { NetherNetId: 18446744073709551615n, old: null } }, members: { me: null } };
    await client.writeSessionByHandle(handleId, change, { headers: { 'If-Match': '*' } });
    const [request] = requests;
    expect(request?.method).toBe('PUT');
    expect(request?.headers.get('Content-Type')).toBe('application/json');
    expect(request?.headers.get('If-Match')).toBe('*');
    expect(await request?.text()).toBe('{"properties":{"custom":{"NetherNetId":18446744073709551615,"old":null}},"members":{"me":null}}');
  });

  it.each([
    [{}, ''],
    [{ nocommit: undefined }, ''],
    [{ nocommit: false }, '?nocommit=false'],
    [{ nocommit: true }, '?nocommit=true'],
  ])('carries the query %j as %j', async (query, search) => {
    const { client, requests } = createObservedClient(session(), { baseUrl: 'https://proxy.example/xbox/' });
    await client.writeSessionByHandle(handleId, {}, { query });
    expect(requests[0]?.url).toBe(`https://proxy.example/xbox/handles/${handleId}/session${search}`);
  });

  it('carries nocommit as a query parameter, only when asked', async () => {
    const { client, requests } = createObservedClient(session());
    await client.writeSessionByHandle(handleId, {}, { query: { nocommit: true } });
    await client.writeSessionByHandle(handleId, {});
    expect(requests.map(({ url }) => new URL(url).search)).toEqual(['?nocommit=true', '']);
  });

  it('keeps the handle id in the case it has', async () => {
    const { client, requests } = createObservedClient(session());
    await client.getSessionByHandle(handleId.toUpperCase());
    expect(requests[0]?.url).toContain(handleId.toUpperCase());
  });

  it.each([
    ['https://proxy.example/xbox', 'https://proxy.example/xbox/handles/'],
    ['https://proxy.example/xbox/', 'https://proxy.example/xbox/handles/'],
    ['http://127.0.0.1:4010', 'http://127.0.0.1:4010/handles/'],
    ['http://127.10.200.255', 'http://127.10.200.255/handles/'],
    ['http://[::1]:4010', 'http://[::1]:4010/handles/'],
    ['http://localhost', 'http://localhost/handles/'],
  ])('goes to the base URL %s', async (baseUrl, prefix) => {
    const { client, requests } = createObservedClient(session(), { baseUrl });
    await client.getSessionByHandle(handleId);
    expect(requests[0]?.url).toBe(`${prefix}${handleId}/session`);
  });

  it('does not follow redirects, which would carry the token elsewhere', async () => {
    const { client, requests } = createObservedClient(answer(307, null, { Location: 'https://elsewhere.example/' }));
    await expect(client.getSessionByHandle(handleId)).rejects.toMatchObject({ name: 'UnexpectedResponseError', status: 307 });
    expect(requests.map(({ redirect }) => redirect)).toEqual(['manual']);
  });

  it('goes through the global fetch, as it is at that time, by default', async () => {
    const client = createClient({ token });
    const fetch = vi.fn(async (_: string) => session()());
    vi.stubGlobal('fetch', fetch);
    await expect(client.getSessionByHandle(handleId)).resolves.toMatchObject({ status: 200 });
    expect(fetch.mock.calls.map(([url]) => url)).toEqual([`https://sessiondirectory.xboxlive.com/handles/${handleId}/session`]);
  });

  it.each(['XBL3.0 x=1;t', 'XBL3.0 x=-;t;u'])('carries the token %j as it is', async (own) => {
    const { client, requests } = createObservedClient(session(), { token: own });
    await client.getSessionByHandle(handleId);
    expect(requests[0]?.headers.get('Authorization')).toBe(own);
  });

  it('asks a token function for each request', async () => {
    let count = 0;
    const { client, requests } = createObservedClient(session(), { token: async () => `XBL3.0 x=1;${++count}` });
    await client.getSessionByHandle(handleId);
    await client.getSessionByHandle(handleId);
    expect(requests.map(({ headers }) => headers.get('Authorization'))).toEqual(['XBL3.0 x=1;1', 'XBL3.0 x=1;2']);
  });

  it('leaves the caller’s change as it was', async () => {
    const change = Object.freeze({ members: Object.freeze({ me: null }) });
    const { client } = createObservedClient(session());
    await client.writeSessionByHandle(handleId, change);
    expect(change).toEqual({ members: { me: null } });
  });
});

describe('a wrong argument', () => {
  it.each([
    ['abc', '"abc"'],
    ['..', '".."'],
    ['1a6f3c805d274e91b0c48f2e7d9a5b13', '"1a6f3c805d274e91b0c48f2e7d9a5b13"'],
    [`{${handleId}}`, `"{${handleId}}"`],
    [`x${handleId}`, `"x${handleId}"`],
    [`${handleId}\n`, `"${handleId}\\n"`],
    ['', '""'],
    [undefined, 'undefined'],
    [42, '42'],
    [true, 'true'],
    [[handleId], 'an array'],
    ['x'.repeat(80), `"${'x'.repeat(80)}"`],
    ['x'.repeat(500), `"${'x'.repeat(80)}…"`],
  ])('as handle id, %j, is shown with the right form and never sent', async (wrong, shown) => {
    const { client, requests } = createObservedClient(session());
    const error = new InvalidArgumentError(`handleId must be a GUID with hyphens, for example ${handleId}, but was ${shown}`);
    await expect(client.getSessionByHandle(wrong as string)).rejects.toThrow(error);
    await expect(client.writeSessionByHandle(wrong as string, {})).rejects.toThrow(error);
    expect(requests).toEqual([]);
  });

  it.each([103, 0, 107.5, Number.NaN, '107', null])('as contract version, %j, is refused', (contractVersion) => {
    expect(() => createClient({ token, contractVersion: contractVersion as number })).toThrow(InvalidArgumentError);
  });

  it('as contract version is shown with the right form', () => {
    const error = new InvalidArgumentError('contractVersion must be an integer of 104 or more, for example 107, but was 103');
    expect(() => createClient({ token, contractVersion: 103 })).toThrow(error);
  });

  it.each(['', 'sessiondirectory.xboxlive.com', 'ftp://x', 'http://sessiondirectory.xboxlive.com', 'https://x/?a=1', 'https://x/#a'])(
    'as base URL, %j, is refused',
    (baseUrl) => {
      expect(() => createClient({ token, baseUrl })).toThrow(/^baseUrl must be an https URL/);
    },
  );

  it.each(['http://127.0.0.1.evil.example', 'http://localhost.evil.example', 'http://128.0.0.1', 'http://[::2]'])(
    'as base URL, %j, which only looks like this machine, is refused',
    (baseUrl) => {
      expect(() => createClient({ token, baseUrl })).toThrow(/^baseUrl must be an https URL/);
    },
  );

  it('as base URL, a URL object, is refused', () => {
    const baseUrl: unknown = new URL('https://sessiondirectory.xboxlive.com');
    expect(() => createClient({ token, baseUrl: baseUrl as string })).toThrow(/but was a value of type object$/);
  });

  it.each(['https://user:secret@x', 'https://user@x', 'https://:secret@x'])('as base URL with credentials, %j, is not shown', (baseUrl) => {
    expect(() => createClient({ token, baseUrl })).toThrow(/but was a URL with credentials$/);
  });

  it.each([
    ['', 'empty'],
    ['XBL3.0 x=1;two\nlines', 'a string of another form'],
    [' XBL3.0 x=1;leading', 'a string of another form'],
    ['XBL3.0 x=1;schlüssel', 'a string of another form'],
    ['XBL3.0 x=1;in two words', 'a string of another form'],
    ['XBL3.0 x=;nobody', 'a string of another form'],
    ['XBL3.0 x=1;', 'a string of another form'],
    ['Bearer invented', 'a string of another form'],
    ['one-word', 'a string of another form'],
    [undefined, 'undefined'],
    [42, '42'],
  ])('as token, %j, is refused and not shown', async (wrong, described) => {
    const found = new RegExp(`^token must be "XBL3\\.0 x=<userHash>;<XSTS token>" .* but was ${described}$`);
    expect(() => createClient({ token: wrong as string })).toThrow(found);
    const { client, requests } = createObservedClient(session(), { token: () => wrong as string });
    await expect(client.getSessionByHandle(handleId)).rejects.toThrow(found);
    expect(requests).toEqual([]);
  });

  it.each([
    ['secret\r\nX-Injected: 1', 'a string with other characters'],
    ['', 'empty'],
    [42, '42'],
    [['secret'], 'an array'],
  ])('as header, %j, names the header and hides the value', async (wrong, described) => {
    const { client, requests } = createObservedClient(session());
    const call = client.getSessionByHandle(handleId, { headers: { Signature: wrong as string } });
    await expect(call).rejects.toThrow(
      new InvalidArgumentError(`headers["Signature"] must be a string of visible ASCII characters, but was ${described}`),
    );
    expect(requests).toEqual([]);
  });

  it.each([
    ['null', null, 'but was null'],
    ['undefined', undefined, 'but was undefined'],
    ['an array', [], 'but was an array'],
    ['a text', '{}', 'but was a value of type string'],
    ['NaN within', { properties: { custom: { score: Number.NaN } } }, 'JSON cannot hold NaN (at "score")'],
  ])('as change, %s, is refused', async (_, change, reason) => {
    const { client, requests } = createObservedClient(session());
    const call = client.writeSessionByHandle(handleId, change as MultiplayerSessionRequest);
    await expect(call).rejects.toThrow(InvalidArgumentError);
    await expect(call).rejects.toThrow(reason);
    expect(requests).toEqual([]);
  });
});

describe('a change that JSON cannot hold', () => {
  it('is refused with the reason as the cause', async () => {
    const { client } = createObservedClient(session());
    const call = client.writeSessionByHandle(handleId, { properties: { custom: { score: Number.NaN } } });
    await expect(call).rejects.toMatchObject({ cause: new TypeError('JSON cannot hold NaN (at "score")') });
  });
});

describe('an outcome', () => {
  it('has the session with large integers as bigints', async () => {
    const { client } = createObservedClient(
      session(minimal.replace('"properties":{}', '"properties":{"custom":{"id":18446744073709551615}}')),
    );
    await expect(client.getSessionByHandle(handleId)).resolves.toMatchObject({
      status: 200,
      session: { properties: { custom: { id: 18446744073709551615n } } },
    });
  });

  const reference = { scid: '8d050174-412b-4b51-a29b-d55a34edfdb7', templateName: 'lobby', name: 'a b' };
  const path = `/serviceconfigs/${reference.scid}/sessionTemplates/lobby/sessions/a%20b`;

  it.each([
    ['a path', path, reference],
    ['a path in another case', path.replace('sessionTemplates', 'sessiontemplates'), reference],
    ['an absolute URL', `https://sessiondirectory.xboxlive.com${path}`, reference],
    ['a URL without TLS', `http://127.0.0.1:4010${path}`, reference],
    ['another path', '/handles/1', undefined],
    ['a path that goes on', `${path}/members`, undefined],
    ['a path within another', `/proxy${path}`, undefined],
    ['a malformed escape', path.replace('%20', '%zz'), undefined],
    ['nothing', '', undefined],
  ])('has the reference from a Content-Location of %s', async (_, location, expected) => {
    const { client } = createObservedClient(session(minimal, { 'Content-Location': location }));
    const outcome = await client.getSessionByHandle(handleId);
    expect(outcome.status === 200 && outcome.reference).toEqual(expected);
  });

  it('has the entity tag as it came, and undefined without one', async () => {
    const tagged = createObservedClient(session(minimal, { ETag: '"7c1d"' }));
    const untagged = createObservedClient(session());
    await expect(tagged.client.getSessionByHandle(handleId)).resolves.toMatchObject({ etag: '"7c1d"' });
    await expect(untagged.client.getSessionByHandle(handleId)).resolves.not.toHaveProperty('etag');
  });

  it('has a text as it came, even one that is JSON', async () => {
    const { client } = createObservedClient(message(404, '42\r\n'));
    await expect(client.getSessionByHandle(handleId)).resolves.toMatchObject({ status: 404, message: '42\r\n' });
  });

  it.each([
    ['seconds', '15', 15],
    ['a past date', 'Sun, 06 Nov 1994 08:49:37 GMT', 0],
    ['something else', 'soon', undefined],
    ['a negative number', '-5', undefined],
    ['a fraction', '1.5', undefined],
    ['seconds with a unit', '15 minutes', undefined],
    ['seconds after a word', 'in 15', undefined],
  ])('has retryAfter from %s', async (_, value, seconds) => {
    const { client } = createObservedClient(answer(503, null, { 'Retry-After': value }));
    const outcome = await client.getSessionByHandle(handleId);
    expect(outcome.status === 503 && outcome.retryAfter).toBe(seconds);
  });

  it('has no retryAfter, not even an undefined one, without such a header', async () => {
    const { client } = createObservedClient(answer(503, null));
    await expect(client.getSessionByHandle(handleId)).resolves.not.toHaveProperty('retryAfter');
  });

  it('has retryAfter from a date to come as the seconds until then', async () => {
    vi.useFakeTimers({ now: Date.parse('1994-11-06T08:48:07.500Z'), toFake: ['Date'] });
    const { client } = createObservedClient(answer(503, null, { 'Retry-After': 'Sun, 06 Nov 1994 08:49:37 GMT' }));
    await expect(client.getSessionByHandle(handleId)).resolves.toMatchObject({ retryAfter: 90 });
  });

  it.each([412, 429])('has an empty message when a %i has no body', async (status) => {
    const { client } = createObservedClient(answer(status, null));
    await expect(client.writeSessionByHandle(handleId, {})).resolves.toMatchObject({ status, message: '' });
  });

  it.each<[string, unknown, object]>([
    [
      'the spelling of the first page',
      { version: 1, currentRequests: 31, maxRequests: 30, periodInSeconds: 15, limitType: 'Rate' },
      { version: 1, currentRequests: 31, maxRequests: 30, periodInSeconds: 15, limitType: 'Rate' },
    ],
    ['capitals', { Version: 2, LimitType: 'concurrency', maxRequests: 30 }, { version: 2, limitType: 'concurrency', maxRequests: 30 }],
    ['the spelling of the third page', { version: 1, type: 'burst' }, { version: 1, limitType: 'burst' }],
    ['two spellings, of which the first page’s wins', { type: 'b', LimitType: 'c', limitType: 'a' }, { limitType: 'a' }],
    [
      'two spellings, of which one is of a wrong type',
      { limitType: 1, LimitType: 'c', version: '1', Version: 2 },
      { limitType: 'c', version: 2 },
    ],
    [
      'zeros',
      { version: 0, currentRequests: 0, maxRequests: 0, periodInSeconds: 0, limitType: '' },
      { version: 0, currentRequests: 0, maxRequests: 0, periodInSeconds: 0, limitType: '' },
    ],
    ['values of wrong types', { version: '1', currentRequests: null, maxRequests: '30', periodInSeconds: [15], limitType: { a: 1 } }, {}],
    ['unknown fields', { limit: 30, period: 15, __proto__: { maxRequests: 30 } }, {}],
    ['no field', {}, {}],
  ])('has rateLimit from a 429 with %s', async (_, body, rateLimit) => {
    const { client } = createObservedClient(answer(429, JSON.stringify(body), { 'Content-Type': 'application/json', 'Retry-After': '15' }));
    const outcomes = [await client.getSessionByHandle(handleId), await client.writeSessionByHandle(handleId, {})];
    for (const outcome of outcomes) expect({ ...outcome, headers: undefined }).toEqual({ status: 429, retryAfter: 15, rateLimit });
  });

  it('has no rateLimit from a 429 with a text, and no message from one with a body', async () => {
    const one = createObservedClient(message(429, 'slow down'));
    const other = createObservedClient(answer(429, '{}', { 'Content-Type': 'application/json' }));
    const [text, body] = [await one.client.getSessionByHandle(handleId), await other.client.getSessionByHandle(handleId)];
    expect([text, body].map((outcome) => [Object.hasOwn(outcome, 'message'), Object.hasOwn(outcome, 'rateLimit')])).toEqual([
      [true, false],
      [false, true],
    ]);
  });

  it.each(['[]', 'null', '"slow down"', '{'])('is an error from a 429 with the body %s', async (body) => {
    const { client } = createObservedClient(answer(429, body, { 'Content-Type': 'application/json' }));
    await expect(client.getSessionByHandle(handleId)).rejects.toThrow(UnexpectedResponseError);
  });

  it.each([
    ['a 200', session(minimal, { 'X-XblCorrelationId': 'invented-1' })],
    ['a 204', answer(204, null, { 'X-XblCorrelationId': 'invented-1' })],
    ['a 304', answer(304, null, { 'X-XblCorrelationId': 'invented-1' })],
    ['a 404', answer(404, '', { 'X-XblCorrelationId': 'invented-1' })],
    ['a 503', answer(503, null, { 'x-xblcorrelationid': 'invented-1' })],
  ])('has the correlationId of %s', async (_, respond) => {
    const { client } = createObservedClient(respond);
    await expect(client.getSessionByHandle(handleId)).resolves.toMatchObject({ correlationId: 'invented-1' });
  });

  it('has no correlationId, not even an undefined one, without such a header', async () => {
    const { client } = createObservedClient(session());
    await expect(client.getSessionByHandle(handleId)).resolves.not.toHaveProperty('correlationId');
  });

  it('has the headers of the answer', async () => {
    const { client } = createObservedClient(answer(204, null, { 'X-XblCorrelationId': '5e0b7c1a-92d4-4f38-8b6e-0a7d3c9f1e24' }));
    const { headers } = await client.getSessionByHandle(handleId);
    expect(headers.get('X-XblCorrelationId')).toBe('5e0b7c1a-92d4-4f38-8b6e-0a7d3c9f1e24');
  });
});

describe('an answer that is not documented', () => {
  it.each([
    ['an unknown status', message(418, 'teapot'), 'the status is not documented (status 418): teapot'],
    ['a status of the other operation', message(409, 'conflict'), 'the status is not documented (status 409): conflict'],
    [
      'HTML from a gateway',
      answer(503, '<html>', { 'Content-Type': 'text/html' }),
      'the media type is "text/html", documented is text/plain (status 503): <html>',
    ],
    [
      'HTML as a session',
      answer(200, '<html>', { 'Content-Type': 'text/html; charset=utf-8' }),
      'the media type is "text/html", documented is application/json',
    ],
    ['a session without a media type', () => new Response(new TextEncoder().encode(minimal)), 'the media type is missing'],
    ['truncated JSON', session(minimal.slice(0, -1)), 'the body is not JSON (status 200)'],
    ['an empty session', session(''), 'the body is empty (status 200)'],
    ['an array', session('[]'), 'the body is not a JSON object (status 200): []'],
    ['null', session('null'), 'the body is not a JSON object (status 200): null'],
    ['a number', session('42'), 'the body is not a JSON object (status 200): 42'],
    [
      'a session with a 403 to a read',
      answer(403, minimal, { 'Content-Type': 'application/json' }),
      'the media type is "application/json", documented is text/plain',
    ],
  ])('such as %s is an error that says why', async (_, respond, reason) => {
    const { client } = createObservedClient(respond);
    const call = client.getSessionByHandle(handleId);
    await expect(call).rejects.toThrow(UnexpectedResponseError);
    await expect(call).rejects.toThrow(`Unexpected answer to getSessionByHandle: ${reason}`);
  });

  it('such as a third media type is an error that names both documented ones', async () => {
    const { client } = createObservedClient(answer(403, '<html>', { 'Content-Type': 'text/html' }));
    await expect(client.writeSessionByHandle(handleId, {})).rejects.toThrow('documented is application/json or text/plain (status 403)');
  });

  it('keeps the status, the headers and the first part of the text', async () => {
    const { client } = createObservedClient(answer(502, 'x'.repeat(5000), { Via: 'gateway' }));
    const error: unknown = await client.getSessionByHandle(handleId).catch((thrown: unknown) => thrown);
    expect(error).toMatchObject({
      name: 'UnexpectedResponseError',
      operationId: 'getSessionByHandle',
      status: 502,
      text: 'x'.repeat(1000),
    });
    expect((error as UnexpectedResponseError).headers.get('Via')).toBe('gateway');
  });

  it('keeps the correlationId, if there is one', async () => {
    const one = createObservedClient(answer(502, 'oops', { 'X-XblCorrelationId': 'invented-1' }));
    const other = createObservedClient(answer(502, 'oops'));
    await expect(one.client.getSessionByHandle(handleId)).rejects.toMatchObject({ correlationId: 'invented-1' });
    await expect(other.client.getSessionByHandle(handleId)).rejects.toMatchObject({ correlationId: undefined });
  });

  it.each(['Application/JSON;charset=utf-8', 'application/json ; charset=utf-8'])(
    'is not one whose media type has parameters or another case, such as %s',
    async (mediaType) => {
      const { client } = createObservedClient(answer(200, minimal, { 'Content-Type': mediaType }));
      await expect(client.getSessionByHandle(handleId)).resolves.toMatchObject({ status: 200 });
    },
  );
});

describe('a body', () => {
  const umlauts = minimal.replace('"properties":{}', '"properties":{"custom":{"a":"üü"}}');
  const size = new TextEncoder().encode(umlauts).length;

  it.each([
    ['a session', session(umlauts), size],
    ['a text', message(404, 'üü'), 4],
  ])('of just maxBodyBytes is read, counted in bytes: %s', async (_, respond, maxBodyBytes) => {
    const { client } = createObservedClient(respond, { maxBodyBytes });
    await expect(client.getSessionByHandle(handleId)).resolves.toHaveProperty('status');
  });

  it.each([
    ['a session', session(umlauts), size - 1],
    ['a text', message(404, 'üü'), 3],
    ['a limit', answer(429, '{}', { 'Content-Type': 'application/json' }), 1],
    ['an answer that is not documented', session(umlauts, { 'Content-Type': 'text/html' }), size - 1],
  ])('of one byte more is an error: %s', async (_, respond, maxBodyBytes) => {
    const { client } = createObservedClient(respond, { maxBodyBytes });
    const call = client.getSessionByHandle(handleId);
    await expect(call).rejects.toThrow(UnexpectedResponseError);
    await expect(call).rejects.toThrow(`the body is larger than ${maxBodyBytes} bytes`);
  });

  it('that arrives in parts is joined, even within a character', async () => {
    const bytes = new TextEncoder().encode(umlauts);
    const parts = new ReadableStream({
      start(controller) {
        for (const byte of bytes) controller.enqueue(Uint8Array.of(byte));
        controller.close();
      },
    });
    const { client } = createObservedClient(() => new Response(parts, { headers: { 'Content-Type': 'application/json' } }));
    await expect(client.getSessionByHandle(handleId)).resolves.toMatchObject({ session: { properties: { custom: { a: 'üü' } } } });
  });

  it('that is not UTF-8 is an error', async () => {
    const latin1 = Uint8Array.from(umlauts, (character) => character.charCodeAt(0));
    const { client } = createObservedClient(() => new Response(latin1, { headers: { 'Content-Type': 'application/json' } }));
    await expect(client.getSessionByHandle(handleId)).rejects.toThrow('the body is not UTF-8 (status 200)');
  });

  it('that is too large is not read to its end, and its beginning is kept', async () => {
    const cancelled = vi.fn();
    const endless = new ReadableStream({ pull: (controller) => controller.enqueue(new Uint8Array(600).fill(120)), cancel: cancelled });
    const { client } = createObservedClient(() => new Response(endless, { headers: { 'Content-Type': 'application/json' } }), {
      maxBodyBytes: 1000,
    });
    await expect(client.getSessionByHandle(handleId)).rejects.toMatchObject({ status: 200, text: 'x'.repeat(600) });
    expect(cancelled).toHaveBeenCalledTimes(1);
  });

  it('may have 16 MiB by default, and no more', async () => {
    const padded = (bytes: number) => session(minimal + ' '.repeat(bytes - minimal.length));
    const { client } = createObservedClient(padded(16 * 2 ** 20));
    await expect(client.getSessionByHandle(handleId)).resolves.toMatchObject({ status: 200 });
    const larger = createObservedClient(padded(16 * 2 ** 20 + 1));
    await expect(larger.client.getSessionByHandle(handleId)).rejects.toThrow('the body is larger than 16777216 bytes');
  });

  it.each([0, -1, 1.5, Number.NaN, Number.POSITIVE_INFINITY, '1000'])('cannot have a limit of %j', (maxBodyBytes) => {
    expect(() => createClient({ token, maxBodyBytes: maxBodyBytes as number })).toThrow(/^maxBodyBytes must be a positive integer/);
  });
});

describe('a failure of the network', () => {
  it('is an error with method, URL and cause', async () => {
    const cause = new TypeError('fetch failed', { cause: new Error('connect ECONNREFUSED') });
    const { client } = createObservedClient(() => Promise.reject(cause));
    await expect(client.getSessionByHandle(handleId)).rejects.toMatchObject({
      name: 'NetworkError',
      message: `No answer: GET https://sessiondirectory.xboxlive.com/handles/${handleId}/session (connect ECONNREFUSED)`,
      cause,
    });
  });

  it('while the body arrives is the same error', async () => {
    const cut = new ReadableStream({ pull: (controller) => controller.error(new TypeError('terminated')) });
    const { client } = createObservedClient(() => new Response(cut, { headers: { 'Content-Type': 'application/json' } }));
    await expect(client.getSessionByHandle(handleId)).rejects.toThrow(NetworkError);
  });

  it('by the caller’s signal is the signal’s reason, before and during a call', async () => {
    const { client } = createObservedClient(
      ({ signal }) => new Promise((_, reject) => signal.addEventListener('abort', () => reject(signal.reason), { once: true })),
    );
    const reason = new Error('the player left');
    const controller = new AbortController();
    const call = client.getSessionByHandle(handleId, { signal: controller.signal });
    queueMicrotask(() => controller.abort(reason));
    await expect(call).rejects.toBe(reason);
    await expect(client.writeSessionByHandle(handleId, {}, { signal: AbortSignal.abort(reason) })).rejects.toBe(reason);
  });

  it.each([
    ['a token function', { token: () => new Promise<string>(() => {}) }],
    ['a fetch', { fetch: () => new Promise<Response>(() => {}) }],
    ['a body', { fetch: async () => new Response(new ReadableStream({ pull: () => new Promise(() => {}) })) }],
  ])('by the caller’s signal ends a call although %s never settles', async (_, options) => {
    const { client } = createObservedClient(session(), options);
    const reason = new Error('the player left');
    const controller = new AbortController();
    const call = client.getSessionByHandle(handleId, { signal: controller.signal });
    setImmediate(() => controller.abort(reason));
    await expect(call).rejects.toBe(reason);
  });

  it('or a success leaves no listener on the signal of the request', async () => {
    const signals: AbortSignal[] = [];
    const respond = (result: Promise<Response>) => (request: Request) => {
      signals.push(request.signal);
      return result;
    };
    await createClient({ token, fetch: respond(Promise.resolve(session()())) }).getSessionByHandle(handleId);
    const failing = createClient({ token, maxAttempts: 1, fetch: respond(Promise.reject(new TypeError('fetch failed'))) });
    await expect(failing.getSessionByHandle(handleId)).rejects.toThrow(NetworkError);
    expect(signals.map((signal) => getEventListeners(signal, 'abort'))).toEqual([[], []]);
  });

  it('of the token function is that function’s own error', async () => {
    const error = new Error('signed out');
    const { client, requests } = createObservedClient(session(), { token: () => Promise.reject(error) });
    await expect(client.getSessionByHandle(handleId)).rejects.toBe(error);
    expect(requests).toEqual([]);
  });
});

describe('the token', () => {
  it.each([
    ['an outcome', message(404, 'gone')],
    ['an unexpected answer', message(500, 'oops')],
    ['a failure of the network', () => Promise.reject(new TypeError('fetch failed'))],
  ])('is not part of %s', async (_, respond) => {
    const { client } = createObservedClient(respond);
    const result: unknown = await client.getSessionByHandle(handleId).catch((error: unknown) => error);
    expect(everythingIn(result)).not.toContain('not-a-real-token');
  });

  it('is taken out of an answer that repeats it', async () => {
    const { client } = createObservedClient(message(500, `you sent ${token}`));
    await expect(client.getSessionByHandle(handleId)).rejects.toMatchObject({ text: 'you sent <redacted>' });
  });

  it('passed as the handle id is not shown', async () => {
    const { client } = createObservedClient(session());
    await expect(client.getSessionByHandle(token)).rejects.toThrow(/but was an authorization token$/);
  });
});

describe('the openapi-fetch client underneath', () => {
  it('sends the token and answers in its own way', async () => {
    const { client, requests } = createObservedClient(session());
    const params = { path: { handleId }, header: { 'X-Xbl-Contract-Version': 107 } };
    const { data, response } = await client.openapi.GET('/handles/{handleId}/session', { params });
    expect(data).toEqual(JSON.parse(minimal));
    expect(response.status).toBe(200);
    expect(requests[0]?.headers.get('Authorization')).toBe(token);
  });
});

/** Text of a value with all that an inspector, a logger or JSON would show of it, causes included. */
function everythingIn(value: unknown): string {
  if (value instanceof Error) {
    return [String(value), value.stack, JSON.stringify(value), ...Object.values(value).map(everythingIn), everythingIn(value.cause)].join(
      '\n',
    );
  }
  if (value instanceof Headers) return JSON.stringify([...value]);
  return typeof value === 'object' && value !== null ? Object.values(value).map(everythingIn).join('\n') : String(value);
}
