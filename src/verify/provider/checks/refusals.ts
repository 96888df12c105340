import { type Check, read, sources, write } from '../check.js';
import { isReset } from '../failure.js';
import { custom, expectUnchanged } from '../session-parts.js';

const { methodPage, statusPage, requestSchema, securityScheme, robustness } = sources;
const missingHeader = { name: 'missing_required_header', source: methodPage };
const negative = { name: 'negative_data_rejection' };
const ignoredAuth = { name: 'ignored_auth', source: securityScheme };
const survival = { name: 'not_a_server_error', source: robustness };
const change = custom({ verifyRefusal: true });

const unsupportedVersions = ['103', '1', '0', '-1', '10.7', '107.5', 'abc', '0x6b', '1e3'];

/** How a router refuses a path that it does not know, in whatever form. */
const unroutable = [400, 404];

const malformedHandleIds = [
  'not-a-guid',
  '1a6f3c80-5d27-4e91-b0c4-8f2e7d9a5b1',
  '1a6f3c80-5d27-4e91-b0c4-8f2e7d9a5b133',
  'ga6f3c80-5d27-4e91-b0c4-8f2e7d9a5b13',
  '00000000-0000-0000-0000-000000000000',
];

const misspellings = [
  { what: 'without hyphens', misspell: (handleId: string) => handleId.replaceAll('-', '') },
  { what: 'in braces', misspell: (handleId: string) => `%7B${handleId}%7D` },
];

const wrongTokens = [
  { token: 'no token', authorization: null },
  { token: 'a token of another scheme', authorization: 'Bearer invented' },
  { token: 'a token without parts', authorization: 'XBL3.0' },
  { token: 'a token without a user hash', authorization: 'XBL3.0 x=;invented' },
  { token: 'a token without its second part', authorization: 'XBL3.0 x=2533270000000001;' },
  { token: 'a token without the equals sign', authorization: 'XBL3.0 2533270000000001;invented' },
  { token: 'an empty token', authorization: '' },
];

/** Some also have a valid part, which must not be stored either. */
const wrongChanges = [
  { what: 'malformed JSON', body: '{' },
  { what: 'two documents', body: '{}{}' },
  { what: 'an array', body: '[]' },
  { what: 'null', body: 'null' },
  { what: 'a string', body: '"x"' },
  { what: 'a number', body: '42' },
  { what: 'no body', body: '' },
  { what: 'an undocumented part', body: '{"activity":{},"properties":{"custom":{"verifyRight":1}}}' },
  { what: 'a custom property outside of custom', body: '{"properties":{"custom":{"verifyRight":1},"Map":"canyon"}}' },
  { what: 'null as properties', body: '{"properties":null}' },
  { what: 'an array as members', body: '{"properties":{"custom":{"verifyRight":1}},"members":[]}' },
  { what: 'a number as a member', body: '{"members":{"me":5}}' },
  { what: 'a member with an unknown key', body: '{"properties":{"custom":{"verifyRight":1}},"members":{"you":{}}}' },
  { what: 'a string as a boolean', body: '{"properties":{"custom":{"verifyRight":1},"system":{"closed":"true"}}}' },
  { what: 'a number as a restriction', body: '{"properties":{"system":{"joinRestriction":5}}}' },
  { what: 'an unknown restriction', body: '{"properties":{"system":{"joinRestriction":"everyone"}}}' },
  { what: 'strings as turns', body: '{"properties":{"system":{"turn":["x"]}}}' },
  { what: 'an array as custom', body: '{"properties":{"custom":[]}}' },
  { what: 'a string as a connection', body: '{"members":{"me":{"properties":{"system":{"connection":"here"}}}}}' },
  { what: 'a number as an xuid', body: '{"members":{"me":{"constants":{"system":{"xuid":2533270000000001}}}}}' },
  {
    what: 'an unknown change type in a subscription',
    body: '{"members":{"me":{"properties":{"system":{"subscription":{"changeTypes":["weather"]}}}}}}',
  },
  { what: 'a role that is not a string', body: '{"members":{"me":{"properties":{"custom":{"verifyMember":1}},"roles":{"lfg":1}}}}' },
];

