import { parseJson, stringifyJson } from '../../../../src/wire/json.js';
import { onStatus, type Session } from '../defect.js';
import { type HarmlessDifference, inResponses, inSession, inText, reordered } from './difference.js';

const isWrite = ({ method }: Request) => method !== 'GET';
const reverse = (keys: string[]) => keys.reverse();
const members = (session: Session): Session[] => Object.values(session.members);

/** Other spellings of the same JSON, RFC 8259. */
const spellings: readonly HarmlessDifference[] = [
  inText('indented-json', 'JSON is indented by two spaces', (text) => stringifyJson(parseJson(text), 2)),
  inText('spaced-json', 'JSON has spaces after colons and commas', (text) => stringifyJson(parseJson(text), 1).replaceAll(/\n */g, ' ')),
  inText('json-in-lines-of-windows', 'lines of JSON end with CR LF', (text) => stringifyJson(parseJson(text), 4).replaceAll('\n', '\r\n')),
  inText('json-ends-with-line-feed', 'JSON ends with a line feed', (text) => `${text}\n`),
  inText('json-starts-with-space', 'white space stands before JSON', (text) => `\n  ${text}`),
  inText('letters-escaped', 'JSON is ASCII; other letters are escapes', (text) =>
    text.replaceAll(/[\u0080-\uffff]/g, (letter) => `\\u${letter.charCodeAt(0).toString(16).padStart(4, '0')}`),
  ),
  inText('slashes-escaped', 'slashes are escaped, as PHP does', (text) => text.replaceAll('/', '\\/')),
  inText('html-letters-escaped', 'characters of HTML are escaped, as Go does', (text) =>
    text.replaceAll('&', '\\u0026').replaceAll('<', '\\u003c').replaceAll('>', '\\u003e'),
  ),
  inText('integers-with-fraction', 'integers are spelled 2.0', (text) =>
    text.replaceAll(/("(?:count|next|first|changeNumber)":)(\d+)/g, '$1$2.0'),
  ),
  inText('integers-with-exponent', 'thousands are spelled with an exponent', (text) =>
    text.replaceAll(/(Timeout"?:)(\d+)000\b/g, '$1$2e3'),
  ),
  inSession('keys-sorted', 'keys are in the order of the alphabet', (session) => reordered(session, (keys) => keys.sort()) as Session),
  inSession('keys-reversed', 'keys are in reverse order', (session) => reordered(session, reverse) as Session),
  inSession('keys-by-method', 'PUT has another order of keys than GET', (session, request) =>
    isWrite(request) ? (reordered(session, reverse) as Session) : session,
  ),
  inSession('keys-by-change', 'the order of keys differs after each change', (session) =>
    session.changeNumber % 2 === 0 ? (reordered(session, reverse) as Session) : session,
  ),
];

/** Fields and values that the description leaves open. */
const contents: readonly HarmlessDifference[] = [
  inSession('unknown-field', 'the session has a field of a later service', (session) => ({
    ...session,
    region: 'west',
    links: [{ rel: 'self' }],
  })),
  inSession('unknown-field-by-method', 'a write has an unknown field that differs each time', (session, request) =>
    isWrite(request) ? { ...session, servedIn: Math.random() } : session,
  ),
  inSession('branch-of-each-change', 'each change begins a branch, which counts from 1', (session) => {
    const digits = String(session.changeNumber).padStart(12, '0');
    return { ...session, branch: `${session.branch.slice(0, -12)}${digits}`, changeNumber: 1 };
  }),
  inSession('changes-since-long', 'the number of changes of a new session is large', (session) => ({
    ...session,
    changeNumber: session.changeNumber + 4_000_000_000,
  })),
  inSession('unknown-field-null', 'an unknown field is null', (session) => ({ ...session, tags: null })),
  inSession('unknown-constant', 'the constants have an unknown field', (session) => {
    session.constants.system.retention = { days: 3 };
    return session;
  }),
  inSession('unknown-property', 'the properties have an unknown field', (session) => {
    session.properties.system.heat = 0.5;
    return session;
  }),
  inSession('unknown-field-of-members', 'each member has an unknown field', (session) => {
    for (const member of members(session)) member.platform = 'console';
    return session;
  }),
  inSession('unknown-counter', 'membersInfo has an unknown counter', (session) => {
    session.membersInfo.spectators = 0;
    return session;
  }),
  inText('guids-in-capitals', 'GUIDs are in capitals', (text) =>
    text.replaceAll(/"(?:branch|correlationId)":"[^"]*"/g, (field) => field.replace(/"([^"]*)"$/, (guid) => guid.toUpperCase())),
  ),
  inText('guids-in-capitals-on-write', 'a PUT has the connection of a member in capitals', (text, request) =>
    isWrite(request) ? text.replaceAll(/("connection":)("[^"]*")/g, (_, name, guid) => `${name}${guid.toUpperCase()}`) : text,
  ),
  inText('times-in-milliseconds', 'times have three fractional digits', (text) =>
    text.replaceAll(/(T\d\d:\d\d:\d\d\.\d{3})\d*Z"/g, '$1Z"'),
  ),
  inText('times-in-seconds', 'times have no fraction', (text) => text.replaceAll(/(T\d\d:\d\d:\d\d)\.\d*Z"/g, '$1Z"')),
  inText('times-in-nanoseconds', 'times have nine fractional digits', (text) => text.replaceAll(/(T\d\d:\d\d:\d\d\.\d{7})Z"/g, '$100Z"')),
  ...['contractVersion', 'branch', 'correlationId', 'startTime'].map((name) =>
    inSession(`without-${name}`, `${name}, which the description does not require, is left out`, ({ [name]: _, ...session }) => session),
  ),
  inSession(
    'members-without-links',
    'neither the members nor membersInfo have next',
    ({ membersInfo: { next: _, ...info }, ...session }) => {
      for (const member of members(session)) Reflect.deleteProperty(member, 'next');
      return { ...session, membersInfo: info };
    },
  ),
  inSession('members-without-gamertag', 'members have no gamertag', (session) => {
    for (const member of members(session)) Reflect.deleteProperty(member, 'gamertag');
    return session;
  }),
  inResponses('later-version-said', 'a request of contract 108 is rendered for 108', (response, { headers }) =>
    headers.get('X-Xbl-Contract-Version') === '108'
      ? { body: response.body.replace('"contractVersion":107', '"contractVersion":108') }
      : response,
  ),
];

/** Other words in errors, and other numbers in limits. */
const errors: readonly HarmlessDifference[] = [
  inResponses('other-words', 'errors have other words', (response) =>
    response.body !== '' && isError(response) ? { body: 'Refused.' } : response,
  ),
  inResponses('words-of-another-language', 'errors are in another language', (response) =>
    response.body !== '' && isError(response) ? { body: 'Die Anfrage ist ungültig – „handle“ 無効' } : response,
  ),
  inResponses('words-with-crlf', 'errors end with CR LF', (response) =>
    response.body !== '' && isError(response) ? { body: `${response.body.trimEnd()}\r\n` } : response,
  ),
  inResponses('long-words', 'errors have many words', (response) =>
    response.body !== '' && isError(response) ? { body: 'Please see the documentation. '.repeat(200) } : response,
  ),
  inResponses('refusal-quotes-field', 'an error quotes the field that the session has, too', (response) =>
    response.status === 403 && isError(response) ? { body: 'The caller may not see "members".' } : response,
  ),
  inResponses('text-on-401', 'a 401 has a text', (response) =>
    response.status === 401
      ? { body: 'Sign in.', headers: new Headers({ ...Object.fromEntries(response.headers), 'Content-Type': 'text/plain' }) }
      : response,
  ),
  inResponses('html-on-405', 'a 405 is a page', (response) =>
    response.status === 405
      ? { body: '<h1>405 Not Allowed</h1>', headers: new Headers({ ...Object.fromEntries(response.headers), 'Content-Type': 'text/html' }) }
      : response,
  ),
  inResponses('nothing-on-405', 'a 405 has no body', (response) => (response.status === 405 ? { body: '' } : response)),
  inResponses('other-limits', 'the limits are others', (response) =>
    response.status === 429
      ? { body: response.body.replace(/("maxRequests":)\d+/, '$110').replace(/("periodInSeconds":)\d+/, '$160') }
      : response,
  ),
  inResponses('limits-not-said', 'a 429 leaves out the fields of the limit, each of which may be absent', (response) =>
    response.status === 429 && response.body !== '' ? { body: '{"version":1}' } : response,
  ),
  inResponses('limit-reached-exactly', 'a 429 counts the allowed requests only', (response) =>
    response.status === 429 ? { body: response.body.replace(/("currentRequests":)\d+(.*"maxRequests":)(\d+)/, '$1$3$2$3') } : response,
  ),
  inResponses('malformed-id-not-found', 'a malformed handle id is 404', (response, { url }) =>
    response.status === 400 && !/\/handles\/[0-9a-f-]{36}\/session/i.test(url) ? { status: 404 } : response,
  ),
  inResponses('servers-refused-as-malformed', 'servers that a user writes are refused with 400', (response) =>
    onStatus(403)(response) && response.body.includes("'servers'") ? { status: 400 } : response,
  ),
];

function isError({ status, headers }: { readonly status: number; readonly headers: Headers }): boolean {
  return status >= 400 && (headers.get('Content-Type') ?? '').startsWith('text/plain');
}

/** Harmless differences in bodies. */
export const harmlessBodies: readonly HarmlessDifference[] = [...spellings, ...contents, ...errors];
