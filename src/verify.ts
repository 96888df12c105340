import type { ReceivedResponse } from './contract.js';
import { within } from './deadline.js';
import { operationsByMethod } from './description.js';
import type { Fetch } from './fetch.js';
import { declaredFields, fieldsIn } from './fields.js';
import type { OperationId } from './outcome.js';
import type { RateWindow } from './rate-limiter.js';
import type { Cell, CheckResult, Field, Report } from './report.js';
import type { Check } from './verify/check.js';
import { type Answer, Exchange, type ProviderState } from './verify/exchange.js';
import { membershipChecks } from './verify/membership.js';
import { type Clock, createPacer, systemClock } from './verify/pacing.js';
import { preconditionChecks } from './verify/preconditions.js';
import { propertyChecks } from './verify/properties.js';
import { readingChecks } from './verify/reading.js';
import { refusalChecks } from './verify/refusals.js';
import { writingChecks } from './verify/writing.js';

export { serviceLimits } from './rate-limiter.js';
export type { ProviderState } from './verify/exchange.js';

/** Puts the provider into a state, or names a handle that is always in it. */
export type StateHook = ProviderState | (() => ProviderState | Promise<ProviderState>);

export interface VerifyOptions {
  /**
   * Provider states by example name, such as `openLobby`. A check whose state is missing is skipped. A hook is called for each
   * check, so that no check sees what another one wrote.
   */
  readonly states: Readonly<Record<string, StateHook>>;
  /** Where the provider is. Default `http://provider.invalid`, for a provider in this process. */
  readonly baseUrl?: string;
  /** `Authorization` for states that have none of their own. Default an invented one. */
  readonly token?: string;
  /** Leaves out every check that writes. Default false. */
  readonly readOnly?: boolean;
  /** Checks to run, by name or by part of the title. Default all. */
  readonly only?: string;
  /** Limits that the run keeps. Default none; {@link serviceLimits} for a live service. Property checks are left out then. */
  readonly limits?: readonly RateWindow[];
  /** Seed of the drawn requests. Default 1. */
  readonly seed?: number;
  /** Milliseconds that one request may take. Default 10,000. */
  readonly requestTimeoutMs?: number;
  /** Milliseconds after which the checks that are left are skipped. Default 600,000. */
  readonly totalTimeoutMs?: number;
  /** Called after each check. */
  readonly onProgress?: (result: CheckResult, done: number, total: number) => void;
  /** Time, for tests. */
  readonly clock?: Clock;
}

/**
 * Verifies a provider: puts it into each state, sends the documented requests and their negative twins, and judges every
 * answer by the description and by what the checks know of the service.
 *
 * Never rejects because of the provider: no answer is a violation like any other. Checks that cannot run are reported as
 * skipped, with the reason, and never as passed.
 *
 * @example
 * const { fetch, states } = createStatefulFetch();
 * const report = await verifyProvider(fetch, { states });
 * console.log(formatReport(report, 'text'));
 */
export async function verifyProvider(fetch: Fetch, options: VerifyOptions): Promise<Report> {
  const { states, readOnly = false, only, seed = 1, totalTimeoutMs = 600_000, clock = systemClock, limits = [] } = options;
  const started = clock.now();
  const run = createRun(fetch, options, clock);
  const checks = (await allChecks(seed, limits.length > 0)).filter(
    ({ name, title }) => only === undefined || name === only || title.includes(only),
  );
  const results: CheckResult[] = [];

  for (const check of checks) {
    const reason = whyNot(check);
    const result = reason === undefined ? await run.check(check) : skip(check, reason);
    results.push(result);
    options.onProgress?.(result, results.length, checks.length);
  }
  return {
    target: options.baseUrl ?? 'a provider in this process',
    seed,
    requests: run.requests(),
    milliseconds: clock.now() - started,
    checks: results,
    cells: run.cells(),
    fields: run.fields(),
  };

  function whyNot(check: Check): string | undefined {
    if (states[check.state] === undefined) return `the provider offers no state ${check.state}`;
    if (readOnly && check.writes) return 'the run is read-only';
    return clock.now() - started > totalTimeoutMs ? `the run took more than ${totalTimeoutMs / 1000} s` : undefined;
  }
}

async function allChecks(seed: number, isPaced: boolean): Promise<readonly Check[]> {
  const fixed = [...readingChecks, ...preconditionChecks, ...refusalChecks, ...writingChecks, ...membershipChecks];
  if (isPaced) return fixed;
  const fastCheck = await import('fast-check').catch(() => undefined);
  return fastCheck === undefined ? fixed : [...fixed, ...propertyChecks(fastCheck, seed)];
}

function skip({ name, operationId, state, title, source }: Check, reason: string): CheckResult {
  return { check: name, operationId, state, title, source, outcome: 'skipped', reason, violations: [], milliseconds: 0 };
}

