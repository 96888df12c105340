import { type Server, serve } from '../node/serve.js';
import { InvalidArgumentError } from '../wire/errors.js';
import type { Fetch } from '../wire/fetch.js';
import type { CliContext } from './context.js';
import { withRequestLog } from './request-log.js';
import { messageOf, UsageError } from './usage-error.js';

/** The options that both servers have. */
export interface ListeningOptions {
  readonly port: number;
  readonly host: string;
  readonly cors?: boolean | undefined;
  readonly quiet?: boolean | undefined;
}

/** A request that gets a response worth seeing. */
export interface Sample {
  readonly handleId: string;
  readonly token: string;
}

/** How a server introduces itself. */
export interface Introduction {
  /** Name of the server and what it has, for the first line, around its URL. */
  readonly name: string;
  readonly contents?: string;
  readonly sample?: Sample | undefined;
  /** Said on standard error before the way to stop it. */
  readonly remark?: string;
  /** Called once it listens. */
  readonly listening?: (url: string) => Promise<void>;
}

/** Serves until it is interrupted. What it prints first is where it listens, and a request to copy. */
export async function serveUntilInterrupted(
  fetch: Fetch,
  { quiet = false, port, host, cors = false }: ListeningOptions,
  { name, contents = '', sample, remark = '', listening = async () => {} }: Introduction,
  context: CliContext,
): Promise<number> {
  const server = await listen(quiet ? fetch : withRequestLog(fetch, context), { port, host, cors });
  const url = server.url.replace(/\/\/(?:0\.0\.0\.0|\[::\]):/, '//127.0.0.1:'); // an address to listen on is none to send to
  context.print(`${name} on ${server.url}${contents}\n${sample === undefined ? '' : requestToCopy(url, sample)}`);
  try {
    await listening(url);
    context.printError(`${remark}Stop with Ctrl+C.\n`);
    await context.interrupted();
  } finally {
    await server.close();
  }
  return 0;
}

/** Quoted so that sh, cmd and PowerShell take it. */
function requestToCopy(url: string, { handleId, token }: Sample): string {
  return `  handle  ${handleId}
  token   ${token}
  curl -i -H "Authorization: ${token}" -H "X-Xbl-Contract-Version: 107" ${url}/handles/${handleId}/session
`;
}

async function listen(fetch: Fetch, options: { port: number; host: string; cors: boolean }): Promise<Server> {
  try {
    return await serve(fetch, options);
  } catch (error) {
    if (error instanceof InvalidArgumentError) throw new UsageError(`--${error.message}`);
    const wayOut = /EADDRINUSE|EACCES/.test(messageOf(error)) ? '--port 0 picks a free one' : '--host must be an address of this machine';
    throw new UsageError(`--port ${options.port} on --host ${options.host} cannot be used (${messageOf(error)}); ${wayOut}`);
  }
}
