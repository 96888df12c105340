import { readActivation } from '../client/activation.js';
import { checkBaseUrl, checkHandleId, checkToken } from '../client/arguments.js';
import { createClient } from '../client/client.js';
import type { RetryEvent } from '../client/hooks.js';
import type { Fetch } from '../wire/fetch.js';
import { stringifyJson } from '../wire/json.js';
import { visible } from '../wire/visible.js';
import { checked } from './argument-names.js';
import type { CliContext } from './context.js';
import { sessionText } from './session-text.js';
import { UsageError } from './usage-error.js';

interface GetOptions {
  readonly baseUrl?: string | undefined;
  readonly json?: boolean | undefined;
  readonly attempts: number;
}

/** Where a session is read from. */
interface Target {
  readonly handleId: string;
  readonly token: string;
  readonly baseUrl?: string;
  readonly fetch: Fetch;
  /** Said before the request. */
  readonly introduction: string;
  /** Said after the session. */
  readonly conclusion: (request: string) => string;
}

/** Shows the session behind a handle, or a built-in one. */
export async function get(handle: string | undefined, options: GetOptions, context: CliContext): Promise<number> {
  const { print, printError } = context;
  const target = handle === undefined ? await builtInTarget(options) : liveTarget(handle, options, context);
  let request = '';
  const fetch: Fetch = async (sent) => {
    const response = await target.fetch(sent);
    request = `${sent.method} ${sent.url} -> ${response.status}, contract version ${sent.headers.get('X-Xbl-Contract-Version')}`;
    return response;
  };
  const onRetry = ({ status, waitMs }: RetryEvent) =>
    printError(
      `${status === undefined ? 'No response' : `Status ${status}`}; trying again in ${count(Math.ceil(waitMs / 1000), 'second')}.\n`,
    );
  const { token, baseUrl } = target;
  const client = createClient({
    token,
    ...(baseUrl !== undefined && { baseUrl }),
    fetch,
    maxAttempts: options.attempts,
    hooks: { onRetry },
  });
  printError(`${target.introduction}\n\n`);
  const outcome = await client.getSessionByHandle(target.handleId);

  if (outcome.status !== 200) {
    const detail = 'message' in outcome && outcome.message ? `: ${visible(outcome.message.trim())}` : '';
    const wait =
      'retryAfter' in outcome && outcome.retryAfter !== undefined ? `. Try again in ${count(outcome.retryAfter, 'second')}.` : '';
    printError(`${meaning[outcome.status]} (status ${outcome.status})${detail}${wait}\n`);
    return 1;
  }
  print(options.json ? `${stringifyJson(outcome.session, 2)}\n` : `${sessionText(outcome)}\n`);
  printError(`\n${target.conclusion(request)}\n`);
  return 0;
}

function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? '' : 's'}`;
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

/** Only this loads the provider: a live session does not need it. */
async function builtInTarget({ baseUrl }: GetOptions): Promise<Target> {
  if (baseUrl !== undefined) throw new UsageError('--base-url needs a handle id: get <handleId> --base-url <url>');
  const { createProviderStates } = await import('../provider/index.js');
  const { fetch, states } = createProviderStates({ clock: () => Date.UTC(2026, 10, 20, 18, 30), createId: createIds() });
  return {
    ...states.bedrockWorld(),
    fetch,
    introduction: 'No handle id given: reading a built-in session from the reference provider. Nothing leaves this process.',
    conclusion: () => `Next: npx mpsd-handle-session serve             serves sessions like this one, with a curl to copy
      npx mpsd-handle-session get <handleId>    reads a live session with the token in XBL_TOKEN
      npx mpsd-handle-session --help            lists the other commands`,
  };
}

/** The same ids in every run, so that the built-in session looks the same each time. */
function createIds(): () => string {
  let ids = 0;
  return () => `c0d8e4b2-7f1a-4963-95e7-${String(++ids).padStart(12, '0')}`;
}

/** A handle id, or the one in the URI of an accepted invite or of a join. */
function readHandleId(text: string): string {
  const activation = text.includes('://') ? readActivation(text) : undefined;
  if (activation !== undefined) return activation.handleId;
  if (text.includes('://')) throw new UsageError('this URI has no handle; those of inviteHandleAccept and activityHandleJoin do');
  checkHandleId(text);
  return text;
}

function liveTarget(handle: string, { baseUrl }: GetOptions, { env }: CliContext): Target {
  const handleId = readHandleId(handle);
  if (!env.XBL_TOKEN) throw new UsageError('Set XBL_TOKEN to "XBL3.0 x=<userHash>;<XSTS token>" to reach a live service');
  return {
    handleId,
    token: checked('XBL_TOKEN', checkToken, env.XBL_TOKEN),
    ...(baseUrl !== undefined && { baseUrl: checked('--base-url', checkBaseUrl, baseUrl) }),
    fetch: (request) => globalThis.fetch(request),
    introduction: 'Reading the session.',
    conclusion: (request) => `${request}\nThe token was sent and is not shown.`,
  };
}
