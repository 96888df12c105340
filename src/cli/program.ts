import type { Command, CommandUnknownOpts } from '@commander-js/extra-typings';
import { CommanderError, Command as UntypedCommand } from 'commander';
import { addDocs, addGet, addMock, addServe, addVerify, addVerifyClient, type Execute } from './commands.js';
import type { CliContext } from './context.js';

/** The command line: commands, options and help. Parsing throws a CommanderError and never ends the process. */
export function createProgram({ print, printError, columns = 110 }: CliContext, execute: Execute): Command {
  // Commander's own class; the other package has nothing but more exact types for it.
  const program = new UntypedCommand('mpsd-handle-session') as unknown as Command;
  program
    .description('The Xbox Live multiplayer session behind a handle: read it, serve a stand-in for it, verify a service that has it.')
    .option('-V, --version', 'print the version of this package')
    .on('option:version', () => {
      throw new CommanderError(0, 'commander.version', 'run() prints it');
    })
    .helpOption('-h, --help', 'print this help')
    .helpCommand('help [command]', 'print the help of a command')
    .exitOverride()
    .configureHelp({ sortSubcommands: false, showGlobalOptions: false })
    .configureOutput({
      writeOut: print,
      writeErr: printError,
      outputError: () => {}, // run() prints every error in the same way
      getOutHelpWidth: () => Math.min(columns, 110),
      getErrHelpWidth: () => Math.min(columns, 110),
    })
    .addHelpText('after', helpOfAll);
  for (const add of [addGet, addServe, addMock, addVerify, addVerifyClient, addDocs]) add(program, execute);
  for (const command of program.commands) refuseRepeatedOptions(command);
  return program;
}

const helpOfAll = `
To try it without an Xbox account:
  npx mpsd-handle-session get       shows a built-in session
  npx mpsd-handle-session serve     serves sessions on this machine; prints a handle, a token and a curl to copy
To see a provider verified:
  npx mpsd-handle-session serve --states states.json     and in another terminal, with the variables that it prints:
  npx mpsd-handle-session verify --url http://127.0.0.1:4011 --states states.json --write --no-limits
To verify your own provider with one session of it:
  npx mpsd-handle-session verify --url URL --handle ID

Environment:
  XBL_TOKEN  the token of get and verify: XBL3.0 x=<userHash>;<XSTS token>
  NO_COLOR   set it for no colours

Results go to standard output, everything else to standard error.

Exit codes: 0 done; 1 there was no session to show, or the provider failed; 2 the command could not do its work,
            for example because of a wrong argument. The help of a command has its exit codes.
`;

/** By default the last one would win. */
function refuseRepeatedOptions(command: CommandUnknownOpts): void {
  const given = new Set<string>();
  for (const option of command.options) {
    command.on(`option:${option.name()}`, () => {
      if (given.has(option.flags)) command.error(`error: option '${option.flags}' is given more than once`);
      given.add(option.flags);
    });
  }
}
