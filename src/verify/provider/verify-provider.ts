import { multiplayerSessionFields } from '../../../generated/fields.js';
import { operations } from '../../../generated/operations.js';
import type { ReceivedResponse } from '../../contract/contract.js';
import { fieldsIn } from '../../description/fields.js';
import { holding } from '../../wire/abort.js';
import { readBytes } from '../../wire/body.js';
import { within } from '../../wire/deadline.js';
import type { Fetch } from '../../wire/fetch.js';
import type { OperationId } from '../../wire/operation.js';
import type { RateWindow } from '../../wire/rate-limiter.js';
import { redact } from '../../wire/redaction.js';
import type { Cell, CheckResult, Field, Report } from '../report/report.js';
import { CannotCheck } from './cannot-check.js';
import type { Check } from './check.js';
import { propertyChecks } from './checks/drawn-requests.js';
import { membershipChecks } from './checks/membership.js';
import { preconditionChecks } from './checks/preconditions.js';
import { readingChecks } from './checks/reading.js';
import { refusalChecks } from './checks/refusals.js';
import { writingChecks } from './checks/writing.js';
import { type Answer, Exchange, type ProviderState, type Run } from './exchange.js';
import { type Clock, createPacer, systemClock } from './pacing.js';

export { type RateWindow, serviceLimits } from '../../wire/rate-limiter.js';
export type { ProviderState } from './exchange.js';
export type { Clock } from './pacing.js';

/** Puts the provider into a state, or names a handle that is always in it. */
export type StateHook = ProviderState | (() => ProviderState | Promise<ProviderState>);

/** How a provider is verified. */
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
  /** Limits that the run keeps. Default none; {@link serviceLimits} for a live service. Checks with drawn requests are skipped then. */
  readonly limits?: readonly RateWindow[];
  /** Seed of the drawn requests. Default 1. */
  readonly seed?: number;
  /** Milliseconds that one request may take. Default 10,000. */
  readonly requestTimeoutMs?: number;
  /** Milliseconds after which the checks that are left are skipped. No wait reaches beyond them. Default 600,000. */
  readonly totalTimeoutMs?: number;
  /** Ends the run: the checks that are left are skipped. */
  readonly signal?: AbortSignal;
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
 * const { fetch, states } = createProviderStates();
 * const report = await verifyProvider(fetch, { states });
 * console.log(formatReport(report, 'text'));
 */
export async function verifyProvider(fetch: Fetch, options: VerifyOptions): Promise<Report> {
  const { states, readOnly = false, only, seed = 1, totalTimeoutMs = 600_000, clock = systemClock, limits = [], signal } = options;
  const started = clock.now();
  const late = `the run took more than ${totalTimeoutMs / 1000} s`;
  const run = createRun(fetch, options, clock, { end: started + totalTimeoutMs, late });
  const drawn = propertyChecks(seed);
  const canDraw = limits.length === 0 && (await canImportFastCheck());
  const checks = [...fixedChecks, ...drawn].filter(({ name, title }) => only === undefined || name === only || title.includes(only));
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
    if (drawn.includes(check) && limits.length > 0) return 'a run that keeps limits draws no requests';
    if (drawn.includes(check) && !canDraw) return 'fast-check, which draws the requests, is not installed';
    if (signal?.aborted) return interrupted;
    return clock.now() - started > totalTimeoutMs ? late : undefined;
  }
}

const canImportFastCheck = () =>
  import('fast-check').then(
    () => true,
    () => false,
  );

const interrupted = 'the run was interrupted';

const fixedChecks = [...readingChecks, ...preconditionChecks, ...refusalChecks, ...writingChecks, ...membershipChecks];

/** Names of the states that checks ask for. */
export const stateNames: readonly string[] = [...new Set([...fixedChecks, ...propertyChecks(1)].map(({ state }) => state))].sort();

function skip({ name, operationId, state, title, source }: Omit<Check, 'writes' | 'run'>, reason: string): CheckResult {
  return { check: name, operationId, state, title, source, outcome: 'skipped', reason, violations: [], milliseconds: 0 };
}

