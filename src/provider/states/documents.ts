/** Invented sessions for the states of the documented exchanges, in the rendering of contract 107. */
import type { Capabilities, SessionSystemProperties } from '../../../generated/types.js';
import { listed, member, session } from './parts.js';
import { caller, other, scid, second, xuids } from './people.js';

const lobbyCapabilities: Capabilities = {
  connectivity: true,
  connectionRequiredForActiveMembers: true,
  crossPlay: true,
  gameplay: true,
  userAuthorizationStyle: true,
};
const openToFollowers: SessionSystemProperties = { joinRestriction: 'followed', readRestriction: 'followed', turn: [] };

/** A session of two in which the caller is member 0. */
export const lobby = session({
  constants: { maxMembersCount: 8, inviteProtocol: 'game', capabilities: lobbyCapabilities },
  properties: { ...openToFollowers, host: '4bb1d1c5a09e4d7f8c1f6a2e3d5b7c90' },
  custom: { Map: 'canyon', GameSessionTransferHandle: '6d0f4a3e-1c58-4b92-8e7d-2a9b5c4f1e30' },
  members: [caller, second],
});

/** The same, without the user who joins. */
export const joinableLobby = { ...lobby, ...listed([caller, other]) };

export const loneLobby = { ...lobby, ...listed([caller]) };

/** Holds the largest unsigned 64-bit prime, which no double can. */
export const world = session({
  constants: {
    maxMembersCount: 30,
    inviteProtocol: 'game',
    capabilities: lobbyCapabilities,
    memberInitialization: { membersNeededToStart: 1 },
  },
  properties: openToFollowers,
  custom: {
    worldName: 'Harbor',
    MemberCount: 1,
    editorWorld: null,
    SupportedConnections: [{ ConnectionType: 3, HostIpAddress: '', HostPort: 0, NetherNetId: 18446744073709551557n }],
  },
  members: [caller, second],
});

const targetSessionRef = { scid, templateName: 'duel', name: '91b7f3d0-6e2c-4a85-b9d1-0c5e7a3f8246' };
const measured = { latency: 38, bandwidthDown: 94_210, bandwidthUp: 18_877, custom: { jitter: 3 } };

export const matchmaking = session({
  constants: {
    maxMembersCount: 4,
    visibility: 'private',
    capabilities: { connectivity: true, gameplay: true, clientMatchmaking: true, autoPopulateServerCandidates: true },
    metrics: { latency: true, bandwidthDown: true, bandwidthUp: true, custom: true },
    memberInitialization: {
      joinTimeout: 10_000,
      measurementTimeout: 30_000,
      evaluationTimeout: 5_000,
      externalEvaluation: true,
      membersNeededToStart: 2,
    },
    peerToPeerRequirements: { latencyMaximum: 250, bandwidthMinimum: 10_000 },
    peerToHostRequirements: {
      latencyMaximum: 250,
      bandwidthDownMinimum: 100_000,
      bandwidthUpMinimum: 1_000,
      hostSelectionMetric: 'latency',
    },
    measurementServerAddresses: { 'west.servers.example': { secureDeviceAddress: 'MDEyMzQ1Njc4OTo7PD0+Pw==' } },
  },
  properties: {
    turn: [],
    serverConnectionStringCandidates: ['west.servers.example'],
    matchmaking: {
      targetSessionConstants: { custom: { Mode: 'duel' } },
      serverConnectionString: 'west.servers.example',
      clientResult: { status: 'found', statusDetails: 'within the skill range', typicalWait: 30, targetSessionRef },
    },
    matchmakingResubmit: false,
  },
  custom: { Mode: 'duel' },
  members: [
    {
      ...caller,
      nat: 'open',
      initializationEpisode: 1,
      constants: {
        system: {
          xuid: xuids.caller,
          initialize: true,
          matchmakingResult: { serverMeasurements: { 'west.servers.example': { latency: 41 } } },
        },
        custom: {},
      },
      properties: { system: { ...caller.properties?.system, initializationGroup: [0] }, custom: {} },
    },
    {
      ...second,
      nat: 'strict',
      initializationEpisode: 1,
      properties: {
        system: {
          ...second.properties?.system,
          measurements: { '4bb1d1c5a09e4d7f8c1f6a2e3d5b7c90': measured },
          serverMeasurements: { 'west.servers.example': { latency: 41 } },
        },
        custom: {},
      },
    },
  ],
  more: {
    initializing: { stage: 'measuring', episode: 1 },
    hostCandidates: ['4bb1d1c5a09e4d7f8c1f6a2e3d5b7c90'],
    servers: {
      matchmaking: {
        constants: { system: {}, custom: {} },
        properties: {
          system: { lockId: 'duels-7', status: 'searching', statusDetails: 'widening the search', typicalWait: 45, targetSessionRef },
          custom: { ticketHopperName: 'duels' },
        },
      },
    },
  },
});

