import { assertType, describe, expectTypeOf, it } from 'vitest';
import { validateSession } from '../../src/contract/validate.js';
import {
  type Client,
  type ClientOptions,
  createClient,
  type Hooks,
  type RateLimiter,
  type RequestEvent,
  type ResponseEvent,
  type RetryEvent,
  type TokenFunction,
  xblToken,
} from '../../src/index.js';
import { createNodeFetch } from '../../src/node/transport.js';
import { createRateLimiter, serviceLimits } from '../../src/wire/rate-limiter.js';

declare const client: Client;
declare const handleId: string;

describe('createClient', () => {
  it('takes a token as text or function', () => {
    createClient({ token: 'XBL3.0 x=1;t' });
    createClient({ token: async () => 'XBL3.0 x=1;t' });
  });

  it('needs a token and takes no unknown option', () => {
    // @ts-expect-error
    createClient({});
    // @ts-expect-error baseUrl
    createClient({ token: 'XBL3.0 x=1;t', baseURL: 'https://x' });
  });

  it('leaves the typed openapi-fetch client reachable', () => {
    client.openapi.GET('/handles/{handleId}/session', { params: { path: { handleId }, header: { 'X-Xbl-Contract-Version': 107 } } });
    // @ts-expect-error the contract version is required
    client.openapi.GET('/handles/{handleId}/session', { params: { path: { handleId } } });
    // @ts-expect-error no such path
    client.openapi.GET('/handles/{handleId}', {});
  });
});

describe('an option', () => {
  const token = 'XBL3.0 x=1;t';

  it('may be any of these', () => {
    createClient({ token, attemptTimeoutMs: 1000, totalTimeoutMs: 5000, maxAttempts: 1, maxBodyBytes: 1000, shareReads: true });
    createClient({ token, rateLimiter: createRateLimiter(), fetch: createNodeFetch({ maxSockets: 8 }), validate: validateSession });
    createClient({ token: xblToken('1', 't'), hooks: { onRequest: () => {}, onResponse: () => {}, onRetry: () => {} } });
  });

  it('is left out, not undefined', () => {
    assertType<ClientOptions>({ token });
    // @ts-expect-error a variable that may be undefined would hide the default
    createClient({ token, maxAttempts: undefined });
  });

  it('has no other type', () => {
    // @ts-expect-error a number
    createClient({ token, attemptTimeoutMs: '1000' });
    // @ts-expect-error a number
    createClient({ token, maxAttempts: true });
    // @ts-expect-error a boolean
    createClient({ token, shareReads: 1 });
    // @ts-expect-error a limiter, not its limits
    createClient({ token, rateLimiter: serviceLimits });
    // @ts-expect-error faults, not a verdict
    createClient({ token, validate: () => true });
    // @ts-expect-error onRequest
    createClient({ token, hooks: { onrequest: () => {} } });
  });

  it('as a token function is told whether to refresh, and answers now or later', () => {
    assertType<TokenFunction>(() => token);
    assertType<TokenFunction>(async ({ refresh }) => (refresh ? token : token));
    expectTypeOf<Parameters<TokenFunction>[0]['refresh']>().toEqualTypeOf<boolean>();
    // @ts-expect-error a token
    createClient({ token: async () => undefined });
    // @ts-expect-error both parts
    xblToken('1');
  });

  it('as a limiter is anything with its methods', () => {
    expectTypeOf(createRateLimiter([{ requests: 1, seconds: 1 }], () => 0)).toEqualTypeOf<RateLimiter>();
    // @ts-expect-error seconds
    createRateLimiter([{ requests: 1, milliseconds: 1000 }]);
  });

  it('as a hook is told an event that cannot be changed', () => {
    expectTypeOf<NonNullable<Hooks['onRequest']>>().parameters.toEqualTypeOf<[RequestEvent]>();
    expectTypeOf<NonNullable<Hooks['onResponse']>>().parameters.toEqualTypeOf<[ResponseEvent]>();
    expectTypeOf<NonNullable<Hooks['onRetry']>>().parameters.toEqualTypeOf<[RetryEvent]>();
    expectTypeOf<ResponseEvent>().toExtend<RequestEvent>();
    expectTypeOf<RetryEvent['status']>().toEqualTypeOf<number | undefined>();
    const onRequest = (event: RequestEvent) => {
      // @ts-expect-error
      event.url = 'https://elsewhere.example';
      // @ts-expect-error no event holds the token
      event.headers;
    };
    createClient({ token, hooks: { onRequest } });
  });
});
