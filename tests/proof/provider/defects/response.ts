import {
  anyToken,
  atHandle,
  handleIdOf,
  hasSession,
  inRequests,
  inResponses,
  isGuid,
  onStatus,
  type ProviderDefect,
  withHeaders,
  withRequestHeaders,
} from '../defect.js';

const isRead = (_: unknown, { method }: Request) => method === 'GET';
const text = (status: number, body: string) => ({ status, body, headers: new Headers({ 'Content-Type': 'text/plain' }) });
const readOf = (status: number) => (response: { status: number }, request: Request) =>
  request.method === 'GET' && response.status === status;
const writeOf = (status: number) => (response: { status: number }, request: Request) =>
  request.method === 'PUT' && response.status === status;

/** Defects in statuses. */
export const statusDefects: readonly ProviderDefect[] = [
  inResponses('success-is-206', 'a read gets 206', readOf(200), () => ({ status: 206 })),
  inResponses('success-is-201', 'a read gets 201', readOf(200), () => ({ status: 201 })),
  inResponses('gone-is-404', 'a handle without a session gets 404', readOf(204), () => text(404, "The requested session wasn't found.")),
  inResponses('gone-is-null', 'a handle without a session gets 200 and null', readOf(204), (response) => ({
    status: 200,
    body: 'null',
    ...withHeaders(response, { 'Content-Type': 'application/json' }),
  })),
  inResponses('stale-is-204', 'a stale handle gets 204', readOf(404), () => ({ status: 204, body: '', headers: new Headers() })),
  inResponses('stale-is-410', 'a stale handle gets 410', readOf(404), () => ({ status: 410 })),
  inResponses('unchanged-is-200', 'an unchanged session gets 200 and an empty object', onStatus(304), (response) => ({
    status: 200,
    body: '{}',
    ...withHeaders(response, { 'Content-Type': 'application/json' }),
  })),
  inResponses('unchanged-is-412', 'an unchanged session gets 412', readOf(304), () => ({ status: 412 })),
  inResponses('created-is-200', 'a created session gets 200', onStatus(201), () => ({ status: 200 })),
  inResponses('updated-is-201', 'an updated session gets 201', writeOf(200), () => ({ status: 201 })),
  inResponses('updated-is-204', 'an updated session gets 204', writeOf(200), () => ({ status: 204, body: '' })),
  inResponses('deleted-is-200', 'a deleted session gets 200 without a body', writeOf(204), () => ({ status: 200 })),
  inResponses('deleted-is-404', 'a deleted session gets 404', writeOf(204), () => text(404, 'gone')),
  inResponses('unauthorized-is-403', 'a missing token gets 403', onStatus(401), () => text(403, 'no')),
  inResponses('unauthorized-is-400', 'a missing token gets 400', onStatus(401), () => text(400, 'no')),
  inResponses('forbidden-is-404', 'a forbidden read gets 404', readOf(403), () => ({ status: 404 })),
  inResponses('forbidden-write-is-401', 'a forbidden write gets 401', writeOf(403), () => ({
    status: 401,
    body: '',
    headers: new Headers(),
  })),
  inResponses('conflict-is-400', 'a conflict with the constants gets 400', onStatus(409), () => ({ status: 400 })),
  inResponses('precondition-is-409', 'a failed precondition gets 409', onStatus(412), () => text(409, 'changed')),
  inResponses('throttled-is-503', 'a throttled request gets 503', onStatus(429), () => ({ status: 503 })),
  inResponses('overload-is-500', 'overload gets 500', onStatus(503), () => ({ status: 500 })),
  inResponses('bad-request-is-422', 'a malformed request gets 422', onStatus(400), () => ({ status: 422 })),
  inResponses('bad-request-is-500', 'a malformed write gets 500', writeOf(400), () => ({ status: 500 })),
  inResponses('wrong-method-is-404', 'another verb gets 404', onStatus(405), () => ({ status: 404 })),
  inResponses('wrong-method-is-501', 'another verb gets 501', onStatus(405), () => ({ status: 501 })),
];

