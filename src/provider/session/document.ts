import type { MultiplayerSession, SessionMember } from '../../../generated/types.js';
import { dropStrangeHost } from './leaving.js';
import {
  isActive,
  isReady,
  isReserved,
  type Member,
  type Reference,
  type Session,
  type Stage,
  timeoutsOf,
  timestampOf,
  without,
} from './session.js';
import { renameConstants } from './session-constants.js';

/**
 * Makes a session of a document in any rendering. What follows from the rest, such as the counts, is computed anew; what is
 * missing gets a default. Timers start when the session is loaded, because its times may be long past.
 *
 * @param now - milliseconds since the epoch
 */
export function loadSession(reference: Reference, document: MultiplayerSession, now: number, createId: () => string): Session {
  const old = (document.contractVersion ?? 107) < 107;
  const shift = old ? 1 : 0; // episodes are counted from 0 before 107
  const { initializing } = document;
  const episode = initializing?.episode === undefined ? 1 : initializing.episode + shift;
  const session: Session = {
    reference,
    branch: document.branch ?? createId(),
    correlationId: document.correlationId ?? createId(),
    changeNumber: document.changeNumber ?? 1,
    startTime: document.startTime ?? timestampOf(now),
    constants: { system: renameConstants(document.constants.system), custom: document.constants.custom ?? {} },
    properties: { system: document.properties.system ?? {}, custom: document.properties.custom ?? {} },
    members: [],
    nextIndex: 0,
    servers: document.servers,
    roleTypes: document.roleTypes,
    stage: initializing?.stage && { name: stageOf(initializing.stage), since: now, episode },
    episodes: initializing === undefined && Object.keys(document.members).length === 0 ? 0 : episode,
    hostCandidates: document.hostCandidates,
    emptySince: undefined,
    former: new Set(),
    arbitration: document.arbitration,
    searchHandle: document.searchHandle,
  };
  // The keys are numbers, which every object has in rising order.
  const members = Object.entries(document.members).map(([key, member]) => loadMember(session, Number(key), member, shift, now));
  const emptyTimeout = timeoutsOf(session).empty;
  return dropStrangeHost({
    ...session,
    members,
    nextIndex: Math.max(document.membersInfo.next ?? 0, (members.at(-1)?.index ?? -1) + 1),
    // Nobody left just now, so a time-out of 0 does not end the session.
    emptySince: members.length === 0 && emptyTimeout !== 0 ? now : undefined,
  });
}

function stageOf(stage: string): Stage['name'] {
  const names: readonly Stage['name'][] = ['joining', 'measuring', 'evaluating', 'failed'];
  return names.find((name) => name === stage.toLowerCase()) ?? 'failed';
}

function loadMember(session: Session, index: number, loaded: SessionMember, shift: number, now: number): Member {
  const { initializationEpisode, ...document } = without(loaded, 'next', 'turn');
  const member: Member = {
    index,
    since: undefined,
    waiting: false,
    document: {
      ...document,
      joinTime: document.joinTime ?? timestampOf(now),
      ...(initializationEpisode !== undefined && { initializationEpisode: initializationEpisode + shift }),
      constants: { system: without({ ...document.constants?.system }, 'index'), custom: document.constants?.custom },
      properties: {
        system: without({ ...document.properties?.system }, 'encounters'),
        custom: document.properties?.custom ?? {},
      },
    },
  };
  const inactive = !isActive(member) && !isReady(member) && !isReserved(member);
  const titled = isActive(member) ? member : { ...member, document: without(member.document, 'activeTitleId') };
  return { ...titled, since: isActive(member) || (inactive && timeoutsOf(session).inactive === 0) ? undefined : now };
}

/** A session that nobody is in yet. */
export function newSession(
  reference: Reference,
  parts: Pick<Session, 'constants' | 'roleTypes' | 'correlationId'>,
  now: number,
  createId: () => string,
): Session {
  return {
    reference,
    branch: createId(),
    changeNumber: 0,
    startTime: timestampOf(now),
    properties: { system: {}, custom: {} },
    members: [],
    nextIndex: 0,
    servers: {},
    stage: undefined,
    episodes: 0,
    hostCandidates: undefined,
    emptySince: now,
    former: new Set(),
    arbitration: undefined,
    searchHandle: undefined,
    ...parts,
  };
}
