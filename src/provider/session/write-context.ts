import type { Caller } from './callers.js';

/** Who writes, when, and whether the write creates the session. */
export interface WriteContext {
  readonly caller: Caller;
  /** Milliseconds since the epoch. */
  readonly now: number;
  readonly isNew: boolean;
}