const hostileHandleIds = [
  { what: 'an escaped zero byte', handleId: '%00' },
  { what: 'an escaped parent path', handleId: '..%2f..%2fetc' },
  { what: 'a malformed escape', handleId: '%zz' },
  { what: '3,000 characters', handleId: 'a'.repeat(3000) },
  { what: 'an emoji', handleId: encodeURIComponent('🎮') },
];

const hostileChanges = [
  {
    what: 'a prototype key',
    body: '{"properties":{"custom":{"__proto__":{"polluted":true},"constructor":{"prototype":{"polluted":true}}}}}',
  },
  { what: '100,000 nested arrays', body: `{"properties":{"custom":{"deep":${'['.repeat(100_000)}${']'.repeat(100_000)}}}}` },
  { what: 'a body of two megabytes', body: JSON.stringify(custom({ large: 'x'.repeat(2_000_000) })) },
  {
    what: '10,000 members',
    body: JSON.stringify({ members: Object.fromEntries(Array.from({ length: 10_000 }, (_, n) => [`reserve_${n}`, {}])) }),
  },
  { what: 'duplicate keys', body: '{"properties":{"custom":{"a":1,"a":2}},"properties":{"custom":{"a":3}}}' },
  { what: 'a lone surrogate', body: '{"properties":{"custom":{"text":"\\ud800"}}}' },
];

/**
 * Statuses by which a server or gateway refuses a strange request before the resource sees it: a malformed URL, a forbidden one,
 * one without a route, a body or URL or header that is too large (RFC 9110 section 15.5, RFC 6585 section 5).
 */
const gatewayRefusals = [400, 403, 404, 413, 414, 422, 431];

