import { CommanderError } from 'commander';
import type { CliContext } from './context.js';
import { createProgram } from './program.js';

/** Runs the command and resolves to the exit code. What only some runs need is loaded by them, so that it starts fast. */
export async function run(args: readonly string[], context: CliContext): Promise<number> {
  let code = 0;
  const program = createProgram(context, async (start) => {
    code = await start(context);
  });
  const commands = program.commands.map((command) => command.name());
  try {
    await program.parseAsync(withHelpResolved(args, commands), { from: 'user' });
    return code;
  } catch (error) {
    if (error instanceof CommanderError) {
      if (error.code === 'commander.version') context.print(`${(await import('./package.js')).packageVersion()}\n`);
      if (error.exitCode === 0) return 0; // help and version end the parsing, too
      if (error.code === 'commander.help') return 2; // printed already, because no command was given
    }
    const { reportFailure } = await import('./failure.js');
    const command = commands.find((known) => known === args.find((arg) => !arg.startsWith('-')));
    return reportFailure(error, command, context);
  }
}

/** `help nonsense` is an unknown command, with a suggestion, and not a request for all of the help. */
function withHelpResolved(args: readonly string[], commands: readonly string[]): readonly string[] {
  const [first, name, ...rest] = args;
  return first === 'help' && name !== undefined && !commands.includes(name) ? [name, ...rest] : args;
}
