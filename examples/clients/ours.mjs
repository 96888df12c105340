// This package's client.
import { createClient, InvalidArgumentError, NetworkError, TimeoutError, UnexpectedResponseError } from 'mpsd-handle-session';
import { answerCases } from './lines.mjs';

async function call({ baseUrl, token, contractVersion, operation, handleId, headers, query, change, timeoutMs, abortAfterMs }) {
  const client = createClient({ baseUrl, token, contractVersion, totalTimeoutMs: timeoutMs, attemptTimeoutMs: timeoutMs });
  const signal = abortAfterMs === null ? undefined : abortAfterMs === 0 ? AbortSignal.abort() : AbortSignal.timeout(abortAfterMs);
  const { headers: _, ...outcome } =
    operation === 'getSessionByHandle'
      ? await client.getSessionByHandle(handleId, { headers, signal })
      : await client.writeSessionByHandle(handleId, change, { headers, query, signal });
  return outcome;
}

function kindOf(error) {
  if (error instanceof InvalidArgumentError) return 'invalid-argument';
  if (error instanceof NetworkError) return 'network';
  if (error instanceof TimeoutError) return 'timeout';
  return error instanceof UnexpectedResponseError ? 'unexpected-response' : 'aborted';
}

answerCases(call, kindOf);
