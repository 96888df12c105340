import { describe, expect, it } from 'vitest';
import { exchanges } from '../../generated/exchanges.js';
import { multiplayerSessionFields, multiplayerSessionRequestFields } from '../../generated/fields.js';
import type { MultiplayerSession } from '../../generated/types.js';
import { stringifyJson } from '../../src/wire/json.js';
import { withWrongType } from '../contract/wrong-type.js';
import { alice, handleId, member, session, start } from './session-behind-handle.js';

const users = { service: { xuid: alice, isServer: true } };
const { get, provider, send } = start(session({ capabilities: { connectivity: true } }, {}, [member(alice)]), { seed: { users } });
const untouched = JSON.stringify(provider.read(handleId));

const nested = (depth: number, open: string, inner: string, close: string) => open.repeat(depth) + inner + close.repeat(depth);
const inMe = (part: string) => `{"members":{"me":${part}}}`;
const inSystem = (part: string) => `{"properties":{"system":${part}}}`;
const inCustom = (part: string) => `{"properties":{"custom":${part}}}`;
const inConstants = (part: string) => `{"constants":{"system":${part}}}`;

const notJson = [
  ...['', ' ', '{', '}', '{"a"}', '{"a":1,}', "{'a':1}", 'undefined', 'NaN'],
  ...['{"a":01}', '{"a":+1}', '{"a":1}{', '// x\n{}', '{"a":\u0000}'],
];
const noObject = ['null', '[]', '"x"', '5', 'true', '[{}]', '18446744073709551615'];
const unknownParts = [
  '{"activity":{}}',
  '{"members":{"you":{}}}',
  '{"__proto__":{}}',
  '{"constructor":1}',
  '{"membersInfo":{}}',
  '{"changeNumber":1}',
];
const unknownInBags = ['{"properties":{"Map":1}}', '{"constants":{"Map":1}}', inMe('{"gamertag":"x"}'), inMe('{"properties":{"x":1}}')];
const wrongBags = ['constants', 'properties', 'members', 'servers', 'roleTypes'].flatMap((part) =>
  ['null', '[]', '5', '"x"', 'true', 'false'].map((value) => `{"${part}":${value}}`),
);
const wrongMembers = [
  ...['5', '"x"', '[]', 'true'].map(inMe),
  ...['{"properties":null}', '{"properties":{"system":null}}', '{"properties":{"custom":[]}}', '{"roles":[]}', '{"roles":{"a":1}}'].map(
    inMe,
  ),
  ...['{"constants":{"system":{"xuid":1}}}', '{"constants":{"system":{"xuid":"x"}}}', '{"constants":[]}'].map(inMe),
  '{"members":{"0":{}}}',
  '{"members":{"00":null}}',
  '{"members":{"-1":null}}',
  '{"members":{"reserve_x":{}}}',
  '{"members":{"reserve_0":null}}',
  '{"members":{"reserve_0":{"properties":{}}}}',
  '{"members":{"me_x":{}}}',
];
const wrongValues = [
  ...['{"turn":"0"}', '{"turn":[-1]}', '{"turn":[0.5]}', '{"turn":[1e400]}', '{"turn":[99999999999999999999]}', '{"turn":null}'].map(
    inSystem,
  ),
  ...['{"joinRestriction":"everybody"}', '{"joinRestriction":"NONE"}', '{"closed":"true"}', '{"closed":null}', '{"host":5}'].map(inSystem),
  ...['{"matchmaking":[]}', '{"matchmaking":{"clientResult":{"typicalWait":"30"}}}', '{"keywords":{"0":"a"}}'].map(inSystem),
  ...['{"maxMembersCount":0}', '{"maxMembersCount":"8"}', '{"maxMembersCount":1e9}', '{"visibility":"secret"}', '{"version":0}'].map(
    inConstants,
  ),
  ...['{"sessionEmptyTimeout":-1}', '{"capabilities":{"large":1}}', '{"capabilities":[]}', '{"memberInitialization":5}'].map(inConstants),
  ...['{"connection":"x"}', '{"active":"true"}', '{"ready":1}', '{"secureDeviceAddress":5}', '{"groups":"a"}'].map((system) =>
    inMe(`{"properties":{"system":${system}}}`),
  ),
  ...['{"serverMeasurements":[]}', '{"serverMeasurements":{"a":5}}', '{"subscription":5}', '{"subscription":{"id":"x"}}'].map((system) =>
    inMe(`{"properties":{"system":${system}}}`),
  ),
  ...['{"measurements":5}', '{"RolePreference":{"a":101}}', '{"subscriptions":{"a":{"profile":"x"}}}'].map((system) =>
    inMe(`{"properties":{"system":${system}}}`),
  ),
  '{"roleTypes":{"lfg":{"roles":{"tank":{"count":1}}}}}',
  '{"roleTypes":{"lfg":{"roles":{"tank":{"max":0}}}}}',
  '{"roleTypes":{"__proto__":{}}}',
];
const tooMuch = [
  nested(5_000, '[', '', ']'),
  nested(200_000, '{"a":', '1', '}'),
  inCustom(nested(101, '{"a":', '1', '}')),
  inCustom(nested(200, '[', '1', ']')),
  inCustom(`{"a":"${'x'.repeat(1_000_000)}"}`),
  inCustom('{"a":1e999}'),
  inCustom('{"a":-1e999}'),
];

