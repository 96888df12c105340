import { type Check, detailsPage, methodPage, read, recordings, statusPage, vendorClient, visibilityPage } from '../check.js';
import type { Session } from '../exchange.js';

const status = 'status_code_conformance';

/** What a read answers in each state of the session and of the handle. */
export const readingChecks: readonly Check[] = [
  ...[
    'openLobby',
    'bedrockWorld',
    'matchmakingSession',
    'largeSession',
    'sessionWithRoles',
    'sessionWithServer',
    'contract105Initialization',
    'retiredTournament',
  ].map((state) =>
    read(status, state, `answers 200 with the session (${state})`, statusPage, async (on) => {
      on.expectStatus(await on.read(), status, 200);
    }),
  ),
  read('read_is_safe', 'openLobby', 'answers the same session and entity tag twice', 'RFC 9110 section 9.2.1', async (on) => {
    const [first, second] = [await on.read(), await on.read()];
    on.expectStatus(first, 'read_is_safe', 200);
    on.expect(first.body === second.body, 'read_is_safe', 'A second read differs', '', first.body, second.body);
    const tags = [first, second].map(({ headers }) => headers.get('ETag'));
    on.expect(tags[0] === tags[1], 'read_is_safe', 'A second read has another entity tag', 'header ETag', String(tags[0]), String(tags[1]));
  }),
  read('case_insensitive_handle', 'openLobby', 'finds a handle by its id in either case', 'RFC 9562 section 4', async (on) => {
    for (const handleId of [on.state.handleId.toUpperCase(), on.state.handleId.toLowerCase()]) {
      on.expectStatus(await on.send({ handleId }), 'case_insensitive_handle', 200);
    }
  }),
  read('handle_identity', 'openLobby', 'answers with the session of the handle, not of another', methodPage, async (on) => {
    const own = await on.read();
    const { reference } = on.state;
    if (reference !== undefined) {
      const path = `/serviceconfigs/${reference.scid}/sessionTemplates/${reference.templateName}/sessions/${reference.name}`;
      const location = own.headers.get('Content-Location') ?? '';
      const isSame = location.toLowerCase().endsWith(path.toLowerCase());
      on.expect(isSame, 'handle_identity', 'The session is another', 'header Content-Location', path, location);
    }
    const other = await on.another('bedrockWorld');
    const foreign = await on.send({ handleId: other.handleId, headers: other.token === undefined ? {} : { Authorization: other.token } });
    const again = await on.read();
    const distinct = own.session?.correlationId !== foreign.session?.correlationId;
    on.expect(distinct, 'handle_identity', 'Two handles give one session', '/correlationId', 'two ids', own.session?.correlationId);
    const locations = [own, foreign].map(({ headers }) => headers.get('Content-Location'));
    on.expect(
      locations[0] !== locations[1],
      'handle_identity',
      'Two sessions have one path',
      'header Content-Location',
      'two paths',
      locations[0],
    );
    const stays = own.session?.correlationId === again.session?.correlationId;
    on.expect(
      stays,
      'handle_identity',
      'The session depends on what was read before',
      '/correlationId',
      String(own.session?.correlationId),
      again.session?.correlationId,
    );
  }),
  read('large_session_members', 'largeSession', 'lists only the caller in a large session', 'vendor: large sessions', async (on) => {
    const answer = await on.read();
    on.expectStatus(answer, 'large_session_members', 200);
    const keys = Object.keys((answer.session?.members as object | undefined) ?? {});
    on.expect(
      keys.every((key) => key === 'me'),
      'large_session_members',
      'Members are listed',
      '/members',
      'at most "me"',
      keys,
    );
  }),
  read(status, 'sessionGone', 'answers 204 when no session exists behind the handle', statusPage, async (on) => {
    on.expectStatus(await on.read(), status, 204);
  }),
  read(status, 'staleHandle', 'answers 404 to a handle that does not exist', statusPage, async (on) => {
    on.expectStatus(await on.read(), status, 404);
  }),
  read('read_access', 'readRestricted', 'answers 403 to a caller who may not read', visibilityPage, async (on) => {
    const answer = await on.read();
    on.expectStatus(answer, 'read_access', 403);
    on.expect(!answer.body.includes('"members"'), 'read_access', 'The refusal carries the session', '', 'a text', answer.body);
  }),
  ...[104, 105, 107, 108].map((version) =>
    read(
      'contract_version_rendering',
      'openLobby',
      `renders the session for contract version ${version}`,
      'vendor: contract versions',
      async (on) => {
        on.expectStatus(await on.read({ 'X-Xbl-Contract-Version': String(version) }), 'contract_version_rendering', 200);
      },
    ),
  ),
  read(
    'contract_version_rendering',
    'contract105Initialization',
    'renders initialization under its older names',
    detailsPage,
    async (on) => {
      on.expectStatus(await on.read({ 'X-Xbl-Contract-Version': '105' }), 'contract_version_rendering', 200);
    },
  ),
  read('contract_version_rendering', 'openLobby', 'renders one session for 105 and 107, under other names', recordings, async (on) => {
    const older = await on.read({ 'X-Xbl-Contract-Version': '105' });
    const newer = await on.read({ 'X-Xbl-Contract-Version': '107' });
    for (const name of ['branch', 'changeNumber', 'correlationId', 'startTime']) {
      const [before, after] = [older.session?.[name], newer.session?.[name]];
      on.expect(before === after, 'contract_version_rendering', `${name} differs between renderings`, `/${name}`, String(before), after);
    }
    on.expect(
      rendersTimeouts(older.session),
      'contract_version_rendering',
      'No time-outs',
      '/constants/system/timeouts',
      'an object',
      'nothing',
    );
  }),
  read('content_location', 'openLobby', 'names the session by a path', vendorClient, async (on) => {
    const location = (await on.read()).headers.get('Content-Location') ?? '';
    on.expect(location.startsWith('/'), 'content_location', 'Content-Location is no path', 'header Content-Location', 'a path', location);
  }),
  ...(['rateLimited', 'rateLimitedBurst', 'rateLimitedWithoutBody'] as const).flatMap((state) => [limited(state)]),
  read(status, 'overloaded', 'answers 503 when overloaded, with the seconds to wait', statusPage, async (on) => {
    on.expectStatus(await on.read(), status, 503);
  }),
];

function limited(state: string): Check {
  return read('rate_limit', state, `answers 429 when throttled (${state})`, 'vendor: fine-grained rate limiting', async (on) => {
    const answer = await on.read();
    on.expectStatus(answer, 'rate_limit', 429);
    if (state === 'rateLimitedWithoutBody') return;
    const body = parse(answer.body);
    for (const name of ['currentRequests', 'maxRequests', 'periodInSeconds']) {
      on.expect(Number.isInteger(body[name]), 'rate_limit', `${name} is missing`, `/${name}`, 'an integer', body[name]);
    }
    const { currentRequests, maxRequests } = body;
    const exceeds = Number(currentRequests) > Number(maxRequests);
    on.expect(exceeds, 'rate_limit', 'The limit is not exceeded', '/currentRequests', `more than ${maxRequests}`, currentRequests);
  });
}

function rendersTimeouts(session: Session | undefined): boolean {
  const { system } = (session?.constants ?? {}) as { system?: { timeouts?: unknown } };
  return typeof system?.timeouts === 'object';
}

function parse(text: string): Readonly<Record<string, unknown>> {
  try {
    return (JSON.parse(text) as Record<string, unknown> | null) ?? {};
  } catch {
    return {};
  }
}
