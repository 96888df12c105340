import { type Check, sources, write } from '../check.js';
import {
  custom,
  customOf,
  expectCustom,
  expectSameContent,
  expectUnchanged,
  join,
  membersOf,
  systemOf,
  valueAt,
} from '../session-parts.js';

const { methodPage, detailsPage, recordings, robustness } = sources;
const ofProperties = { state: 'updateProperties', source: detailsPage };
const merging = { name: 'merge_semantics', ...ofProperties };

/** The effect of a write on the session, and on nothing else. */
export const writingChecks: readonly Check[] = [
  write({
    ...ofProperties,
    name: 'write_persistence',
    title: 'stores a custom property and answers with the session that has it',
    source: methodPage,
    run: async (exchange) => {
      const response = await exchange.write(custom({ verifyStored: 'yes' }));
      exchange.expectStatus(response, 200);
      expectCustom(exchange, response.session, 'verifyStored', 'yes');
      expectCustom(exchange, (await exchange.read()).session, 'verifyStored', 'yes');
    },
  }),
  write({
    ...merging,
    title: 'merges custom properties key by key',
    run: async (exchange) => {
      const before = customOf((await exchange.read()).session);
      await exchange.write(custom({ verifyOne: 1, verifyTwo: { a: 1, b: 1 } }));
      await exchange.write(custom({ verifyTwo: { a: 2 } }));
      const { session } = await exchange.read();
      expectCustom(exchange, session, 'verifyOne', 1);
      for (const [name, value] of Object.entries(before)) expectCustom(exchange, session, name, value);
    },
  }),
  write({
    ...merging,
    title: 'deletes a custom property that is written as null, and no other',
    run: async (exchange) => {
      await exchange.write(custom({ verifyGone: 1, verifyKept: 1 }));
      const response = await exchange.write(custom({ verifyGone: null }));
      for (const { session } of [response, await exchange.read()]) {
        expectCustom(exchange, session, 'verifyGone', undefined);
        expectCustom(exchange, session, 'verifyKept', 1);
      }
    },
  }),
  write({
    ...merging,
    title: 'replaces a system property as a whole, and no other',
    run: async (exchange) => {
      const before = systemOf((await exchange.read()).session);
      await exchange.write({ properties: { system: { keywords: ['verify', 'one'] } } });
      await exchange.write({ properties: { system: { keywords: ['two'] } } });
      const after = systemOf((await exchange.read()).session);
      exchange.expect({ at: '/properties/system/keywords', expected: ['two'], received: after.keywords }, 'The list was merged');
      const comparison = {
        at: '/properties/system/joinRestriction',
        expected: before.joinRestriction,
        received: after.joinRestriction,
      };
      exchange.expect(comparison, 'Another field changed');
    },
  }),
  write({
    ...ofProperties,
    name: 'exact_numbers',
    title: 'keeps every digit of an unsigned 64-bit integer',
    source: recordings,
    run: async (exchange) => {
      await exchange.write('{"properties":{"custom":{"verifyId":18446744073709551615}}}');
      const received = customOf((await exchange.read()).session).verifyId;
      exchange.expect({ at: '/properties/custom/verifyId', expected: 18446744073709551615n, received }, 'Digits are lost');
    },
  }),
  write({
    ...ofProperties,
    name: 'change_number',
    title: 'raises changeNumber when the session changes',
    source: 'vendor: MultiplayerSession',
    run: async (exchange) => {
      const at = '/changeNumber';
      const before = Number((await exchange.read()).session?.changeNumber);
      const written = Number((await exchange.write(custom({ verifyCount: 1 }))).session?.changeNumber);
      exchange.expectThat(written > before, { at, expected: `more than ${before}`, received: written }, 'changeNumber stays');
      const after = Number((await exchange.read()).session?.changeNumber);
      exchange.expect({ at, expected: written, received: after }, 'PUT and GET disagree');
    },
  }),
  write({
    ...ofProperties,
    name: 'idempotent_write',
    title: 'has no further effect when it is repeated',
    source: 'vendor: page of the session PUT',
    run: async (exchange) => {
      const change = custom({ verifyAgain: [1, { a: null }] });
      await exchange.write(change);
      await expectUnchanged(exchange, async () => exchange.expectStatus(await exchange.write(change), 200));
    },
  }),
  write({
    ...ofProperties,
    name: 'session_isolation',
    title: 'leaves other sessions alone',
    source: methodPage,
    run: async (exchange) => {
      const other = await exchange.another('bedrockWorld');
      const before = await exchange.readAs(other);
      exchange.expectStatus(before, 200);
      await exchange.write(custom({ verifyMine: true }));
      expectSameContent(exchange, before, await exchange.readAs(other), 'Another session changed');
    },
  }),
  write({
    ...ofProperties,
    name: 'write_only_fields',
    title: 'never answers with encounters',
    run: async (exchange) => {
      const response = await exchange.write({ members: { me: { properties: { system: { encounters: ['verify-encounter'] } } } } });
      exchange.expectStatus(response, 200);
      for (const { session, body } of [response, await exchange.read()]) {
        const isShown = membersOf(session).some((member) => valueAt(member, 'properties', 'system', 'encounters') !== undefined);
        exchange.expectThat(!isShown, { at: '/members', expected: 'no encounters', received: body }, 'Encounters are shown');
      }
    },
  }),
  write({
    ...ofProperties,
    name: 'own_properties',
    title: 'stores custom properties of the calling member',
    run: async (exchange) => {
      await exchange.write({ members: { me: { properties: { custom: { verifyMember: 'mine' } } } } });
      const members = membersOf((await exchange.read()).session);
      const holders = members.filter((member) => valueAt(member, 'properties', 'custom', 'verifyMember') === 'mine');
      const comparison = { at: '/members', expected: 'one member', received: holders.length };
      exchange.expectThat(holders.length === 1, comparison, 'The property is missing or on several members');
    },
  }),
  write({
    ...ofProperties,
    name: 'undocumented_parameter',
    title: 'ignores an unknown query parameter',
    source: robustness,
    run: async (exchange) => exchange.expectStatus(await exchange.write(custom({ verifyQuery: 1 }), {}, '?verify=1'), 200),
  }),
  ...['rateLimited', 'rateLimitedWithoutBody'].map((state) =>
    write({
      name: 'rate_limit',
      state,
      isLimited: true,
      title: `answers 429 to a throttled write (${state})`,
      source: sources.statusPage,
      run: async (exchange) => exchange.expectStatus(await exchange.write(join), 429),
    }),
  ),
  write({
    name: 'overload',
    state: 'overloaded',
    title: 'answers 503 to a write when overloaded',
    source: sources.statusPage,
    run: async (exchange) => exchange.expectStatus(await exchange.write(join), 503),
  }),
];
