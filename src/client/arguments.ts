import { describe, show } from '../wire/arguments.js';
import { InvalidArgumentError } from '../wire/errors.js';
import { stringifyJson } from '../wire/json.js';

// What callers pass in, checked before anything is sent. Every message names the argument, what it was and what is right.

const guid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;

export function checkHandleId(handleId: unknown): void {
  if (typeof handleId === 'string' && guid.test(handleId)) return;
  throw new InvalidArgumentError(
    `handleId must be a GUID with hyphens, for example 1a6f3c80-5d27-4e91-b0c4-8f2e7d9a5b13, but was ${show(handleId)}`,
  );
}

export function checkContractVersion(version: unknown): void {
  if (typeof version === 'number' && Number.isInteger(version) && version >= 104) return;
  throw new InvalidArgumentError(`contractVersion must be an integer of 104 or more, for example 107, but was ${show(version)}`);
}

/** A service root that paths can be appended to. Without TLS the token would be readable on the way. */
export function checkBaseUrl(baseUrl: unknown): void {
  const url = typeof baseUrl === 'string' && URL.canParse(baseUrl) ? new URL(baseUrl) : undefined;
  const hasCredentials = url !== undefined && (url.username !== '' || url.password !== '');
  const isSafe = url?.protocol === 'https:' || (url?.protocol === 'http:' && isLoopback(url.hostname));
  if (isSafe && !hasCredentials && url.search === '' && url.hash === '') return;
  throw new InvalidArgumentError(
    `baseUrl must be an https URL without credentials, query and fragment, for example https://sessiondirectory.xboxlive.com, or an http URL on this machine, but was ${hasCredentials ? 'a URL with credentials' : show(baseUrl)}`,
  );
}

function isLoopback(hostname: string): boolean {
  return hostname === 'localhost' || hostname === '[::1]' || /^127(?:\.\d+){3}$/.test(hostname);
}

/** Never shows the token: a wrong one may still be most of a right one. */
export function checkToken(token: unknown): void {
  if (typeof token === 'string' && /^[\x21-\x7e]+(?: [\x21-\x7e]+)*$/.test(token)) return;
  const found = typeof token !== 'string' ? describe(token) : token === '' ? 'empty' : 'a string with other characters';
  throw new InvalidArgumentError(
    `token must be "XBL3.0 x=<userHash>;<XSTS token>" in visible ASCII characters and single spaces, or a function that returns it, but was ${found}`,
  );
}

/** Never shows the part. */
export function checkTokenPart(name: 'userHash' | 'xstsToken', part: unknown): void {
  if (typeof part === 'string' && /^[\x21-\x7e]+$/.test(part) && !part.includes(';')) return;
  const found = typeof part !== 'string' ? describe(part) : part === '' ? 'empty' : 'a string with other characters';
  throw new InvalidArgumentError(`${name} must be visible ASCII characters without spaces and semicolons, but was ${found}`);
}

export function checkSignal(signal: unknown): void {
  if (signal === undefined || signal instanceof AbortSignal) return;
  throw new InvalidArgumentError(`signal must be an AbortSignal, for example AbortSignal.timeout(5000), but was ${show(signal)}`);
}

/** A write is repeated only when a repetition cannot undo what somebody else wrote in between. */
export function checkRepeatable(headers: Readonly<Record<string, unknown>>): void {
  const match = headers['If-Match'];
  if ((typeof match === 'string' && match !== '*') || headers['If-None-Match'] === '*') return;
  throw new InvalidArgumentError('retry needs a precondition: headers If-Match with an entity tag, or If-None-Match "*"');
}

/** RFC 9110 section 5.5, without the obsolete characters. Shows the name alone, because `Signature` is a secret. */
export function checkHeader(name: string, value: unknown): void {
  if (value === undefined || (typeof value === 'string' && /^[\x21-\x7e](?:[\t\x20-\x7e]*[\x21-\x7e])?$/.test(value))) return;
  const found = typeof value !== 'string' ? describe(value) : value === '' ? 'empty' : 'a string with other characters';
  throw new InvalidArgumentError(`headers["${name}"] must be a string of visible ASCII characters, but was ${found}`);
}

export function checkChange(change: unknown): void {
  if (typeof change === 'object' && change !== null && !Array.isArray(change)) return;
  throw new InvalidArgumentError(`change must be an object, for example { members: { me: null } }, but was ${describe(change)}`);
}

/** Writes the body of a change; what JSON cannot hold is an error here, not a silent null. */
export function serializeChange(change: unknown): string {
  try {
    return stringifyJson(change);
  } catch (error) {
    throw new InvalidArgumentError(`change must be JSON: ${error instanceof Error ? error.message : String(error)}`, { cause: error });
  }
}
