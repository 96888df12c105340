import { execFile } from 'node:child_process';
import { cp, mkdir, mkdtemp, readdir, rename, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import type { TestProject } from 'vitest/node';
import { npmEnv } from './npm-env.js';

declare module 'vitest' {
  interface ProvidedContext {
    /** The packed package. */
    readonly tarball: string;
    /** An otherwise empty project with the tarball installed. */
    readonly project: string;
    /** A folder with what tools/package.json names installed: compilers, bundlers, test tools, and the packed package among them. */
    readonly tools: string;
  }
}

const root = fileURLToPath(new URL('../../', import.meta.url));
const run = promisify(execFile);
const npm = (args: readonly string[], cwd: string) =>
  run('npm', [...args, '--prefer-offline', '--no-audit', '--no-fund'], { cwd, env: npmEnv });

/** Packs the package as a release does, from the sources alone, and installs it as its users do. */
export default async function setup(vitest: TestProject) {
  const directory = await mkdtemp(join(tmpdir(), 'package-'));
  const [copy, project, tools] = ['copy', 'project', 'tools'].map((name) => join(directory, name)) as [string, string, string];
  const tarball = join(directory, 'package.tgz');
  await Promise.all([pack(copy, directory, tarball), installTools(tools)]);
  await mkdir(project);
  await writeFile(join(project, 'package.json'), '{ "private": true, "type": "module" }');
  await npm(['install', tarball], project);
  await symlink(join(project, 'node_modules/mpsd-handle-session'), join(tools, 'node_modules/mpsd-handle-session'));

  vitest.provide('tarball', tarball);
  vitest.provide('project', project);
  vitest.provide('tools', tools);
  return () => rm(directory, { recursive: true });
}

/** What a checkout holds and a build needs, so that nothing left over in dist/ gets into the tarball. */
const checkout = [
  ...[
    'openapi',
    'generated',
    'src',
    'examples',
    'schemas',
    'package.json',
    'redocly.yaml',
    'bundle.js',
    'tsconfig.json',
    'tsconfig.build.json',
  ],
  ...['docs', 'README.md', 'CHANGELOG.md', 'CONTRIBUTING.md', 'LICENSE'],
];

async function pack(copy: string, directory: string, tarball: string) {
  for (const name of checkout) await cp(join(root, name), join(copy, name), { recursive: true });
  await symlink(join(root, 'node_modules'), join(copy, 'node_modules'));
  await npm(['pack', '--pack-destination', directory], copy);
  const packed = (await readdir(directory)).find((name) => name.endsWith('.tgz'));
  if (packed === undefined) throw new Error('npm pack wrote no tarball');
  await rename(join(directory, packed), tarball);
}

async function installTools(tools: string) {
  await mkdir(tools);
  for (const name of ['package.json', 'package-lock.json']) await cp(join(root, 'tests/package/tools', name), join(tools, name));
  await npm(['ci', '--ignore-scripts'], tools);
}
