import { assertType, describe, it } from 'vitest';
import type { Client, MultiplayerSessionRequest } from '../../src/index.js';

declare const client: Client;
declare const handleId: string;

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

  it('takes a correlation vector, also an undefined one', () => {
    client.getSessionByHandle(handleId, { correlationVector: 'cV.1', signal: undefined });
    client.writeSessionByHandle(handleId, {}, { correlationVector: undefined, retry: true, headers: { 'If-None-Match': '*' } });
  });

  it('takes retry on a write only', () => {
    // @ts-expect-error a read is repeated anyway
    client.getSessionByHandle(handleId, { retry: true });
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
    // @ts-expect-error custom properties belong in custom
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
