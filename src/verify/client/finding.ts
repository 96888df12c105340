import { redact } from '../../wire/redaction.js';
import type { CheckResult } from '../report/report.js';
import { type ClientCheck, Expectation, type PlayedCase } from './check.js';
import { formatExchange } from './exchange.js';
import type { Feature } from './features.js';

/** Violations that a report shows of one check. */
const mostViolations = 5;
/** Characters of what was received, counted without the token. */
const longestValue = 300;

/** What is known of one check so far. */
export class Finding {
  #milliseconds = 0;
  readonly #check: ClientCheck;
  readonly #violations: CheckResult['violations'][number][] = [];
  #exchange: string | undefined;
  #count = 0;
  #reason: string | undefined;

  constructor(check: ClientCheck) {
    this.#check = check;
  }

  skip(reason: string): void {
    this.#reason = reason;
  }

  took(milliseconds: number): void {
    this.#milliseconds += milliseconds;
  }

  judge(played: PlayedCase, declared: ReadonlySet<Feature>): void {
    const expect = new Expectation(this.#check.name);
    this.#check.judge(played, expect, declared);
    this.#add(expect, [played]);
  }

  judgeAll(played: readonly PlayedCase[]): void {
    const expect = new Expectation(this.#check.name);
    this.#check.judgeAll?.(played, expect);
    this.#add(expect, played);
  }

  #add({ violations }: Expectation, played: readonly PlayedCase[]): void {
    this.#count += violations.length;
    if (violations.length === 0) return;
    this.#exchange ??= played.map(formatExchange).join('\n\n');
    for (const { message, received, expected, ...rest } of violations.slice(0, mostViolations - this.#violations.length)) {
      const hide = (text: string) => played.reduce((rest, { given }) => redact(rest, given.token), text);
      const cases = played.map(({ spec }) => spec.name).join(', ');
      const shown = { message: `${hide(message)} (${cases})`, expected: hide(expected), received: hide(received).slice(0, longestValue) };
      this.#violations.push({ ...rest, ...shown });
    }
  }

  result(): CheckResult {
    if (this.#reason !== undefined && this.#count === 0) return skipped(this.#check, this.#reason);
    const more = this.#count - this.#violations.length;
    const violations = this.#violations.map((violation, index) =>
      index === 0 && more > 0 ? { ...violation, message: `${violation.message}, and ${more} more like this` } : violation,
    );
    const outcome = violations.length === 0 ? 'passed' : 'failed';
    return {
      ...aboutOf(this.#check),
      outcome,
      violations,
      ...(this.#exchange !== undefined && { exchange: this.#exchange }),
      milliseconds: this.#milliseconds,
    };
  }
}

function aboutOf({ name, operationId, features, title, source }: ClientCheck) {
  return { check: name, operationId, feature: features.join('+') || 'core', title, source };
}

export function skipped(check: ClientCheck, reason: string): CheckResult {
  return { ...aboutOf(check), outcome: 'skipped', reason, violations: [], milliseconds: 0 };
}

/** A check that is known to fail is skipped when it does; when it passes, it fails, so that it is taken off the list. */
export function withKnown(result: CheckResult, knownFailing: readonly string[]): CheckResult {
  if (!knownFailing.includes(result.check) || result.outcome === 'skipped') return result;
  const { exchange: _, ...rest } = result;
  if (result.outcome === 'failed') {
    return { ...rest, outcome: 'skipped', reason: `${knownToFail}: ${result.violations[0]?.message ?? ''}`, violations: [] };
  }
  const message = 'The check is listed as known to fail, but passes: take it off the list';
  return {
    ...result,
    outcome: 'failed',
    violations: [{ rule: 'known_failing', message, pointer: '', expected: 'a failure', received: 'a pass' }],
  };
}

/** Prefix of the skip reason of a check that is known to fail. */
export const knownToFail = 'known to fail';
