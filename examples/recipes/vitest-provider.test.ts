// A whole flow, tested against a service in memory: two players, one session.
import { createClient } from 'mpsd-handle-session';
import { createProvider } from 'mpsd-handle-session/provider';
import { joinSession, leaveSession } from 'mpsd-handle-session/sessions';
import { expect, it } from 'vitest';

const handleId = '1a6f3c80-5d27-4e91-b0c4-8f2e7d9a5b13';
const reference = { scid: '8d050174-412b-4b51-a29b-d55a34edfdb7', templateName: 'lobby', name: 'harbor' };

it('lets a second player see the first one come and go', async () => {
  const provider = createProvider();
  provider.addHandle(handleId, { type: 'invite', reference });
  const [first, second] = ['2533270000000001', '2533270000000002'].map((xuid) =>
    createClient({ token: `XBL3.0 x=${xuid};invented`, fetch: provider.fetch }),
  ) as [ReturnType<typeof createClient>, ReturnType<typeof createClient>];

  expect(await joinSession(first, handleId, {}, { writeMode: 'updateOrCreateNew' })).toMatchObject({ status: 201 });
  expect(await second.getSessionByHandle(handleId)).toMatchObject({ status: 200, session: { membersInfo: { count: 1 } } });

  await joinSession(second, handleId);
  await leaveSession(first, handleId);
  expect(await second.getSessionByHandle(handleId)).toMatchObject({ session: { membersInfo: { count: 1 } } });
});
