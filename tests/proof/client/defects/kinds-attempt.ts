import {
  type ClientOptions,
  createClient,
  type Hooks,
  type RateLimiter,
  type RetryEvent,
  TimeoutError,
  type TokenFunction,
} from '../../../../src/index.js';
import { settle } from '../harness.js';
import { type Call, type ClientDefect, defect, fetchOf, wrap } from './kinds.js';

// The ways in which the attempts of a right client, and what is around them, are made wrong.

/** The options are wrong: what the right client gets instead of what it was given. */
export function options(name: string, description: string, change: (given: ClientOptions) => ClientOptions): ClientDefect {
  return defect(name, description, (given) => createClient(change(given)));
}

/** The hooks are wrong: what the right client tells instead. */
export function hooks(name: string, description: string, change: (given: Hooks, options: ClientOptions) => Hooks): ClientDefect {
  return options(name, description, (given) => ({ ...given, hooks: change(given.hooks ?? {}, given) }));
}

/** The token function is asked wrongly. A token that is a text stays as it is. */
export function tokens(name: string, description: string, change: (ask: TokenFunction) => TokenFunction): ClientDefect {
  return options(name, description, (given) => (typeof given.token === 'function' ? { ...given, token: change(given.token) } : given));
}

/** The rate limiter is asked wrongly. */
export function limiter(name: string, description: string, change: (given: RateLimiter) => RateLimiter): ClientDefect {
  return options(name, description, (given) => (given.rateLimiter ? { ...given, rateLimiter: change(given.rateLimiter) } : given));
}

/** A call is made again where its end is final. */
export function again(
  name: string,
  description: string,
  when: (ended: { readonly status: unknown; readonly error: unknown }, made: Call, options: ClientOptions) => boolean,
): ClientDefect {
  return defect(name, description, (given) =>
    wrap(createClient(given), async (made) => {
      const { result, error } = await settle(() => made.run());
      const ended = result ?? error;
      const status = typeof ended === 'object' && ended !== null && 'status' in ended ? ended.status : undefined;
      if (when({ status, error }, made, given)) return await made.run();
      if (error !== undefined) throw error;
      return result;
    }),
  );
}

/** A failed attempt, as far as it can be seen from outside. */
export interface Failed extends RetryEvent {
  /** `Retry-After` of the response. */
  readonly retryAfter: string | undefined;
  /** Whether the attempt took too long. */
  readonly isStalled: boolean;
}

/** The wait before another attempt is wrong: milliseconds instead of `failed.waitMs`. */
export function wait(name: string, description: string, change: (failed: Failed) => number): ClientDefect {
  return defect(name, description, (given) => {
    let latest: { readonly sent: Request; retryAfter?: string | undefined } | undefined;
    return createClient({
      ...given,
      fetch: async (sent) => {
        latest = { sent };
        const response = await fetchOf(given)(sent);
        latest.retryAfter = response.headers.get('Retry-After') ?? undefined;
        return response;
      },
      hooks: {
        ...given.hooks,
        onRetry(event) {
          const isStalled = latest?.sent.signal.aborted === true;
          const waitMs = event.waitMs === 0 ? 0 : change({ ...event, retryAfter: latest?.retryAfter, isStalled });
          if (event.waitMs > 0) changeNextTimer((run) => [run, waitMs]);
          given.hooks?.onRetry?.({ ...event, waitMs });
        },
      },
    });
  });
}

/** The client sets the timer of a wait right after it told of it. */
export function changeNextTimer(change: (run: () => void, milliseconds: number) => readonly [() => void, number]): void {
  const { setTimeout } = globalThis;
  const once = (run: () => void, milliseconds: number) => {
    Object.assign(globalThis, { setTimeout });
    return setTimeout(...change(run, milliseconds));
  };
  Object.assign(globalThis, { setTimeout: once });
}

