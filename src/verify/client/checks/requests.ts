import { checkRequest, type Violation } from '../../../contract/contract.js';
import { nearest } from '../../../wire/nearest.js';
import type { ClientCheck, Expectation, PlayedCase } from '../check.js';
import type { Feature } from '../features.js';
import { headerOf, isFault, pathOf, type SeenRequest, session } from '../script.js';
import { description, http, inTime, ofBoth, secrecy } from './cases.js';

// What holds for every request of a run, so that each of these checks judges all of them.

/** The `Request` of a case as the contract judges it; a path of the base URL is no part of the description. */
function violationsOf({ method, target, headers, body }: SeenRequest): readonly Violation[] {
  const fields = new Headers();
  for (const [name, value] of headers) fields.append(name, value);
  const [, query] = target.split('?', 2);
  return checkRequest({ method, url: pathOf(target) + (query === undefined ? '' : `?${query}`), headers: fields, body });
}

/** Name of a check's own case, whose request has to come. */
const plain = 'plain';

type Judge = (request: SeenRequest, expect: Expectation, played: PlayedCase) => void;

/** A check of every request. */
function every(name: string, title: string, source: string, judge: Judge): readonly ClientCheck[] {
  return ofBoth(name, (call, kind) => ({
    title,
    source,
    cases: () => [call(plain, session(), kind === 'write' ? { change: { properties: { custom: { name: 'Grüße 港' } } } } : {})],
    judgesEveryCase: true,
    judge: (played, expect) => {
      for (const request of played.requests) judge(request, expect, played);
      if (played.requests.length === 0 && played.spec.name === plain) {
        expect.report('No request arrived', 'requests', '1', '0');
      }
    },
  }));
}

/** What the contract finds at certain places. */
const conforms = (name: string, title: string, isMine: (violation: Violation) => boolean) =>
  every(name, title, description, (request, expect) => expect.add(violationsOf(request).filter(isMine)));

const places = ['header X-Xbl-Contract-Version', 'header Authorization', 'header Content-Type'];
const judgedElsewhere = new Set(['undocumented_path', 'unsupported_method', 'undocumented_parameter', 'undocumented_body', 'missing_body']);
const aboutBody = new Set(['undocumented_body', 'missing_body', 'request_schema_conformance', 'malformed_json']);

/** Optional headers of the description that no client may make up. `Accept-Language` is none: browsers send it unasked. */
const optional = ['If-Match', 'If-None-Match', 'Signature', 'X-Xbl-OnBehalfOf-Title', 'X-Xbl-OnBehalfOf-Users', 'X-Xbl-Deny-Scope'];
const conditional = ['If-Modified-Since', 'If-Unmodified-Since', 'If-Range', 'Range'];

/** SDKs send headers of the service that no page documents, such as the client's name. */
const isMisspelt = (name: string) => name.startsWith('if-') || nearest(name, serviceHeaders) !== undefined;
const serviceHeaders = [...optional, 'X-Xbl-Contract-Version'];

/** Responses after which a client with `retries` may send a read again. */
const transient: ReadonlySet<number> = new Set([408, 429, 500, 502, 503, 504]);

function mostRequests({ given, requests }: PlayedCase, declared: ReadonlySet<Feature>): number {
  if (given.operation === 'writeSessionByHandle') return 1;
  const isLost = requests.some(({ reaction }) => isFault(reaction) || reaction.cut !== undefined);
  const mayPass = requests.some(({ reaction }) => !isFault(reaction) && transient.has(reaction.status));
  if (declared.has('retries'))
    return isLost || mayPass ? 10 : requests.some(({ reaction }) => !isFault(reaction) && reaction.status === 401) ? 2 : 1;
  return isLost ? 2 : 1; // RFC 9110 section 9.2.2 lets a client repeat an idempotent request by itself when a connection is lost
}

