import type { Command } from '@commander-js/extra-typings';
import type { CliContext } from './context.js';
import { integer, oneOf, port, share } from './option-values.js';
import { statesFileHelp } from './states-file-help.js';

/** Runs a command. */
export type Execute = (start: (context: CliContext) => Promise<number>) => Promise<void>;

// What each command takes. Its module is loaded when it is run: reading a session needs neither the checker nor the provider.

export function addGet(program: Command, execute: Execute): void {
  program
    .command('get')
    .summary('show the session that a handle points to')
    .description(
      'Shows the session that a handle points to: who may join, who is in it, and the custom properties. Without a handle id it shows a built-in session, from the reference provider within this process.',
    )
    .argument('[handle]', "the handle's id (a GUID) or, in quotes, the URI with which an accepted invite starts a title")
    .option('--base-url <url>', 'base URL of the service (default https://sessiondirectory.xboxlive.com)')
    .option('--json', 'print the session as JSON, with every digit of its numbers')
    .option('--attempts <n>', 'how many times to try while the service is busy or cannot be reached', integer(1, 10), 4)
    .addHelpText('after', `\n${tokenHelp}\n\nExit codes: 0 the session was shown; 1 there was none to show; 2 a wrong argument or token`)
    .action((handleId, options) => execute(async (context) => (await import('./get.js')).get(handleId, options, context)));
}

export function addServe(program: Command, execute: Execute): void {
  program
    .command('serve')
    .summary('serve the reference provider, which behaves like the service')
    .description(
      'Serves the reference provider: an in-memory stand-in that behaves like the service. Without --seed it has a session in each state that verify uses.',
    )
    .option('--seed <file>', 'JSON file of users, templates, sessions and handles, such as examples/seed.json')
    .option('--states <file>', 'set up every state that verify uses, write the handles to this file, and print the token variables')
    .option('--port <n>', 'port to listen on; 0 picks a free one', port, 4011)
    .option('--host <address>', 'address to listen on; 0.0.0.0 for a container', '127.0.0.1')
    .option('--cors', 'allow web pages of any origin to read the responses')
    .option(
      '--rate-limit <form>',
      'enforce the rate limit; a 429 names it in limitType, in type, or has an empty body',
      oneOf(rateLimitForms),
      'off',
    )
    .option('--overloaded [n/m]', 'answer 503 with Retry-After to every request, or to n of every m', share)
    .option('--quiet', 'do not print a line for each request')
    .addHelpText('after', `\n${servingHelp}\n\nExit codes: 0 the server was stopped; 2 a wrong argument, file or port`)
    .action((options) => execute(async (context) => (await import('./serve.js')).serve(options, context)));
}

const rateLimitForms = ['off', 'limitType', 'type', 'empty'] as const;

export function addMock(program: Command, execute: Execute): void {
  program
    .command('mock')
    .summary('serve the examples of the OpenAPI description')
    .description(
      'Serves a mock: it checks each request against the description and answers with an example. It keeps no state; serve does. Needs Prism.',
    )
    .option('--example <name>', 'example to answer with, for example staleHandle (default: the first one with status 200)')
    .option('--port <n>', 'port to listen on; 0 picks a free one', port, 4010)
    .option('--host <address>', 'address to listen on; 0.0.0.0 for a container', '127.0.0.1')
    .option('--cors', 'allow web pages of any origin to read the responses')
    .option('--quiet', 'do not print a line for each request')
    .addHelpText(
      'after',
      `
A request chooses its own example with the header Prefer: example=<name>, for example Prefer: example=staleHandle, or a status
with Prefer: code=404. The response to an unknown name lists all of them.
${servingHelp}

Exit codes: 0 the server was stopped; 2 a wrong argument or port, or Prism is missing`,
    )
    .action((options) => execute(async (context) => (await import('./mock.js')).mock(options, context)));
}

