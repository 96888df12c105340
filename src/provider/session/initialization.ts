import type { SessionMember } from '../../../generated/types.js';
import { devicesOf, failureOf, hasMeasured, rankHosts } from './measurements.js';
import { isActive, isReserved, type Member, type Session, type Stage, without } from './session.js';

type Failure = NonNullable<SessionMember['initializationFailure']>;
type Settings = NonNullable<ReturnType<typeof settingsOf>>;

/** Time when the current stage times out, in milliseconds since the epoch; infinity while no stage runs. */
export function stageEndsAt(session: Session): number {
  return runningStage(session)?.endsAt ?? Number.POSITIVE_INFINITY;
}

/**
 * Carries member initialization as far as it gets without waiting: starts an episode for members who want one, and passes
 * every stage whose condition is met. A stage is skipped when there is nothing to do in it (session page, white paper).
 *
 * @param now - milliseconds since the epoch
 * @returns the same object if nothing changed
 */
export function progress(session: Session, now: number): Session {
  const next = admit(session, now) ?? pass(session, now);
  return next === undefined ? session : progress(next, now);
}

/**
 * The session after its stage, if the time of that is over: the members who did not do their part fail with `timeout`, and
 * the others go on if they are enough.
 */
export function timeOutStage(session: Session, now: number): Session {
  const running = runningStage(session);
  if (running === undefined || running.endsAt > now) return session;
  const { stage, settings, name } = running;
  if (name === 'joining') {
    const rest = fail(session, stage, (member) => (hasJoined(member) ? undefined : 'timeout'));
    return isEnough(rest, stage, settings) ? enter(rest, stage, 'measuring', now) : failEpisode(rest, stage, now);
  }
  if (name === 'measuring') {
    const devices = devicesOf(participantsOf(session, stage));
    const rest = fail(session, stage, (member) => (hasMeasured(member, devices, session) ? undefined : 'timeout'));
    return judge(rest, stage, settings, now);
  }
  return failEpisode(
    fail(session, stage, () => 'timeout'),
    stage,
    now,
  );
}

/** Ends the stage `evaluating` with the title's verdict, `initializationSucceeded` (white paper). */
export function evaluate(session: Session, stage: Stage, succeeded: boolean, now: number): Session {
  return succeeded ? finish(session, stage) : failEpisode(session, stage, now);
}

/** How many members the creating write has to bring to initialize (FAQ). */
export function neededAtStart(session: Session): number {
  return settingsOf(session)?.membersNeededToStart ?? 1;
}

const settingsOf = ({ constants }: Session) => constants.system.memberInitialization ?? undefined;

/** The stage in which the session waits for something, by which settings and until when (template constants page for the defaults). */
function runningStage(session: Session) {
  const { stage } = session;
  const settings = settingsOf(session);
  if (stage === undefined || stage.name === 'failed' || settings === undefined) return undefined;
  const { joinTimeout = 10_000, measurementTimeout = 30_000, evaluationTimeout = 5_000 } = settings;
  const timeouts = { joining: joinTimeout, measuring: measurementTimeout, evaluating: evaluationTimeout };
  return { stage, settings, name: stage.name, endsAt: stage.since + timeouts[stage.name] };
}

/** Starts an episode for those who wait, or lets them into the one that is still joining; undefined if nobody gets in. */
function admit(session: Session, now: number): Session | undefined {
  const running = runningStage(session);
  const mayStart = running === undefined ? settingsOf(session) !== undefined : running.name === 'joining';
  if (!mayStart || !session.members.some(({ waiting }) => waiting)) return undefined;
  // 0 members needed skips the first episode (white paper).
  if (session.episodes === 0 && neededAtStart(session) === 0) {
    return { ...session, episodes: 1, members: session.members.map((member) => ({ ...member, waiting: false })) };
  }
  const stage: Stage = running?.stage ?? { name: 'joining', since: now, episode: session.episodes + 1 };
  const enroll = ({ document, ...member }: Member): Member => ({
    ...member,
    waiting: false,
    document: { ...without(document, 'initializationFailure'), initializationEpisode: stage.episode },
  });
  const members = session.members.map((member) => (member.waiting ? enroll(member) : member));
  return { ...session, stage, episodes: stage.episode, members };
}

/** Ends the stage if everybody did their part, or if nobody is left to do any; undefined if it goes on. */
function pass(session: Session, now: number): Session | undefined {
  const running = runningStage(session);
  if (running === undefined) return undefined;
  const { stage, settings, name } = running;
  const members = participantsOf(session, stage);
  if (members.length === 0) return failEpisode(session, stage, now);
  if (name === 'joining' && isEnough(session, stage, settings) && members.every(hasJoined)) {
    return enter(session, stage, 'measuring', now);
  }
  if (name !== 'measuring') return undefined;
  const devices = devicesOf(members);
  return members.every((member) => hasMeasured(member, devices, session)) ? judge(session, stage, settings, now) : undefined;
}

const takesPart = ({ document }: Member, { episode }: Stage) =>
  document.initializationEpisode === episode && document.initializationFailure === undefined;

function participantsOf({ members }: Session, stage: Stage): readonly Member[] {
  return members.filter((member) => takesPart(member, stage));
}

/** Whether those who have not failed are enough. Only the first episode needs more than one. */
function isEnough(session: Session, stage: Stage, { membersNeededToStart = 1 }: Settings): boolean {
  return participantsOf(session, stage).length >= (stage.episode === 1 ? Math.max(1, membersNeededToStart) : 1);
}

const hasJoined = (member: Member) => !isReserved(member) && isActive(member);

/** Judges the measurements, unless the title does that itself. */
function judge(session: Session, stage: Stage, settings: Settings, now: number): Session {
  const members = participantsOf(session, stage);
  const ranked = stage.episode === 1 ? rankHosts(session, members) : session;
  if (settings.externalEvaluation) return enter(ranked, stage, 'evaluating', now);
  const devices = devicesOf(members);
  const judged = fail(ranked, stage, (member) => failureOf(member, devices, ranked));
  return isEnough(judged, stage, settings) ? finish(judged, stage) : failEpisode(judged, stage, now);
}

function enter(session: Session, stage: Stage, name: Stage['name'], now: number): Session {
  return { ...session, stage: { ...stage, name, since: now } };
}

function finish(session: Session, stage: Stage): Session {
  const members = session.members.map((member) =>
    takesPart(member, stage) ? { ...member, document: without(member.document, 'initializationEpisode') } : member,
  );
  return { ...session, stage: undefined, members };
}

/** Those who did their part fail because the episode did (session page, `episode`). */
function failEpisode(session: Session, stage: Stage, now: number): Session {
  return enter(
    fail(session, stage, () => 'episode'),
    stage,
    'failed',
    now,
  );
}

function fail(session: Session, stage: Stage, failureFor: (member: Member) => Failure | undefined): Session {
  const members = session.members.map((member) => {
    const initializationFailure = takesPart(member, stage) ? failureFor(member) : undefined;
    return initializationFailure === undefined ? member : { ...member, document: { ...member.document, initializationFailure } };
  });
  return { ...session, members };
}
