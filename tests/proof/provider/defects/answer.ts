import {
  anyToken,
  atHandle,
  handleIdOf,
  hasSession,
  inAnswers,
  inRequests,
  isGuid,
  onStatus,
  type ProviderDefect,
  withHeaders,
  withRequestHeaders,
} from '../defect.js';

const isRead = (_: unknown, { method }: Request) => method === 'GET';
const text = (status: number, body: string) => ({ status, body, headers: new Headers({ 'Content-Type': 'text/plain' }) });
const readOf = (status: number) => (answer: { status: number }, request: Request) => request.method === 'GET' && answer.status === status;
const writeOf = (status: number) => (answer: { status: number }, request: Request) => request.method === 'PUT' && answer.status === status;

/** Defects in statuses. */
export const statusDefects: readonly ProviderDefect[] = [
  inAnswers('success-is-206', 'a read is answered 206', readOf(200), () => ({ status: 206 })),
  inAnswers('success-is-201', 'a read is answered 201', readOf(200), () => ({ status: 201 })),
  inAnswers('gone-is-404', 'a handle without a session is answered 404', readOf(204), () =>
    text(404, "The requested session wasn't found."),
  ),
  inAnswers('gone-is-null', 'a handle without a session is answered 200 and null', readOf(204), (answer) => ({
    status: 200,
    body: 'null',
    ...withHeaders(answer, { 'Content-Type': 'application/json' }),
  })),
  inAnswers('stale-is-204', 'a stale handle is answered 204', readOf(404), () => ({ status: 204, body: '', headers: new Headers() })),
  inAnswers('stale-is-410', 'a stale handle is answered 410', readOf(404), () => ({ status: 410 })),
  inAnswers('unchanged-is-200', 'an unchanged session is answered 200 and an empty object', onStatus(304), (answer) => ({
    status: 200,
    body: '{}',
    ...withHeaders(answer, { 'Content-Type': 'application/json' }),
  })),
  inAnswers('unchanged-is-412', 'an unchanged session is answered 412', readOf(304), () => ({ status: 412 })),
  inAnswers('created-is-200', 'a created session is answered 200', onStatus(201), () => ({ status: 200 })),
  inAnswers('updated-is-201', 'an updated session is answered 201', writeOf(200), () => ({ status: 201 })),
  inAnswers('updated-is-204', 'an updated session is answered 204', writeOf(200), () => ({ status: 204, body: '' })),
  inAnswers('deleted-is-200', 'a deleted session is answered 200 without a body', writeOf(204), () => ({ status: 200 })),
  inAnswers('deleted-is-404', 'a deleted session is answered 404', writeOf(204), () => text(404, 'gone')),
  inAnswers('unauthorized-is-403', 'a missing token is answered 403', onStatus(401), () => text(403, 'no')),
  inAnswers('unauthorized-is-400', 'a missing token is answered 400', onStatus(401), () => text(400, 'no')),
  inAnswers('forbidden-is-404', 'a forbidden read is answered 404', readOf(403), () => ({ status: 404 })),
  inAnswers('forbidden-write-is-401', 'a forbidden write is answered 401', writeOf(403), () => ({
    status: 401,
    body: '',
    headers: new Headers(),
  })),
  inAnswers('conflict-is-400', 'a conflict with the constants is answered 400', onStatus(409), () => ({ status: 400 })),
  inAnswers('precondition-is-409', 'a failed precondition is answered 409', onStatus(412), () => text(409, 'changed')),
  inAnswers('throttled-is-503', 'a throttled request is answered 503', onStatus(429), () => ({ status: 503 })),
  inAnswers('overload-is-500', 'overload is answered 500', onStatus(503), () => ({ status: 500 })),
  inAnswers('bad-request-is-422', 'a malformed request is answered 422', onStatus(400), () => ({ status: 422 })),
  inAnswers('bad-request-is-500', 'a malformed write is answered 500', writeOf(400), () => ({ status: 500 })),
  inAnswers('wrong-method-is-404', 'another verb is answered 404', onStatus(405), () => ({ status: 404 })),
  inAnswers('wrong-method-is-501', 'another verb is answered 501', onStatus(405), () => ({ status: 501 })),
];

