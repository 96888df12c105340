import { InvalidArgumentError } from '../wire/errors.js';
import { visible } from '../wire/visible.js';
import { UsageError } from './arguments.js';
import { color } from './color.js';
import type { CliContext } from './context.js';
import { packageVersion } from './package.js';
import { type CommandName, commandNames, usage } from './usage.js';

/** Loaded when they are run: reading a session needs neither the checker nor the provider. */
const commands: Readonly<Record<CommandName, () => Promise<Command>>> = {
  get: async () => (await import('./get.js')).get,
  mock: async () => (await import('./mock.js')).mock,
  serve: async () => (await import('./serve.js')).serve,
  verify: async () => (await import('./verify.js')).verify,
  docs: async () => (await import('./docs.js')).docs,
};

type Command = (args: readonly string[], context: CliContext) => Promise<number>;

/** Runs the command and resolves to the exit code. */
export async function run(args: readonly string[], context: CliContext): Promise<number> {
  const [name, ...rest] = args;
  const { print, printError } = context;
  try {
    const command = commandNames.find((known) => known === name);
    if (args.includes('--help') || args.includes('-h')) return done(print, usage(command));
    if (args.includes('--version')) return done(print, `${packageVersion()}\n`);
    if (name === undefined) throw new UsageError(`a command is missing, expected ${commandNames.join(', ')}; --help explains them`);
    if (command === undefined) throw new UsageError(`unknown command "${name}", expected ${commandNames.join(', ')}; --help explains them`);
    const start = await commands[command]();
    return await start(rest, context);
  } catch (error) {
    if (!(error instanceof Error)) throw error;
    printError(`${color('red', visible(error.message.replaceAll(/\s*\n\s*/g, ' ')), context)}\n`);
    return error instanceof UsageError || error instanceof InvalidArgumentError ? 2 : 1;
  }
}

function done(print: CliContext['print'], text: string): 0 {
  print(text);
  return 0;
}
