import type { SessionMember } from '../../../generated/types.js';
import type { Member, Session } from './session.js';

/** Metrics are configured, or derived from the requirements (template constants page). */
export function hasMetrics({ constants: { system } }: Session): boolean {
  return system.metrics !== undefined || system.peerToPeerRequirements !== undefined || system.peerToHostRequirements !== undefined;
}

/**
 * Whether a member has measured every other participant whose device is known, and the servers if there are any. Without
 * metrics, requirements and measurement servers there is nothing to measure (white paper).
 */
export function hasMeasured(member: Member, participants: readonly Member[], session: Session): boolean {
  const { measurements = {}, serverMeasurements = {} } = member.document.properties.system;
  if (session.constants.system.measurementServerAddresses !== undefined && Object.keys(serverMeasurements).length === 0) return false;
  return !hasMetrics(session) || tokensOfOthers(member, participants).every((token) => Object.hasOwn(measurements, token));
}

/** The first requirement that a member's measurements miss, in the words of the session page. */
export function failureOf(member: Member, participants: readonly Member[], session: Session): SessionMember['initializationFailure'] {
  const { peerToPeerRequirements: peers } = session.constants.system;
  if (peers === undefined) return undefined;
  const { latencyMaximum = 250, bandwidthMinimum = 10_000 } = peers;
  const measured = measurementsOf(member, participants);
  if (measured.some(({ latency = 0 }) => latency > latencyMaximum)) return 'latency';
  if (measured.some(({ bandwidthDown = bandwidthMinimum }) => bandwidthDown < bandwidthMinimum)) return 'bandwidthdown';
  if (measured.some(({ bandwidthUp = bandwidthMinimum }) => bandwidthUp < bandwidthMinimum)) return 'bandwidthup';
  return undefined;
}

/**
 * Lists the devices best suited as host, best first, when a host is needed and none is set (session page). The average of
 * `hostSelectionMetric` decides: the lowest latency or the highest bandwidth.
 */
export function rankHosts(session: Session, participants: readonly Member[]): Session {
  const { peerToHostRequirements: requirements } = session.constants.system;
  if (requirements === undefined || session.properties.system.host !== undefined) return session;
  const metric = requirements.hostSelectionMetric?.toLowerCase() ?? 'latency';
  const costOf = ({ latency = 0, bandwidthDown = 0, bandwidthUp = 0 }: Measurement) => {
    if (metric === 'latency') return latency;
    return -(metric === 'bandwidthdown' ? bandwidthDown : metric === 'bandwidthup' ? bandwidthUp : bandwidthDown + bandwidthUp);
  };
  // Everybody measured the same number of devices, so the sums are in the order of the averages.
  const ranked = participants
    .flatMap((member) => {
      const cost = measurementsOf(member, participants).reduce((sum, measurement) => sum + costOf(measurement), 0);
      return tokensOf([member]).map((token) => ({ token, cost }));
    })
    .sort((one, other) => one.cost - other.cost);
  return { ...session, hostCandidates: ranked.map(({ token }) => token) };
}

interface Measurement {
  readonly latency?: number;
  readonly bandwidthDown?: number;
  readonly bandwidthUp?: number;
}

function measurementsOf(member: Member, participants: readonly Member[]): readonly Measurement[] {
  const tokens = tokensOfOthers(member, participants);
  const measurements = Object.entries(member.document.properties.system.measurements ?? {});
  return measurements.filter(([token]) => tokens.includes(token)).map(([, measurement]) => measurement);
}

function tokensOfOthers(member: Member, participants: readonly Member[]): readonly string[] {
  return tokensOf(participants.filter(({ index }) => index !== member.index));
}

/** Measurements name devices in lower case (advanced topics page). */
function tokensOf(members: readonly Member[]): readonly string[] {
  return members.flatMap(({ document }) => document.deviceToken?.toLowerCase() ?? []);
}
