import type { OperationId } from '../wire/operation.js';

/**
 * Functions that are called while a client works, for logs and measurements. No event holds a token. Errors thrown by a hook, and
 * rejections of an async one, are ignored.
 */
export interface Hooks {
  /** Before each attempt. */
  readonly onRequest?: (event: RequestEvent) => void;
  /** After a whole response has arrived, whatever it is. */
  readonly onResponse?: (event: ResponseEvent) => void;
  /** Before the wait for another attempt. */
  readonly onRetry?: (event: RetryEvent) => void;
}

/** An attempt is about to be sent. */
export interface RequestEvent {
  /** Number of the call, the same for all of its attempts. Counted per client, from 1. */
  readonly call: number;
  /** Number of the attempt, from 1. */
  readonly attempt: number;
  readonly operationId: OperationId;
  /** `GET` or `PUT`. */
  readonly method: string;
  /** Includes the handle id and the query, never a token. */
  readonly url: string;
}

/** A response has arrived, documented or not. */
export interface ResponseEvent extends RequestEvent {
  readonly status: number;
  /** Milliseconds from before the token was requested to the end of the body. */
  readonly durationMs: number;
  /** `X-XblCorrelationId` of the response; undefined if it had none. */
  readonly correlationId: string | undefined;
  /** `MS-CV` of the response; undefined if it had none. */
  readonly correlationVector: string | undefined;
}

/** An attempt has failed, and another one will follow. */
export interface RetryEvent extends RequestEvent {
  /** Status of the attempt that failed; undefined if no response arrived. */
  readonly status: number | undefined;
  /** Whole milliseconds until the next attempt. 0 after a 401, which takes a fresh token, and after a kept connection was closed. */
  readonly waitMs: number;
}

/** An error in a hook must not lose a response, nor, if the hook is async, end the process. */
export function notify<E>(hook: ((event: E) => unknown) | undefined, event: E): void {
  try {
    const returned = hook?.(event);
    if (isThenable(returned)) returned.then(undefined, () => undefined);
  } catch {
    // as documented
  }
}

function isThenable(value: unknown): value is PromiseLike<unknown> {
  return typeof value === 'object' && value !== null && 'then' in value && typeof value.then === 'function';
}
