import { UsageError } from './cli/arguments.js';
import type { Surroundings } from './cli/surroundings.js';
import { InvalidArgumentError } from './errors.js';

const usage = `mpsd-handle-session <command>

  get [handleId]     show the session that a handle points to
                     without an id: a built-in example, answered within this process
    --base-url URL   where the service is (default https://sessiondirectory.xboxlive.com)
    --json           print the session document, digit for digit
  mock               serve a mock of the service on this machine
    --port N         port to listen on (default 4010; 0 takes a free one)
    --example NAME   example to answer with
  serve              serve the reference provider, which has behaviour
    --seed FILE      JSON file of users, templates, sessions and handles
    --port N         port to listen on (default 4011; 0 takes a free one)
    --rate-limit F   form of a 429: off, limitType, type or empty (default off)
  verify             verify the provider at a URL
    --url URL        base URL of the provider
    --states FILE    JSON file: a handle for each state, { "openLobby": { "handleId": "<GUID>" } }
    --write          run the checks that write, too
    --format FORMAT  text, junit, json or github (default text)
    --output FILE    where the report goes (default standard output)
    --only NAME      only checks of this name, or with this in their title
    --seed N         seed of the drawn requests (default 1)
    --no-limits      do not keep to the service's rate limits; adds the drawn requests
    --timeout N      seconds after which the checks that are left are skipped (default 600)

Tokens are read from the environment variable XBL_TOKEN: XBL3.0 x=<userHash>;<XSTS token>

Exit codes: 0 a session was shown, or the provider passed
            1 there was no session to show, or the provider failed
            2 the arguments are wrong, or the provider cannot be reached
`;

/** Loaded when they are run: reading a session needs neither the checker nor the provider. */
const commands: Readonly<Record<string, () => Promise<Command>>> = {
  get: async () => (await import('./cli/get.js')).get,
  mock: async () => (await import('./cli/mock.js')).mock,
  serve: async () => (await import('./cli/serve.js')).serve,
  verify: async () => (await import('./cli/verify.js')).verify,
};

type Command = (args: readonly string[], surroundings: Surroundings) => Promise<number>;

/** Runs the command and resolves to the exit code. */
export async function run(args: readonly string[], surroundings: Surroundings): Promise<number> {
  const [name, ...rest] = args;
  try {
    if (name === undefined || name === '--help' || name === '-h') {
      surroundings.print(usage);
      return name === undefined ? 2 : 0;
    }
    const load = Object.hasOwn(commands, name) ? commands[name] : undefined;
    if (load === undefined) throw new UsageError(`unknown command "${name}", expected ${Object.keys(commands).join(', ')}`);
    const command = await load();
    return await command(rest, surroundings);
  } catch (error) {
    if (!(error instanceof Error)) throw error;
    surroundings.printError(`${error.message.replaceAll(/\s*\n\s*/g, ' ')}\n`);
    return error instanceof UsageError || error instanceof InvalidArgumentError ? 2 : 1;
  }
}
