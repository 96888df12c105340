import { assertType, describe, expectTypeOf, it } from 'vitest';
import {
  joinSession,
  leaveSession,
  type ModeOptions,
  modifySession,
  refreshSession,
  updateMember,
  updateSession,
  type WriteMode,
} from '../../src/client/sessions.js';
import { validateSession } from '../../src/contract/validate.js';
import {
  type Client,
  type ClientOptions,
  createClient,
  type ExceededLimit,
  type Hooks,
  type InvalidArgumentError,
  type MpsdError,
  type MultiplayerSession,
  type MultiplayerSessionRequest,
  type NetworkError,
  type OutcomeFor,
  type RateLimiter,
  type RequestEvent,
  type ResponseEvent,
  type RetryEvent,
  type SessionReference,
  type TimeoutError,
  type TokenFunction,
  type UnexpectedResponseError,
  xblToken,
} from '../../src/index.js';
import { createNodeFetch } from '../../src/node/transport.js';
import { createRateLimiter, serviceLimits } from '../../src/wire/rate-limiter.js';

declare const client: Client;
declare const handleId: string;
declare const read: OutcomeFor<'getSessionByHandle'>;
declare const written: OutcomeFor<'writeSessionByHandle'>;

describe('an outcome', () => {
  it('has the documented statuses, and only those', () => {
    expectTypeOf(read.status).toEqualTypeOf<200 | 202 | 204 | 304 | 400 | 401 | 403 | 404 | 429 | 503>();
    expectTypeOf(written.status).toEqualTypeOf<200 | 201 | 202 | 204 | 400 | 401 | 403 | 404 | 409 | 412 | 429 | 503>();
  });

  it('has the session, its entity tag and its reference on 200', () => {
    if (read.status !== 200) return;
    expectTypeOf(read.session).toEqualTypeOf<MultiplayerSession>();
    expectTypeOf(read.etag).toEqualTypeOf<string | undefined>();
    expectTypeOf(read.reference).toEqualTypeOf<Required<SessionReference> | undefined>();
  });

  it('has a session or a text on 403 and 412 of a write', () => {
    if (written.status !== 412) return;
    expectTypeOf(written.session).toEqualTypeOf<MultiplayerSession | undefined>();
    expectTypeOf(written.message).toEqualTypeOf<string | undefined>();
    if (written.session === undefined) expectTypeOf(written.message).toEqualTypeOf<string>();
  });

  it('has the limit and the seconds to wait on 429', () => {
    if (read.status !== 429) return;
    expectTypeOf(read.rateLimit).toEqualTypeOf<ExceededLimit | undefined>();
    expectTypeOf(read.retryAfter).toEqualTypeOf<number | undefined>();
  });

  it('has no session before the status is known', () => {
    // @ts-expect-error a 404 has none
    read.session;
  });

  it('has no session on 304, 204 and 404', () => {
    if (read.status === 304) {
      // @ts-expect-error unchanged
      read.session;
    }
    if (read.status === 204) {
      // @ts-expect-error nothing behind the handle
      read.session;
    }
    if (read.status === 404) {
      // @ts-expect-error only a text
      read.session;
    }
  });

  it('has no session on a 403 of a read', () => {
    if (read.status === 403) {
      // @ts-expect-error whoever may not read does not get the session
      read.session;
    }
  });

  it('cannot be a status of the other operation', () => {
    // @ts-expect-error only a write conflicts
    read.status === 409;
  });
});

describe('a session', () => {
  it('has members by index, of which none is certain', () => {
    if (read.status !== 200) return;
    expectTypeOf(read.session.members['0']?.gamertag).toEqualTypeOf<string | undefined>();
    // @ts-expect-error the member may be absent
    read.session.members['0'].gamertag;
  });

  it('has no misspelt field', () => {
    if (read.status !== 200) return;
    // @ts-expect-error membersInfo
    read.session.memberInfo;
    // @ts-expect-error joinRestriction
    read.session.properties.system?.joinRestrction;
  });

  it('has custom data of unknown type', () => {
    if (read.status !== 200) return;
    expectTypeOf(read.session.properties.custom?.Map).toEqualTypeOf<unknown>();
    expectTypeOf(read.session.members['0']?.constants?.custom).toEqualTypeOf<unknown>();
  });

  it('is read-only', () => {
    if (read.status !== 200) return;
    // @ts-expect-error
    read.session.changeNumber = 1;
  });

  it('has xuids as texts and time-outs that may be null', () => {
    if (read.status !== 200) return;
    expectTypeOf(read.session.members['0']?.constants?.system?.xuid).toEqualTypeOf<string | undefined>();
    expectTypeOf(read.session.constants.system?.sessionEmptyTimeout).toEqualTypeOf<number | null | undefined>();
  });
});

