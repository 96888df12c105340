import {
  anyObject,
  anything,
  closed,
  type FieldCheck,
  flag,
  guid,
  integer,
  keyed,
  listOf,
  mapOf,
  matching,
  open,
  requiring,
  text,
  timestamp,
  words,
} from './field-check.js';
import { memberSystemConstants, memberSystemProperties, serverForm, systemConstants, systemProperties } from './session-fields.js';

/** A path cannot hold half of a surrogate pair. */
const wellFormed = matching(/^\P{Surrogate}*$/u, 'well-formed Unicode');
const shortName = matching(/^.{1,100}$/su, 'a name of 1 to 100 characters');
const name: FieldCheck = (value, pointer) => shortName(value, pointer) ?? wellFormed(value, pointer);

/** The three names of a session. */
export const reference = requiring(['scid', 'templateName', 'name'], closed({ scid: guid, templateName: name, name }));

export const sessionConstants = closed({ system: systemConstants, custom: anyObject });

export const roleType = closed({
  ownerManaged: flag,
  mutableRoleSettings: listOf(words('max', 'target')),
  roles: mapOf(closed({ max: integer(1), target: integer(1), count: integer(), memberXuids: listOf(text) })),
});

const memberFields = closed({
  constants: closed({ system: memberSystemConstants, custom: anything }),
  properties: closed({ system: memberSystemProperties, custom: anyObject }),
  gamertag: text,
  deviceToken: text,
  nat: words('open', 'moderate', 'strict', 'Open', 'Moderate', 'Strict'),
  reserved: flag,
  activeTitleId: text,
  joinTime: timestamp,
  turn: flag,
  initializationFailure: text,
  initializationEpisode: integer(),
  next: integer(),
  roles: mapOf(text),
  arbitrationStatus: text,
  pending: flag,
  failedMetric: text,
});

/** A whole session document, as `loadSession` takes it. Its root and its members are closed, unlike those of a response, to find typing errors. */
export const sessionDocument = requiring(
  ['constants', 'properties', 'members', 'membersInfo', 'servers'],
  closed({
    contractVersion: integer(104),
    branch: guid,
    changeNumber: integer(),
    correlationId: guid,
    startTime: timestamp,
    nextTimer: timestamp,
    initializing: closed({
      stage: words('joining', 'measuring', 'evaluating', 'failed', 'Joining', 'Measuring', 'Evaluating', 'Failed'),
      stageStartTime: timestamp,
      episode: integer(),
    }),
    hostCandidates: listOf(text),
    constants: sessionConstants,
    properties: closed({ system: systemProperties, custom: anyObject }),
    members: closed({}, [[/^(?:0|[1-9]\d{0,8})$/, memberFields]], 'indices such as 0 and 1, also on a large session'),
    membersInfo: requiring(
      ['first', 'count'],
      closed({ first: integer(), next: integer(), count: integer(), accepted: integer(), active: integer() }),
    ),
    servers: keyed(serverForm),
    roleTypes: mapOf(roleType),
    searchHandle: guid,
    arbitration: open({ status: words('waiting', 'inprogress', 'complete', 'playing', 'joining', 'incomplete') }),
    key: text,
  }),
);
