import type { Violation } from '../../contract/contract.js';
import { sameJson } from '../json-values.js';

const rule = 'session_consistency';

/**
 * Checks the fields of a session against each other, and against the contract version that was asked for: rules beyond any
 * schema. The time is linear in the size of the session; faults beyond the first twenty are counted.
 *
 * @param version - contract version of the request; NaN skips the rules of renderings
 * @param headers - those of the response that holds the session
 */
export function checkSession(session: Readonly<Record<string, unknown>>, version: number, headers: Headers): readonly Violation[] {
  const faults = [...checkRendering(session, version), ...checkMembers(session), ...checkRoles(session), ...checkExpires(session, headers)];
  const others = faults.length - mostFaults;
  if (others <= 0) return faults;
  return [...faults.slice(0, mostFaults), fault(`${others} more places are wrong`, '', 'none', `${others} more`)];
}

const mostFaults = 20;

/** Observed: these are in every recorded session. The description requires none of them, so their absence is worth a remark only. */
export function usualFieldsMissing(session: Readonly<Record<string, unknown>>): readonly string[] {
  return ['contractVersion', 'branch', 'changeNumber', 'correlationId', 'startTime'].filter((name) => session[name] === undefined);
}

/** Vendor: 104 and 105 are identical; 107 renames the time-outs and the initialization. Unknown: the rendering for any other version. */
function checkRendering(session: Readonly<Record<string, unknown>>, version: number): Violation[] {
  const { contractVersion } = session;
  const known = [104, 105, 107].includes(version);
  const rendered = known ? version : typeof contractVersion === 'number' ? contractVersion : Number.NaN;
  if (Number.isNaN(version) || Number.isNaN(rendered)) return [];
  const system = object(object(session.constants).system);
  const foreign = rendered >= 107 ? olderNames : newerNames;
  const faults = foreign
    .filter((name) => name in system)
    .map((name) => fault(`${name} belongs to another contract version`, `/constants/system/${name}`, `the names of ${rendered}`, name));
  if ('initializationSucceeded' in object(object(session.properties).system)) {
    faults.push(fault('A write-only field is shown', '/properties/system/initializationSucceeded', 'none', 'a value'));
  }
  if ('key' in session) faults.push(fault('key is from before contract 104', '/key', 'no key', 'a key'));
  if (known && typeof contractVersion === 'number' && contractVersion !== rendered) {
    faults.push(
      fault('The session is rendered for another contract version', '/contractVersion', String(rendered), String(contractVersion)),
    );
  }
  return faults;
}

/**
 * Vendor: `Expires` is the time of the next timer. Seconds may be rounded either way; a value of the past, or none at all such as
 * `0`, is how servers forbid caching (RFC 9111 section 5.3).
 */
function checkExpires({ nextTimer }: Readonly<Record<string, unknown>>, headers: Headers): Violation[] {
  const value = headers.get('Expires') ?? '';
  const [expires, now] = [Date.parse(value), Date.parse(headers.get('Date') ?? '') || Date.now()];
  if (typeof nextTimer !== 'string' || Number.isNaN(expires) || expires <= now) return [];
  const isSame = Math.abs(expires - Date.parse(nextTimer)) <= 1000;
  return isSame ? [] : [fault('Expires differs from nextTimer', 'header Expires', nextTimer, value)];
}

const olderNames = ['timeouts', 'managedInitialization'];
const newerNames = [
  'reservedRemovalTimeout',
  'inactiveRemovalTimeout',
  'readyRemovalTimeout',
  'sessionEmptyTimeout',
  'memberInitialization',
];

function checkMembers(session: Readonly<Record<string, unknown>>): Violation[] {
  const members = object(session.members);
  const info = object(session.membersInfo);
  const isLarge = object(object(object(session.constants).system).capabilities).large === true;
  const keys = Object.keys(members);
  const { turn } = object(object(session.properties).system);
  const turns: ReadonlySet<unknown> | undefined = Array.isArray(turn) ? new Set(turn) : undefined;
  const faults: Violation[] = [];

  for (const key of keys) {
    const isDocumented = key === 'me' ? isLarge : !isLarge && /^(?:0|[1-9]\d*)$/.test(key);
    if (!isDocumented) {
      faults.push(fault('The key of a member is wrong', `/members/${key}`, isLarge ? 'me' : 'a decimal index', key));
      continue;
    }
    faults.push(...checkMember(key, object(members[key]), info), ...checkStatus(key, object(members[key]), turns));
  }
  return isLarge ? faults : [...faults, ...checkCounters(Object.values(members).map(object), info), ...checkList(members, info)];
}

function checkMember(key: string, member: Readonly<Record<string, unknown>>, info: Readonly<Record<string, unknown>>): Violation[] {
  const { xuid, index } = object(object(member.constants).system);
  const faults: Violation[] = [];
  if (typeof xuid === 'string' && !/^\d+$/.test(xuid)) {
    faults.push(fault('The xuid is not decimal', `/members/${key}/constants/system/xuid`, 'decimal digits', xuid));
  }
  if (key === 'me') return faults;
  if (index !== undefined && index !== Number(key)) {
    faults.push(fault('The index differs from the key', `/members/${key}/constants/system/index`, key, JSON.stringify(index)));
  }
  if (typeof info.next === 'number' && Number(key) >= info.next) {
    faults.push(fault('The next index is in use', '/membersInfo/next', `more than ${key}`, String(info.next)));
  }
  return faults;
}

