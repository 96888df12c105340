import { stringifyJson } from '../../../wire/json.js';
import type { ClientCheck, PlayedCase } from '../check.js';
import { expectError, judgeOutcome } from '../judge-outcome.js';
import { isObject } from '../result.js';
import { minimal, refusal, session, withCustom } from '../script.js';
import { description, jsonText, ofReads, read } from './cases.js';
import { empties, names, prototypes, texts, types } from './values.js';

// What a session document may hold, and how it must arrive.

const described = `${description}, MultiplayerSession`;

/** A check of one session document. */
const document = (name: string, title: string, source: string, body: string): ClientCheck =>
  ofReads(name, { features: [], title, source, cases: () => [read('document', session(body))], judge: judgeOutcome });

const words = minimal.replace('"constants":{}', '"constants":{"system":{"visibility":"Open","joinRestriction":"neighbours"}}');
const times = minimal.replace(
  '{"members',
  '{"startTime":"2026-03-11T18:42:00.6120043Z","nextTimer":"9999-12-31T23:59:59.9999999Z","members',
);
const unknown = minimal.replace('"servers":{}', '"servers":{},"xNew":{"deep":[1,{"xNew":null}]},"xFlag":false');
const integers = '{"id":18446744073709551615,"low":-9223372036854775808,"list":[9007199254740993],"safe":9007199254740991}';
const mebibytes = (count: number) => withCustom(JSON.stringify({ filler: 'x'.repeat(count * 2 ** 20) }));

const messages = [
  ...['42', '{"a":1}', 'null', '"quoted"', 'Grüße 港', 'Cafe\u0301', 'Ends with a line\r\n', 'Three\r\nlines\nwith  blanks'],
  ...['&lt;b&gt; &amp; %41', '<html><body>Forbidden</body></html>', '%s %d {0} {{x}} $x $1 \\n \\u0041'],
];

/** Fields that the description does not name may be lost, but must not break the rest. */
function withoutUnknown(played: PlayedCase): PlayedCase {
  const { result } = played;
  if (!isObject(result?.session)) return played;
  const known = Object.fromEntries(Object.entries(result.session).filter(([name]) => !name.startsWith('x')));
  return {
    ...played,
    result: { ...result, session: known },
    requests: played.requests.map((request) => ({ ...request, reaction: session() })),
  };
}

