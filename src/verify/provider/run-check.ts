import type { Violation } from '../../contract/contract.js';
import type { CheckResult } from '../report/report.js';
import { CannotCheck } from './cannot-check.js';
import type { Check } from './check.js';
import { ExchangeUnderTest, type RunContext } from './exchange-under-test.js';
import { describeFailure } from './failure.js';
import type { Clock } from './pacing.js';
import { restoreSession } from './restore-session.js';
import type { Sender } from './send.js';
import { SessionWatch } from './session-watch.js';
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

/** Times that a check is tried while others change its session. */
const mostTries = 3;

/** Reads that show whether a session changes by itself. */
const controlReads = 10;

/**
 * Carries one check out, and leaves the session as it was found. Never rejects: what the provider or a state hook throws is part
 * of the result.
 *
 * A check that fails in a session which changed meanwhile in a place that the check did not name is tried again, because somebody
 * else may have changed it. If that goes on, nothing can be said.
 */
export async function runCheck(check: Check, run: CheckSurroundings): Promise<CheckResult> {
  let { result, exchange } = await tryCheck(check, run);
  for (let tries = 1; isDisturbed(result, exchange) && tries < mostTries; tries += 1) {
    const again = await tryCheck(check, run);
    if (again.result.outcome === 'skipped') break; // the state is used up
    ({ result, exchange } = again);
    if (result.outcome === 'passed') run.note(`Somebody else changed the session of the state ${check.state} during the run`);
  }
  if (exchange === undefined || !isDisturbed(result, exchange)) return result;
  const place = await changeByOthers(exchange);
  if (place === undefined) return result;
  return skip(check, `someone else changed the session during the check, at ${place}; give the state a session that nobody else uses`);
}

interface Try {
  readonly result: CheckResult;
  /** Undefined if the state was not entered. */
  readonly exchange: ExchangeUnderTest | undefined;
}

function isDisturbed({ outcome }: CheckResult, exchange: ExchangeUnderTest | undefined): boolean {
  return outcome === 'failed' && exchange?.foreignPlace !== undefined;
}

/** Where the session changes while nothing is written; undefined if it does not. */
async function changeByOthers(exchange: ExchangeUnderTest): Promise<string | undefined> {
  const watch = new SessionWatch();
  for (let reads = 0; reads < controlReads && watch.foreignPlace === undefined; reads += 1) {
    const { session } = await exchange.sendUnjudged({}).catch(() => ({ session: undefined }));
    if (session !== undefined) watch.sees({ session, version: '107' });
  }
  return watch.foreignPlace;
}

async function tryCheck(check: Check, { context, clock, signal, ...run }: CheckSurroundings): Promise<Try> {
  const started = clock.now();
  let exchange: ExchangeUnderTest | undefined;
  try {
    const state = await context.enter(check.state);
    if (state === undefined) return ended(skip(check, `the provider offers no state ${check.state}`));
    exchange = new ExchangeUnderTest(check.name, state, context);
    const given = `${check.state} ${state.handleId}`;
    if (!check.judgesState && !run.givenStates.has(given)) {
      await ensureState(exchange, check.state);
      run.givenStates.add(given);
    }
    await check.run(exchange);
  } catch (error) {
    const reason = signal?.aborted ? interrupted : reasonIn(error);
    if (reason !== undefined)
      return ended(exchange?.findings.isEmpty === false ? result(exchange.findings.violations) : skip(check, reason));
    const received = context.tokens.redactText(describeFailure(error));
    const silence = { rule: 'no_response', message: 'The provider gave no response', pointer: '', expected: 'a response', received };
    if (exchange === undefined) return ended(result([silence]));
    exchange.fail(silence);
  } finally {
    const reason = exchange && (await restoreSession(exchange, run.sendAnyway));
    if (reason !== undefined)
      run.note(`The session of the state ${check.state} may not be as it was found before "${check.title}": ${reason}`);
  }
  return ended(result(exchange.findings.violations));

  function ended(of: CheckResult): Try {
    return { result: of, exchange };
  }

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
