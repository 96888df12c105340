import type { Violation } from '../../contract/contract.js';
import type { OperationId } from '../../wire/operation.js';

/** What one check of one exchange found. */
export interface CheckResult {
  /** Name of the check in snake_case; Schemathesis's where one exists. */
  readonly check: string;
  readonly operationId: OperationId;
  /** Provider state, named by the example's key; undefined for a check of a client. */
  readonly state?: string;
  /** Feature of a client that the check is about; undefined for a check of a provider. */
  readonly feature?: string;
  /** Behaviour as a sentence: "answers 304 when If-None-Match equals the current entity tag". */
  readonly title: string;
  /** What the check rests on: "RFC 9110 section 15.4.5". */
  readonly source: string;
  readonly outcome: 'passed' | 'failed' | 'skipped';
  /** Why the check was skipped. */
  readonly reason?: string;
  readonly violations: readonly Violation[];
  /** A `curl` line, on one line and without the token. */
  readonly reproduce?: string;
  /** The messages as they went over the wire, on several lines and without the token. */
  readonly exchange?: string;
  /** Time that the check took; 0 if it was skipped. */
  readonly milliseconds: number;
}

/** How often one documented form of response was seen. */
export interface ResponseCoverage {
  readonly operationId: OperationId;
  readonly status: number;
  /** Undefined for a response without a body. */
  readonly mediaType: string | undefined;
  readonly seen: number;
  /** Why it was never seen. */
  readonly reason?: string;
}

/** Whether one field that the description names was seen. */
export interface FieldCoverage {
  /** Path with `*` for keys that vary: `$.members.*.gamertag`. */
  readonly path: string;
  readonly seen: boolean;
  /** Why it was not seen. */
  readonly reason?: string;
}

/** What a run found. */
export interface Report {
  /** Base URL of the provider, the command of the client, or words for one in this process. */
  readonly target: string;
  /** The same seed sends the same requests; undefined for a client, whose checks draw nothing. */
  readonly seed?: number;
  /** Number of requests sent. */
  readonly requests: number;
  /** Time that the run took. */
  readonly milliseconds: number;
  /** Remarks on the run as a whole, which fail nothing. */
  readonly notes?: readonly string[];
  readonly checks: readonly CheckResult[];
  readonly responses: readonly ResponseCoverage[];
  readonly fields: readonly FieldCoverage[];
}
