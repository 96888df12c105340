import type { CaseSpec, ClientCheck } from '../check.js';
import type { Feature } from '../features.js';
import { endOf, expectError, judgeOutcome, resultOf, textOf } from '../judge-outcome.js';
import { etag, headerOf, isFault, json, location, minimal, type Reply, refusal, type Script, session, withCustom } from '../script.js';
import { http, ofReads, ofWrites, read, write } from './cases.js';

// Several calls to one server: nothing of one may reach another.

const numbered = (number: number) =>
  session(withCustom(`{"number":${number}}`), { headers: { ETag: `"${number}"`, 'Set-Cookie': `number=${number}` } });

/** A response with everything that a client may return, each value marked by a word that no other response of the run has. */
const marked = (word: string, status = 200): Reply =>
  session(withCustom(`{"word":"${word}"}`), {
    status,
    headers: { ETag: `"${word}"`, 'Content-Location': location.replace(/[^/]*$/, word) },
  });
const limit = { currentRequests: 94_211, maxRequests: 94_210, periodInSeconds: 15, limitType: 'left-limit' };
const limited: Reply = { status: 429, headers: { ...json, 'Retry-After': '1' }, body: JSON.stringify(limit) };

/** What of a response is found again in a result that holds anything of it. */
function marksIn(reply: Reply): readonly string[] {
  const text = textOf(reply);
  return [...(text.match(/left-[a-z]+/g) ?? []), ...(text.match(/"maxRequests":\d+/g) ?? [])];
}

/** Calls for one handle whose responses have everything and little by turns. */
function fullAndBare(declared: ReadonlySet<Feature>): readonly CaseSpec[] {
  const cases: CaseSpec[] = [
    read('200 with everything', marked('left-first')),
    read('204', { status: 204 }),
    read('200 with everything again', marked('left-second')),
    read('200 without headers', { status: 200, headers: json, body: minimal }),
    read('404', refusal(404, 'left-message')),
    read('204 again', { status: 204 }),
    read('403 without a text', refusal(403)),
  ];
  if (declared.has('conditionalReads')) {
    cases.push(read('304', { status: 304, headers: { ETag: etag } }, { headers: { 'If-None-Match': etag } }));
  }
  // A read that is repeated would wait.
  const once = declared.has('writes') ? write : declared.has('retries') ? undefined : read;
  if (once !== undefined) cases.push(once('429 with everything', limited), once('429 without headers', refusal(429)));
  if (declared.has('writes') && declared.has('preconditions')) {
    const condition = { headers: { 'If-Match': etag } };
    cases.push(write('412 with a session', marked('left-third', 412), condition), write('412 without one', refusal(412), condition));
  }
  const handleId = crypto.randomUUID();
  const script: Script = (request, count, elsewhere) => cases[count - 1]?.script(request, 1, elsewhere) ?? { status: 204 };
  return cases.map((spec) => ({ ...spec, handleId, script }));
}

