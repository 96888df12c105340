// What a project writes that uses the package. The tests compile it with every compiler and way of resolving modules.
import {
  type Client,
  type ClientOptions,
  createClient,
  createRateLimiter,
  type Fetch,
  type MultiplayerSession,
  type MultiplayerSessionRequest,
  NetworkError,
  type OutcomeFor,
} from 'mpsd-handle-session';
import { checkRequest, checkResponse, type Violation } from 'mpsd-handle-session/contract';
import { createMock } from 'mpsd-handle-session/mock';
import { createNodeFetch } from 'mpsd-handle-session/node';
import {
  createProvider,
  createProviderStates,
  type Provider,
  parseSeed,
  type Seed,
  SeedError,
  type SeedHandle,
} from 'mpsd-handle-session/provider';
import { type Server, serve } from 'mpsd-handle-session/serve';
import { joinSession } from 'mpsd-handle-session/sessions';
import { type SessionFault, validateSession } from 'mpsd-handle-session/validate';
import { formatReport, type Report, verifyProvider } from 'mpsd-handle-session/verify';

const options: ClientOptions = { token: async () => 'XBL3.0 x=1;invented', fetch: createMock({ example: 'openLobby' }) };
const client: Client = createClient(options);

export async function read(handleId: string): Promise<MultiplayerSession | undefined> {
  const outcome: OutcomeFor<'getSessionByHandle'> = await client.getSessionByHandle(handleId);
  // @ts-expect-error only some outcomes hold a session
  outcome.session;
  // @ts-expect-error the service documents no 418
  if (outcome.status === 418) return undefined;
  return outcome.status === 200 ? outcome.session : undefined;
}

export async function write(handleId: string): Promise<string | undefined> {
  const change: MultiplayerSessionRequest = { members: { me: { properties: { system: { active: true } } } } };
  // @ts-expect-error no such field
  const misspelt: MultiplayerSessionRequest = { member: {} };
  // @ts-expect-error undefined is no value of an optional option
  createClient({ ...options, baseUrl: undefined });
  const outcome = await client.writeSessionByHandle(handleId, misspelt ?? change);
  const joined = await joinSession(client, handleId);
  return 'etag' in outcome ? outcome.etag : (joined.headers.get('ETag') ?? undefined);
}

export function readSeed(text: string): Seed {
  try {
    const { handles, ...rest } = parseSeed(text, 'seed.json');
    const transfers: Readonly<Record<string, SeedHandle>> = Object.fromEntries(
      Object.entries(handles ?? {}).filter(([, { type }]) => type === 'transfer'),
    );
    return { ...rest, handles: transfers };
  } catch (error) {
    throw error instanceof SeedError ? new Error(`${error.file}, ${error.pointer}`) : error;
  }
}

export async function check(fetch: Fetch = createNodeFetch()): Promise<readonly (Violation | SessionFault)[]> {
  const provider: Provider = createProvider({ seed: readSeed('{}') });
  const server: Server = await serve(provider.fetch);
  const report: Report = await verifyProvider(fetch, { states: createProviderStates().states, limits: [] });
  console.log(formatReport(report, 'text'), createRateLimiter(), new NetworkError(new Request(server.url), 'refused'));
  await server.close();
  return [
    ...checkRequest({ method: 'GET', url: server.url, headers: new Headers(), body: '' }),
    ...checkResponse('getSessionByHandle', { status: 204, headers: new Headers(), body: '' }),
    ...validateSession({}),
  ];
}
