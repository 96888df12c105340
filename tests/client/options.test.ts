import { describe, expect, it } from 'vitest';
import { type ClientOptions, createClient, createRateLimiter, InvalidArgumentError, type RateWindow } from '../../src/index.js';
import { handleId, observe, session, token } from '../proof/client/harness.js';

const create = (options: unknown) => () => createClient(options as ClientOptions);

describe('createClient refuses', () => {
  it.each([
    ['null', null, 'options of createClient must be a plain object, but was null'],
    ['nothing', undefined, 'options of createClient must be a plain object, but was undefined'],
    ['a misspelt option', { token, baseURL: 'https://proxy.example' }, 'createClient has no option "baseURL"; did you mean baseUrl?'],
    ['an unknown option', { token, proxy: 'https://proxy.example' }, 'createClient has no option "proxy"; it takes baseUrl, '],
    ['hooks: null', { token, hooks: null }, 'hooks must be a plain object, but was null'],
    ['a misspelt hook', { token, hooks: { onresponse: () => {} } }, 'hooks has no "onresponse"; did you mean onResponse?'],
    ['a hook that is none', { token, hooks: { onRetry: 'log' } }, 'hooks.onRetry must be a function, but was "log"'],
    ['rateLimiter: {}', { token, rateLimiter: {} }, 'rateLimiter must be a limiter of createRateLimiter(), but was a value of type object'],
    ['fetch: null', { token, fetch: null }, 'fetch must be a function, but was null'],
    ['validate: true', { token, validate: true }, 'validate must be a function, but was true'],
    ['shareReads: 1', { token, shareReads: 1 }, 'shareReads must be true or false, but was 1'],
    ['a bare question mark', { token, baseUrl: 'https://proxy.example?' }, 'baseUrl must be '],
    ['a bare hash', { token, baseUrl: 'https://proxy.example/#' }, 'baseUrl must be '],
    ['a space at the end', { token, baseUrl: 'https://proxy.example ' }, 'baseUrl must be '],
    ['a line feed within', { token, baseUrl: 'https://proxy\n.example' }, 'baseUrl must be '],
    ['a backslash', { token, baseUrl: 'https:\\\\proxy.example' }, 'baseUrl must be '],
  ])('%s', (_, options, message) => {
    expect(create(options)).toThrow(InvalidArgumentError);
    expect(create(options)).toThrow(message);
  });
});

it('createClient takes undefined for every option but the token as its default', async () => {
  const names = ['baseUrl', 'contractVersion', 'attemptTimeoutMs', 'totalTimeoutMs', 'maxAttempts', 'maxBodyBytes', 'rateLimiter', 'hooks'];
  const { fetch } = { fetch: async () => session()({} as never) };
  const client = createClient({ token, fetch, ...Object.fromEntries(names.map((name) => [name, undefined])) });
  await expect(client.getSessionByHandle(handleId)).resolves.toMatchObject({ status: 200 });
});

it.each([
  ['null', null, 'SessionByHandle must be a plain object, but was null'],
  ['a misspelt option', { signl: new AbortController().signal }, 'SessionByHandle has no option "signl"; did you mean signal?'],
  ['a query that is a text', { query: 'nocommit=true' }, 'query must be a plain object'],
  ['a query that nobody documents', { query: { dryRun: true } }, 'query has no "dryRun"; it takes n'],
])('a call refuses %s, and sends nothing', async (_, options, message) => {
  const { client, requests } = observe(createClient, session());
  await expect(client.writeSessionByHandle(handleId, {}, options as object)).rejects.toThrow(message);
  await expect(client.getSessionByHandle(handleId, options as object)).rejects.toThrow(message);
  expect(requests).toEqual([]);
});

describe('a trial', () => {
  it.each([
    ['noCommit', true, 'query has no "noCommit"; did you mean nocommit?'],
    ['nocomit', true, 'query has no "nocomit"; did you mean nocommit?'],
    ['nocommit', 'yes', 'query.nocommit must be true or false, but was "yes"'],
  ])('that is misspelt as %s: %j is no real write', async (name, value, message) => {
    const { client, requests } = observe(createClient, session());
    const query = { [name]: value } as { nocommit?: boolean };
    await expect(client.writeSessionByHandle(handleId, {}, { query })).rejects.toThrow(message);
    const params = { path: { handleId }, header: { 'X-Xbl-Contract-Version': 107 }, query };
    await expect(client.openapi.PUT('/handles/{handleId}/session', { params, body: {} })).rejects.toThrow(/query.*nocommit/);
    expect(requests).toEqual([]);
  });

  it.each([true, false, undefined])('may be %j', async (nocommit) => {
    const { client, requests } = observe(createClient, session());
    await client.writeSessionByHandle(handleId, {}, { query: { nocommit } });
    expect(requests.map(({ url }) => new URL(url).search)).toEqual([nocommit === undefined ? '' : `?nocommit=${nocommit}`]);
  });
});

describe('createRateLimiter refuses', () => {
  it.each([
    ['null', null, 'limits must be an array, but was null'],
    ['a limit that is none', [15], 'limits[0] must be a plain object, but was 15'],
    ['a misspelt part', [{ request: 30, seconds: 15 }], 'limits[0] has no "request"; did you mean requests?'],
    ['no requests', [{ seconds: 15 }], 'limits[0].requests must be a positive integer'],
    ['negative requests', [{ requests: -30, seconds: 15 }], 'limits[0].requests must be a positive integer, for example 30, but was -30'],
    [
      'no seconds',
      [{ requests: 1, seconds: 1 }, { requests: 30 }],
      'limits[1].seconds must be a positive number, for example 15, but was undefined',
    ],
    ['seconds that are no number', [{ requests: 30, seconds: Number.NaN }], 'limits[0].seconds must be a positive number'],
    ['negative seconds', [{ requests: 30, seconds: -15 }], 'limits[0].seconds must be a positive number'],
  ])('%s', (_, limits, message) => {
    const call = () => createRateLimiter(limits as readonly RateWindow[]);
    expect(call).toThrow(InvalidArgumentError);
    expect(call).toThrow(message);
  });

  it('a pause until no time', () => {
    expect(() => createRateLimiter().pauseUntil(Number.NaN)).toThrow('time must be a number of milliseconds, but was NaN');
  });
});