/** Requests that a provider must refuse without storing anything. */
export const refusalChecks: readonly Check[] = [
  read('answers 400 to a read without a contract version', { ...missingHeader, state: 'openLobby' }, async (exchange) =>
    exchange.expectStatus(await exchange.read({ 'X-Xbl-Contract-Version': null }), 400),
  ),
  refusedWrite({ ...missingHeader, title: 'answers 400 to a write without a contract version' }, change, {
    'X-Xbl-Contract-Version': null,
  }),
  ...unsupportedVersions.map((version) =>
    read(`answers 400 to contract version ${version}`, { ...negative, state: 'openLobby', source: methodPage }, async (exchange) =>
      exchange.expectStatus(await exchange.send({ headers: { 'X-Xbl-Contract-Version': version }, gateway: [406] }), 400, 406),
    ),
  ),
  ...malformedHandleIds.map((handleId) =>
    read(`answers 400 or 404 to the handle id ${handleId}`, { ...negative, state: 'openLobby', source: statusPage }, async (exchange) =>
      exchange.expectStatus(await exchange.send({ handleId, gateway: unroutable }), ...unroutable),
    ),
  ),
  ...misspellings.map(({ what, misspell }) =>
    read(`answers 400 or 404 to the id of the handle ${what}`, { ...negative, state: 'openLobby', source: statusPage }, async (exchange) =>
      exchange.expectStatus(await exchange.send({ handleId: misspell(exchange.state.handleId), gateway: unroutable }), ...unroutable),
    ),
  ),
  write(
    'answers 400 or 404 to a write by a malformed handle id',
    { ...negative, state: 'openLobby', source: statusPage },
    async (exchange) => {
      const request = { method: 'PUT', handleId: 'not-a-guid', body: change, gateway: unroutable };
      exchange.expectStatus(await exchange.send(request), ...unroutable);
    },
  ),
  ...wrongTokens.flatMap(({ token, authorization }) => [
    read(`answers 401 to a read with ${token}`, { ...ignoredAuth, state: 'openLobby' }, async (exchange) =>
      exchange.expectStatus(await exchange.read({ Authorization: authorization }), 401),
    ),
    refusedWrite({ ...ignoredAuth, title: `answers 401 to a write with ${token}` }, change, { Authorization: authorization }, [401]),
  ]),
  read(
    'answers 401 to an expired token',
    { ...ignoredAuth, state: 'expiredToken', source: 'vendor: HTTP status codes' },
    async (exchange) => exchange.expectStatus(await exchange.read(), 401),
  ),
  ...['POST', 'DELETE', 'PATCH'].map((method) =>
    read(
      `answers 405 to ${method}, with the allowed methods, and changes nothing`,
      { name: 'unsupported_method', state: 'updateProperties', source: statusPage, writes: true },
      async (exchange) => {
        await expectUnchanged(exchange, async () => {
          // A server that does not know a method answers 501 (RFC 9110 section 15.6.2). Every server knows the other two.
          const gateway = method === 'PATCH' ? [501] : [];
          const response = await exchange.send({ method, gateway, ...(method !== 'DELETE' && { body: change }) });
          exchange.expectStatus(response, 405, ...gateway);
          if (gateway.includes(response.status)) return;
          const received = response.headers.get('Allow') ?? '';
          const comparison = {
            rule: 'allow_header_conformance',
            at: 'header Allow',
            expected: 'GET, PUT',
            received: received || 'nothing',
          };
          exchange.expectThat(isAllowOfBoth(received), comparison, 'Allow is wrong');
        });
      },
    ),
  ),
  ...wrongChanges.map(({ what, body }) => refusedWrite({ ...negative, title: `answers 400 to ${what}`, source: requestSchema }, body)),
  write(
    'refuses a change sent as text, and writes nothing',
    { name: 'unsupported_media_type', state: 'updateProperties', source: 'description: request body' },
    async (exchange) => {
      await expectUnchanged(exchange, async () => {
        const headers = { 'Content-Type': 'text/plain' };
        exchange.expectStatus(await exchange.send({ method: 'PUT', headers, body: change, gateway: [415] }), 400, 415);
      });
    },
  ),
  ...hostileHandleIds.map(({ what, handleId }) =>
    read(`survives ${what} as the handle id`, { ...survival, state: 'openLobby' }, async (exchange) =>
      exchange.expectStatus(await exchange.send({ handleId, gateway: gatewayRefusals }), ...gatewayRefusals),
    ),
  ),
  ...hostileChanges.map(({ what, body }) =>
    write(`survives ${what}`, { ...survival, state: 'updateProperties' }, async (exchange) => {
      try {
        await exchange.send({ method: 'PUT', body, gateway: gatewayRefusals }); // a server error is a fault by itself
      } catch (error) {
        if (!isReset(error)) throw error; // a server may close the connection instead of reading on, RFC 9110 section 15.5.14
      }
      exchange.expectStatus(await exchange.read(), 200);
    }),
  ),
];

/** A write that has to be refused with one of the statuses, and must leave no trace. */
function refusedWrite(
  check: Pick<Check, 'name' | 'title' | 'source'>,
  body: unknown,
  headers: Readonly<Record<string, string | null>> = {},
  statuses: readonly number[] = [400],
): Check {
  return write(`${check.title}, and writes nothing`, { ...check, state: 'updateProperties' }, async (exchange) => {
    await expectUnchanged(exchange, async () => exchange.expectStatus(await exchange.write(body, headers), ...statuses));
  });
}

function isAllowOfBoth(value: string): boolean {
  const elements = value.split(',').map((method) => method.trim().toUpperCase());
  const methods = elements.filter((method) => method !== ''); // RFC 9110 section 5.6.1.2
  const isComplete = methods.includes('GET') && methods.includes('PUT');
  return isComplete && methods.every((method) => ['GET', 'PUT', 'HEAD', 'OPTIONS', 'TRACE'].includes(method));
}