const bodies = [...notJson, ...noObject, ...unknownParts, ...unknownInBags, ...wrongBags, ...wrongMembers, ...wrongValues, ...tooMuch];
const servers = ['{"servers":[]}', '{"servers":{"a":5}}', '{"servers":{"matchmaking":{"properties":{"system":{"status":5}}}}}'];
describe('a hostile request', () => {
  it.each(bodies.map((body) => [body.slice(0, 60), body] as const))('with the body %s is refused without a trace', async (_, body) => {
    expect((await send(body)).status).toBe(400);
    expect(JSON.stringify(provider.read(handleId))).toBe(untouched);
  });

  it.each(servers)('of a service with the body %s is refused', async (body) => {
    expect((await send(body, { as: 'service' })).status).toBe(400);
  });

  it.each(['"', '"a', ',,,', '*, *', 'W/', '""', '" "', `"${'a'.repeat(10_000)}"`])('with the tag %s never fails', async (tag) => {
    const statuses = [
      (await get({ headers: { 'If-None-Match': tag } })).status,
      (await send('{}', { headers: { 'If-Match': tag } })).status,
    ];
    expect(statuses.every((status) => status < 500)).toBe(true);
  });
});

describe('a field of the description', () => {
  const changes = exchanges.flatMap(({ requestBody }) => (requestBody === undefined ? [] : [requestBody]));
  const sessions = exchanges.flatMap(({ status, responseBody }) => (status === 200 ? [responseBody as MultiplayerSession] : []));
  const isFree = (path: string) => /members\.[^.]+\.constants\.custom$/.test(path); // any type is right there

  async function acceptedOf(wrong: readonly { path: string; body: unknown }[]): Promise<readonly string[]> {
    const accepted: string[] = [];
    for (const { path, body } of wrong) {
      const { status } = await send(stringifyJson(body), { as: 'service' });
      if (status !== 400) accepted.push(`${path} ${status}`);
    }
    return accepted;
  }

  it('is refused with a wrong type, wherever a documented change has it', async () => {
    const paths = multiplayerSessionRequestFields.map(({ path }) => path);
    const wrong = paths.filter((path) => !isFree(path)).flatMap((path) => withWrongType(changes, path).map((body) => ({ path, body })));
    expect(wrong.length).toBeGreaterThan(50);
    expect(await acceptedOf(wrong)).toEqual([]);
  });

  it('is refused with a wrong type, wherever a documented session has what a change may have', async () => {
    const paths = multiplayerSessionFields.map(({ path }) => path);
    const parts = paths.filter((path) => /^\$\.(?:constants|properties|servers|members\.\*\.(?:constants|properties|roles))\b/.test(path));
    const wrong = parts
      .filter((path) => !isFree(path))
      .flatMap((path) => withWrongType(sessions, path).map((document) => ({ path, body: partOf(path, document as MultiplayerSession) })));
    expect(wrong.length).toBeGreaterThan(150);
    expect(await acceptedOf(wrong)).toEqual([]);
  });

  /** The part of a session that a path begins with, as a change. */
  function partOf(path: string, document: MultiplayerSession): unknown {
    const part = path.split('.')[1] as 'constants' | 'properties' | 'servers' | 'members';
    if (part !== 'members') return { [part]: document[part] };
    const known = new Set(sessions.flatMap(({ members }) => Object.values(members)).map((member) => stringifyJson(member)));
    const changed = Object.values(document.members).find((member) => !known.has(stringifyJson(member)));
    const { constants, properties, roles } = changed ?? {};
    const { index: _, xuid, ...system } = constants?.system ?? {};
    const own = typeof xuid === 'string' ? { xuid: '2533270000000001' } : xuid === undefined ? {} : { xuid };
    const isWrong = typeof constants?.system !== 'object';
    const given = typeof constants !== 'object' ? constants : { ...constants, system: isWrong ? constants.system : { ...system, ...own } };
    return { members: { me: { constants: path.endsWith('.index') ? { system: { index: 'x' } } : given, properties, roles } } };
  }
});