function createRun(fetch: Fetch, options: VerifyOptions, clock: Clock) {
  const { states, baseUrl = 'http://provider.invalid', token = 'XBL3.0 x=2533270000000001;invented', requestTimeoutMs = 10_000 } = options;
  const waitForTurn = createPacer(options.limits ?? [], clock);
  const seenCells = new Map<string, number>();
  const seenFields = new Set<string>();
  let requests = 0;

  async function enter(state: string): Promise<ProviderState | undefined> {
    const hook = states[state];
    return typeof hook === 'function' ? await hook() : hook;
  }

  async function send(request: Request): Promise<ReceivedResponse> {
    await waitForTurn();
    requests += 1;
    return await answerWithin(fetch, request, requestTimeoutMs);
  }

  /** Repeats a request that a live service throttled, once, after the time that it asks for. */
  async function sendPatiently(request: Request): Promise<ReceivedResponse> {
    const again = request.clone();
    const response = await send(request);
    const seconds = Number(response.headers.get('Retry-After') ?? Number.NaN);
    if (response.status !== 429 || !(seconds <= 300)) return response;
    await clock.sleep(seconds * 1000);
    return await send(again);
  }

  function see(operationId: OperationId, answer: Answer): void {
    const mediaType = answer.body === '' ? '' : (answer.headers.get('Content-Type')?.split(';')[0] ?? '');
    const key = cellKey(operationId, answer.status, mediaType);
    seenCells.set(key, (seenCells.get(key) ?? 0) + 1);
    for (const field of fieldsIn('MultiplayerSession', answer.session)) seenFields.add(field);
  }

  async function check({ name, operationId, state, title, source, run }: Check): Promise<CheckResult> {
    const started = clock.now();
    let exchange: Exchange | undefined;
    try {
      const entered = await enter(state);
      if (entered === undefined) throw new Error(`no state ${state}`);
      const patient = (options.limits ?? []).length > 0 && !state.startsWith('rateLimited');
      exchange = new Exchange({ state: entered, another: enter, send: patient ? sendPatiently : send, baseUrl, token, seen: see });
      await run(exchange);
    } catch (error) {
      const received = error instanceof Error ? error.message : String(error);
      const violation = { rule: 'no_answer', message: 'The provider gave no answer', pointer: '', expected: 'an answer', received };
      return result([...(exchange?.violations ?? []), violation]);
    }
    return result(exchange.violations);

    function result(violations: CheckResult['violations']): CheckResult {
      const outcome = violations.length === 0 ? 'passed' : 'failed';
      const reproduce = outcome === 'failed' && exchange?.reproduce !== undefined ? { reproduce: exchange.reproduce } : {};
      return { check: name, operationId, state, title, source, outcome, violations, ...reproduce, milliseconds: clock.now() - started };
    }
  }

  return {
    check,
    requests: () => requests,
    cells: (): readonly Cell[] =>
      Object.values(operationsByMethod).flatMap(({ operationId, responses }) =>
        [...responses].flatMap(([status, { content }]) =>
          (content.size === 0 ? [undefined] : [...content.keys()]).map((mediaType) => {
            const isEmptyForm = mediaType === 'text/plain';
            const keys = [cellKey(operationId, status, mediaType ?? ''), ...(isEmptyForm ? [cellKey(operationId, status, '')] : [])];
            const seen = keys.reduce((sum, key) => sum + (seenCells.get(key) ?? 0), 0);
            return {
              operationId,
              status,
              mediaType,
              seen,
              ...(seen === 0 && { reason: whyUnseen(operationId, status, options.readOnly) }),
            };
          }),
        ),
      ),
    fields: (): readonly Field[] =>
      declaredFields('MultiplayerSession').map(({ path, isDeprecated }) => {
        if (seenFields.has(path)) return { path, seen: true };
        const reason = path.includes('.encounters')
          ? 'write-only'
          : isDeprecated
            ? 'of an older contract version or a retired feature'
            : 'no state of this run has it';
        return { path, seen: false, reason };
      }),
  };
}

function whyUnseen(operationId: OperationId, status: number, readOnly = false): string {
  if (status === 202) return 'documented, but nobody knows what it answers';
  if (readOnly && operationId === 'writeSessionByHandle') return 'the run is read-only';
  return 'no check of this run led to it';
}

function cellKey(operationId: OperationId, status: number, mediaType: string): string {
  return `${operationId} ${status} ${mediaType}`;
}

/** The answer, or an error when it takes too long, even if the provider ignores the signal. */
function answerWithin(fetch: Fetch, request: Request, milliseconds: number): Promise<ReceivedResponse> {
  const answer = async (signal: AbortSignal): Promise<ReceivedResponse> => {
    const response = await fetch(new Request(request, { signal }));
    return {
      status: response.status,
      headers: response.headers,
      // A byte order mark is part of what was sent; text() would drop it.
      body: new TextDecoder('utf-8', { ignoreBOM: true }).decode(await response.arrayBuffer()),
    };
  };
  return within(milliseconds, undefined, answer, () => new Error(`no answer within ${milliseconds / 1000} s`));
}
