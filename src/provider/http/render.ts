import type { MultiplayerSession, RoleType, SessionMember, SessionSystemProperties } from '../../../generated/types.js';
import { stringifyJson } from '../../wire/json.js';
import { entityTagOf } from '../session/entity-tag.js';
import { holdersOfRoles } from '../session/roles.js';
import { can, isActive, isReserved, type Member, memberOf, type Session, timestampOf, without, xuidOf } from '../session/session.js';
import { renderOldConstants } from '../session/session-constants.js';
import { nextTimerOf } from '../session/timers.js';

/** Contract versions that have a rendering of their own. */
export type Version = 104 | 105 | 107;

/** For whom and how a session is rendered. */
export interface View {
  readonly version: Version;
  /** The caller, who is `me` on a large session; undefined for a server that acts for nobody. */
  readonly xuid?: string | undefined;
  readonly searchHandle?: string | undefined;
  /** Whether a large session lists its members like any other, which no response does. */
  readonly listsAll?: boolean;
}

/** A session as a text with its entity tag, and the time of its next timer in milliseconds since the epoch. */
export interface Rendering {
  readonly text: string;
  readonly entityTag: string;
  readonly nextTimer: number | undefined;
}

export function renderText(session: Session, view: View): Rendering {
  const text = stringifyJson(render(session, view));
  return { text, entityTag: entityTagOf(text), nextTimer: nextTimerOf(session) };
}

/** Renders a session in the names of a contract version (session page, and the recordings of 105 and 107). */
export function render(session: Session, view: View): MultiplayerSession {
  const old = view.version < 107;
  const { members, nextIndex, stage, roleTypes, hostCandidates, constants, properties } = session;
  const nextTimer = nextTimerOf(session);
  const searchHandle = view.searchHandle ?? session.searchHandle;
  return {
    contractVersion: view.version,
    branch: session.branch,
    changeNumber: session.changeNumber,
    correlationId: session.correlationId,
    startTime: session.startTime,
    ...(nextTimer !== undefined && { nextTimer: timestampOf(nextTimer) }),
    ...(stage && {
      initializing: { stage: stage.name, stageStartTime: timestampOf(stage.since), episode: episodeOf(stage.episode, old) },
    }),
    ...(hostCandidates && { hostCandidates }),
    ...(searchHandle && { searchHandle }),
    ...(session.arbitration && { arbitration: session.arbitration }),
    ...(roleTypes && { roleTypes: renderRoleTypes(roleTypes, members) }),
    membersInfo: {
      first: members[0]?.index ?? nextIndex,
      next: nextIndex,
      count: members.length,
      accepted: members.filter((member) => !isReserved(member)).length,
      active: members.filter(isActive).length,
    },
    constants: { system: old ? renderOldConstants(constants.system) : constants.system, custom: constants.custom },
    properties: { system: renderProperties(properties.system, old), custom: properties.custom },
    servers: session.servers,
    members: renderMembers(session, view, old),
  };
}

/** Contract 105 shows matchmaking as `{}` when it is unused, 107 leaves it out (recordings). */
function renderProperties(system: SessionSystemProperties, old: boolean): SessionSystemProperties {
  return old ? { ...system, matchmaking: system.matchmaking ?? {} } : system;
}

/** Large sessions list the caller only, under `me` (large sessions page). */
function renderMembers(session: Session, view: View, old: boolean): MultiplayerSession['members'] {
  const { members } = session;
  const turn = new Set(session.properties.system.turn);
  const rendered = (member: Member, at: number) => ({
    ...renderMember(member, session, old),
    next: members[at + 1]?.index ?? session.nextIndex,
    ...(turn.has(member.index) && { turn: true }),
  });
  if (view.listsAll || !can(session, 'large')) return Object.fromEntries(members.map((member, at) => [member.index, rendered(member, at)]));
  const me = memberOf(session, view.xuid);
  return me === undefined ? {} : { me: rendered(me, members.indexOf(me)) };
}

function renderMember({ index, document }: Member, session: Session, old: boolean): SessionMember {
  const { constants, properties, initializationEpisode, ...rest } = document;
  // `initialize` is echoed only when the session has member initialization (recordings).
  const hasInitialization = Boolean(session.constants.system.memberInitialization);
  const system = hasInitialization ? constants.system : without(constants.system, 'initialize');
  return {
    ...rest,
    ...(initializationEpisode !== undefined && { initializationEpisode: episodeOf(initializationEpisode, old) }),
    constants: { system: { ...system, index }, custom: constants.custom ?? {} },
    properties,
  };
}

/** Episodes are counted from 1 in contract 107 and from 0 before (client source). */
const episodeOf = (episode: number, old: boolean) => (old ? episode - 1 : episode);

function renderRoleTypes(roleTypes: Readonly<Record<string, RoleType>>, members: readonly Member[]): Record<string, RoleType> {
  const holders = holdersOfRoles(members);
  return Object.fromEntries(
    Object.entries(roleTypes).map(([type, roleType]) => {
      const roles = Object.entries(roleType.roles ?? {}).map(([role, settings]) => {
        const memberXuids = (holders.get(type)?.get(role) ?? []).flatMap((member) => xuidOf(member) ?? []);
        return [role, { ...settings, count: memberXuids.length, ...(memberXuids.length > 0 && { memberXuids }) }] as const;
      });
      return [type, { ...roleType, roles: Object.fromEntries(roles) }];
    }),
  );
}
