import {
  type Client,
  type ClientOptions,
  createClient,
  InvalidArgumentError,
  NetworkError,
  TimeoutError,
  UnexpectedResponseError,
} from '../../../src/index.js';
import type { ClientCall, ClientCase, ClientResult, ErrorKind } from '../../../src/verify/client/verify-client.js';

/** Makes the calls of verify-client with clients that have the interface of ours: one for all calls with the same options. */
export function callOf(create: (options: ClientOptions) => Client): ClientCall {
  const clients = new Map<string, Client>();
  return async (given) => {
    const { baseUrl, token, contractVersion, timeoutMs } = given;
    const key = JSON.stringify([baseUrl, token, contractVersion, timeoutMs]);
    try {
      const client =
        clients.get(key) ?? create({ baseUrl, token, contractVersion, totalTimeoutMs: timeoutMs, attemptTimeoutMs: timeoutMs });
      clients.set(key, client);
      return await callWith(client, given);
    } catch (error) {
      const kind = kindOf(error);
      if (kind === undefined) throw error;
      return { error: kind, message: error instanceof Error ? error.message : String(error) } satisfies ClientResult;
    }
  };
}

/** This package's client. */
export const ownClient = callOf(createClient);

async function callWith(client: Client, { operation, handleId, headers, query, change, abortAfterMs }: ClientCase) {
  const signal = abortAfterMs === null ? undefined : signalAfter(abortAfterMs);
  const outcome =
    operation === 'getSessionByHandle'
      ? await client.getSessionByHandle(handleId, { headers, signal })
      : await client.writeSessionByHandle(handleId, change as object, { headers, query, signal });
  const { headers: _, ...result } = outcome;
  return result;
}

function signalAfter(milliseconds: number): AbortSignal {
  const controller = new AbortController();
  const abort = () => controller.abort(new Aborted());
  if (milliseconds === 0) abort();
  else setTimeout(abort, milliseconds).unref();
  return controller.signal;
}

class Aborted extends Error {}

function kindOf(error: unknown): ErrorKind | undefined {
  if (error instanceof InvalidArgumentError) return 'invalid-argument';
  if (error instanceof NetworkError) return 'network';
  if (error instanceof TimeoutError) return 'timeout';
  if (error instanceof UnexpectedResponseError) return 'unexpected-response';
  return error instanceof Aborted ? 'aborted' : undefined;
}
