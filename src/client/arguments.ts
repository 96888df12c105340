import type { MultiplayerSessionRequest } from '../../generated/types.js';
import { checkNames, checkPlain, describe, show, wrong } from '../wire/arguments.js';
import { InvalidArgumentError } from '../wire/errors.js';
import { isGuid } from '../wire/guid.js';
import { stringifyJson } from '../wire/json.js';
import { nearest } from '../wire/nearest.js';
import type { OperationId } from '../wire/operation.js';
import { hasTokenForm, tokenForm } from '../wire/token-form.js';

// What callers pass in, checked before anything is sent. Every message names the argument, what it was and what is right.

/** Names of the options of a read, and of a write. */
export const callOptions: readonly string[] = ['headers', 'query', 'signal', 'correlationVector'];
export const writeOptions: readonly string[] = [...callOptions, 'retry'];

export function checkHandleId(handleId: unknown): void {
  if (typeof handleId === 'string' && isGuid(handleId)) return;
  throw wrong('handleId', 'a GUID with hyphens, for example 1a6f3c80-5d27-4e91-b0c4-8f2e7d9a5b13', handleId);
}

/** A service root that paths can be appended to. Without TLS the token would be readable on the way. */
export function checkBaseUrl(baseUrl: unknown): void {
  const url = typeof baseUrl === 'string' && URL.canParse(baseUrl) ? new URL(baseUrl) : undefined;
  const isPlain = typeof baseUrl === 'string' && !/[?#\s\\]/.test(baseUrl); // a URL drops some of them without a word
  const hasCredentials = url !== undefined && (url.username !== '' || url.password !== '');
  const isSafe = url?.protocol === 'https:' || (url?.protocol === 'http:' && isLoopback(url.hostname));
  const isResource = /\/handles\/[^/]+\/session\/?$/i.test(url?.pathname ?? '');
  if (isSafe && isPlain && !hasCredentials && !isResource) return;
  throw new InvalidArgumentError(
    `baseUrl must be an https URL without credentials, query, fragment and /handles/…, for example https://sessiondirectory.xboxlive.com, or an http URL on this machine, but was ${
      hasCredentials ? 'a URL with credentials' : show(baseUrl)
    }`,
  );
}

function isLoopback(hostname: string): boolean {
  return hostname === 'localhost' || hostname === '[::1]' || /^127(?:\.\d+){3}$/.test(hostname);
}

/** Never shows the token: a wrong one may still be most of a right one. */
export function checkToken(token: unknown): void {
  if (typeof token === 'string' && /^[\x20-\x7e]*$/.test(token) && hasTokenForm(token)) return;
  const found = typeof token !== 'string' ? describe(token) : token === '' ? 'empty' : 'a string of another form';
  throw new InvalidArgumentError(
    `token must be "${tokenForm}" in visible ASCII characters, or a function that returns it, but was ${found}`,
  );
}

/** Never shows the hash: it may be the token, when the two were swapped. A service has no user, and its hash is a hyphen. */
export function checkUserHash(userHash: unknown): void {
  if (typeof userHash === 'string' && /^(?:\d+|-)$/.test(userHash)) return;
  const found = typeof userHash !== 'string' ? describe(userHash) : userHash === '' ? 'empty' : 'a string of another form';
  throw new InvalidArgumentError(`userHash must be digits, or "-" for a service, but was ${found}`);
}

/** Never shows the token. */
export function checkXstsToken(token: unknown): void {
  if (typeof token === 'string' && /^[\x21-\x7e]+$/.test(token) && !token.includes(';')) return;
  const found = typeof token !== 'string' ? describe(token) : token === '' ? 'empty' : 'a string with other characters';
  throw new InvalidArgumentError(`xstsToken must be visible ASCII characters without spaces and semicolons, but was ${found}`);
}

/** A write is retried only if the retry cannot undo what somebody else wrote in between. */
export function checkRepeatable(headers: Readonly<Record<string, string>>): void {
  const match = headerOf(headers, 'if-match');
  if ((match !== undefined && match !== '*') || headerOf(headers, 'if-none-match') === '*') return;
  throw new InvalidArgumentError('retry needs a precondition: headers If-Match with an entity tag, or If-None-Match "*"');
}

function headerOf(headers: Readonly<Record<string, string>>, lowerName: string): string | undefined {
  return Object.entries(headers).find(([name]) => name.toLowerCase() === lowerName)?.[1];
}

/** Those that the operations document, and the correlation vector. */
const documented: readonly string[] = [
  'If-Match',
  'If-None-Match',
  'Accept-Language',
  'Signature',
  'X-Xbl-OnBehalfOf-Title',
  'X-Xbl-OnBehalfOf-Users',
  'X-Xbl-Deny-Scope',
  'MS-CV',
];
const documentedInLowerCase: ReadonlySet<string> = new Set(documented.map((name) => name.toLowerCase()));

/**
 * The headers of a call as they are sent, without those that are undefined.
 *
 * @throws InvalidArgumentError also for those that the client or the transport sets itself, and for a documented one that is misspelt
 */
export function readHeaders(operationId: OperationId, headers?: object, correlationVector?: unknown): Record<string, string> {
  const checked = headers === undefined ? {} : checkHeaders(operationId, headers);
  if (correlationVector === undefined) return checked;
  if (headerOf(checked, 'ms-cv') !== undefined)
    throw new InvalidArgumentError('headers["MS-CV"] is given twice, also as correlationVector');
  checked['MS-CV'] = checkHeaderValue('correlationVector', correlationVector);
  return checked;
}

function checkHeaders(operationId: OperationId, headers: object): Record<string, string> {
  checkPlain('headers', headers);
  const checked: Record<string, string> = {};
  const names = new Set<string>();
  for (const name of Object.keys(headers)) {
    const value: unknown = Reflect.get(headers, name);
    if (value === undefined) continue;
    checkHeaderName(operationId, name, names);
    checked[name] = checkHeaderValue(`headers["${name}"]`, value);
    if (/^if-(?:none-)?match$/i.test(name)) checkEntityTags(name, checked[name]);
  }
  return checked;
}

/** Those that the client sets, those of the connection and of the body (RFC 9110 section 7.6.1), and those that no browser lets a program set (https://fetch.spec.whatwg.org/#forbidden-request-header). */
const reserved =
  /^(?:authorization|x-xbl-contract-version|accept|content-type|content-length|content-encoding|transfer-encoding|te|trailer|connection|keep-alive|upgrade|expect|host|date|via|dnt|origin|referer|cookie2?|set-cookie|accept-charset|accept-encoding|access-control-request-.*|proxy-.*|sec-.*)$/;

/** RFC 9110 section 5.1: a token, in any case. */
function checkHeaderName(operationId: OperationId, name: string, names: Set<string>): void {
  const lower = name.toLowerCase();
  const meant = documentedInLowerCase.has(lower) ? undefined : nearest(name, documented);
  const fault = !/^[!#$%&'*+.^_`|~0-9a-z-]+$/.test(lower)
    ? 'is no valid header name'
    : reserved.test(lower)
      ? 'is set by the client, from its options, or by the transport'
      : names.has(lower)
        ? 'is given twice'
        : meant !== undefined
          ? `is unknown; did you mean ${meant}?`
          : lower === 'if-match' && operationId === 'getSessionByHandle'
            ? 'is a precondition of writes; a read takes If-None-Match'
            : undefined;
  if (fault !== undefined) throw new InvalidArgumentError(`headers[${show(name)}] ${fault}`);
  names.add(lower);
}

/** RFC 9110 section 8.8.3. Without its quotes it would match nothing. */
function checkEntityTags(name: string, value: string): void {
  if (/^(?:\*|(?:(?:W\/)?"[^"]*"[\s,]*)+)$/.test(value)) return;
  throw new InvalidArgumentError(
    `headers["${name}"] must be * or an entity tag with its double quotes, for example '"7c1d"', but was a string of another form`,
  );
}

/** RFC 9110 section 5.5, without the obsolete characters. Shows only the name, because `Signature` is a secret. */
function checkHeaderValue(name: string, value: unknown): string {
  if (typeof value === 'string' && /^[\x21-\x7e](?:[\t\x20-\x7e]*[\x21-\x7e])?$/.test(value)) return value;
  const found = typeof value !== 'string' ? describe(value) : value === '' ? 'empty' : 'a string with other characters';
  throw new InvalidArgumentError(`${name} must be a string of visible ASCII characters, but was ${found}`);
}

const partsOfChange: readonly string[] = [
  'constants',
  'properties',
  'roleTypes',
  'members',
  'servers',
] satisfies readonly (keyof MultiplayerSessionRequest)[];

export function checkChange(change: unknown): void {
  checkNames('change', change, partsOfChange);
}

/** Writes the body of a change; what JSON cannot hold is an error here, not a silent null. */
export function serializeChange(change: unknown): string {
  try {
    return stringifyJson(change);
  } catch (error) {
    throw new InvalidArgumentError(`change must be JSON: ${error instanceof Error ? error.message : String(error)}`, { cause: error });
  }
}
