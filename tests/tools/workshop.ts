import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { npmEnv } from '../package/npm-env.js';

/** A tool that reads generated/openapi.json. */
export interface Tool {
  /** Name on npm. */
  readonly name: string;
  readonly does: string;
  /** The part of its task that it cannot do: the reason for readers, and the problem that the run has to meet. */
  readonly limit?: { readonly because: string; readonly seen: RegExp };
  /** Whether the tool is a development dependency of the package itself. */
  readonly inRoot?: true;
  readonly attempt: () => Promise<Attempt>;
}

export interface Attempt {
  /** Everything that the tool did as it should. */
  readonly done: readonly string[];
  /** The first thing that it did not. */
  readonly problem?: string;
}

const root = fileURLToPath(new URL('../../', import.meta.url));

/** A folder outside the repository, where the tools of package.json are installed and may write. */
export const workshop = await mkdtemp(join(tmpdir(), 'tools-'));

export async function openWorkshop(): Promise<void> {
  for (const name of ['package.json', 'package-lock.json', '.npmrc'])
    await cp(fileURLToPath(new URL(name, import.meta.url)), join(workshop, name));
  await cp(join(root, 'generated/openapi.json'), join(workshop, 'openapi.json'));
  const flags = ['--ignore-scripts', '--prefer-offline', '--no-audit', '--no-fund'];
  await promisify(execFile)('npm', ['ci', ...flags], { cwd: workshop, env: npmEnv });
}

export const closeWorkshop = (): Promise<void> => rm(workshop, { recursive: true });

export const versionOf = ({ name, inRoot }: Tool): string =>
  JSON.parse(readFileSync(join(inRoot ? root : workshop, 'node_modules', name, 'package.json'), 'utf8')).version;

/** Exit code of a program of a tool, started in the workshop, and its output: if it failed, with what it wrote to stderr. */
export const run = (file: string, args: readonly string[] = []): Promise<{ code: number; output: string }> =>
  new Promise((resolve) => {
    const env = { ...process.env, NO_COLOR: '1', REDOCLY_TELEMETRY: 'off' };
    execFile(file, args, { cwd: workshop, maxBuffer: 50e6, timeout: 100_000, env }, (error, stdout, stderr) => {
      resolve(error === null ? { code: 0, output: stdout } : { code: 1, output: stdout + stderr });
    });
  });

/** Runs a JavaScript module that imports from the workshop. */
export const runModule = (source: string) => run(process.execPath, ['--input-type=module', '--eval', source]);

export const command = (name: string) => join(workshop, 'node_modules/.bin', name);
export const rootCommand = (name: string) => join(root, 'node_modules/.bin', name);

export const firstLine = (output: string) => output.split('\n').find((line) => line.trim() !== '') ?? 'no output';