export const sequenceChecks: readonly ClientCheck[] = [
  ofReads('own_response', {
    features: [],
    title: 'returns to each call the response to its own request, and nothing of an earlier one',
    source: 'a client may be used for many calls',
    together: 'in turn',
    cases: (declared) => [...[1, 2, 3].map((number) => read(`call ${number}`, numbered(number))), ...fullAndBare(declared)],
    judge: judgeOutcome,
    judgeAll: (played, expect) => {
      const earlier = new Set<string>();
      for (const { spec, resultText, requests } of played) {
        for (const mark of earlier) {
          expect.that(
            !resultText.includes(mark),
            `Something of an earlier response is in the result of ${spec.name}`,
            'result',
            'nothing',
            mark,
          );
        }
        for (const { reaction } of requests) if (!isFault(reaction)) for (const mark of marksIn(reaction)) earlier.add(mark);
      }
    },
  }),
  ofReads('same_handle_again', {
    features: [],
    title: 'requests the session again for a handle that it has read before',
    source:
      'RFC 9111 section 4: a response without a lifetime must be validated; with an entity tag the service has no 304 to give unasked',
    together: 'in turn',
    cases: () => {
      const handleId = crypto.randomUUID();
      // A service that is told an entity tag unasked has no session to give.
      const script: Script = ({ headers }) => (headerOf(headers, 'If-None-Match') === undefined ? numbered(1) : { status: 304 });
      return [1, 2].map((number) => ({ ...read(`call ${number}`, numbered(1)), script, handleId, requests: { min: 0, max: 99 } }));
    },
    judge: (played, expect, declared) => {
      judgeOutcome(played, expect, declared);
      const { status } = resultOf(played, expect) ?? {};
      expect.that(status === 200, 'The session was not returned', 'result status', '200', String(status ?? 'none'));
    },
    judgeAll: (played, expect) => {
      const count = played.flatMap(({ requests }) => requests).length;
      expect.that(count >= 2, 'A read was not sent', 'requests', '2', String(count));
    },
  }),
  ofReads('after_failures', {
    features: [],
    title: 'works as before after failed calls',
    source: 'a client may be used for many calls',
    together: 'in turn',
    cases: (declared) => [
      ...(declared.has('abort') ? [read('aborted', { fault: 'silence' }, { abortAfterMs: 100, requests: { min: 0, max: 1 } })] : []),
      read('unknown', refusal(418, 'teapot')),
      read('malformed', session('{')),
      read('cut', session(withCustom('{"cut":true}'), { cut: { afterBytes: 30, by: 'end' } }), {
        timeoutMs: 1_500,
        requests: { min: 1, max: 10 },
      }),
      read('right', numbered(4)),
    ],
    judge: (played, expect, declared) => {
      if (played.spec.name === 'right') judgeOutcome(played, expect, declared);
    },
  }),
  ofReads('dropped_connection', {
    features: [],
    title: 'opens a new connection when the server has closed the last one',
    source: 'RFC 9112 section 9.5',
    together: 'in turn',
    cases: () =>
      [1, 2, 3].map((number) => read(`call ${number}`, { ...numbered(number), dropConnection: true }, { requests: { min: 1, max: 2 } })),
    judge: judgeOutcome,
  }),
  ofWrites('lost_on_kept_connection', {
    features: [],
    title: 'sends a write once, although the server closes the kept connection that carried it',
    source: `${http} section 9.2.2: a write whose response was lost may have happened`,
    together: 'in turn',
    cases: () => [write('before', numbered(1)), write('lost', [{ fault: 'hang-up' }, numbered(2)])],
    judge: (played, expect, declared) => {
      if (played.spec.name === 'before') judgeOutcome(played, expect, declared);
      else expectError(played, expect, declared, 'network');
    },
  }),
  ofWrites('read_after_write', {
    features: [],
    title: 'returns the right response when reads and writes alternate',
    source: 'a client may be used for many calls',
    together: 'in turn',
    cases: () => [write('write', numbered(1)), read('read', numbered(2)), write('write again', numbered(3))],
    judge: judgeOutcome,
  }),
  ofReads('at_once', {
    features: ['parallel'],
    title: 'returns to each of several concurrent calls its own response, in whatever order they arrive',
    source: `a client may be used for many calls at the same time; ${http}`,
    together: 'at once',
    cases: () => [200, 120, 40].map((delayMs, index) => read(`call ${index + 1}`, { ...numbered(index + 1), delayMs })),
    judge: judgeOutcome,
  }),
  ofReads('abort_of_one', {
    features: ['parallel', 'abort'],
    title: 'ends the aborted call, and no other',
    source: 'features: abort',
    together: 'at once',
    cases: () => [
      read('aborted', { ...numbered(1), delayMs: 1_000 }, { abortAfterMs: 100, requests: { min: 0, max: 1 } }),
      read('not aborted', { ...numbered(2), delayMs: 400 }),
    ],
    judge: (played, expect, declared) => {
      if (played.spec.name === 'not aborted') {
        judgeOutcome(played, expect, declared);
        return;
      }
      const result = resultOf(played, expect);
      if (result !== undefined)
        expect.that(result.error === 'aborted', 'The call ended in another way', 'result error', 'aborted', endOf(result));
    },
  }),
];
