// Jest 30: NODE_OPTIONS=--experimental-vm-modules npx jest, with `transform: {}`, because this package is ES modules only.
// In tests of pages, jest-fixed-jsdom works, and jest-environment-jsdom does not: it hides fetch and all that belongs to it.
import { expect, it } from '@jest/globals';
import { createClient } from 'mpsd-handle-session';
import { createProviderStates } from 'mpsd-handle-session/provider';

/** Yours: what is tested. */
async function invitation(client, handleId) {
  const outcome = await client.getSessionByHandle(handleId);
  if (outcome.status === 200) return `${outcome.session.membersInfo.count} players are waiting.`;
  return outcome.status === 204 || outcome.status === 404 ? 'The game is over.' : 'Try again later.';
}

// The names are those of `mpsd-handle-session verify --list`.
it.each([
  ['openLobby', '2 players are waiting.'],
  ['sessionGone', 'The game is over.'],
  ['staleHandle', 'The game is over.'],
  ['overloaded', 'Try again later.'],
])('says of %s: %s', async (state, text) => {
  const { fetch, states } = createProviderStates();
  const { handleId, token } = states[state]();
  expect(await invitation(createClient({ token, fetch, maxAttempts: 1 }), handleId)).toBe(text);
});
