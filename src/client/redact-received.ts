import type { HeaderReader, Received } from '../wire/fetch.js';
import { redactBeginning, redactHeaders, redactSecret, secretOf } from '../wire/redaction.js';

/** A response without the token, which a server may repeat anywhere. A body that is not whole may end within it. */
export function redactReceived(received: Received, token: string): Received {
  const { status, fields, body } = received;
  const secret = secretOf(token);
  const text = redactSecret(body.text, secret);
  let headers: Headers | undefined;
  const redacted: HeaderReader = {
    get(name) {
      const value = fields.get(name);
      return value === null ? null : redactSecret(value, secret);
    },
  };
  return {
    status,
    fields: redacted,
    get headers() {
      headers ??= redactHeaders(received.headers, token);
      return headers;
    },
    body: body.fault === undefined ? { text } : { text: redactBeginning(text, token), fault: body.fault },
  };
}
