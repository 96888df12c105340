import { CannotCheck } from '../cannot-check.js';
import { type Check, sources, write } from '../check.js';
import type { ExchangeUnderTest } from '../exchange-under-test.js';
import { objectAt, valueAt } from '../received-session.js';
import { custom, expectUnchanged, join } from '../session-parts.js';
import { ensureMember, ensureStranger } from '../state-guards.js';

const { statusPage, visibilityPage, vendorTests } = sources;
const access = { name: 'write_access' };
const businessRule = { name: 'business_rule', source: vendorTests };
const denied = custom({ verifyDenied: true });

/** Well-formed writes that the session or its rules refuse. */
export const refusedWriteChecks: readonly Check[] = [
  refused(
    { name: 'constant_conflict', state: 'constantConflict', title: 'answers 409 to a different constant', source: statusPage },
    {
      statuses: [409],
      prepare: async (exchange) => {
        const isTaken = valueAt((await exchange.read()).session, 'constants', 'system', 'maxMembersCount') === 99;
        return { ...denied, constants: { system: { maxMembersCount: isTaken ? 98 : 99 } } };
      },
    },
  ),
  refused(
    { ...access, state: 'joinRefused', title: 'answers 403 to a join that the session does not allow', source: visibilityPage },
    { statuses: [403], prepare: asStranger(join), reads: [200, 403] },
  ),
  write(
    'does not show the session with a refused join to a caller who may not read it',
    { ...access, state: 'joinRefused', source: statusPage },
    async (exchange) => {
      await ensureStranger(exchange);
      if ((await exchange.read()).status !== 403) throw new CannotCheck('the caller may read the session; give the state a private one');
      const { session, body } = await exchange.write(join);
      exchange.expectThat(session === undefined, { at: '', expected: 'a text', received: body }, 'The refusal includes the session');
    },
  ),
  refused(
    { ...access, state: 'otherMembersRefused', title: 'answers 403 to a user who removes another member', source: 'vendor: FAQ' },
    { statuses: [403], prepare: removalOfAnother },
  ),
  refused(
    { ...access, state: 'serversRefused', title: 'answers 400 or 403 to a user who writes servers', source: vendorTests },
    {
      statuses: [400, 403],
      prepare: async () => ({ ...denied, servers: { dedicated: { properties: { custom: { verifyServer: true } } } } }),
    },
  ),
  refused(
    { ...access, state: 'readOnlyCaller', title: 'answers 403 to a caller who may read but not write', source: statusPage },
    { statuses: [403], prepare: asStranger(denied) },
  ),
  write(
    'shows the session to a caller who may read but not write',
    { ...access, state: 'readOnlyCaller', source: statusPage },
    async (exchange) => {
      await ensureStranger(exchange);
      const { session, body } = await exchange.write(denied);
      exchange.expectThat(session !== undefined, { at: '', expected: 'the session', received: body }, 'The session is missing');
    },
  ),
  write(
    'answers 404 to a write by a handle that does not exist',
    { ...access, state: 'staleHandle', source: statusPage },
    async (exchange) => exchange.expectStatus(await exchange.write(join), 404),
  ),
  refused(
    {
      ...businessRule,
      state: 'readRestrictionTooOpen',
      title: 'answers 400 to a read restriction of none with userAuthorizationStyle',
    },
    {
      statuses: [400],
      prepare: async (exchange) => {
        const { session } = await exchange.read();
        if (valueAt(session, 'constants', 'system', 'capabilities', 'userAuthorizationStyle') !== true) {
          throw new CannotCheck('the session lacks the capability "userAuthorizationStyle"; give the state one that has it');
        }
        return { properties: { ...denied.properties, system: { readRestriction: 'none' } } };
      },
    },
  ),
  refused(
    { ...businessRule, state: 'measurementsWithoutMetrics', title: 'answers 400 to measurements of a session without metrics' },
    {
      statuses: [400],
      prepare: async (exchange) => {
        await ensureMember(exchange);
        if (valueAt((await exchange.read()).session, 'constants', 'system', 'metrics') !== undefined) {
          throw new CannotCheck('the session has the constant "metrics"; give the state one without it');
        }
        const measurements = { d2c4e6f8091b4a3c85d7f9e0a1b2c3d4: { latency: 1 } };
        return { ...denied, members: { me: { properties: { system: { measurements } } } } };
      },
    },
  ),
];

interface RefusedWrite {
  readonly statuses: readonly number[];
  /** Makes sure of the state, and gives the change that is to be refused. */
  readonly prepare: (exchange: ExchangeUnderTest) => Promise<object>;
  /** Statuses that the caller's reads may have. Default 200. */
  readonly reads?: readonly number[];
}

/** A write that is refused with one of the statuses, and leaves the session as it was. */
function refused(check: Pick<Check, 'name' | 'state' | 'title' | 'source'>, { statuses, prepare, reads }: RefusedWrite): Check {
  return write(`${check.title}, and writes nothing`, { ...check }, async (exchange) => {
    const change = await prepare(exchange);
    await expectUnchanged(exchange, async () => exchange.expectStatus(await exchange.write(change), ...statuses), reads);
  });
}

/** The change, once it is sure that the caller is no member. */
function asStranger(change: object): RefusedWrite['prepare'] {
  return async (exchange) => {
    await ensureStranger(exchange);
    return change;
  };
}

async function removalOfAnother(exchange: ExchangeUnderTest): Promise<object> {
  const caller = await ensureMember(exchange);
  const keys = Object.keys(objectAt((await exchange.read()).session, 'members'));
  const other = keys.filter((key) => key !== caller?.key).at(-1);
  if (other === undefined) throw new CannotCheck('nobody else is in the session; give the state the handle of one with other members');
  return { ...denied, members: { [other]: null } };
}
