import type { Command, CommandUnknownOpts } from '@commander-js/extra-typings';
import { CommanderError, Command as UntypedCommand } from 'commander';
import { addDocs, addGet, addMock, addServe, addVerify, addVerifyClient, type Execute } from './commands.js';
import type { CliContext } from './context.js';

/** The command line: commands, options and help. Parsing throws a CommanderError and never ends the process. */
export function createProgram({ print, printError, columns = 110 }: CliContext, execute: Execute): Command {
  // Commander's own class; the other package has nothing but more exact types for it.
  const program = new UntypedCommand('mpsd-handle-session') as unknown as Command;
  program
    .description('Read the Xbox Live multiplayer session behind a handle, serve a stand-in for the service, or check a server or a client.')
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
To see a provider checked:
  npx mpsd-handle-session serve --states states.json     and in another terminal, after setting the variables that it prints:
  npx mpsd-handle-session verify --url http://127.0.0.1:4011 --states states.json --write --no-limits
To check your own provider, given the handle of one of its sessions:
  npx mpsd-handle-session verify --url URL --handle ID

Environment:
  XBL_TOKEN  the token of get and verify: XBL3.0 x=<userHash>;<XSTS token>
  NO_COLOR   set it to turn colours off

Results go to standard output, everything else to standard error.

Exit codes: 0 done; 1 there was no session to show, or a check failed; 2 the command could not do its work,
            for example because of a wrong argument. <command> --help lists its exit codes.
`;

/** By default, Commander takes the last one. */
function refuseRepeatedOptions(command: CommandUnknownOpts): void {
  const given = new Set<string>();
  for (const option of command.options) {
    command.on(`option:${option.name()}`, () => {
      if (given.has(option.flags)) command.error(`error: option '${option.flags}' is given more than once`);
      given.add(option.flags);
    });
  }
}
