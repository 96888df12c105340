import { getEventListeners } from 'node:events';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { type CallOptions, type ClientOptions, createClient } from '../../src/index.js';
import { errorOf, handleId, observe, otherHandleId, type Respond, response, session, text } from '../proof/client/harness.js';
import { inTurn, onCommand } from './scripted.js';

type Read = readonly [handleId: string, options?: CallOptions<'getSessionByHandle'>];

const sharing = (respond: Respond, options: Partial<ClientOptions> = {}) =>
  observe(createClient, respond, { shareReads: true, ...options });
const left = new Error('the player left');

afterEach(() => vi.restoreAllMocks());

/** The outcomes of reads that start together, and how many requests they took. */
async function readTogether(reads: readonly Read[], options: Partial<ClientOptions> = {}) {
  const { client, requests } = sharing(session(), options);
  const outcomes = await Promise.all(reads.map((read) => client.getSessionByHandle(...read)));
  return { outcomes, count: requests.length };
}

describe('identical reads at the same time', () => {
  it('share one request and its outcome', async () => {
    const { outcomes, count } = await readTogether([[handleId], [handleId], [handleId]]);
    expect(count).toBe(1);
    expect(outcomes[0]).toMatchObject({ status: 200 });
    expect(outcomes.map((outcome) => outcome === outcomes[0])).toEqual([true, true, true]);
  });

  it('send a request each by default', async () => {
    const { client, requests } = observe(createClient, session());
    await Promise.all([client.getSessionByHandle(handleId), client.getSessionByHandle(handleId)]);
    expect(requests).toHaveLength(2);
  });

  it('send a request each with shareReads: false', async () => {
    const { count } = await readTogether([[handleId], [handleId]], { shareReads: false });
    expect(count).toBe(2);
  });

  it.each<[string, Read, Read]>([
    ['the handle in another case', [handleId], [handleId.toUpperCase()]],
    ['an undefined header', [handleId, { headers: { 'If-None-Match': undefined } }], [handleId, {}]],
    ['the same header', [handleId, { headers: { 'If-None-Match': '"1"' } }], [handleId, { headers: { 'If-None-Match': '"1"' } }]],
    ['the same correlation vector', [handleId, { correlationVector: 'cV.1' }], [handleId, { correlationVector: 'cV.1' }]],
    ['a signal of their own', [handleId, { signal: new AbortController().signal }], [handleId]],
  ])('are identical with %s', async (_, one, other) => {
    expect((await readTogether([one, other])).count).toBe(1);
  });

  it.each<[string, Read, Read]>([
    ['another handle', [handleId], [otherHandleId]],
    ['another header', [handleId], [handleId, { headers: { 'If-None-Match': '"1"' } }]],
    ['another value of a header', [handleId, { headers: { Signature: 'AA==' } }], [handleId, { headers: { Signature: 'AB==' } }]],
    ['another correlation vector', [handleId, { correlationVector: 'cV.1' }], [handleId, { correlationVector: 'cV.2' }]],
  ])('are not identical with %s', async (_, one, other) => {
    expect((await readTogether([one, other])).count).toBe(2);
  });

  it('are not those of another client', async () => {
    const [one, other] = [sharing(session()), sharing(session())];
    await Promise.all([one.client.getSessionByHandle(handleId), other.client.getSessionByHandle(handleId)]);
    expect([one.requests.length, other.requests.length]).toEqual([1, 1]);
  });

  it('share a failure', async () => {
    const { client, requests } = sharing(() => Promise.reject(new TypeError('fetch failed')));
    const [one, other] = await Promise.all([1, 2].map(() => errorOf(() => client.getSessionByHandle(handleId))));
    expect(one).toMatchObject({ name: 'NetworkError' });
    expect(other).toBe(one);
    expect(requests).toHaveLength(1);
  });

  it('share the attempts, and are one call for the hooks', async () => {
    vi.spyOn(Math, 'random').mockReturnValue(0);
    const calls: number[] = [];
    const options = { maxAttempts: 2, hooks: { onRequest: ({ call }: { call: number }) => calls.push(call) } };
    const { client } = sharing(inTurn(response(503), session()), options);
    const outcomes = await Promise.all([client.getSessionByHandle(handleId), client.getSessionByHandle(handleId)]);
    expect(outcomes.map(({ status }) => status)).toEqual([200, 200]);
    expect(calls).toEqual([1, 1]);
  });

  it('share what is on its way already', async () => {
    const service = onCommand();
    const { client, requests } = sharing(service.respond);
    const first = client.getSessionByHandle(handleId);
    await service.arrived(1);
    const second = client.getSessionByHandle(handleId);
    service.answer(1, session());
    expect(await second).toBe(await first);
    expect(requests).toHaveLength(1);
  });
});

