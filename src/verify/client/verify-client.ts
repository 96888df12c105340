import { operations } from '../../../generated/operations.js';
import { checkFunction, checkOptions, wrong } from '../../wire/arguments.js';
import type { CheckResult, Report, ResponseCoverage } from '../report/report.js';
import { checkKnown, checkRunOptions, selectChecks } from '../run-arguments.js';
import type { ClientCheck, PlayedCase } from './check.js';
import { allChecks } from './checks.js';
import { type Feature, parseFeatures } from './features.js';
import { Finding, skipped, withKnown } from './finding.js';
import { headerIn } from './judge-outcome.js';
import { type ClientCall, ClientGone, type Play, playAlone, playTogether, runMark } from './play.js';
import { isFault } from './script.js';

export type { ClientCase } from './case.js';
export { type Feature, features } from './features.js';
export { knownToFail } from './finding.js';
export type { ClientCall } from './play.js';
export type { ClientResult, ErrorKind } from './result.js';

/** Options of {@link verifyClient}. */
export interface VerifyClientOptions {
  /** Features of the client beyond the core; `['all']` for every one. Default none. */
  readonly features?: readonly (Feature | 'all')[];
  /** Checks to run: a name, or a part of the title. Default all. */
  readonly only?: string;
  /** Names of checks that may fail. If one of them passes, the run fails, so the list can only shrink. */
  readonly knownFailing?: readonly string[];
  /** Name of the client in the report. Default `a client in this process`. */
  readonly target?: string;
  /** Milliseconds after which the remaining checks are skipped. Default 600,000. */
  readonly totalTimeoutMs?: number;
  /** Ends the run: the remaining checks are skipped. */
  readonly signal?: AbortSignal;
  /** Called for each check, in the order of the report, once all have run. */
  readonly onProgress?: (result: CheckResult, done: number, total: number) => void;
}

/** One check, as listed. */
export type ListedCheck = Pick<ClientCheck, 'name' | 'operationId' | 'features' | 'title' | 'source'>;

/** Every check. */
export const clientChecks: readonly ListedCheck[] = allChecks;

const checkNames = [...new Set(allChecks.map(({ name }) => name))];
const optionNames: readonly string[] = [
  'features',
  'only',
  'knownFailing',
  'target',
  'totalTimeoutMs',
  'signal',
  'onProgress',
] satisfies readonly (keyof VerifyClientOptions)[];

/** Cases that run at the same time if the client can make several calls at once. */
const parallelCases = 16;
/** Calls in a row without a result after which the client counts as gone. */
const patience = 8;

/**
 * Verifies a client: tells it, one call after the other, what to call on a scripted server on this machine, and checks each request
 * as it arrived and each result against the response that was sent.
 *
 * Never rejects because of the client: a missing result counts as a violation. Checks of an undeclared feature are reported as
 * skipped, with the reason, never as passed.
 *
 * @throws {@link InvalidArgumentError} if an argument is wrong, for example if a feature does not exist or `only` names no check
 * @example
 * const report = await verifyClient(async ({ baseUrl, token, handleId }) => {
 *   const { status, session } = await myClient(baseUrl, token).read(handleId);
 *   return { status, session };
 * });
 */
