import assert from 'node:assert/strict';
import { check, handleId, minimal, observe, session, settle, token } from '../../harness.js';

/** A signal of the caller ends a call. */
export const signalChecks = [
  check('An abort ends a call whose response arrives', 'CallOptions.signal', async (create) => {
    const controller = new AbortController();
    const reason = new Error('the player left');
    let bodyIsStopped = false;
    let bodyIsCancelled = false;
    const { client } = observe(create, ({ signal }) => {
      const body = new ReadableStream<Uint8Array>({
        start: (stream) => {
          stream.enqueue(new TextEncoder().encode(minimal));
          signal.addEventListener('abort', () => stream.error(signal.reason));
          // After the client began to read, and before the end.
          setImmediate(() => {
            controller.abort(reason);
            bodyIsStopped = signal.aborted;
            if (!signal.aborted && !bodyIsCancelled) stream.close();
          });
        },
        cancel: () => {
          bodyIsCancelled = true;
        },
      });
      return new Response(body, { headers: { 'Content-Type': 'application/json' } });
    });
    assert.equal((await settle(() => client.getSessionByHandle(handleId, { signal: controller.signal }))).error, reason);
    assert.equal(bodyIsStopped, true);
  }),

  check('An abort while the token is fetched sends nothing', 'CallOptions.signal', async (create) => {
    const controller = new AbortController();
    const reason = new Error('the player left');
    const { client, requests } = observe(create, session(), {
      token: async () => {
        controller.abort(reason);
        return token;
      },
    });
    assert.equal((await settle(() => client.writeSessionByHandle(handleId, {}, { signal: controller.signal }))).error, reason);
    assert.deepEqual(requests, []);
  }),

  check(
    'An abort ends a call whose token never comes',
    'CallOptions.signal: ends the call',
    async (create) => {
      const controller = new AbortController();
      const reason = new Error('the player left');
      const { client, requests } = observe(create, session(), { token: () => new Promise<string>(() => {}) });
      const call = settle(() => client.getSessionByHandle(handleId, { signal: controller.signal }));
      setImmediate(() => controller.abort(reason));
      assert.equal((await call).error, reason);
      assert.deepEqual(requests, []);
    },
    1_000,
  ),
];
