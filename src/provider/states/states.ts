import type { MultiplayerSession } from '../../../generated/types.js';
import type { Fetch } from '../../wire/fetch.js';
import { createProvider, type HandleType, type Provider, type ProviderOptions } from '../provider.js';
import * as documents from './documents.js';

/** What a request needs to meet a state. */
export interface ProviderState {
  readonly handleId: string;
  /** Value of the caller's `Authorization` header, invented. */
  readonly token: string;
}

type Enter = () => ProviderState;

/** Name of a state, that of the documented exchange which needs it. */
export type StateName = keyof typeof setups;

/** A provider together with the states that the documented exchanges need. */
export interface StatefulFetch {
  /** The provider: give it to a client, to `verifyProvider` or to `serve`. */
  readonly fetch: Fetch;
  /**
   * By the name of the exchange's example. Each call sets up a handle and a session of their own, so that no exchange
   * disturbs another. Examples that nothing can bring about have no state: `accepted`, `sessionNotFound`,
   * `serviceConfigNotFound`, `serviceConfigRefused` and `rateLimitedCapitals`.
   */
  readonly states: Readonly<Record<StateName, Enter> & Record<string, Enter>>;
}

const { caller, joiner, server } = documents.xuids;
const tokenOf = (userHash: string) => `XBL3.0 x=${userHash};invented`;

const users = {
  [caller]: { xuid: caller, gamertag: 'Cobalt Heron 01', titleId: '1800000001' },
  [joiner]: { xuid: joiner, gamertag: 'Amber Otter 02', titleId: '1800000001' },
  server: { xuid: server, titleId: '1800000001', isServer: true },
  service: { titleId: '1800000001', isServer: true },
};

const templates = {
  [`${documents.scid}/lobby`]: {
    constants: { system: { inviteProtocol: 'game', capabilities: { connectivity: true, userAuthorizationStyle: true } } },
  },
  [`${documents.scid}/duel`]: { constants: { system: { memberInitialization: { membersNeededToStart: 2 } } } },
};

/** How a state is set up. */
interface Setup {
  /** Session behind the handle; without it the handle points to nothing yet. */
  readonly document?: MultiplayerSession;
  readonly templateName?: string;
  readonly type?: HandleType;
  readonly userHash?: string;
  readonly token?: string;
  readonly rateLimit?: ProviderOptions['rateLimit'];
  readonly isOverloaded?: boolean;
  readonly isStale?: boolean;
  readonly handleId?: string;
}

const { lobby, joinableLobby, loneLobby, matchmaking, roles, withServers } = documents;

