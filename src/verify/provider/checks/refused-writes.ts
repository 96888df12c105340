import { type Check, sources, write } from '../check.js';
import { custom, expectUnchanged, join } from '../session-parts.js';

const { statusPage, visibilityPage, vendorTests } = sources;
const access = { name: 'write_access' };
const businessRule = { name: 'business_rule', source: vendorTests };
const denied = custom({ verifyDenied: true });

/** Well-formed writes that the session or its rules refuse. */
export const refusedWriteChecks: readonly Check[] = [
  refused(
    { name: 'constant_conflict', state: 'constantConflict', title: 'answers 409 to a constant that differs', source: statusPage },
    { statuses: [409], change: { constants: { system: { maxMembersCount: 99 } } } },
  ),
  refused(
    { ...access, state: 'joinRefused', title: 'answers 403 to a join that the session does not allow', source: visibilityPage },
    { statuses: [403], change: join, reads: [200, 403] },
  ),
  refused(
    { ...access, state: 'otherMembersRefused', title: 'answers 403 to a user who removes another member', source: 'vendor: FAQ' },
    { statuses: [403], change: { members: { 1: null } } },
  ),
  refused(
    { ...access, state: 'serversRefused', title: 'answers 400 or 403 to a user who writes servers', source: vendorTests },
    { statuses: [400, 403], change: { servers: { dedicated: { properties: { custom: { verifyServer: true } } } } } },
  ),
  refused(
    { ...access, state: 'readOnlyCaller', title: 'answers 403 to a caller who may read but not write', source: statusPage },
    { statuses: [403], change: denied },
  ),
  write({
    ...access,
    state: 'readOnlyCaller',
    title: 'shows the session to a caller who may read but not write',
    source: statusPage,
    run: async (exchange) => {
      const { session, body } = await exchange.write(denied);
      exchange.expectThat(session !== undefined, { at: '', expected: 'the session', received: body }, 'The session is missing');
    },
  }),
  write({
    ...access,
    state: 'staleHandle',
    title: 'answers 404 to a write by a handle that does not exist',
    source: statusPage,
    run: async (exchange) => exchange.expectStatus(await exchange.write(join), 404),
  }),
  refused(
    {
      ...businessRule,
      state: 'readRestrictionTooOpen',
      title: 'answers 400 to a read restriction of none with userAuthorizationStyle',
    },
    { statuses: [400], change: { properties: { system: { readRestriction: 'none' } } } },
  ),
  refused(
    { ...businessRule, state: 'measurementsWithoutMetrics', title: 'answers 400 to measurements of a session without metrics' },
    {
      statuses: [400],
      change: { members: { me: { properties: { system: { measurements: { d2c4e6f8091b4a3c85d7f9e0a1b2c3d4: { latency: 1 } } } } } } },
    },
  ),
];

interface RefusedWrite {
  readonly statuses: readonly number[];
  readonly change: object;
  /** Statuses that the caller's reads may have. Default 200. */
  readonly reads?: readonly number[];
}

/** A write that is refused with one of the statuses, and leaves the session as it was. */
function refused(check: Pick<Check, 'name' | 'state' | 'title' | 'source'>, { statuses, change, reads }: RefusedWrite): Check {
  return write({
    ...check,
    title: `${check.title}, and writes nothing`,
    run: async (exchange) => {
      await expectUnchanged(exchange, async () => exchange.expectStatus(await exchange.write(change), ...statuses), reads);
    },
  });
}
