import { assertType, describe, expectTypeOf, it } from 'vitest';
import {
  type Client,
  createClient,
  type ExceededLimit,
  type MultiplayerSession,
  type MultiplayerSessionRequest,
  type OutcomeFor,
  type SessionReference,
} from '../src/index.js';

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
