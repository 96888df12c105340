import { type } from 'arktype';
import * as v from 'valibot';
import { describe, expectTypeOf, it } from 'vitest';
import { z } from 'zod';
import { joinSession, leaveSession, modifySession, refreshSession, updateMember, updateSession } from '../../src/client/sessions.js';
import { type Client, createClient, type MultiplayerSession, type MultiplayerSessionRequest } from '../../src/index.js';

declare const handleId: string;
const token = 'XBL3.0 x=1;t';

interface Tidewatch {
  constants: { Mode: 'duel' | 'raid' };
  properties: { Map: string; Round: number | bigint };
  memberConstants: [string, number];
  memberProperties: { Ready: boolean };
  serverConstants: { Region: string };
  serverProperties: { Load: number };
}
const typed = createClient<Tidewatch>({ token });

describe('a client of a title', () => {
  it('gives the data of session, members and servers', async () => {
    const read = await typed.getSessionByHandle(handleId);
    if (read.status !== 200) return;
    const { constants, properties, members, servers } = read.session;
    expectTypeOf(constants.custom).toEqualTypeOf<Tidewatch['constants'] | undefined>();
    expectTypeOf(properties.custom).toEqualTypeOf<Tidewatch['properties'] | undefined>();
    expectTypeOf(members['0']?.constants?.custom).toEqualTypeOf<[string, number] | undefined>();
    expectTypeOf(members['0']?.properties?.custom?.Ready).toEqualTypeOf<boolean | undefined>();
    expectTypeOf(servers.game?.constants?.custom?.Region).toEqualTypeOf<string | undefined>();
    expectTypeOf(servers.game?.properties?.custom?.Load).toEqualTypeOf<number | undefined>();
    expectTypeOf(servers.matchmaking?.properties?.custom).toEqualTypeOf<{ readonly [key: string]: unknown } | undefined>();
    expectTypeOf(properties.system).toEqualTypeOf<MultiplayerSession['properties']['system']>();
    // @ts-expect-error Map
    properties.custom?.map;
    // @ts-expect-error a member has no round
    members['0']?.properties?.custom?.Round;
    // @ts-expect-error may be absent
    properties.custom.Map;
  });

  it('takes keys of that data in a change, and null to delete one', () => {
    typed.writeSessionByHandle(handleId, { properties: { custom: { Round: 2 } }, members: { me: null } });
    typed.writeSessionByHandle(handleId, { properties: { custom: { Map: null }, system: { closed: true } } });
    typed.writeSessionByHandle(handleId, { constants: { custom: {} }, members: { reserve_0: { constants: { custom: ['a', 1] } } } });
    typed.writeSessionByHandle(handleId, { servers: { game: { properties: { custom: { Load: 1 } } }, old: null } });
    // @ts-expect-error Map
    typed.writeSessionByHandle(handleId, { properties: { custom: { map: 'canyon' } } });
    // @ts-expect-error a number
    typed.writeSessionByHandle(handleId, { properties: { custom: { Round: '2' } } });
    // @ts-expect-error duel or raid
    typed.writeSessionByHandle(handleId, { constants: { custom: { Mode: 'race' } } });
    // @ts-expect-error constants are not deleted
    typed.writeSessionByHandle(handleId, { constants: { custom: { Mode: null } } });
    // @ts-expect-error a member's constants are set as a whole
    typed.writeSessionByHandle(handleId, { members: { me: { constants: { custom: ['a'] } } } });
    // @ts-expect-error a boolean
    typed.writeSessionByHandle(handleId, { members: { me: { properties: { custom: { Ready: 1 } } } } });
    // @ts-expect-error a number
    typed.writeSessionByHandle(handleId, { servers: { game: { properties: { custom: { Load: '1' } } } } });
    // @ts-expect-error system fields are checked as before
    typed.writeSessionByHandle(handleId, { properties: { system: { joinRestrction: 'local' } } });
  });

  it('types the functions on sessions', async () => {
    joinSession(typed, handleId, { constants: ['a', 1], properties: { Ready: true } });
    updateMember(typed, handleId, { custom: { Ready: null } });
    updateSession(typed, handleId, { custom: { Round: 2n } });
    const left = await leaveSession(typed, handleId);
    if (left.status === 200) expectTypeOf(left.session.properties.custom?.Map).toEqualTypeOf<string | undefined>();
    const modified = await modifySession(typed, handleId, ({ properties }) => {
      expectTypeOf(properties.custom?.Round).toEqualTypeOf<number | bigint | undefined>();
      return { properties: { custom: { Round: 3 } } };
    });
    if (modified.status !== 200) return;
    const refreshed = await refreshSession(typed, handleId, modified);
    if (refreshed.status === 200) expectTypeOf(refreshed.session.properties.custom?.Map).toEqualTypeOf<string | undefined>();
    // @ts-expect-error Ready
    joinSession(typed, handleId, { properties: { ready: true } });
    // @ts-expect-error two values
    joinSession(typed, handleId, { constants: 'a' });
    // @ts-expect-error a boolean
    updateMember(typed, handleId, { custom: { Ready: 'yes' } });
    // @ts-expect-error a number
    updateSession(typed, handleId, { custom: { Round: '2' } });
    // @ts-expect-error a number
    modifySession(typed, handleId, () => ({ properties: { custom: { Round: '3' } } }));
  });

  it('leaves open what its title does not type', async () => {
    const partly = createClient<{ memberProperties: { Ready: boolean } }>({ token });
    const read = await partly.getSessionByHandle(handleId);
    if (read.status === 200) expectTypeOf(read.session.properties.custom?.Map).toEqualTypeOf<unknown>();
    partly.writeSessionByHandle(handleId, { properties: { custom: { anything: [1n] } } });
  });

  it('is as it was without a title', () => {
    expectTypeOf(createClient({ token })).toEqualTypeOf<Client>();
    expectTypeOf<Parameters<Client['writeSessionByHandle']>[1]>().toEqualTypeOf<MultiplayerSessionRequest>();
    // @ts-expect-error properties
    createClient<{ property: { Map: string } }>({ token });
  });
});

