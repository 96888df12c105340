import type { MultiplayerSession, SessionMember, SessionSystemConstants, SessionSystemProperties } from '../../../generated/types.js';

// What the sessions of the states are put together from.

interface Parts {
  readonly constants: SessionSystemConstants;
  readonly properties: SessionSystemProperties;
  readonly custom: Readonly<Record<string, unknown>>;
  readonly members: readonly SessionMember[];
  readonly more?: Partial<MultiplayerSession>;
}

/** A session in the rendering of contract 107, with the time-outs of the vendor's defaults. */
export function session({ constants, properties, custom, members, more }: Parts): MultiplayerSession {
  const timeouts = { reservedRemovalTimeout: 30_000, inactiveRemovalTimeout: 0, readyRemovalTimeout: 180_000, sessionEmptyTimeout: 0 };
  return {
    constants: { system: { version: 1, visibility: 'open', ...timeouts, ...constants }, custom: {} },
    properties: { system: properties, custom },
    servers: {},
    ...listed(members),
    ...more,
  };
}

/** Members by index, and the counters that follow from them. */
export function listed(members: readonly SessionMember[]): Pick<MultiplayerSession, 'members' | 'membersInfo'> {
  return { members: Object.fromEntries(members.entries()), membersInfo: { first: 0, next: members.length, count: members.length } };
}

interface Device {
  readonly connection?: string;
  readonly secureDeviceAddress?: string;
  readonly deviceToken?: string;
}

/** An active member. */
export function member(xuid: string, gamertag: string, { deviceToken, ...device }: Device): SessionMember {
  return {
    constants: { system: { xuid }, custom: {} },
    properties: { system: { active: true, ...device }, custom: {} },
    gamertag,
    activeTitleId: '1800000001',
    ...(deviceToken !== undefined && { deviceToken }),
  };
}