function createRun(fetch: Fetch, options: VerifyOptions, clock: Clock, { end, late }: { end: number; late: string }) {
  const { states, baseUrl = 'http://provider.invalid', token = 'XBL3.0 x=2533270000000001;invented' } = options;
  const { requestTimeoutMs = 10_000, limits = [], signal } = options;
  const waitForTurn = createPacer(limits, clock, wait);
  const tokens = new Map([[token, 'XBL_TOKEN']]);
  const seenCells = new Map<string, number>();
  const seenFields = new Set<string>();
  let requests = 0;

  async function enter(state: string): Promise<ProviderState | undefined> {
    const hook = states[state];
    const entered = typeof hook === 'function' ? await hook() : hook;
    if (entered?.token !== undefined) tokens.set(entered.token, entered.tokenVariable ?? 'XBL_TOKEN');
    return entered;
  }

  async function wait(milliseconds: number): Promise<void> {
    if (clock.now() + milliseconds > end) throw new CannotCheck(late);
    await clock.sleep(milliseconds, signal);
  }

  async function send(request: Request): Promise<ReceivedResponse> {
    await waitForTurn();
    requests += 1;
    return await answerWithin(fetch, request, requestTimeoutMs, signal);
  }

  /** Repeats a request that a live service throttled, once, after the time that it asks for. */
  async function sendPatiently(request: Request): Promise<ReceivedResponse> {
    const again = request.clone();
    const response = await send(request);
    const seconds = Number(response.headers.get('Retry-After') ?? Number.NaN);
    if (response.status !== 429 || !(seconds <= 300)) return response;
    await wait(seconds * 1000);
    return await send(again);
  }

  function see(operationId: OperationId, answer: Answer): void {
    const mediaType = answer.body === '' ? '' : (answer.headers.get('Content-Type')?.split(';')[0] ?? '');
    const key = cellKey(operationId, answer.status, mediaType);
    seenCells.set(key, (seenCells.get(key) ?? 0) + 1);
    for (const field of fieldsIn(multiplayerSessionFields, answer.session)) seenFields.add(field);
  }

  async function check({ name, operationId, state, title, source, run }: Check): Promise<CheckResult> {
    const started = clock.now();
    let exchange: Exchange | undefined;
    try {
      const entered = await enter(state);
      if (entered === undefined) throw new Error(`no state ${state}`);
      const patient = limits.length > 0 && !state.startsWith('rateLimited');
      const common: Run = { baseUrl, token, tokens, enter, send: patient ? sendPatiently : send, seen: see };
      exchange = new Exchange(entered, common);
      await run(exchange);
    } catch (error) {
      const reason = signal?.aborted ? interrupted : error instanceof CannotCheck ? error.message : undefined;
      if (reason !== undefined) {
        const found = exchange?.violations ?? [];
        return found.length > 0 ? result(found) : skip({ name, operationId, state, title, source }, reason);
      }
      const message = error instanceof Error ? error.message : String(error);
      const received = [...tokens.keys()].reduce(redact, message);
      const silence = { rule: 'no_answer', message: 'The provider gave no answer', pointer: '', expected: 'an answer', received };
      if (exchange === undefined) return result([silence]);
      exchange.add([silence]);
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
      operations.flatMap(({ operationId, responses }) =>
        responses.flatMap(({ status, content }) =>
          (content.length === 0 ? [{ mediaType: undefined }] : content).map(({ mediaType }) => {
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
      multiplayerSessionFields.map(({ path, isDeprecated }) => {
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

/** Bytes of a body that are read, as many as the client accepts. */
const maxBodyBytes = 16 * 2 ** 20;

/** A byte order mark is part of what was sent. */
const decoder = new TextDecoder('utf-8', { ignoreBOM: true });

/** The answer, or an error when it takes too long, even if the provider ignores the signal. */
function answerWithin(fetch: Fetch, request: Request, milliseconds: number, caller: AbortSignal | undefined): Promise<ReceivedResponse> {
  const answer = (signal: AbortSignal) =>
    holding(new Request(request, { signal }), async (sent): Promise<ReceivedResponse> => {
      const response = await fetch(sent);
      const { bytes, isWhole } = await readBytes(response, maxBodyBytes, signal);
      if (!isWhole) throw new Error(`the body is larger than ${maxBodyBytes} bytes`);
      return { status: response.status, headers: response.headers, body: decoder.decode(bytes) };
    });
  return within(milliseconds, caller, answer, () => new Error(`no answer within ${milliseconds / 1000} s`));
}
