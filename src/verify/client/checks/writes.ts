import { exchanges } from '../../../../generated/exchanges.js';
import { parseJson } from '../../../wire/json.js';
import { differenceOf } from '../../json-values.js';
import type { CaseSpec, ClientCheck, Expectation, PlayedCase } from '../check.js';
import type { Feature } from '../features.js';
import { resultOf, shown } from '../judge-outcome.js';
import { headerOf, minimal, type SeenRequest, session } from '../script.js';
import { description, http, jsonText, ofReads, ofWrites, read, write } from './cases.js';
import { judgePath } from './requests.js';
import { empties, names, prototypes, texts, types } from './values.js';

// What a client is told to send: the change, the preconditions, and the other headers.

/** Expects the change of the case on the wire. White space and the order of members do not count. */
function judgeChange(played: PlayedCase, expect: Expectation, declared: ReadonlySet<Feature>): void {
  if (played.requests.length === 0) expect.report('No request arrived', 'requests', '1', played.failure ?? '0');
  for (const { body, headers } of played.requests) {
    const coding = headerOf(headers, 'Content-Encoding');
    expect.that(coding === undefined, 'The change is encoded', 'header Content-Encoding', 'none', coding ?? 'none');
    let sent: unknown;
    try {
      sent = parseJson(body);
    } catch {
      expect.report('The change is not JSON', 'request body', shown(played.given.change), body);
      continue;
    }
    const difference = differenceOf(played.given.change, sent, declared.has('exactIntegers'));
    if (difference === undefined) continue;
    expect.report('The change differs', `request body ${difference.at || '/'}`, shown(difference.expected), shown(difference.received));
  }
}

/** A check of changes that have to reach the wire as they are. */
const sends = (
  name: string,
  title: string,
  source: string,
  changes: Readonly<Record<string, unknown>>,
  more: Partial<CaseSpec> = {},
): ClientCheck =>
  ofWrites(name, {
    features: [],
    title,
    source,
    cases: () => Object.entries(changes).map(([key, change]) => write(key, session(), { change, ...more })),
    judge: judgeChange,
  });

const documented = exchanges.flatMap(({ operationId, status, name, requestBody }) =>
  operationId === 'writeSessionByHandle' && status <= 201 && requestBody !== undefined ? [[name, requestBody] as const] : [],
);

const custom = (value: unknown) => ({ properties: { custom: value } });

/** Expects the headers of the case on the wire, and the result of a right request. */
function judgeHeaders({ given, requests, failure }: PlayedCase, expect: Expectation): void {
  if (requests.length === 0) expect.report('No request arrived', 'requests', '1', failure ?? '0');
  for (const { headers } of requests) {
    for (const [name, value] of Object.entries(given.headers)) {
      const sent = headerOf(headers, name);
      const isRight = sent === value || (name === 'If-None-Match' && value !== '*' && listOf(sent).includes(value));
      expect.that(isRight, `${name} differs`, `header ${name}`, value, sent ?? 'none');
    }
    for (const name of ['If-Match', 'If-None-Match']) {
      const sent = headerOf(headers, name);
      expect.that(sent === undefined || name in given.headers, `${name} was not asked for`, `header ${name}`, 'none', sent ?? 'none');
    }
  }
}

/** A client may add tags that it holds itself. */
const listOf = (value = ''): readonly string[] => value.match(/(?:W\/)?"[^"]*"/g) ?? [];

const further = {
  'Accept-Language': 'de-DE,de;q=0.8',
  Signature: 'AAAAAQHcsXlgyQ+/==',
  'X-Xbl-OnBehalfOf-Title': '1800000001',
  'X-Xbl-OnBehalfOf-Users': '2533270000000001;priv=multiplayer,2533270000000002',
  'X-Xbl-Deny-Scope': 'Multiplayer.Manage',
};

const tags = ['"7c1d9a52e3f84b06a1c95d2f7e80b364"', 'W/"7c1d"', '"Upper, and a comma"'];

