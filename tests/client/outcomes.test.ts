import { afterEach, describe, expect, it, vi } from 'vitest';
import { createClient, UnexpectedResponseError } from '../../src/index.js';
import { handleId, minimal, observe, response, session, text, withCustom } from '../proof/client/harness.js';

afterEach(() => {
  vi.useRealTimers();
});

describe('an outcome', () => {
  it('has the session with large integers as bigints', async () => {
    const { client } = observe(createClient, session(withCustom('{"id":18446744073709551615}')));
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
    const { client } = observe(createClient, session(minimal, { 'Content-Location': location }));
    const outcome = await client.getSessionByHandle(handleId);
    expect(outcome.status === 200 && outcome.reference).toEqual(expected);
  });

  it('has the entity tag as it came, and undefined without one', async () => {
    const tagged = observe(createClient, session(minimal, { ETag: '"7c1d"' }));
    const untagged = observe(createClient);
    await expect(tagged.client.getSessionByHandle(handleId)).resolves.toMatchObject({ etag: '"7c1d"' });
    await expect(untagged.client.getSessionByHandle(handleId)).resolves.not.toHaveProperty('etag');
  });

  it('has a text as it came, even one that is JSON', async () => {
    const { client } = observe(createClient, response(404, '42\r\n', { 'Content-Type': 'text/plain' }));
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
    const { client } = observe(createClient, response(503, null, { 'Retry-After': value }));
    const outcome = await client.getSessionByHandle(handleId);
    expect(outcome.status === 503 && outcome.retryAfter).toBe(seconds);
  });

  it('has no retryAfter, not even an undefined one, without such a header', async () => {
    const { client } = observe(createClient, response(503, null));
    await expect(client.getSessionByHandle(handleId)).resolves.not.toHaveProperty('retryAfter');
  });

  it('has retryAfter from a date to come as the seconds until then', async () => {
    vi.useFakeTimers({ now: Date.parse('1994-11-06T08:48:07.500Z'), toFake: ['Date'] });
    const { client } = observe(createClient, response(503, null, { 'Retry-After': 'Sun, 06 Nov 1994 08:49:37 GMT' }));
    await expect(client.getSessionByHandle(handleId)).resolves.toMatchObject({ retryAfter: 90 });
  });

  it.each([412, 429])('has an empty message when a %i has no body', async (status) => {
    const { client } = observe(createClient, response(status, null));
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
    const { client } = observe(
      createClient,
      response(429, JSON.stringify(body), { 'Content-Type': 'application/json', 'Retry-After': '15' }),
    );
    const outcomes = [await client.getSessionByHandle(handleId), await client.writeSessionByHandle(handleId, {})];
    for (const outcome of outcomes) expect({ ...outcome, headers: undefined }).toEqual({ status: 429, retryAfter: 15, rateLimit });
  });

  it('has no rateLimit from a 429 with a text, and no message from one with a body', async () => {
    const one = observe(createClient, text(429, 'slow down'));
    const other = observe(createClient, response(429, '{}', { 'Content-Type': 'application/json' }));
    const [refused, limited] = [await one.client.getSessionByHandle(handleId), await other.client.getSessionByHandle(handleId)];
    expect([refused, limited].map((outcome) => [Object.hasOwn(outcome, 'message'), Object.hasOwn(outcome, 'rateLimit')])).toEqual([
      [true, false],
      [false, true],
    ]);
  });

  it.each(['[]', 'null', '"slow down"', '{'])('is an error from a 429 with the body %s', async (body) => {
    const { client } = observe(createClient, response(429, body, { 'Content-Type': 'application/json' }));
    await expect(client.getSessionByHandle(handleId)).rejects.toThrow(UnexpectedResponseError);
  });

  it.each([
    ['a 200', session(minimal, { 'X-XblCorrelationId': 'invented-1' })],
    ['a 204', response(204, null, { 'X-XblCorrelationId': 'invented-1' })],
    ['a 304', response(304, null, { 'X-XblCorrelationId': 'invented-1' })],
    ['a 404', response(404, '', { 'Content-Type': 'text/plain', 'X-XblCorrelationId': 'invented-1' })],
    ['a 503', response(503, null, { 'x-xblcorrelationid': 'invented-1' })],
  ])('has the correlationId of %s', async (_, respond) => {
    const { client } = observe(createClient, respond);
    await expect(client.getSessionByHandle(handleId)).resolves.toMatchObject({ correlationId: 'invented-1' });
  });

  it('has no correlationId, not even an undefined one, without such a header', async () => {
    const { client } = observe(createClient);
    await expect(client.getSessionByHandle(handleId)).resolves.not.toHaveProperty('correlationId');
  });

  it('has the headers of the response', async () => {
    const { client } = observe(createClient, response(204, null, { 'X-XblCorrelationId': '5e0b7c1a-92d4-4f38-8b6e-0a7d3c9f1e24' }));
    const { headers } = await client.getSessionByHandle(handleId);
    expect(headers.get('X-XblCorrelationId')).toBe('5e0b7c1a-92d4-4f38-8b6e-0a7d3c9f1e24');
  });
});
