import type { SessionMember } from '../../../generated/types.js';
import type { Member, Session } from './session.js';

/** Metrics are configured, or derived from the requirements (template constants page). */
export function hasMetrics({ constants: { system } }: Session): boolean {
  return system.metrics !== undefined || system.peerToPeerRequirements !== undefined || system.peerToHostRequirements !== undefined;
}

/** Device tokens of members, and how many of the members have each. */
export type Devices = ReadonlyMap<string, number>;

export function devicesOf(members: readonly Member[]): Devices {
  const devices = new Map<string, number>();
  for (const member of members) {
    const token = tokenOf(member);
    if (token !== undefined) devices.set(token, (devices.get(token) ?? 0) + 1);
  }
  return devices;
}

/**
 * Whether a member has measured every other participant whose device is known, and the servers if there are any. Without
 * metrics, requirements and measurement servers there is nothing to measure (white paper).
 */
export function hasMeasured(member: Member, devices: Devices, session: Session): boolean {
  const { serverMeasurements = {} } = member.document.properties.system;
  if (session.constants.system.measurementServerAddresses !== undefined && Object.keys(serverMeasurements).length === 0) return false;
  const isAlone = devices.get(tokenOf(member) ?? '') === 1;
  return !hasMetrics(session) || measurementsOf(member, devices).length === devices.size - (isAlone ? 1 : 0);
}

/** The first requirement that a member's measurements miss, in the words of the session page. */
export function failureOf(member: Member, devices: Devices, session: Session): SessionMember['initializationFailure'] {
  const { peerToPeerRequirements: peers } = session.constants.system;
  if (peers === undefined) return undefined;
  const { latencyMaximum = 250, bandwidthMinimum = 10_000 } = peers;
  const measured = measurementsOf(member, devices);
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
  const devices = devicesOf(participants);
  // Everybody measured the same number of devices, so the sums are in the order of the averages.
  const ranked = participants
    .map((member) => ({
      token: tokenOf(member) ?? [],
      cost: measurementsOf(member, devices).reduce((sum, measurement) => sum + costOf(measurement), 0),
    }))
    .sort((one, other) => one.cost - other.cost);
  return { ...session, hostCandidates: ranked.flatMap(({ token }) => token) };
}

interface Measurement {
  readonly latency?: number;
  readonly bandwidthDown?: number;
  readonly bandwidthUp?: number;
}

/** A member's measurements of the devices of others. */
function measurementsOf(member: Member, devices: Devices): readonly Measurement[] {
  const ownToken = tokenOf(member);
  const isOfAnother = (token: string) => (devices.get(token) ?? 0) > (token === ownToken ? 1 : 0);
  const measurements = Object.entries(member.document.properties.system.measurements ?? {});
  return measurements.filter(([token]) => isOfAnother(token)).map(([, measurement]) => measurement);
}

/** Measurements name devices in lower case (advanced topics page). */
const tokenOf = ({ document }: Member) => document.deviceToken?.toLowerCase();
