import type { Fetch } from '../../wire/fetch.js';
import type { RateWindow } from '../../wire/rate-limiter.js';
import type { CheckResult, Report } from '../report/report.js';
import { selectChecks } from '../run-arguments.js';
import { allChecks } from './all-checks.js';
import { checkArguments } from './arguments.js';
import type { Check } from './check.js';
import { createCoverage } from './coverage.js';
import type { ProviderState, RunContext } from './exchange-under-test.js';
import { type Clock, systemClock } from './pacing.js';
import { type CheckSurroundings, interrupted, runCheck, skip } from './run-check.js';
import { createSender } from './send.js';
import { type StateName, stateSharingHandle } from './states.js';
import { createTokenBook } from './token-book.js';
import { createUndeclaredHeaders } from './undeclared-headers.js';

/** Puts the provider into a state, or names a handle that is always in it. */
export type StateHook = ProviderState | (() => ProviderState | Promise<ProviderState>);

/** Options of {@link verifyProvider}. */
export interface VerifyOptions {
  /**
   * Provider states by example name, such as `openLobby`. A check whose state is missing is skipped. A hook is called for each
   * check, so that no check sees what another one wrote.
   */
  readonly states: { readonly [Name in StateName]?: StateHook | undefined };
  /** Base URL of the provider. Default `http://provider.invalid`, for a provider in this process. */
  readonly baseUrl?: string;
  /** `Authorization` for states that have none of their own. Default an invented one. */
  readonly token?: string;
  /** Leaves out every check that writes. Default false, so a run writes; the command only reads unless `--write` is given. */
  readonly readOnly?: boolean;
  /** Checks to run, by their name or by a part of the title. Default all. */
  readonly only?: string;
  /**
   * Rate limits to stay within. Default none; use {@link serviceLimits} for a live service. Checks with randomly generated requests
   * are then skipped.
   */
  readonly limits?: readonly RateWindow[];
  /** Seed of the randomly generated requests. Default 1. */
  readonly seed?: number;
  /** Milliseconds that one request may take. Default 10,000. */
  readonly requestTimeoutMs?: number;
  /** Milliseconds after which the remaining checks are skipped. No wait lasts longer. Default 600,000. */
  readonly totalTimeoutMs?: number;
  /** Ends the run: the remaining checks are skipped. */
  readonly signal?: AbortSignal;
  /** Called after each check. */
  readonly onProgress?: (result: CheckResult, done: number, total: number) => void;
  /** Time, for tests. */
  readonly clock?: Clock;
}

/**
 * Verifies a provider: puts it into each state, sends the documented requests and their negative twins, and checks every response
 * against the description and the known behaviour of the service.
 *
 * It writes to the sessions behind the handles unless `readOnly` is true, and uses some of them up.
 *
 * Never rejects because of the provider: a missing response counts as a violation. Checks that cannot run are reported as skipped,
 * with the reason, and never as passed.
 *
 * @throws {@link InvalidArgumentError} if an argument is wrong, for example if `only` names no check
 * @example
 * const { fetch, states } = createProviderStates();
 * const report = await verifyProvider(fetch, { states });
 * console.log(formatReport(report, 'text'));
 */
export async function verifyProvider(fetch: Fetch, options: VerifyOptions): Promise<Report> {
  checkArguments(fetch, options);
  const states: Readonly<Record<string, StateHook | undefined>> = options.states;
  const { baseUrl = 'http://provider.invalid', token = 'XBL3.0 x=2533270000000001;invented', readOnly = false, only } = options;
  const { limits = [], seed = 1, requestTimeoutMs = 10_000, totalTimeoutMs = 600_000, signal, clock = systemClock } = options;
  const checks = selectChecks(allChecks(seed), only);
  const started = clock.now();
  const end = started + totalTimeoutMs;
  const late = `the run took more than ${totalTimeoutMs / 1000} s`;
  const sender = createSender({ fetch, clock, limits, requestTimeoutMs, end, late, signal });
  const tokens = createTokenBook();
  tokens.add(token, 'XBL_TOKEN');
  const coverage = createCoverage(readOnly);
  const undeclaredHeaders = createUndeclaredHeaders();
  const notes = new Set<string>();
  const givenStates = new Set<string>();
  const canDraw = limits.length === 0 && (await canImportFastCheck());
  const results: CheckResult[] = [];
  let refusals = 0;

  for (const check of checks) {
    const reason = whyNot(check);
    const result = reason === undefined ? await runCheck(check, surroundingsOf(check)) : skip(check, reason);
    results.push(result);
    if (reason === undefined) refusals = isRefusedConnection(result) ? refusals + 1 : 0;
    options.onProgress?.(result, results.length, checks.length);
  }
  return {
    target: options.baseUrl ?? 'a provider in this process',
    seed,
    requests: sender.sent(),
    milliseconds: clock.now() - started,
    notes: [...coverage.notes(), ...undeclaredHeaders.notes(), ...notes],
    checks: results,
    responses: coverage.responses(),
    fields: coverage.fields(),
  };

  function whyNot(check: Check): string | undefined {
    if (states[check.state] === undefined) return `the provider offers no state ${check.state}`;
    if (readOnly && check.writes) return 'the run is read-only';
    const sharing = readOnly ? undefined : stateSharingHandle(check.state, states);
    if (sharing !== undefined)
      return `${check.state} has the handle of ${sharing}, and a run that writes uses it up; give it a handle of its own`;
    if (check.isDrawn && limits.length > 0) return 'a run within rate limits sends no random requests';
    if (check.isDrawn && !canDraw) return 'fast-check, which generates the requests, is not installed (npm install --save-dev fast-check)';
    if (signal?.aborted) return interrupted;
    if (refusals >= mostRefusals) return 'nothing listens at the base URL any more';
    return clock.now() > end ? late : undefined;
  }

  function surroundingsOf({ isLimited = false }: Check): CheckSurroundings {
    const context: RunContext = {
      baseUrl,
      token,
      tokens,
      enter,
      send: isLimited ? sender.send : sender.sendPatiently,
      see: coverage.see,
      undeclaredHeaders,
    };
    return { context, clock, signal, sendAnyway: sender.sendAnyway, givenStates, note: (text) => notes.add(text) };
  }

  async function enter(state: string): Promise<ProviderState | undefined> {
    const hook = states[state];
    const entered = typeof hook === 'function' ? await hook() : hook;
    if (entered?.token !== undefined) tokens.add(entered.token, entered.tokenVariable ?? 'XBL_TOKEN');
    return entered;
  }
}

/** Checks in a row without anyone listening after which the run gives up on the provider. */
const mostRefusals = 5;

function isRefusedConnection({ violations }: CheckResult): boolean {
  return violations.some(({ rule, received }) => rule === 'no_response' && received.includes('ECONNREFUSED'));
}

const canImportFastCheck = () =>
  import('fast-check').then(
    () => true,
    () => false,
  );