describe('a call', () => {
  it('takes documented headers, also undefined ones', () => {
    client.getSessionByHandle(handleId, { headers: { 'If-None-Match': '"1"', Signature: undefined } });
    client.writeSessionByHandle(handleId, {}, { headers: { 'If-Match': '*' }, query: { nocommit: true } });
  });

  it('takes no misspelt header, option or query parameter', () => {
    // @ts-expect-error If-None-Match
    client.getSessionByHandle(handleId, { headers: { 'If-Non-Match': '"1"' } });
    // @ts-expect-error headers
    client.getSessionByHandle(handleId, { header: {} });
    // @ts-expect-error nocommit
    client.writeSessionByHandle(handleId, {}, { query: { noCommit: true } });
  });

  it('takes no If-Match and no query on a read', () => {
    // @ts-expect-error only a write
    client.getSessionByHandle(handleId, { headers: { 'If-Match': '*' } });
    // @ts-expect-error only a write
    client.getSessionByHandle(handleId, { query: { nocommit: true } });
  });

  it('takes no contract version of its own', () => {
    // @ts-expect-error it is the client's
    client.getSessionByHandle(handleId, { headers: { 'X-Xbl-Contract-Version': 107 } });
  });

  it('needs a handle id and, to write, a change', () => {
    // @ts-expect-error
    client.getSessionByHandle();
    // @ts-expect-error
    client.writeSessionByHandle(handleId);
  });
});

describe('a change', () => {
  it('joins, leaves and reserves', () => {
    assertType<MultiplayerSessionRequest>({ members: { me: { constants: { system: { xuid: '1', initialize: true } } } } });
    assertType<MultiplayerSessionRequest>({ members: { me: null } });
    assertType<MultiplayerSessionRequest>({ members: { reserve_0: { constants: { system: { xuid: '1' } } }, '5': null } });
    assertType<MultiplayerSessionRequest>({ properties: { custom: { id: 18446744073709551615n, old: null } } });
  });

  it('has no unknown part', () => {
    // @ts-expect-error
    client.writeSessionByHandle(handleId, { activity: {} });
    // @ts-expect-error custom properties belong into the custom bag
    client.writeSessionByHandle(handleId, { properties: { Map: 'canyon' } });
    // @ts-expect-error joinRestriction
    client.writeSessionByHandle(handleId, { properties: { system: { joinRestrction: 'local' } } });
  });

  it('has no value of a wrong type', () => {
    // @ts-expect-error an xuid is a text
    client.writeSessionByHandle(handleId, { members: { me: { constants: { system: { xuid: 1 } } } } });
    // @ts-expect-error not a restriction
    client.writeSessionByHandle(handleId, { properties: { system: { joinRestriction: 'everyone' } } });
    // @ts-expect-error null leaves, undefined is no JSON
    client.writeSessionByHandle(handleId, { members: { me: undefined } });
  });
});

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

describe('an outcome of any status', () => {
  it('has headers, and a correlationId if there was one', () => {
    expectTypeOf(read.headers).toEqualTypeOf<Headers>();
    expectTypeOf(read.correlationId).toEqualTypeOf<string | undefined>();
    expectTypeOf(written.correlationId).toEqualTypeOf<string | undefined>();
    // @ts-expect-error read-only
    read.correlationId = 'x';
  });

  it('has a limit or a text on 429, and a limit of optional fields', () => {
    if (written.status !== 429) return;
    if (written.rateLimit === undefined) expectTypeOf(written.message).toEqualTypeOf<string>();
    else expectTypeOf(written.message).toEqualTypeOf<undefined>();
    expectTypeOf<ExceededLimit['periodInSeconds']>().toEqualTypeOf<number | undefined>();
    expectTypeOf<ExceededLimit['limitType']>().toEqualTypeOf<string | undefined>();
    // @ts-expect-error limitType, whatever the service writes
    written.rateLimit?.LimitType;
  });

  it('has no limit on 503', () => {
    if (read.status !== 503) return;
    expectTypeOf(read.retryAfter).toEqualTypeOf<number | undefined>();
    // @ts-expect-error only a 429 tells
    read.rateLimit;
  });
});

describe('an error', () => {
  it('is told apart by its name', () => {
    const error = {} as InvalidArgumentError | NetworkError | TimeoutError | UnexpectedResponseError;
    expectTypeOf(error).toExtend<MpsdError>();
    if (error.name === 'TimeoutError') expectTypeOf(error.waitingFor).toEqualTypeOf<'token' | 'rate limit' | 'answer' | 'schema'>();
    if (error.name === 'UnexpectedResponseError') expectTypeOf(error.correlationId).toEqualTypeOf<string | undefined>();
    if (error.name === 'NetworkError') expectTypeOf(error).toEqualTypeOf<NetworkError>();
    // @ts-expect-error only a time-out has one
    if (error.name === 'NetworkError') error.limitMs;
  });
});

