import { jsonIn } from '../../json-values.js';
import { type Check, read, sources } from '../check.js';
import { objectAt, valueAt } from '../received-session.js';
import { documentedDifferences, entityTagOf, expectSameAt, pathOf } from '../session-parts.js';
import { ensureKind } from '../state-guards.js';

const { statusPage, methodPage, detailsPage, visibilityPage, vendorClient } = sources;
const status = { name: 'status_code_conformance', source: statusPage, judgesState: true };
const rendering = { name: 'contract_version_rendering', source: 'vendor: contract versions' };

const readableStates = [
  'openLobby',
  'bedrockWorld',
  'matchmakingSession',
  'largeSession',
  'sessionWithRoles',
  'sessionWithServer',
  'contract105Initialization',
  'retiredTournament',
];

/** Responses to a read in each state of the session and of the handle. */
export const readingChecks: readonly Check[] = [
  ...readableStates.map((state) =>
    read(`answers 200 with the session (${state})`, { ...status, state }, async (exchange) => {
      const response = await exchange.read();
      exchange.expectStatus(response, 200);
      if (response.status === 200) ensureKind(state, response.session);
    }),
  ),
  read(
    'answers two reads with the same session and entity tag',
    { name: 'read_is_safe', state: 'openLobby', source: 'RFC 9110 section 9.2.1' },
    async (exchange) => {
      const [first, second] = [await exchange.read(), await exchange.read()];
      exchange.expectStatus(first, 200);
      const [at] = documentedDifferences(first, second);
      if (at !== undefined) expectSameAt(exchange, at, first, second, 'A second read differs');
      const comparison = { at: 'header ETag', expected: entityTagOf(first), received: entityTagOf(second) };
      exchange.expect(comparison, 'A second read has another entity tag');
      const paths = { at: 'header Content-Location', expected: pathOf(first), received: pathOf(second) };
      exchange.expect(paths, 'A second read names another session');
    },
  ),
  read(
    'sends the same bytes for the same strong entity tag',
    { name: 'strong_entity_tag', state: 'openLobby', source: 'RFC 9110 section 8.8.1' },
    async (exchange) => {
      const [first, second] = [await exchange.read(), await exchange.read()];
      const tag = entityTagOf(first);
      const isStrong = tag.startsWith('"') && tag === entityTagOf(second);
      const comparison = { at: '', expected: first.body, received: second.body };
      exchange.expectThat(!isStrong || first.body === second.body, comparison, 'One strong entity tag has two representations');
    },
  ),
  read(
    'finds a handle by its id in upper or lower case',
    { name: 'case_insensitive_handle', state: 'openLobby', source: 'RFC 9562 section 4' },
    async (exchange) => {
      const { handleId } = exchange.state;
      for (const spelled of [handleId.toUpperCase(), handleId.toLowerCase()]) {
        exchange.expectStatus(await exchange.send({ handleId: spelled }), 200);
      }
    },
  ),
  read(
    'answers with the session of the handle, not another one',
    { name: 'handle_identity', state: 'openLobby', source: methodPage },
    async (exchange) => {
      const own = await exchange.read();
      const { reference } = exchange.state;
      if (reference !== undefined) {
        const expected = `/serviceconfigs/${reference.scid}/sessionTemplates/${reference.templateName}/sessions/${reference.name}`;
        const received = own.headers.get('Content-Location') ?? '';
        const isSame = received.toLowerCase().endsWith(expected.toLowerCase());
        exchange.expectThat(isSame, { at: 'header Content-Location', expected, received }, 'It is another session');
      }
      const foreign = await exchange.readAs(await exchange.another('bedrockWorld'));
      const again = await exchange.read();
      const [id, idOfAnother, idAgain] = [own, foreign, again].map(({ session }) => session?.correlationId);
      exchange.expectThat(
        id === undefined || id !== idOfAnother,
        { at: '/correlationId', expected: 'two ids', received: id },
        'Two handles lead to the same session',
      );
      const [path, pathOfAnother] = [own, foreign].map(({ headers }) => headers.get('Content-Location')?.toLowerCase());
      const paths = { at: 'header Content-Location', expected: 'two paths', received: path };
      exchange.expectThat(path !== pathOfAnother, paths, 'Two sessions have the same path');
      exchange.expect({ at: '/correlationId', expected: id, received: idAgain }, 'The session depends on what was read before');
    },
  ),
  read(
    'lists only the caller in a large session',
    { name: 'large_session_members', state: 'largeSession', source: 'vendor: large sessions' },
    async (exchange) => {
      const response = await exchange.read();
      exchange.expectStatus(response, 200);
      const received = Object.keys(objectAt(response.session, 'members'));
      const hasOthers = received.some((key) => key !== 'me');
      exchange.expectThat(!hasOthers, { at: '/members', expected: 'at most "me"', received }, 'Other members are listed');
    },
  ),
  read('answers 204 when no session exists behind the handle', { ...status, state: 'sessionGone' }, async (exchange) =>
    exchange.expectStatus(await exchange.read(), 204),
  ),
  read('answers 404 to a handle that does not exist', { ...status, state: 'staleHandle' }, async (exchange) =>
    exchange.expectStatus(await exchange.read(), 404),
  ),
  read(
    'answers 403 to a caller who may not read',
    { name: 'read_access', state: 'readRestricted', source: visibilityPage },
    async (exchange) => {
      const response = await exchange.read();
      exchange.expectStatus(response, 403);
      const holds = valueAt(response.session, 'members') === undefined;
      exchange.expectThat(holds, { at: '', expected: 'a string', received: response.body }, 'The refusal includes the session');
    },
  ),
  ...['104', '105', '106', '107', '108'].map((version) =>
    read(`renders the session for contract version ${version}`, { ...rendering, state: 'openLobby' }, async (exchange) =>
      exchange.expectStatus(await exchange.read({ 'X-Xbl-Contract-Version': version }), 200),
    ),
  ),
  read(
    'renders initialization with its older names',
    { ...rendering, state: 'contract105Initialization', source: detailsPage },
    async (exchange) => exchange.expectStatus(await exchange.read({ 'X-Xbl-Contract-Version': '105' }), 200),
  ),
  read('names the session by a path or a URL', { name: 'content_location', state: 'openLobby', source: vendorClient }, async (exchange) => {
    const [first, second] = [await exchange.read(), await exchange.read()];
    const [received, again] = [first, second].map(({ headers }) => headers.get('Content-Location') ?? '');
    const comparison = { at: 'header Content-Location', expected: 'a path or a URL that names the session', received };
    const isSession = pathOf(first).startsWith('/') && !/\/handles\//i.test(pathOf(first));
    exchange.expectThat(isSession, comparison, 'Content-Location does not name the session');
    const repetition = { at: 'header Content-Location', expected: received, received: again };
    exchange.expectThat(pathOf(first) === pathOf(second), repetition, 'Content-Location differs between reads');
  }),
  ...['rateLimited', 'rateLimitedBurst', 'rateLimitedWithoutBody'].map((state) => limited(state)),
  read('answers 503 when overloaded, with the seconds to wait', { ...status, state: 'overloaded', isLimited: true }, async (exchange) =>
    exchange.expectStatus(await exchange.read(), 503),
  ),
];

function limited(state: string): Check {
  return read(
    `answers 429 when throttled (${state})`,
    { name: 'rate_limit', state, isLimited: true, source: 'vendor: fine-grained rate limiting' },
    async (exchange) => {
      const response = await exchange.read();
      exchange.expectStatus(response, 429);
      if (state === 'rateLimitedWithoutBody') return;
      const body = objectAt(jsonIn(response.body));
      const { currentRequests, maxRequests } = body; // each may be absent
      const comparison = { at: '/currentRequests', expected: `at least ${maxRequests}`, received: currentRequests };
      exchange.expectThat(!(Number(currentRequests) < Number(maxRequests)), comparison, 'The limit is not used up');
    },
  );
}
