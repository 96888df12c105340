import type { OperationId } from '../../wire/operation.js';
import type { Exchange } from './exchange.js';

/** One thing that a provider has to do. */
export interface Check {
  /** Name in snake_case, Schemathesis's where it has one. */
  readonly name: string;
  readonly operationId: OperationId;
  /** Provider state that the check needs, named by an example of the description. */
  readonly state: string;
  /** The behaviour as a sentence without its subject: "answers 204 when …". */
  readonly title: string;
  /** What the check rests on. */
  readonly source: string;
  /** Whether the check sends something that a wrong provider might store. A read-only run leaves it out. */
  readonly writes: boolean;
  readonly run: (exchange: Exchange) => Promise<void>;
}

// Sources that several checks rest on.
export const statusPage = 'vendor: multiplayer session status codes';
export const methodPage = 'vendor: page of the method';
export const overviewPage = 'vendor: session directory overview';
export const detailsPage = 'vendor: session advanced topics';
export const visibilityPage = 'vendor: session visibility and joinability';
export const vendorClient = 'observed: vendor client source';
export const recordings = 'observed: recorded traffic';
export const unspecified = 'robustness: no input of a client may break a provider';

/** A check of a read; nothing that it sends could change a session. */
export function read(name: string, state: string, title: string, source: string, run: Check['run']): Check {
  return { name, operationId: 'getSessionByHandle', state, title, source, writes: false, run };
}

/** A check that writes. */
export function write(name: string, state: string, title: string, source: string, run: Check['run']): Check {
  return { name, operationId: 'writeSessionByHandle', state, title, source, writes: true, run };
}
