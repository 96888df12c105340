import { execFile } from 'node:child_process';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';

/** What a compiler of the tools says of files in a folder; empty if nothing is wrong. */
export async function complaintsOf(compiler: string, folder: string, files: readonly string[], options: object): Promise<string> {
  const config = join(folder, `tsconfig-${crypto.randomUUID()}.json`);
  const compilerOptions = { strict: true, target: 'es2022', lib: ['es2022', 'dom', 'dom.iterable'], types: [], noEmit: true, ...options };
  await writeFile(config, JSON.stringify({ compilerOptions, files }));
  return await promisify(execFile)(process.execPath, [join(compiler, 'bin/tsc'), '-p', config], { cwd: folder }).then(
    () => '',
    ({ stdout, stderr }: { stdout: string; stderr: string }) => stdout + stderr,
  );
}
