import type { Violation } from '../../contract/contract.js';
import type { CheckResult } from '../report/report.js';
import { CannotCheck } from './cannot-check.js';
import type { Check } from './check.js';
import { ExchangeUnderTest, type RunContext } from './exchange-under-test.js';
import { describeFailure } from './failure.js';
import type { Clock } from './pacing.js';
import { restoreSession } from './restore-session.js';
import type { Sender } from './send.js';
import { ensureState } from './state-guards.js';

export const interrupted = 'the run was interrupted';

/** What a run gives to each of its checks. */
export interface CheckSurroundings {
  readonly context: RunContext;
  readonly clock: Clock;
  readonly signal: AbortSignal | undefined;
  readonly sendAnyway: Sender['sendAnyway'];
  /** States that the run has made sure of, with their handles. */
  readonly givenStates: Set<string>;
  /** Takes a remark for the head of the report. */
  readonly note: (text: string) => void;
}

/**
 * Carries one check out, and leaves the session as it was found. Never rejects: what the provider or a state hook throws is part
 * of the result.
 */
export async function runCheck(check: Check, { context, clock, signal, ...run }: CheckSurroundings): Promise<CheckResult> {
  const started = clock.now();
  let exchange: ExchangeUnderTest | undefined;
  try {
    const state = await context.enter(check.state);
    if (state === undefined) return skip(check, `the provider offers no state ${check.state}`);
    exchange = new ExchangeUnderTest(check.name, state, context);
    const given = `${check.state} ${state.handleId}`;
    if (!check.judgesState && !run.givenStates.has(given)) await ensureState(exchange, check.state);
    run.givenStates.add(given);
    await check.run(exchange);
  } catch (error) {
    const reason = signal?.aborted ? interrupted : reasonIn(error);
    if (reason !== undefined) return exchange?.findings.isEmpty === false ? result(exchange.findings.violations) : skip(check, reason);
    const received = context.tokens.redactText(describeFailure(error));
    const silence = { rule: 'no_response', message: 'The provider gave no response', pointer: '', expected: 'a response', received };
    if (exchange === undefined) return result([silence]);
    exchange.fail(silence);
  } finally {
    const reason = exchange && (await restoreSession(exchange, run.sendAnyway));
    if (reason !== undefined)
      run.note(`The session of the state ${check.state} may not be as it was found before "${check.title}": ${reason}`);
  }
  return result(exchange.findings.violations);

  function result(violations: readonly Violation[]): CheckResult {
    const outcome = violations.length === 0 ? 'passed' : 'failed';
    const reproduce = outcome === 'failed' && exchange?.findings.reproduce;
    return { ...identityOf(check), outcome, violations, ...(reproduce && { reproduce }), milliseconds: clock.now() - started };
  }
}

/** Anything can be thrown, even an object that `instanceof` cannot look at. */
function reasonIn(error: unknown): string | undefined {
  try {
    return error instanceof CannotCheck ? error.message : undefined;
  } catch {
    return undefined;
  }
}

/** The result of a check that was not carried out. */
export function skip(check: Check, reason: string): CheckResult {
  return { ...identityOf(check), outcome: 'skipped', reason, violations: [], milliseconds: 0 };
}

function identityOf({ name, operationId, state, title, source }: Check) {
  return { check: name, operationId, state, title, source };
}
