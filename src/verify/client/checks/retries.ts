import type { ClientCheck, Expectation, PlayedCase } from '../check.js';
import { endOf, judgeOutcome, resultOf } from '../judge-outcome.js';
import { etag, headerOf, isFault, minimal, type Reaction, refusal, session } from '../script.js';
import { bestPractices, description, http, ofReads, ofWrites, read, write } from './cases.js';

// What is sent again, after how long, and how often.

const busy = (status: number, retryAfter?: string): Reaction => ({
  status,
  ...(retryAfter !== undefined && { headers: { 'Retry-After': retryAfter } }),
});
const cut: Reaction = session(minimal, { cut: { afterBytes: 20, by: 'end' } });

/** Requests for one call, with a second between them, after which a client has not given up. */
const mostAttempts = 10;
/** Milliseconds by which clocks and timers may differ. */
const tolerance = 30;

/** Milliseconds from the end of one request to the beginning of the next, of a case with two. */
function waitOf({ requests }: PlayedCase): number {
  const [first, second] = requests;
  return first === undefined || second === undefined ? Number.POSITIVE_INFINITY : second.at - first.at;
}

/** Expects a second request, which is the first one again, and its outcome. */
const judgeRepeated: ClientCheck['judge'] = (played, expect, declared) => {
  const { requests } = played;
  expect.that(requests.length >= 2, 'The read was not repeated', 'requests', '2', String(requests.length));
  if (requests.length >= 2) judgeOutcome(played, expect, declared);
};

function expectWait(played: PlayedCase, expect: Expectation, least: number): void {
  const wait = waitOf(played);
  expect.that(
    wait >= least - tolerance,
    'The read was repeated too early',
    'requests',
    `at least ${least} ms apart`,
    `${Math.round(wait)} ms apart`,
  );
}

const final: readonly Reaction[] = [
  session(),
  refusal(202),
  { status: 204 },
  ...[400, 403, 404, 418, 501].map((status) => refusal(status, 'no')),
  session('{'),
  session(''),
];

const nameOf = (reaction: Reaction) =>
  isFault(reaction) ? reaction.fault : `${reaction.status}${reaction.body === '{' ? ' malformed' : ''}`;

