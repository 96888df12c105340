import type { ReceivedResponse } from '../../contract/contract.js';
import { sameJson } from '../json-values.js';
import type { ExchangeUnderTest, ProviderResponse } from './exchange-under-test.js';
import { describeFailure } from './failure.js';
import { countOf, customOf, membersOf, objectAt, type Session, systemOf, valueAt } from './received-session.js';
import { connection } from './session-parts.js';

/**
 * Reverts what a check wrote: custom properties of the session and of the caller, lists of system properties, a session that was
 * created, and a member who joined. Only what the check named is touched: anything else is another member's. A reservation,
 * the end of a session, and a new system property cannot be reverted.
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
    const { session: after } = await exchange.sendUnjudged({}, send);
    const change = changeBack(exchange, before, after);
    if (change === undefined) return whatStays(exchange, before, after);
    const { status, session: restored } = await exchange.sendUnjudged({ method: 'PUT', body: change }, send);
    if (status >= 300) return `the write that reverts the changes got the status ${status}`;
    const isBack = changeBack(exchange, before, restored) === undefined;
    return isBack ? whatStays(exchange, before, restored) : 'the write that reverts the changes was accepted but changed nothing';
  } catch (error) {
    return exchange.context.tokens.redactText(describeFailure(error));
  }
}

/** The change that leads from one session to another, as far as a check may have come the other way; undefined if there is none. */
function changeBack(
  { watch }: ExchangeUnderTest,
  { status, session: before }: ProviderResponse,
  after: Session | undefined,
): object | undefined {
  if (after === undefined || (before === undefined && status !== 204)) return undefined;
  if (before === undefined) return countOf(after) > 0 ? { members: { me: null } } : undefined;
  if (hasJoined(before, after)) return { members: { me: null } };
  const custom = differing(customOf(before), customOf(after), (name) => watch.hasNamed('custom', name));
  const isList = (name: string) => writtenLists.includes(name) && watch.hasNamed('system', name);
  const lists = differing({ ...noLists, ...systemOf(before) }, { ...noLists, ...systemOf(after) }, isList);
  const own = ownCustomBack(before, after, (name) => watch.hasNamedOwn(name));
  if ([custom, lists, own ?? {}].every((part) => Object.keys(part).length === 0)) return undefined;
  return {
    properties: { custom, system: lists },
    ...(own !== undefined && { members: { me: { properties: { custom: own } } } }),
  };
}

/** System properties that checks write. No write removes one: the nearest to none is an empty list. */
const writtenLists = ['keywords', 'turn'];
const noLists = Object.fromEntries(writtenLists.map((name) => [name, []]));

/** What nobody can take back, in words. */
function whatStays({ watch }: ExchangeUnderTest, { session: before }: ProviderResponse, after: Session | undefined): string | undefined {
  if (before === undefined) {
    return after === undefined ? undefined : 'it was created, and its sessionEmptyTimeout keeps it without members';
  }
  const added = writtenLists.filter((name) => watch.hasNamed('system', name) && !(name in systemOf(before)) && name in systemOf(after));
  return added.length === 0 ? undefined : `it has an empty list of ${added.join(' and ')} now, which no write can remove`;
}

/** Whether there is one member more with the connection that checks join with. */
function hasJoined(before: Session, after: Session): boolean {
  return countOf(after) > countOf(before) && membersWithConnection(after) > membersWithConnection(before);
}

function membersWithConnection(session: Session): number {
  return membersOf(session).filter((member) => String(valueAt(member, 'properties', 'system', 'connection')).toLowerCase() === connection)
    .length;
}

/** The earlier value of each of these properties that differs; null deletes one that was not there. */
function differing(before: Session, after: Session, isWritten: (name: string) => boolean): Session {
  const names = [...new Set([...Object.keys(before), ...Object.keys(after)])].filter(isWritten);
  const changed = names.filter((name) => !sameJson(valueAt(before, name), valueAt(after, name)));
  return Object.fromEntries(changed.map((name) => [name, valueAt(before, name) ?? null]));
}

/** The custom properties that the check wrote of the one member whom it changes: the caller. */
function ownCustomBack(before: Session, after: Session, isWritten: (name: string) => boolean): Session | undefined {
  for (const [key, member] of Object.entries(objectAt(after, 'members'))) {
    const later = objectAt(member, 'properties', 'custom');
    const earlier = objectAt(before, 'members', key, 'properties', 'custom');
    const changed = differing(earlier, later, isWritten);
    if (Object.keys(changed).length > 0) return changed;
  }
  return undefined;
}
