import assert from 'node:assert/strict';
import { check, handleId, minimal, observe, session, settle, single, token } from '../harness.js';

/** A signal of the caller ends a call. */
export const signalChecks = [
  check(
    'An abort ends a call that waits, with the signal’s own reason',
    'CallOptions.signal: rejects with the signal’s reason',
    async (create) => {
      for (const reason of [new Error('the player left'), 'left', new DOMException('too late', 'TimeoutError')]) {
        for (const operation of ['getSessionByHandle', 'writeSessionByHandle'] as const) {
          const controller = new AbortController();
          let release = () => {};
          const arrived = new Promise<void>((resolve) => {
            release = resolve;
          });
          let answer = () => {};
          const { client } = observe(create, async (sent) => {
            release();
            await new Promise<void>((resolve, reject) => {
              answer = resolve;
              if (sent.signal.aborted) reject(sent.signal.reason);
              sent.signal.addEventListener('abort', () => reject(sent.signal.reason));
            });
            return await session()(sent);
          });
          const { signal } = controller;
          const call = settle(() =>
            operation === 'getSessionByHandle' ? client[operation](handleId, { signal }) : client[operation](handleId, {}, { signal }),
          );
          await Promise.race([arrived, call]);
          controller.abort(reason);
          // For a client that does not listen: it gets an answer, instead of waiting for ever.
          answer();
          assert.deepEqual(await call, { error: reason });
          assert.equal((await call).error, reason);
        }
      }
    },
  ),

  check('An abort reaches the fetch, so that it can close the connection', 'CallOptions.signal: ends the call', async (create) => {
    const controller = new AbortController();
    const { client, requests } = observe(create, async () => {
      controller.abort();
      return await session()(single(requests));
    });
    await settle(() => client.getSessionByHandle(handleId, { signal: controller.signal }));
    assert.equal(single(requests).signal.aborted, true);
  }),

  check('An abort ends a call whose answer arrives', 'CallOptions.signal', async (create) => {
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

  check('A call with an aborted signal sends nothing', 'CallOptions.signal', async (create) => {
    const reason = new Error('the player left');
    const signal = AbortSignal.abort(reason);
    const { client, requests } = observe(create);
    assert.equal((await settle(() => client.getSessionByHandle(handleId, { signal }))).error, reason);
    assert.equal((await settle(() => client.writeSessionByHandle(handleId, {}, { signal }))).error, reason);
    assert.deepEqual(requests, []);
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

  check('An abort of one call leaves the others', 'CallOptions.signal: ends the call', async (create) => {
    const { client, requests } = observe(create);
    await settle(() => client.getSessionByHandle(handleId, { signal: AbortSignal.abort() }));
    const { signal } = new AbortController();
    assert.equal((await client.getSessionByHandle(handleId, { signal })).status, 200);
    assert.equal(single(requests).method, 'GET');
  }),
];
