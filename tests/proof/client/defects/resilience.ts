import { type ClientOptions, createClient, InvalidArgumentError } from '../../../../src/index.js';
import { settle } from '../harness.js';
import { call, defect, onTheWay, wrap } from './kinds.js';
import { again, ends, givesUp, options, wait } from './kinds-attempt.js';

const isRead = ({ operationId }: { readonly operationId: string }) => operationId === 'getSessionByHandle';
const drawn = (attempt: number) => Math.random() * 1000 * 2 ** attempt;
const isUnreadable = (retryAfter: string | undefined) => retryAfter !== undefined && !/^\d+$|GMT$/.test(retryAfter);
const once = Math.random();

/** One attempt stays one, or checks without a clock would wait. */
const isOnce = ({ maxAttempts }: ClientOptions) => maxAttempts === 1;

/** A list of what may pass that lacks one status. */
const without = (status: number, description: string) =>
  givesUp(`read not repeated after ${status}`, description, (failed) => failed.status === status);

/** Attempts that are not made, or should not be; waits that are too short, too long or alike. */
export const resilienceDefects = [
  without(408, 'taken for the caller’s mistake, as other statuses of 4xx'),
  without(429, 'taken for the caller’s mistake, as other statuses of 4xx'),
  without(500, 'taken for a defect that stays'),
  without(502, 'a gateway’s page is undocumented, therefore final'),
  without(503, 'a documented outcome, therefore final'),
  without(504, 'a gateway’s page is undocumented, therefore final'),
  givesUp(
    'read not repeated without an answer',
    'a refused connection is final',
    ({ status, isStalled }) => !isStalled && status === undefined,
  ),
  givesUp(
    'read repeated for outcomes only',
    'what would throw is final',
    ({ status }) => status !== 429 && status !== 503 && status !== 401,
  ),
  options('reads not repeated by default', 'one attempt', (given) => ({ maxAttempts: 1, ...given })),
  options('one attempt more', 'repetitions are counted, not attempts', (given) =>
    isOnce(given) ? given : { ...given, maxAttempts: (given.maxAttempts ?? 4) + 1 },
  ),
  options('attempts without end', 'as long as the total time lasts', (given) =>
    isOnce(given) ? given : { ...given, maxAttempts: 1_000_000 },
  ),
  options('maxAttempts ignored', 'always four', (given) => (isOnce(given) ? given : { ...given, maxAttempts: 4 })),
  again(
    'read repeated after a malformed request',
    '400 taken for a failure that passes',
    (ended, made) => isRead(made) && ended.status === 400,
  ),
  again('read repeated after a refusal', '403 taken for a failure that passes', (ended, made) => isRead(made) && ended.status === 403),
  again('read repeated until it is finished', '202 taken for a failure that passes', (ended, made) => isRead(made) && ended.status === 202),
  again('read repeated after any error of the server', '501 too', (ended, made) => isRead(made) && ended.status === 501),
  again('read repeated after a status that nobody knows', 'might pass', (ended, made) => isRead(made) && ended.status === 418),
  again(
    'read repeated after malformed JSON',
    'taken for a body that was cut',
    ({ error }, made) => isRead(made) && error instanceof Error && /not JSON|empty/.test(error.message),
  ),
  ends('first failure given', 'the attempts after it are made, and forgotten', (attempts) =>
    attempts.length > 1 && attempts.every(({ status = 500 }) => status >= 400) ? attempts[0] : undefined,
  ),
  onTheWay('entity tag dropped when repeated', 'optional headers are sent once', async (sent, send, memory) => {
    if (memory.get('failed') === 'yes') sent.headers.delete('If-None-Match');
    const { result, error } = await settle(() => send(sent));
    memory.set('failed', result instanceof Response && result.status < 400 ? 'no' : 'yes');
    if (result instanceof Response) return result;
    throw error;
  }),

  wait('no wait', 'the next attempt follows at once', ({ retryAfter, waitMs }) => (retryAfter === undefined ? 0 : waitMs)),
  wait('waits of one length', 'up to 2 seconds, however often it failed', ({ retryAfter, waitMs }) =>
    retryAfter === undefined ? drawn(1) : waitMs,
  ),
  wait('waits not drawn', '2, 4 and 8 seconds, for everybody', ({ retryAfter, waitMs, attempt }) =>
    retryAfter === undefined ? 1000 * 2 ** attempt : waitMs,
  ),
  wait('waits drawn once', 'by the process, for all of its clients', ({ retryAfter, waitMs, attempt }) =>
    retryAfter === undefined ? once * 1000 * 2 ** attempt : waitMs,
  ),
  wait('waits of up to 4, 8 and 16 seconds', 'doubled once too often', ({ retryAfter, waitMs, attempt }) =>
    retryAfter === undefined ? drawn(attempt + 1) : waitMs,
  ),
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
  wait('Retry-After doubled', 'to be polite', ({ retryAfter, waitMs }) => (retryAfter === undefined ? waitMs : waitMs * 2)),
  wait('Retry-After of a 503 alone', 'others have a drawn wait', ({ retryAfter, waitMs, status, attempt }) =>
    retryAfter === undefined || status === 503 ? waitMs : drawn(attempt),
  ),
  wait('Retry-After as a date ignored', 'only numbers are read', ({ retryAfter, waitMs, attempt }) =>
    retryAfter?.endsWith('GMT') ? drawn(attempt) : waitMs,
  ),
  wait('unreadable Retry-After as zero', 'the next attempt follows at once', ({ retryAfter, waitMs }) =>
    isUnreadable(retryAfter) ? 0 : waitMs,
  ),
  givesUp('unreadable Retry-After final', 'no wait is known, so none is begun', ({ retryAfter }) => isUnreadable(retryAfter)),
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

  call('write repeated by itself under a precondition', 'taken for safe', (made) => {
    const { 'If-Match': match, 'If-None-Match': noneMatch } = made.options.headers ?? {};
    const isSafe = !isRead(made) && ((match !== undefined && match !== '*') || noneMatch === '*');
    return made.run(made.handleId, isSafe ? { ...made.options, retry: true } : made.options);
  }),
  defect('write that says so not repeated', 'retry is ignored', (given) => {
    const client = createClient(given);
    return wrap(client, ({ options: { retry, ...rest }, ...made }) => {
      if (retry !== true) return made.run();
      const matched = rest.headers?.['If-Match'];
      const isRefused = (matched === undefined || matched === '*') && rest.headers?.['If-None-Match'] !== '*';
      return isRefused ? made.run() : made.run(made.handleId, rest);
    });
  }),
  call('write repeated without a precondition', 'whoever says retry gets it', async (made) => {
    const { result, error } = await settle(() => made.run());
    if (!(error instanceof InvalidArgumentError && made.options.retry === true)) {
      if (error !== undefined) throw error;
      return result;
    }
    const { retry: _, ...rest } = made.options;
    return await made.run(made.handleId, rest);
  }),
  call('any precondition taken for a safe one', 'If-Match: * and If-None-Match with a tag too', async (made) => {
    const { retry, ...rest } = made.options;
    const { 'If-Match': match, 'If-None-Match': noneMatch } = rest.headers ?? {};
    const isHarmless = retry === true && (match === '*' || (noneMatch !== undefined && noneMatch !== '*'));
    return await made.run(made.handleId, isHarmless ? rest : made.options);
  }),
  onTheWay('precondition dropped when repeated', 'a newer session is overwritten', async (sent, send, memory) => {
    if (memory.get('failed') === 'yes') sent.headers.delete('If-Match');
    const { result, error } = await settle(() => send(sent));
    memory.set('failed', sent.method === 'PUT' && !(result instanceof Response && result.status < 400) ? 'yes' : 'no');
    if (result instanceof Response) return result;
    throw error;
  }),
  onTheWay('change dropped when repeated', 'the body was used up by the first attempt', async (sent, send, memory) => {
    const isRepeated = memory.get('failed') === 'yes';
    const { method, url, headers, signal } = sent;
    const { result, error } = await settle(() =>
      send(isRepeated ? new Request(url, { method, headers, signal, redirect: 'manual' }) : sent),
    );
    memory.set('failed', sent.method === 'PUT' && !(result instanceof Response && result.status < 400) ? 'yes' : 'no');
    if (result instanceof Response) return result;
    throw error;
  }),
];
