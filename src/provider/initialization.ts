import type { SessionMember, SessionSystemConstants } from '../../generated/types.js';
import { failureOf, hasMeasured, needsMeasuring, rankHosts } from './measurements.js';
import { isActive, isReserved, type Member, type Session, type Stage, without } from './session.js';

type Failure = NonNullable<SessionMember['initializationFailure']>;

/**
 * Time when the current stage times out, in milliseconds since the epoch (template constants page for the defaults of
 * contract 107); undefined while no stage runs.
 */
export function stageEndsAt({ stage, constants }: Session): number | undefined {
  const settings = settingsOf(constants.system);
  if (stage === undefined || settings === undefined) return undefined;
  const { joinTimeout = 10_000, measurementTimeout = 30_000, evaluationTimeout = 5_000 } = settings;
  switch (stage.name) {
    case 'joining':
      return stage.since + joinTimeout;
    case 'measuring':
      return stage.since + measurementTimeout;
    case 'evaluating':
      return stage.since + evaluationTimeout;
    case 'failed':
      return undefined;
  }
}

/**
 * Carries member initialization as far as it gets without waiting: starts an episode for members who want one, and passes
 * every stage whose condition is met. A stage is skipped when there is nothing to do in it (session page, white paper).
 *
 * @param now - milliseconds since the epoch
 * @returns the same object if nothing changed
 */
export function progress(session: Session, now: number): Session {
  const settings = settingsOf(session.constants.system);
  if (settings === undefined) return session;
  const started = admit(session, now);
  const { stage } = started;
  if (stage === undefined || stage.name === 'failed') return started;
  const members = participantsOf(started, stage);
  if (members.length === 0) return failEpisode(started, now);
  if (stage.name === 'joining' && members.length >= neededFor(stage, settings) && members.every(hasJoined))
    return enterMeasuring(started, now);
  if (stage.name === 'measuring' && members.every((member) => hasMeasured(member, members, started))) return judge(started, now);
  return started;
}

/** What a stage leaves behind when its time is over. The members who did not do their part fail with `timeout`. */
export function timeOutStage(session: Session, now: number): Session {
  const { stage } = session;
  const settings = settingsOf(session.constants.system);
  if (stage === undefined || settings === undefined) return session;
  const members = participantsOf(session, stage);
  const failAll = (failed: readonly Member[]) => fail(session, new Map(failed.map(({ index }) => [index, 'timeout'] as const)));
  switch (stage.name) {
    case 'joining': {
      const rest = failAll(members.filter((member) => !hasJoined(member)));
      return participantsOf(rest, stage).length < Math.max(1, neededFor(stage, settings))
        ? failEpisode(rest, now)
        : enterMeasuring(rest, now);
    }
    case 'measuring':
      return judge(failAll(members.filter((member) => !hasMeasured(member, members, session))), now);
    case 'evaluating':
      return failEpisode(failAll(members), now);
    case 'failed':
      return session;
  }
}

/** Ends the stage `evaluating` with the title's verdict, `initializationSucceeded` (white paper). */
export function evaluate(session: Session, succeeded: boolean, now: number): Session {
  return succeeded ? finish(session) : failEpisode(session, now);
}

/** Whether the creating write brings too few members to initialize (FAQ). */
export function neededAtStart(session: Session): number {
  return settingsOf(session.constants.system)?.membersNeededToStart ?? 1;
}

export const settingsOf = ({ memberInitialization }: SessionSystemConstants) => memberInitialization ?? undefined;

function neededFor({ episode }: Stage, { membersNeededToStart = 1 }: NonNullable<ReturnType<typeof settingsOf>>): number {
  return episode === 1 ? membersNeededToStart : 1;
}

/** Starts an episode for those who wait, or lets them into the one that is still joining. */
function admit(session: Session, now: number): Session {
  if (!session.members.some(({ waiting }) => waiting)) return session;
  const { stage } = session;
  if (stage !== undefined && stage.name !== 'joining' && stage.name !== 'failed') return session;
  // 0 members needed skips the first episode (white paper).
  if (session.episodes === 0 && neededAtStart(session) === 0) {
    return { ...session, episodes: 1, members: session.members.map((member) => (member.waiting ? { ...member, waiting: false } : member)) };
  }
  const next: Stage = stage?.name === 'joining' ? stage : { name: 'joining', since: now, episode: session.episodes + 1 };
  return {
    ...session,
    stage: next,
    episodes: next.episode,
    members: session.members.map((member) =>
      member.waiting
        ? {
            ...member,
            waiting: false,
            document: { ...without(member.document, 'initializationFailure'), initializationEpisode: next.episode },
          }
        : member,
    ),
  };
}

function participantsOf({ members }: Session, { episode }: Stage): readonly Member[] {
  return members.filter(({ document }) => document.initializationEpisode === episode && document.initializationFailure === undefined);
}

const hasJoined = (member: Member) => !isReserved(member) && isActive(member);

function enterMeasuring(session: Session, now: number): Session {
  return needsMeasuring(session) ? progress(enter(session, 'measuring', now), now) : enterEvaluating(session, now);
}

/** Judges the measurements, unless the title does that itself. */
function judge(session: Session, now: number): Session {
  const { stage, constants } = session;
  if (stage === undefined) return session;
  const ranked = stage.episode === 1 ? rankHosts(session, participantsOf(session, stage)) : session;
  if (settingsOf(constants.system)?.externalEvaluation) return enterEvaluating(ranked, now);
  const members = participantsOf(ranked, stage);
  const failures = new Map<number, Failure>();
  for (const member of members) {
    const failure = failureOf(member, members, ranked);
    if (failure !== undefined) failures.set(member.index, failure);
  }
  const judged = fail(ranked, failures);
  const needed = Math.max(1, neededFor(stage, settingsOf(constants.system) ?? {}));
  return participantsOf(judged, stage).length < needed ? failEpisode(judged, now) : finish(judged);
}

function enterEvaluating(session: Session, now: number): Session {
  return settingsOf(session.constants.system)?.externalEvaluation ? enter(session, 'evaluating', now) : finish(session);
}

function enter(session: Session, name: Stage['name'], now: number): Session {
  return session.stage === undefined ? session : { ...session, stage: { ...session.stage, name, since: now } };
}

function finish(session: Session): Session {
  const members = session.members.map((member) =>
    member.document.initializationEpisode === session.stage?.episode && member.document.initializationFailure === undefined
      ? { ...member, document: without(member.document, 'initializationEpisode') }
      : member,
  );
  return { ...session, stage: undefined, members };
}

/** Those who did their part fail because the episode did (session page, `episode`). */
function failEpisode(session: Session, now: number): Session {
  if (session.stage === undefined) return session;
  const rest = participantsOf(session, session.stage);
  return enter(fail(session, new Map(rest.map(({ index }) => [index, 'episode'] as const))), 'failed', now);
}

function fail(session: Session, failures: ReadonlyMap<number, Failure>): Session {
  if (failures.size === 0) return session;
  const members = session.members.map((member) => {
    const initializationFailure = failures.get(member.index);
    return initializationFailure === undefined ? member : { ...member, document: { ...member.document, initializationFailure } };
  });
  return { ...session, members };
}
