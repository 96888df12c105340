import { type Check, read, sources } from '../check.js';
import { jsonIn } from '../json-values.js';
import { entityTagOf, expectSameContent, objectAt, valueAt } from '../session-parts.js';

const { statusPage, methodPage, detailsPage, visibilityPage, recordings, vendorClient } = sources;
const status = { name: 'status_code_conformance', source: statusPage };
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
    read({
      ...status,
      state,
      title: `answers 200 with the session (${state})`,
      run: async (exchange) => exchange.expectStatus(await exchange.read(), 200),
    }),
  ),
  read({
    name: 'read_is_safe',
    state: 'openLobby',
    title: 'answers the same session and entity tag twice',
    source: 'RFC 9110 section 9.2.1',
    run: async (exchange) => {
      const [first, second] = [await exchange.read(), await exchange.read()];
      exchange.expectStatus(first, 200);
      expectSameContent(exchange, first, second, 'A second read differs');
      const comparison = { at: 'header ETag', expected: entityTagOf(first), received: entityTagOf(second) };
      exchange.expect(comparison, 'A second read has another entity tag');
    },
  }),
  read({
    name: 'case_insensitive_handle',
    state: 'openLobby',
    title: 'finds a handle by its id in either case',
    source: 'RFC 9562 section 4',
    run: async (exchange) => {
      const { handleId } = exchange.state;
      for (const spelled of [handleId.toUpperCase(), handleId.toLowerCase()]) {
        exchange.expectStatus(await exchange.send({ handleId: spelled }), 200);
      }
    },
  }),
  read({
    name: 'handle_identity',
    state: 'openLobby',
    title: 'answers with the session of the handle, not of another',
    source: methodPage,
    run: async (exchange) => {
      const own = await exchange.read();
      const { reference } = exchange.state;
      if (reference !== undefined) {
        const expected = `/serviceconfigs/${reference.scid}/sessionTemplates/${reference.templateName}/sessions/${reference.name}`;
        const received = own.headers.get('Content-Location') ?? '';
        const isSame = received.toLowerCase().endsWith(expected.toLowerCase());
        exchange.expectThat(isSame, { at: 'header Content-Location', expected, received }, 'The session is another');
      }
      const foreign = await exchange.readAs(await exchange.another('bedrockWorld'));
      const again = await exchange.read();
      const [id, idOfAnother, idAgain] = [own, foreign, again].map(({ session }) => session?.correlationId);
      exchange.expectThat(id !== idOfAnother, { at: '/correlationId', expected: 'two ids', received: id }, 'Two handles give one session');
      const [path, pathOfAnother] = [own, foreign].map(({ headers }) => headers.get('Content-Location')?.toLowerCase());
      const paths = { at: 'header Content-Location', expected: 'two paths', received: path };
      exchange.expectThat(path !== pathOfAnother, paths, 'Two sessions have one path');
      exchange.expect({ at: '/correlationId', expected: id, received: idAgain }, 'The session depends on what was read before');
    },
  }),
  read({
    name: 'large_session_members',
    state: 'largeSession',
    title: 'lists only the caller in a large session',
    source: 'vendor: large sessions',
    run: async (exchange) => {
      const response = await exchange.read();
      exchange.expectStatus(response, 200);
      const received = Object.keys(objectAt(response.session, 'members'));
      const hasOthers = received.some((key) => key !== 'me');
      exchange.expectThat(!hasOthers, { at: '/members', expected: 'at most "me"', received }, 'Members are listed');
    },
  }),
  read({
    ...status,
    state: 'sessionGone',
    title: 'answers 204 when no session exists behind the handle',
    run: async (exchange) => exchange.expectStatus(await exchange.read(), 204),
  }),
  read({
    ...status,
    state: 'staleHandle',
    title: 'answers 404 to a handle that does not exist',
    run: async (exchange) => exchange.expectStatus(await exchange.read(), 404),
  }),
  read({
    name: 'read_access',
    state: 'readRestricted',
    title: 'answers 403 to a caller who may not read',
    source: visibilityPage,
    run: async (exchange) => {
      const response = await exchange.read();
      exchange.expectStatus(response, 403);
      const holds = valueAt(response.session, 'members') === undefined;
      exchange.expectThat(holds, { at: '', expected: 'a text', received: response.body }, 'The refusal carries the session');
    },
  }),
  ...['104', '105', '107', '108'].map((version) =>
    read({
      ...rendering,
      state: 'openLobby',
      title: `renders the session for contract version ${version}`,
      run: async (exchange) => exchange.expectStatus(await exchange.read({ 'X-Xbl-Contract-Version': version }), 200),
    }),
  ),
  read({
    ...rendering,
    state: 'contract105Initialization',
    title: 'renders initialization under its older names',
    source: detailsPage,
    run: async (exchange) => exchange.expectStatus(await exchange.read({ 'X-Xbl-Contract-Version': '105' }), 200),
  }),
  read({
    ...rendering,
    state: 'openLobby',
    title: 'renders one session for 105 and 107, under other names',
    source: recordings,
    run: async (exchange) => {
      const older = await exchange.read({ 'X-Xbl-Contract-Version': '105' });
      const newer = await exchange.read({ 'X-Xbl-Contract-Version': '107' });
      for (const name of ['branch', 'changeNumber', 'correlationId', 'startTime']) {
        const comparison = { at: `/${name}`, expected: valueAt(older.session, name), received: valueAt(newer.session, name) };
        exchange.expect(comparison, `${name} differs between renderings`);
      }
      const timeouts = valueAt(older.session, 'constants', 'system', 'timeouts');
      const comparison = { at: '/constants/system/timeouts', expected: 'an object', received: timeouts };
      exchange.expectThat(typeof timeouts === 'object', comparison, 'The time-outs are missing');
    },
  }),
  read({
    name: 'content_location',
    state: 'openLobby',
    title: 'names the session by a path',
    source: vendorClient,
    run: async (exchange) => {
      const received = (await exchange.read()).headers.get('Content-Location') ?? '';
      const comparison = { at: 'header Content-Location', expected: 'a path', received };
      exchange.expectThat(received.startsWith('/'), comparison, 'Content-Location is no path');
    },
  }),
  ...['rateLimited', 'rateLimitedBurst', 'rateLimitedWithoutBody'].map((state) => limited(state)),
  read({
    ...status,
    state: 'overloaded',
    title: 'answers 503 when overloaded, with the seconds to wait',
    run: async (exchange) => exchange.expectStatus(await exchange.read(), 503),
  }),
];

function limited(state: string): Check {
  return read({
    name: 'rate_limit',
    state,
    isLimited: true,
    title: `answers 429 when throttled (${state})`,
    source: 'vendor: fine-grained rate limiting',
    run: async (exchange) => {
      const response = await exchange.read();
      exchange.expectStatus(response, 429);
      if (state === 'rateLimitedWithoutBody') return;
      const body = objectAt(jsonIn(response.body));
      for (const name of ['currentRequests', 'maxRequests', 'periodInSeconds']) {
        const comparison = { at: `/${name}`, expected: 'an integer', received: body[name] };
        exchange.expectThat(Number.isInteger(body[name]), comparison, `${name} is missing`);
      }
      const { currentRequests, maxRequests } = body;
      const comparison = { at: '/currentRequests', expected: `more than ${maxRequests}`, received: currentRequests };
      exchange.expectThat(Number(currentRequests) > Number(maxRequests), comparison, 'The limit is not exceeded');
    },
  });
}
