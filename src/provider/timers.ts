import { progress, stageEndsAt, timeOutStage } from './initialization.js';
import { leave } from './leaving.js';
import { isActive, isReady, isReserved, type Member, type Session, timeoutsOf, without } from './session.js';

/**
 * Time when the session next changes by itself, in milliseconds since the epoch; undefined while no timer runs. Answers
 * show it as `nextTimer` and as `Expires` (session page, white paper).
 */
export function nextTimerOf(session: Session): number | undefined {
  const { empty } = timeoutsOf(session);
  const ends = session.members.map((member) => endOf(member, session));
  ends.push(stageEndsAt(session), session.emptySince === undefined || empty === null ? undefined : session.emptySince + empty);
  return ends.reduce((earliest, end) => (end === undefined || (earliest !== undefined && earliest <= end) ? earliest : end), undefined);
}

/**
 * The session after every timer that ran out by now; the same object if none did. Each timer is a change of its own, so it
 * does not matter when somebody looks.
 *
 * @param now - milliseconds since the epoch
 * @returns undefined if the session ended
 */
export function advance(session: Session, now: number): Session | undefined {
  let current = session;
  for (let at = nextTimerOf(current); at !== undefined && at <= now; at = nextTimerOf(current)) {
    const next = fire(current, at);
    if (next === undefined) return undefined;
    current = { ...next, changeNumber: current.changeNumber + 1 };
  }
  return current;
}

/** The session after the timers of a single moment. */
export function fire(session: Session, at: number): Session | undefined {
  const isDue = (member: Member) => (endOf(member, session) ?? Number.POSITIVE_INFINITY) <= at;
  const due = session.members.filter(isDue);
  const { empty } = timeoutsOf(session);
  if (session.emptySince !== undefined && empty !== null && session.emptySince + empty <= at) return undefined;
  const rested = {
    ...session,
    members: session.members.map((member) => (isReady(member) && due.includes(member) ? rest(member, at) : member)),
  };
  const removed = new Set(due.filter((member) => !isReady(member)).map(({ index }) => index));
  const left = removed.size === 0 ? rested : leave(rested, removed, at);
  if (left === undefined) return undefined;
  return progress((stageEndsAt(left) ?? Number.POSITIVE_INFINITY) <= at ? timeOutStage(left, at) : left, at);
}

/**
 * When the member's timer runs out (template constants page): a reservation is removed, a ready member turns inactive, an
 * inactive one is removed. Null means never.
 */
function endOf(member: Member, session: Session): number | undefined {
  if (member.since === undefined || (isActive(member) && !isReserved(member))) return undefined;
  const { reserved, ready, inactive } = timeoutsOf(session);
  const timeout = isReserved(member) ? reserved : isReady(member) ? ready : inactive;
  return timeout === null ? undefined : member.since + timeout;
}

function rest(member: Member, at: number): Member {
  const { properties } = member.document;
  return {
    ...member,
    since: at,
    document: { ...member.document, properties: { ...properties, system: without({ ...properties?.system }, 'ready') } },
  };
}
