import { checkToken, checkTokenPart } from './arguments.js';

/** What a token function is told. */
export interface TokenRequest {
  /** Whether the service refused the token that the function gave last, so that a cached one is of no use. */
  readonly refresh: boolean;
}

/** Returns the value of `Authorization`. Calls that need it at the same time share one call of the function. */
export type TokenFunction = (request: TokenRequest) => string | Promise<string>;

/**
 * Writes the value of `Authorization` from the two parts that Xbox sign-in libraries return.
 *
 * @param userHash - `uhs` of the XSTS answer, digits
 * @param xstsToken - `Token` of the XSTS answer, for the relying party `http://xboxlive.com`
 * @throws {@link InvalidArgumentError} if a part is empty or cannot stand in a header; the message does not show it
 */
export function xblToken(userHash: string, xstsToken: string): string {
  checkTokenPart('userHash', userHash);
  checkTokenPart('xstsToken', xstsToken);
  return `XBL3.0 x=${userHash};${xstsToken}`;
}

/** Where the tokens of a client come from, and which of them the service has refused. */
export class Authorization {
  readonly #token: string | TokenFunction;
  #given: string | undefined;
  #refused: string | undefined;
  #pending: Promise<string> | undefined;

  constructor(token: string | TokenFunction) {
    if (typeof token !== 'function') checkToken(token);
    this.#token = token;
  }

  /**
   * The token for the next request. Its own error if the function throws.
   *
   * @throws InvalidArgumentError if the function returns what is no token
   */
  value(): string | Promise<string> {
    if (typeof this.#token === 'string') return this.#token;
    if (this.#pending !== undefined) return this.#pending;
    const given = this.#token({ refresh: this.#given !== undefined && this.#given === this.#refused });
    if (typeof given === 'string') return this.#accept(given);
    const pending = this.#receive(given, () => this.#pending === pending);
    this.#pending = pending;
    return pending;
  }

  async #receive(given: Promise<string>, isAwaited: () => boolean): Promise<string> {
    try {
      const value = await given;
      checkToken(value);
      if (isAwaited()) this.#given = value;
      return value;
    } finally {
      if (isAwaited()) this.#pending = undefined;
    }
  }

  /** Gives up a call of the function that takes too long, so that the next one who needs a token asks again. */
  forget(): void {
    this.#pending = undefined;
  }

  #accept(value: string): string {
    checkToken(value);
    this.#given = value;
    return value;
  }

  /** Notes that the service answered 401 to a token. One that has been replaced since is no news. */
  refuse(value: string): void {
    if (value === this.#given) this.#refused = value;
  }

  /** Whether another token can be had. */
  get canRefresh(): boolean {
    return typeof this.#token === 'function';
  }
}