/** A call ends where the right client goes on: with the outcome or error of the attempt that failed. */
export function givesUp(name: string, description: string, when: (failed: Failed, options: ClientOptions) => boolean): ClientDefect {
  return replays(name, description, when, ({ gaveUp, attempts }) => (gaveUp ? attempts.at(-1) : undefined));
}

/** A call ends with another of its attempts than the last one. */
export function ends(name: string, description: string, choose: (attempts: readonly Attempt[]) => Attempt | undefined): ClientDefect {
  return replays(
    name,
    description,
    () => false,
    ({ attempts }) => choose(attempts),
  );
}

/** Statuses after which a client may try again. Those responses are kept, the others are read by the client alone. */
const repeated: ReadonlySet<number> = new Set([401, 408, 429, 500, 502, 503, 504]);

interface Attempt {
  readonly sent: Request;
  /** Status of the response, once there is one. */
  status?: number;
  retryAfter?: string | undefined;
  /** A response that can be read again; rejects if there was none. */
  readonly response: Promise<Response>;
}

interface Flow {
  readonly controller: AbortController;
  readonly attempts: Attempt[];
}

function replays(
  name: string,
  description: string,
  giveUp: (failed: Failed, options: ClientOptions) => boolean,
  choose: (ended: { readonly gaveUp: boolean; readonly attempts: readonly Attempt[] }) => Attempt | undefined,
): ClientDefect {
  const reason = new Error('gave up');
  return defect(name, description, (given) => {
    const send = fetchOf(given);
    // Calls get their number in the order in which they begin, and a request follows the event that announces it.
    const begun = new Set<Flow>();
    const flows = new Map<number, Flow>();
    let next: Flow | undefined;
    const flowOf = (call: number) => {
      const flow = flows.get(call) ?? [...begun][0];
      if (flow === undefined) return undefined;
      begun.delete(flow);
      flows.set(call, flow);
      return flow;
    };
    const client = createClient({
      ...given,
      fetch: async (sent) => {
        const received = send(sent);
        const response = received.then((whole) => (repeated.has(whole.status) ? whole.clone() : whole));
        response.catch(() => undefined); // told below
        const attempt: Attempt = { sent, response };
        next?.attempts.push(attempt);
        await response;
        const { status, headers } = await received;
        attempt.status = status;
        attempt.retryAfter = headers.get('Retry-After') ?? undefined;
        return await received;
      },
      hooks: {
        ...given.hooks,
        onRequest(event) {
          next = flowOf(event.call);
          given.hooks?.onRequest?.(event);
        },
        onRetry(event) {
          const flow = flowOf(event.call);
          const attempt = flow?.attempts.at(-1);
          const isStalled = attempt?.sent.signal.aborted === true;
          if (giveUp({ ...event, retryAfter: attempt?.retryAfter, isStalled }, given)) flow?.controller.abort(reason);
          else given.hooks?.onRetry?.(event);
        },
      },
    });
    return wrap(client, async (made) => {
      const flow: Flow = { controller: new AbortController(), attempts: [] };
      begun.add(flow);
      const { signal = flow.controller.signal, ...rest } = made.options;
      const both = AbortSignal.any([signal, flow.controller.signal]);
      const { result, error } = await settle(() => made.run(made.handleId, { ...rest, signal: both }));
      begun.delete(flow);
      const chosen = choose({ gaveUp: error === reason, attempts: flow.attempts });
      if (chosen === undefined) {
        if (error !== undefined) throw error;
        return result;
      }
      if (chosen.sent.signal.aborted) throw new TimeoutError(chosen.sent, 'response', given.attemptTimeoutMs ?? 10_000);
      // The attempt once more, for its outcome, and without the service.
      const { hooks: _, rateLimiter: __, token, ...others } = given;
      const known = typeof token === 'function' ? (chosen.sent.headers.get('Authorization') ?? '') : token;
      const replay = createClient({ ...others, token: known, maxAttempts: 1, fetch: () => chosen.response });
      return await made.run(made.handleId, rest, replay);
    });
  });
}
