import { parseJson, stringifyJson } from '../../wire/json.js';
import { differenceOf } from '../json-values.js';
import type { Expectation, PlayedCase } from './check.js';
import type { Feature } from './features.js';
import { type ClientResult, type ErrorKind, isObject } from './result.js';
import { headerOf, isFault, type Reply, type SeenRequest } from './script.js';

/** The response that the caller has to get: the last one that was sent whole. Undefined if there was none. */
export function lastReply({ requests }: PlayedCase): Reply | undefined {
  const reactions = requests.filter(({ isAnswered }) => isAnswered).map(({ reaction }) => reaction);
  return reactions.filter((reaction): reaction is Reply => !isFault(reaction)).at(-1);
}

/** The result of a case, or a violation that says why there is none. */
export function resultOf(played: PlayedCase, expect: Expectation): ClientResult | undefined {
  if (played.result === undefined) expect.report('There is no result', 'result', 'a result', played.failure ?? 'none');
  return played.result;
}

/** Judges a result by the documented response that was sent last: its status, and what it carries. */
export function judgeOutcome(played: PlayedCase, expect: Expectation, declared: ReadonlySet<Feature>): void {
  const result = resultOf(played, expect);
  if (result === undefined) return;
  const reply = lastReply(played);
  if (reply === undefined) {
    expect.report('The request was not sent', 'requests', '1', String(played.requests.length));
    return;
  }
  expectStatus(result, reply.status, expect);
  if (result.status !== reply.status) return;
  judgeSession(result, reply, expect, declared);
  judgeEtag(played, result, reply, expect, declared);
  judgeReference(result, reply, expect, declared);
  if (declared.has('messages')) judgeMessage(result, reply, expect);
  judgeWait(result, reply, expect, declared);
}

/** What a result says of its end, in words. */
export function endOf({ status, error, message }: ClientResult): string {
  return status === undefined ? `error ${error}${message === undefined ? '' : `: ${message}`}` : `status ${status}`;
}

function expectStatus(result: ClientResult, status: number, expect: Expectation): void {
  expect.that(result.status === status, `The response ${status} has the wrong outcome`, 'result status', `status ${status}`, endOf(result));
}

/** A response that is not documented must never look like one that is: an error, or its own status unless that is a session's. */
export function judgeUndocumented(played: PlayedCase, expect: Expectation, declared: ReadonlySet<Feature>): void {
  const reply = lastReply(played);
  const isTold = reply !== undefined && reply.status !== 200 && played.result?.status === reply.status;
  if (!isTold) judgeUnexpected(played, expect, declared);
}

/** A response that is documented by its status alone is an error. */
export function judgeUnexpected(played: PlayedCase, expect: Expectation, declared: ReadonlySet<Feature>): void {
  expectError(played, expect, declared, 'unexpected-response');
}

/**
 * Expects an error: one of these kinds, if the client declares that it tells them apart. A read that is repeated may run out of time
 * instead, even before its second request is there.
 */
export function expectError(
  played: PlayedCase,
  expect: Expectation,
  declared: ReadonlySet<Feature>,
  ...kinds: readonly ('network' | 'unexpected-response')[]
): void {
  const result = resultOf(played, expect);
  if (result === undefined) return;
  const told: readonly ErrorKind[] = declared.has('errorKinds') ? kinds : ['network', 'unexpected-response'];
  const mayRepeat = played.given.operation === 'getSessionByHandle' && declared.has('transientRetries');
  const allowed = mayRepeat || played.requests.length > 1 ? [...told, 'timeout' as const] : told;
  const isRight = result.error !== undefined && allowed.includes(result.error);
  expect.that(isRight, 'The fault has the wrong outcome', 'result error', allowed.join(' or '), endOf(result));
}

function judgeSession(result: ClientResult, reply: Reply, expect: Expectation, declared: ReadonlySet<Feature>): void {
  const sent = sessionIn(reply);
  if (sent === undefined) {
    expect.that(result.session === undefined, 'A session where none was sent', 'result session', 'none', shown(result.session));
    return;
  }
  const isNeeded = reply.status < 300 || declared.has('sessionOnRefusal');
  if (result.session === undefined) {
    expect.that(!isNeeded, 'The session is missing', 'result session', 'the session that was sent', 'none');
    return;
  }
  const difference = differenceOf(sent, result.session, declared.has('exactIntegers'));
  if (difference === undefined) return;
  const { at, expected, received } = difference;
  expect.report('The session is not the one that was sent', `result session ${at || '/'}`, shown(expected), shown(received));
}

function judgeEtag(played: PlayedCase, result: ClientResult, reply: Reply, expect: Expectation, declared: ReadonlySet<Feature>): void {
  const sent = headerIn(reply, 'ETag');
  const feature: Feature = played.given.operation === 'getSessionByHandle' ? 'conditionalReads' : 'preconditions';
  if (result.etag === undefined && !declared.has(feature)) return;
  const isRight = result.etag === sent;
  expect.that(isRight, 'The entity tag is not the one that was sent', 'result etag', sent ?? 'none', result.etag ?? 'none');
}