export function addVerify(program: Command, execute: Execute): void {
  program
    .command('verify')
    .summary('check the provider at a URL against the description')
    .description(
      'Sends the documented requests, and broken versions of them, to a provider (a server that implements the resource) and checks every response.',
    )
    .option('--url <url>', 'base URL of the provider')
    .option('--handle <id>', 'one handle whose session can be read: enough for a first run')
    .option('--states <file>', 'JSON file that names a handle for each state, see below')
    .option('--list', 'print the states and the checks as tables, and send nothing')
    .option('--write', 'also run the checks that write')
    .option('--only <name>', 'only checks with this in their name or title')
    .option('--strict', 'a skipped check counts as failed')
    .option('--no-limits', 'do not keep to the rate limits of the service; adds random requests (needs fast-check)')
    .option('--seed <n>', 'seed of the random requests', integer(0, 2 ** 31 - 1), 1)
    .option('--timeout <seconds>', 'seconds after which the remaining checks are skipped', integer(1, 86_400), 600)
    .option('--format <format>', 'format of the report: text, junit, json or github', oneOf(reportFormats), 'text')
    .option('--output <file>', 'where the report goes (default: standard output)')
    .option('--quiet', 'do not print a line for each check')
    .addHelpText('after', `\n${statesFileHelp}\n\n${tokenHelp}\n\n${verifyExitCodes}`)
    .action((options) => execute(async (context) => (await import('./verify.js')).verify(options, context)));
}

export function addVerifyClient(program: Command, execute: Execute): void {
  program
    .command('verify-client')
    .summary('check a client in any language against the description')
    .description(
      'Starts your command once, without a shell, and writes to it, one a line, calls to make to a local server. Checks every request and every result. The form of the lines is described in docs/verify-client.md of the package.',
    )
    .argument('[command...]', 'the command and its arguments, after --')
    .option('--features <list>', 'what the client can do beyond the core, separated by commas; all for every feature')
    .option('--only <name>', 'only checks of this name, or with this in their title')
    .option(
      '--known-failing <file>',
      'file of checks that may fail, one name a line; if one passes, the run fails, so that the list shrinks',
    )
    .option('--list', 'print the checks with their features, and start nothing')
    .option('--timeout <seconds>', 'seconds after which the remaining checks are skipped', integer(1, 86_400), 600)
    .option('--format <format>', 'format of the report: text, junit, json or github', oneOf(reportFormats), 'text')
    .option('--output <file>', 'where the report goes (default: standard output)')
    .option('--quiet', 'do not print a line for each check')
    .addHelpText('after', `\n${verifyClientHelp}`)
    .action((command, options) => execute(async (context) => (await import('./verify-client.js')).verifyClient(command, options, context)));
}

const verifyClientHelp = `For example: mpsd-handle-session verify-client --features writes,conditionalReads -- python3 client.py

Exit codes: 0 the client passed; 1 it failed a check; 2 not everything could be checked (a wrong argument or file; the
            command cannot be started, ends early or writes a line that is not a result), or the run was interrupted`;

const reportFormats = ['text', 'junit', 'json', 'github'] as const;

export function addDocs(program: Command, execute: Execute): void {
  program
    .command('docs')
    .summary('print the path of the reference: one HTML page that needs no network')
    .description('Prints the path of the reference: one HTML page that opens in any browser, without a network.')
    .option('--output <file>', 'write a copy of the page here instead')
    .addHelpText('after', '\nExit codes: 0 the path was printed or the copy was written; 2 the page is missing or cannot be written')
    .action((options) => execute(async (context) => (await import('./docs.js')).docs(options, context)));
}

const tokenHelp = 'The token is read from the environment variable XBL_TOKEN: XBL3.0 x=<userHash>;<XSTS token>';

const servingHelp = `GET and HEAD /health answer 200 as soon as the server listens. Each request is logged on standard error, with
anything in it that violates the description. Stop with Ctrl+C.`;

const verifyExitCodes = `Exit codes: 0 the provider passed; 1 it failed a check, or with --strict a check was skipped; 2 nothing was checked (a
            wrong argument or file, no connection, every check was skipped), or the run was interrupted`;