describe('a call with new options', () => {
  it('takes a correlation vector, also an undefined one', () => {
    client.getSessionByHandle(handleId, { correlationVector: 'cV.1', signal: undefined });
    client.writeSessionByHandle(handleId, {}, { correlationVector: undefined, retry: true, headers: { 'If-None-Match': '*' } });
  });

  it('takes retry on a write only', () => {
    // @ts-expect-error a read is repeated anyway
    client.getSessionByHandle(handleId, { retry: true });
  });
});

describe('a mode', () => {
  it('is one of the vendor’s', () => {
    expectTypeOf<WriteMode>().toEqualTypeOf<'createNew' | 'updateOrCreateNew' | 'updateExisting' | 'synchronizedUpdate'>();
    leaveSession(client, handleId, { writeMode: 'createNew' });
    leaveSession(client, handleId, { writeMode: undefined });
    // @ts-expect-error updateExisting
    leaveSession(client, handleId, { writeMode: 'UpdateExisting' });
  });

  it('synchronizedUpdate needs an etag, which may be that of an outcome', () => {
    if (read.status !== 200) return;
    leaveSession(client, handleId, { writeMode: 'synchronizedUpdate', etag: read.etag });
    // @ts-expect-error etag
    leaveSession(client, handleId, { writeMode: 'synchronizedUpdate' });
    // @ts-expect-error etag
    assertType<ModeOptions>({ writeMode: 'synchronizedUpdate', headers: {} });
  });

  it('of another kind takes none', () => {
    // @ts-expect-error it would not be looked at
    leaveSession(client, handleId, { writeMode: 'createNew', etag: '"1"' });
    // @ts-expect-error it would not be looked at
    leaveSession(client, handleId, { etag: '"1"' });
  });

  it('is the only precondition', () => {
    updateSession(client, handleId, {}, { headers: { 'Accept-Language': 'en' } });
    // @ts-expect-error it is the mode's
    updateSession(client, handleId, {}, { headers: { 'If-Match': '*' } });
    // @ts-expect-error it is the mode's
    updateSession(client, handleId, {}, { headers: { 'If-None-Match': '*' } });
  });

  it('comes with the other options of a write', () => {
    updateMember(client, handleId, {}, { query: { nocommit: true }, signal: undefined, correlationVector: 'cV.1', retry: true });
  });
});

describe('a function on sessions', () => {
  it('joins with what the service knows and what the title adds', () => {
    joinSession(client, handleId);
    joinSession(client, handleId, { subscription: { id: handleId, changeTypes: ['everything'] }, roles: { team: 'red' }, constants: [1n] });
    // @ts-expect-error an xuid is a text
    joinSession(client, handleId, { xuid: 1 });
    // @ts-expect-error not a change type
    joinSession(client, handleId, { subscription: { id: handleId, changeTypes: ['all'] } });
    // @ts-expect-error properties
    joinSession(client, handleId, { custom: {} });
    // @ts-expect-error left out, not undefined
    joinSession(client, handleId, { connection: undefined });
  });

  it('gives the outcome of a write', () => {
    expectTypeOf(joinSession).returns.resolves.toEqualTypeOf<OutcomeFor<'writeSessionByHandle'>>();
    expectTypeOf(leaveSession).returns.resolves.toEqualTypeOf<OutcomeFor<'writeSessionByHandle'>>();
  });

  it('modifies a session that is there, and gives the outcome of a read or a write', () => {
    modifySession(client, handleId, (session) => {
      expectTypeOf(session).toEqualTypeOf<MultiplayerSession>();
      return undefined;
    });
    modifySession(client, handleId, async () => ({ properties: { custom: { round: 1 } } }), { maxWrites: 3 });
    expectTypeOf(modifySession).returns.resolves.toEqualTypeOf<OutcomeFor<'getSessionByHandle'> | OutcomeFor<'writeSessionByHandle'>>();
    // @ts-expect-error not a change
    modifySession(client, handleId, () => ({ round: 1 }));
    // @ts-expect-error null leaves as a member, a session is left with undefined
    modifySession(client, handleId, () => null);
    modifySession(client, handleId, (session) => {
      // @ts-expect-error the session is read-only
      session.changeNumber = 1;
      return undefined;
    });
  });

  it('refreshes what is held, and never gives a 304', async () => {
    if (read.status !== 200) return;
    const refreshed = await refreshSession(client, handleId, read);
    expectTypeOf(refreshed.status).toEqualTypeOf<200 | 202 | 204 | 400 | 401 | 403 | 404 | 429 | 503>();
    // @ts-expect-error nothing that could be held
    refreshSession(client, handleId, { status: 200 });
  });
});