export const large = session({
  constants: {
    maxMembersCount: 5000,
    inviteProtocol: 'chat',
    reservedRemovalTimeout: null,
    inactiveRemovalTimeout: null,
    sessionEmptyTimeout: 3_600_000,
    broadcastViewerTitleIds: ['1800000003'],
    capabilities: { large: true, broadcast: true, suppressPresenceActivityCheck: true },
  },
  properties: { joinRestriction: 'none', readRestriction: 'none' },
  custom: { Guild: 'tidewatch' },
  members: [caller, ...Array.from({ length: 199 }, (_, index) => member(`${2533270000001000 + index}`, `Guild Heron ${index}`, {}))],
});

export const roles = session({
  constants: {
    maxMembersCount: 4,
    initiators: [xuids.caller],
    inviteProtocol: 'game',
    reservedRemovalTimeout: 180_000,
    capabilities: { searchable: true, hasOwners: true, userAuthorizationStyle: true, blockBadMsaReputation: true },
    ownershipPolicies: { migration: 'oldest', allowNonOwnerInviteHandles: false, nonOwnerModifiableSystemProperties: ['keywords'] },
  },
  properties: { keywords: ['raid', 'evening'], turn: [0], owners: [0], joinRestriction: 'local', readRestriction: 'local' },
  custom: { Raid: 'harbor' },
  members: [
    {
      ...caller,
      roles: { lfg: 'healer' },
      properties: {
        system: { ...caller.properties?.system, groups: ['raid-7'], RolePreference: { healer: 100, tank: 20 } },
        custom: {},
      },
    },
    second,
  ],
  more: {
    roleTypes: {
      lfg: {
        ownerManaged: true,
        mutableRoleSettings: ['max', 'target'],
        roles: { healer: { max: 2, target: 1 }, tank: { max: 2, target: 1 } },
      },
    },
  },
});

export const withServers = session({
  constants: { maxMembersCount: 16, visibility: 'visible', capabilities: { gameplay: true } },
  properties: { turn: [], closed: true, locked: true },
  custom: { Map: 'canyon' },
  members: [
    {
      ...caller,
      properties: {
        system: {
          ...caller.properties?.system,
          subscription: { id: '9A6C3E70-15DB-4F82-A04B-7E29D8C1B5F3', changeTypes: ['everything'] },
          subscriptions: { '5d7b9e13-0c6a-4f82-b1d4-8e2f7a9c0365': { profile: 'party', onBehalfOfTitleId: '1800000001' } },
        },
        custom: {},
      },
    },
    second,
  ],
  more: {
    servers: {
      dedicated: {
        constants: { system: {}, custom: { region: 'west' } },
        properties: { system: {}, custom: { address: '203.0.113.7:19132', load: 0.5 } },
      },
      standby: { constants: { system: {}, custom: {} }, properties: { system: {}, custom: {} } },
    },
  },
});

export const privateSession = session({
  constants: { visibility: 'private', maxMembersCount: 8 },
  properties: { turn: [] },
  custom: { Map: 'canyon' },
  members: [other, second],
});

/** Everybody may read it, only members write. */
export const visibleSession = session({
  constants: { visibility: 'visible', maxMembersCount: 8 },
  properties: { turn: [] },
  custom: { Map: 'canyon' },
  members: [other, { ...second, initializationFailure: 'timeout', properties: { system: { ready: true }, custom: {} } }],
});

/** In the stage that contracts 104 and 105 call episode 0 of managed initialization. */
export const joining = session({
  constants: {
    maxMembersCount: 10,
    capabilities: { connectivity: true },
    memberInitialization: { joinTimeout: 5_000, measurementTimeout: 5_000, evaluationTimeout: 5_000, membersNeededToStart: 2 },
  },
  properties: { turn: [], serverConnectionStrings: ['west.servers.example'] },
  custom: {},
  members: [{ ...caller, initializationEpisode: 1 }],
  more: { initializing: { stage: 'joining', episode: 1 } },
});

export const tournament = session({
  constants: { maxMembersCount: 2, capabilities: { team: true }, arbitration: { forfeitTimeout: 60_000, arbitrationTimeout: 300_000 } },
  properties: { turn: [], allocateCloudCompute: true },
  custom: {},
  members: [{ ...caller, arbitrationStatus: 'joining' }],
  more: {
    arbitration: { status: 'inprogress' },
    servers: { arbitration: { properties: { system: { resultState: 'partialresults', resultConfidenceLevel: 95 }, custom: {} } } },
  },
});
