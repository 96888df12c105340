import type { CliContext } from '../../src/cli/context.js';
import { run } from '../../src/cli/run.js';

export const handleId = '1a6f3c80-5d27-4e91-b0c4-8f2e7d9a5b13';
export const XBL_TOKEN = 'XBL3.0 x=4294967295;not-a-real-token';

interface ExecuteOptions extends Partial<Omit<CliContext, 'interrupted'>> {
  readonly files?: Readonly<Record<string, string>>;
  /** Called with what is printed so far, once a server listens or a run starts. Default: never interrupts. */
  readonly interrupted?: (printed: string) => Promise<void>;
}

/** Runs the command with everything around it kept in memory. */
export async function execute(
  args: readonly string[],
  { files = {}, interrupted = () => new Promise(() => {}), ...context }: ExecuteOptions = {},
) {
  const written = { out: '', err: '', files: {} as Record<string, string> };
  const code = await run(args, {
    env: {},
    print: (text) => {
      written.out += text;
    },
    printError: (text) => {
      written.err += text;
    },
    readFile: async (path) => files[path] ?? Promise.reject(new Error(`ENOENT: no such file or directory, open '${path}'`)),
    writeFile: async (path, text) => {
      written.files[path] = text;
    },
    interrupted: () => interrupted(written.out),
    ...context,
  });
  return { code, ...written };
}