export const writeChecks: readonly ClientCheck[] = [
  sends(
    'documented_changes',
    'sends each documented change unchanged',
    `${description}: examples of the request body`,
    Object.fromEntries(documented),
  ),
  sends('empty_change', 'sends an empty change', `${description}: the request body is required`, { empty: {} }),
  sends('leaving', 'sends null for a member that leaves', `${description}: example leaveSession`, { leave: { members: { me: null } } }),
  sends('null_deletes', 'sends null for a custom property that is deleted', 'RFC 7396 section 2', {
    nulls: custom({ kept: 1, old: null, deep: { old: null } }),
  }),
  sends('empty_values_sent', 'sends false, zero and empty values', `${jsonText} section 3`, {
    values: { properties: { system: { closed: false }, custom: empties } },
  }),
  sends('text_sent', 'sends text and names of any language character by character, as UTF-8', `${jsonText} sections 4 and 8.1`, {
    text: custom(texts),
    names: custom(names),
    'names with a meaning': custom(prototypes),
  }),
  sends(
    'types_sent',
    'sends strings as strings, whatever they look like, numbers as numbers, and nested lists and objects',
    `${jsonText} section 3`,
    { types: custom(types) },
  ),
  sends(
    'frozen_change',
    'accepts a frozen change',
    'an argument belongs to its caller',
    { frozen: { ...custom({ old: null, list: [1, { deep: true }] }), members: { me: null } } },
    { isFrozen: true },
  ),
  ofWrites('exact_integers_sent', {
    features: ['exactIntegers'],
    title: 'sends integers beyond 2^53 digit for digit',
    source: `${jsonText} section 6`,
    cases: () => [
      write('integers', session(), {
        change: custom({ id: 18446744073709551615n, low: -9223372036854775808n, list: [9007199254740993n], safe: 7 }),
      }),
    ],
    judge: judgeChange,
  }),
  ofWrites('trial', {
    features: ['trials'],
    title: 'sends nocommit=true when asked to, and only then',
    source: `${description}: query parameter nocommit`,
    cases: () => [write('trial', session(), { query: { nocommit: true } }), write('no trial', session())],
    judge: ({ requests, given }, expect) => {
      const isTrial = given.query.nocommit === true;
      for (const { target } of requests) {
        const query = target.slice(target.indexOf('?') + 1 || target.length);
        const isRight = isTrial ? query === 'nocommit=true' : query === '' || query === 'nocommit=false';
        expect.that(isRight, 'The query is wrong', 'query', isTrial ? 'nocommit=true' : 'none', query || 'none');
      }
    },
  }),
  ofReads('if_none_match', {
    features: ['conditionalReads'],
    title: 'sends If-None-Match on a read unchanged, and no other precondition',
    source: `${description}: header If-None-Match; ${http} section 13.1.2`,
    cases: () => tags.map((tag) => read(tag, { status: 304, headers: { ETag: tag } }, { headers: { 'If-None-Match': tag } })),
    judge: judgeHeaders,
  }),
  ofWrites('if_match', {
    features: ['preconditions'],
    title: 'sends If-Match on a write unchanged, and no other precondition',
    source: `${description}: header If-Match; ${http} section 13.1.1`,
    cases: () => [...tags, '*'].map((tag) => write(tag, session(), { headers: { 'If-Match': tag } })),
    judge: judgeHeaders,
  }),
  ofWrites('create_only', {
    features: ['createOnly'],
    title: 'sends If-None-Match: * on a write, and no other precondition',
    source: `${description}: header If-None-Match; ${http} section 13.1.2`,
    cases: () => [write('*', session(), { headers: { 'If-None-Match': '*' } })],
    judge: judgeHeaders,
  }),
  ofWrites('failed_precondition', {
    features: ['preconditions'],
    title: 'does not override a failed precondition',
    source: `${description}: If-Match guards against lost updates`,
    // With the entity tag that a client would need to override it.
    cases: () => [
      write('412', [session(minimal, { status: 412, headers: { ETag: '"newer"' } }), session()], {
        headers: { 'If-Match': tags[0] ?? '' },
      }),
    ],
    judge: (played, expect) => {
      const result = resultOf(played, expect);
      judgeHeaders(played, expect);
      expect.that(played.requests.length === 1, 'The write was sent again', 'requests', '1', String(played.requests.length));
      expect.that(
        result?.status === 412,
        'The failed precondition has the wrong outcome',
        'result status',
        '412',
        String(result?.status ?? result?.error),
      );
    },
  }),
  ofReads('request_headers', {
    features: ['requestHeaders'],
    title: 'sends each documented header unchanged',
    source: `${description}: header parameters`,
    cases: () => [read('all', session(), { headers: further })],
    judge: judgeHeaders,
  }),
  ofReads('contract_versions', {
    features: ['contractVersions'],
    title: 'sends the contract version of each call',
    source: `${description}: header X-Xbl-Contract-Version`,
    cases: () => [104, 105, 107, 108].map((contractVersion) => read(String(contractVersion), session(), { contractVersion })),
    judge: ({ requests, given, failure }, expect) => {
      if (requests.length === 0) expect.report('No request came', 'requests', '1', failure ?? '0');
      for (const sent of requests.map(({ headers }: SeenRequest) => headerOf(headers, 'X-Xbl-Contract-Version'))) {
        expect.that(
          sent === String(given.contractVersion),
          'The version is wrong',
          'header X-Xbl-Contract-Version',
          String(given.contractVersion),
          sent ?? 'none',
        );
      }
    },
  }),
  ofReads('base_path', {
    features: [],
    title: 'keeps the path of its base URL, with or without a slash at its end',
    source: 'RFC 3986 section 5: the path of a service may be that of a proxy',
    cases: () => ['/xbox', '/xbox/', '/'].map((basePath) => read(basePath, session(), { basePath })),
    judge: ({ requests, given, spec }, expect) => {
      for (const { target } of requests) judgePath(target, given.handleId, spec.basePath, expect);
      if (requests.length === 0) expect.report('No request arrived', 'requests', '1', '0');
    },
  }),
  ofReads('handle_id_capitals', {
    features: [],
    title: 'accepts a handle id in capitals',
    source: `${description}: parameter handleId`,
    cases: () => [read('capitals', session(), { handleId: crypto.randomUUID().toUpperCase() })],
    judge: ({ requests, result }, expect) =>
      expect.that(
        requests.length === 1 && result?.status === 200,
        'It was not read',
        'result status',
        '200',
        String(result?.status ?? result?.error),
      ),
  }),
];
