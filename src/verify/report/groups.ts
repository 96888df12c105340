import type { Violation } from '../../contract/contract.js';
import type { CheckResult } from './report.js';

/** Failed checks that one violation explains. */
export interface FailureGroup {
  readonly cause: Violation | undefined;
  /** Each with the cause as its first violation. */
  readonly checks: readonly CheckResult[];
}

/**
 * Groups failed checks by their likely causes, the one that most checks have first: a header that is never sent, or a token that
 * is never accepted, is one defect although dozens of checks fail because of it.
 */
export function groupFailures(failed: readonly CheckResult[]): readonly FailureGroup[] {
  const groups: FailureGroup[] = [];
  let left = failed;
  while (left.length > 0) {
    const key = commonest(left);
    const checks = left.filter(({ violations }) => violations.some((violation) => keyOf(violation) === key));
    const explained = new Set(checks.length > 0 ? checks : left); // a failed check without a violation stands for itself
    groups.push({
      cause: checks[0]?.violations.find((violation) => keyOf(violation) === key),
      checks: [...explained].map((check) => withCauseFirst(check, key)),
    });
    left = left.filter((check) => !explained.has(check));
  }
  return groups;
}

/** The same checks; the violations of each failed one begin with the cause that it shares with most others. */
export function withCausesFirst(checks: readonly CheckResult[]): readonly CheckResult[] {
  const failed = checks.filter(({ outcome }) => outcome === 'failed');
  const byTitle = new Map(groupFailures(failed).flatMap((group) => group.checks.map((check) => [identityOf(check), check] as const)));
  return checks.map((check) => (check.outcome === 'failed' ? (byTitle.get(identityOf(check)) ?? check) : check));
}

const identityOf = ({ check, operationId, state, feature, title }: CheckResult) => [check, operationId, state, feature, title].join('\n');

/** Key of the violation that most checks have; among equals that which comes first in its check. */
function commonest(checks: readonly CheckResult[]): string | undefined {
  const tally = new Map<string, { count: number; position: number }>();
  for (const { violations } of checks) {
    for (const [position, violation] of violations.entries()) {
      const { count, position: earliest } = tally.get(keyOf(violation)) ?? { count: 0, position };
      tally.set(keyOf(violation), { count: count + 1, position: Math.min(earliest, position) });
    }
  }
  const [first] = [...tally].sort(([, a], [, b]) => b.count - a.count || a.position - b.position);
  return first?.[0];
}

/** The same for a fault of each member: `/members/3/joinTime` and `/members/4/joinTime` are one place. */
function keyOf({ pointer, message }: Violation): string {
  return `${pointer} ${message}`.replaceAll(/\/\d+/g, '/*');
}

function withCauseFirst(check: CheckResult, key: string | undefined): CheckResult {
  const isCause = (violation: Violation) => keyOf(violation) === key;
  const others = check.violations.filter((violation) => !isCause(violation));
  return { ...check, violations: [...check.violations.filter(isCause), ...others] };
}

/** A violation in one line. */
export function causeInWords({ message, expected, received }: Violation): string {
  return `${message}: expected ${expected}, received ${received}`;
}
