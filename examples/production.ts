import { createClient, createRateLimiter, xblToken } from 'mpsd-handle-session';
import { createNodeFetch } from 'mpsd-handle-session/node';
import { validateSession } from 'mpsd-handle-session/validate';

// Yours: any Xbox sign-in library. It is asked for another token after a 401.
const signIn = async (_: { refresh: boolean }) => ({ userHash: '2533270000000001', xstsToken: 'invented' });

export const client = createClient({
  token: async ({ refresh }) => {
    const { userHash, xstsToken } = await signIn({ refresh });
    return xblToken(userHash, xstsToken);
  },
  baseUrl: process.env.MPSD_URL ?? 'https://sessiondirectory.xboxlive.com',
  fetch: createNodeFetch(), // on Node, faster than the built-in one
  rateLimiter: createRateLimiter(), // 30 requests in 15 seconds, 300 in 300
  validate: validateSession, // a session that breaks the description is an UnexpectedResponseError
  hooks: { onRetry: ({ status, waitMs }) => console.error(`again in ${waitMs} ms, after ${status ?? 'no response'}`) },
});

const outcome = await client.getSessionByHandle('1a6f3c80-5d27-4e91-b0c4-8f2e7d9a5b13', { signal: AbortSignal.timeout(10_000) });
console.log(outcome.status);
