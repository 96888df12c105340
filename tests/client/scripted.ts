import type { Respond, Sent } from '../proof/client/harness.js';

// A service that follows a script. No test runner in here.

/** Answers in the order given; the last one answers everything after. */
export function inTurn(first: Respond, ...others: readonly Respond[]): Respond {
  let [next, ...rest] = [first, ...others];
  return (sent) => {
    const respond = next;
    [next = respond, ...rest] = rest;
    return respond(sent);
  };
}

/** A service that answers when it is told to, in any order. */
export function onCommand() {
  const waiting: { readonly sent: Sent; readonly resolve: (response: Response | Promise<Response>) => void }[] = [];
  const arrivals: (() => void)[] = [];
  return {
    respond: ((sent) =>
      new Promise<Response>((resolve, reject) => {
        waiting.push({ sent, resolve });
        sent.signal.addEventListener('abort', () => reject(sent.signal.reason), { once: true });
        for (const arrive of arrivals.splice(0)) arrive();
      })) satisfies Respond,
    /** Resolves when this many requests have arrived in all. */
    async arrived(count: number): Promise<void> {
      while (waiting.length < count) await new Promise<void>((resolve) => arrivals.push(resolve));
    },
    /** Answers a request by its number, from 1. */
    answer(number: number, respond: Respond): void {
      const request = waiting[number - 1];
      if (request === undefined) throw new Error(`there is no request ${number}`);
      request.resolve(respond(request.sent));
    },
  };
}
