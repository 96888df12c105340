import { createClient, type Fetch } from '../../../../../src/index.js';
import { defect, fetchOf, header, onTheWay, rebuild, request } from '../../defects/kinds.js';

const path = (change: (url: string) => string) => (sent: Request) => rebuild(sent, { url: change(sent.url) });
const inPath = (id: (id: string) => string) => path((url) => url.replace(/[0-9a-f-]{36}(?=\/session)/i, id));

/** What a client sends by itself, and should not, or does not. */
export const requestDefects = [
  defect('contract version 105 by default', 'fields have other names there', (options) =>
    createClient({ contractVersion: 105, ...options }),
  ),
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
    'another host by default',
    'the host of the sandbox',
    path((url) => url.replace('//sessiondirectory.', '//sessiondirectory.test.')),
  ),
  header('anything accepted', 'Accept is */*', 'Accept', () => '*/*'),
  header('nothing accepted', 'no Accept', 'Accept', () => undefined),
  onTheWay('cookies kept', 'Set-Cookie of a response is sent with the next request', async (sent, send, cookies) => {
    for (const cookie of cookies.values()) sent.headers.set('Cookie', cookie);
    const response = await send(sent);
    for (const cookie of response.headers.getSetCookie()) cookies.set(cookie, cookie);
    return response;
  }),
  request('language added', 'Accept-Language is sent unasked', ({ headers }) => {
    if (!headers.has('Accept-Language')) headers.set('Accept-Language', 'en-US');
    return undefined;
  }),
  request('trial by presence', 'nocommit: false is a trial too', (sent) =>
    rebuild(sent, { url: sent.url.replace('nocommit=false', 'nocommit=true') }),
  ),
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
