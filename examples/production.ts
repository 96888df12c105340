import { createClient, TimeoutError, xblToken } from 'mpsd-handle-session';
import { createNodeFetch } from 'mpsd-handle-session/node';
import { createRateLimiter } from 'mpsd-handle-session/rate-limiter';
import { validateSession } from 'mpsd-handle-session/validate';

export const client = createClient({
  // Asked before every attempt, and with `refresh` after a 401. Here the answer of any Xbox sign-in library.
  token: async ({ refresh }) => {
    const { userHash, xstsToken } = await signIn({ refresh });
    return xblToken(userHash, xstsToken);
  },
  baseUrl: process.env.MPSD_URL ?? 'https://sessiondirectory.xboxlive.com',
  fetch: createNodeFetch(), // faster than the built-in one, on Node
  rateLimiter: createRateLimiter(), // 30 requests in 15 seconds, 300 in 300
  validate: validateSession, // a session that breaks the description is an UnexpectedResponseError
  attemptTimeoutMs: 5_000,
  totalTimeoutMs: 20_000,
  hooks: {
    onResponse: ({ status, attempt, durationMs, correlationId }) => console.error({ status, attempt, durationMs, correlationId }),
    onRetry: ({ status, waitMs }) => console.error(`again in ${waitMs} ms, after ${status ?? 'no answer'}`),
  },
});

try {
  const outcome = await client.getSessionByHandle('1a6f3c80-5d27-4e91-b0c4-8f2e7d9a5b13', { signal: AbortSignal.timeout(10_000) });
  console.log(outcome.status);
} catch (error) {
  console.log(error instanceof TimeoutError ? `no ${error.waitingFor} in time` : error);
}

/** Yours. */
async function signIn(_: { readonly refresh: boolean }) {
  return { userHash: '2533270000000001', xstsToken: 'invented' };
}
