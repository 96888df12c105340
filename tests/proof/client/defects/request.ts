import { createClient, type Fetch } from '../../../../src/index.js';
import { defect, fetchOf, header, onTheWay, rebuild, request } from './kinds.js';

const versionHeader = 'X-Xbl-Contract-Version';
const path = (change: (url: string) => string) => (sent: Request) => rebuild(sent, { url: change(sent.url) });
const inPath = (id: (id: string) => string) => path((url) => url.replace(/[0-9a-f-]{36}(?=\/session)/i, id));

/** Requests that the service cannot understand, or should not get. */
export const requestDefects = [
  header('contract version missing', 'X-Xbl-Contract-Version is not sent', versionHeader, () => undefined),
  request('contract version misspelt', 'sent as X-Xbl-ContractVersion', ({ headers }) => {
    headers.set('X-Xbl-ContractVersion', headers.get(versionHeader) ?? '');
    headers.delete(versionHeader);
    return undefined;
  }),
  header('contract version as text', 'sent as "v107"', versionHeader, (version) => `v${version}`),
  header('contract version in the form major.minor', 'sent as "1.07"', versionHeader, (version) => (Number(version) / 100).toFixed(2)),
  defect('contract version of the client ignored', 'always 107', ({ contractVersion: _, ...options }) => createClient(options)),
  defect('contract version 105 by default', 'fields have other names there', (options) =>
    createClient({ contractVersion: 105, ...options }),
  ),
  header('contract version on reads only', 'a write goes without', versionHeader, (version, { method }) =>
    method === 'GET' ? version : undefined,
  ),

  header('token missing', 'Authorization is not sent', 'Authorization', () => undefined),
  header('token with another scheme', 'sent as Bearer', 'Authorization', (token) => token.replace('XBL3.0 x=', 'Bearer ')),
  header('token without its prefix', '"XBL3.0 x=" is dropped', 'Authorization', (token) => token.replace(/^XBL3\.0 x=/, '')),
  header('token without the user hash', 'cut at the semicolon', 'Authorization', (token) => token.replace(/x=[^;]*;/, 'x=')),
  header('token lower-cased', 'as header names may be, values not', 'Authorization', (token) => token.toLowerCase()),
  request('token in the query', 'Authorization is repeated in the URL', (sent) => {
    const url = new URL(sent.url);
    url.searchParams.set('access_token', sent.headers.get('Authorization') ?? '');
    return rebuild(sent, { url: url.href });
  }),
  request('token in a second header', 'X-Authorization repeats it, and no log hides that one', ({ headers }) => {
    headers.set('X-Authorization', headers.get('Authorization') ?? '');
    return undefined;
  }),
  defect('token fetched once', 'the token function is asked by the first request only', ({ token, ...options }) => {
    let first: string | Promise<string> | undefined;
    return createClient({ ...options, token: typeof token === 'function' ? () => (first ??= token({ refresh: false })) : token });
  }),
  defect('token fetched at the start', 'the token function is asked when the client is created', ({ token, ...options }) => {
    if (typeof token === 'function') void Promise.resolve(token({ refresh: false })).catch(() => undefined);
    return createClient({ ...options, token });
  }),
  defect('token function not awaited', 'a promise is sent as text', ({ token, ...options }) =>
    createClient({ ...options, token: typeof token === 'function' ? () => String(token({ refresh: false })) : token }),
  ),
  defect('token function expected to be slow', 'one that gives a string at once breaks', ({ token, ...options }) => {
    // A string has no then, and a careless client has no type that says so.
    const chained = typeof token === 'function' ? () => (token({ refresh: false }) as Promise<string>).then((value) => value) : token;
    return createClient({ ...options, token: chained });
  }),
  defect('tokens shared by clients', 'the last client’s token is used by all', ({ token, ...options }) => {
    latestToken = token;
    return createClient({
      ...options,
      token: typeof token === 'function' ? token : () => (typeof latestToken === 'string' ? latestToken : token),
    });
  }),
  defect('base URL shared by clients', 'the last client’s base URL is used by all', (options) => {
    latestBaseUrl = options.baseUrl;
    const toLatest: Fetch = async (sent) => {
      const { host } = new URL(latestBaseUrl ?? sent.url);
      return await fetchOf(options)(await rebuild(sent, { url: sent.url.replace(new URL(sent.url).host, host) }));
    };
    return createClient({ ...options, fetch: toLatest });
  }),

  request('read by POST', 'wrong verb', (sent) => (sent.method === 'GET' ? rebuild(sent, { method: 'POST' }) : undefined)),
  request('read by HEAD', 'wrong verb', (sent) => (sent.method === 'GET' ? rebuild(sent, { method: 'HEAD' }) : undefined)),
  onTheWay('read sent twice', 'the first answer is thrown away', async (sent, send) => {
    if (sent.method === 'GET') await send(sent.clone());
    return await send(sent);
  }),
  onTheWay('read repeated for a stale handle', 'on 404, as if it could appear', async (sent, send) => {
    const response = await send(sent.clone());
    return sent.method === 'GET' && response.status === 404 ? await send(sent) : response;
  }),
  onTheWay('read repeated for no session', 'on 204, as if it could appear', async (sent, send) => {
    const response = await send(sent.clone());
    return sent.method === 'GET' && response.status === 204 ? await send(sent) : response;
  }),
  request('body on a read', 'GET with an empty object', (sent) => {
    if (sent.method !== 'GET') return undefined;
    // The standard Request refuses a body on GET; other runtimes and libraries send one.
    return Object.defineProperties(sent, { body: { value: new Blob(['{}']).stream() }, text: { value: async () => '{}' } });
  }),
  request('media type on a read', 'Content-Type without content', ({ method, headers }) => {
    if (method === 'GET') headers.set('Content-Type', 'application/json');
    return undefined;
  }),

  request(
    'handle id lower-cased',
    'the case of the id is lost',
    inPath((id) => id.toLowerCase()),
  ),
  request(
    'handle id upper-cased',
    'the case of the id is lost',
    inPath((id) => id.toUpperCase()),
  ),
  request(
    'handle id without hyphens',
    'another form of a GUID',
    inPath((id) => id.replaceAll('-', '')),
  ),
  request(
    'handle id in braces',
    'another form of a GUID',
    inPath((id) => `%7B${id}%7D`),
  ),
  request(
    'path without /session',
    'reads the handle, not the session',
    path((url) => url.replace(/\/session(?=$|\?)/, '')),
  ),
  request(
    'path with a slash at the end',
    'another resource',
    path((url) => url.replace(/\/session(?=$|\?)/, '/session/')),
  ),
  request(
    'path misspelt',
    '/handle instead of /handles',
    path((url) => url.replace('/handles/', '/handle/')),
  ),
  request(
    'path of the base URL dropped',
    'only its host is kept',
    path((url) => new URL(url.slice(url.indexOf('/handles/')), url).href),
  ),
  defect('slash of the base URL doubled', 'https://host//handles', ({ baseUrl, ...options }) =>
    createClient({ ...options, ...(baseUrl !== undefined && { baseUrl: baseUrl.endsWith('/') ? `${baseUrl}/` : baseUrl }) }),
  ),
  request(
    'another host by default',
    'the host of the sandbox',
    path((url) => url.replace('//sessiondirectory.', '//sessiondirectory.test.')),
  ),
  request(
    'port of the base URL dropped',
    'always the default one',
    path((url) => url.replace(/:\d+(?=\/)/, '')),
  ),

  header('text not accepted', 'Accept names JSON alone', 'Accept', () => 'application/json'),
  header('anything accepted', 'Accept is */*', 'Accept', () => '*/*'),
  header('nothing accepted', 'no Accept', 'Accept', () => undefined),
  header('entity tag dropped on a read', 'If-None-Match is not sent', 'If-None-Match', (tag, { method }) =>
    method === 'GET' ? undefined : tag,
  ),
  header('quotes stripped from If-None-Match', 'an entity tag is quoted', 'If-None-Match', (tag) => tag.replaceAll('"', '')),
  header('weak prefix dropped', 'W/ is stripped from entity tags', 'If-None-Match', (tag) => tag.replace('W/', '')),
  request('If-None-Match sent as If-Match', 'on a read', ({ method, headers }) => {
    const tag = headers.get('If-None-Match');
    if (method !== 'GET' || tag === null) return undefined;
    headers.delete('If-None-Match');
    headers.set('If-Match', tag);
    return undefined;
  }),
  onTheWay('entity tag remembered', 'If-None-Match of the last answer is added to reads', async (sent, send, tags) => {
    const tag = sent.method === 'GET' ? tags.get(sent.url) : undefined;
    if (tag !== undefined && !sent.headers.has('If-None-Match')) sent.headers.set('If-None-Match', tag);
    const response = await send(sent);
    const latest = response.headers.get('ETag');
    if (latest !== null) tags.set(sent.url, latest);
    return response;
  }),
  onTheWay('cookies kept', 'Set-Cookie of an answer is sent with the next request', async (sent, send, cookies) => {
    for (const cookie of cookies.values()) sent.headers.set('Cookie', cookie);
    const response = await send(sent);
    for (const cookie of response.headers.getSetCookie()) cookies.set(cookie, cookie);
    return response;
  }),
  header('signature dropped', 'Signature is not sent', 'Signature', () => undefined),
  header('language overwritten', 'Accept-Language is always en-US', 'Accept-Language', () => 'en-US'),
  request('language added', 'Accept-Language is sent unasked', ({ headers }) => {
    if (!headers.has('Accept-Language')) headers.set('Accept-Language', 'en-US');
    return undefined;
  }),
  header('users percent-encoded', 'X-Xbl-OnBehalfOf-Users as if it were a URL', 'X-Xbl-OnBehalfOf-Users', encodeURIComponent),
  header('denied scope dropped', 'permission checks stay off', 'X-Xbl-Deny-Scope', () => undefined),

  request('redirects left to fetch', 'the request may be redirected anywhere', (sent) => new Request(sent, { redirect: 'follow' })),
  onTheWay('redirect followed with the token', 'the same request goes where Location says', async (sent, send) => {
    const copy = sent.clone();
    const response = await send(sent);
    const location = response.headers.get('Location');
    return location === null ? response : await send(await rebuild(copy, { url: new URL(location, sent.url).href }));
  }),
  defect('no fetch by default', 'options.fetch is required', (options) => {
    if (options.fetch === undefined) throw new TypeError('options.fetch is not a function');
    return createClient(options);
  }),
  defect('fetch of the options ignored', 'always the global one', ({ fetch: _, ...options }) => createClient(options)),
  defect('token missing underneath', 'client.openapi sends none', (options) => {
    const anonymous = createClient({
      ...options,
      fetch: (sent) => {
        sent.headers.delete('Authorization');
        return fetchOf(options)(sent);
      },
    });
    return { ...createClient(options), openapi: anonymous.openapi };
  }),
];

// State that clients must not have in common.
let latestToken: unknown;
let latestBaseUrl: string | undefined;