/** Defects in media types and bodies. */
export const bodyDefects: readonly ProviderDefect[] = [
  inAnswers('html-error', 'an error is HTML', onStatus(404), (answer) => ({
    ...withHeaders(answer, { 'Content-Type': 'text/html' }),
    body: '<h1>Not Found</h1>',
  })),
  inAnswers('json-error', 'an error is a JSON object', onStatus(404), (answer) => ({
    ...withHeaders(answer, { 'Content-Type': 'application/json' }),
    body: '{"code":404}',
  })),
  inAnswers('problem-error', 'an error is a problem document', onStatus(400), (answer) => ({
    ...withHeaders(answer, { 'Content-Type': 'application/problem+json' }),
    body: '{"title":"Bad Request"}',
  })),
  inAnswers('empty-error', 'an error has no text', onStatus(404), () => ({ body: '' })),
  inAnswers('html-success', 'a gateway answers 200 with a page', readOf(200), (answer) => ({
    ...withHeaders(answer, { 'Content-Type': 'text/html' }),
    body: '<html><body>Sign in</body></html>',
  })),
  inAnswers('session-as-text', 'a session is text/plain', hasSession, (answer) => withHeaders(answer, { 'Content-Type': 'text/plain' })),
  inAnswers('session-without-type', 'a session has no media type', hasSession, (answer) => withHeaders(answer, { 'Content-Type': null })),
  inAnswers('truncated-json', 'a session is cut short', hasSession, ({ body }) => ({ body: body.slice(0, -1) })),
  inAnswers('doubled-json', 'a session is sent twice', hasSession, ({ body }) => ({ body: body + body })),
  inAnswers('empty-session', 'a session is empty', hasSession, () => ({ body: '' })),
  inAnswers('array-session', 'a session is in an array', hasSession, ({ body }) => ({ body: `[${body}]` })),
  inAnswers('byte-order-mark', 'a session starts with a byte order mark', hasSession, ({ body }) => ({ body: `\ufeff${body}` })),
  inAnswers('unchanged-with-body', 'a 304 has a body', onStatus(304), () => ({ body: '{}' })),
  inAnswers('gone-with-body', 'a 204 has a body', onStatus(204), () => ({ body: 'gone' })),
  inAnswers('overload-with-body', 'a 503 has a text', onStatus(503), () => ({ body: 'busy' })),
  inAnswers('throttled-as-text', 'a 429 is a text', onStatus(429), (answer) => ({
    ...withHeaders(answer, { 'Content-Type': 'text/plain' }),
    body: 'slow down',
  })),
  inAnswers(
    'throttled-limit-as-text',
    'a 429 has numbers as texts',
    (answer) => answer.status === 429 && answer.body !== '',
    ({ body }) => ({
      body: body.replace(/("maxRequests":)(\d+)/, '$1"$2"'),
    }),
  ),
  inAnswers('token-in-error', 'an error repeats the token', onStatus(404), (_, request) => ({
    body: `unknown: ${request.headers.get('Authorization')}`,
  })),
  inAnswers('refusal-with-session', 'a refused read carries the session', readOf(403), (answer) => ({
    ...withHeaders(answer, { 'Content-Type': 'application/json' }),
    body: '{"membersInfo":{"first":0,"count":0},"constants":{},"properties":{},"members":{},"servers":{}}',
  })),
  inAnswers(
    'refusal-without-session',
    'a refused write of a readable session does not carry it',
    (answer) => answer.status === 403 && hasSession(answer),
    () => text(403, 'no'),
  ),
];

