import { type ClientOptions, createClient, InvalidArgumentError } from '../../../../../src/index.js';
import { call, defect, onTheWay, wrap } from '../../defects/kinds.js';
import { options, wait } from '../../defects/kinds-attempt.js';
import { settle } from '../../harness.js';

const isRead = ({ operationId }: { readonly operationId: string }) => operationId === 'getSessionByHandle';
const drawn = (attempt: number) => Math.random() * 1000 * 2 ** attempt;
const isUnreadable = (retryAfter: string | undefined) => retryAfter !== undefined && !/^\d+$|GMT$/.test(retryAfter);
const once = Math.random();

/** One attempt stays one, or checks without a clock would wait. */
const isOnce = ({ maxAttempts }: ClientOptions) => maxAttempts === 1;

/** Attempts that are not made, or should not be; waits that are too short, too long or alike. */
export const resilienceDefects = [
  options('one attempt more', 'repetitions are counted, not attempts', (given) =>
    isOnce(given) ? given : { ...given, maxAttempts: (given.maxAttempts ?? 4) + 1 },
  ),
  options('maxAttempts ignored', 'always four', (given) => (isOnce(given) ? given : { ...given, maxAttempts: 4 })),
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
  wait('Retry-After doubled', 'to be polite', ({ retryAfter, waitMs }) => (retryAfter === undefined ? waitMs : waitMs * 2)),
  wait('unreadable Retry-After as zero', 'the next attempt follows at once', ({ retryAfter, waitMs }) =>
    isUnreadable(retryAfter) ? 0 : waitMs,
  ),
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
