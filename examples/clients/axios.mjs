// axios on Node's own http.
import axios from 'axios';
import { answerCases, stringifyJson } from './lines.mjs';
import { outcomeOf, UnexpectedResponse } from './outcome.mjs';

async function call({ baseUrl, token, contractVersion, operation, handleId, headers, query, change, timeoutMs, abortAfterMs }) {
  const signal = abortAfterMs === null ? undefined : abortAfterMs === 0 ? AbortSignal.abort() : AbortSignal.timeout(abortAfterMs);
  const isRead = operation === 'getSessionByHandle';
  const response = await axios.request({
    method: isRead ? 'GET' : 'PUT',
    baseURL: baseUrl,
    url: `/handles/${handleId}/session`,
    headers: {
      Authorization: token,
      'X-Xbl-Contract-Version': contractVersion,
      ...(!isRead && { 'Content-Type': 'application/json' }),
      ...headers,
    },
    params: query,
    data: isRead ? undefined : stringifyJson(change),
    timeout: timeoutMs,
    maxRedirects: 0,
    validateStatus: () => true,
    responseType: 'text',
    transformResponse: (text) => text, // JSON.parse would round large integers
    maxContentLength: 16 * 2 ** 20,
    signal,
  });
  return outcomeOf(response.status, response.headers, response.data);
}

answerCases(call, (error) => {
  if (error instanceof UnexpectedResponse) return 'unexpected-response';
  if (error.code === 'ECONNABORTED') return 'timeout';
  return error.code === 'ERR_CANCELED' ? 'aborted' : /maxContentLength/.test(error.message) ? 'unexpected-response' : 'network';
});
