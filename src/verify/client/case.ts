import { stringifyJson } from '../../wire/json.js';
import type { OperationId } from '../../wire/operation.js';

/** One call for a client to make, with all that it needs for it. */
export interface ClientCase {
  /** Identifies the case in its result. */
  readonly id: string;
  /** Name of the check that the case belongs to. For logs; a client must not look at it. */
  readonly check: string;
  /** Base URL of the service for this call: `http://127.0.0.1:<port>`, sometimes with a path, which then comes before `/handles`. */
  readonly baseUrl: string;
  /** Value of the `Authorization` header. */
  readonly token: string;
  /** Value of the `X-Xbl-Contract-Version` header; 107 unless the client declares `contractVersions`. */
  readonly contractVersion: number;
  readonly operation: OperationId;
  /** Id of the handle. A GUID, unless the check is about wrong arguments. */
  readonly handleId: string;
  /** Additional headers to send, by their documented names. Empty unless a declared feature uses them. */
  readonly headers: Readonly<Record<string, string>>;
  /** `{ "nocommit": true }` or empty. */
  readonly query: Readonly<Record<string, boolean>>;
  /** Body of a write, `{}` for a read. Integers beyond ±(2^53−1) are `bigint`s, and digits on a line. */
  readonly change: unknown;
  /** Milliseconds that the whole call may take. A client with `timeouts` ends the call then. */
  readonly timeoutMs: number;
  /** Milliseconds after which a client with `abort` aborts the call itself; 0 means before it starts, null never. */
  readonly abortAfterMs: number | null;
  /** Milliseconds after which the runner no longer waits for the result. */
  readonly resultWithinMs: number;
}

/** A case as one line of JSON, without the line feed, also for readers to whom Unicode's other line ends are the end of a line. */
export function formatCase(given: ClientCase): string {
  return stringifyJson(given).replaceAll(/[\u0085\u2028\u2029]/g, (end) => `\\u${end.charCodeAt(0).toString(16).padStart(4, '0')}`);
}
