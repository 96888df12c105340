import type { Received } from '../wire/fetch.js';
import { redact, redactBeginning, redactHeaders } from '../wire/redaction.js';

/** A response without the token, which a server may repeat anywhere. A body that is not whole may end within it. */
export function redactReceived(received: Received, token: string): Received {
  const { status, fields, body } = received;
  const text = redact(body.text, token);
  let headers: Headers | undefined;
  return {
    status,
    fields: {
      get(name) {
        const value = fields.get(name);
        return value === null ? null : redact(value, token);
      },
    },
    get headers() {
      headers ??= redactHeaders(received.headers, token);
      return headers;
    },
    body: body.fault === undefined ? { text } : { text: redactBeginning(text, token), fault: body.fault },
  };
}