export const sessionChecks: readonly ClientCheck[] = [
  document('keeps_names', 'keeps the names of custom properties unchanged', `${jsonText} section 4`, withCustom(stringifyJson(names))),
  document(
    'keeps_empty_values',
    'keeps null, false, zero and empty values of custom properties',
    `${jsonText} section 3`,
    withCustom(stringifyJson(empties)),
  ),
  document(
    'keeps_types',
    'keeps strings as strings, whatever they look like, numbers as numbers, and nested lists and objects',
    `${jsonText} section 3`,
    withCustom(stringifyJson(types)),
  ),
  document(
    'keeps_text',
    'keeps text of any language character by character, and reads escapes',
    `${jsonText} section 7`,
    withCustom(stringifyJson(texts).replace('{', '{"escaped":"\\u0000\\ud83d\\udea2\\n\\"\\\\\\/",')),
  ),
  document('keeps_words', 'keeps unknown words of an enumeration, and their case', `${described}: responses are open`, words),
  document('keeps_timestamps', 'keeps the seven fractional digits of a timestamp', `${described}, Timestamp`, times),
  document('keeps_proto', 'treats a property named __proto__ as data', `${jsonText} section 4`, withCustom(stringifyJson(prototypes))),
  ofReads('unknown_fields', {
    features: [],
    title: 'returns a session although it has fields that the description does not name',
    source: `${described}: responses are open`,
    cases: () => [read('document', session(unknown))],
    judge: (played, expect, declared) => judgeOutcome(withoutUnknown(played), expect, declared),
  }),
  ofReads('keeps_unknown_fields', {
    features: ['unknownFields'],
    title: 'keeps fields that the description does not name',
    source: `${described}: responses are open`,
    cases: () => [read('document', session(unknown))],
    judge: judgeOutcome,
  }),
  ofReads('exact_integers', {
    features: ['exactIntegers'],
    title: 'returns integers beyond 2^53 digit for digit, and no string of digits as a number',
    source: `${jsonText} section 6`,
    cases: () => [
      read('integers', session(withCustom(integers))),
      read(
        'in texts',
        session(
          withCustom(
            '{"text":"id, 18446744073709551615, and [9007199254740993]","quoted":"18446744073709551615","id":18446744073709551614}',
          ),
        ),
      ),
    ],
    judge: judgeOutcome,
  }),
  ofReads('entity_tags', {
    features: ['conditionalReads'],
    title: 'returns an entity tag unchanged, and none if there was none',
    source: 'RFC 9110 section 8.8.3',
    cases: () => [
      ...['W/"7c1d"', '""', '"Upper-Case"', '"a,b"'].map((ETag) =>
        read(ETag, session(withCustom('{"changeNumber":7}'), { headers: { ETag } })),
      ),
      read('none', { status: 200, headers: { 'Content-Type': 'application/json' }, body: minimal.replace('{', '{"changeNumber":7,') }),
    ],
    judge: judgeOutcome,
  }),
  ofReads('reference', {
    features: ['reference'],
    title: 'reads the names of the session from Content-Location, in any case, decoded, after any origin, and none from another path',
    source: `${description}, header Content-Location; RFC 3986 section 2.1`,
    cases: () =>
      [
        '/serviceconfigs/8D050174-412b-4b51-a29b-d55a34edfdb7/sessiontemplates/Lobby/sessions/3f2A',
        '/serviceconfigs/8d050174-412b-4b51-a29b-d55a34edfdb7/sessionTemplates/lobby%2Bmore+1/sessions/100%2541+1',
        '/ServiceConfigs/8d050174-412b-4b51-a29b-d55a34edfdb7/SessionTemplates/lobby/Sessions/3f2a',
        'https://sessiondirectory.xboxlive.com/serviceconfigs/8d050174-412b-4b51-a29b-d55a34edfdb7/sessionTemplates/lobby/sessions/3f2a',
        '/serviceconfigs/8d050174-412b-4b51-a29b-d55a34edfdb7/sessionTemplates/my%20lobby/sessions/a%2Fb%C3%BC',
        '/handles/1a6f3c80-5d27-4e91-b0c4-8f2e7d9a5b13/session',
        '/titles/8d050174-412b-4b51-a29b-d55a34edfdb7/groups/lobby/players/3f2a',
        '/serviceconfigs/8d050174-412b-4b51-a29b-d55a34edfdb7/sessionTemplates/lobby/sessions/%zz', // any names, but a session
      ].map((location) => read(location, session(minimal, { headers: { 'Content-Location': location } }))),
    judge: judgeOutcome,
  }),
  ofReads('media_type_case', {
    features: [],
    title: 'reads a session whose media type has parameters, or capitals',
    source: 'RFC 9110 section 8.3.1',
    cases: () =>
      ['application/json; charset=utf-8', 'Application/JSON;charset=UTF-8', 'application/json ; odata=x'].map((type) =>
        read(type, session(minimal, { headers: { 'Content-Type': type } })),
      ),
    judge: judgeOutcome,
  }),
  ofReads('byte_order_mark', {
    features: [],
    title: 'skips a byte order mark before a session, or treats it as an unexpected response',
    source: `${jsonText} section 8.1`,
    cases: () => [read('mark', session(Uint8Array.from([0xef, 0xbb, 0xbf, ...new TextEncoder().encode(minimal)])))],
    judge: (played, expect, declared) => {
      if (played.result?.error !== 'unexpected-response') judgeOutcome(played, expect, declared);
    },
  }),
  ofReads('message_text', {
    features: ['messages'],
    title: 'returns a message unchanged but for blanks around it, whatever it looks like',
    source: `${description}: text/plain of a refusal`,
    cases: () => messages.map((message) => read(message.trim(), refusal(403, message))),
    judge: judgeOutcome,
  }),
  ofReads('large_body', {
    features: ['largeBodies'],
    title: 'reads a whole session of two mebibytes',
    source: 'features: largeBodies',
    cases: () => [read('2 MiB', session(mebibytes(2)))],
    judge: judgeOutcome,
  }),
  ofReads('body_limit', {
    features: ['bodyLimit'],
    title: 'stops reading an endless body, and treats it as an unexpected response',
    source: 'features: bodyLimit',
    cases: () => [
      read('endless', session(' '.repeat(2 ** 16), { framing: 'chunked', repeatUpToBytes: 64 * 2 ** 20 }), { timeoutMs: 60_000 }),
    ],
    judge: (played, expect, declared) => {
      expectError(played, expect, declared, 'unexpected-response');
      const wasRead = played.requests.some(({ isAnswered }) => isAnswered);
      expect.that(!wasRead, 'The body was read to its end', 'connection', 'closed after 16 MiB', 'open until 64 MiB were sent');
    },
  }),
];
