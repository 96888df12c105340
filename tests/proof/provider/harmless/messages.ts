import type { Fetch } from '../../../../src/index.js';
import { handleIdOf, isGuid, type ReadResponse, readResponse, respond, withHeaders, withRequestHeaders } from '../defect.js';
import { gateway, type HarmlessDifference } from './difference.js';

const page = (status: number, title: string) =>
  new Response(`<html><head><title>${title}</title></head></html>`, { status, headers: { 'Content-Type': 'text/html' } });
const problem = (status: number, title: string) =>
  new Response(JSON.stringify({ title, status }), { status, headers: { 'Content-Type': 'application/problem+json' } });
const mediaTypeOf = ({ headers }: Request) => headers.get('Content-Type') ?? '';

/** Requests that a server or gateway refuses before the resource sees them. */
const gateways: readonly HarmlessDifference[] = [
  gateway(
    'large-body-413',
    'a body of more than 1 MB is refused with 413',
    (_, body) => body.length > 2 ** 20,
    () => page(413, 'Request Entity Too Large'),
  ),
  gateway(
    'large-body-cut',
    'a connection is closed instead of reading a large body',
    (_, body) => body.length > 2 ** 20,
    () => {
      throw new TypeError('fetch failed', { cause: Object.assign(new Error('other side closed'), { code: 'UND_ERR_SOCKET' }) });
    },
  ),
  gateway(
    'small-body-413',
    'a body of more than 64 kB is refused with 413',
    (_, body) => body.length > 65_536,
    () => problem(413, 'Payload Too Large'),
  ),
  gateway(
    'long-url-414',
    'a URL of more than 2,000 characters is refused with 414',
    ({ url }) => url.length > 2000,
    () => page(414, 'URI Too Long'),
  ),
  gateway(
    'long-url-431',
    'a URL of more than 2,000 characters is refused with 431',
    ({ url }) => url.length > 2000,
    () => new Response(null, { status: 431 }),
  ),
  gateway(
    'text-415',
    'a change as text is refused with 415',
    (request) => request.method === 'PUT' && !/json/i.test(mediaTypeOf(request)),
    () => problem(415, 'Unsupported Media Type'),
  ),
  gateway(
    'text-415-empty',
    'a change as text is refused with 415 and no body',
    (request) => request.method === 'PUT' && !/json/i.test(mediaTypeOf(request)),
    () => new Response(null, { status: 415, headers: { Accept: 'application/json' } }),
  ),
  gateway(
    'escapes-400',
    'a malformed escape is refused with a page',
    ({ url }) => /%(?![0-9a-f]{2})/i.test(url),
    () => page(400, 'Bad Request'),
  ),
  gateway(
    'firewall-403',
    'a firewall forbids zero bytes and parent paths',
    ({ url }) => /%00|\.\.%2f/i.test(url),
    () => page(403, 'Forbidden'),
  ),
  gateway(
    'slashes-404',
    'an escaped slash has no route',
    ({ url }) => /%2f/i.test(url),
    () => page(404, 'Not Found'),
  ),
  gateway(
    'malformed-id-unrouted',
    'a router has no route for a malformed handle id',
    (request) => !isGuid(handleIdOf(request)),
    () => new Response(null, { status: 404 }),
  ),
  gateway(
    'patch-501',
    'a server does not know PATCH',
    ({ method }) => method === 'PATCH',
    () => page(501, 'Not Implemented'),
  ),
  gateway(
    'allow-with-empty-elements',
    'Allow has empty elements',
    ({ method }) => method !== 'GET' && method !== 'PUT',
    () => new Response('Not allowed.', { status: 405, headers: { 'Content-Type': 'text/plain', Allow: ', GET ,, PUT ,' } }),
  ),
  gateway(
    'version-406',
    'an unsupported contract version is refused with 406',
    ({ headers }) => isOldVersion(headers.get('X-Xbl-Contract-Version')),
    () => problem(406, 'Not Acceptable'),
  ),
];

function isOldVersion(version: string | null): boolean {
  return version !== null && !(/^\d+$/.test(version) && Number(version) >= 104);
}