/** Defects in media types and bodies. */
export const bodyDefects: readonly ProviderDefect[] = [
  inResponses('html-error', 'an error is HTML', onStatus(404), (response) => ({
    ...withHeaders(response, { 'Content-Type': 'text/html' }),
    body: '<h1>Not Found</h1>',
  })),
  inResponses('json-error', 'an error is a JSON object', onStatus(404), (response) => ({
    ...withHeaders(response, { 'Content-Type': 'application/json' }),
    body: '{"code":404}',
  })),
  inResponses('problem-error', 'an error is a problem document', onStatus(400), (response) => ({
    ...withHeaders(response, { 'Content-Type': 'application/problem+json' }),
    body: '{"title":"Bad Request"}',
  })),
  inResponses('empty-error', 'an error has no text', onStatus(404), () => ({ body: '' })),
  inResponses('html-success', 'a gateway answers 200 with a page', readOf(200), (response) => ({
    ...withHeaders(response, { 'Content-Type': 'text/html' }),
    body: '<html><body>Sign in</body></html>',
  })),
  inResponses('session-as-text', 'a session is text/plain', hasSession, (response) =>
    withHeaders(response, { 'Content-Type': 'text/plain' }),
  ),
  inResponses('session-without-type', 'a session has no media type', hasSession, (response) =>
    withHeaders(response, { 'Content-Type': null }),
  ),
  inResponses('truncated-json', 'a session is cut short', hasSession, ({ body }) => ({ body: body.slice(0, -1) })),
  inResponses('doubled-json', 'a session is sent twice', hasSession, ({ body }) => ({ body: body + body })),
  inResponses('empty-session', 'a session is empty', hasSession, () => ({ body: '' })),
  inResponses('array-session', 'a session is in an array', hasSession, ({ body }) => ({ body: `[${body}]` })),
  inResponses('byte-order-mark', 'a session starts with a byte order mark', hasSession, ({ body }) => ({ body: `\ufeff${body}` })),
  inResponses('unchanged-with-body', 'a 304 has a body', onStatus(304), () => ({ body: '{}' })),
  inResponses('gone-with-body', 'a 204 has a body', onStatus(204), () => ({ body: 'gone' })),
  inResponses('overload-with-body', 'a 503 has a text', onStatus(503), () => ({ body: 'busy' })),
  inResponses('throttled-as-text', 'a 429 is a text', onStatus(429), (response) => ({
    ...withHeaders(response, { 'Content-Type': 'text/plain' }),
    body: 'slow down',
  })),
  inResponses(
    'throttled-limit-as-text',
    'a 429 has numbers as texts',
    (response) => response.status === 429 && response.body !== '',
    ({ body }) => ({
      body: body.replace(/("maxRequests":)(\d+)/, '$1"$2"'),
    }),
  ),
  inResponses('token-in-error', 'an error repeats the token', onStatus(404), (_, request) => ({
    body: `unknown: ${request.headers.get('Authorization')}`,
  })),
  inResponses('refusal-with-session', 'a refused read carries the session', readOf(403), (response) => ({
    ...withHeaders(response, { 'Content-Type': 'application/json' }),
    body: '{"membersInfo":{"first":0,"count":0},"constants":{},"properties":{},"members":{},"servers":{}}',
  })),
  inResponses(
    'refusal-without-session',
    'a refused write of a readable session does not carry it',
    (response) => response.status === 403 && hasSession(response),
    () => text(403, 'no'),
  ),
];

