import { type Check, methodPage, read, statusPage, unspecified, write } from '../check.js';
import type { Answer, Exchange } from '../exchange.js';
import { expectUnchanged } from '../session-parts.js';

const negative = 'negative_data_rejection';
const change = { properties: { custom: { verifyRefusal: true } } };

/** What a provider has to refuse, and that a refusal leaves no trace. */
export const refusalChecks: readonly Check[] = [
  read('missing_required_header', 'openLobby', 'answers 400 to a read without a contract version', methodPage, async (on) => {
    on.expectStatus(await on.read({ 'X-Xbl-Contract-Version': null }), 'missing_required_header', 400);
  }),
  write(
    'missing_required_header',
    'updateProperties',
    'answers 400 to a write without a contract version, and writes nothing',
    methodPage,
    async (on) => {
      await expectUnchanged(on, 'missing_required_header', async () => {
        on.expectStatus(await on.write(change, { 'X-Xbl-Contract-Version': null }), 'missing_required_header', 400);
      });
    },
  ),
  ...['103', '1', '0', '-1', '10.7', '107.5', 'abc', '0x6b', '1e3'].map((version) =>
    read(negative, 'openLobby', `answers 400 to contract version ${version}`, methodPage, async (on) => {
      on.expectStatus(await on.read({ 'X-Xbl-Contract-Version': version }), negative, 400);
    }),
  ),
  ...[
    'not-a-guid',
    '1a6f3c80-5d27-4e91-b0c4-8f2e7d9a5b1',
    '1a6f3c80-5d27-4e91-b0c4-8f2e7d9a5b133',
    '1a6f3c805d274e91b0c48f2e7d9a5b13',
    '%7B1a6f3c80-5d27-4e91-b0c4-8f2e7d9a5b13%7D',
    'ga6f3c80-5d27-4e91-b0c4-8f2e7d9a5b13',
    '00000000-0000-0000-0000-000000000000',
  ].map((handleId) =>
    read(negative, 'openLobby', `answers 400 or 404 to the handle id ${handleId}`, statusPage, async (on) => {
      on.expectStatus(await on.send({ handleId }), negative, 400, 404);
    }),
  ),
  write(negative, 'openLobby', 'answers 400 or 404 to a write by a malformed handle id', statusPage, async (on) => {
    on.expectStatus(await on.send({ method: 'PUT', handleId: 'not-a-guid', body: change }), negative, 400, 404);
  }),
  ...[
    ['no token', null],
    ['a token of another scheme', 'Bearer invented'],
    ['a token without parts', 'XBL3.0'],
    ['a token without a user hash', 'XBL3.0 x=;invented'],
    ['a token without its second part', 'XBL3.0 x=2533270000000001;'],
    ['a token without the equals sign', 'XBL3.0 2533270000000001;invented'],
    ['an empty token', ''],
  ].flatMap(([what, authorization]) => [
    read('ignored_auth', 'openLobby', `answers 401 to a read with ${what}`, 'description: security scheme', async (on) => {
      on.expectStatus(await on.read({ Authorization: authorization ?? null }), 'ignored_auth', 401);
    }),
    write(
      'ignored_auth',
      'updateProperties',
      `answers 401 to a write with ${what}, and writes nothing`,
      'description: security scheme',
      async (on) => {
        await expectUnchanged(on, 'ignored_auth', async () => {
          on.expectStatus(await on.write(change, { Authorization: authorization ?? null }), 'ignored_auth', 401);
        });
      },
    ),
  ]),
  read('ignored_auth', 'expiredToken', 'answers 401 to an expired token', 'vendor: HTTP status codes', async (on) => {
    on.expectStatus(await on.read(), 'ignored_auth', 401);
  }),
  ...['POST', 'DELETE', 'PATCH'].map((method) => ({
    ...read(
      'unsupported_method',
      'updateProperties',
      `answers 405 to ${method}, with the allowed methods, and changes nothing`,
      statusPage,
      async (on) => {
        await expectUnchanged(on, 'unsupported_method', async () => {
          expectMethodRefused(on, await on.send({ method, ...(method !== 'DELETE' && { body: change }) }));
        });
      },
    ),
    writes: true,
  })),
  ...[
    ['malformed JSON', '{'],
    ['two documents', '{}{}'],
    ['an array', '[]'],
    ['null', 'null'],
    ['a text', '"x"'],
    ['a number', '42'],
    ['no body', ''],
    ['an undocumented part', '{"activity":{}}'],
    ['custom properties outside of the bag', '{"properties":{"Map":"canyon"}}'],
    ['null as properties', '{"properties":null}'],
    ['an array as members', '{"members":[]}'],
    ['a number as a member', '{"members":{"me":5}}'],
    ['a member by an unknown name', '{"members":{"you":{}}}'],
    ['a text as a boolean', '{"properties":{"system":{"closed":"true"}}}'],
    ['a number as a restriction', '{"properties":{"system":{"joinRestriction":5}}}'],
    ['an unknown restriction', '{"properties":{"system":{"joinRestriction":"everyone"}}}'],
    ['texts as turns', '{"properties":{"system":{"turn":["x"]}}}'],
    ['an array as a custom bag', '{"properties":{"custom":[]}}'],
    ['a text as a connection', '{"members":{"me":{"properties":{"system":{"connection":"here"}}}}}'],
    ['a number as an xuid', '{"members":{"me":{"constants":{"system":{"xuid":2533270000000001}}}}}'],
    [
      'an unknown kind of change to be told of',
      '{"members":{"me":{"properties":{"system":{"subscription":{"changeTypes":["weather"]}}}}}}',
    ],
    ['a role that is no text', '{"members":{"me":{"roles":{"lfg":1}}}}'],
  ].map(([what, body]) =>
    write(negative, 'updateProperties', `answers 400 to ${what}, and writes nothing`, 'description: request schema', async (on) => {
      await expectUnchanged(on, negative, async () => {
        on.expectStatus(await on.write(body), negative, 400);
      });
    }),
  ),
  write(
    'unsupported_media_type',
    'updateProperties',
    'refuses a change as text, and writes nothing',
    'description: request body',
    async (on) => {
      await expectUnchanged(on, 'unsupported_media_type', async () => {
        on.expectStatus(await on.write(change, { 'Content-Type': 'text/plain' }), 'unsupported_media_type', 400);
      });
    },
  ),
  ...[
    ['an escaped zero byte', '%00'],
    ['an escaped parent path', '..%2f..%2fetc'],
    ['a malformed escape', '%zz'],
    ['3,000 characters', 'a'.repeat(3000)],
    ['an emoji', encodeURIComponent('🎮')],
  ].map(([what, handleId]) =>
    read('not_a_server_error', 'openLobby', `survives ${what} as the handle id`, unspecified, async (on) => {
      on.expectStatus(await on.send({ handleId: handleId ?? '' }), 'not_a_server_error', 400, 404);
    }),
  ),
  ...[
    ['a prototype key', '{"properties":{"custom":{"__proto__":{"polluted":true},"constructor":{"prototype":{"polluted":true}}}}}'],
    ['100,000 nested arrays', `{"properties":{"custom":{"deep":${'['.repeat(100_000)}${']'.repeat(100_000)}}}}`],
    ['a body of two megabytes', JSON.stringify({ properties: { custom: { large: 'x'.repeat(2_000_000) } } })],
    ['10,000 members', JSON.stringify({ members: Object.fromEntries(Array.from({ length: 10_000 }, (_, n) => [`reserve_${n}`, {}])) })],
    ['duplicate keys', '{"properties":{"custom":{"a":1,"a":2}},"properties":{"custom":{"a":3}}}'],
    ['a lone surrogate', '{"properties":{"custom":{"text":"\\ud800"}}}'],
  ].map(([what, body]) =>
    write('not_a_server_error', 'updateProperties', `survives ${what}`, unspecified, async (on) => {
      const answer = await on.write(body);
      on.expect(answer.status < 500, 'not_a_server_error', 'The provider failed', 'status', 'below 500', answer.status);
      on.expectStatus(await on.read(), 'not_a_server_error', 200);
    }),
  ),
];

function expectMethodRefused(on: Exchange, answer: Answer): void {
  on.expectStatus(answer, 'unsupported_method', 405);
  const allowed = answer.headers.get('Allow') ?? '';
  const methods = allowed.split(',').map((method) => method.trim().toUpperCase());
  const isComplete = methods.includes('GET') && methods.includes('PUT');
  const isExact = methods.every((method) => ['GET', 'PUT', 'HEAD', 'OPTIONS'].includes(method));
  on.expect(isComplete && isExact, 'allow_header_conformance', 'Allow is wrong', 'header Allow', 'GET, PUT', allowed || 'nothing');
}
