import { describe, expect, it } from 'vitest';
import type { MultiplayerSession, MultiplayerSessionRequest, SessionSystemConstants } from '../../generated/types.js';
import { render } from '../../src/provider/http/render.js';
import { mayRead } from '../../src/provider/session/access.js';
import { applyChange } from '../../src/provider/session/apply-change.js';
import { type Caller, type Principal, readCaller } from '../../src/provider/session/callers.js';
import { loadSession } from '../../src/provider/session/document.js';
import type { Session } from '../../src/provider/session/session.js';
import { advance } from '../../src/provider/session/timers.js';
import { member, reference, session } from './session-behind-handle.js';

const xuids = (count: number) => Array.from({ length: count }, (_, index) => `${2533280000000000 + index}`);
const lasting: SessionSystemConstants = { sessionEmptyTimeout: null, inactiveRemovalTimeout: null, maxMembersCount: 10_000 };
const crowd = (count: number, constants: object = {}, properties: object = {}): MultiplayerSession =>
  session(
    { ...lasting, ...constants },
    properties,
    xuids(count).map((xuid) => member(xuid)),
  );

/** The session, and the number of reads of its properties, at any depth. */
function counted(document: MultiplayerSession): { session: Session; reads: () => number } {
  let reads = 0;
  const proxies = new WeakMap<object, object>();
  const watch = <T>(value: T): T => {
    if (typeof value !== 'object' || value === null || value instanceof Set) return value;
    const get = (target: object, name: PropertyKey) => {
      reads += 1;
      return watch(Reflect.get(target, name));
    };
    const proxy = proxies.get(value) ?? new Proxy(value, { get });
    proxies.set(value, proxy);
    return proxy as T;
  };
  return { session: watch(loadSession(reference, document, 0, () => 'id')), reads: () => reads };
}

const as = (principal: Principal, headers = {}) => readCaller(principal, new Headers(headers), []);
const service = (users?: readonly string[], headers = {}) =>
  as({ isServer: true }, { ...headers, ...(users && { 'X-Xbl-OnBehalfOf-Users': users.join(',') }) });
/** A service with the checks of its users on. */
const checked = (users: readonly string[]) => service(users, { 'X-Xbl-Deny-Scope': 'Multiplayer.Manage' });
const player = as({ xuid: xuids(1)[0] ?? '' });
const write = (change: object, caller: Caller) => (of: Session) =>
  applyChange(of, change as MultiplayerSessionRequest, { caller, now: 0, isNew: false });

/** A session whose members have as many role types as there are members. */
const raid = (count: number): MultiplayerSession => ({
  ...crowd(count),
  members: Object.fromEntries(xuids(count).map((xuid, index) => [index, { ...member(xuid), roles: { [`type-${index}`]: 'tank' } }])),
  roleTypes: Object.fromEntries(xuids(count).map((_, index) => [`type-${index}`, { mutableRoleSettings: ['max'], roles: { tank: {} } }])),
});

/** A session in which everybody has a device, and nobody has measured anybody yet. */
const measuring = (count: number): MultiplayerSession => {
  const participants = xuids(count).map((xuid) => ({ ...member(xuid), deviceToken: `device-${xuid}`, initializationEpisode: 1 }));
  return {
    ...crowd(count, { memberInitialization: {}, metrics: { latency: true } }),
    members: Object.fromEntries(participants.entries()),
    initializing: { stage: 'measuring', episode: 1 },
  };
};

/** A session in which all others may write many fields. */
const names = (count: number) => xuids(count).map((xuid) => `field-${xuid}`);
const shared = (count: number): MultiplayerSession =>
  crowd(2, { capabilities: { hasOwners: true }, ownershipPolicies: { nonOwnerModifiableSystemProperties: names(count) } });

describe('the work for a request', () => {
  it.each<[string, (count: number) => MultiplayerSession, (count: number) => (of: Session) => unknown]>([
    ['reads roles', raid, () => (of) => render(of, { version: 107 })],
    ['reads the turn', (count) => crowd(count, {}, { turn: [...xuids(count).keys()] }), () => (of) => render(of, { version: 107 })],
    ['changes roles', raid, (count) => write({ roleTypes: raid(count).roleTypes }, service())],
    ['ends the time for measuring', measuring, () => (of) => advance(of, 30_000)],
    ['reads for many users', crowd, (count) => (of) => mayRead(of, checked(xuids(count)), 'invite')],
    ['writes for many users', crowd, (count) => write({ members: { me_allInSession: {} } }, service(names(count).map(() => '7')))],
    [
      'removes members by index',
      crowd,
      (count) => write({ members: Object.fromEntries(xuids(count).map((_, at) => [at, null])) }, service()),
    ],
    [
      'writes listed properties',
      shared,
      (count) => write({ properties: { system: Object.fromEntries(names(count).map((name) => [name, 1])) } }, player),
    ],
  ])('that %s grows as fast as its session, and no faster', (_, documentOf, workOn) => {
    const readsOf = (count: number) => {
      const { session: watched, reads } = counted(documentOf(count));
      workOn(count)(watched);
      return reads();
    };
    expect(readsOf(400) / readsOf(50)).toBeLessThan(12);
  });
});
