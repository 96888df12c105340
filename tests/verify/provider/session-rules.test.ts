import { describe, expect, it } from 'vitest';
import { exchanges } from '../../../generated/exchanges.js';
import { checkSession as checkSessionWith } from '../../../src/verify/provider/session-rules.js';

interface Session {
  [name: string]: unknown;
  membersInfo: Record<string, unknown>;
  members: Record<string, Record<string, unknown> & { constants: { system: Record<string, unknown> } }>;
  constants: { system: Record<string, unknown> };
  properties: { system: Record<string, unknown> };
  roleTypes?: Record<string, { roles: Record<string, object> }>;
}

const checkSession = (session: Session, version: number, headers = {}) => checkSessionWith(session, version, new Headers(headers));
const sessionOf = (name: string) => structuredClone(exchanges.find((exchange) => exchange.name === name)?.responseBody) as Session;

const changed = (change: (session: Session) => void, name = 'matchmakingSession') => {
  const session = sessionOf(name);
  change(session);
  return session;
};

const member = (session: Session, index: string) => session.members[index] ?? { constants: { system: {} } };

const statusOf = (session: Session, index: string) => Object(member(session, index).properties).system;
const role = '/roleTypes/lfg/roles/healer';
const roleOf = (session: Session) => session.roleTypes?.lfg?.roles.healer ?? {};

describe('checkSession', () => {
  it.each([
    ['openLobby', 107],
    ['lobbyInContract105', 105],
    ['bedrockWorld', 107],
    ['matchmakingSession', 107],
    ['largeSession', 107],
    ['sessionWithRoles', 107],
    ['sessionWithServer', 107],
    ['createdSession', 107],
    ['retiredTournament', 105],
  ])('finds nothing wrong with the example %s', (name, version) => {
    const found = name === 'createdSession' ? 'createSession' : name;
    expect(checkSession(sessionOf(found), version)).toEqual([]);
  });

  it('finds nothing wrong with an empty session', () => {
    const empty = changed((session) =>
      Object.assign(session, { members: {}, membersInfo: { first: 0, next: 5, count: 0, accepted: 0, active: 0 } }),
    );
    expect(checkSession(empty, 107)).toEqual([]);
  });

  it.each([
    ['fields of every recorded session', changed((s) => ['branch', 'changeNumber'].map((name) => Reflect.deleteProperty(s, name)))],
    ['links', changed((s) => [s.membersInfo, member(s, '0'), member(s, '1')].map((linked) => Reflect.deleteProperty(linked, 'next')))],
  ])('allows a session without %s, which the description does not require', (_, session) => {
    expect(checkSession(session, 107)).toEqual([]);
  });

  it('allows a later contract version the rendering of 107', () => {
    expect(checkSession(sessionOf('bedrockWorld'), 108)).toEqual([]);
  });

  it.each([
    ['a turn that no list names', changed((s) => Object.assign(member(s, '1'), { turn: true })), '/members/1/turn'],
    ['an inactive member with a title', changed((s) => Object.assign(member(s, '1'), { activeTitleId: '7' })), '/members/1/activeTitleId'],
    ['a member both active and ready', changed((s) => Object.assign(statusOf(s, '0'), { ready: true })), '/members/0/properties/system'],
    ['an old name of reserved', changed((s) => Object.assign(member(s, '1'), { pending: false })), '/members/1/pending'],
    ['the key of an old contract', changed((s) => Object.assign(s, { key: 'a~b~c' })), '/key'],
    [
      'a verdict that is write-only',
      changed((s) => Object.assign(s.properties.system, { initializationSucceeded: true })),
      '/properties/system/initializationSucceeded',
    ],
    ['a role with a wrong count', changed((s) => Object.assign(roleOf(s), { count: 7 }), 'sessionWithRoles'), `${role}/count`],
    [
      'a role of somebody else',
      changed((s) => Object.assign(roleOf(s), { memberXuids: ['9'] }), 'sessionWithRoles'),
      `${role}/memberXuids`,
    ],
    ['a target above the maximum', changed((s) => Object.assign(roleOf(s), { max: 1, target: 2 }), 'sessionWithRoles'), `${role}/target`],
    ['another contract version', changed((s) => Object.assign(s, { contractVersion: 105 })), '/contractVersion'],
    ['older names', changed((s) => Object.assign(s.constants.system, { timeouts: {} })), '/constants/system/timeouts'],
    ['a wrong count', changed((s) => Object.assign(s.membersInfo, { count: 3 })), '/membersInfo/count'],
    ['a wrong number of accepted members', changed((s) => Object.assign(s.membersInfo, { accepted: 1 })), '/membersInfo/accepted'],
    ['a wrong number of active members', changed((s) => Object.assign(s.membersInfo, { active: 2 })), '/membersInfo/active'],
    [
      'an index that differs from the key',
      changed((s) => Object.assign(member(s, '1').constants.system, { index: 7 })),
      '/members/1/constants/system/index',
    ],
    [
      'an xuid that is not decimal',
      changed((s) => Object.assign(member(s, '1').constants.system, { xuid: 'amber' })),
      '/members/1/constants/system/xuid',
    ],
    ['a list that misses a member', changed((s) => Object.assign(member(s, '0'), { next: 2 })), '/membersInfo/first'],
    ['a list that goes round', changed((s) => Object.assign(member(s, '1'), { next: 0 })), '/membersInfo/first'],
    ['a list that starts nowhere', changed((s) => Object.assign(s.membersInfo, { first: 9 })), '/membersInfo/first'],
    ['other members of a large session', changed((s) => Object.assign(s.members, { 0: member(s, 'me') }), 'largeSession'), '/members/0'],
  ])('finds %s, and nothing else', (_, session, pointer) => {
    expect(checkSession(session, 107).map((violation) => violation.pointer)).toEqual([pointer]);
  });

  it('finds a member key with a leading zero, and the member that the list then misses', () => {
    const session = changed((s) => {
      s.members['01'] = member(s, '1');
      Reflect.deleteProperty(s.members, '1');
    });
    expect(checkSession(session, 107).map((violation) => violation.pointer)).toEqual(['/members/01', '/membersInfo/first']);
  });

  it('finds newer names in an older rendering', () => {
    expect(checkSession(sessionOf('bedrockWorld'), 105).map((violation) => violation.pointer)).toContain(
      '/constants/system/memberInitialization',
    );
  });

  it('leaves renderings alone when the request had no version', () => {
    expect(checkSession(sessionOf('openLobby'), Number.NaN)).toEqual([]);
  });
});

