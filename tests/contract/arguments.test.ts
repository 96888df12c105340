import { expect, it } from 'vitest';
import { checkRequest, checkResponse, notesOn } from '../../src/contract/contract.js';
import { InvalidArgumentError } from '../../src/wire/errors.js';
import { found, read } from './messages.js';

/** As a program without types sees them. */
const judges = { checkRequest, checkResponse, notesOn } as unknown as Readonly<Record<string, (...values: readonly unknown[]) => unknown>>;
const id = 'getSessionByHandle';

it.each([
  ['checkRequest', [], 'request must be an object of method, url, body and headers, but was undefined'],
  ['checkRequest', [5], 'request must be an object of method, url, body and headers, but was 5'],
  ['checkRequest', [{ ...read(), url: undefined }], 'request.url must be a string, but was undefined'],
  ['checkRequest', [{ ...read(), body: null }], 'request.body must be the text of the body, empty if there is none, but was null'],
  ['checkRequest', [{ ...read(), headers: {} }], 'request.headers must be a Headers, but was a value of type object'],
  ['checkResponse', [], 'operationId must be getSessionByHandle or writeSessionByHandle, but was undefined'],
  ['checkResponse', [found()], 'operationId must be getSessionByHandle or writeSessionByHandle'],
  ['checkResponse', [id], 'response must be an object of status, body and headers, but was undefined'],
  ['checkResponse', [id, { ...found(), status: '200' }], 'response.status must be a number, but was "200"'],
  ['notesOn', ['get', found()], 'operationId must be getSessionByHandle or writeSessionByHandle, but was "get"'],
  ['notesOn', [id, {}], 'response.status must be a number, but was undefined'],
])('%s of %j is refused', (name, values, message) => {
  expect(() => judges[name]?.(...values)).toThrow(InvalidArgumentError);
  expect(() => judges[name]?.(...values)).toThrow(message);
});

it('a message with all of its parts is judged', () => {
  expect([checkRequest(read()), checkResponse(id, found()), notesOn(id, found())]).toEqual([[], [], []]);
});
