import type { CliContext } from './context.js';
import { writeOutput } from './files.js';
import { docsPage } from './package.js';
import { UsageError } from './usage-error.js';

/** Prints where the reference page is, or writes a copy of it. */
export async function docs({ output }: { output?: string | undefined }, context: CliContext): Promise<number> {
  const file = docsPage();
  const page = await context.readFile(file).catch(() => undefined);
  if (page === undefined) throw new UsageError(`${file} is missing; in a checkout, npm run docs builds it`);
  if (output === undefined) {
    context.print(`${file}\n`);
  } else {
    await writeOutput('--output', output, page, context);
    context.printError(`Wrote ${output}. It opens in any browser, without a network.\n`);
  }
  return 0;
}