export const requestChecks: readonly ClientCheck[] = [
  ...every('method', 'sends GET for a read and PUT for a write', description, ({ method }, expect, { given }) => {
    const right = given.operation === 'getSessionByHandle' ? 'GET' : 'PUT';
    expect.that(method === right, 'The method is wrong', 'method', right, method);
  }),
  ...every('path', 'requests the path /handles/{handleId}/session below the base URL', description, ({ target }, expect, { given, spec }) =>
    judgePath(target, given.handleId, spec.basePath, expect),
  ),
  ...every('host', 'names the server of the base URL in Host', `${http} section 7.2`, ({ headers }, expect, { given }) => {
    const { host } = new URL(given.baseUrl);
    const value = headerOf(headers, 'Host');
    expect.that(value?.toLowerCase() === host, 'Host names another server', 'header Host', host, value ?? 'none');
  }),
  ...every(
    'contract_version',
    'sends the contract version of the case in X-Xbl-Contract-Version',
    description,
    ({ headers }, expect, { given }) => {
      const value = headerOf(headers, 'X-Xbl-Contract-Version');
      const right = String(given.contractVersion);
      expect.that(value === right, 'The contract version is wrong', 'header X-Xbl-Contract-Version', right, value ?? 'none');
    },
  ),
  ...every('authorization', 'sends the token of the case in Authorization, unchanged', description, ({ headers }, expect, { given }) => {
    const value = headerOf(headers, 'Authorization');
    const received = value === undefined ? 'none' : 'another value';
    expect.that(value === given.token, 'The token is wrong', 'header Authorization', 'the token of the case', received);
  }),
  ...every('token_elsewhere', 'sends the token nowhere but in Authorization', secrecy, ({ target, headers, body }, expect, { given }) => {
    const places = [
      ['URL', target] as const,
      ['body', body] as const,
      ...headers.map(([name, value]) => [`header ${name}`, value] as const),
    ];
    for (const [place, text] of places) {
      if (place.toLowerCase() === 'header authorization' || !holdsSecret(text, given.token)) continue;
      expect.report('The token is in another place', place, 'no token', 'the token');
    }
  }),
  ...every(
    'accept',
    'accepts application/json and text/plain, or anything',
    `${description}; ${http} section 12.5.1`,
    ({ headers }, expect) => {
      const accept = headerOf(headers, 'Accept');
      for (const type of ['application/json', 'text/plain']) {
        expect.that(accepts(accept, type), `${type} is not accepted`, 'header Accept', 'application/json, text/plain', accept ?? 'none');
      }
    },
  ),
  ...conforms('body_conformance', 'sends a body that the description allows, or none with a read', ({ rule }) => aboutBody.has(rule)),
  ...every('media_type', 'sends a change as application/json', `${description}; ${http} section 8.3.2`, (request, expect) => {
    expect.add(violationsOf(request).filter(({ rule }) => rule === 'content_type_conformance'));
    const type = headerOf(request.headers, 'Content-Type') ?? '';
    const [, charset = 'utf-8'] = /;\s*charset="?([^\s;"]+)/i.exec(type) ?? [];
    const isRight = /^utf-?8$/i.test(charset) || !/[^\0-\x7f]/.test(request.body);
    expect.that(isRight, 'The charset is wrong', 'header Content-Type', 'none, or utf-8', type);
  }).filter(({ operationId }) => operationId === 'writeSessionByHandle'), // a read has none
  ...conforms('query', 'sends no undocumented query', ({ rule }) => rule === 'undocumented_parameter'),
  ...conforms(
    'request_conformance',
    'sends no misspelt header of the service, and none that is malformed',
    ({ rule, pointer, received }) =>
      !judgedElsewhere.has(rule) &&
      !aboutBody.has(rule) &&
      rule !== 'content_type_conformance' &&
      !places.includes(pointer) &&
      (rule !== 'undocumented_header' || isMisspelt(received)),
  ),
  ...every(
    'unasked_headers',
    'adds no precondition and no optional header but Accept-Language unasked',
    description,
    ({ headers }, expect, { given }) => {
      for (const name of [...optional, ...conditional]) {
        const isAsked = Object.keys(given.headers).some((asked) => asked.toLowerCase() === name.toLowerCase());
        const value = headerOf(headers, name);
        expect.that(isAsked || value === undefined, `${name} was not asked for`, `header ${name}`, 'none', 'a value');
      }
    },
  ),
  ...ofBoth('one_request', (call, kind) => ({
    title:
      kind === 'read'
        ? 'sends one request for one call, unless it declares retries and the read failed'
        : 'sends one request for one call, and never retries a write',
    source: `${http} section 9.2.2; ${description}`,
    cases: () => [call(plain, session())],
    judgesEveryCase: true,
    judge: (played, expect, declared) => {
      // A call whose time was over may not have come to its request, on a busy machine.
      const isNoneRight = played.spec.isClosed || played.result?.error === 'timeout';
      const { min = isNoneRight ? 0 : 1, max = mostRequests(played, declared) } = played.spec.requests ?? {};
      const count = played.requests.length;
      expect.that(
        count >= min && count <= max,
        'The number of requests is wrong',
        'requests',
        `${min === max ? min : `${min} to ${max}`}${count > max && kind === 'read' && !declared.has('retries') ? ', unless the feature retries is declared' : ''}`,
        String(count),
      );
    },
  })),
  ...ofBoth('http', (call) => ({
    title: 'speaks HTTP that a server can read',
    source: 'RFC 9112',
    cases: () => [call(plain, session())],
    judgesEveryCase: true,
    judge: ({ malformed }, expect) => expect.that(malformed.length === 0, 'What came is no HTTP', '', 'HTTP/1.1', malformed.join(', ')),
  })),
  ...ofBoth('token_in_result', (call, kind) => ({
    title: 'keeps the token out of results and messages',
    source: secrecy,
    cases: (declared) => [
      call(plain, session()),
      call('hang-up', { fault: 'hang-up' }, inTime(kind, declared)),
      call('gateway', { status: 418, headers: {}, body: 'teapot' }),
    ],
    judgesEveryCase: true,
    judge: ({ resultText, given, spec }, expect) =>
      expect.that(
        spec.name === 'repeats the token' || !holdsSecret(resultText, given.token),
        'The result holds the token',
        'result',
        'no token',
        'the token',
      ),
  })),
  ...ofBoth('untouched_case', (call) => ({
    title: 'leaves the arguments of its caller as they were',
    source: 'an argument belongs to its caller',
    cases: () => [call(plain, session(), { change: { members: { me: null }, properties: { custom: { round: 1, old: null } } } })],
    judgesEveryCase: true,
    judge: ({ hasAlteredCase }, expect) =>
      expect.that(!hasAlteredCase, 'The arguments were altered', 'case', 'the same as before', 'others'),
  })),
];

