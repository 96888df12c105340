// The client that @hey-api/openapi-ts generates, which npm ci does here: see openapi-ts.config.js. In TypeScript it is typed.
import { createClient, createConfig } from './hey-api/client/index.js';
import { getSessionByHandle, writeSessionByHandle } from './hey-api/sdk.gen.js';
import { answerCases } from './lines.mjs';

async function call({ baseUrl, token, contractVersion, operation, handleId, headers, query, change, abortAfterMs }) {
  const client = createClient(createConfig({ baseUrl, auth: token }));
  const signal = abortAfterMs === null ? undefined : abortAfterMs === 0 ? AbortSignal.abort() : AbortSignal.timeout(abortAfterMs);
  const options = { client, path: { handleId }, query, headers: { 'X-Xbl-Contract-Version': contractVersion, ...headers }, signal };
  const { data, error, response } = await (operation === 'getSessionByHandle'
    ? getSessionByHandle(options)
    : writeSessionByHandle({ ...options, body: change }));
  if (response === undefined) throw error; // it gives what fetch throws as a result
  const { status } = response;
  const retryAfter = response.headers.get('Retry-After');
  const isSession = status === 200 || status === 201 || (response.headers.get('Content-Type') === 'application/json' && status !== 429);
  return {
    status,
    etag: response.headers.get('ETag'),
    session: isSession ? (data ?? error) : undefined, // 204 has {} for data, and 304 for error
    message: typeof error === 'string' ? error : undefined,
    retryAfter: retryAfter !== null && /^\d+$/.test(retryAfter) ? Number(retryAfter) : undefined,
  };
}

const kinds = { AbortError: 'aborted', TimeoutError: 'aborted', SyntaxError: 'unexpected-response' };

answerCases(call, ({ name }) => kinds[name] ?? 'network');
