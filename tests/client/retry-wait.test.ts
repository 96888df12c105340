import { getEventListeners } from 'node:events';
import { describe, expect, it, vi } from 'vitest';
import { createClient } from '../../src/index.js';
import { handleId, observe, response, session, settle } from '../proof/client/harness.js';
import { never, offline, run, stopClock, unavailable } from './attempts.js';
import { inTurn } from './scripted.js';

stopClock();

describe('the wait between attempts', () => {
  it.each([
    [0, [0, 0, 0, 0]],
    [0.25, [0, 500, 1500, 3500]],
    [0.5, [0, 1000, 3000, 7000]],
    [0.75, [0, 1500, 4500, 10_500]],
  ])('is a part of 2, 4 and 8 seconds, here %d', async (drawn, expected) => {
    vi.mocked(Math.random).mockReturnValue(drawn);
    const { times } = await run(offline);
    expect(times).toEqual(expected);
  });

  it('is drawn for each wait', async () => {
    vi.mocked(Math.random).mockReturnValueOnce(0.5).mockReturnValueOnce(0).mockReturnValueOnce(0.25);
    const { times } = await run(offline);
    expect(times).toEqual([0, 1000, 1000, 3000]);
  });

  it('goes on growing with more attempts', async () => {
    vi.mocked(Math.random).mockReturnValue(0.25);
    const { times } = await run(offline, { maxAttempts: 6 });
    expect(times).toEqual([0, 500, 1500, 3500, 7500, 15_500]);
  });

  it('begins at the end of an attempt', async () => {
    const { times } = await run(inTurn(never, session()), { attemptTimeoutMs: 2500 });
    expect(times).toEqual([0, 3500]);
  });

  it.each([
    ['seconds', '7', 7000],
    ['a date', 'Wed, 11 Mar 2026 18:00:07 GMT', 7000],
  ])('is what Retry-After says in %s', async (_, retryAfter, wait) => {
    const { times } = await run(inTurn(unavailable(retryAfter), session()));
    expect(times).toEqual([0, wait]);
  });

  it.each([429, 500])('is what Retry-After says on a %i, too', async (status) => {
    const { times } = await run(inTurn(response(status, null, { 'Retry-After': '3' }), session()));
    expect(times).toEqual([0, 3000]);
  });

  it.each(['soon', '-1', '', '0', 'Wed, 11 Mar 2026 17:59:07 GMT'])('is drawn when Retry-After is %j', async (retryAfter) => {
    const { times } = await run(inTurn(unavailable(retryAfter), session()));
    expect(times).toEqual([0, 1000]);
  });

  it('goes on growing although each response asks for no wait', async () => {
    const { times } = await run(unavailable('0'));
    expect(times).toEqual([0, 1000, 3000, 7000]);
  });

  it('counts from the Date of a service whose clock is an hour ahead', async () => {
    const headers = { Date: 'Wed, 11 Mar 2026 19:00:00 GMT', 'Retry-After': 'Wed, 11 Mar 2026 19:00:07 GMT' };
    const { times } = await run(inTurn(response(503, null, headers), session()));
    expect(times).toEqual([0, 7000]);
  });

  it('after a response without Retry-After is drawn, whatever an earlier one said', async () => {
    const { times } = await run(inTurn(unavailable('7'), response(503), session()));
    expect(times).toEqual([0, 7000, 9000]);
  });

  it('ends at once when the caller aborts, and nothing more is sent', async () => {
    const controller = new AbortController();
    const { client, requests } = observe(createClient, unavailable('20'), { maxAttempts: 4 });
    const call = settle(() => client.getSessionByHandle(handleId, { signal: controller.signal }));
    await vi.advanceTimersByTimeAsync(5000);
    const begin = performance.now();
    controller.abort(new Error('the player left'));
    await expect(call).resolves.toEqual({ error: new Error('the player left') });
    expect(performance.now() - begin).toBe(0);
    expect(vi.getTimerCount()).toBe(0);
    expect(requests).toHaveLength(1);
  });

  it('leaves no timer and no listener on the caller’s signal', async () => {
    const { signal } = new AbortController();
    await run(inTurn(response(503), never, session()), {}, (client) => client.getSessionByHandle(handleId, { signal }));
    expect(getEventListeners(signal, 'abort')).toEqual([]);
    expect(vi.getTimerCount()).toBe(0);
  });
});
