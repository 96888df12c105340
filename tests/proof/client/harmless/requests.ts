import { Agent } from 'node:http';
import { parseJson, stringifyJson } from '../../../../src/wire/json.js';
import { reordered } from '../../provider/harmless/difference.js';
import { change, type HarmlessClient, headers, sentBy, written } from './difference.js';

const isWrite = (method: string) => method === 'PUT';
const isRead = (method: string) => method === 'GET';
const capitals = (name: string) => name.replace(/(^|-)[a-z]/g, (start) => start.toUpperCase());

const names: readonly HarmlessClient[] = [
  written('names-in-lower-case', 'names of headers are in lower case', {}),
  written('names-in-capitals', 'names of headers are in capitals', {
    headers: (given) => given.map(([name, value]) => [name.toUpperCase(), value]),
  }),
  written('names-capitalized', 'names of headers are capitalized', {
    headers: (given) => given.map(([name, value]) => [capitals(name), value]),
  }),
  written('headers-reversed', 'headers come in another order', { headers: (given) => [...given].reverse() }),
];

const values: readonly HarmlessClient[] = [
  headers('accept-anything', 'any media type is accepted, as by most libraries', { Accept: '*/*' }),
  headers('accept-missing', 'no Accept, which is any, RFC 9110 section 12.5.1', { Accept: null }),
  headers('accept-with-weights', 'media types have weights', { Accept: 'application/json;q=1, text/*;q=0.5, */*;q=0.1' }),
  headers('accept-in-capitals', 'media types are in capitals', { Accept: 'APPLICATION/JSON,TEXT/PLAIN' }),
  headers('charset', 'the media type of a change has a charset', { 'Content-Type': 'application/json; charset=utf-8' }, isWrite),
  headers('charset-quoted', 'the charset is quoted', { 'Content-Type': 'Application/JSON;charset="UTF-8"' }, isWrite),
  headers('type-of-nothing', 'a read has a media type and nothing that it is the type of', { 'Content-Type': 'application/json' }, isRead),
  headers('length-of-nothing', 'a read says that its body is empty', { 'Content-Length': '0' }, isRead),
  headers('user-agent', 'the client names itself', { 'User-Agent': 'title-service/2.1 (+https://title.example)' }),
  written('language', 'the library accepts any language unless it is told one', {
    headers: (given) => (given.some(([name]) => name === 'accept-language') ? given : [...given, ['Accept-Language', '*']]),
  }),
  headers('not-cached', 'caches on the way are passed by', { 'Cache-Control': 'no-cache', Pragma: 'no-cache' }),
  headers('traced', 'the request carries a trace', {
    traceparent: '00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01',
    tracestate: 'vendor=1',
    baggage: 'tenant=a',
  }),
  headers('named-to-the-service', 'an SDK sends headers of the service that no page documents', {
    'X-Xbl-Client-Name': 'Lobby',
    'X-Xbl-Client-Version': '1.2.0',
  }),
  headers('identified', 'the request has an id', { 'X-Request-Id': '7f2c', 'X-Correlation-Id': '9d1e' }),
  headers('browser', 'a browser says where the request comes from', {
    Origin: 'https://page.example',
    Referer: 'https://page.example/lobby',
    'Sec-Fetch-Mode': 'cors',
    'Sec-Fetch-Site': 'cross-site',
    DNT: '1',
  }),
  headers('proxied', 'a proxy says what it does', { Via: '1.1 proxy', 'X-Forwarded-For': '192.0.2.1', Forwarded: 'for=192.0.2.1' }),
  headers('priority', 'the request has a priority, RFC 9218', { Priority: 'u=3' }),
  headers('trailers', 'trailers are accepted', { TE: 'trailers' }),
  headers('no-coding', 'no content coding is accepted', { 'Accept-Encoding': 'identity' }),
  headers('no-coding-named', 'Accept-Encoding is missing', { 'Accept-Encoding': null }),
  headers('codings-refused', 'a coding of weight 0 is refused, RFC 9110 section 12.4.2', {
    'Accept-Encoding': 'gzip;q=0, deflate; q=0.0, br;q=0, zstd;q=0',
  }),
  headers('all-codings-refused', 'no coding but none', { 'Accept-Encoding': 'identity, *;q=0' }),
  sentBy('coding-required', 'a body without a coding is refused', (request) => {
    request.headers.set('Accept-Encoding', 'gzip;q=1.0, identity;q=0');
    return globalThis.fetch(request);
  }),
  sentBy('codings', 'gzip, deflate and br are accepted, by the global fetch', (request) => {
    request.headers.set('Accept-Encoding', 'gzip, deflate, br');
    return globalThis.fetch(request);
  }),
];