/** Defects in headers. */
export const headerDefects: readonly ProviderDefect[] = [
  inAnswers('tag-missing', 'a session has no entity tag', hasSession, (answer) => withHeaders(answer, { ETag: null })),
  inAnswers('tag-missing-on-write', 'a written session has no entity tag', writeOf(200), (answer) => withHeaders(answer, { ETag: null })),
  inAnswers('tag-unquoted', 'an entity tag has no quotes', hasSession, (answer) =>
    withHeaders(answer, { ETag: (answer.headers.get('ETag') ?? '').replaceAll('"', '') }),
  ),
  inAnswers('tag-constant', 'every session has one entity tag', hasSession, (answer) =>
    withHeaders(answer, { ETag: '"11111111111111111111111111111111"' }),
  ),
  inAnswers('tag-weak', 'an entity tag is weak, so no If-Match can match', hasSession, (answer) =>
    withHeaders(answer, { ETag: `W/${answer.headers.get('ETag')}` }),
  ),
  inAnswers('tag-missing-on-304', 'a 304 has no entity tag', onStatus(304), (answer) => withHeaders(answer, { ETag: null })),
  inAnswers('tag-missing-on-412', 'a 412 with a session has no entity tag', onStatus(412), (answer) => withHeaders(answer, { ETag: null })),
  {
    name: 'tag-random',
    description: 'every read has another entity tag',
    breaks: (provider) => {
      let count = 0;
      return inAnswers('', '', hasSession, (answer) => withHeaders(answer, { ETag: `"${String(++count).padStart(32, '0')}"` })).breaks(
        provider,
      );
    },
  },
  inAnswers('tag-differs-on-write', 'a write has another entity tag than the next read', writeOf(200), (answer) =>
    withHeaders(answer, { ETag: '"22222222222222222222222222222222"' }),
  ),
  {
    name: 'tag-of-other-bytes',
    description: 'one strong entity tag stands for another representation at each read',
    breaks: (provider) => {
      let count = 0;
      return inAnswers('', '', hasSession, ({ body }) => ({ body: body + ' '.repeat(++count % 7) })).breaks(provider);
    },
  },
  inAnswers('location-missing', 'a session has no Content-Location', hasSession, (answer) =>
    withHeaders(answer, { 'Content-Location': null }),
  ),
  inAnswers('location-missing-on-201', 'a created session has no Content-Location', onStatus(201), (answer) =>
    withHeaders(answer, { 'Content-Location': null }),
  ),
  inAnswers('location-of-handle', 'Content-Location is the handle', hasSession, (answer, { url }) =>
    withHeaders(answer, { 'Content-Location': new URL(url).pathname }),
  ),
  {
    name: 'location-changes',
    description: 'Content-Location is another at each read',
    breaks: (provider) => {
      let count = 0;
      return inAnswers('', '', hasSession, (answer) =>
        withHeaders(answer, { 'Content-Location': `${answer.headers.get('Content-Location')}-${++count}` }),
      ).breaks(provider);
    },
  },
  inAnswers('location-constant', 'Content-Location names one session for all', hasSession, (answer) =>
    withHeaders(answer, {
      'Content-Location': '/serviceconfigs/8d050174-412b-4b51-a29b-d55a34edfdb7/sessionTemplates/lobby/sessions/other',
    }),
  ),
  inAnswers('location-of-page', 'Content-Location is the page of a gateway', hasSession, (answer) =>
    withHeaders(answer, { 'Content-Location': 'https://gateway.example/index.html' }),
  ),
  inAnswers('retry-missing-on-429', 'a 429 has no Retry-After', onStatus(429), (answer) => withHeaders(answer, { 'Retry-After': null })),
  inAnswers('retry-missing-on-503', 'a 503 has no Retry-After', onStatus(503), (answer) => withHeaders(answer, { 'Retry-After': null })),
  inAnswers('retry-in-words', 'Retry-After is a word', onStatus(429, 503), (answer) => withHeaders(answer, { 'Retry-After': 'soon' })),
  inAnswers('retry-negative', 'Retry-After is negative', onStatus(429, 503), (answer) => withHeaders(answer, { 'Retry-After': '-5' })),
  inAnswers('allow-missing', 'a 405 does not list the verbs', onStatus(405), (answer) => withHeaders(answer, { Allow: null })),
  inAnswers('allow-incomplete', 'a 405 lists GET only', onStatus(405), (answer) => withHeaders(answer, { Allow: 'GET' })),
  inAnswers('allow-too-much', 'a 405 lists DELETE', onStatus(405), (answer) => withHeaders(answer, { Allow: 'GET, PUT, DELETE' })),
  inAnswers(
    'expires-late',
    'Expires is an hour after the next timer',
    (answer) => answer.headers.has('Expires'),
    (answer) => withHeaders(answer, { Expires: new Date(Date.parse(answer.headers.get('Expires') ?? '') + 3_600_000).toUTCString() }),
  ),
  inAnswers('token-in-header', 'an answer repeats the token in a header', isRead, (answer, request) =>
    withHeaders(answer, { 'X-Xbl-Debug': `user=${request.headers.get('Authorization')}` }),
  ),
  inAnswers('cookie', 'an answer sets a cookie', isRead, (answer) => withHeaders(answer, { 'Set-Cookie': 'id=1' })),
  inAnswers('open-to-web-pages', 'an answer may be read by a web page with the credentials of its visitor', isRead, (answer) =>
    withHeaders(answer, { 'Access-Control-Allow-Origin': 'https://x.example', 'Access-Control-Allow-Credentials': 'true' }),
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
