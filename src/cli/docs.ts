import { parse, UsageError } from './arguments.js';
import type { CliContext } from './context.js';
import { writeOutput } from './output.js';
import { docsPage } from './package.js';

/** Prints where the reference page is, or writes a copy of it. */
export async function docs(args: readonly string[], { print, printError, readFile, writeFile }: CliContext): Promise<number> {
  const { values } = parse(args, { output: { type: 'string' } });
  const page = await readFile(docsPage).catch(() => undefined);
  if (page === undefined) throw new UsageError(`${docsPage} is missing; in a checkout, npm run docs builds it`);
  if (values.output === undefined) {
    print(`${docsPage}\n`);
  } else {
    await writeOutput(values.output, page, writeFile);
    printError(`Wrote ${values.output}. It opens in any browser, without a network.\n`);
  }
  return 0;
}
