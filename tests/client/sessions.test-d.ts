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
import type { Client, MultiplayerSession, OutcomeFor } from '../../src/index.js';

declare const client: Client;
declare const handleId: string;
declare const read: OutcomeFor<'getSessionByHandle'>;

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
    // @ts-expect-error the whole session
    modifySession(client, handleId, (session) => session);
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
