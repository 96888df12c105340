import { CannotCheck } from '../cannot-check.js';
import { type Check, sources, write } from '../check.js';
import { customOf, membersOf, type Session, systemOf, valueAt } from '../received-session.js';
import { custom, expectCustom, expectSameContent, expectUnchanged, join, otherValues } from '../session-parts.js';
import { ensureMember } from '../state-guards.js';

const { methodPage, detailsPage, recordings, robustness } = sources;
const ofProperties = { state: 'updateProperties', source: detailsPage };
const merging = { name: 'merge_semantics', ...ofProperties };

/** The effect of a write on the session, and on nothing else. */
export const writingChecks: readonly Check[] = [
  write(
    'stores a custom property and answers with the session that has it',
    { ...ofProperties, name: 'write_persistence', source: methodPage, judgesState: true },
    async (exchange) => {
      const response = await exchange.write(custom({ verifyStored: 'yes' }));
      exchange.expectStatus(response, 200);
      expectCustom(exchange, response.session, 'verifyStored', 'yes');
      expectCustom(exchange, (await exchange.read()).session, 'verifyStored', 'yes');
    },
  ),
  write('merges custom properties key by key', merging, async (exchange) => {
    const before = Object.entries(customOf((await exchange.read()).session));
    await exchange.write(custom({ verifyOne: 1, verifyTwo: { a: 1, b: 1 } }));
    await exchange.write(custom({ verifyTwo: { a: 2 } }));
    const { session } = await exchange.read();
    const expected = new Map([...before, ['verifyOne', 1], ['verifyTwo', { a: 2 }]]);
    for (const [name, value] of expected) expectCustom(exchange, session, name, value);
  }),
  write('deletes a custom property that is written as null, and no other', merging, async (exchange) => {
    await exchange.write(custom({ verifyGone: 1, verifyKept: 1 }));
    const response = await exchange.write(custom({ verifyGone: null }));
    for (const { session } of [response, await exchange.read()]) {
      expectCustom(exchange, session, 'verifyGone', undefined);
      expectCustom(exchange, session, 'verifyKept', 1);
    }
  }),
  write('replaces a system property as a whole, and only that one', merging, async (exchange) => {
    const { session } = await exchange.read();
    const before = systemOf(session);
    // No write removes a system property. So it is a list that the session has, which can be put back.
    if (!Array.isArray(before.keywords) && !Array.isArray(before.turn)) {
      throw new CannotCheck('the session has neither keywords nor a turn, and no write would take them away; give the state one that has');
    }
    const { name, list, other } = Array.isArray(before.keywords) ? keywords : turnsOf(session);
    await exchange.write({ properties: { system: { [name]: list } } });
    await exchange.write({ properties: { system: { [name]: other } } });
    const after = systemOf((await exchange.read()).session);
    exchange.expect({ at: `/properties/system/${name}`, expected: other, received: after[name] }, 'The list was merged');
    for (const [field, expected] of Object.entries(before)) {
      if (field === name) continue;
      exchange.expect({ at: `/properties/system/${field}`, expected, received: after[field] }, 'Another field changed');
    }
  }),
  write(
    'keeps every digit of an unsigned 64-bit integer',
    { ...ofProperties, name: 'exact_numbers', source: recordings },
    async (exchange) => {
      await exchange.write('{"properties":{"custom":{"verifyId":18446744073709551615}}}');
      const received = customOf((await exchange.read()).session).verifyId;
      exchange.expect({ at: '/properties/custom/verifyId', expected: 18446744073709551615n, received }, 'Digits are lost');
    },
  ),
  write(
    'raises changeNumber when the session changes',
    { ...ofProperties, name: 'change_number', source: 'vendor: MultiplayerSession' },
    async (exchange) => {
      const at = '/changeNumber';
      const { session } = await exchange.read();
      if (session !== undefined && session.changeNumber === undefined) throw new CannotCheck('the session has no changeNumber');
      const before = Number(session?.changeNumber);
      const [value] = otherValues(session, 'verifyCount');
      const { session: changed } = await exchange.write(custom({ verifyCount: value }));
      const written = Number(changed?.changeNumber);
      const isRaised = written > before || session?.branch !== changed?.branch; // each branch counts by itself
      exchange.expectThat(isRaised, { at, expected: `more than ${before}`, received: written }, 'changeNumber stays');
      const after = Number((await exchange.read()).session?.changeNumber);
      exchange.expect({ at, expected: written, received: after }, 'PUT and GET disagree');
    },
  ),
  write(
    'has no further effect when it is repeated',
    { ...ofProperties, name: 'idempotent_write', source: 'vendor: page of the session PUT' },
    async (exchange) => {
      const change = custom({ verifyAgain: [1, { a: null }] });
      await exchange.write(change);
      await expectUnchanged(exchange, async () => exchange.expectStatus(await exchange.write(change), 200));
    },
  ),
  write('leaves other sessions unchanged', { ...ofProperties, name: 'session_isolation', source: methodPage }, async (exchange) => {
    const other = await exchange.another('bedrockWorld');
    const before = await exchange.readAs(other);
    exchange.expectStatus(before, 200);
    await exchange.write(custom({ verifyMine: true }));
    const reread = () => exchange.readAs(other);
    await expectSameContent(exchange, { first: before, second: await reread(), reread }, 'Another session changed');
  }),
  write('never answers with encounters', { ...ofProperties, name: 'write_only_fields' }, async (exchange) => {
    await ensureMember(exchange);
    const response = await exchange.write({ members: { me: { properties: { system: { encounters: ['verify-encounter'] } } } } });
    exchange.expectStatus(response, 200);
    for (const { session, body } of [response, await exchange.read()]) {
      const isShown = membersOf(session).some((member) => valueAt(member, 'properties', 'system', 'encounters') !== undefined);
      exchange.expectThat(!isShown, { at: '/members', expected: 'no encounters', received: body }, 'Encounters are shown');
    }
  }),
  write('stores custom properties of the calling member', { ...ofProperties, name: 'own_properties' }, async (exchange) => {
    await ensureMember(exchange);
    await exchange.write({ members: { me: { properties: { custom: { verifyMember: 'mine' } } } } });
    const members = membersOf((await exchange.read()).session);
    const holders = members.filter((member) => valueAt(member, 'properties', 'custom', 'verifyMember') === 'mine');
    const comparison = { at: '/members', expected: 'one member', received: holders.length };
    exchange.expectThat(holders.length === 1, comparison, 'The property is missing or on several members');
  }),
  write('ignores an unknown query parameter', { ...ofProperties, name: 'undocumented_parameter', source: robustness }, async (exchange) =>
    exchange.expectStatus(await exchange.write(custom({ verifyQuery: 1 }), {}, '?verify=1'), 200),
  ),
  ...['rateLimited', 'rateLimitedWithoutBody'].map((state) =>
    write(
      `answers 429 to a throttled write (${state})`,
      { name: 'rate_limit', state, isLimited: true, source: sources.statusPage },
      async (exchange) => exchange.expectStatus(await exchange.write(join), 429),
    ),
  ),
  write(
    'answers 503 to a write when overloaded',
    { name: 'overload', state: 'overloaded', isLimited: true, source: sources.statusPage },
    async (exchange) => exchange.expectStatus(await exchange.write(join), 503),
  ),
];

const keywords = { name: 'keywords', list: ['verify', 'one'], other: ['two'] };

function turnsOf(session: Session | undefined) {
  const first = valueAt(session, 'membersInfo', 'first');
  return { name: 'turn', list: typeof first === 'number' ? [first] : [], other: [] };
}
