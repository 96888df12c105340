import type { Violation } from '../../contract/contract.js';
import type { CheckResult } from '../report/report.js';
import { CannotCheck } from './cannot-check.js';
import type { Check } from './check.js';
import { ExchangeUnderTest, type RunContext } from './exchange-under-test.js';
import { describeFailure } from './failure.js';
import type { Clock } from './pacing.js';

export const interrupted = 'the run was interrupted';

/** Carries one check out. Never rejects: what the provider or a state hook throws is part of the result. */
export async function runCheck(check: Check, context: RunContext, clock: Clock, signal: AbortSignal | undefined): Promise<CheckResult> {
  const started = clock.now();
  let exchange: ExchangeUnderTest | undefined;
  try {
    const state = await context.enter(check.state);
    if (state === undefined) return skip(check, `the provider offers no state ${check.state}`);
    exchange = new ExchangeUnderTest(check.name, state, context);
    await check.run(exchange);
  } catch (error) {
    const reason = signal?.aborted ? interrupted : error instanceof CannotCheck ? error.message : undefined;
    const found = exchange?.violations ?? [];
    if (reason !== undefined) return found.length > 0 ? result(found) : skip(check, reason);
    const received = context.tokens.redactText(describeFailure(error));
    const silence = { rule: 'no_response', message: 'The provider gave no response', pointer: '', expected: 'a response', received };
    if (exchange === undefined) return result([silence]);
    exchange.add([silence]);
  }
  return result(exchange.violations);

  function result(violations: readonly Violation[]): CheckResult {
    const outcome = violations.length === 0 ? 'passed' : 'failed';
    const reproduce = outcome === 'failed' && exchange?.reproduce !== undefined ? { reproduce: exchange.reproduce } : {};
    return { ...identityOf(check), outcome, violations, ...reproduce, milliseconds: clock.now() - started };
  }
}

/** The result of a check that was not carried out. */
export function skip(check: Check, reason: string): CheckResult {
  return { ...identityOf(check), outcome: 'skipped', reason, violations: [], milliseconds: 0 };
}

function identityOf({ name, operationId, state, title, source }: Check) {
  return { check: name, operationId, state, title, source };
}
