import type { ClientOptions } from '../../../src/index.js';
import { type ClientCheck, type CreateClient, check, type Respond, record, settle, token } from './harness.js';

// Time for checks of waits: a clock that stands still while the client works, and jumps to the next timer when nothing else is left
// to do. A wait of hours takes no time, and a client that waits for ever is found at once. The clock takes the place of what a
// client tells the time with, so that these checks run one at a time.

export interface Clock {
  /** Milliseconds since the check began. */
  readonly now: () => number;
  /** How many timers are set. */
  readonly timers: () => number;
  /** What `Math.random` gives. */
  random: number;
}

/** A check on a clock of its own. */
export function timed(name: string, source: string, run: (create: CreateClient, clock: Clock) => Promise<void>): ClientCheck {
  return check(name, source, (create) => onClock((clock) => run(create, clock)));
}

const real = { setTimeout, clearTimeout };
const realNow = { performance: performance.now, date: Date.now, random: Math.random };
const longest = 60 * 60 * 1000;

async function onClock(work: (clock: Clock) => Promise<void>): Promise<void> {
  const timers = new Set<{ readonly at: number; readonly run: () => void }>();
  // Whole, because fractions of a large number are rounded. A date in a header has no milliseconds.
  const began = { performance: Math.ceil(performance.now()), date: Math.ceil(Date.now() / 1000) * 1000 };
  let elapsed = 0;
  const clock: Clock = { now: () => elapsed, timers: () => timers.size, random: 0.5 };

  Object.assign(globalThis, {
    setTimeout(run: (...values: unknown[]) => void, milliseconds = 0, ...values: unknown[]) {
      const timer = { at: elapsed + Math.ceil(Math.max(0, milliseconds)), run: () => run(...values), ref: () => timer, unref: () => timer };
      timers.add(timer);
      return timer;
    },
    clearTimeout(timer: { at: number; run: () => void } & NodeJS.Timeout) {
      if (!timers.delete(timer)) real.clearTimeout(timer); // set before the clock stood still, such as that of a connection
    },
  });
  performance.now = () => began.performance + elapsed;
  Date.now = () => began.date + elapsed;
  Math.random = () => clock.random;

  let isDone = false;
  const done = work(clock).finally(() => {
    isDone = true;
  });
  done.catch(() => undefined); // heard of below, once the clock stands still
  try {
    for (let idle = 0; !isDone; idle += 1) {
      for (let turn = 0; turn < 3 && !isDone; turn += 1) await new Promise(setImmediate);
      const [next] = [...timers].sort((a, b) => a.at - b.at);
      if (isDone) break;
      if (next === undefined && idle > 5) throw new Error('The client waits for something that never comes');
      if (next === undefined) continue;
      if (next.at > longest) throw new Error('The client does not come to an end');
      idle = 0;
      elapsed = next.at;
      timers.delete(next);
      next.run();
    }
    await done;
  } finally {
    Object.assign(globalThis, real);
    performance.now = realNow.performance;
    Date.now = realNow.date;
    Math.random = realNow.random;
  }
}

/** A client with attempts of its own, its requests and when they came. After 30 of them no response comes any more. */
export function follow(create: CreateClient, clock: Clock, respond: Respond, options: Partial<ClientOptions> = {}) {
  const times: number[] = [];
  const { fetch, requests } = record((sent) => {
    times.push(clock.now());
    return times.length > 30 ? never(sent) : respond(sent);
  });
  return { client: create({ token, fetch, ...options }), requests, times };
}

/** Result of a call, or what it threw, and when it did. */
export async function ending(clock: Clock, call: () => unknown) {
  const settled = await settle(call);
  return { ...settled, at: clock.now() };
}

/** Lets time pass. */
export const pass = (milliseconds: number) => new Promise<void>((resolve) => void setTimeout(resolve, milliseconds));

/** No response at all. */
export const never: Respond = () => new Promise(() => {});

/** A connection that is refused. */
export const offline: Respond = () => Promise.reject(new TypeError('fetch failed'));

/** A response that takes its time. */
export const after =
  (milliseconds: number, respond: Respond): Respond =>
  async (sent) => {
    await pass(milliseconds);
    return await respond(sent);
  };
