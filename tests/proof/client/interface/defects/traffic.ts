import { createClient, type Hooks } from '../../../../../src/index.js';
import { defect, header, onTheWay, wrap } from '../../defects/kinds.js';
import { hooks, limiter, options } from '../../defects/kinds-attempt.js';

type Name = keyof Hooks;

/** One hook is never told. */
const untold = (name: string, hook: Name) =>
  hooks(name, 'never called', (given) => Object.fromEntries(Object.entries(given).filter(([key]) => key !== hook)));

/** All events are wrong. */
const events = (name: string, description: string, change: <E extends object>(event: E) => E) =>
  hooks(name, description, ({ onRequest, onResponse, onRetry }) => ({
    onRequest: (event) => onRequest?.(change(event)),
    onResponse: (event) => onResponse?.(change(event)),
    onRetry: (event) => onRetry?.(change(event)),
  }));

/** What is told, held back and marked wrongly. */
export const trafficDefects = [
  untold('requests not told', 'onRequest'),
  untold('responses not told', 'onResponse'),
  untold('repetitions not told', 'onRetry'),
  hooks('first attempts told only', 'the others are nobody’s business', ({ onRequest, onResponse, ...given }) => ({
    ...given,
    onRequest: (event) => void (event.attempt === 1 && onRequest?.(event)),
    onResponse: (event) => void (event.attempt === 1 && onResponse?.(event)),
  })),
  hooks('successes told only', 'a response of 4xx or 5xx is none', ({ onResponse, ...given }) => ({
    ...given,
    onResponse: (event) => void (event.status < 400 && onResponse?.(event)),
  })),
  events('attempts not numbered', 'each is the first', (event) => ({ ...event, attempt: 1 })),
  events('attempts numbered from 0', 'off by one', (event) =>
    'attempt' in event ? { ...event, attempt: Number(event.attempt) - 1 } : event,
  ),
  events('calls not numbered', 'each is the first', (event) => ({ ...event, call: 1 })),
  events('events without their place', 'the URL is left out', (event) => ({ ...event, url: '' })),
  events('events without correlation', 'the ids of the service are left out', (event) =>
    'correlationId' in event ? { ...event, correlationId: undefined, correlationVector: undefined } : event,
  ),
  hooks('responses without their time', 'how long they took is left out', ({ onResponse, ...given }) => ({
    ...given,
    onResponse: (event) => onResponse?.({ ...event, durationMs: 0 }),
  })),
  hooks('repetitions without their wait', 'how long it is is left out', ({ onRetry, ...given }) => ({
    ...given,
    onRetry: (event) => onRetry?.({ ...event, waitMs: 0 }),
  })),
  hooks('repetitions told after the wait', 'when it is too late to say so', ({ onRetry, ...given }) => ({
    ...given,
    onRetry: (event) => {
      const { setTimeout } = globalThis;
      queueMicrotask(() => void setTimeout(() => onRetry?.(event), event.waitMs));
    },
  })),
  defect('hook that throws ends the call', 'its error arrives instead of the outcome', (given) => {
    let thrown: unknown;
    const guard =
      <E>(hook: ((event: E) => void) | undefined) =>
      (event: E) => {
        try {
          hook?.(event);
        } catch (error) {
          thrown ??= error;
        }
      };
    const { onRequest, onResponse, onRetry } = given.hooks ?? {};
    const guarded = { onRequest: guard(onRequest), onResponse: guard(onResponse), onRetry: guard(onRetry) };
    return wrap(createClient({ ...given, hooks: guarded }), async (made) => {
      thrown = undefined;
      const outcome = await made.run();
      if (thrown !== undefined) throw thrown;
      return outcome;
    });
  }),
  options('rate limiter ignored', 'requests are sent at once', ({ rateLimiter: _, ...given }) => given),
  options('rate limiter passed by when repeated', 'a call has one turn', (given) => {
    const { rateLimiter, hooks } = given;
    if (rateLimiter === undefined) return given;
    let isRepeated = false;
    return {
      ...given,
      rateLimiter: {
        ...rateLimiter,
        take() {
          const turn = isRepeated ? rateLimiter.now() : rateLimiter.take();
          isRepeated = false;
          return turn;
        },
      },
      hooks: {
        ...hooks,
        onRetry(event) {
          isRepeated = true;
          hooks?.onRetry?.(event);
        },
      },
    };
  }),
  limiter('turn not waited for', 'it is taken, and the request sent', (given) => ({
    ...given,
    take() {
      given.take();
      return given.now();
    },
  })),
  limiter('two turns for an attempt', 'one for the response', (given) => ({
    ...given,
    take() {
      given.take();
      return given.take();
    },
  })),
  limiter('turn not given back', 'it is lost to others', (given) => ({ ...given, giveBack: () => {} })),
  limiter('rate limiter not held back', 'it does not learn of Retry-After', (given) => ({ ...given, pauseUntil: () => {} })),
  limiter('rate limiter held back for too short', 'Retry-After read as milliseconds', (given) => ({
    ...given,
    pauseUntil: (time) => given.pauseUntil(given.now() + (time - given.now()) / 1000),
  })),
  header('correlation vector dropped', 'the service cannot follow it', 'MS-CV', () => undefined),
  onTheWay('correlation vector misspelt', 'X-MS-CV', (sent, send) => {
    const vector = sent.headers.get('MS-CV');
    sent.headers.delete('MS-CV');
    if (vector !== null) sent.headers.set('X-MS-CV', vector);
    return send(sent);
  }),
  header('correlation vector of writes dropped', 'only reads are followed', 'MS-CV', (vector, { method }) =>
    method === 'PUT' ? undefined : vector,
  ),
  onTheWay('correlation vector made up', 'where the caller gave none', (sent, send) => {
    if (!sent.headers.has('MS-CV')) sent.headers.set('MS-CV', 'AAAAAAAAAAAAAAAA.0');
    return send(sent);
  }),
];