describe('a client with schemas', () => {
  it('gives the output of each library and takes its input', async () => {
    const ofZod = createClient({ token, custom: { properties: z.object({ Id: z.union([z.number(), z.bigint()]).transform(BigInt) }) } });
    const ofValibot = createClient({
      token,
      custom: {
        properties: v.object({
          Id: v.pipe(
            v.union([v.number(), v.bigint()]),
            v.transform((id) => BigInt(id)),
          ),
        }),
      },
    });
    const ofArkType = createClient({ token, custom: { memberProperties: type({ Ready: 'boolean' }) } });
    for (const client of [ofZod, ofValibot]) {
      const read = await client.getSessionByHandle(handleId);
      if (read.status === 200) expectTypeOf(read.session.properties.custom?.Id).toEqualTypeOf<bigint | undefined>();
      client.writeSessionByHandle(handleId, { properties: { custom: { Id: 1 } } });
      // @ts-expect-error a number
      client.writeSessionByHandle(handleId, { properties: { custom: { Id: '1' } } });
    }
    const read = await ofArkType.getSessionByHandle(handleId);
    if (read.status === 200) expectTypeOf(read.session.members.me?.properties?.custom?.Ready).toEqualTypeOf<boolean | undefined>();
    updateMember(ofArkType, handleId, { custom: { Ready: true } });
    // @ts-expect-error a boolean
    updateMember(ofArkType, handleId, { custom: { Ready: 1 } });
  });

  it('takes no other place, no other value and no schema of another type', () => {
    // @ts-expect-error properties
    createClient({ token, custom: { property: z.object({}) } });
    // @ts-expect-error a schema
    createClient({ token, custom: { properties: () => true } });
    // @ts-expect-error of a number
    createClient<{ properties: { Round: number } }>({ token, custom: { properties: z.object({ Round: z.string() }) } });
  });
});
