// The entries beyond the client, in a runtime with a command line: prints the checks that fail in either suite.
import process from 'node:process';
import { createClient, InvalidArgumentError, NetworkError, TimeoutError, UnexpectedResponseError } from 'mpsd-handle-session';
import { createNodeFetch } from 'mpsd-handle-session/node';
import { createProviderStates } from 'mpsd-handle-session/provider';
import { serve } from 'mpsd-handle-session/serve';
import { validateSession } from 'mpsd-handle-session/validate';
import { verifyProvider } from 'mpsd-handle-session/verify';
import { verifyClient } from 'mpsd-handle-session/verify-client';

/** @import { Fetch } from 'mpsd-handle-session' */
/** @import { ClientCall } from 'mpsd-handle-session/verify-client' */

/** @param {{ readonly checks: readonly { readonly check: string, readonly outcome: string }[] }} report */
const failedIn = ({ checks }) => checks.filter(({ outcome }) => outcome === 'failed').map(({ check }) => check);

/** @type {(fetch?: Fetch) => ClientCall} */
const callBy =
  (fetch) =>
  async ({ baseUrl, token, contractVersion, operation, handleId, headers, query, change, timeoutMs, abortAfterMs }) => {
    const times = { totalTimeoutMs: timeoutMs, attemptTimeoutMs: timeoutMs };
    const signal = abortAfterMs === null ? undefined : abortAfterMs === 0 ? AbortSignal.abort() : AbortSignal.timeout(abortAfterMs);
    try {
      const client = createClient({ baseUrl, token, contractVersion, ...times, ...(fetch && { fetch }) });
      const { headers: _, ...result } =
        operation === 'getSessionByHandle'
          ? await client.getSessionByHandle(handleId, { headers, signal })
          : await client.writeSessionByHandle(handleId, /** @type {object} */ (change), { headers, query, signal });
      return result;
    } catch (error) {
      return { error: kindOf(error), message: String(error) };
    }
  };

/** @param {unknown} error */
function kindOf(error) {
  if (error instanceof InvalidArgumentError) return 'invalid-argument';
  if (error instanceof NetworkError) return 'network';
  if (error instanceof TimeoutError) return 'timeout';
  return error instanceof UnexpectedResponseError ? 'unexpected-response' : 'aborted';
}

const { fetch, states } = createProviderStates();
const { handleId, token } = states.openLobby();
const server = await serve(fetch);
const served = createClient({ token, baseUrl: server.url, validate: validateSession, fetch: createNodeFetch() });
const { status } = await served.getSessionByHandle(handleId);
await server.close();
console.log(
  JSON.stringify({
    served: status,
    verify: failedIn(await verifyProvider(fetch, { states })),
    client: failedIn(await verifyClient(callBy(), { features: ['all'] })),
    nodeClient: failedIn(await verifyClient(callBy(createNodeFetch()), { features: ['all'] })),
  }),
);
process.exit(); // whatever the runtime still keeps open
