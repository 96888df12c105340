import { fieldsOf, headersOf, type Received } from '../wire/fetch.js';
import { redactBeginning, redactHeaders, redactSecret, type Secret } from '../wire/redaction.js';

/** A response without the token, which a server may repeat anywhere. */
export function redactResponse(received: Received, token: string, secret: Secret): Received {
  const { status, fields, body } = received;
  const text = redactSecret(body.text, secret);
  if (text === body.text && body.fault === undefined && !isRepeatedIn(fields.values(), secret)) return received;
  const headers = redactHeaders(headersOf(received), token);
  // A body that is not whole may end within the token.
  const redacted = body.fault === undefined ? { text } : { text: redactBeginning(text, token), fault: body.fault };
  return { status, fields: fieldsOf(headers), headers, body: redacted };
}

function isRepeatedIn(values: Iterable<string>, secret: Secret): boolean {
  for (const value of values) if (redactSecret(value, secret) !== value) return true;
  return false;
}
