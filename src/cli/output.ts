import { UsageError } from './arguments.js';
import type { CliContext } from './context.js';

/** Writes the file that --output names. */
export async function writeOutput(file: string, text: string, writeFile: CliContext['writeFile']): Promise<void> {
  try {
    await writeFile(file, text);
  } catch (error) {
    throw new UsageError(`--output ${file} cannot be written: ${error instanceof Error ? error.message : error}`);
  }
}
