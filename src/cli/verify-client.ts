import { ClientProcess, longestStartMs } from '../verify/client/command.js';
import { parseFeatures } from '../verify/client/features.js';
import { ClientGone } from '../verify/client/play.js';
import { clientChecks, knownToFail, type ListedCheck, verifyClient as verify } from '../verify/client/verify-client.js';
import { formatReport, type Report, type ReportFormat } from '../verify/index.js';
import { color } from './color.js';
import type { CliContext } from './context.js';
import { readInput, writeOutput } from './files.js';
import { selectedChecks } from './selected-checks.js';
import { messageOf, UsageError } from './usage-error.js';

interface VerifyClientOptions {
  readonly features?: string | undefined;
  readonly only?: string | undefined;
  readonly knownFailing?: string | undefined;
  readonly list?: boolean | undefined;
  readonly timeout: number;
  readonly format: ReportFormat;
  readonly output?: string | undefined;
  readonly quiet?: boolean | undefined;
}

/** Verifies the client that a command starts, and prints the report. */
export async function verifyClient(command: readonly string[], options: VerifyClientOptions, context: CliContext): Promise<number> {
  const { only, format, output, quiet = false } = options;
  const { print, printError, interrupted } = context;
  const features = orUsageError(() =>
    parseFeatures(
      (options.features ?? '')
        .split(',')
        .map((name) => name.trim())
        .filter(Boolean),
    ),
  );
  if (options.features !== undefined && features.length === 0) {
    throw new UsageError('--features names no feature; leave it out for the core alone');
  }
  const checks = selectedChecks(clientChecks, only);
  if (options.list) {
    print(listOf(checks));
    return 0;
  }
  const [file, ...args] = command;
  if (file === undefined) throw new UsageError('verify-client needs a command after --, for example: verify-client -- python3 client.py');
  const knownFailing = await readNames(options.knownFailing, context);
  if (output !== undefined) await writeOutput('--output', output, '', context); // better now than after the run

  const stopping = new AbortController();
  void interrupted().then(() => stopping.abort());
  const client = await ClientProcess.start(file, args, stopping.signal, Math.min(longestStartMs, options.timeout * 1000)).catch(
    (error: unknown) => {
      throw error instanceof ClientGone ? new UsageError(error.message) : error;
    },
  );
  let report: Report;
  try {
    report = await verify(client.call, {
      features,
      knownFailing,
      target: command.join(' '),
      totalTimeoutMs: options.timeout * 1000,
      signal: stopping.signal,
      ...(only !== undefined && { only }),
      ...(!quiet && {
        onProgress: ({ outcome, title }, done, total) =>
          printError(`${done}/${total} ${color(colorOf[outcome], outcome, context)}: ${title}\n`),
      }),
    });
  } finally {
    const { aborted } = stopping.signal;
    const hasEnded = await client.close(aborted);
    if (!hasEnded && !aborted) printError('The command did not end after the end of its input, and was stopped.\n');
  }
  const text = formatReport(report, format);
  if (output === undefined) print(text);
  else await writeOutput('--output', output, text, context);
  return exitCode(report, stopping.signal.aborted, printError);
}

const colorOf = { passed: 'green', failed: 'red', skipped: 'yellow' } as const;

/** 2 if something ended the run early: what was not checked has not passed. */
function exitCode(report: Report, isInterrupted: boolean, printError: CliContext['printError']): number {
  const isExpected = (reason = '') => reason.startsWith('the client does not declare') || reason.startsWith(knownToFail);
  const unexpected = report.checks.find(({ outcome, reason }) => outcome === 'skipped' && !isExpected(reason));
  if (isInterrupted || unexpected !== undefined) {
    printError(`The remaining checks were skipped: ${unexpected?.reason ?? 'the run was interrupted'}\n`);
    return 2;
  }
  if (report.checks.every(({ outcome, reason = '' }) => outcome === 'skipped' && !reason.startsWith(knownToFail))) {
    printError('Nothing was verified: every check was skipped.\n');
    return 2;
  }
  return report.checks.some(({ outcome }) => outcome === 'failed') ? 1 : 0;
}

function listOf(checks: readonly ListedCheck[]): string {
  const width = Math.max(...checks.map(({ name }) => name.length));
  return checks.map(({ name, features, title }) => `${name.padEnd(width)}  ${title} (${features.join(', ') || 'core'})\n`).join('');
}

/** Names of checks, one a line; a line that begins with # is a comment. */
async function readNames(file: string | undefined, context: CliContext): Promise<readonly string[]> {
  if (file === undefined) return [];
  const text = await readInput('--known-failing', file, context);
  const names = text
    .split(/\r?\n/)
    .map((line) => line.trim())
    .filter((line) => line !== '' && !line.startsWith('#'));
  const unknown = names.find((name) => !clientChecks.some((check) => check.name === name));
  if (unknown !== undefined) throw new UsageError(`--known-failing ${file}: "${unknown}" is not a check; --list names them all`);
  return names;
}

function orUsageError<T>(parse: () => T): T {
  try {
    return parse();
  } catch (error) {
    throw new UsageError(`--features: ${messageOf(error)}`);
  }
}
