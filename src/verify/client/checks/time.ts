import type { CaseSpec, ClientCheck, Expectation, PlayedCase } from '../check.js';
import { endOf, resultOf } from '../judge-outcome.js';
import { minimal, type Reaction, session } from '../script.js';
import { ofBoth, ofReads, read } from './cases.js';

// Calls that take too long, and calls that are ended.

/** Milliseconds that a client may take beyond its time: a busy machine is no fault of the client. */
const grace = 2_500;
const timeoutMs = 300;
const abortAfterMs = 150;
/** So late that a response has arrived, on a busy machine too. */
const whileWaitingMs = 600;

/** None if the machine was too busy to send one in time. */
const once = { min: 0, max: 1 };

const slow: readonly (readonly [string, Reaction])[] = [
  ['no response', { fault: 'silence' }],
  ['a body that stops', session(minimal, { cut: { afterBytes: 20, by: 'stall' } })],
  ['a body that trickles', session(minimal + ' '.repeat(500), { partBytes: 1, pauseMs: 20 })],
];

function judgeEnd(played: PlayedCase, expect: Expectation, error: 'timeout' | 'aborted', after: number): void {
  const result = resultOf(played, expect);
  if (result === undefined) return;
  expect.that(result.error === error, 'The call ended in another way', 'result error', error, endOf(result));
  const took = Math.round(played.tookMs);
  const least = after - 20; // a timer may be that much early in another clock
  expect.that(took >= least && took <= after + grace, 'The call did not end in time', 'result', `after ${after} ms`, `after ${took} ms`);
}

/** The service must not go on working for nobody. */
function judgeLeft({ requests }: PlayedCase, expect: Expectation): void {
  const isOpen = requests.some(({ isAnswered, isLeft }) => !isAnswered && !isLeft);
  expect.that(!isOpen, 'The connection was left open', 'connection', 'closed with the call', 'open after it');
}

const cases = (call: typeof read, more: Partial<CaseSpec>) => () =>
  slow.map(([name, reaction]) => call(name, reaction, { requests: once, ...more }));

export const timeChecks: readonly ClientCheck[] = [
  ...ofBoth('timeout', (call) => ({
    features: ['timeouts'],
    title: 'ends a call with "timeout" when its time is up, and closes the connection',
    source: 'features: timeouts',
    cases: cases(call, { timeoutMs }),
    judge: (played, expect) => {
      judgeEnd(played, expect, 'timeout', timeoutMs);
      judgeLeft(played, expect);
    },
  })),
  ...ofBoth('in_time', (call) => ({
    features: ['timeouts'],
    title: 'waits for a response that arrives in time',
    source: 'features: timeouts',
    cases: () => [call('late, but in time', session(minimal, { delayMs: 700 }), { timeoutMs: 5_000 })],
    judge: (played, expect) => {
      const result = resultOf(played, expect);
      expect.that(result?.status === 200, 'The call did not wait', 'result status', '200', result === undefined ? 'none' : endOf(result));
    },
  })),
  ...ofBoth('abort', (call) => ({
    features: ['abort'],
    title: 'ends a call with "aborted" when its caller aborts it, and closes the connection',
    source: 'features: abort',
    cases: cases(call, { abortAfterMs }),
    judge: (played, expect) => {
      judgeEnd(played, expect, 'aborted', abortAfterMs);
      judgeLeft(played, expect);
    },
  })),
  ...ofBoth('abort_before', (call) => ({
    features: ['abort'],
    title: 'sends nothing for a call that was aborted before it began',
    source: 'features: abort',
    cases: () => [call('aborted', session(), { abortAfterMs: 0, requests: { min: 0, max: 0 } })],
    judge: (played, expect) => {
      judgeEnd(played, expect, 'aborted', 0);
      expect.that(played.requests.length === 0, 'A request was sent', 'requests', '0', String(played.requests.length));
    },
  })),
  ofReads('abort_while_waiting', {
    features: ['abort', 'retries'],
    title: 'ends the wait of an aborted read, and does not retry it',
    source: 'features: abort',
    cases: () => [
      read('waiting', [{ status: 429, headers: { 'Retry-After': '8' } }, session()], { abortAfterMs: whileWaitingMs, requests: once }),
    ],
    judge: (played, expect) => {
      judgeEnd(played, expect, 'aborted', whileWaitingMs);
      expect.that(played.requests.length <= 1, 'The read was retried', 'requests', '1', String(played.requests.length));
    },
  }),
];
