import type { MultiplayerSession } from '../../../generated/types.js';
import { checkOptions } from '../../wire/arguments.js';
import type { Fetch } from '../../wire/fetch.js';
import type { ProviderOptions } from '../options.js';
import { createProvider, type Provider } from '../provider.js';
import type { HandleType } from '../session/access.js';
import * as documents from './documents.js';
import { scid, stateTokens, type TokenVariable, users } from './people.js';
import { answerSetup, setupPath } from './setup.js';

export { stateTokens } from './people.js';
export { setupPath } from './setup.js';

/** A handle that is in the state, and the token to use with it. */
export interface EnteredState {
  readonly handleId: string;
  /** Value of the caller's `Authorization` header, invented. */
  readonly token: string;
  /** Name of the token in {@link stateTokens}, and of the environment variable that holds it for the command. */
  readonly tokenVariable: TokenVariable;
}

/** Name of a state: that of the documented exchange which needs it. */
export type StateName = keyof typeof setups;

/** A provider together with the states that the documented exchanges need. */
export interface ProviderStates {
  /**
   * The provider: give it to a client, to `verifyProvider` or to `serve`. It also sets up states over HTTP, as Pact's verifiers
   * ask for them: `POST /provider-states` with `{ "state": "openLobby" }` gives `{ "handleId", "tokenVariable" }` of a
   * fresh state.
   */
  readonly fetch: Fetch;
  /**
   * By the name of the exchange's example. Each call sets up a handle and a session of their own, so that no exchange
   * disturbs another. Examples that nothing can bring about have no state: `accepted`, `sessionNotFound`,
   * `serviceConfigNotFound` and `serviceConfigRefused`.
   */
  readonly states: Readonly<Record<StateName, () => EnteredState>>;
}

const templates = {
  [`${scid}/lobby`]: {
    constants: { system: { inviteProtocol: 'game', capabilities: { connectivity: true, userAuthorizationStyle: true } } },
  },
  [`${scid}/duel`]: { constants: { system: { memberInitialization: { membersNeededToStart: 2 } } } },
};

/** How a state is set up. */
interface Setup {
  /** Session behind the handle; without it the handle points to nothing yet. */
  readonly document?: MultiplayerSession;
  readonly templateName?: string;
  readonly type?: HandleType;
  /** Whose token the caller has. Default `XBL_TOKEN`. */
  readonly tokenVariable?: TokenVariable;
  readonly rateLimit?: ProviderOptions['rateLimit'];
  /** The limit that is exceeded: 30 requests in 15 seconds, or 300 in 300 seconds alone. Default `burst`. */
  readonly limit?: 'burst' | 'sustain';
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
  lobbyInContract105: { document: lobby },
  contract105Initialization: { document: documents.joining, templateName: 'arena' },
  retiredTournament: { document: documents.tournament, templateName: 'tournament' },
  sessionGone: {},
  unchangedSession: { document: lobby },
  readRestricted: { document: documents.privateSession },
  // Reading and writing
  expiredToken: { document: lobby, tokenVariable: 'XBL_TOKEN_EXPIRED' },
  malformedHandleId: { handleId: 'not-a-guid' },
  malformedHandleIdNotFound: { handleId: 'not-a-guid' },
  staleHandle: { document: lobby, isStale: true },
  rateLimited: { document: lobby, rateLimit: 'limitType' },
  rateLimitedSustained: { document: lobby, rateLimit: 'limitType', limit: 'sustain' },
  rateLimitedBurst: { document: lobby, rateLimit: 'type' },
  rateLimitedWithoutBody: { document: lobby, rateLimit: 'empty' },
  overloaded: { document: lobby, isOverloaded: true },
  // Writing
  joinLobby: { document: joinableLobby, tokenVariable: 'XBL_TOKEN_JOINER' },
  leaveSession: { document: lobby },
  updateProperties: { document: documents.world, templateName: 'world' },
  uploadMeasurements: { document: matchmaking, templateName: 'ticket' },
  reserveSeat: { document: roles, templateName: 'raid', type: 'search' },
  changeRoleSettings: { document: roles, templateName: 'raid', type: 'search' },
  serverWrites: { document: withServers, templateName: 'server', tokenVariable: 'XBL_TOKEN_SERVER' },
  // No user of its own: the users are those that the request names.
  serviceActsForUsers: { document: joinableLobby, tokenVariable: 'XBL_TOKEN_SERVICE' },
  createSession: {},
  createSessionWithRoles: { templateName: 'raid' },
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

/** Milliseconds after which the shorter limit lets requests through again, and the longer one does not. */
const shorterPeriod = 15_000;

/** States beyond these many are forgotten, the oldest first, so that a server may run for long. */
const mostStates = 10_000;

/**
 * Creates a provider whose states can be chosen, for verifying the provider with the documented exchanges.
 *
 * Each call of a state sets up a separate provider; the handle id selects it. So a rate limit or an overload affects only its own
 * handle.
 */
export function createProviderStates(options: Pick<ProviderOptions, 'clock' | 'createId'> = {}): ProviderStates {
  checkOptions('createProviderStates', options, ['clock', 'createId']);
  const { createId = () => crypto.randomUUID(), clock: now = Date.now } = options;
  const providers = new Map<string, Provider | Promise<Provider>>();
  const withoutState = createProvider({ ...options, seed: { users, templates } });
  const states = Object.fromEntries(Object.entries(setups).map(([name, setup]) => [name, () => enter(setup)])) as ProviderStates['states'];

  return {
    fetch: async (request) => {
      const { pathname } = new URL(request.url);
      if (pathname === setupPath) return await answerSetup(request, states);
      const handleId = /^\/handles\/([^/]+)\/session$/i.exec(pathname)?.[1] ?? '';
      const provider = await (providers.get(handleId.toLowerCase()) ?? withoutState);
      return await provider.fetch(request);
    },
    states,
  };

  function enter(setup: Setup): EnteredState {
    const { document, templateName = 'lobby', type = 'invite', tokenVariable = 'XBL_TOKEN', rateLimit = 'off' } = setup;
    const { limit = 'burst', handleId = createId(), isOverloaded = false, isStale = false } = setup;
    const token = stateTokens[tokenVariable];
    const entered = { handleId, token, tokenVariable };
    if (setup.handleId !== undefined) return entered;
    let ago = limit === 'burst' ? 0 : shorterPeriod;
    const clock = () => now() - ago;
    const provider = createProvider({ ...options, clock, seed: { users, templates }, rateLimit, isOverloaded: () => isOverloaded });
    const reference = { scid, templateName, name: createId() };
    if (document !== undefined) provider.addSession(reference, document);
    provider.addHandle(handleId, { type, reference });
    if (isStale) provider.removeHandle(handleId);
    providers.set(handleId.toLowerCase(), rateLimit === 'off' ? provider : exhaust(provider, handleId, token).finally(present));
    const [oldest] = providers.keys();
    if (providers.size > mostStates && oldest !== undefined) providers.delete(oldest);
    return entered;

    function present(): void {
      ago = 0;
    }
  }
}

async function exhaust(provider: Provider, handleId: string, token: string): Promise<Provider> {
  const headers = { Authorization: token, 'X-Xbl-Contract-Version': '107' };
  const request = new Request(`http://provider.invalid/handles/${handleId}/session`, { headers });
  await Promise.all(Array.from({ length: requestsOverLimit }, () => provider.fetch(request)));
  return provider;
}
