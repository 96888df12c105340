import { describe, expect, it } from 'vitest';
import { parseSeed, SeedError } from '../../src/provider/seed/seed.js';

const reference = { scid: '8d050174-412b-4b51-a29b-d55a34edfdb7', templateName: 'lobby', name: 'harbor' };
const document = { constants: {}, properties: {}, members: {}, membersInfo: { first: 0, count: 0 }, servers: {} };

/** What is wrong with a seed of one session, as `/place: what it must be`; undefined if nothing is. */
function faultOf(parts: { reference?: object; document?: object }): string | undefined {
  try {
    const session = { reference: { ...reference, ...parts.reference }, document: { ...document, ...parts.document } };
    parseSeed(JSON.stringify({ sessions: [session] }), 'seed.json');
    return undefined;
  } catch (error) {
    if (!(error instanceof SeedError)) throw error;
    const place = error.pointer.replace(/^\/sessions\/0/, '');
    return `${place}: ${error.message.replace(/^.*; it must be /s, '')}`;
  }
}

describe('the names of a seeded session', () => {
  it.each(['a', 'x'.repeat(100), 'Überfahrt 🚢', '🚢'.repeat(100), 'a\nb'])('may be %j', (name) => {
    expect(faultOf({ reference: { name, templateName: name } })).toBeUndefined();
  });

  it.each([
    ['', 'a name of 1 to 100 characters'],
    ['x'.repeat(101), 'a name of 1 to 100 characters'],
    [5, 'a name of 1 to 100 characters'],
    ['\uD83D', 'well-formed Unicode'],
    ['\uDEA2', 'well-formed Unicode'],
    ['harbor \uD83D', 'well-formed Unicode'],
    ['\uDEA2 harbor', 'well-formed Unicode'],
    ['\uDEA2\uD83D', 'well-formed Unicode'],
  ])('are refused as %j', (name, expected) => {
    expect(faultOf({ reference: { name } })).toBe(`/reference/name: ${expected}`);
    expect(faultOf({ reference: { templateName: name } })).toBe(`/reference/templateName: ${expected}`);
  });
});

describe('a seeded document', () => {
  it('may have every part of a session', () => {
    const whole = {
      contractVersion: 107,
      branch: reference.scid,
      changeNumber: 12,
      correlationId: reference.scid,
      startTime: '2026-03-11T18:40:02Z',
      nextTimer: '2026-03-11T18:41:02Z',
      initializing: { stage: 'joining', stageStartTime: '2026-03-11T18:40:02Z', episode: 1 },
      hostCandidates: ['harbor-device'],
      members: {
        0: {
          ...{ constants: { system: { xuid: '1' }, custom: 'Hello' }, properties: { system: { active: true }, custom: {} } },
          ...{ gamertag: 'Cobalt Heron 01', deviceToken: 'a1', nat: 'open', reserved: false, activeTitleId: '1800000001' },
          ...{ joinTime: '2026-03-11T18:40:02Z', turn: true, next: 1, roles: { lfg: 'tank' } },
          ...{ initializationFailure: 'latency', initializationEpisode: 1, arbitrationStatus: 'x', pending: true, failedMetric: 'x' },
        },
      },
      membersInfo: { first: 0, next: 1, count: 1, accepted: 1, active: 1 },
      servers: { dedicated: { constants: { system: { a: 1 }, custom: {} }, properties: { system: { status: 5 }, custom: {} } }, other: {} },
      roleTypes: {
        lfg: { ownerManaged: true, mutableRoleSettings: ['max'], roles: { tank: { max: 1, target: 1, count: 1, memberXuids: ['1'] } } },
      },
      searchHandle: reference.scid,
      arbitration: { status: 'playing' },
      key: 'x',
    };
    expect(faultOf({ document: whole })).toBeUndefined();
  });

  it.each([
    [
      'a server with an unknown part',
      { servers: { a: { state: 5 } } },
      '/servers/a/state: absent, because only these are known: constants, properties',
    ],
    ['a server that is null', { servers: { a: null } }, '/servers/a: an object'],
    ['servers as a list', { servers: [] }, '/servers: an object'],
    ['a server’s custom object as a text', { servers: { a: { properties: { custom: 'x' } } } }, '/servers/a/properties/custom: an object'],
    [
      'a known server with a wrong property',
      { servers: { matchmaking: { properties: { system: { typicalWait: 'long' } } } } },
      '/servers/matchmaking/properties/system/typicalWait: an integer of at least 0',
    ],
    [
      'a known server with a wrong constant',
      { servers: { arbitration: { constants: { system: { startTime: 'noon' } } } } },
      '/servers/arbitration/constants/system/startTime: a time in UTC such as 2026-03-11T18:40:02Z',
    ],
    ['a key with a leading zero', { members: { '01': {} } }, '/members/01: absent, because only these are known: indices such as 0 and 1'],
    ['a contract version of no rendering', { contractVersion: 103 }, '/contractVersion: an integer of at least 104'],
    ['members that are not counted', { membersInfo: { first: 0 } }, '/membersInfo/count: present'],
    [
      'an unknown role setting',
      { roleTypes: { lfg: { mutableRoleSettings: ['min'] } } },
      '/roleTypes/lfg/mutableRoleSettings/0: one of max, target',
    ],
  ])('is refused with its place: %s', (_, part, fault) => {
    expect(faultOf({ document: part })).toContain(fault);
  });
});
