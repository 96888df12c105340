import { checkBaseUrl, checkHandleId } from '../client/arguments.js';
import { formatReport, hasPassed, type Report, type ReportFormat, serviceLimits, stateNames, verifyProvider } from '../verify/index.js';
import { allChecks } from '../verify/provider/all-checks.js';
import { stateDescriptions, statesOfOneSession } from '../verify/provider/states.js';
import { holding, type Stop } from '../wire/abort.js';
import { within } from '../wire/deadline.js';
import type { Fetch } from '../wire/fetch.js';
import { checked } from './argument-names.js';
import { color } from './color.js';
import type { CliContext } from './context.js';
import { readInput, writeOutput } from './files.js';
import { selectedChecks } from './selected-checks.js';
import { type FileState, parseStates, readToken } from './states-file.js';
import { messageOf, UsageError } from './usage-error.js';
import { verifyList } from './verify-list.js';

interface VerifyOptions {
  readonly url?: string | undefined;
  readonly handle?: string | undefined;
  readonly states?: string | undefined;
  readonly list?: boolean | undefined;
  readonly write?: boolean | undefined;
  readonly only?: string | undefined;
  readonly strict?: boolean | undefined;
  readonly limits: boolean;
  readonly seed: number;
  readonly timeout: number;
  readonly format: ReportFormat;
  readonly output?: string | undefined;
  readonly quiet?: boolean | undefined;
}

/** Verifies the provider at a URL and prints the report. */
export async function verify(options: VerifyOptions, context: CliContext): Promise<number> {
  if (options.list) {
    context.print(verifyList());
    return 0;
  }
  const { url, write = false, only, seed, output, quiet = false } = options;
  if (url === undefined) throw new UsageError('verify needs --url <url>, the base URL of the provider');
  const { printError } = context;
  const states = await readStates(options, context);
  const token = readToken('XBL_TOKEN', context.env);
  const baseUrl = readUrl(url, token !== undefined || Object.values(states).some((state) => state.token !== undefined));
  selectedChecks(allChecks(seed), only);
  const fetch: Fetch = (request) => globalThis.fetch(request);
  await expectReachable(fetch, baseUrl, Math.min(10, options.timeout) * 1000);
  if (output !== undefined) await writeOutput('--output', output, '', context); // better now than after the run
  if (token !== undefined && /^http:/i.test(baseUrl) && isOfPrivateNetwork(baseUrl)) {
    printError(`Without TLS, anyone on the way to ${baseUrl} can read the token.\n`);
  }
  for (const remark of remarksBefore(options, states, token)) printError(`${remark}\n`);
  const stopping = new AbortController();
  void context.interrupted().then(() => stopping.abort());

  const report = await verifyProvider(fetch, {
    states: Object.fromEntries(Object.entries(states).map(([name, { enter }]) => [name, enter])),
    baseUrl,
    readOnly: !write,
    seed,
    totalTimeoutMs: options.timeout * 1000,
    signal: stopping.signal,
    ...(token !== undefined && { token }),
    ...(only !== undefined && { only }),
    ...(options.limits && { limits: serviceLimits }),
    ...(!quiet && {
      onProgress: ({ outcome, title }, done, total) =>
        printError(`${done}/${total} ${color(colorOf[outcome], outcome, context)}: ${title}\n`),
    }),
  });
  const text = formatReport(report, options.format);
  if (output === undefined) context.print(text);
  else await writeOutput('--output', output, text, context);
  if (stopping.signal.aborted) {
    printError('Interrupted: the remaining checks are skipped.\n');
    return 2;
  }
  if (!quiet) printError(remarkOnSkipped(report));
  return exitCode(report, options, printError);
}

/** How many checks were skipped for the reasons that the caller can do something about, and what. */
function remarkOnSkipped({ checks }: Report): string {
  const skipped = checks.filter(({ outcome }) => outcome === 'skipped').map(({ reason = '' }) => reason);
  const count = (isMeant: (reason: string) => boolean) => skipped.filter(isMeant).length;
  const [readOnly, missing] = [count((reason) => reason === 'the run is read-only'), count((reason) => reason.includes('offers no state'))];
  const others = skipped.length - readOnly - missing;
  if (skipped.length === 0) return '';
  const parts = [
    ...(readOnly > 0 ? [`without --write: ${readOnly}`] : []),
    ...(missing > 0 ? [`without a state (see --list and --states): ${missing}`] : []),
    ...(others > 0 ? [`for other reasons, see the report: ${others}`] : []),
  ];
  return `Skipped ${skipped.length} of ${checks.length} checks: ${parts.join('; ')}.\n`;
}

