/** What waits for each signal. It has one listener for all of them, because Node warns of a leak when there are more than ten. */
const waiting = new WeakMap<AbortSignal, { readonly callbacks: Set<() => void>; readonly listener: () => void }>();

/** Requests under way. */
const held = new Set<Request>();

/** Does work with a request and holds the request meanwhile, because its signal is deaf once the request is collected. */
export async function holding<T>(request: Request, work: (request: Request) => Promise<T>): Promise<T> {
  held.add(request);
  try {
    return await work(request);
  } finally {
    held.delete(request);
  }
}

/** Calls back when a signal is aborted, until the returned function is called. */
export function onAbort(signal: AbortSignal, callback: () => void): () => void {
  let shared = waiting.get(signal);
  if (shared === undefined) {
    const callbacks = new Set<() => void>();
    const listener = () => {
      waiting.delete(signal);
      for (const each of callbacks) each();
    };
    shared = { callbacks, listener };
    waiting.set(signal, shared);
    signal.addEventListener('abort', listener, { once: true });
  }
  const { callbacks, listener } = shared;
  callbacks.add(callback);
  return () => {
    callbacks.delete(callback);
    if (callbacks.size > 0 || waiting.get(signal)?.listener !== listener) return;
    waiting.delete(signal);
    signal.removeEventListener('abort', listener);
  };
}

/** What work has to know of its end. An `AbortSignal` is one, but takes longer to make than all the rest of a small exchange. */
export interface Ending {
  readonly aborted: boolean;
  readonly reason: unknown;
  throwIfAborted(): void;
  addEventListener(type: 'abort', listener: () => void): void;
  removeEventListener(type: 'abort', listener: () => void): void;
}

/** The end of a piece of work, also as a signal for those who need one. */
export class Stop implements Ending {
  aborted = false;
  reason: unknown;
  #listeners: (() => void)[] = [];
  #controller: AbortController | undefined;

  get signal(): AbortSignal {
    this.#controller ??= new AbortController();
    if (this.aborted) this.#controller.abort(this.reason);
    return this.#controller.signal;
  }

  abort(reason: unknown): void {
    this.aborted = true;
    this.reason = reason;
    this.#controller?.abort(reason);
    for (const listener of this.#listeners.splice(0)) listener();
  }

  throwIfAborted(): void {
    if (this.aborted) throw this.reason;
  }

  addEventListener(_: 'abort', listener: () => void): void {
    this.#listeners.push(listener);
  }

  removeEventListener(_: 'abort', listener: () => void): void {
    this.#listeners = this.#listeners.filter((other) => other !== listener);
  }
}
