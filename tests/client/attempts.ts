import { afterEach, beforeEach, vi } from 'vitest';
import { type Client, type ClientOptions, createClient } from '../../src/index.js';
import { handleId, observe, type Respond, response, settle } from '../proof/client/harness.js';

/** Gives each test of the calling file a clock that moves only when told to, and draws one half for each wait. */
export function stopClock(): void {
  beforeEach(() => {
    vi.useFakeTimers({ now: Date.parse('2026-03-11T18:00:00Z') });
    vi.spyOn(Math, 'random').mockReturnValue(0.5);
  });
  afterEach(() => {
    vi.useRealTimers();
    vi.restoreAllMocks();
  });
}

export const read = (client: Client) => client.getSessionByHandle(handleId);
export const never: Respond = () => new Promise(() => {});
export const offline: Respond = () => Promise.reject(new TypeError('fetch failed'));
export const cut: Respond = () => new Response(new ReadableStream({ pull: (controller) => controller.error(new TypeError('terminated')) }));
export const unavailable = (retryAfter: string) => response(503, null, { 'Retry-After': retryAfter });

/** A call to its end, in no time, and the milliseconds at which its attempts and its end came. */
export async function run(respond: Respond, options: Partial<ClientOptions> = {}, call: (client: Client) => Promise<unknown> = read) {
  const begin = performance.now();
  const times: number[] = [];
  const timed: Respond = (sent) => {
    times.push(performance.now() - begin);
    return respond(sent);
  };
  const { client, requests } = observe(createClient, timed, { maxAttempts: 4, ...options });
  let endedAt: number | undefined;
  const settled = settle(() => call(client)).finally(() => {
    endedAt = performance.now() - begin;
  });
  await vi.runAllTimersAsync();
  return { ...(await settled), times, endedAt, requests };
}
