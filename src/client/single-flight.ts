import { onAbort } from '../wire/abort.js';
import type { Deadline } from '../wire/deadline.js';

/** Who asks for work. */
export interface Caller {
  readonly signal: AbortSignal | undefined;
  readonly deadline: Deadline;
}

/** Does identical work that is asked for at the same time once. */
export interface SingleFlight<T> {
  /** A caller who aborts leaves alone; the work is aborted when nobody waits for it any more. */
  join(key: string, caller: Caller, start: Start<T>): Promise<T>;
  /** Lets nobody join the work that is under way, because what it will find is the past. */
  close(): void;
}

/** @param signal - undefined if nothing can end the work */
type Start<T> = (signal: AbortSignal | undefined, deadline: Deadline) => Promise<T>;

interface Flight<T> {
  readonly result: Promise<T>;
  /** Undefined if the first caller cannot abort, so that somebody waits to the end. */
  readonly controller: AbortController | undefined;
  readonly deadline: Deadline;
  callers: number;
}

export function createSingleFlight<T>(): SingleFlight<T> {
  const flights = new Map<string, Flight<T>>();

  function launch(key: string, { signal, deadline }: Caller, start: Start<T>): Flight<T> {
    const controller = signal && new AbortController();
    const result = start(controller?.signal, deadline).finally(() => land(key, flight));
    const flight: Flight<T> = { result, controller, deadline, callers: 0 };
    flights.set(key, flight);
    return flight;
  }

  function land(key: string, flight: Flight<T>): void {
    if (flights.get(key) === flight) flights.delete(key);
  }

  /** The result for a caller, until the caller aborts. */
  function wait(key: string, flight: Flight<T>, signal: AbortSignal | undefined): Promise<T> {
    flight.callers += 1;
    if (signal === undefined) return flight.result;
    return new Promise((resolve, reject) => {
      const abort = () => {
        flight.callers -= 1;
        if (flight.callers === 0) {
          land(key, flight);
          flight.controller?.abort(signal.reason);
        }
        reject(signal.reason);
      };
      let stopListening: (() => void) | undefined;
      flight.result.then(resolve, reject).finally(() => stopListening?.());
      if (signal.aborted)
        abort(); // meanwhile, by what was called to start the work
      else stopListening = onAbort(signal, abort);
    });
  }

  return {
    async join(key, { signal, deadline }, start) {
      for (;;) {
        signal?.throwIfAborted();
        const flight = flights.get(key) ?? launch(key, { signal, deadline }, start);
        // It may end for want of time, while one who joined it later still has some.
        const isInTime = () => flight.deadline === deadline || !flight.deadline.isMissed || deadline.remainingMs <= 0;
        try {
          const result = await wait(key, flight, signal);
          if (isInTime()) return result;
        } catch (error) {
          signal?.throwIfAborted();
          if (isInTime()) throw error;
        }
      }
    },
    close: () => flights.clear(),
  };
}
