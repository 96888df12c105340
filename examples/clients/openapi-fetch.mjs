// openapi-fetch as its documentation uses it. In TypeScript: createClient<paths>().
import createClient from 'openapi-fetch';
import { answerCases } from './lines.mjs';

const path = '/handles/{handleId}/session';

async function call({ baseUrl, token, contractVersion, operation, handleId, headers, query, change, abortAfterMs }) {
  const client = createClient({ baseUrl, headers: { Authorization: token, 'X-Xbl-Contract-Version': String(contractVersion) } });
  const signal = abortAfterMs === null ? undefined : abortAfterMs === 0 ? AbortSignal.abort() : AbortSignal.timeout(abortAfterMs);
  const init = { params: { path: { handleId }, query }, headers, signal };
  const { data, error, response } = await (operation === 'getSessionByHandle'
    ? client.GET(path, init)
    : client.PUT(path, { ...init, body: change }));
  const { status } = response;
  const etag = response.headers.get('ETag');
  const retryAfter = response.headers.get('Retry-After');
  return {
    status,
    etag,
    session: status < 300 ? data : typeof error === 'object' && status !== 429 ? error : undefined,
    message: typeof error === 'string' ? error : undefined,
    retryAfter: retryAfter !== null && /^\d+$/.test(retryAfter) ? Number(retryAfter) : undefined,
  };
}

const kinds = { AbortError: 'aborted', TimeoutError: 'aborted', SyntaxError: 'unexpected-response' };

answerCases(call, ({ name }) => kinds[name] ?? 'network');
