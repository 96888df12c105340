import { type ClientOptions, createClient } from '../../../../src/index.js';
import { settle } from '../harness.js';
import { caughtBy, defect, onTheWay, wrap } from './kinds.js';
import { again, ends, givesUp, options, wait } from './kinds-attempt.js';

const isRead = ({ operationId }: { readonly operationId: string }) => operationId === 'getSessionByHandle';
const drawn = (attempt: number) => Math.random() * 1000 * 2 ** attempt;
const isUnreadable = (retryAfter: string | undefined) => retryAfter !== undefined && !/^\d+$|GMT$/.test(retryAfter);

/** One attempt stays one, or checks without a clock would wait. */
const isOnce = ({ maxAttempts }: ClientOptions) => maxAttempts === 1;

/** A list of what may pass that lacks one status. */
const without = (status: number, description: string) =>
  givesUp(`read not repeated after ${status}`, description, (failed) => failed.status === status);

/** Attempts that are not made, or should not be; waits that are too short, too long or alike. */
export const resilienceDefects = [
  ...caughtBy(
    'repeats_after_failures',
    without(408, 'taken for the caller’s mistake, as other statuses of 4xx'),
    without(500, 'taken for a defect that stays'),
    without(502, 'a gateway’s page is undocumented, therefore final'),
    without(503, 'a documented outcome, therefore final'),
    without(504, 'a gateway’s page is undocumented, therefore final'),
  ),
  ...caughtBy(
    'repeats_after_429',
    without(429, 'taken for the caller’s mistake, as other statuses of 4xx'),
    options('reads not repeated by default', 'one attempt', (given) => ({ maxAttempts: 1, ...given })),
    wait('Retry-After ignored', 'the wait is drawn', ({ retryAfter, waitMs, attempt }) =>
      retryAfter === undefined ? waitMs : drawn(attempt),
    ),
    wait('Retry-After halved', 'to be back earlier', ({ retryAfter, waitMs }) => (retryAfter === undefined ? waitMs : waitMs / 2)),
    wait('Retry-After read as milliseconds', 'a factor of 1000', ({ retryAfter, waitMs }) =>
      retryAfter !== undefined && /^\d+$/.test(retryAfter) ? Number(retryAfter) : waitMs,
    ),
    wait('Retry-After capped', 'two seconds at most', ({ retryAfter, waitMs }) =>
      retryAfter === undefined ? waitMs : Math.min(waitMs, 2000),
    ),
  ),
  ...caughtBy(
    'repeats_after_loss',
    givesUp(
      'read not repeated without a response',
      'a refused connection is final',
      ({ status, isStalled }) => !isStalled && status === undefined,
    ),
    givesUp(
      'read repeated for outcomes only',
      'what would throw is final',
      ({ status }) => status !== 429 && status !== 503 && status !== 401,
    ),
  ),
  ...caughtBy(
    'repeats_to_an_end',
    options('attempts without end', 'as long as the total time lasts', (given) =>
      isOnce(given) ? given : { ...given, maxAttempts: 1_000_000 },
    ),
  ),
  ...caughtBy(
    'final_responses',
    again(
      'read repeated after a malformed request',
      '400 taken for a failure that passes',
      (ended, made) => isRead(made) && ended.status === 400,
    ),
    again('read repeated after a refusal', '403 taken for a failure that passes', (ended, made) => isRead(made) && ended.status === 403),
    again(
      'read repeated until it is finished',
      '202 taken for a failure that passes',
      (ended, made) => isRead(made) && ended.status === 202,
    ),
    again('read repeated after any error of the server', '501 too', (ended, made) => isRead(made) && ended.status === 501),
    again('read repeated after a status that nobody knows', 'might pass', (ended, made) => isRead(made) && ended.status === 418),
    again(
      'read repeated after malformed JSON',
      'taken for a body that was cut',
      ({ error }, made) => isRead(made) && error instanceof Error && /not JSON|empty/.test(error.message),
    ),
  ),
  ...caughtBy(
    'gives_the_last_response',
    ends('first failure given', 'the attempts after it are made, and forgotten', (attempts) =>
      attempts.length > 1 && attempts.every(({ status = 500 }) => status >= 400) ? attempts[0] : undefined,
    ),
  ),
  ...caughtBy(
    'repeats_the_same',
    onTheWay('entity tag dropped when repeated', 'optional headers are sent once', async (sent, send, memory) => {
      if (memory.get('failed') === 'yes') sent.headers.delete('If-None-Match');
      const { result, error } = await settle(() => send(sent));
      memory.set('failed', result instanceof Response && result.status < 400 ? 'no' : 'yes');
      if (result instanceof Response) return result;
      throw error;
    }),
  ),
  ...caughtBy(
    'waits_until_a_date',
    wait('Retry-After of a 503 alone', 'others have a drawn wait', ({ retryAfter, waitMs, status, attempt }) =>
      retryAfter === undefined || status === 503 ? waitMs : drawn(attempt),
    ),
    wait('Retry-After as a date ignored', 'only numbers are read', ({ retryAfter, waitMs, attempt }) =>
      retryAfter?.endsWith('GMT') ? drawn(attempt) : waitMs,
    ),
    givesUp(
      'date in the past final',
      'a negative wait cannot be begun',
      ({ retryAfter = '' }) => retryAfter.endsWith('GMT') && Date.parse(retryAfter) < Date.now(),
    ),
  ),
  ...caughtBy(
    'repeats_without_wait_named',
    givesUp('unreadable Retry-After final', 'no wait is known, so none is begun', ({ retryAfter }) => isUnreadable(retryAfter)),
  ),
  ...caughtBy(
    'long_wait',
    defect('wait begun that outlasts the call', 'the outcome is lost to a time-out', (given) => {
      const { totalTimeoutMs = 30_000 } = given;
      const client = createClient({ ...given, totalTimeoutMs: 2 ** 31 - 1 });
      return wrap(client, async (made) => {
        const end = new AbortController();
        const timer = setTimeout(() => end.abort(new DOMException('The call took too long', 'TimeoutError')), totalTimeoutMs);
        const { signal = end.signal, ...rest } = made.options;
        try {
          return await made.run(made.handleId, { ...rest, signal: AbortSignal.any([signal, end.signal]) });
        } finally {
          clearTimeout(timer);
        }
      });
    }),
  ),
];