/** Vendor: a member is active or ready, has an active title only while active, and shows whether it is its turn. */
function checkStatus(key: string, member: Readonly<Record<string, unknown>>, turns: ReadonlySet<unknown> | undefined): Violation[] {
  const { active, ready } = object(object(member.properties).system);
  const faults: Violation[] = [];
  const add = (message: string, place: string, expected: string, received: string) =>
    faults.push(fault(message, `/members/${key}${place}`, expected, received));
  if (active === true && ready === true) add('A member is active and ready', '/properties/system', 'at most one of both', 'both');
  if (active !== true && member.activeTitleId !== undefined) {
    add('An inactive member has a title', '/activeTitleId', 'none', String(member.activeTitleId));
  }
  if ('pending' in member) add('pending is from before contract 104', '/pending', 'reserved, or none', 'pending');
  if (key !== 'me' && turns !== undefined && turns.has(Number(key)) !== (member.turn === true)) {
    add('turn differs from the list of turns', '/turn', turns.has(Number(key)) ? 'true' : 'none', JSON.stringify(member.turn) ?? 'none');
  }
  return faults;
}

/** Vendor: `target` is at most `max`. Observed: `count` and `memberXuids` follow from the members, of whom a large session lists one. */
function checkRoles(session: Readonly<Record<string, unknown>>): Violation[] {
  const isLarge = object(object(object(session.constants).system).capabilities).large === true;
  const holders = new Map<string, unknown[]>();
  for (const member of Object.values(object(session.members)).map(object)) {
    for (const [type, role] of Object.entries(object(member.roles))) {
      const key = JSON.stringify([type, role]);
      const xuids = holders.get(key) ?? [];
      xuids.push(object(object(member.constants).system).xuid);
      holders.set(key, xuids);
    }
  }
  return Object.entries(object(session.roleTypes)).flatMap(([type, roleType]) =>
    Object.entries(object(object(roleType).roles)).flatMap(([role, settings]) => {
      const { max, target, count, memberXuids } = object(settings);
      const at = `/roleTypes/${type}/roles/${role}`;
      const xuids = holders.get(JSON.stringify([type, role])) ?? [];
      const faults: Violation[] = [];
      if (Number(target) > Number(max))
        faults.push(fault('The target is above the maximum', `${at}/target`, `at most ${max}`, String(target)));
      if (isLarge) return faults;
      if (count !== undefined && count !== xuids.length) {
        faults.push(fault('count differs from the members with the role', `${at}/count`, String(xuids.length), JSON.stringify(count)));
      }
      if (Array.isArray(memberXuids) && !sameJson([...memberXuids].sort(), [...xuids].sort())) {
        faults.push(fault('memberXuids differs from the members', `${at}/memberXuids`, JSON.stringify(xuids), JSON.stringify(memberXuids)));
      }
      return faults;
    }),
  );
}

function checkCounters(members: readonly Readonly<Record<string, unknown>>[], info: Readonly<Record<string, unknown>>): Violation[] {
  const isReserved = (member: Readonly<Record<string, unknown>>) => member.reserved === true;
  const isActive = (member: Readonly<Record<string, unknown>>) => object(object(member.properties).system).active === true;
  const counted = {
    count: members.length,
    accepted: members.filter((member) => !isReserved(member)).length,
    active: members.filter(isActive).length,
  };
  return Object.entries(counted)
    .filter(([name, number]) => typeof info[name] === 'number' && info[name] !== number)
    .map(([name, number]) => fault(`${name} differs from the members`, `/membersInfo/${name}`, String(number), String(info[name])));
}

/** Observed: clients walk the members from `first` by `next` until `membersInfo.next`; one of them forever if that never comes. */
function checkList(members: Readonly<Record<string, unknown>>, info: Readonly<Record<string, unknown>>): Violation[] {
  const reached = new Set<string>();
  let at = info.first;
  while (typeof at === 'number' && at !== info.next && !reached.has(String(at)) && Object.hasOwn(members, String(at))) {
    reached.add(String(at));
    at = object(members[String(at)]).next;
  }
  const keys = Object.keys(members);
  const isLinked = Object.values(members).some((member) => object(member).next !== undefined);
  if (!isLinked) return []; // the description does not require the links
  if (keys.every((key) => reached.has(key)) && (at === info.next || info.next === undefined)) return [];
  const way = [...reached].slice(0, 20).join(' → ');
  const expected = 'each member once, then membersInfo.next';
  return [fault('The list of members is broken', '/membersInfo/first', expected, `${way} → ${JSON.stringify(at) ?? 'nothing'}`)];
}

function object(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Record<string, unknown>) : {};
}

function fault(message: string, pointer: string, expected: string, received: string): Violation {
  return { rule, message, pointer, expected, received };
}
