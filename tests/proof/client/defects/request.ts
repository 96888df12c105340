import { createClient } from '../../../../src/index.js';
import { caughtBy, defect, header, onTheWay, rebuild, request } from './kinds.js';

const versionHeader = 'X-Xbl-Contract-Version';
const path = (change: (url: string) => string) => (sent: Request) => rebuild(sent, { url: change(sent.url) });
const inPath = (id: (id: string) => string) => path((url) => url.replace(/[0-9a-f-]{36}(?=\/session)/i, id));

/** Requests that the service cannot understand, or should not get. */
export const requestDefects = [
  ...caughtBy(
    'contract_version',
    header('contract version missing', 'X-Xbl-Contract-Version is not sent', versionHeader, () => undefined),
    header('contract version as text', 'sent as "v107"', versionHeader, (version) => `v${version}`),
    header('contract version in the form major.minor', 'sent as "1.07"', versionHeader, (version) => (Number(version) / 100).toFixed(2)),
    header('contract version on reads only', 'a write goes without', versionHeader, (version, { method }) =>
      method === 'GET' ? version : undefined,
    ),
  ),
  ...caughtBy(
    ['contract_version', 'request_conformance'],
    request('contract version misspelt', 'sent as X-Xbl-ContractVersion', ({ headers }) => {
      headers.set('X-Xbl-ContractVersion', headers.get(versionHeader) ?? '');
      headers.delete(versionHeader);
      return undefined;
    }),
  ),
  ...caughtBy(
    'contract_versions',
    defect('contract version of the client ignored', 'always 107', ({ contractVersion: _, ...options }) => createClient(options)),
  ),
  ...caughtBy(
    'authorization',
    header('token missing', 'Authorization is not sent', 'Authorization', () => undefined),
    header('token with another scheme', 'sent as Bearer', 'Authorization', (token) => token.replace('XBL3.0 x=', 'Bearer ')),
    header('token without its prefix', '"XBL3.0 x=" is dropped', 'Authorization', (token) => token.replace(/^XBL3\.0 x=/, '')),
    header('token without the user hash', 'cut at the semicolon', 'Authorization', (token) => token.replace(/x=[^;]*;/, 'x=')),
    header('token lower-cased', 'as header names may be, values not', 'Authorization', (token) => token.toLowerCase()),
  ),
  ...caughtBy(
    ['token_elsewhere', 'query'],
    request('token in the query', 'Authorization is repeated in the URL', (sent) => {
      const url = new URL(sent.url);
      url.searchParams.set('access_token', sent.headers.get('Authorization') ?? '');
      return rebuild(sent, { url: url.href });
    }),
  ),
  ...caughtBy(
    'unasked_headers',
    request('time of the last read sent', 'If-Modified-Since, which no caller asked for', ({ method, headers }) => {
      if (method === 'GET') headers.set('If-Modified-Since', new Date().toUTCString());
      return undefined;
    }),
  ),
  ...caughtBy(
    'token_elsewhere',
    request('token in a second header', 'X-Authorization repeats it, and no log hides that one', ({ headers }) => {
      headers.set('X-Authorization', headers.get('Authorization') ?? '');
      return undefined;
    }),
  ),
  ...caughtBy(
    'method',
    request('read by POST', 'wrong verb', (sent) => (sent.method === 'GET' ? rebuild(sent, { method: 'POST' }) : undefined)),
    request('read by HEAD', 'wrong verb', (sent) => (sent.method === 'GET' ? rebuild(sent, { method: 'HEAD' }) : undefined)),
  ),
  ...caughtBy(
    'one_request',
    onTheWay('read sent twice', 'the first response is thrown away', async (sent, send) => {
      if (sent.method === 'GET') await send(sent.clone());
      return await send(sent);
    }),
  ),
  ...caughtBy(
    'final_responses',
    onTheWay('read repeated for a stale handle', 'on 404, as if it could appear', async (sent, send) => {
      const response = await send(sent.clone());
      return sent.method === 'GET' && response.status === 404 ? await send(sent) : response;
    }),
    onTheWay('read repeated for no session', 'on 204, as if it could appear', async (sent, send) => {
      const response = await send(sent.clone());
      return sent.method === 'GET' && response.status === 204 ? await send(sent) : response;
    }),
  ),
  ...caughtBy(
    'path',
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
  ),
  ...caughtBy(
    'base_path',
    request(
      'path of the base URL dropped',
      'only its host is kept',
      path((url) => new URL(url.slice(url.indexOf('/handles/')), url).href),
    ),
    defect('slash of the base URL doubled', 'https://host//handles', ({ baseUrl, ...options }) =>
      createClient({ ...options, ...(baseUrl !== undefined && { baseUrl: baseUrl.endsWith('/') ? `${baseUrl}/` : baseUrl }) }),
    ),
  ),
  ...caughtBy(
    '200_json',
    request(
      'port of the base URL dropped',
      'always the default one',
      path((url) => url.replace(/:\d+(?=\/)/, '')),
    ),
    defect('no fetch by default', 'options.fetch is required', (options) => {
      if (options.fetch === undefined) throw new TypeError('options.fetch is not a function');
      return createClient(options);
    }),
  ),
  ...caughtBy(
    'accept',
    header('text not accepted', 'Accept names JSON alone', 'Accept', () => 'application/json'),
  ),
  ...caughtBy(
    'if_none_match',
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
  ),
  ...caughtBy(
    'same_handle_again',
    onTheWay('entity tag remembered', 'If-None-Match of the last response is added to reads', async (sent, send, tags) => {
      const tag = sent.method === 'GET' ? tags.get(sent.url) : undefined;
      if (tag !== undefined && !sent.headers.has('If-None-Match')) sent.headers.set('If-None-Match', tag);
      const response = await send(sent);
      const latest = response.headers.get('ETag');
      if (latest !== null) tags.set(sent.url, latest);
      return response;
    }),
  ),
  ...caughtBy(
    'request_headers',
    header('signature dropped', 'Signature is not sent', 'Signature', () => undefined),
    header('language overwritten', 'Accept-Language is always en-US', 'Accept-Language', () => 'en-US'),
    header('users percent-encoded', 'X-Xbl-OnBehalfOf-Users as if it were a URL', 'X-Xbl-OnBehalfOf-Users', encodeURIComponent),
    header('denied scope dropped', 'permission checks stay off', 'X-Xbl-Deny-Scope', () => undefined),
  ),
  ...caughtBy(
    'redirect',
    request('redirects left to fetch', 'the request may be redirected anywhere', (sent) => new Request(sent, { redirect: 'follow' })),
  ),
  ...caughtBy(
    'redirect_with_token',
    onTheWay('redirect followed with the token', 'the same request goes where Location says', async (sent, send) => {
      const copy = sent.clone();
      const response = await send(sent);
      const location = response.headers.get('Location');
      return location === null ? response : await send(await rebuild(copy, { url: new URL(location, sent.url).href }));
    }),
  ),
];
