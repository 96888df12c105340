import { hasSession, onStatus, withHeaders } from '../defect.js';
import { type HarmlessDifference, headers, inResponses } from './difference.js';

const isJson = ({ headers }: { readonly headers: Headers }) => headers.get('Content-Type') === 'application/json';
const isText = ({ headers }: { readonly headers: Headers }) => headers.get('Content-Type') === 'text/plain';

/** Headers that servers, gateways and content networks add. */
const added: readonly HarmlessDifference[] = [
  headers('server', 'the server names itself', { Server: 'nginx/1.27.0', 'X-Powered-By': 'ASP.NET' }),
  headers('via', 'a proxy names itself', { Via: '1.1 varnish, 1.1 google' }),
  headers('vary', 'responses vary by request headers', { Vary: 'Accept-Encoding, Origin, Authorization' }),
  headers('request-id', 'each response has an id of the gateway', { 'X-Request-Id': '7f2c', 'X-Amzn-Trace-Id': 'Root=1-67891233-abcdef' }),
  headers('tracing', 'responses carry a trace', {
    traceparent: '00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01',
    'Server-Timing': 'app;dur=3.2',
  }),
  headers('transport-security', 'browsers are to use HTTPS', { 'Strict-Transport-Security': 'max-age=31536000; includeSubDomains' }),
  headers('hardened', 'a middleware sets headers for browsers', {
    'Content-Security-Policy': "default-src 'none'",
    'X-Frame-Options': 'DENY',
    'Referrer-Policy': 'no-referrer',
    'Cross-Origin-Resource-Policy': 'same-origin',
    'Permissions-Policy': 'geolocation=()',
  }),
  headers('content-network', 'a content network says that it did not cache', { 'CF-Ray': '8a1b2c3d4e5f-FRA', 'X-Cache': 'MISS', Age: '0' }),
  headers('alternative-service', 'HTTP/3 is offered', { 'Alt-Svc': 'h3=":443"; ma=86400' }),
  headers('reporting', 'browsers are to report errors', {
    NEL: '{"report_to":"default","max_age":86400}',
    'Report-To': '{"group":"default"}',
  }),
  headers('connection', 'the connection is kept', { Connection: 'keep-alive', 'Keep-Alive': 'timeout=5' }),
  headers('chunked', 'the body comes in chunks', { 'Transfer-Encoding': 'chunked' }, ({ body }) => body !== ''),
  headers('no-ranges', 'ranges are not offered', { 'Accept-Ranges': 'none' }),
  headers('language', 'responses have a language', { 'Content-Language': 'en-US' }),
  headers('link', 'responses link to their documentation', { Link: '<https://docs.example/>; rel="help"' }),
  headers('deprecation', 'the version is to end', { Deprecation: '@1798761600', Sunset: 'Fri, 01 Jan 2027 00:00:00 GMT' }),
  headers('limits-left', 'responses say how many requests are left', {
    'RateLimit-Limit': '30',
    'RateLimit-Remaining': '12',
    'X-RateLimit-Reset': '9',
  }),
  headers('last-modified', 'sessions have a time of change', { 'Last-Modified': 'Wed, 11 Mar 2026 18:30:41 GMT' }, hasSession),
  headers('digest', 'sessions have a digest', { 'Content-Digest': 'sha-256=:RK/0qy18MlBSVnWgjwz6lZEWjP/lF5HF9bvEF8FabDg=:' }, hasSession),
  inResponses('content-length', 'the length of the body is given', (response) =>
    response.body === '' ? response : withHeaders(response, { 'Content-Length': String(new TextEncoder().encode(response.body).length) }),
  ),
  headers(
    'length-of-nothing',
    'a response without a body has length 0',
    { 'Content-Length': '0' },
    ({ body, status }) => body === '' && status !== 304,
  ),
  headers('type-of-nothing', 'a 304 keeps the media type', { 'Content-Type': 'application/json' }, onStatus(304)),
  headers('location-of-unchanged', 'a 304 keeps its freshness', { 'Cache-Control': 'max-age=0', Vary: '*' }, onStatus(304)),
  headers('cors', 'web pages may read responses without credentials', { 'Access-Control-Allow-Origin': '*' }),
  headers('cors-in-full', 'web pages may send and see more', {
    'Access-Control-Allow-Origin': 'https://page.example',
    'Access-Control-Allow-Methods': 'GET, PUT',
    'Access-Control-Allow-Headers': 'Authorization, Content-Type',
    'Access-Control-Expose-Headers': 'ETag, Content-Location',
    'Access-Control-Max-Age': '600',
  }),
  headers('challenge', 'a 401 names the scheme', { 'WWW-Authenticate': 'XBL3.0 realm="xboxlive.com"' }, onStatus(401)),
  headers('location-of-created', 'a 201 has Location, RFC 9110 section 15.3.2', { Location: '/handles/this/session' }, onStatus(201)),
  headers('allow-everywhere', 'every response lists the methods', { Allow: 'GET, PUT' }),
];

