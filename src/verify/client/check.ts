import type { Violation } from '../../contract/contract.js';
import type { OperationId } from '../../wire/operation.js';
import type { ClientCase } from './case.js';
import type { Feature } from './features.js';
import type { ClientResult } from './result.js';
import type { Script, SeenRequest } from './script.js';

/** A call that a check has made, and how the server reacts to it. */
export interface CaseSpec {
  /** Tells the cases of a check apart in a report. */
  readonly name: string;
  readonly operation: OperationId;
  readonly script: Script;
  readonly handleId?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly query?: Readonly<Record<string, boolean>>;
  readonly change?: unknown;
  readonly contractVersion?: number;
  /** Path of the base URL, with its slashes. Default none. */
  readonly basePath?: string;
  /** `Authorization` instead of a fresh token. */
  readonly token?: string;
  readonly timeoutMs?: number;
  readonly abortAfterMs?: number;
  /** A second server, which a redirect may lead to: on another port, or under another name of this machine as well. */
  readonly elsewhere?: 'port' | 'host';
  /** Whether nobody listens at the base URL. */
  readonly isClosed?: boolean;
  /** Whether the arguments are wrong, so that no request is right. */
  readonly isWrong?: boolean;
  /** Whether a client in this process gets a change that it cannot alter. */
  readonly isFrozen?: boolean;
  /** How many requests are right. Default one, or also more for a read of a client with `retries` whose response may pass. */
  readonly requests?: { readonly min: number; readonly max: number };
}

/** A case once its result is there, or is not coming any more. */
export interface PlayedCase {
  readonly spec: CaseSpec;
  readonly given: ClientCase;
  readonly requests: readonly SeenRequest[];
  readonly elsewhere: readonly SeenRequest[];
  /** What came and was no HTTP. */
  readonly malformed: readonly string[];
  /** Whether nothing came in time. */
  readonly isSilent: boolean;
  /** Undefined if there is none: `failure` says why. */
  readonly result: ClientResult | undefined;
  readonly failure: string | undefined;
  /** Everything that the client gave, as text, to look for secrets. */
  readonly resultText: string;
  readonly tookMs: number;
  /** Whether a client in this process altered its arguments. */
  readonly hasAlteredCase: boolean;
}

/** One thing that a client has to do. */
export interface ClientCheck {
  /** Name in snake_case. */
  readonly name: string;
  readonly operationId: OperationId;
  /** Features that the client must declare; none for the core. */
  readonly features: readonly Feature[];
  /** The behaviour as a sentence without its subject: "sends one GET". */
  readonly title: string;
  /** What the check rests on. */
  readonly source: string;
  /** A fresh list of cases for a client with these features. */
  readonly cases: (declared: ReadonlySet<Feature>) => readonly CaseSpec[];
  /**
   * One server for all of the cases, which are played one after the other or all at once. Default a server for each, so that a
   * request that goes astray is known by its port.
   */
  readonly together?: 'in turn' | 'at once';
  /** Whether every case of the run whose arguments are right is judged as well, not only the check's own. */
  readonly judgesEveryCase?: boolean;
  /** Says what is wrong with one case. */
  readonly judge: (played: PlayedCase, expect: Expectation, declared: ReadonlySet<Feature>) => void;
  /** Says what is wrong with the cases taken together. */
  readonly judgeAll?: (played: readonly PlayedCase[], expect: Expectation) => void;
}

/** Gathers what is wrong with one case. */
export class Expectation {
  readonly violations: Violation[] = [];
  readonly #rule: string;

  constructor(rule: string) {
    this.#rule = rule;
  }

  /** Adds a violation. */
  report(message: string, pointer: string, expected: string, received: string): void {
    this.violations.push({ rule: this.#rule, message, pointer, expected, received });
  }

  /** Adds a violation unless the condition holds. */
  that(condition: boolean, message: string, pointer: string, expected: string, received: string): void {
    if (!condition) this.report(message, pointer, expected, received);
  }

  add(violations: readonly Violation[]): void {
    this.violations.push(...violations);
  }
}