describe('the work of checkSession', () => {
  const sessionOfMany = (count: number, change: (member: Record<string, unknown>, index: number) => void = () => {}) => {
    const members = Array.from({ length: count }, (_, index) => {
      const member = { next: index + 1, constants: { system: { xuid: '1', index } }, properties: { system: { active: true } } };
      change(member, index);
      return [String(index), member] as const;
    });
    const info = { first: 0, next: count, count, accepted: count, active: count };
    return changed((session) => Object.assign(session, { members: Object.fromEntries(members), membersInfo: info }));
  };

  it('grows no faster than the session', () => {
    const timeOf = (session: Session) => {
      const started = performance.now();
      for (let round = 0; round < 3; round += 1) expect(checkSession(session, 107)).toEqual([]);
      return performance.now() - started;
    };
    timeOf(sessionOfMany(1000));
    const [small, large] = [sessionOfMany(10_000), sessionOfMany(80_000)].map(timeOf);
    expect((large ?? 0) / (small ?? 1)).toBeLessThan(40); // eight times as many; in the square of it, 64 times as long
  });

  it('reports twenty faults and counts the others', () => {
    const found = checkSession(
      sessionOfMany(1000, (member) => Object.assign(member, { constants: { system: { xuid: 'amber' } } })),
      107,
    );
    expect(found).toHaveLength(21);
    expect(found.at(-1)?.message).toBe('980 more places are wrong');
  });
});

describe('Expires', () => {
  const nextTimer = '2060-03-11T18:30:41.5000000Z';
  const session = changed((s) => Object.assign(s, { nextTimer }));
  const pointersWith = (Expires: string) => checkSession(session, 107, { Expires }).map(({ pointer }) => pointer);

  it.each([
    ['Thu, 11 Mar 2060 18:30:41 GMT', 'rounded down'],
    ['Thu, 11 Mar 2060 18:30:42 GMT', 'rounded up'],
    ['0', 'no date, which forbids caching'],
    ['Thu, 01 Jan 1970 00:00:00 GMT', 'of the past, which forbids caching'],
  ])('may be %s: %s', (value) => {
    expect(pointersWith(value)).toEqual([]);
  });

  it('must not be another time to come', () => {
    expect(pointersWith('Thu, 11 Mar 2060 19:30:41 GMT')).toEqual(['header Expires']);
  });
});

describe('a rendering for a version that nobody knows', () => {
  it.each([105, 107])('may be that of %i', (rendered) => {
    expect(checkSession(sessionOf(rendered === 105 ? 'lobbyInContract105' : 'bedrockWorld'), 106)).toEqual([]);
  });

  it('must have the names of the version that it says', () => {
    const session = changed((s) => Object.assign(s, { contractVersion: 105 }), 'bedrockWorld');
    expect(checkSession(session, 106).map(({ pointer }) => pointer)).toContain('/constants/system/memberInitialization');
  });
});
