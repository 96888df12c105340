import type { SessionSystemProperties } from '../../../generated/types.js';
import { can, type Member, type Session, timeoutsOf, without, xuidOf } from './session.js';

/**
 * The session without some of its members.
 *
 * The last member starts `sessionEmptyTimeout`; when that is 0 the session ends at once. When the last owner leaves, the
 * oldest member becomes owner or the session ends (session browse page, `ownershipPolicies.migration`).
 *
 * @param at - milliseconds since the epoch
 * @returns undefined if the session ends
 */
export function leave(session: Session, indices: ReadonlySet<number>, at: number): Session | undefined {
  const members = session.members.filter(({ index }) => !indices.has(index));
  const gone = session.members.filter(({ index }) => indices.has(index)).flatMap((member) => xuidOf(member) ?? []);
  const owners = session.properties.system.owners?.filter((index) => !indices.has(index));
  const lastOwnerLeft = owners?.length === 0 && session.properties.system.owners?.length !== 0 && can(session, 'hasOwners');
  const migrates = session.constants.system.ownershipPolicies?.migration === 'oldest';
  if (members.length === 0 ? timeoutsOf(session).empty === 0 : lastOwnerLeft && !migrates) return undefined;
  const heir = members[0]?.index;
  const system: SessionSystemProperties = {
    ...session.properties.system,
    ...(session.properties.system.turn && { turn: session.properties.system.turn.filter((index) => !indices.has(index)) }),
    ...(owners && { owners: lastOwnerLeft && heir !== undefined ? [heir] : owners }),
  };
  return dropStrangeHost({
    ...session,
    members,
    properties: { ...session.properties, system },
    former: new Set([...session.former, ...gone]),
    emptySince: members.length === 0 ? at : undefined,
  });
}

/** Removes a host that is no member's device (session page), and the candidates once a host is set. */
export function dropStrangeHost(session: Session): Session {
  const { system } = session.properties;
  if (system.host === undefined) return session;
  const host = system.host.toLowerCase();
  const known = session.members.some(({ document }: Member) => document.deviceToken?.toLowerCase() === host);
  if (known) return { ...session, hostCandidates: undefined };
  return { ...session, properties: { ...session.properties, system: without(system, 'host') } };
}