describe('a read after a shared one ended', () => {
  it.each([
    ['with a session', session()],
    ['with a refusal', text(404, 'gone')],
    ['with an undocumented response', text(418, 'teapot')],
    ['without a response', () => Promise.reject(new TypeError('fetch failed'))],
  ])('%s sends a request of its own', async (_, respond) => {
    const { client, requests } = sharing(inTurn(respond, session()));
    await Promise.allSettled([client.getSessionByHandle(handleId), client.getSessionByHandle(handleId)]);
    expect(requests).toHaveLength(1);
    await expect(client.getSessionByHandle(handleId)).resolves.toMatchObject({ status: 200 });
    expect(requests).toHaveLength(2);
  });
});

describe('an abort', () => {
  it('of one caller leaves the others and the request alone', async () => {
    const service = onCommand();
    const { client, requests } = sharing(service.respond);
    const controller = new AbortController();
    const leaving = errorOf(() => client.getSessionByHandle(handleId, { signal: controller.signal }));
    const staying = [client.getSessionByHandle(handleId), client.getSessionByHandle(handleId)];
    await service.arrived(1);
    controller.abort(left);
    await expect(leaving).resolves.toBe(left);
    expect(requests[0]?.signal.aborted).toBe(false);
    service.answer(1, session());
    await expect(Promise.all(staying)).resolves.toMatchObject([{ status: 200 }, { status: 200 }]);
    expect(requests).toHaveLength(1);
  });

  it('of all callers aborts the request', async () => {
    const service = onCommand();
    const { client, requests } = sharing(service.respond);
    const controllers = [new AbortController(), new AbortController()];
    const calls = controllers.map(({ signal }) => errorOf(() => client.getSessionByHandle(handleId, { signal })));
    await service.arrived(1);
    controllers[0]?.abort(new Error('first'));
    expect(requests[0]?.signal.aborted).toBe(false);
    controllers[1]?.abort(new Error('second'));
    await expect(Promise.all(calls)).resolves.toEqual([new Error('first'), new Error('second')]);
    expect(requests[0]?.signal.aborted).toBe(true);
  });

  it('of all callers is not shared by a read that comes after', async () => {
    const service = onCommand();
    const { client, requests } = sharing(service.respond);
    const controller = new AbortController();
    const leaving = errorOf(() => client.getSessionByHandle(handleId, { signal: controller.signal }));
    await service.arrived(1);
    controller.abort(left);
    const next = client.getSessionByHandle(handleId);
    await service.arrived(2);
    service.answer(2, session());
    await expect(leaving).resolves.toBe(left);
    await expect(next).resolves.toMatchObject({ status: 200 });
    expect(requests).toHaveLength(2);
  });

  it('of all callers leaves a newer request of the same key alone', async () => {
    const service = onCommand();
    const { client, requests } = sharing(service.respond);
    const controller = new AbortController();
    const leaving = errorOf(() => client.getSessionByHandle(handleId, { signal: controller.signal }));
    await service.arrived(1);
    controller.abort(left);
    const second = client.getSessionByHandle(handleId);
    await leaving;
    await service.arrived(2);
    const third = client.getSessionByHandle(handleId);
    service.answer(2, session());
    expect(await third).toBe(await second);
    expect(requests).toHaveLength(2);
  });

  it('before the call sends nothing and takes no part', async () => {
    const { client, requests } = sharing(session());
    await expect(client.getSessionByHandle(handleId, { signal: AbortSignal.abort(left) })).rejects.toBe(left);
    expect(requests).toEqual([]);
    await expect(client.getSessionByHandle(handleId)).resolves.toMatchObject({ status: 200 });
  });

  it('before the call leaves those alone who share a request', async () => {
    const service = onCommand();
    const { client, requests } = sharing(service.respond);
    const staying = client.getSessionByHandle(handleId);
    await service.arrived(1);
    await expect(client.getSessionByHandle(handleId, { signal: AbortSignal.abort(left) })).rejects.toBe(left);
    service.answer(1, session());
    await expect(staying).resolves.toMatchObject({ status: 200 });
    expect(requests.map(({ signal }) => signal.aborted)).toEqual([false]);
  });

  it('while the request is being started ends the call with the reason', async () => {
    const caller = new AbortController();
    const { client } = sharing(session(), { hooks: { onRequest: () => caller.abort(left) } });
    expect(await errorOf(() => client.getSessionByHandle(handleId, { signal: caller.signal }))).toBe(left);
  });

  it('after the call changes nothing, and finds no listener', async () => {
    const { client, requests } = sharing(session());
    const controller = new AbortController();
    await client.getSessionByHandle(handleId, { signal: controller.signal });
    expect(getEventListeners(controller.signal, 'abort')).toEqual([]);
    controller.abort(left);
    expect(requests[0]?.signal.aborted).toBe(false);
  });
});