function judgeReference(result: ClientResult, reply: Reply, expect: Expectation, declared: ReadonlySet<Feature>): void {
  if (!declared.has('reference') || ![200, 201].includes(reply.status)) return;
  const sent = referenceIn(headerIn(reply, 'Content-Location'));
  if (sent === 'malformed') return;
  const difference = differenceOf(withPlainScid(sent), withPlainScid(namedIn(sent, result.reference)), true);
  if (difference === undefined) return;
  expect.report('The reference is wrong', `result reference ${difference.at}`, shown(difference.expected), shown(difference.received));
}

/** A client may hold it as a GUID, of which the case says nothing. */
function withPlainScid(reference: unknown): unknown {
  return isObject(reference) && typeof reference.scid === 'string' ? { ...reference, scid: reference.scid.toLowerCase() } : reference;
}

/** The names in a `Content-Location`, in any case and after any origin; undefined if it has another form. */
export function referenceIn(location: string | undefined): object | 'malformed' | undefined {
  const path = location?.replace(/^https?:\/\/[^/]+/i, '');
  const [, scid, templateName, name] =
    /^\/serviceconfigs\/([^/]+)\/sessiontemplates\/([^/]+)\/sessions\/([^/?#]+)$/i.exec(path ?? '') ?? [];
  if (scid === undefined || templateName === undefined || name === undefined) return undefined;
  try {
    return { scid: decodeURIComponent(scid), templateName: decodeURIComponent(templateName), name: decodeURIComponent(name) };
  } catch {
    return 'malformed';
  }
}

/** White space around a message says nothing. */
function judgeMessage(result: ClientResult, reply: Reply, expect: Expectation): void {
  if (!/^text\/plain\b/.test(headerIn(reply, 'Content-Type') ?? '') || reply.status < 400) return;
  const [sent, given] = [textOf(reply).trim(), (result.message ?? '').trim()];
  expect.that(given === sent, 'The message is not the one that was sent', 'result message', sent, given);
}

function judgeWait(result: ClientResult, reply: Reply, expect: Expectation, declared: ReadonlySet<Feature>): void {
  const sent = headerIn(reply, 'Retry-After');
  const seconds = sent !== undefined && /^\d+$/.test(sent) ? Number(sent) : undefined;
  if (declared.has('retryAfter') || result.retryAfter !== undefined) {
    const isDate = sent !== undefined && seconds === undefined;
    const isRight = isDate || result.retryAfter === seconds;
    expect.that(isRight, 'The wait is wrong', 'result retryAfter', String(seconds ?? 'none'), String(result.retryAfter ?? 'none'));
  }
  if (reply.status !== 429 || !declared.has('rateLimit')) return;
  const limit = isJson(reply) ? limitIn(parseJson(textOf(reply))) : undefined;
  const difference = differenceOf(limit && needed(limit, result.rateLimit), namedIn(limit, result.rateLimit), true);
  if (difference === undefined) return;
  expect.report('The limit is wrong', `result rateLimit ${difference.at}`, shown(difference.expected), shown(difference.received));
}

/** The limit under the names of the best-practices page, whichever page's names it came with. */
function limitIn(body: unknown): Readonly<Record<string, unknown>> | undefined {
  if (!isObject(body)) return undefined;
  const { Version, version = Version, LimitType, type = LimitType, limitType = type, ...counts } = body;
  return { ...counts, version, limitType };
}

/** What of a limit must be there: version and type may be left out. */
function needed({ version, limitType, ...counts }: Readonly<Record<string, unknown>>, given: unknown): object {
  const optional = Object.entries({ version, limitType }).filter(([name]) => isObject(given) && given[name] !== undefined);
  return { ...counts, ...Object.fromEntries(optional) };
}

/** The members of an object that are asked for: a client may give more of them. */
function namedIn(asked: object | undefined, given: unknown): unknown {
  if (asked === undefined || !isObject(given)) return given;
  return Object.fromEntries(Object.entries(given).filter(([name]) => Object.hasOwn(asked, name)));
}

/** The session in a response, if it has one. */
export function sessionIn(reply: Reply): unknown {
  return isJson(reply) && reply.status !== 429 ? parseJson(textOf(reply).replace(/^\ufeff/, '')) : undefined;
}

const isJson = (reply: Reply) => /^application\/json\b/i.test(headerIn(reply, 'Content-Type') ?? '');

export function headerIn({ headers = {} }: Reply, name: string): string | undefined {
  return headerOf(Object.entries(headers) as SeenRequest['headers'], name);
}

export function textOf({ body = '' }: Reply): string {
  return typeof body === 'string' ? body : new TextDecoder('utf-8', { ignoreBOM: true }).decode(body);
}

export function shown(value: unknown): string {
  return value === undefined ? 'nothing' : stringifyJson(value);
}
