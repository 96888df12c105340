import { progress, stageEndsAt, timeOutStage } from './initialization.js';
import { leave } from './leaving.js';
import { isReady, isReserved, type Member, type Session, timeoutsOf, without } from './session.js';

/** The last time with a year of four digits, the only ones that a session can show: what would end later never ends. */
const lastTime = Date.UTC(9999, 11, 31, 23, 59, 59, 999);

/**
 * Time when the session next changes by itself, in milliseconds since the epoch; undefined while no timer runs. Responses
 * show it as `nextTimer` and as `Expires` (session page, white paper).
 */
export function nextTimerOf(session: Session): number | undefined {
  const ends = session.members.map((member) => endOf(member, session));
  const earliest = ends.reduce((one, other) => Math.min(one, other), Math.min(stageEndsAt(session), emptyEndOf(session)));
  return earliest > lastTime ? undefined : earliest;
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
function fire(session: Session, at: number): Session | undefined {
  if (emptyEndOf(session) <= at) return undefined;
  const isDue = (member: Member) => endOf(member, session) <= at;
  const removed = new Set(session.members.filter((member) => isDue(member) && !isReady(member)).map(({ index }) => index));
  const rested = { ...session, members: session.members.map((member) => (isDue(member) && isReady(member) ? rest(member, at) : member)) };
  const remaining = removed.size === 0 ? rested : leave(rested, removed, at);
  return remaining && progress(timeOutStage(remaining, at), at);
}

/**
 * When the member's timer runs out (template constants page): a reservation is removed, a ready member turns inactive, an
 * inactive one is removed. Infinity means never.
 */
function endOf(member: Member, session: Session): number {
  const { reserved, ready, inactive } = timeoutsOf(session);
  return endAfter(member.since, isReserved(member) ? reserved : isReady(member) ? ready : inactive);
}

/** When the session ends because nobody is in it. */
const emptyEndOf = (session: Session) => endAfter(session.emptySince, timeoutsOf(session).empty);

const endAfter = (since: number | undefined, timeout: number | null) =>
  since === undefined || timeout === null ? Number.POSITIVE_INFINITY : since + timeout;

function rest(member: Member, at: number): Member {
  const { properties } = member.document;
  return {
    ...member,
    since: at,
    document: { ...member.document, properties: { ...properties, system: without(properties.system, 'ready') } },
  };
}
