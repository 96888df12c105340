// nock: every request to the service, from whatever client, is answered by a mock or provider of this package. For Node 20, nock 14.
import { Buffer } from 'node:buffer';
import type { Fetch } from 'mpsd-handle-session';
import nock from 'nock';

/** A request as nock keeps it, with its bytes, which its types do not name. */
type Sent = nock.ReplyFnContext['req'] & { readonly requestBodyBuffers?: readonly Buffer[] };

/** @example answerSessions(createProvider({ seed }).fetch); afterAll(() => nock.restore()) */
export function answerSessions(fetch: Fetch, baseUrl = 'https://sessiondirectory.xboxlive.com'): nock.Scope {
  const path = /^\/handles\/[^/]+\/session(?:\?|$)/;
  const scope = nock(baseUrl).persist();
  for (const interceptor of [scope.get(path), scope.put(path)]) {
    interceptor.reply(async function (target) {
      const { method, headers, requestBodyBuffers = [] }: Sent = this.req;
      const body = Buffer.concat(requestBodyBuffers); // what nock passes is read by JSON.parse, which rounds large integers
      const request = new Request(`${baseUrl}${target}`, { method, headers, ...(body.length > 0 && { body }) });
      const response = await fetch(request);
      return [response.status, Buffer.from(await response.arrayBuffer()), Object.fromEntries(response.headers)];
    });
  }
  return scope;
}
