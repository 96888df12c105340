import assert from 'node:assert/strict';
import type { CallOptions, Client } from '../../../../../src/index.js';
import { onCommand } from '../../../../client/scripted.js';
import { type Clock, ending, follow, pass, timed } from '../../clock.js';
import { type CreateClient, fieldsOf, handleId, otherHandleId, session, settle, single } from '../../harness.js';

const read = (client: Client, options?: CallOptions<'getSessionByHandle'>) => client.getSessionByHandle(handleId, options);

/** A client, and a service that answers when it is told to. */
function together(create: CreateClient, clock: Clock, options: { readonly shareReads?: boolean } = { shareReads: true }) {
  const { respond, answer } = onCommand();
  const { client, requests } = follow(create, clock, respond, options);
  return {
    client,
    requests,
    /** Answers all requests, once the client had the time to send them. */
    async answerAll() {
      await pass(1);
      for (const number of requests.keys()) answer(number + 1, session());
    },
  };
}

const shareReads = 'README: One request for many';

/** One request for many reads. */
export const sharingChecks = [
  timed('With shareReads, identical reads at the same time are one request', shareReads, async (create, clock) => {
    const { client, requests, answerAll } = together(create, clock);
    const headers = { 'If-None-Match': '"7c1d"' };
    const reads = [1, 2, 3].map(() => settle(() => read(client, { headers })));
    await answerAll();
    for (const shared of reads) assert.equal(fieldsOf((await shared).result).status, 200);
    single(requests);
  }),

  timed('A read after shared ones is a request of its own', `${shareReads}, at the same time`, async (create, clock) => {
    const { client, requests, answerAll } = together(create, clock);
    for (let count = 1; count <= 2; count += 1) {
      const next = settle(() => read(client));
      await answerAll();
      await next;
      assert.equal(requests.length, count);
    }
  }),

  timed('With shareReads, what differs is not shared', `${shareReads}, identical reads`, async (create, clock) => {
    const { client, requests, answerAll } = together(create, clock);
    const calls = [
      () => read(client),
      () => client.getSessionByHandle(otherHandleId),
      () => read(client, { headers: { 'If-None-Match': '"7c1d"' } }),
      () => read(client, { headers: { 'X-Xbl-OnBehalfOf-Title': '1800000001' } }),
      () => read(client, { correlationVector: 'q0K2Yl3zXUmO8rTn.1' }),
      () => client.writeSessionByHandle(handleId, {}),
      () => client.writeSessionByHandle(handleId, {}),
    ].map((call) => settle(call));
    await answerAll();
    await Promise.all(calls);
    const names = ['If-None-Match', 'X-Xbl-OnBehalfOf-Title', 'MS-CV'];
    const sent = requests.map(({ method, url, headers }) => [method, url, ...names.map((name) => headers.get(name))].join(' '));
    assert.deepEqual([requests.length, new Set(sent).size], [7, 6], 'the two writes are alike, and nothing else');
  }),

  timed('Reads are not shared unless told to', 'ClientOptions.shareReads: default false', async (create, clock) => {
    const { client, requests, answerAll } = together(create, clock, {});
    const reads = [1, 2].map(() => settle(() => read(client)));
    await answerAll();
    await Promise.all(reads);
    assert.equal(requests.length, 2);
  }),

  timed('An abort of one shared read leaves the others', shareReads, async (create, clock) => {
    const { client, requests, answerAll } = together(create, clock);
    const reason = new Error('the player left');
    const controller = new AbortController();
    const first = ending(clock, () => read(client, { signal: controller.signal }));
    const others = [1, 2].map(() => settle(() => read(client, { signal: new AbortController().signal })));
    await pass(1);
    controller.abort(reason);
    await answerAll();
    assert.equal((await first).error, reason);
    assert.equal((await first).at, 1);
    for (const kept of others) assert.equal(fieldsOf((await kept).result).status, 200);
    assert.equal(single(requests).signal.aborted, false);
  }),

  timed('A shared request ends when everybody has left', 'CallOptions.signal: ends the call', async (create, clock) => {
    const { client, requests, answerAll } = together(create, clock);
    const reason = new Error('the player left');
    const controllers = [new AbortController(), new AbortController()];
    const reads = controllers.map(({ signal }) => settle(() => read(client, { signal })));
    await pass(1);
    for (const controller of controllers) controller.abort(reason);
    assert.equal(single(requests).signal.aborted, true);
    for (const aborted of reads) assert.equal((await aborted).error, reason);
    // Nobody who comes later is given the request that was ended.
    const next = settle(() => read(client));
    await answerAll();
    assert.equal(fieldsOf((await next).result).status, 200);
  }),
];