/** Expects the path of a handle's session. A GUID may be in either case. */
export function judgePath(target: string, handleId: string, basePath: string | undefined, expect: Expectation): void {
  const [start, end] = [`${(basePath ?? '').replace(/\/$/, '')}/handles/`, '/session'];
  const path = pathOf(target);
  const id = path.slice(start.length, -end.length);
  const isRight = path.startsWith(start) && path.endsWith(end) && id.toLowerCase() === handleId.toLowerCase();
  expect.that(isRight, 'The path is wrong', 'path', start + handleId + end, path);
}

/** Whether a text holds the token or its secret part, in one of the spellings in which it would get about. */
export function holdsSecret(text: string, token: string): boolean {
  const secret = token.slice(token.lastIndexOf(';') + 1);
  return [secret, encodeURIComponent(secret), btoa(token).slice(4, -4), btoa(secret).slice(0, -4)].some((spelling) =>
    text.includes(spelling),
  );
}

/** Whether an `Accept` value admits a media type; a missing one admits all. */
function accepts(accept: string | undefined, type: string): boolean {
  if (accept === undefined) return true;
  const ranges = accept.split(',').map((range) =>
    range
      .trim()
      .toLowerCase()
      .split(/\s*;\s*/),
  );
  return ranges.some(([range, ...parameters]) => {
    const isRefused = parameters.some((parameter) => /^q=0(?:\.0*)?$/.test(parameter));
    return !isRefused && (range === '*/*' || range === type || range === `${type.split('/')[0]}/*`);
  });
}
