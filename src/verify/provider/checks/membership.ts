import { CannotCheck } from '../cannot-check.js';
import { type Check, sources, write } from '../check.js';
import type { ExchangeUnderTest } from '../exchange-under-test.js';
import { countOf, membersOf, objectAt, type Session, valueAt } from '../received-session.js';
import { connection, expectCount, expectCustom, expectSameAt, join } from '../session-parts.js';
import { ensureMember, ensureStranger } from '../state-guards.js';

const leave = { members: { me: null } };
const joinWithProperty = { members: { me: { properties: { ...join.members.me.properties, custom: { verifyMember: 'mine' } } } } };

/** Members of the session after a write, and whether the session exists. */
export const membershipChecks: readonly Check[] = [
  write('adds the caller as a member, once', { name: 'join_session', state: 'joinLobby', source: sources.methodPage }, async (exchange) => {
    await ensureStranger(exchange);
    const { session: before } = await exchange.read();
    const joined = await exchange.write(joinWithProperty, { 'If-Match': '*' });
    exchange.expectStatus(joined, 200);
    const again = await exchange.write(join);
    for (const response of [joined, again, await exchange.read()]) {
      expectCount(exchange, response.session, countOf(before) + 1);
      expectNewcomer(exchange, before, response.session);
      for (const key of newcomersIn(before, joined.session)) {
        expectSameAt(exchange, `/members/${key}/constants/system/xuid`, joined, response, 'The new member is another user');
      }
    }
  }),
  write(
    'removes the caller who leaves, and nobody else',
    { name: 'leave_session', state: 'leaveSession', source: sources.statusPage },
    async (exchange) => {
      await ensureMember(exchange);
      const { session } = await exchange.write({ members: { me: { properties: { custom: { verifyMember: 'mine' } } } } });
      if (countOf(session) === 1)
        throw new CannotCheck('nobody else is in the session; give the state the handle of one with other members');
      const left = await exchange.write(leave);
      exchange.expectStatus(left, 200);
      expectCount(exchange, left.session, countOf(session) - 1);
      const received = holdersIn(session).filter((key) => valueAt(left.session, 'members', key) !== undefined);
      exchange.expectThat(received.length === 0, { at: '/members', expected: 'not the caller', received }, 'Another member left');
    },
  ),
  write(
    'deletes the session when the last member leaves, and answers 204',
    { name: 'delete_session', state: 'lastMemberLeaves', source: sources.statusPage },
    async (exchange) => {
      await ensureMember(exchange);
      await ensureEndsWithCaller(exchange);
      exchange.expectStatus(await exchange.write(leave), 204);
      exchange.expectStatus(await exchange.read(), 204);
    },
  ),
  write(
    'creates a missing session with the caller in it, and answers 201',
    { name: 'create_session', state: 'createSession', source: sources.statusPage },
    async (exchange) => {
      const created = await exchange.write({ ...join, properties: { custom: { verifyNew: true } } }, { 'If-None-Match': '*' });
      exchange.expectStatus(created, 201);
      const received = valueAt(created.session, 'changeNumber');
      exchange.expectThat(
        received === undefined || Number(received) >= 1,
        { at: '/changeNumber', expected: 'at least 1', received },
        'The change is not counted',
      );
      const read = await exchange.read();
      exchange.expectStatus(read, 200);
      expectCustom(exchange, read.session, 'verifyNew', true);
      expectCount(exchange, read.session, 1);
    },
  ),
  write(
    'creates nothing when nobody joins, and answers 204',
    { name: 'create_session', state: 'nothingCreated', source: sources.statusPage },
    async (exchange) => {
      exchange.expectStatus(await exchange.write({}), 204);
      exchange.expectStatus(await exchange.read(), 204);
    },
  ),
  write(
    'reserves a seat for another user',
    { name: 'reserve_seat', state: 'reserveSeat', source: 'vendor: MultiplayerSessionRequest' },
    async (exchange) => {
      const { session } = await exchange.read();
      const before = countOf(session);
      const most = valueAt(session, 'constants', 'system', 'maxMembersCount');
      if (typeof most === 'number' && before >= most) throw new CannotCheck('the session is full; give the state one with a free seat');
      const xuid = freeXuid(session);
      const response = await exchange.write({ members: { reserve_0: { constants: { system: { xuid }, custom: { verifySeat: 1 } } } } });
      exchange.expectStatus(response, 200);
      const reserved = membersOf(response.session).filter((member) => xuidOf(member) === xuid);
      const isReserved = reserved.length === 1 && valueAt(reserved[0], 'reserved') === true;
      exchange.expectThat(isReserved, { at: '/members', expected: 'reserved: true', received: reserved }, 'No seat is reserved');
      const seat = { at: '/members', expected: 1, received: valueAt(reserved[0], 'constants', 'custom', 'verifySeat') };
      exchange.expect(seat, 'The constants of the reservation are missing');
      expectCount(exchange, response.session, before + 1);
    },
  ),
];

const newcomersIn = (before: Session | undefined, after: Session | undefined) =>
  Object.keys(objectAt(after, 'members')).filter((key) => !Object.hasOwn(objectAt(before, 'members'), key));

/** Keys of the members with the property that the caller wrote. */
const holdersIn = (session: Session | undefined) =>
  Object.keys(objectAt(session, 'members')).filter(
    (key) => valueAt(session, 'members', key, 'properties', 'custom', 'verifyMember') === 'mine',
  );

/** Expects one more member, who has the connection and the property that the caller wrote. */
function expectNewcomer(exchange: ExchangeUnderTest, before: Session | undefined, after: Session | undefined): void {
  const newcomers = newcomersIn(before, after);
  const held = newcomers.map((key) => valueAt(after, 'members', key, 'properties', 'system', 'connection'));
  const isHeld = held.length === 1 && String(held[0]).toLowerCase() === connection;
  exchange.expectThat(isHeld, { at: '/members', expected: connection, received: held }, 'The connection is not that of the new member');
  const comparison = { at: '/members', expected: newcomers, received: holdersIn(after) };
  exchange.expect(comparison, 'The property is not that of the new member');
}

const xuidOf = (member: unknown) => valueAt(member, 'constants', 'system', 'xuid');

/** An invented user who has no seat in the session yet. */
function freeXuid(session: Session | undefined): string {
  const taken = new Set(membersOf(session).map(xuidOf));
  let number = 2533270000009999;
  while (taken.has(String(number))) number -= 1;
  return String(number);
}

/** @throws {@link CannotCheck} if others are in the session, or it outlives its last member */
async function ensureEndsWithCaller(exchange: ExchangeUnderTest): Promise<void> {
  const { session } = await exchange.read();
  if (countOf(session) > 1) throw new CannotCheck('others are in the session; give the state the handle of one without other members');
  const timeout = valueAt(session, 'constants', 'system', 'sessionEmptyTimeout');
  if (timeout !== undefined && timeout !== 0) {
    throw new CannotCheck('the session outlives its last member; give the state one whose sessionEmptyTimeout is 0');
  }
}
