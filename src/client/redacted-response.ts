import type { Body } from '../wire/body.js';
import type { HeaderReader, Received } from '../wire/fetch.js';
import { redactBeginning, redactHeaders, redactSecret, type Secret } from '../wire/redaction.js';

/** A response without the token, which a server may repeat anywhere. A class, because an object with a getter is slow to make. */
export class RedactedResponse implements Received, HeaderReader {
  readonly status: number;
  readonly body: Body;
  readonly #received: Received;
  readonly #token: string;
  readonly #secret: Secret;
  #headers: Headers | undefined;

  constructor(received: Received, token: string, secret: Secret) {
    const { text, fault } = received.body;
    const redacted = redactSecret(text, secret);
    this.status = received.status;
    // A body that is not whole may end within the token.
    this.body = fault === undefined ? { text: redacted } : { text: redactBeginning(redacted, token), fault };
    this.#received = received;
    this.#token = token;
    this.#secret = secret;
  }

  get fields(): HeaderReader {
    return this;
  }

  get(name: string): string | null {
    const value = this.#received.fields.get(name);
    return value === null ? null : redactSecret(value, this.#secret);
  }

  get headers(): Headers {
    this.#headers ??= redactHeaders(this.#received.headers, this.#token);
    return this.#headers;
  }
}
