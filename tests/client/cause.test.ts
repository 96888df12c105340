import { inspect } from 'node:util';
import { describe, expect, it } from 'vitest';
import { createClient } from '../../src/index.js';
import { errorOf, handleId, observe, response, secret, session, token } from '../proof/client/harness.js';

const headers = { Authorization: token };
const failed = (properties: object, message = 'connect ECONNREFUSED') => Object.assign(new Error(message), properties);

class LibraryError extends Error {
  override readonly name = 'LibraryError';
  readonly #request = new Request('https://x.example', { headers });
  get request() {
    return this.#request;
  }
}

class InspectedError extends Error {
  readonly #headers = headers;
  [inspect.custom]() {
    return this.#headers;
  }
}

class JsonError extends Error {
  readonly #headers = headers;
  toJSON() {
    return this.#headers;
  }
}

/** What a logger, a collector of errors or a developer may show of a value. */
function everythingIn(value: unknown): string {
  const options = { depth: 12, showHidden: true, getters: true, maxStringLength: null, maxArrayLength: null } as const;
  const seen = new WeakSet<object>();
  const json = JSON.stringify(value, (_, item: unknown) => {
    if (typeof item !== 'object' || item === null) return item;
    if (seen.has(item)) return undefined;
    seen.add(item);
    return item instanceof Headers
      ? [...item]
      : Object.fromEntries(Object.getOwnPropertyNames(item).map((name) => [name, Reflect.get(item, name)]));
  });
  return inspect(value, options) + json;
}

const shapes: readonly (readonly [string, (sent: Request) => unknown])[] = [
  ['its request', (sent) => failed({ request: sent })],
  ['a configuration', () => failed({ config: { headers } })],
  ['a configuration as JSON', () => failed({ config: JSON.stringify({ headers }) })],
  ['a response with its request', (sent) => failed({ response: { status: 502, request: { sent } } })],
  ['a Headers', () => failed({ headers: new Headers(headers) })],
  ['a Map', () => failed({ options: new Map([['headers', headers]]) })],
  ['an array', () => failed({ rawHeaders: ['Authorization', token] })],
  ['bytes', () => failed({ raw: new TextEncoder().encode(token) })],
  ['a symbol as a name', () => failed({ [Symbol('request')]: { headers } })],
  ['a hidden property', () => Object.defineProperty(new Error('reset'), 'request', { value: { headers } })],
  ['a getter', () => Object.defineProperty(new Error('reset'), 'request', { get: () => headers, enumerable: true })],
  ['a private field', () => new LibraryError('reset')],
  ['a view of its own for inspectors', () => new InspectedError('reset')],
  ['a view of its own for JSON', () => new JsonError('reset')],
  ['its message', () => new Error(`cannot send ${token}`)],
  ['its name', () => failed({ name: token })],
  ['its code', () => failed({ code: secret })],
  ['its cause', () => new TypeError('fetch failed', { cause: failed({ config: { headers } }) })],
  ['a cause that is no error', () => new TypeError('fetch failed', { cause: { headers } })],
  ['a cause that is a text', () => new TypeError('fetch failed', { cause: token })],
  ['an aggregate', () => new AggregateError([new Error('first'), failed({ config: { headers } })], 'all failed')],
  ['an aggregate of texts', () => new AggregateError([token], 'all failed')],
  [
    'a circle',
    () => {
      const error = failed({ config: { headers } });
      error.cause = new Error('again', { cause: error });
      return error;
    },
  ],
  ['a DOMException', () => Object.assign(new DOMException('network error', 'NetworkError'), { request: { headers } })],
  ['no error but an object', () => ({ config: { headers } })],
  ['no error but a text', () => `reset ${token}`],
  [
    'a proxy that throws',
    () =>
      new Proxy(new Error('reset'), {
        ownKeys: () => {
          throw new Error(token);
        },
      }),
  ],
  [
    'a message that throws',
    () =>
      Object.defineProperty(new Error(''), 'message', {
        get: () => {
          throw new Error(token);
        },
      }),
  ],
];

describe.each([true, false])('the error of a fetch, frozen: %s', (isFrozen) => {
  it.each(shapes)('shows no token from %s', async (_, shape) => {
    const { error } = await caught(shape, isFrozen);
    expect(everythingIn(error)).not.toContain(secret);
  });
});

async function caught(shape: (sent: Request) => unknown, isFrozen = false) {
  let thrown: unknown;
  const fetch = async (sent: Request): Promise<Response> => {
    thrown = shape(sent);
    throw isFrozen && typeof thrown === 'object' && !ArrayBuffer.isView(thrown) ? freeze(thrown) : thrown;
  };
  const error = await errorOf(() => createClient({ token, fetch, maxAttempts: 1 }).getSessionByHandle(handleId));
  return { error, thrown };
}

function freeze<T>(value: T): T {
  try {
    return Object.freeze(value);
  } catch {
    return value; // a proxy that throws
  }
}

describe('the cause of a NetworkError', () => {
  it.each([
    ['plain values', () => failed({ code: 'ECONNREFUSED', errno: -111, port: 443, isKept: true, nothing: null })],
    ['a cause', () => new TypeError('fetch failed', { cause: failed({ code: 'ECONNREFUSED' }) })],
    ['an aggregate', () => new AggregateError([failed({ code: 'ECONNREFUSED' })], 'all failed')],
  ])('is the error itself if it holds no more than %s', async (_, shape) => {
    const { error, thrown } = await caught(shape);
    expect(error.cause).toBe(thrown);
  });

  it('keeps class, message, code and stack of one that holds more', async () => {
    const { error, thrown } = await caught(() => Object.assign(new LibraryError('reset'), { code: 'ECONNRESET', config: { headers } }));
    expect(error.cause).not.toBe(thrown);
    expect(error.cause).toBeInstanceOf(LibraryError);
    expect(error.cause).toMatchObject({ name: 'LibraryError', message: 'reset', code: 'ECONNRESET', stack: (thrown as Error).stack });
    expect(error.cause).not.toHaveProperty('config');
  });

  it('leaves the error of the caller as it was', async () => {
    const { thrown } = await caught(() => failed({ config: { headers } }));
    expect(thrown).toMatchObject({ config: { headers } });
  });
});

describe('an outcome', () => {
  const repeating = { ETag: `"${token}"`, 'X-XblCorrelationId': secret, 'X-Debug': token, Via: 'gateway' };

  it.each([
    ['a session', session(undefined, repeating)],
    ['nothing', response(204, null, repeating)],
    ['not modified', response(304, null, repeating)],
    ['a refusal', response(404, '', repeating)],
  ])('of %s shows no token that the headers repeat', async (_, respond) => {
    const { client } = observe(createClient, respond);
    const outcome = await client.getSessionByHandle(handleId);
    expect(everythingIn(outcome) + JSON.stringify([...outcome.headers])).not.toContain(secret);
    expect([outcome.headers.get('X-Debug'), outcome.headers.get('Via')]).toEqual(['<redacted>', 'gateway']);
  });
});
