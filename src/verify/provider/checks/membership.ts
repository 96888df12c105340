import { CannotCheck } from '../cannot-check.js';
import { type Check, sources, write } from '../check.js';
import type { ExchangeUnderTest, Session } from '../exchange-under-test.js';
import { connection, countOf, expectCount, expectCustom, join, membersOf, valueAt } from '../session-parts.js';
import { ensureMember, ensureStranger } from '../state-guards.js';

const leave = { members: { me: null } };

/** Members of the session after a write, and whether the session exists. */
export const membershipChecks: readonly Check[] = [
  write('adds the caller as a member, once', { name: 'join_session', state: 'joinLobby', source: sources.methodPage }, async (exchange) => {
    await ensureStranger(exchange);
    const before = countOf((await exchange.read()).session);
    const joined = await exchange.write(join, { 'If-Match': '*' });
    exchange.expectStatus(joined, 200);
    const again = await exchange.write(join);
    for (const { session } of [joined, again, await exchange.read()]) {
      expectCount(exchange, session, before + 1);
      const connections = membersOf(session).map((member) => valueAt(member, 'properties', 'system', 'connection'));
      const isHeld = connections.some((held) => typeof held === 'string' && held.toLowerCase() === connection);
      exchange.expectThat(isHeld, { at: '/members', expected: connection, received: connections }, 'The connection is missing');
    }
  }),
  write(
    'removes the caller who leaves, and nobody else',
    { name: 'leave_session', state: 'leaveSession', source: sources.statusPage },
    async (exchange) => {
      await ensureMember(exchange);
      const before = countOf((await exchange.read()).session);
      if (before === 1) throw new CannotCheck('nobody else is in the session; give the state the handle of one with other members');
      const left = await exchange.write(leave);
      exchange.expectStatus(left, 200);
      expectCount(exchange, left.session, before - 1);
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
