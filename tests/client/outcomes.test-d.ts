import { describe, expectTypeOf, it } from 'vitest';
import type {
  ExceededLimit,
  InvalidArgumentError,
  MpsdError,
  MultiplayerSession,
  NetworkError,
  OutcomeFor,
  SessionReference,
  TimeoutError,
  UnexpectedResponseError,
} from '../../src/index.js';

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

describe('an error', () => {
  it('is told apart by its name', () => {
    const error = {} as InvalidArgumentError | NetworkError | TimeoutError | UnexpectedResponseError;
    expectTypeOf(error).toExtend<MpsdError>();
    if (error.name === 'TimeoutError') expectTypeOf(error.waitingFor).toEqualTypeOf<'token' | 'rate limit' | 'response' | 'schema'>();
    if (error.name === 'UnexpectedResponseError') expectTypeOf(error.correlationId).toEqualTypeOf<string | undefined>();
    if (error.name === 'NetworkError') expectTypeOf(error).toEqualTypeOf<NetworkError>();
    // @ts-expect-error only a time-out has one
    if (error.name === 'NetworkError') error.limitMs;
  });
});