export const retryChecks: readonly ClientCheck[] = [
  ofReads('repeats_after_429', {
    features: ['retries'],
    title: 'retries a read after 429, and not before the Retry-After time has passed',
    source: bestPractices,
    // Longer than the first wait of a client that draws its waits.
    cases: () => [read('three seconds', [busy(429, '3'), session()]), read('at once', [busy(429, '0'), session()])],
    judge: (played, expect, declared) => {
      judgeRepeated(played, expect, declared);
      if (played.spec.name === 'three seconds') expectWait(played, expect, 3000);
    },
  }),
  ofReads('repeats_the_same', {
    features: ['retries', 'conditionalReads'],
    title: 'retries the same read, with its precondition',
    source: bestPractices,
    cases: () => [read('precondition', [busy(429, '0'), { status: 304, headers: { ETag: etag } }], { headers: { 'If-None-Match': etag } })],
    judge: (played, expect, declared) => {
      judgeRepeated(played, expect, declared);
      for (const { headers } of played.requests) {
        const sent = headerOf(headers, 'If-None-Match');
        expect.that(sent === etag, 'If-None-Match is wrong', 'header If-None-Match', etag, sent ?? 'none');
      }
    },
  }),
  ofReads('repeats_to_an_end', {
    features: ['retries'],
    title: 'gives up eventually when each response is 429 or 503, and returns the last one',
    source: bestPractices,
    cases: () => [429, 503].map((status) => read(String(status), busy(status, '1'), { requests: { min: 1, max: mostAttempts } })),
    judge: (played, expect, declared) => {
      const count = played.requests.length;
      expect.that(count <= mostAttempts, 'The read was retried too often', 'requests', `at most ${mostAttempts}`, String(count));
      judgeOutcome(played, expect, declared);
    },
  }),
  ofReads('gives_the_last_response', {
    features: ['retries'],
    title: 'returns the response to the request that it sent last',
    source: bestPractices,
    cases: () => [read('404 at last', [busy(429, '0'), refusal(404, 'gone')])],
    judge: judgeRepeated,
  }),
  ofReads('long_wait', {
    features: ['retries', 'timeouts'],
    title: 'does not start a wait that is longer than the time left for the call',
    source: bestPractices,
    cases: () => [read('an hour', busy(429, '3600'), { timeoutMs: 4_000 })],
    judge: (played, expect) => {
      const result = resultOf(played, expect);
      if (result === undefined) return;
      const isRight = result.status === 429 || result.error === 'timeout';
      expect.that(isRight, 'The call has the wrong outcome', 'result', 'status 429 or error timeout', endOf(result));
      const took = Math.round(played.tookMs);
      expect.that(took < 3_900, 'The wait was begun', 'result', 'before the time of the call is over', `after ${took} ms`);
      expect.that(played.requests.length <= 1, 'The read was retried', 'requests', '1', String(played.requests.length));
    },
  }),
  ofReads('final_responses', {
    features: ['retries'],
    title: 'does not retry a read whose response will stay the same',
    source: `${bestPractices}; ${description}`,
    cases: () => final.map((reaction) => read(nameOf(reaction), reaction)),
    judge: ({ requests }, expect) => expect.that(requests.length === 1, 'The read was retried', 'requests', '1', String(requests.length)),
  }),
  ofReads('repeats_after_failures', {
    features: ['retries', 'transientRetries'],
    title: 'retries a read after 408, 500, 502, 503 and 504',
    source: bestPractices,
    cases: () => [408, 500, 502, 503, 504].map((status) => read(String(status), [busy(status, '0'), session()])),
    judge: judgeRepeated,
  }),
  ofReads('repeats_without_wait_named', {
    features: ['retries', 'transientRetries'],
    title: 'retries a read after a failure that names no wait, or a malformed one',
    source: bestPractices,
    cases: () => [
      read('none', [busy(503), session()]),
      read('unreadable', [busy(503, 'soon'), session()]),
      read('negative', [busy(503, '-5'), session()]),
    ],
    judge: judgeRepeated,
  }),
  ofReads('repeats_after_loss', {
    features: ['retries', 'transientRetries'],
    title: 'retries a read whose response was lost',
    source: `${bestPractices}; ${http} section 9.2.2`,
    cases: () => [
      read('hang-up', [{ fault: 'hang-up' }, session()]),
      read('reset', [{ fault: 'reset' }, session()]),
      read('cut', [cut, session()]),
    ],
    judge: judgeRepeated,
  }),
  ofReads('waits_until_a_date', {
    features: ['retries', 'retryAfterDates'],
    title: 'retries a read no earlier than the date in Retry-After',
    source: `${http} section 10.2.3`,
    cases: () => [
      read('date', session(), { script: (_, count) => (count === 1 ? busy(429, dateIn(4_000)) : session()) }),
      read('date in the past', [busy(429, dateIn(-3_600_000)), session()]),
    ],
    judge: (played, expect, declared) => {
      judgeRepeated(played, expect, declared);
      if (played.spec.name === 'date') expectWait(played, expect, 3000);
    },
  }),
  ofWrites('wait_as_seconds', {
    features: ['retryAfter'],
    title: 'returns Retry-After as seconds, including 0, and nothing if it is malformed',
    source: `${http} section 10.2.3`,
    cases: () => ['0', '120', 'soon', '-5'].map((retryAfter) => write(retryAfter, busy(429, retryAfter))),
    judge: (played, expect) => {
      const { name } = played.spec;
      const right = /^\d+$/.test(name) ? Number(name) : undefined;
      const wait = resultOf(played, expect)?.retryAfter;
      expect.that(wait === right, 'The wait is wrong', 'result retryAfter', String(right ?? 'none'), String(wait ?? 'none'));
    },
  }),
  ofReads('date_as_seconds', {
    features: ['retryAfter', 'retryAfterDates'],
    title: 'returns a Retry-After that is a date as the seconds until then, never as a negative number',
    source: `${http} section 10.2.3`,
    cases: (declared) => {
      const call = declared.has('writes') ? write : read;
      return [call('in an hour', busy(429, dateIn(3_600_000))), call('an hour ago', busy(429, dateIn(-3_600_000)))];
    },
    judge: (played, expect) => {
      const result = resultOf(played, expect);
      if (result === undefined) return;
      const { retryAfter: wait } = result;
      const [isRight, right] =
        played.spec.name === 'in an hour'
          ? [wait !== undefined && wait > 3500 && wait <= 3601, 'about 3600']
          : [wait === undefined || wait === 0, '0 or none'];
      expect.that(isRight, 'The wait is wrong', 'result retryAfter', right, String(wait ?? 'none'));
    },
  }),
  ofWrites('write_not_repeated', {
    features: [],
    title: 'sends a write once, whatever the response',
    source: `${http} section 9.2.2: a write that no precondition guards may have happened`,
    cases: () => [
      ...[408, 409, 429, 500, 502, 503, 504].map((status) => write(String(status), [busy(status, '0'), session()])),
      write('401', [refusal(401), session()]),
      write('lost', [{ fault: 'hang-up' }, session()]),
      write('cut', [cut, session()]),
    ],
    judge: ({ requests }, expect) =>
      expect.that(requests.length === 1, 'The write was sent again', 'requests', '1', String(requests.length)),
  }),
];

/** A date has whole seconds: this one is up to a second earlier. */
const dateIn = (milliseconds: number) => new Date(Date.now() + milliseconds).toUTCString();
