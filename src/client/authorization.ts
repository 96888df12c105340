import { checkToken, checkUserHash, checkXstsToken } from './arguments.js';

/** Argument of a token function. */
export interface TokenRequest {
  /** True if the service has refused the last token, so a cached one must not be returned. */
  readonly refresh: boolean;
}

/** Returns the value of `Authorization`. Requests that need it at the same time share one call of the function. */
export type TokenFunction = (request: TokenRequest) => string | Promise<string>;

/**
 * Writes the value of `Authorization` from the two parts that Xbox sign-in libraries return.
 *
 * @param userHash - `uhs` of the XSTS response, digits; `-` for a service
 * @param xstsToken - `Token` of the XSTS response, for the relying party `http://xboxlive.com`
 * @throws {@link InvalidArgumentError} if a part is empty or malformed, for example because they are swapped; the message does not
 *   show its value
 */
export function xblToken(userHash: string, xstsToken: string): string {
  checkUserHash(userHash);
  checkXstsToken(xstsToken);
  return `XBL3.0 x=${userHash};${xstsToken}`;
}

/** A token that is on its way. */
export interface PendingToken {
  readonly value: Promise<string>;
  /** Stops waiting. Has no effect once the token is there. */
  leave(): void;
}

/** A call of the token function that has not returned. */
interface TokenCall {
  /** Position among the calls. The token of a later one is the newer one. */
  readonly number: number;
  readonly refresh: boolean;
  /** Whether somebody who waited for it went on without it. */
  isLate: boolean;
}

interface Waiter {
  call: TokenCall;
  readonly resolve: (token: string) => void;
  readonly reject: (error: unknown) => void;
}

/**
 * Where the tokens of a client come from, and which of them the service has refused.
 *
 * - Those who need a token at the same time wait for one call of the function, unless it was made before the service refused the
 *   token that the function gave last.
 * - A call that nobody waits for any more is given up: the next one who needs a token asks again. Its token is kept all the same,
 *   for those who wait when it arrives and those who come after.
 * - As long as the function is slow, so that its last token came late, its next token is waited for only briefly; then the last one
 *   is used, if the service has not refused it.
 */
export class Authorization {
  readonly #source: string | TokenFunction;
  readonly #patienceMs: number;
  readonly #waiters = new Set<Waiter>();
  #calls = 0;
  /** The call that others may join. */
  #current: TokenCall | undefined;
  #latest: { readonly token: string; readonly number: number; readonly isLate: boolean } | undefined;
  #refused: string | undefined;

  /** @param patienceMs - how long to wait for a function whose last token came late */
  constructor(source: string | TokenFunction, patienceMs: number) {
    if (typeof source !== 'function') checkToken(source);
    this.#source = source;
    this.#patienceMs = patienceMs;
  }

  /**
   * The token for the next request, at once if the function does not return a promise.
   *
   * @throws the function's own error, and InvalidArgumentError if it returns something that is not a token
   */
  ask(): string | PendingToken {
    if (typeof this.#source === 'string') return this.#source;
    const asked = this.#joinOrCall(this.#source);
    return typeof asked === 'string' ? asked : this.#wait(asked);
  }

  /** Notes that the service refused a token with 401. One that has been replaced since is no news. */
  refuse(token: string): void {
    if (token === this.#latest?.token) this.#refused = token;
  }

  /** Whether another token can be had. */
  get canRefresh(): boolean {
    return typeof this.#source === 'function';
  }

  #joinOrCall(source: TokenFunction): string | TokenCall {
    const refresh = this.#latest !== undefined && this.#latest.token === this.#refused;
    if (this.#current !== undefined && (this.#current.refresh || !refresh)) return this.#current;
    this.#calls += 1;
    const call: TokenCall = { number: this.#calls, refresh, isLate: false };
    const returned = source({ refresh });
    if (typeof returned === 'string') {
      checkToken(returned);
      this.#latest = { token: returned, number: call.number, isLate: false };
      return returned;
    }
    this.#current = call;
    Promise.resolve(returned).then(
      (token) => this.#receive(call, token),
      (error) => this.#fail(call, error),
    );
    return call;
  }

  #wait(call: TokenCall): PendingToken {
    let waiter!: Waiter;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const value = new Promise<string>((resolve, reject) => {
      const settled = <T>(settle: (result: T) => void) => {
        return (result: T) => {
          clearTimeout(timer);
          settle(result);
        };
      };
      waiter = { call, resolve: settled(resolve), reject: settled(reject) };
    });
    this.#waiters.add(waiter);
    if (this.#latest?.isLate) timer = setTimeout(() => this.#useLatest(waiter), this.#patienceMs);
    const leave = () => {
      clearTimeout(timer);
      if (!this.#waiters.delete(waiter)) return;
      waiter.call.isLate = true;
      const isAwaited = [...this.#waiters].some((other) => other.call === waiter.call);
      if (!isAwaited && this.#current === waiter.call) this.#current = undefined;
    };
    return { value, leave };
  }

  /** Goes on with the token that there is. The call stays open for others, so that a slow function is not called for each of them. */
  #useLatest(waiter: Waiter): void {
    if (this.#latest === undefined || this.#latest.token === this.#refused || !this.#waiters.delete(waiter)) return;
    waiter.call.isLate = true;
    waiter.resolve(this.#latest.token);
  }

  #receive(call: TokenCall, token: string): void {
    try {
      checkToken(token);
    } catch (error) {
      this.#fail(call, error);
      return;
    }
    if (this.#current === call) this.#current = undefined;
    if (this.#latest === undefined || call.number > this.#latest.number) {
      this.#latest = { token, number: call.number, isLate: call.isLate };
    }
    const isRefreshed = call.refresh && this.#latest.number === call.number;
    if (this.#latest.token !== this.#refused || isRefreshed) {
      for (const { resolve } of this.#waiters) resolve(this.#latest.token);
      this.#waiters.clear();
      return;
    }
    // It was refused while it was on its way.
    for (const waiter of this.#waiters) if (waiter.call === call) this.#askAgain(waiter);
  }

  #askAgain(waiter: Waiter): void {
    if (typeof this.#source === 'string') return;
    try {
      const asked = this.#joinOrCall(this.#source);
      if (typeof asked !== 'string') {
        waiter.call = asked;
        return;
      }
      waiter.resolve(asked);
    } catch (error) {
      waiter.reject(error);
    }
    this.#waiters.delete(waiter);
  }

  #fail(call: TokenCall, error: unknown): void {
    if (this.#current === call) this.#current = undefined;
    for (const waiter of this.#waiters) {
      if (waiter.call !== call) continue;
      this.#waiters.delete(waiter);
      waiter.reject(error);
    }
  }
}
