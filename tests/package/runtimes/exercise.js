// Plain JavaScript of no runtime in particular: calls a service that behaves as the path of its root says, and reports what came.
import { createClient } from 'mpsd-handle-session';

/** @import { ClientOptions, Fetch, OutcomeFor } from 'mpsd-handle-session' */

const handleId = '2b7e4d91-6c38-4fa2-91d5-9a3f8e0b6c24';

/**
 * The end of a call, in JSON.
 *
 * @param {Promise<OutcomeFor<'getSessionByHandle'> | OutcomeFor<'writeSessionByHandle'>>} call
 */
async function ending(call) {
  try {
    const outcome = await call;
    const id = 'session' in outcome ? outcome.session?.constants?.custom?.id : undefined;
    return id === undefined ? { status: outcome.status } : { status: outcome.status, id: `${typeof id} ${id}` };
  } catch (error) {
    if (!(error instanceof Error)) throw error;
    return 'waitingFor' in error ? { error: error.name, waitingFor: error.waitingFor } : { error: error.name, message: error.message };
  }
}

/**
 * @param {string} service
 * @param {Fetch} [fetch] - absent for that of the runtime
 */
export async function exercise(service, fetch) {
  /** @type {(path: string, options?: Partial<ClientOptions>) => ReturnType<typeof createClient>} */
  const client = (path, options) =>
    createClient({ token: 'XBL3.0 x=1;invented', baseUrl: `${service}/${path}`, ...(fetch && { fetch }), ...options });
  /** @type {(path: string, options?: Partial<ClientOptions>, call?: { signal: AbortSignal }) => ReturnType<typeof ending>} */
  const read = (path, options, call) => ending(client(path, options).getSessionByHandle(handleId, call));
  /** @type {(path: string, options?: Partial<ClientOptions>) => ReturnType<typeof ending>} */
  const write = (path, options) =>
    ending(client(path, options).writeSessionByHandle(handleId, { constants: { custom: { id: 12345678901234567890n } } }));
  /** @type {(number | undefined)[]} */
  const causes = [];

  const controller = new AbortController();
  const aborted = read('silent', {}, { signal: controller.signal });
  /** @returns the end of a call that began before all others */
  const abort = () => {
    controller.abort(new RangeError('the caller has left'));
    return aborted;
  };
  return {
    found: await read('found'),
    none: await read('none'),
    denied: await read('denied'),
    written: await write('written'),
    repeated: await read('flaky', { hooks: { onRetry: ({ status }) => causes.push(status) } }),
    causes,
    late: await read('silent', { attemptTimeoutMs: 1_000, maxAttempts: 1 }),
    aborted: await abort(),
    lateWrite: await write('silent', { attemptTimeoutMs: 1_000 }),
    writtenAgain: await write('written'), // so that the next write has a connection that was kept
    lostWrite: (await write('lost')).error,
    cut: (await read('cut', { maxAttempts: 1 })).error,
  };
}
