import { AsyncLocalStorage } from 'node:async_hooks';
import {
  type ClientOptions,
  createClient,
  type Hooks,
  type RateLimiter,
  type RetryEvent,
  TimeoutError,
  type TokenFunction,
} from '../../src/index.js';
import { type Call, type ClientDefect, defect, fetchOf, wrap } from './client-defect-kinds.js';
import { settle } from './client-harness.js';

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
  /** `Retry-After` of the answer. */
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
  interface Flow {
    readonly controller: AbortController;
    latest?: { readonly sent: Request; readonly answer: Promise<Response> };
    answer?: Response;
  }
  const gaveUp = new Error('gave up');
  return defect(name, description, (given) => {
    const flows = new AsyncLocalStorage<Flow>();
    const client = createClient({
      ...given,
      fetch: async (sent) => {
        const flow = flows.getStore();
        const answer = fetchOf(given)(sent);
        if (flow === undefined) return await answer;
        flow.latest = { sent, answer };
        delete flow.answer;
        const response = await answer;
        if (response.status >= 400) flow.answer = response.clone();
        return response;
      },
      hooks: {
        ...given.hooks,
        onRetry(event) {
          const flow = flows.getStore();
          const retryAfter = flow?.answer?.headers.get('Retry-After') ?? undefined;
          const failed = { ...event, retryAfter, isStalled: flow?.latest?.sent.signal.aborted === true };
          if (when(failed, given)) flow?.controller.abort(gaveUp);
          else given.hooks?.onRetry?.(event);
        },
      },
    });
    return wrap(client, async (made) => {
      const flow: Flow = { controller: new AbortController() };
      const { signal = flow.controller.signal, ...rest } = made.options;
      const both = { ...rest, signal: AbortSignal.any([signal, flow.controller.signal]) };
      const { result, error } = await settle(() => flows.run(flow, () => made.run(made.handleId, both)));
      if (error === undefined) return result;
      if (error !== gaveUp || flow.latest === undefined) throw error;
      const { sent, answer } = flow.latest;
      if (sent.signal.aborted) throw new TimeoutError(sent, 'answer', given.attemptTimeoutMs ?? 10_000);
      // The attempt once more, for its outcome, and without the service.
      const { hooks: _, rateLimiter: __, token, ...others } = given;
      const known = typeof token === 'function' ? (sent.headers.get('Authorization') ?? '') : token;
      const replay = createClient({ ...others, token: known, maxAttempts: 1, fetch: async () => flow.answer ?? (await answer) });
      return await made.run(made.handleId, rest, replay);
    });
  });
}
