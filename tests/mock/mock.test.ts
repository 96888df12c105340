import { describe, expect, it } from 'vitest';
import { InvalidArgumentError } from '../../src/index.js';
import { createMock, type MockOptions } from '../../src/mock/mock.js';

const url = 'http://mock.invalid/handles/1a6f3c80-5d27-4e91-b0c4-8f2e7d9a5b13/session';
const headers = { Authorization: 'XBL3.0 x=1;invented', 'X-Xbl-Contract-Version': '107' };
const get = (options: MockOptions = {}, extra: Record<string, string> = {}) =>
  createMock(options)(new Request(url, { headers: { ...headers, ...extra } }));

describe('createMock', () => {
  it('answers 200 with the first example', async () => {
    const response = await get();
    expect(response.status).toBe(200);
    expect(response.headers.get('Content-Type')).toBe('application/json');
    await expect(response.json()).resolves.toMatchObject({ contractVersion: 107, properties: { custom: { Map: 'canyon' } } });
  });

  it.each([
    ['a status', { status: 404 }, 404, "The requested handle wasn't found."],
    ['an example', { example: 'sessionNotFound' }, 404, "The requested session wasn't found."],
    ['an example and its status', { example: 'overloaded', status: 503 }, 503, ''],
    ['a status without a body', { status: 304 }, 304, ''],
  ])('answers with %s', async (_, options, status, text) => {
    const response = await get(options);
    expect([response.status, await response.text()]).toEqual([status, text]);
  });

  it.each([
    ['code=404', 404],
    ['example=overloaded', 503],
    ['code=429, example=rateLimitedBurst', 429],
    ['respond-async', 200],
  ])('lets the request choose with Prefer: %s', async (prefer, status) => {
    expect((await get({}, { Prefer: prefer })).status).toBe(status);
  });

  it('answers with a text although the request accepts JSON only, where Prism alone would answer 200', async () => {
    expect((await get({ status: 404 }, { Accept: 'application/json' })).status).toBe(404);
  });

  it.each([
    [{ example: 'noSuchExample' }, 'no operation documents example "noSuchExample"'],
    [{ status: 418 }, 'no operation documents status 418'],
    [{ example: 'overloaded', status: 404 }, 'no operation documents example "overloaded" with status 404'],
  ])('refuses %j and lists what there is', (options, reason) => {
    expect(() => createMock(options)).toThrow(InvalidArgumentError);
    expect(() => createMock(options)).toThrow(reason);
    expect(() => createMock(options)).toThrow('404 staleHandle');
  });

  it.each([
    ['a misspelt option', { exmaple: 'staleHandle' }, 'createMock has no option "exmaple"; did you mean example?'],
    ['an option of another mock', { code: 404 }, 'createMock has no option "code"; it takes example, status'],
    ['a name alone', 'staleHandle', 'options of createMock must be a plain object, but was a value of type string'],
    ['a misspelt example', { example: 'stalehandle' }, 'no operation documents example "stalehandle"; did you mean staleHandle?'],
    ['a status as a text', { status: '404' }, 'status must be a number, but was "404"'],
    ['several examples', { example: ['staleHandle'] }, 'example must be the name of an example, but was an array'],
  ])('refuses %s', (_, options, message) => {
    expect(() => createMock(options as MockOptions)).toThrow(InvalidArgumentError);
    expect(() => createMock(options as MockOptions)).toThrow(message);
  });

  it.each([
    ['an example of the other operation', { example: 'createSession' }, {}, 'GET documents no example "createSession"'],
    ['a preference that nobody documents', {}, { Prefer: 'code=418' }, 'GET documents no status 418'],
  ])('refuses a request for %s with a problem document', async (_, options, extra, reason) => {
    const response = await get(options, extra);
    expect([response.status, response.headers.get('Content-Type')]).toEqual([422, 'application/problem+json']);
    await expect(response.json()).resolves.toMatchObject({ status: 422, detail: expect.stringContaining(reason) });
  });

  it.each(['Bearer not-a-real-token', 'not-a-real-token', 'XBL3.0 x=1;'])('refuses the token %s, and does not repeat it', async (token) => {
    const response = await get({}, { Authorization: token });
    const detail = 'request.header.authorization is malformed, expected "XBL3.0 x=<userHash>;<XSTS token>"';
    expect(response.status).toBe(422);
    await expect(response.json()).resolves.toMatchObject({ detail, violations: [detail] });
  });

  it('refuses a malformed escape in the path', async () => {
    const response = await createMock()(new Request(url.replace('1a6f', '%zz'), { headers }));
    await expect(response.json()).resolves.toMatchObject({ status: 422, detail: 'request.path has a malformed escape' });
  });

  it('lists everything that is wrong with a request, and no header values', async () => {
    const request = new Request(url.replace('1a6f', 'xxxx'), { headers: { 'X-Xbl-Contract-Version': '1', Signature: 'secret' } });
    const text = await (await createMock()(request)).text();
    for (const part of ['authorization is missing', 'handleid must match', 'x-xbl-contract-version must be >= 104'])
      expect(text).toContain(part);
    expect(text).not.toContain('secret');
  });
});
