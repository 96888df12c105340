import { type Check, methodPage, statusPage, write } from '../check.js';
import { connection, countOf, expectCustom, join } from '../session-parts.js';

const leave = { members: { me: null } };

/** Who is in the session after a write, and whether it exists. */
export const membershipChecks: readonly Check[] = [
  write('join_session', 'joinLobby', 'adds the caller as a member, once', methodPage, async (on) => {
    const before = countOf((await on.read()).session);
    const joined = await on.write(join, { 'If-Match': '*' });
    on.expectStatus(joined, 'join_session', 200);
    const again = await on.write(join);
    for (const session of [joined.session, again.session, (await on.read()).session]) {
      const count = countOf(session);
      on.expect(
        count === before + 1,
        'join_session',
        'The caller is missing or added twice',
        '/membersInfo/count',
        String(before + 1),
        count,
      );
      on.expect(
        JSON.stringify(session?.members).includes(connection),
        'join_session',
        'The connection is missing',
        '/members',
        connection,
        session?.members,
      );
    }
  }),
  write('leave_session', 'leaveSession', 'removes the caller who leaves, and nobody else', statusPage, async (on) => {
    const before = (await on.read()).session;
    const left = await on.write(leave);
    on.expectStatus(left, 'leave_session', 200);
    const count = countOf(left.session);
    on.expect(
      count === countOf(before) - 1,
      'leave_session',
      'The members are wrong',
      '/membersInfo/count',
      String(countOf(before) - 1),
      count,
    );
  }),
  write(
    'delete_session',
    'lastMemberLeaves',
    'deletes the session when the last member leaves, and answers 204',
    statusPage,
    async (on) => {
      on.expectStatus(await on.write(leave), 'delete_session', 204);
      on.expectStatus(await on.read(), 'delete_session', 204);
    },
  ),
  write('create_session', 'createSession', 'creates a missing session with the caller in it, and answers 201', statusPage, async (on) => {
    const created = await on.write({ ...join, properties: { custom: { verifyNew: true } } }, { 'If-None-Match': '*' });
    on.expectStatus(created, 'create_session', 201);
    on.expect(
      created.session?.changeNumber === 1,
      'create_session',
      'Changes are not counted from 1',
      '/changeNumber',
      '1',
      created.session?.changeNumber,
    );
    const read = await on.read();
    on.expectStatus(read, 'create_session', 200);
    expectCustom(on, 'create_session', read.session, 'verifyNew', true);
    on.expect(countOf(read.session) === 1, 'create_session', 'The creator is missing', '/membersInfo/count', '1', countOf(read.session));
  }),
  write('create_session', 'nothingCreated', 'creates nothing when nobody joins, and answers 204', statusPage, async (on) => {
    on.expectStatus(await on.write({}), 'create_session', 204);
    on.expectStatus(await on.read(), 'create_session', 204);
  }),
  write('reserve_seat', 'reserveSeat', 'reserves a seat for another user', 'vendor: MultiplayerSessionRequest', async (on) => {
    const before = (await on.read()).session;
    const answer = await on.write({ members: { reserve_0: { constants: { system: { xuid: '2533270000009999' } } } } });
    on.expectStatus(answer, 'reserve_seat', 200);
    const reserved = Object.values((answer.session?.members ?? {}) as object).filter((member) =>
      JSON.stringify(member).includes('2533270000009999'),
    );
    on.expect(
      reserved.length === 1 && reserved[0]?.reserved === true,
      'reserve_seat',
      'No seat is reserved',
      '/members',
      'reserved: true',
      reserved,
    );
    on.expect(
      countOf(answer.session) === countOf(before) + 1,
      'reserve_seat',
      'The seat is not counted',
      '/membersInfo/count',
      String(countOf(before) + 1),
      countOf(answer.session),
    );
  }),
];
