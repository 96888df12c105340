// ky, which repeats reads and keeps time by itself.
import ky, { HTTPError } from 'ky';
import { answerCases, stringifyJson } from './lines.mjs';
import { outcomeOf, UnexpectedResponse } from './outcome.mjs';

async function call({ baseUrl, token, contractVersion, operation, handleId, headers, query, change, timeoutMs, abortAfterMs }) {
  const signal = abortAfterMs === null ? undefined : abortAfterMs === 0 ? AbortSignal.abort() : AbortSignal.timeout(abortAfterMs);
  const isRead = operation === 'getSessionByHandle';
  const sending = ky(`handles/${handleId}/session`, {
    method: isRead ? 'GET' : 'PUT',
    prefixUrl: baseUrl,
    headers: {
      Authorization: token,
      'X-Xbl-Contract-Version': String(contractVersion),
      'Content-Type': isRead ? undefined : 'application/json',
      ...headers,
    },
    searchParams: query,
    body: isRead ? undefined : stringifyJson(change),
    timeout: timeoutMs,
    retry: { methods: ['get'] }, // a write may have happened
    redirect: 'manual',
    signal,
  });
  // Repetitions need ky's errors, which hold the response.
  const response = await sending.catch((error) => {
    if (error instanceof HTTPError) return error.response;
    throw error;
  });
  return outcomeOf(response.status, response.headers, await response.text());
}

answerCases(call, (error) => {
  if (error instanceof UnexpectedResponse) return 'unexpected-response';
  return error.name === 'TimeoutError' && error.constructor !== DOMException
    ? 'timeout'
    : error instanceof DOMException
      ? 'aborted'
      : 'network';
});
