import { wrong } from '../wire/arguments.js';
import { isObject } from '../wire/object.js';

// What callers pass to the judges of one message. What was received may be anything; how it is handed over may not.

const forms = {
  method: ['string', 'a string'],
  url: ['string', 'a string'],
  status: ['number', 'a number'],
  body: ['string', 'the text of the body, empty if there is none'],
} as const;

/** @throws InvalidArgumentError for a message that lacks a part */
export function checkMessage(name: 'request' | 'response', message: unknown, parts: readonly (keyof typeof forms)[]): void {
  if (!isObject(message)) throw wrong(name, `an object of ${parts.join(', ')} and headers`, message);
  for (const part of parts) {
    const [type, right] = forms[part];
    if (typeof message[part] !== type) throw wrong(`${name}.${part}`, right, message[part]);
  }
  const { headers } = message;
  if (!isObject(headers) || typeof headers.get !== 'function') throw wrong(`${name}.headers`, 'a Headers', headers);
}

/** @throws InvalidArgumentError for an operation that is not described */
export function checkOperationId(operationId: unknown): void {
  if (operationId !== 'getSessionByHandle' && operationId !== 'writeSessionByHandle') {
    throw wrong('operationId', 'getSessionByHandle or writeSessionByHandle', operationId);
  }
}
