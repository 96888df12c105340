/**
 * Types of the fields that the vendor's pages and clients know, written by hand. Objects stay open for other fields, as
 * the service's own objects are.
 */
import {
  anyObject,
  closed,
  type FieldCheck,
  flag,
  guid,
  integer,
  listOf,
  mapOf,
  open,
  orNull,
  shortText,
  text,
  timestamp,
  titleId,
  words,
  xuid,
} from './field-check.js';

/** Names are compared without case on the wire; the forms listed are those that the vendor wrote. */
const restriction = words('none', 'local', 'followed', 'None', 'Local', 'Followed');
const matchmakingStatus = words(...bothForms('searching', 'expired', 'found', 'failed', 'canceled'));
const timeout = orNull(integer());
const milliseconds = integer();
const kilobits = integer();

const sessionReference = open({ scid: guid, templateName: shortText(100), name: shortText(100) });
const tournamentReference = open({ scid: text, templateName: text, name: text });
const tournamentResults = mapOf(
  open({ outcome: words('win', 'loss', 'draw', 'rank', 'noshow'), ranking: integer(Number.MIN_SAFE_INTEGER) }),
);
const serverMeasurements = mapOf(open({ latency: milliseconds }));

const initialization = {
  joinTimeout: milliseconds,
  measurementTimeout: milliseconds,
  evaluationTimeout: milliseconds,
  membersNeededToStart: integer(),
};

export const systemConstants = open({
  version: integer(1),
  maxMembersCount: integer(1, 10_000),
  visibility: words(...bothForms('private', 'visible', 'open', 'full')),
  initiators: listOf(xuid),
  inviteProtocol: text,
  reservedRemovalTimeout: timeout,
  inactiveRemovalTimeout: timeout,
  readyRemovalTimeout: timeout,
  sessionEmptyTimeout: timeout,
  timeouts: open({ reserved: timeout, inactive: timeout, ready: timeout, sessionEmpty: timeout }),
  capabilities: mapOf(flag),
  metrics: open({ latency: flag, bandwidthDown: flag, bandwidthUp: flag, custom: flag }),
  memberInitialization: orNull(open({ ...initialization, externalEvaluation: flag })),
  managedInitialization: open({ ...initialization, autoEvaluate: flag }),
  peerToPeerRequirements: open({ latencyMaximum: milliseconds, bandwidthMinimum: kilobits }),
  peerToHostRequirements: open({
    latencyMaximum: milliseconds,
    bandwidthDownMinimum: kilobits,
    bandwidthUpMinimum: kilobits,
    hostSelectionMetric: words(...bothForms('bandwidth', 'latency'), 'bandwidthup', 'bandwidthdown', 'bandwidthUp', 'bandwidthDown'),
  }),
  measurementServerAddresses: mapOf(open({ secureDeviceAddress: text })),
  cloudComputePackage: open({ titleId, gsiSet: guid, variant: guid, crossSandbox: flag }),
  arbitration: open({ forfeitTimeout: milliseconds, arbitrationTimeout: milliseconds }),
  broadcastViewerTitleIds: listOf(titleId),
  ownershipPolicies: open({
    migration: words('oldest', 'endsession'),
    allowNonOwnerInviteHandles: flag,
    nonOwnerModifiableSystemProperties: listOf(text),
  }),
});

export const systemProperties = open({
  keywords: listOf(text),
  turn: listOf(integer()),
  owners: listOf(integer()),
  joinRestriction: restriction,
  readRestriction: restriction,
  closed: flag,
  locked: flag,
  allocateCloudCompute: flag,
  host: text,
  initializationSucceeded: flag,
  serverConnectionStringCandidates: listOf(text),
  serverConnectionStrings: listOf(text),
  matchmaking: open({
    targetSessionConstants: anyObject,
    serverConnectionString: text,
    clientResult: open({ status: matchmakingStatus, statusDetails: text, typicalWait: integer(), targetSessionRef: sessionReference }),
    resubmit: flag,
  }),
  matchmakingResubmit: flag,
});

export const memberSystemConstants = open({
  xuid,
  index: integer(),
  initialize: flag,
  matchmakingResult: open({ serverMeasurements }),
  team: text,
  teamSessionRef: tournamentReference,
  arbitrationStatus: text,
});

export const memberSystemProperties = open({
  ready: flag,
  active: flag,
  connection: guid,
  subscription: open({
    id: guid,
    changeTypes: listOf(
      words(
        ...['everything', 'host', 'initialization', 'matchmakingStatus', 'membersList', 'membersStatus', 'joinability'],
        ...['customProperty', 'membersCustomProperty', 'tournaments'],
      ),
    ),
  }),
  subscriptions: mapOf(
    orNull(open({ profile: words('party', 'matchmaking', 'initialization', 'roster', 'queuehost', 'queue'), onBehalfOfTitleId: titleId })),
  ),
  secureDeviceAddress: text,
  initializationGroup: listOf(integer()),
  group: listOf(integer()),
  groups: listOf(text),
  encounters: listOf(text),
  RolePreference: mapOf(integer(0, 100)),
  measurements: mapOf(open({ latency: milliseconds, bandwidthDown: kilobits, bandwidthUp: kilobits, custom: anyObject })),
  serverMeasurements,
  arbitration: open({ results: tournamentResults }),
  registration: open({ state: text, reason: text }),
});

/** The system objects of the servers that are known by name; those of any other server have no fixed form. */
const serverForms: ReadonlyMap<string, FieldCheck> = new Map(
  Object.entries({
    matchmaking: {
      constants: anyObject,
      properties: open({
        lockId: text,
        status: matchmakingStatus,
        statusDetails: text,
        typicalWait: integer(),
        targetSessionRef: sessionReference,
      }),
    },
    arbitration: {
      constants: open({ startTime: timestamp }),
      properties: open({
        resultState: words('completed', 'partialresults', 'noresults', 'canceled'),
        resultSource: words('arbitration', 'server', 'adjusted'),
        resultConfidenceLevel: integer(0, 100),
        results: tournamentResults,
      }),
    },
    tournaments: {
      constants: open({
        tournamentRef: (value, pointer) => (typeof value === 'string' ? undefined : tournament(value, pointer)),
        teams: mapOf(open({ teamSessionRef: tournamentReference })),
      }),
      properties: open({
        registration: open({ state: words('pending', 'withdrawn', 'rejected', 'registered', 'completed'), reason: text }),
        rendezvous: open({ startTime: timestamp, gameSessionRef: tournamentReference }),
        lastGame: open({
          endTime: timestamp,
          result: open({ state: text, outcome: text, ranking: integer(Number.MIN_SAFE_INTEGER), source: text }),
        }),
      }),
    },
  }).map(([name, { constants, properties }]) => [name, serverWith(constants, properties)]),
);

/** The form of a server by its name. */
export const serverForm = (name: string): FieldCheck => serverForms.get(name) ?? otherServer;

function serverWith(constants: FieldCheck, properties: FieldCheck): FieldCheck {
  return closed({
    constants: closed({ system: constants, custom: anyObject }),
    properties: closed({ system: properties, custom: anyObject }),
  });
}

const otherServer = serverWith(anyObject, anyObject);

const tournament = open({ definitionName: text, tournamentId: text, organizer: text, scid: text });

function bothForms(...names: readonly string[]): readonly string[] {
  return [...names, ...names.map((name) => name.charAt(0).toUpperCase() + name.slice(1))];
}