/** Other values of headers that the description leaves open, and headers that it does not ask for. */
const others: readonly HarmlessDifference[] = [
  headers('allow-in-other-order', 'a 405 lists PUT first', { Allow: 'PUT,GET' }, onStatus(405)),
  headers('allow-head-and-options', 'a 405 lists HEAD and OPTIONS, too', { Allow: 'OPTIONS, HEAD, GET, PUT' }, onStatus(405)),
  headers('charset', 'JSON has a charset', { 'Content-Type': 'application/json; charset=utf-8' }, isJson),
  headers('charset-quoted', 'the charset is quoted', { 'Content-Type': 'application/json;charset="UTF-8"' }, isJson),
  headers('media-type-in-capitals', 'the media type is in capitals', { 'Content-Type': 'Application/JSON' }, isJson),
  headers('charset-of-text', 'texts have a charset', { 'Content-Type': 'text/plain; charset=utf-8' }, isText),
  inResponses('location-absolute', 'Content-Location is a URL, RFC 9110 section 8.7', (response) =>
    hasSession(response)
      ? withHeaders(response, { 'Content-Location': `https://sessiondirectory.xboxlive.com${response.headers.get('Content-Location')}` })
      : response,
  ),
  inResponses('location-in-camel-case', 'the path of the session is spelled in another case', (response) =>
    hasSession(response)
      ? withHeaders(response, {
          'Content-Location': (response.headers.get('Content-Location') ?? '').replace('/serviceconfigs/', '/serviceConfigs/'),
        })
      : response,
  ),
  headers('no-optional-headers', 'headers that nothing asks for are missing', {
    Date: null,
    'X-XblCorrelationId': null,
    'X-Content-Type-Options': null,
    'X-Xbl-Debug': null,
    'Cache-Control': null,
  }),
  headers('no-expires', 'Expires is missing', { Expires: null }),
  headers('expires-zero', 'a middleware forbids caching', { Expires: '0', Pragma: 'no-cache', 'Cache-Control': 'no-store, private' }),
  headers('expires-in-the-past', 'Expires is in the past', { Expires: 'Thu, 01 Jan 1970 00:00:00 GMT' }),
  inResponses('expires-rounded-up', 'Expires is rounded up to the next second', (response) => {
    const time = Date.parse(response.headers.get('Expires') ?? '');
    return Number.isNaN(time) ? response : withHeaders(response, { Expires: new Date(time + 1000).toUTCString() });
  }),
  headers('not-transformed', 'gateways are not to change the body', { 'Cache-Control': 'max-age=0, must-revalidate, no-transform' }),
  headers('clock-ahead', 'the clock of the provider is an hour ahead', { Date: new Date(Date.now() + 3_600_000).toUTCString() }),
  headers('correlation-in-capitals', 'the id of the request is in capitals', {
    'X-XblCorrelationId': '5E0B7C1A-92D4-4F38-8B6E-0A7D3C9F1E24',
  }),
  headers('debug-text', 'there is text for developers', { 'X-Xbl-Debug': 'session-access=Member; node=7, cached=false' }),
  headers('longer-wait', 'the wait is longer', { 'Retry-After': '120' }, onStatus(429, 503)),
  headers('no-wait', 'the wait is over', { 'Retry-After': '0' }, onStatus(429, 503)),
  inResponses('wait-until-date', 'Retry-After is a date, RFC 9110 section 10.2.3', (response) =>
    onStatus(429, 503)(response) ? withHeaders(response, { 'Retry-After': new Date(Date.now() + 9000).toUTCString() }) : response,
  ),
];

/** Harmless differences in headers. */
export const harmlessHeaders: readonly HarmlessDifference[] = [...added, ...others];