/** Defects in headers. */
export const headerDefects: readonly ProviderDefect[] = [
  inResponses('tag-missing', 'a session has no entity tag', hasSession, (response) => withHeaders(response, { ETag: null })),
  inResponses('tag-missing-on-write', 'a written session has no entity tag', writeOf(200), (response) =>
    withHeaders(response, { ETag: null }),
  ),
  inResponses('tag-unquoted', 'an entity tag has no quotes', hasSession, (response) =>
    withHeaders(response, { ETag: (response.headers.get('ETag') ?? '').replaceAll('"', '') }),
  ),
  inResponses('tag-constant', 'every session has one entity tag', hasSession, (response) =>
    withHeaders(response, { ETag: '"11111111111111111111111111111111"' }),
  ),
  inResponses('tag-weak', 'an entity tag is weak, so no If-Match can match', hasSession, (response) =>
    withHeaders(response, { ETag: `W/${response.headers.get('ETag')}` }),
  ),
  inResponses('tag-missing-on-304', 'a 304 has no entity tag', onStatus(304), (response) => withHeaders(response, { ETag: null })),
  inResponses('tag-missing-on-412', 'a 412 with a session has no entity tag', onStatus(412), (response) =>
    withHeaders(response, { ETag: null }),
  ),
  {
    name: 'tag-random',
    description: 'every read has another entity tag',
    breaks: (provider) => {
      let count = 0;
      return inResponses('', '', hasSession, (response) =>
        withHeaders(response, { ETag: `"${String(++count).padStart(32, '0')}"` }),
      ).breaks(provider);
    },
  },
  inResponses('tag-differs-on-write', 'a write has another entity tag than the next read', writeOf(200), (response) =>
    withHeaders(response, { ETag: '"22222222222222222222222222222222"' }),
  ),
  {
    name: 'tag-of-other-bytes',
    description: 'one strong entity tag stands for another representation at each read',
    breaks: (provider) => {
      let count = 0;
      return inResponses('', '', hasSession, ({ body }) => ({ body: body + ' '.repeat(++count % 7) })).breaks(provider);
    },
  },
  inResponses('location-missing', 'a session has no Content-Location', hasSession, (response) =>
    withHeaders(response, { 'Content-Location': null }),
  ),
  inResponses('location-missing-on-201', 'a created session has no Content-Location', onStatus(201), (response) =>
    withHeaders(response, { 'Content-Location': null }),
  ),
  inResponses('location-of-handle', 'Content-Location is the handle', hasSession, (response, { url }) =>
    withHeaders(response, { 'Content-Location': new URL(url).pathname }),
  ),
  {
    name: 'location-changes',
    description: 'Content-Location is another at each read',
    breaks: (provider) => {
      let count = 0;
      return inResponses('', '', hasSession, (response) =>
        withHeaders(response, { 'Content-Location': `${response.headers.get('Content-Location')}-${++count}` }),
      ).breaks(provider);
    },
  },
  inResponses('location-constant', 'Content-Location names one session for all', hasSession, (response) =>
    withHeaders(response, {
      'Content-Location': '/serviceconfigs/8d050174-412b-4b51-a29b-d55a34edfdb7/sessionTemplates/lobby/sessions/other',
    }),
  ),
  inResponses('location-of-page', 'Content-Location is the page of a gateway', hasSession, (response) =>
    withHeaders(response, { 'Content-Location': 'https://gateway.example/index.html' }),
  ),
  inResponses('retry-missing-on-429', 'a 429 has no Retry-After', onStatus(429), (response) =>
    withHeaders(response, { 'Retry-After': null }),
  ),
  inResponses('retry-missing-on-503', 'a 503 has no Retry-After', onStatus(503), (response) =>
    withHeaders(response, { 'Retry-After': null }),
  ),
  inResponses('retry-in-words', 'Retry-After is a word', onStatus(429, 503), (response) =>
    withHeaders(response, { 'Retry-After': 'soon' }),
  ),
  inResponses('retry-negative', 'Retry-After is negative', onStatus(429, 503), (response) =>
    withHeaders(response, { 'Retry-After': '-5' }),
  ),
  inResponses('allow-missing', 'a 405 does not list the verbs', onStatus(405), (response) => withHeaders(response, { Allow: null })),
  inResponses('allow-incomplete', 'a 405 lists GET only', onStatus(405), (response) => withHeaders(response, { Allow: 'GET' })),
  inResponses('allow-too-much', 'a 405 lists DELETE', onStatus(405), (response) => withHeaders(response, { Allow: 'GET, PUT, DELETE' })),
  inResponses(
    'expires-late',
    'Expires is an hour after the next timer',
    (response) => response.headers.has('Expires'),
    (response) => withHeaders(response, { Expires: new Date(Date.parse(response.headers.get('Expires') ?? '') + 3_600_000).toUTCString() }),
  ),
  inResponses('token-in-header', 'a response repeats the token in a header', isRead, (response, request) =>
    withHeaders(response, { 'X-Xbl-Debug': `user=${request.headers.get('Authorization')}` }),
  ),
  inResponses('cookie', 'a response sets a cookie', isRead, (response) => withHeaders(response, { 'Set-Cookie': 'id=1' })),
  inResponses('open-to-web-pages', 'a response may be read by a web page with the credentials of its visitor', isRead, (response) =>
    withHeaders(response, { 'Access-Control-Allow-Origin': 'https://x.example', 'Access-Control-Allow-Credentials': 'true' }),
  ),
];