const connections: readonly HarmlessClient[] = [
  headers('connection-closed', 'each request has a connection of its own', { Connection: 'close' }),
  written('connection-kept', 'connections are kept', { options: { agent: new Agent({ keepAlive: true, timeout: 1_000 }) } }),
  headers('upgrade-offered', 'HTTP/2 is offered, as by the client of Java', {
    Connection: 'Upgrade, HTTP2-Settings',
    Upgrade: 'h2c',
    'HTTP2-Settings': 'AAEAAEAAAAIAAAABAAMAAABkAAQBAAAAAAUAAEAA',
  }),
  headers('expectation', 'a change waits for 100, RFC 9110 section 10.1.1', { Expect: '100-continue' }, isWrite),
  written('chunked', 'a change is sent in chunks', {
    headers: (given, method) =>
      isWrite(method) ? [...given.filter(([name]) => name !== 'content-length'), ['Transfer-Encoding', 'chunked']] : given,
  }),
  written('http-1.0', 'HTTP/1.0, with Host', { bytes: (text) => text.replace(/ HTTP\/1\.1\r\n/, ' HTTP/1.0\r\n') }),
  sentBy('slow', 'each request takes its time before it is sent', async (request) => {
    await new Promise((resolve) => setTimeout(resolve, 20));
    return await globalThis.fetch(request);
  }),
];

const paths: readonly HarmlessClient[] = [
  written('id-in-capitals', 'the GUID is in capitals', {
    target: (target) => target.replace(/[\da-f-]{36}/i, (id) => id.toUpperCase()),
  }),
  written('id-in-lower-case', 'the GUID is in lower case', {
    target: (target) => target.replace(/[\da-f-]{36}/i, (id) => id.toLowerCase()),
  }),
  written('hyphens-encoded', 'unreserved characters are encoded, RFC 3986 section 2.3', {
    target: (target) => target.replace(/[\da-f-]{36}/i, (id) => id.replaceAll('-', '%2D')),
  }),
  written('trial-denied', 'nocommit=false is what a write is without it', {
    target: (target, method) => (isWrite(method) && !target.includes('?') ? `${target}?nocommit=false` : target),
  }),
];

const changes: readonly HarmlessClient[] = [
  change('indented', 'a change is indented', (json) => stringifyJson(parseJson(json), 2)),
  change('spaced', 'a change has a space after each comma and colon, as from Python', (json) =>
    outsideTexts(json, (part) => part.replaceAll(/[,:]/g, '$& ')),
  ),
  change('keys-reversed', 'the keys of a change come in another order', (json) =>
    stringifyJson(reordered(parseJson(json), (keys) => keys.reverse())),
  ),
  change('escaped', 'a change is written in ASCII', (json) =>
    json.replaceAll(/[^\0-\x7f]/g, (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`),
  ),
  change('slashes-escaped', 'slashes are escaped, as from PHP', (json) => json.replaceAll('/', '\\/')),
  change('line-feed', 'a change ends with a line feed', (json) => `${json}\n`),
  change('fraction', 'an integer is written as 7.0, RFC 8259 section 6', (json) =>
    outsideTexts(json, (part) => part.replaceAll(/(?<![\d.eE+-])\d{1,15}(?![\d.eE])/g, '$&.0')),
  ),
];

/** JSON whose parts that are no texts are written otherwise. */
function outsideTexts(json: string, write: (part: string) => string): string {
  return json.replaceAll(/("(?:[^"\\]|\\.)*")|[^"]+/g, (part, text: string | undefined) => text ?? write(part));
}

/** Harmless differences of requests. */
export const harmlessRequests: readonly HarmlessClient[] = [...names, ...values, ...connections, ...paths, ...changes];