describe('a read that begins after a write', () => {
  it.each([
    ['was sent', false],
    ['was answered', true],
  ])('%s does not join an older one', async (_, isAnswered) => {
    const service = onCommand();
    const { client, requests } = sharing(service.respond);
    const before = client.getSessionByHandle(handleId);
    await service.arrived(1);
    const written = client.writeSessionByHandle(handleId, {});
    await service.arrived(2);
    const during = client.getSessionByHandle(otherHandleId);
    await service.arrived(3);
    if (isAnswered) service.answer(2, session());
    if (isAnswered) await written;
    const after = [client.getSessionByHandle(handleId), client.getSessionByHandle(isAnswered ? otherHandleId : handleId)];
    await service.arrived(isAnswered ? 5 : 4);
    for (let number = 1; number <= requests.length; number += 1) service.answer(number, session());
    await Promise.all([before, written, during, ...after]);
    expect(requests).toHaveLength(isAnswered ? 5 : 4);
  });
});

describe('the time of a call', () => {
  afterEach(() => vi.useRealTimers());

  it('is its own, also when the read that it joined ends for want of time', async () => {
    vi.useFakeTimers();
    const never: Respond = () => new Promise(() => {});
    const { client, requests } = sharing(inTurn(never, session()), { totalTimeoutMs: 1000, attemptTimeoutMs: 1000 });
    const first = errorOf(() => client.getSessionByHandle(handleId));
    await vi.advanceTimersByTimeAsync(900);
    const joiner = client.getSessionByHandle(handleId);
    await vi.advanceTimersByTimeAsync(200);
    await expect(first).resolves.toMatchObject({ name: 'TimeoutError' });
    await expect(joiner).resolves.toMatchObject({ status: 200 });
    expect(requests).toHaveLength(2);
  });

  it('is over for a joiner as well, once its own has passed', async () => {
    vi.useFakeTimers();
    const { client } = sharing(() => new Promise(() => {}), { totalTimeoutMs: 1000, attemptTimeoutMs: 1000 });
    const first = errorOf(() => client.getSessionByHandle(handleId));
    await vi.advanceTimersByTimeAsync(900);
    const begin = performance.now();
    const joiner = errorOf(() => client.getSessionByHandle(handleId)).then((error) => [error.name, performance.now() - begin]);
    await vi.runAllTimersAsync();
    await first;
    await expect(joiner).resolves.toEqual(['TimeoutError', 1000]);
  });
});

describe('writes', () => {
  it('never share a request, however identical', async () => {
    const { client, requests } = sharing(session());
    const options = { headers: { 'If-Match': '"1"' } };
    await Promise.all([1, 2].map(() => client.writeSessionByHandle(handleId, { members: { me: null } }, options)));
    expect(requests.map(({ method }) => method)).toEqual(['PUT', 'PUT']);
  });
});
