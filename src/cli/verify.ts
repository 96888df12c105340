import { checkBaseUrl, checkHandleId, checkToken } from '../client/arguments.js';
import {
  formatReport,
  hasPassed,
  type ProviderState,
  type ReportFormat,
  serviceLimits,
  stateNames,
  verifyProvider,
} from '../verify/index.js';
import { InvalidArgumentError } from '../wire/errors.js';
import type { Fetch } from '../wire/fetch.js';
import { integer, parse, UsageError } from './arguments.js';
import { color } from './color.js';
import type { CliContext } from './context.js';
import { writeOutput } from './output.js';

const formats: readonly ReportFormat[] = ['text', 'junit', 'json', 'github'];

/** Verifies the provider at a URL and prints the report. */
export async function verify(args: readonly string[], context: CliContext): Promise<number> {
  const { env, print, printError, readFile, writeFile, interrupted } = context;
  const { values } = parse(args, {
    url: { type: 'string' },
    states: { type: 'string' },
    write: { type: 'boolean', default: false },
    format: { type: 'string', default: 'text' },
    output: { type: 'string' },
    only: { type: 'string' },
    seed: { type: 'string', default: '1' },
    'no-limits': { type: 'boolean', default: false },
    timeout: { type: 'string', default: '600' },
  });
  if (values.url === undefined || values.states === undefined) {
    throw new UsageError('verify needs --url URL and --states FILE, a JSON file that names a handle for each state');
  }
  const format = formats.find((known) => known === values.format);
  if (format === undefined) throw new UsageError(`--format must be ${formats.join(', ')}, but was "${values.format}"`);
  const seed = integer('seed', values.seed, 0, 2 ** 31 - 1);
  const totalTimeoutMs = integer('timeout', values.timeout, 1, 86_400) * 1000;
  const states = parseStates(await readStates(values.states, readFile), values.states, env);
  const token = readToken('XBL_TOKEN', env);
  const isSecret = token !== undefined || Object.values(states).some((state) => state.token !== undefined);
  const baseUrl = readUrl(values.url, isSecret);
  if (values.output !== undefined) await writeOutput(values.output, '', writeFile); // better now than after the run
  const fetch: Fetch = (request) => globalThis.fetch(request);
  await expectReachable(fetch, baseUrl);
  const stopping = new AbortController();
  void interrupted().then(() => stopping.abort());

  const report = await verifyProvider(fetch, {
    states,
    baseUrl,
    readOnly: !values.write,
    seed,
    totalTimeoutMs,
    signal: stopping.signal,
    ...(token !== undefined && { token }),
    ...(values.only !== undefined && { only: values.only }),
    ...(!values['no-limits'] && { limits: serviceLimits }),
    onProgress: ({ outcome, title }, done, total) =>
      printError(`${done}/${total} ${color(colorOf[outcome], outcome, context)}: ${title}\n`),
  });
  if (report.checks.length === 0) throw new UsageError(`--only "${values.only}" names no check`);
  const text = formatReport(report, format);
  if (values.output === undefined) print(text);
  else await writeOutput(values.output, text, writeFile);
  if (stopping.signal.aborted) {
    printError('Interrupted: the checks that were left are skipped.\n');
    return 2;
  }
  if (report.checks.every(({ outcome }) => outcome === 'skipped')) {
    printError('Nothing was verified: every check was skipped.\n');
    return 2;
  }
  return hasPassed(report) ? 0 : 1;
}

const colorOf = { passed: 'green', failed: 'red', skipped: 'yellow' } as const;

/** Without TLS a token would be readable on the way; a run without one may go anywhere. */
function readUrl(text: string, isSecret: boolean): string {
  if (isSecret) return checked('--url', () => checkBaseUrl(text), text);
  const url = URL.canParse(text) ? new URL(text) : undefined;
  const hasCredentials = url !== undefined && (url.username !== '' || url.password !== '');
  if (url !== undefined && /^https?:$/.test(url.protocol) && url.search === '' && url.hash === '' && !hasCredentials) return text;
  throw new UsageError('--url must be an http or https URL without credentials, query and fragment');
}

/** A token that an environment variable holds; an empty variable holds none, as in CI runs that get no secrets. */
function readToken(variable: string, env: CliContext['env']): string | undefined {
  const token = env[variable];
  if (token === undefined || token === '') return undefined;
  return checked(variable, () => checkToken(token), token);
}

/** A value once a check has let it pass. */
function checked<T>(place: string, check: () => void, value: T): T {
  try {
    check();
    return value;
  } catch (error) {
    throw error instanceof InvalidArgumentError ? new UsageError(`${place}: ${error.message}`) : error;
  }
}

async function readStates(file: string, readFile: CliContext['readFile']): Promise<unknown> {
  try {
    return JSON.parse(await readFile(file));
  } catch (error) {
    throw new UsageError(`${file}: ${error instanceof Error ? error.message : error}`);
  }
}

/**
 * Reads ready-made states: `{ "openLobby": { "handleId": "<GUID>", "tokenVariable": "XBL_TOKEN_OF_A_MEMBER" } }`. A token is
 * named by its environment variable, so that no file has to hold one.
 */
function parseStates(value: unknown, file: string, env: CliContext['env']): Record<string, ProviderState> {
  if (!isObject(value)) throw new UsageError(`${file}: must be an object of states, for example { "openLobby": { "handleId": "<GUID>" } }`);
  return Object.fromEntries(
    Object.entries(value).map(([name, state]) => {
      const at = `${file}: /${name}`;
      if (!stateNames.includes(name)) throw new UsageError(`${at} is a state of no check; known are ${stateNames.join(', ')}`);
      if (!isObject(state)) throw new UsageError(`${at} must be an object with a handleId`);
      const { handleId, tokenVariable, ...rest } = state;
      const [unknown] = Object.keys(rest);
      if (unknown !== undefined) throw new UsageError(`${at}/${unknown} is unknown, expected handleId and tokenVariable`);
      if (typeof handleId !== 'string') throw new UsageError(`${at}/handleId must be a GUID`);
      checked(`${at}/handleId`, () => checkHandleId(handleId), handleId);
      if (tokenVariable === undefined) return [name, { handleId }];
      const token = typeof tokenVariable === 'string' ? readToken(tokenVariable, env) : undefined;
      if (typeof tokenVariable !== 'string' || token === undefined) {
        throw new UsageError(`${at}/tokenVariable must name an environment variable that is set`);
      }
      return [name, { handleId, token, tokenVariable }];
    }),
  );
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** A provider that is not there is no violation: the run cannot start. */
async function expectReachable(fetch: Fetch, baseUrl: string): Promise<void> {
  try {
    await fetch(new Request(baseUrl, { signal: AbortSignal.timeout(10_000), redirect: 'manual' }));
  } catch (error) {
    const cause = error instanceof Error && error.cause instanceof Error ? error.cause.message : String(error);
    throw new UsageError(`${baseUrl} cannot be reached: ${cause}`);
  }
}
