import { CommanderError } from 'commander';
import { InvalidArgumentError } from '../wire/errors.js';
import { visible } from '../wire/visible.js';
import { color } from './color.js';
import type { CliContext } from './context.js';
import { UsageError } from './usage-error.js';

/** Prints what went wrong in one line and gives the exit code for it. What is no error is thrown on. */
export function reportFailure(error: unknown, command: string | undefined, context: CliContext): number {
  if (!(error instanceof Error)) throw error;
  const message = error instanceof CommanderError ? withPointer(error, command) : error.message;
  context.printError(`${color('red', visible(message.replaceAll(/\s*\n\s*/g, ' ')), context)}\n`);
  return error instanceof UsageError || error instanceof InvalidArgumentError || error instanceof CommanderError ? 2 : 1;
}

function withPointer({ message }: CommanderError, command: string | undefined): string {
  const help = command === undefined ? '--help lists the commands' : `${command} --help lists the options`;
  return `${message.replace(/^error: /, '')}; ${help}`;
}
