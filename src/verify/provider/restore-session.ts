import type { ReceivedResponse } from '../../contract/contract.js';
import { sameJson } from '../json-values.js';
import type { ExchangeUnderTest, ProviderResponse, Session } from './exchange-under-test.js';
import { describeFailure } from './failure.js';
import { connection, countOf, customOf, membersOf, objectAt, systemOf, valueAt } from './session-parts.js';

/**
 * Takes back what a check wrote: custom properties of the session and of the caller, keywords, a session that was created, and
 * a member who joined. Nobody can take back a reservation or the end of a session.
 *
 * @param send - sends even when the run was interrupted
 * @returns why the session may not be as it was found; undefined if it is
 */
export async function restoreSession(
  exchange: ExchangeUnderTest,
  send: (request: Request) => Promise<ReceivedResponse>,
): Promise<string | undefined> {
  const { before } = exchange;
  if (before === undefined) return undefined;
  try {
    const after = await exchange.sendUnjudged({}, send);
    const change = changeBack(before, after.session);
    if (change === undefined) return undefined;
    const { status } = await exchange.sendUnjudged({ method: 'PUT', body: change }, send);
    return status < 300 ? undefined : `the write that takes changes back was answered ${status}`;
  } catch (error) {
    return exchange.context.tokens.redactText(describeFailure(error));
  }
}

/** The change that leads from one session to another, as far as a check may have come the other way; undefined if there is none. */
function changeBack({ status, session: before }: ProviderResponse, after: Session | undefined): object | undefined {
  if (after === undefined || (before === undefined && status !== 204)) return undefined;
  if (before === undefined || hasJoined(before, after)) return { members: { me: null } };
  const custom = differing(customOf(before), customOf(after));
  const system = Object.fromEntries(
    writtenLists.filter((name) => differs(name, before, after)).map((name) => [name, systemOf(before)[name] ?? []]),
  );
  const own = ownCustomBack(before, after);
  if ([custom, system, own ?? {}].every((part) => Object.keys(part).length === 0)) return undefined;
  return {
    properties: { custom, system },
    ...(own !== undefined && { members: { me: { properties: { custom: own } } } }),
  };
}

/** System properties that checks write. No write removes one, so the nearest to none is an empty list. */
const writtenLists = ['keywords', 'turn'];

function differs(name: string, before: Session, after: Session): boolean {
  return !sameJson(systemOf(before)[name] ?? [], systemOf(after)[name] ?? []);
}

/** Whether there is one member more with the connection that checks join with. */
function hasJoined(before: Session, after: Session): boolean {
  return countOf(after) > countOf(before) && membersWithConnection(after) > membersWithConnection(before);
}

function membersWithConnection(session: Session): number {
  return membersOf(session).filter((member) => String(valueAt(member, 'properties', 'system', 'connection')).toLowerCase() === connection)
    .length;
}

/** The earlier value of each property that differs; null deletes one that was not there. */
function differing(before: Session, after: Session): Session {
  const keys = new Set([...Object.keys(before), ...Object.keys(after)]);
  const changed = [...keys].filter((key) => !sameJson(valueAt(before, key), valueAt(after, key)));
  return Object.fromEntries(changed.map((key) => [key, valueAt(before, key) ?? null]));
}

/** Custom properties of the one member that checks change: the caller. */
function ownCustomBack(before: Session, after: Session): Session | undefined {
  const bagsOf = (session: Session) => Object.entries(objectAt(session, 'members'));
  for (const [key, member] of bagsOf(after)) {
    const bag = objectAt(member, 'properties', 'custom');
    if (!('verifyMember' in bag)) continue;
    const earlier = objectAt(before, 'members', key, 'properties', 'custom');
    const changed = differing(earlier, bag);
    if (Object.keys(changed).length > 0) return changed;
  }
  return undefined;
}
