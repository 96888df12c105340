import { parseArgs } from 'node:util';
import { createClient } from './client.js';
import { InvalidArgumentError } from './errors.js';
import type { Fetch } from './fetch.js';
import { stringifyJson } from './json.js';
import { createMock } from './mock.js';
import { serve } from './serve.js';
import { sessionText } from './session-text.js';

const usage = `mpsd-handle-session <command>

  get [handleId]     show the session that a handle points to
                     without an id: a built-in example, answered within this process
    --base-url URL   where the service is (default https://sessiondirectory.xboxlive.com)
    --json           print the session document, digit for digit
  mock               serve a mock of the service on this machine
    --port N         port to listen on (default 4010; 0 takes a free one)
    --example NAME   example to answer with

The token for a live service is read from the environment variable XBL_TOKEN: XBL3.0 x=<userHash>;<XSTS token>

Exit codes: 0 a session was shown, 1 there was none to show, 2 the arguments are wrong
`;

/** What the command reads and writes, so that a test can stand in for all of it. */
export interface Surroundings {
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly print: (text: string) => void;
  readonly printError: (text: string) => void;
  /** Resolves when a server should stop. */
  readonly interrupted: () => Promise<void>;
}

/** Runs the command. Results go to `print`, everything else to `printError`. Resolves to the exit code. */
export async function run(args: readonly string[], surroundings: Surroundings): Promise<number> {
  try {
    const [command, ...rest] = args;
    if (command === 'get') return await get(rest, surroundings);
    if (command === 'mock') return await mock(rest, surroundings);
    if (command === undefined || command === '--help' || command === '-h') {
      surroundings.print(usage);
      return command === undefined ? 2 : 0;
    }
    throw new UsageError(`unknown command "${command}", expected get or mock`);
  } catch (error) {
    if (!(error instanceof Error)) throw error;
    surroundings.printError(`${error.message.replaceAll(/\s*\n\s*/g, ' ')}\n`);
    return error instanceof UsageError || error instanceof InvalidArgumentError ? 2 : 1;
  }
}

class UsageError extends Error {}

async function get(args: readonly string[], { env, print, printError }: Surroundings): Promise<number> {
  const { values, positionals } = parse(args, { 'base-url': { type: 'string' }, json: { type: 'boolean' } }, 1);
  const [handleId] = positionals;
  const target = handleId === undefined ? exampleTarget(values['base-url']) : liveTarget(handleId, values['base-url'], env);
  printError(`${target.introduction}\n\n`);

  const requests: string[] = [];
  const fetch: Fetch = async (request) => {
    const response = await target.fetch(request);
    requests.push(
      `${request.method} ${request.url} -> ${response.status}, contract version ${request.headers.get('X-Xbl-Contract-Version')}`,
    );
    return response;
  };
  const outcome = await createClient({ ...target.options, fetch }).getSessionByHandle(target.handleId);

  if (outcome.status !== 200) {
    const detail = 'message' in outcome && outcome.message ? `: ${outcome.message.trim()}` : '';
    const wait = 'retryAfter' in outcome && outcome.retryAfter !== undefined ? ` Try again in ${outcome.retryAfter} seconds.` : '';
    printError(`${meaning[outcome.status]} (status ${outcome.status})${detail}${wait}\n`);
    return 1;
  }
  print(values.json ? `${stringifyJson(outcome.session, 2)}\n` : `${sessionText(outcome)}\n`);
  printError(`\n${requests.join('\n')}\nThe token was sent and is not shown. Integers beyond 2^53 keep all their digits.\n`);
  return 0;
}

const meaning: Readonly<Record<number, string>> = {
  202: 'The service accepted the request but has not finished it',
  204: 'The handle is valid, but no session exists behind it',
  304: 'The session is unchanged',
  400: 'The service found the request malformed',
  401: 'The token is missing, malformed or expired',
  403: 'This session may not be read with this token',
  404: 'No handle has this id, or it is stale',
  429: 'Too many requests',
  503: 'The service is overloaded',
};

function exampleTarget(baseUrl: string | undefined) {
  if (baseUrl !== undefined) throw new UsageError('--base-url needs a handle id: get <handleId> --base-url URL');
  const options = { token: 'XBL3.0 x=invented;invented' };
  const introduction = 'No handle id given: reading the example "bedrockWorld" from the mock in this process.';
  return { handleId: '2b7e4d91-6c38-4fa2-91d5-9a3f8e0b6c24', options, introduction, fetch: createMock({ example: 'bedrockWorld' }) };
}

function liveTarget(handleId: string, baseUrl: string | undefined, env: Surroundings['env']) {
  const token = env.XBL_TOKEN;
  if (token === undefined || token === '') {
    throw new UsageError('Set XBL_TOKEN to "XBL3.0 x=<userHash>;<XSTS token>" to reach a live service');
  }
  const options = { token, ...(baseUrl !== undefined && { baseUrl }) };
  const fetch: Fetch = (request) => globalThis.fetch(request);
  return { handleId, options, introduction: 'Reading the session.', fetch };
}

async function mock(args: readonly string[], { print, interrupted }: Surroundings): Promise<number> {
  const { values } = parse(args, { port: { type: 'string', default: '4010' }, example: { type: 'string' } }, 0);
  const port = Number(values.port);
  if (!/^\d+$/.test(values.port) || port > 65535) throw new UsageError(`--port must be 0 to 65535, but was "${values.port}"`);
  const server = await serve(createMock(values.example === undefined ? {} : { example: values.example }), { port });
  print(
    `Mock of the session directory on ${server.url}\nChoose an answer with the request header Prefer: example=<name> or code=<status>. Stop with Ctrl+C.\n`,
  );
  await interrupted();
  await server.close();
  return 0;
}

type OptionTypes = NonNullable<NonNullable<Parameters<typeof parseArgs>[0]>['options']>;

function parse<const T extends OptionTypes>(args: readonly string[], options: T, positionals: number) {
  let parsed: ReturnType<typeof parseArgs<{ args: string[]; options: T; allowPositionals: true }>>;
  try {
    parsed = parseArgs({ args: [...args], options, allowPositionals: true });
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error));
  }
  if (parsed.positionals.length > positionals) throw new UsageError(`unexpected argument "${parsed.positionals[positionals]}"`);
  return parsed;
}