export async function verifyClient(call: ClientCall, options: VerifyClientOptions = {}): Promise<Report> {
  checkFunction('call', call);
  checkOptions('verifyClient', options, optionNames);
  checkRunOptions(options);
  const { only, knownFailing = [], target = 'a client in this process', totalTimeoutMs = 600_000, signal, onProgress } = options;
  const declared = new Set(parseFeatures(options.features ?? []));
  if (!Array.isArray(knownFailing)) throw wrong('knownFailing', 'an array of names', knownFailing);
  for (const name of knownFailing) checkKnown(name, checkNames, 'check');
  const checks = selectChecks(allChecks, only);
  const started = performance.now();
  const findings = new Map(checks.map((check) => [check, new Finding(check)]));
  const everyCase = checks.filter((check) => check.judgesEveryCase && missing(check) === undefined);
  const responses = new Map<string, number>();
  let cases = 0;
  let requests = 0;
  let silent = 0;
  let gone: string | undefined;

  const play: Play = { call, signal, nextNumber: () => ++cases, handleIds: new Set(), mark: runMark() };
  const inTurn = limitTo(declared.has('parallel') ? parallelCases : 1);
  await Promise.all(checks.map(run));
  const results = checks.map((check) => withKnown(findings.get(check)?.result() ?? skipped(check, 'it was not run'), knownFailing));
  for (const [index, result] of results.entries()) onProgress?.(result, index + 1, results.length);
  return { target, requests, milliseconds: performance.now() - started, checks: results, responses: coverageOf(responses), fields: [] };

  async function run(check: ClientCheck): Promise<void> {
    const finding = findings.get(check);
    const reason = missing(check);
    if (reason !== undefined) finding?.skip(reason);
    else for (const played of await playAll(check)) finding?.judgeAll(played);
  }

  /** All cases of a check, once as a list, unless the run ended before. */
  async function playAll(check: ClientCheck): Promise<readonly (readonly PlayedCase[])[]> {
    const specs = check.cases(declared);
    const { name, together } = check;
    const plays =
      together === undefined
        ? specs.map((spec) => async () => [await playAlone(name, spec, play)])
        : [() => playTogether(name, specs, together, play)];
    const played = await Promise.all(plays.map((work) => inTurn(() => playAndJudge(check, work))));
    return played.includes(undefined) ? [] : [played.flatMap((cases) => cases ?? [])];
  }

  async function playAndJudge(check: ClientCheck, work: () => Promise<readonly PlayedCase[]>): Promise<readonly PlayedCase[] | undefined> {
    const finding = findings.get(check);
    const began = performance.now();
    const played = whyNot() === undefined ? await work().catch(goneBy) : [];
    const reason = signal?.aborted || played.length === 0 ? whyNot() : undefined;
    if (reason !== undefined) {
      finding?.skip(reason);
      return undefined;
    }
    finding?.took(performance.now() - began);
    for (const each of played) {
      requests += each.requests.length + each.elsewhere.length;
      silent = each.isSilent ? silent + 1 : 0;
      see(each);
      finding?.judge(each, declared);
      if (each.spec.isWrong) continue;
      for (const other of everyCase)
        if (other !== check && other.operationId === each.given.operation) findings.get(other)?.judge(each, declared);
    }
    return played;
  }

  function goneBy(error: unknown): readonly PlayedCase[] {
    if (!(error instanceof ClientGone)) throw error;
    gone = error.message;
    return [];
  }

  function missing({ features }: ClientCheck): string | undefined {
    const undeclared = features.filter((feature) => !declared.has(feature));
    return undeclared.length === 0 ? undefined : `the client does not declare ${undeclared.join(', ')}`;
  }

  function whyNot(): string | undefined {
    if (signal?.aborted) return interrupted;
    if (gone !== undefined) return gone;
    if (silent >= patience) return `the client gave no result ${patience} times in a row`;
    return performance.now() - started > totalTimeoutMs ? `the time of the run, ${totalTimeoutMs / 1000} s, is over` : undefined;
  }

  function see({ given, requests: seen, result }: PlayedCase): void {
    for (const { reaction, isAnswered } of seen) {
      if (isFault(reaction) || !isAnswered || reaction.cut !== undefined || result === undefined) continue;
      const key = keyOf(given.operation, reaction.status, headerIn(reaction, 'Content-Type')?.split(';')[0]?.toLowerCase() ?? '');
      responses.set(key, (responses.get(key) ?? 0) + 1);
    }
  }
}

const interrupted = 'the run was interrupted';

/** Lets so many pieces of work be done at the same time, and the others wait for their turn. */
function limitTo(count: number): <T>(work: () => Promise<T>) => Promise<T> {
  const waiting: (() => void)[] = [];
  let free = count;
  return async (work) => {
    if (free > 0) free -= 1;
    else await new Promise<void>((resolve) => waiting.push(resolve));
    try {
      return await work();
    } finally {
      const next = waiting.shift();
      if (next === undefined) free += 1;
      else next();
    }
  };
}

function coverageOf(seen: ReadonlyMap<string, number>): readonly ResponseCoverage[] {
  return operations.flatMap(({ operationId, responses }) =>
    responses.flatMap(({ status, content }) =>
      (content.length === 0 ? [undefined] : content.map(({ mediaType }) => mediaType)).map((mediaType) => {
        const count = seen.get(keyOf(operationId, status, mediaType ?? '')) ?? 0;
        return { operationId, status, mediaType, seen: count, ...(count === 0 && { reason: 'no check that ran sends it' }) };
      }),
    ),
  );
}

function keyOf(operationId: string, status: number, mediaType: string): string {
  return `${operationId} ${status} ${mediaType}`;
}
