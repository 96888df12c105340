// Your own code, tested against one response at a time.
import { type Client, createClient } from 'mpsd-handle-session';
import { createMock } from 'mpsd-handle-session/mock';
import { expect, it } from 'vitest';

/** Yours: what is tested. */
async function invitation(client: Client, handleId: string): Promise<string> {
  const outcome = await client.getSessionByHandle(handleId);
  if (outcome.status === 200) return `${outcome.session.membersInfo.count} players are waiting.`;
  return outcome.status === 204 || outcome.status === 404 ? 'The game is over.' : 'Try again later.';
}

const handleId = '1a6f3c80-5d27-4e91-b0c4-8f2e7d9a5b13';
const answering = (example: string) => createClient({ token: 'XBL3.0 x=1;invented', fetch: createMock({ example }), maxAttempts: 1 });

// The names are those of the examples in the description.
it.each([
  ['openLobby', '2 players are waiting.'],
  ['sessionGone', 'The game is over.'],
  ['staleHandle', 'The game is over.'],
  ['overloaded', 'Try again later.'],
])('says of %s: %s', async (example, text) => {
  expect(await invitation(answering(example), handleId)).toBe(text);
});
