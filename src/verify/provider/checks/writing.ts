import { parseJson } from '../../../wire/json.js';
import { type Check, detailsPage, methodPage, recordings, statusPage, unspecified, visibilityPage, write } from '../check.js';
import { customOf, expectCustom, expectUnchanged, join, same, systemOf } from '../session-parts.js';

const persisted = 'write_persistence';
const custom = (bag: object) => ({ properties: { custom: bag } });

/** What a write does to the session, and what it leaves alone. */
export const writingChecks: readonly Check[] = [
  write(persisted, 'updateProperties', 'stores a custom property and answers with the session that has it', methodPage, async (on) => {
    const answer = await on.write(custom({ verifyStored: 'yes' }));
    on.expectStatus(answer, persisted, 200);
    expectCustom(on, persisted, answer.session, 'verifyStored', 'yes');
    expectCustom(on, persisted, (await on.read()).session, 'verifyStored', 'yes');
  }),
  write('merge_semantics', 'updateProperties', 'merges custom properties key by key', detailsPage, async (on) => {
    const before = customOf((await on.read()).session);
    await on.write(custom({ verifyOne: 1, verifyTwo: { a: 1, b: 1 } }));
    await on.write(custom({ verifyTwo: { a: 2 } }));
    const { session } = await on.read();
    expectCustom(on, 'merge_semantics', session, 'verifyOne', 1);
    for (const [name, value] of Object.entries(before)) expectCustom(on, 'merge_semantics', session, name, value);
  }),
  write(
    'merge_semantics',
    'updateProperties',
    'deletes a custom property that is written as null, and no other',
    detailsPage,
    async (on) => {
      await on.write(custom({ verifyGone: 1, verifyKept: 1 }));
      const answer = await on.write(custom({ verifyGone: null }));
      for (const session of [answer.session, (await on.read()).session]) {
        const isGone = !('verifyGone' in customOf(session));
        on.expect(
          isGone,
          'merge_semantics',
          'The property stays',
          '/properties/custom/verifyGone',
          'nothing',
          customOf(session).verifyGone,
        );
        expectCustom(on, 'merge_semantics', session, 'verifyKept', 1);
      }
    },
  ),
  write('merge_semantics', 'updateProperties', 'replaces a system property as a whole, and no other', detailsPage, async (on) => {
    const before = systemOf((await on.read()).session);
    await on.write({ properties: { system: { keywords: ['verify', 'one'] } } });
    await on.write({ properties: { system: { keywords: ['two'] } } });
    const after = systemOf((await on.read()).session);
    on.expect(
      same(after.keywords, ['two']),
      'merge_semantics',
      'The list was merged',
      '/properties/system/keywords',
      '["two"]',
      after.keywords,
    );
    const name = 'joinRestriction';
    on.expect(
      same(after[name], before[name]),
      'merge_semantics',
      'Another field changed',
      `/properties/system/${name}`,
      String(before[name]),
      after[name],
    );
  }),
  write('exact_numbers', 'updateProperties', 'keeps every digit of an unsigned 64-bit integer', recordings, async (on) => {
    await on.write('{"properties":{"custom":{"verifyId":18446744073709551615}}}');
    const { body } = await on.read();
    const value = (parse(body) as { properties?: { custom?: { verifyId?: unknown } } } | undefined)?.properties?.custom?.verifyId;
    on.expect(
      value === 18446744073709551615n,
      'exact_numbers',
      'Digits are lost',
      '/properties/custom/verifyId',
      '18446744073709551615',
      String(value),
    );
  }),
  write('change_number', 'updateProperties', 'raises changeNumber when the session changes', 'vendor: MultiplayerSession', async (on) => {
    const before = Number((await on.read()).session?.changeNumber);
    const written = Number((await on.write(custom({ verifyCount: 1 }))).session?.changeNumber);
    on.expect(written > before, 'change_number', 'changeNumber stays', '/changeNumber', `more than ${before}`, written);
    const after = Number((await on.read()).session?.changeNumber);
    on.expect(after === written, 'change_number', 'PUT and GET disagree', '/changeNumber', String(written), after);
  }),
  write(
    'idempotent_write',
    'updateProperties',
    'has no further effect when it is repeated',
    'vendor: page of the session PUT',
    async (on) => {
      await on.write(custom({ verifyAgain: [1, { a: null }] }));
      await expectUnchanged(on, 'idempotent_write', async () => {
        on.expectStatus(await on.write(custom({ verifyAgain: [1, { a: null }] })), 'idempotent_write', 200);
      });
    },
  ),
  write('session_isolation', 'updateProperties', 'leaves other sessions alone', methodPage, async (on) => {
    const other = await on.another('bedrockWorld');
    const headers = other.token === undefined ? {} : { Authorization: other.token };
    const before = await on.send({ handleId: other.handleId, headers });
    on.expectStatus(before, 'session_isolation', 200);
    await on.write(custom({ verifyMine: true }));
    const after = await on.send({ handleId: other.handleId, headers });
    on.expect(before.body === after.body, 'session_isolation', 'Another session changed', '', before.body, after.body);
  }),
  write('write_only_fields', 'updateProperties', 'never answers with encounters', detailsPage, async (on) => {
    const answer = await on.write({ members: { me: { properties: { system: { encounters: ['verify-encounter'] } } } } });
    on.expectStatus(answer, 'write_only_fields', 200);
    for (const { body } of [answer, await on.read()]) {
      on.expect(!body.includes('verify-encounter'), 'write_only_fields', 'Encounters are shown', '/members', 'no encounters', body);
    }
  }),
  write('own_properties', 'updateProperties', 'stores custom properties of the calling member', detailsPage, async (on) => {
    await on.write({ members: { me: { properties: { custom: { verifyMember: 'mine' } } } } });
    const { session } = await on.read();
    const holders = Object.values((session?.members ?? {}) as object).filter((member) =>
      JSON.stringify(member).includes('"verifyMember":"mine"'),
    );
    on.expect(
      holders.length === 1,
      'own_properties',
      'The property is missing or on several members',
      '/members',
      'one member',
      holders.length,
    );
  }),
  refused('constant_conflict', 'constantConflict', 'answers 409 to a constant that differs', statusPage, [409], {
    constants: { system: { maxMembersCount: 99 } },
  }),
  refused('write_access', 'joinRefused', 'answers 403 to a join that the session does not allow', visibilityPage, [403], join, [200, 403]),
  refused('write_access', 'otherMembersRefused', 'answers 403 to a user who removes another member', 'vendor: FAQ', [403], {
    members: { 1: null },
  }),
  refused(
    'write_access',
    'serversRefused',
    'answers 400 or 403 to a user who writes servers',
    'observed: vendor client tests',
    [400, 403],
    {
      servers: { dedicated: { properties: { custom: { verifyServer: true } } } },
    },
  ),
  refused(
    'write_access',
    'readOnlyCaller',
    'answers 403 to a caller who may read but not write',
    statusPage,
    [403],
    custom({ verifyDenied: true }),
  ),
  write('write_access', 'readOnlyCaller', 'shows the session to a caller who may read but not write', statusPage, async (on) => {
    const answer = await on.write(custom({ verifyDenied: true }));
    on.expect(answer.session !== undefined, 'write_access', 'The session is missing', '', 'the session', answer.body);
  }),
  refused(
    'business_rule',
    'readRestrictionTooOpen',
    'answers 400 to a read restriction of none with userAuthorizationStyle',
    'observed: vendor client tests',
    [400],
    {
      properties: { system: { readRestriction: 'none' } },
    },
  ),
  refused(
    'business_rule',
    'measurementsWithoutMetrics',
    'answers 400 to measurements of a session without metrics',
    'observed: vendor client tests',
    [400],
    {
      members: { me: { properties: { system: { measurements: { d2c4e6f8091b4a3c85d7f9e0a1b2c3d4: { latency: 1 } } } } } },
    },
  ),
  write('write_access', 'staleHandle', 'answers 404 to a write by a handle that does not exist', statusPage, async (on) => {
    on.expectStatus(await on.write(join), 'write_access', 404);
  }),
  ...['rateLimited', 'rateLimitedWithoutBody'].map((state) =>
    write('rate_limit', state, `answers 429 to a throttled write (${state})`, statusPage, async (on) => {
      on.expectStatus(await on.write(join), 'rate_limit', 429);
    }),
  ),
  write('overload', 'overloaded', 'answers 503 to a write when overloaded', statusPage, async (on) => {
    on.expectStatus(await on.write(join), 'overload', 503);
  }),
  write('undocumented_parameter', 'updateProperties', 'ignores an unknown query parameter', unspecified, async (on) => {
    on.expectStatus(await on.write(custom({ verifyQuery: 1 }), {}, '?verify=1'), 'undocumented_parameter', 200);
  }),
];

/**
 * A write that is refused with one of the statuses. What was there before is there afterwards.
 *
 * @param reads - what the caller's reads are answered with
 */
function refused(
  name: string,
  state: string,
  title: string,
  source: string,
  statuses: readonly number[],
  change: object,
  reads?: readonly number[],
): Check {
  return write(name, state, `${title}, and writes nothing`, source, async (on) => {
    const refuse = async () => on.expectStatus(await on.write(change), name, ...statuses);
    await expectUnchanged(on, name, refuse, reads);
  });
}

function parse(text: string): unknown {
  try {
    return parseJson(text);
  } catch {
    return undefined;
  }
}