const setups = {
  // Reading
  openLobby: { document: lobby },
  bedrockWorld: { document: documents.world, templateName: 'world' },
  matchmakingSession: { document: matchmaking, templateName: 'ticket' },
  largeSession: { document: documents.large, templateName: 'guild' },
  sessionWithRoles: { document: roles, templateName: 'raid', type: 'search' },
  sessionWithServer: { document: withServers, templateName: 'server' },
  contract105Initialization: { document: documents.joining, templateName: 'arena' },
  retiredTournament: { document: documents.tournament, templateName: 'tournament' },
  sessionGone: {},
  unchangedSession: { document: lobby },
  readRestricted: { document: documents.privateSession },
  // Reading and writing
  expiredToken: { document: lobby, token: `XBL3.0 x=${caller};expired` },
  malformedHandleId: { handleId: 'not-a-guid' },
  malformedHandleIdNotFound: { handleId: 'not-a-guid' },
  staleHandle: { document: lobby, isStale: true },
  rateLimited: { document: lobby, rateLimit: 'limitType' },
  rateLimitedBurst: { document: lobby, rateLimit: 'type' },
  rateLimitedWithoutBody: { document: lobby, rateLimit: 'empty' },
  overloaded: { document: lobby, isOverloaded: true },
  // Writing
  joinLobby: { document: joinableLobby, userHash: joiner },
  leaveSession: { document: lobby },
  updateProperties: { document: documents.world, templateName: 'world' },
  uploadMeasurements: { document: matchmaking, templateName: 'ticket' },
  reserveSeat: { document: roles, templateName: 'raid', type: 'search' },
  changeRoleSettings: { document: roles, templateName: 'raid', type: 'search' },
  serverWrites: { document: withServers, templateName: 'server', userHash: 'server' },
  // No user of its own: the users are those that the request names.
  serviceActsForUsers: { document: joinableLobby, userHash: 'service' },
  createSession: {},
  lastMemberLeaves: { document: loneLobby },
  nothingCreated: {},
  tooFewToInitialize: { templateName: 'duel' },
  initializationNotEvaluating: { document: lobby },
  invalidRoleTypeName: { document: roles, templateName: 'raid', type: 'search' },
  readRestrictionTooOpen: { document: lobby },
  turnNotNumbers: { document: lobby },
  measurementsWithoutMetrics: { document: lobby },
  serverMeasurementsNotAnObject: { document: matchmaking, templateName: 'ticket' },
  readOnlyCaller: { document: documents.visibleSession },
  joinRefused: { document: documents.privateSession },
  otherMembersRefused: { document: lobby },
  serversRefused: { document: withServers, templateName: 'server' },
  constantConflict: { document: lobby },
  staleEntityTag: { document: lobby },
  sessionExists: { document: lobby },
  sessionMissing: {},
} satisfies Readonly<Record<string, Setup>>;

/** More than both limits allow, so that the state lasts for five minutes. */
const requestsOverLimit = 301;

/**
 * Creates a provider whose states can be chosen, for verifying the provider with the documented exchanges.
 *
 * Every state is a provider of its own behind one `Fetch`, found by the handle id. So an exhausted rate limit or an overload
 * concerns the handle of its state and nothing else.
 */
export function createStatefulFetch(options: Pick<ProviderOptions, 'clock' | 'createId'> = {}): StatefulFetch {
  const { createId = () => crypto.randomUUID() } = options;
  const providers = new Map<string, Provider | Promise<Provider>>();
  const others = createProvider({ ...options, seed: { users, templates } });

  return {
    fetch: async (request) => {
      const handleId = /^\/handles\/([^/]+)\/session$/i.exec(new URL(request.url).pathname)?.[1] ?? '';
      const provider = await (providers.get(handleId.toLowerCase()) ?? others);
      return await provider.fetch(request);
    },
    states: Object.fromEntries(Object.entries(setups).map(([name, setup]) => [name, () => enter(setup)])) as StatefulFetch['states'],
  };

  function enter(setup: Setup): ProviderState {
    const { document, templateName = 'lobby', type = 'invite', userHash = caller, token = tokenOf(userHash), rateLimit = 'off' } = setup;
    const { handleId = createId(), isOverloaded = false, isStale = false } = setup;
    if (setup.handleId !== undefined) return { handleId, token };
    const provider = createProvider({ ...options, seed: { users, templates }, rateLimit, isOverloaded: () => isOverloaded });
    const reference = { scid: documents.scid, templateName, name: createId() };
    if (document !== undefined) provider.addSession(reference, document);
    provider.addHandle(handleId, { type, reference });
    if (isStale) provider.removeHandle(handleId);
    providers.set(handleId.toLowerCase(), rateLimit === 'off' ? provider : exhaust(provider, handleId, token));
    return { handleId, token };
  }
}

async function exhaust(provider: Provider, handleId: string, token: string): Promise<Provider> {
  const headers = { Authorization: token, 'X-Xbl-Contract-Version': '107' };
  const request = () => new Request(`http://provider.invalid/handles/${handleId}/session`, { headers });
  await Promise.all(Array.from({ length: requestsOverLimit }, () => provider.fetch(request())));
  return provider;
}