/** Defects in how a request is let in. */
export const admissionDefects: readonly ProviderDefect[] = [
  inRequests('ignored-auth', 'tokens are not looked at', (request) => withRequestHeaders(request, { Authorization: anyToken })),
  inRequests('ignored-auth-on-write', 'tokens of writes are not looked at', (request) =>
    request.method === 'PUT' && !/^XBL3\.0 x=[^;]+;.+/.test(request.headers.get('Authorization') ?? '')
      ? withRequestHeaders(request, { Authorization: anyToken })
      : request,
  ),
  inRequests('missing-token-accepted', 'a missing token is let in', (request) =>
    request.headers.has('Authorization') ? request : withRequestHeaders(request, { Authorization: anyToken }),
  ),
  inRequests('bearer-accepted', 'a token of another scheme is let in', (request) =>
    request.headers.get('Authorization')?.startsWith('Bearer') ? withRequestHeaders(request, { Authorization: anyToken }) : request,
  ),
  inRequests('half-token-accepted', 'a token without its second part is let in', (request) =>
    /^XBL3\.0 x=[^;]+;$/.test(request.headers.get('Authorization') ?? '')
      ? withRequestHeaders(request, { Authorization: anyToken })
      : request,
  ),
  inRequests('expired-token-accepted', 'an expired token is let in', (request) =>
    withRequestHeaders(request, { Authorization: request.headers.get('Authorization')?.replace('expired', 'fresh') ?? null }),
  ),
  inRequests('version-optional', 'a missing contract version is let in', (request) =>
    request.headers.has('X-Xbl-Contract-Version') ? request : withRequestHeaders(request, { 'X-Xbl-Contract-Version': '107' }),
  ),
  inRequests('version-optional-on-write', 'a write without a contract version is let in', (request) =>
    request.method === 'PUT' && !request.headers.has('X-Xbl-Contract-Version')
      ? withRequestHeaders(request, { 'X-Xbl-Contract-Version': '107' })
      : request,
  ),
  inRequests('version-too-old-accepted', 'a contract version below 104 is let in', (request) =>
    Number(request.headers.get('X-Xbl-Contract-Version')) < 104
      ? withRequestHeaders(request, { 'X-Xbl-Contract-Version': '107' })
      : request,
  ),
  inRequests('version-in-words-accepted', 'a contract version that is no number is let in', (request) =>
    /\D/.test(request.headers.get('X-Xbl-Contract-Version') ?? '')
      ? withRequestHeaders(request, { 'X-Xbl-Contract-Version': '107' })
      : request,
  ),
  inRequests('version-ignored', 'every session is rendered for 107', (request) =>
    Number(request.headers.get('X-Xbl-Contract-Version')) >= 104
      ? withRequestHeaders(request, { 'X-Xbl-Contract-Version': '107' })
      : request,
  ),
  inRequests('version-104-refused', 'contract version 104 is refused', (request) =>
    request.headers.get('X-Xbl-Contract-Version') === '104' ? withRequestHeaders(request, { 'X-Xbl-Contract-Version': '103' }) : request,
  ),
  inRequests('later-version-refused', 'a later contract version is refused', (request) =>
    Number(request.headers.get('X-Xbl-Contract-Version')) > 107
      ? withRequestHeaders(request, { 'X-Xbl-Contract-Version': '103' })
      : request,
  ),
  inRequests('upper-case-id-unknown', 'a handle id in upper case is not found', (request) =>
    /[A-F]/.test(handleIdOf(request)) ? atHandle(request, 'ffffffff-0000-4000-8000-000000000000') : request,
  ),
  {
    name: 'malformed-id-accepted',
    description: 'a malformed handle id finds a session',
    breaks: (provider) => {
      let known = '';
      return (request) => {
        if (isGuid(handleIdOf(request)) && !/^[0-]+$/.test(handleIdOf(request))) known = handleIdOf(request);
        return provider(isGuid(handleIdOf(request)) || known === '' ? request : atHandle(request, known));
      };
    },
  },
  {
    name: 'unhyphenated-id-accepted',
    description: 'a handle id without hyphens finds a session',
    breaks: (provider) => (request) =>
      provider(
        /^[0-9a-f]{32}$/i.test(handleIdOf(request))
          ? atHandle(request, handleIdOf(request).replace(/^(.{8})(.{4})(.{4})(.{4})(.*)$/, '$1-$2-$3-$4-$5'))
          : request,
      ).then((response) => (/^[0-9a-f]{32}$/i.test(handleIdOf(request)) ? new Response(null, { status: 204 }) : response)),
  },
  {
    name: 'zero-id-is-empty',
    description: 'a handle id of zeroes is a handle without a session',
    breaks: (provider) => (request) =>
      /^[0-]+$/.test(handleIdOf(request)) ? Promise.resolve(new Response(null, { status: 204 })) : provider(request),
  },
  {
    name: 'stale-handle-answers-last',
    description: 'a stale handle is answered with the session that was read last',
    breaks: (provider) => {
      let last: Response | undefined;
      return async (request) => {
        const response = await provider(request);
        if (response.status === 200 && request.method === 'GET') last = response.clone();
        return response.status === 404 && last !== undefined ? last.clone() : response;
      };
    },
  },
  inRequests('post-is-put', 'POST writes', (request) => (request.method === 'POST' ? new Request(request, { method: 'PUT' }) : request)),
  inRequests('patch-is-put', 'PATCH writes', (request) => (request.method === 'PATCH' ? new Request(request, { method: 'PUT' }) : request)),
];
