import { onAbort } from '../wire/abort.js';

/** Lets identical work that is asked for at the same time be done once. */
export type Share<T> = (key: string, signal: AbortSignal | undefined, start: (signal: AbortSignal) => Promise<T>) => Promise<T>;

interface Flight<T> {
  readonly result: Promise<T>;
  readonly controller: AbortController;
  callers: number;
}

/** A caller who aborts leaves alone; the work is aborted when nobody is left who waits for it. */
export function createSharing<T>(): Share<T> {
  const flights = new Map<string, Flight<T>>();

  function launch(key: string, start: (signal: AbortSignal) => Promise<T>): Flight<T> {
    const controller = new AbortController();
    const result = start(controller.signal).finally(() => land(key, flight));
    const flight: Flight<T> = { result, controller, callers: 0 };
    flights.set(key, flight);
    return flight;
  }

  function land(key: string, flight: Flight<T>): void {
    if (flights.get(key) === flight) flights.delete(key);
  }

  return (key, signal, start) =>
    new Promise((resolve, reject) => {
      signal?.throwIfAborted();
      const flight = flights.get(key) ?? launch(key, start);
      flight.callers += 1;
      const abort = () => {
        flight.callers -= 1;
        if (flight.callers === 0) {
          land(key, flight);
          flight.controller.abort(signal?.reason);
        }
        reject(signal?.reason);
      };
      let leave: (() => void) | undefined;
      flight.result.then(resolve, reject).finally(() => leave?.());
      if (signal?.aborted)
        abort(); // meanwhile, by what was called to start the work
      else leave = signal && onAbort(signal, abort);
    });
}
