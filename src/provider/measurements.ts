import type { SessionMember } from '../../generated/types.js';
import type { Member, Session } from './session.js';

/** Whether the session measures: without metrics, requirements and measurement servers the stage is skipped (white paper). */
export function needsMeasuring(session: Session): boolean {
  return hasMetrics(session) || session.constants.system.measurementServerAddresses !== undefined;
}

/** Metrics are configured, or derived from the requirements (template constants page). */
export function hasMetrics({ constants: { system } }: Session): boolean {
  return system.metrics !== undefined || system.peerToPeerRequirements !== undefined || system.peerToHostRequirements !== undefined;
}

/** Whether a member has measured every other participant whose device is known, and the servers if there are any. */
export function hasMeasured(member: Member, participants: readonly Member[], session: Session): boolean {
  const { measurements = {}, serverMeasurements = {} } = member.document.properties?.system ?? {};
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
  const ranked = participants
    .filter(({ document }) => document.deviceToken)
    .map((member) => ({ token: tokenOf(member), value: average(measurementsOf(member, participants).map(costOf)) }))
    .sort((one, other) => one.value - other.value);
  return { ...session, hostCandidates: ranked.map(({ token }) => token) };
}

interface Measurement {
  readonly latency?: number;
  readonly bandwidthDown?: number;
  readonly bandwidthUp?: number;
}

function measurementsOf(member: Member, participants: readonly Member[]): readonly Measurement[] {
  const { measurements = {} } = member.document.properties?.system ?? {};
  return tokensOfOthers(member, participants).flatMap((token) => (Object.hasOwn(measurements, token) ? (measurements[token] ?? []) : []));
}

function tokensOfOthers(member: Member, participants: readonly Member[]): readonly string[] {
  return participants.filter(({ index, document }) => index !== member.index && document.deviceToken).map(tokenOf);
}

/** Measurements name devices in lower case (advanced topics page). */
const tokenOf = ({ document }: Member) => document.deviceToken?.toLowerCase() ?? '';

const average = (values: readonly number[]) => (values.length === 0 ? 0 : values.reduce((sum, value) => sum + value, 0) / values.length);