/** Other entity tags, in both directions. */
function withTags(name: string, description: string, tagOf: (tag: string) => string): HarmlessDifference {
  const varies = (provider: Fetch): Fetch => {
    const known = new Map<string, string>();
    const original = (value: string | null) =>
      value === null ? null : [...known].reduce((text, [ours, theirs]) => text.replaceAll(ours, theirs), value);
    const changed = (response: ReadResponse): ReadResponse => {
      const tag = response.headers.get('ETag');
      if (tag === null) return response;
      known.set(tagOf(tag), tag);
      return { ...response, ...withHeaders(response, { ETag: tagOf(tag) }) };
    };
    return async (request) => {
      const { headers } = request;
      const conditions = { 'If-Match': original(headers.get('If-Match')), 'If-None-Match': original(headers.get('If-None-Match')) };
      return respond(changed(await readResponse(await provider(withRequestHeaders(request, conditions)))));
    };
  };
  return { name: `harmless/${name}`, description, varies };
}

const tags: readonly HarmlessDifference[] = [
  withTags('short-tags', 'entity tags are short', (tag) => `"${tag.slice(1, 13)}"`),
  withTags('long-tags', 'entity tags are long', (tag) => `"${tag.slice(1, -1).repeat(8)}"`),
  withTags('tags-with-comma', 'entity tags hold commas and spaces of base64', (tag) => `"v1,${tag.slice(1, 20)}+/=="`),
  withTags('tags-with-apostrophe', 'entity tags hold marks of other languages', (tag) => `"W/${tag.slice(1, -1)}'{}"`),
];

/** A read that now and then finds its connection closed. */
function resetting(): HarmlessDifference {
  const varies = (provider: Fetch): Fetch => {
    let count = 0;
    return async (request) => {
      if (request.method === 'GET' && ++count % 9 === 0) {
        throw new TypeError('fetch failed', { cause: Object.assign(new Error('read ECONNRESET'), { code: 'ECONNRESET' }) });
      }
      return provider(request);
    };
  };
  return { name: 'harmless/idle-connection-closed', description: 'a server closed an idle connection', varies };
}

/** A provider that refuses a request for the moment now and then. */
function busy(name: string, description: string, status: number): HarmlessDifference {
  const varies = (provider: Fetch): Fetch => {
    let count = 0;
    return async (request) => (++count % 400 === 0 ? new Response(null, { status, headers: { 'Retry-After': '1' } }) : provider(request));
  };
  return { name: `harmless/${name}`, description, varies };
}

const requests: readonly HarmlessDifference[] = [
  resetting(),
  busy('throttled-for-a-second', 'a request is throttled now and then', 429),
  busy('overloaded-for-a-second', 'the provider is overloaded now and then', 503),
  {
    name: 'harmless/106-as-105',
    description: 'contract version 106 is rendered as 105',
    varies: (provider) => (request) =>
      provider(
        request.headers.get('X-Xbl-Contract-Version') === '106'
          ? withRequestHeaders(request, { 'X-Xbl-Contract-Version': '105' })
          : request,
      ),
  },
  {
    name: 'harmless/106-as-107',
    description: 'contract version 106 is rendered as 107',
    varies: (provider) => (request) =>
      provider(
        request.headers.get('X-Xbl-Contract-Version') === '106'
          ? withRequestHeaders(request, { 'X-Xbl-Contract-Version': '107' })
          : request,
      ),
  },
  {
    name: 'harmless/huge-version-refused',
    description: 'a contract version beyond 999 is refused',
    varies: (provider) => (request) =>
      provider(
        Number(request.headers.get('X-Xbl-Contract-Version')) > 999
          ? withRequestHeaders(request, { 'X-Xbl-Contract-Version': '1' })
          : request,
      ),
  },
  {
    name: 'harmless/slow',
    description: 'each response to a handle takes a turn of the event loop',
    varies: (provider) => async (request) => {
      if (isGuid(handleIdOf(request))) await new Promise((resolve) => setImmediate(resolve));
      return provider(request);
    },
  },
];

/** Harmless differences in messages as a whole. */
export const harmlessMessages: readonly HarmlessDifference[] = [...gateways, ...tags, ...requests];
