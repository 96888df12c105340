import type { OperationId } from '../wire/operation.js';

/** What a client tells while it works, for logs and measurements. No event holds a token; what a hook throws is ignored. */
export interface Hooks {
  /** Before each attempt. */
  readonly onRequest?: (event: RequestEvent) => void;
  /** After the headers and the body of an answer arrived, whatever they hold. */
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
  /** With the handle id and the query, and without any token. */
  readonly url: string;
}

/** An answer has arrived, documented or not. */
export interface ResponseEvent extends RequestEvent {
  readonly status: number;
  /** Milliseconds from before the token was asked for to the end of the body. */
  readonly durationMs: number;
  /** `X-XblCorrelationId` of the answer; undefined if it had none. */
  readonly correlationId: string | undefined;
  /** `MS-CV` of the answer; undefined if it had none. */
  readonly correlationVector: string | undefined;
}

/** An attempt has failed, and another one will follow. */
export interface RetryEvent extends RequestEvent {
  /** Status of the attempt that failed; undefined if no answer arrived. */
  readonly status: number | undefined;
  /** Whole milliseconds until the next attempt. 0 after a 401: the token is asked for again. */
  readonly waitMs: number;
}

/** Tells a hook; an error of a log is no reason to lose an answer. */
export function tell<E>(hook: ((event: E) => void) | undefined, event: E): void {
  try {
    hook?.(event);
  } catch {
    // as documented
  }
}
