import { type Server, serve } from '../node/serve.js';
import type { Fetch } from '../wire/fetch.js';
import { integer, UsageError } from './arguments.js';
import type { CliContext } from './context.js';

/** Serves on the port that --port names, says so, and stops when it is interrupted. */
export async function serveUntilInterrupted(
  fetch: Fetch,
  port: string,
  announce: (url: string) => string,
  { print, printError, interrupted }: CliContext,
  remark = '',
): Promise<number> {
  const server = await listen(fetch, integer('port', port, 0, 65535));
  print(`${announce(server.url)}\n`);
  printError(`${remark}Stop with Ctrl+C.\n`);
  await interrupted();
  await server.close();
  return 0;
}

async function listen(fetch: Fetch, port: number): Promise<Server> {
  try {
    return await serve(fetch, { port });
  } catch (error) {
    throw new UsageError(`Port ${port} cannot be used (${error instanceof Error ? error.message : error}); --port 0 takes a free one`);
  }
}
