import { checkHandleId } from '../client/arguments.js';
import { createClient } from '../client/client.js';
import type { RetryEvent } from '../client/hooks.js';
import { createMock } from '../mock/mock.js';
import type { Fetch } from '../wire/fetch.js';
import { stringifyJson } from '../wire/json.js';
import { visible } from '../wire/visible.js';
import { integer, parse, UsageError } from './arguments.js';
import type { CliContext } from './context.js';
import { sessionText } from './session-text.js';

/** Shows the session behind a handle, or the built-in example. */
export async function get(args: readonly string[], { env, print, printError }: CliContext): Promise<number> {
  const { values, positionals } = parse(
    args,
    { 'base-url': { type: 'string' }, json: { type: 'boolean' }, attempts: { type: 'string' } },
    1,
  );
  const [handleId] = positionals;
  const target = handleId === undefined ? exampleTarget(values['base-url']) : liveTarget(handleId, values['base-url'], env);

  const requests: string[] = [];
  const fetch: Fetch = async (request) => {
    const response = await target.fetch(request);
    requests.push(
      `${request.method} ${request.url} -> ${response.status}, contract version ${request.headers.get('X-Xbl-Contract-Version')}`,
    );
    return response;
  };
  const maxAttempts = integer('attempts', values.attempts ?? '4', 1, 10);
  const onRetry = ({ status, waitMs }: RetryEvent) =>
    printError(`${status === undefined ? 'No answer' : `Status ${status}`}; trying again in ${Math.ceil(waitMs / 1000)} seconds.\n`);
  const client = createClient({ ...target.options, fetch, maxAttempts, hooks: { onRetry } });
  printError(`${target.introduction}\n\n`); // only now, so that the error of a wrong argument is the only line
  const outcome = await client.getSessionByHandle(target.handleId);

  if (outcome.status !== 200) {
    const detail = 'message' in outcome && outcome.message ? `: ${visible(outcome.message.trim())}` : '';
    const wait = 'retryAfter' in outcome && outcome.retryAfter !== undefined ? ` Try again in ${outcome.retryAfter} seconds.` : '';
    printError(`${meaning[outcome.status]} (status ${outcome.status})${detail}${wait}\n`);
    return 1;
  }
  print(values.json ? `${stringifyJson(outcome.session, 2)}\n` : `${sessionText(outcome)}\n`);
  printError(`\n${requests.join('\n')}\nThe token was sent and is not shown.\n`);
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

function liveTarget(handleId: string, baseUrl: string | undefined, env: CliContext['env']) {
  checkHandleId(handleId);
  const token = env.XBL_TOKEN;
  if (token === undefined || token === '') {
    throw new UsageError('Set XBL_TOKEN to "XBL3.0 x=<userHash>;<XSTS token>" to reach a live service');
  }
  const options = { token, ...(baseUrl !== undefined && { baseUrl }) };
  const fetch: Fetch = (request) => globalThis.fetch(request);
  return { handleId, options, introduction: 'Reading the session.', fetch };
}
