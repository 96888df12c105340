import type { CliContext } from './context.js';
import { messageOf, UsageError } from './usage-error.js';

/** Writes the file that an option names. */
export async function writeOutput(option: string, file: string, text: string, { writeFile }: Pick<CliContext, 'writeFile'>): Promise<void> {
  try {
    await writeFile(file, text);
  } catch (error) {
    throw new UsageError(`${option} ${file} cannot be written: ${messageOf(error)}`);
  }
}

/** Reads the file that an option names. */
export async function readInput(option: string, file: string, { readFile }: Pick<CliContext, 'readFile'>): Promise<string> {
  try {
    return await readFile(file);
  } catch (error) {
    throw new UsageError(`${option} ${file} cannot be read: ${messageOf(error)}`);
  }
}
