import { holding } from '../wire/abort.js';
import { checkNames, checkWriteQuery } from '../wire/arguments.js';
import { Deadline } from '../wire/deadline.js';
import { type Fetch, headersOf, type Received } from '../wire/fetch.js';
import type { OperationId } from '../wire/operation.js';
import { unexpected } from './outcome.js';
import type { Send } from './send.js';

/** Sends openapi-fetch's requests like all others. Its reads are retried, its writes are not. */
export function createOpenapiFetch(sendRead: Send, sendWrite: Send, totalTimeoutMs: number): Fetch {
  return (request) =>
    holding(request, async ({ method, url, signal }) => {
      const isRead = method === 'GET';
      const query = Object.fromEntries(new URL(url).searchParams);
      if (isRead) checkNames('query', query, []);
      else checkWriteQuery(query);
      const { authorization: _, ...headers } = Object.fromEntries(request.headers); // the client's own takes its place
      const parts = { method, url, headers, ...(!isRead && { body: await request.text() }) };
      const operationId = isRead ? 'getSessionByHandle' : 'writeSessionByHandle';
      const call = { operationId, signal, deadline: new Deadline(totalTimeoutMs), isRepeatable: isRead } as const;
      const { received } = await (isRead ? sendRead : sendWrite)(parts, call);
      return responseOf(operationId, received);
    });
}

function responseOf(operationId: OperationId, received: Received): Response {
  const { status, body } = received;
  const isPossible = status >= 200 && status < 600;
  if (body.fault !== undefined || !isPossible) {
    const reason = body.fault ?? (status === 0 ? 'it is a redirect, which is not followed' : 'it has no status that a Response can have');
    throw unexpected(operationId, received, reason);
  }
  return new Response([204, 205, 304].includes(status) ? null : body.text, { status, headers: headersOf(received) });
}