/** What the reader should know before the first request. */
function remarksBefore(
  { write = false, limits }: VerifyOptions,
  states: Readonly<Record<string, FileState>>,
  token: string | undefined,
): readonly string[] {
  const changed = (effect: string) => {
    const names = new Map<string, string[]>(); // by handle; what is set up anew has none
    for (const { name, effect: actual } of stateDescriptions) {
      const handleId = states[name]?.handleId;
      if (handleId !== undefined && actual === effect) names.set(handleId, [...(names.get(handleId) ?? []), name]);
    }
    return [...names].map(([handleId, of]) => `${handleId} (${of.join(', ')})`);
  };
  const [restored, usedUp] = [changed('restored'), changed('used up')];
  return [
    ...(token === undefined ? ['XBL_TOKEN is not set: the run sends an invented token, to which a live service responds with 401.'] : []),
    ...(limits
      ? ['The run sends at most 30 requests in 15 seconds and 300 in 300 seconds; --no-limits lifts that, for a provider without limits.']
      : []),
    ...(write && restored.length > 0 ? [`The run writes to these sessions and reverts the changes: ${restored.join(', ')}.`] : []),
    ...(write && usedUp.length > 0 ? [`The run uses these sessions up: ${usedUp.join(', ')}.`] : []),
  ];
}

const colorOf = { passed: 'green', failed: 'red', skipped: 'yellow' } as const;

function exitCode(report: Report, { strict = false }: VerifyOptions, printError: CliContext['printError']): number {
  const skipped = report.checks.filter(({ outcome }) => outcome === 'skipped').length;
  if (skipped === report.checks.length) {
    printError('Nothing was verified: every check was skipped.\n');
    return 2;
  }
  if (!hasPassed(report)) return 1;
  if (!strict || skipped === 0) return 0;
  printError(`${skipped} of ${report.checks.length} checks ${skipped === 1 ? 'was' : 'were'} skipped, which --strict counts as failed.\n`);
  return 1;
}

/** The states of the file, or those that one readable session gives. */
async function readStates({ states: file, handle }: VerifyOptions, context: CliContext): Promise<Readonly<Record<string, FileState>>> {
  if (file !== undefined && handle !== undefined) throw new UsageError('--handle and --states cannot be combined; use one of them');
  if (file !== undefined) return parseStates(await readInput('--states', file, context), file, stateNames, context.env);
  if (handle === undefined) {
    throw new UsageError('verify needs --handle <id>, one handle, or --states <file>, a handle for each state; --list names the states');
  }
  const fileState = (handleId: string): FileState => ({ handleId, enter: { handleId } });
  const given = fileState(checked('--handle', checkHandleId, handle));
  return { ...Object.fromEntries(statesOfOneSession.map((name) => [name, given])), staleHandle: fileState(crypto.randomUUID()) };
}

/** Without TLS a token is readable on the way: it goes no further than a private network. A run without one may go anywhere. */
function readUrl(text: string, isSecret: boolean): string {
  if (isSecret) {
    checked('--url', checkBaseUrl, isOfPrivateNetwork(text) ? text.replace(/^http:/i, 'https:') : text);
    return text;
  }
  const url = URL.canParse(text) ? new URL(text) : undefined;
  const hasCredentials = url !== undefined && (url.username !== '' || url.password !== '');
  if (url !== undefined && /^https?:$/.test(url.protocol) && url.search === '' && url.hash === '' && !hasCredentials) return text;
  throw new UsageError('--url must be an http or https URL without credentials, query and fragment');
}

/** Whether no name server of the internet knows the host: `provider` of a container network, `10.0.0.7`, `provider.internal`. */
function isOfPrivateNetwork(text: string): boolean {
  if (!URL.canParse(text)) return false;
  const { hostname } = new URL(text);
  return /^(?:(?!localhost$)[a-z\d_-]+|.+\.(?:local|internal|localhost|test)|10(?:\.\d+){3}|192\.168(?:\.\d+){2}|172\.(?:1[6-9]|2\d|3[01])(?:\.\d+){2})$/.test(
    hostname,
  );
}

/** A provider that is not there breaks no rule: the run cannot start. The body is not read, and may have no end. */
async function expectReachable(fetch: Fetch, baseUrl: string, milliseconds: number): Promise<void> {
  const probe = ({ signal }: Stop) =>
    holding(new Request(baseUrl, { signal, redirect: 'manual' }), async (request) => {
      const response = await fetch(request);
      await response.body?.cancel();
    });
  try {
    await within(milliseconds, undefined, probe, () => new Error(`no response within ${milliseconds / 1000} s`));
  } catch (error) {
    const cause = error instanceof Error && error.cause instanceof Error ? error.cause.message : messageOf(error);
    const hint = /wrong version number|packet length too long/.test(cause) ? '; a server without TLS needs http://' : '';
    throw new UsageError(`${baseUrl} cannot be reached: ${cause}${hint}`);
  }
}
