import { createClient, InvalidArgumentError, NetworkError, TimeoutError, UnexpectedResponseError } from '../../../src/index.js';
import type { ClientCall, ClientCase, ClientResult, ErrorKind } from '../../../src/verify/client/verify-client.js';

/** Makes the calls of verify-client with a client that has the interface of ours. */
export function callOf(create: typeof createClient): ClientCall {
  return async (given) => {
    try {
      return await callWith(create, given);
    } catch (error) {
      return { error: kindOf(error), message: error instanceof Error ? error.message : String(error) } satisfies ClientResult;
    }
  };
}

/** Every feature but those that the case's own options would need. */
export const ownClient = callOf(createClient);

async function callWith(create: typeof createClient, given: ClientCase) {
  const { baseUrl, token, contractVersion, operation, handleId, headers, query, change, timeoutMs, abortAfterMs } = given;
  const client = create({ baseUrl, token, contractVersion, totalTimeoutMs: timeoutMs, attemptTimeoutMs: timeoutMs });
  const signal = abortAfterMs === null ? undefined : signalAfter(abortAfterMs);
  const outcome =
    operation === 'getSessionByHandle'
      ? await client.getSessionByHandle(handleId, { headers, signal })
      : await client.writeSessionByHandle(handleId, change as object, { headers, query, signal });
  const { headers: _, ...result } = outcome;
  return result;
}

function signalAfter(milliseconds: number): AbortSignal {
  return milliseconds === 0 ? AbortSignal.abort(new Aborted()) : AbortSignal.any([AbortSignal.timeout(milliseconds)]);
}

class Aborted extends Error {
  override name = 'AbortError';
}

function kindOf(error: unknown): ErrorKind {
  if (error instanceof InvalidArgumentError) return 'invalid-argument';
  if (error instanceof NetworkError) return 'network';
  if (error instanceof TimeoutError) return 'timeout';
  if (error instanceof UnexpectedResponseError) return 'unexpected-response';
  return 'aborted';
}
