import { type Check, sources, write } from '../check.js';
import { connection, countOf, expectCount, expectCustom, join, membersOf, objectAt, valueAt } from '../session-parts.js';

const leave = { members: { me: null } };
const reservedXuid = '2533270000009999';

/** Members of the session after a write, and whether the session exists. */
export const membershipChecks: readonly Check[] = [
  write({
    name: 'join_session',
    state: 'joinLobby',
    title: 'adds the caller as a member, once',
    source: sources.methodPage,
    run: async (exchange) => {
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
    },
  }),
  write({
    name: 'leave_session',
    state: 'leaveSession',
    title: 'removes the caller who leaves, and nobody else',
    source: sources.statusPage,
    run: async (exchange) => {
      const before = countOf((await exchange.read()).session);
      const left = await exchange.write(leave);
      exchange.expectStatus(left, 200);
      expectCount(exchange, left.session, before - 1);
    },
  }),
  write({
    name: 'delete_session',
    state: 'lastMemberLeaves',
    title: 'deletes the session when the last member leaves, and answers 204',
    source: sources.statusPage,
    run: async (exchange) => {
      exchange.expectStatus(await exchange.write(leave), 204);
      exchange.expectStatus(await exchange.read(), 204);
    },
  }),
  write({
    name: 'create_session',
    state: 'createSession',
    title: 'creates a missing session with the caller in it, and answers 201',
    source: sources.statusPage,
    run: async (exchange) => {
      const created = await exchange.write({ ...join, properties: { custom: { verifyNew: true } } }, { 'If-None-Match': '*' });
      exchange.expectStatus(created, 201);
      const received = valueAt(created.session, 'changeNumber');
      exchange.expect({ at: '/changeNumber', expected: 1, received }, 'Changes are not counted from 1');
      const read = await exchange.read();
      exchange.expectStatus(read, 200);
      expectCustom(exchange, read.session, 'verifyNew', true);
      expectCount(exchange, read.session, 1);
    },
  }),
  write({
    name: 'create_session',
    state: 'nothingCreated',
    title: 'creates nothing when nobody joins, and answers 204',
    source: sources.statusPage,
    run: async (exchange) => {
      exchange.expectStatus(await exchange.write({}), 204);
      exchange.expectStatus(await exchange.read(), 204);
    },
  }),
  write({
    name: 'reserve_seat',
    state: 'reserveSeat',
    title: 'reserves a seat for another user',
    source: 'vendor: MultiplayerSessionRequest',
    run: async (exchange) => {
      const before = countOf((await exchange.read()).session);
      const response = await exchange.write({
        members: { reserve_0: { constants: { system: { xuid: reservedXuid } } } },
      });
      exchange.expectStatus(response, 200);
      const reserved = membersOf(response.session).filter((member) => objectAt(member, 'constants', 'system').xuid === reservedXuid);
      const isReserved = reserved.length === 1 && valueAt(reserved[0], 'reserved') === true;
      exchange.expectThat(isReserved, { at: '/members', expected: 'reserved: true', received: reserved }, 'No seat is reserved');
      expectCount(exchange, response.session, before + 1);
    },
  }),
];
