import { describe, expect, it } from 'vitest';
import { parseJson, stringifyJson } from '../../src/wire/json.js';

describe('stringifyJson', () => {
  it.each(['{"a":18446744073709551615}', '[-9007199254740993,"9007199254740993n",{"b":null}]', '12345678901234567891'])(
    'writes %s back digit for digit',
    (text) => {
      expect(stringifyJson(parseJson(text))).toBe(text);
    },
  );

  it.each(['1e17', '-1e17', '9007199254740992.0', '123456789012345678e1', '1e20', '1e21', '1.7976931348623157e308', '-0', '5e-324'])(
    'writes what was read as %s so that it is read as the same value',
    (text) => {
      const [value] = parseJson(`[${text}]`) as [unknown];
      expect(parseJson(stringifyJson([value]))).toEqual([value]);
    },
  );

  it('writes what JSON.stringify writes when there is nothing that it loses', () => {
    const boxed = [new Number(1), new String('two'), new Boolean(false)];
    class Point {
      x = 1;
    }
    const bare = Object.assign(Object.create(null), { y: 2 });
    const value = {
      a: [1, 'two', null, { b: undefined }],
      date: new Date(0),
      url: new URL('http://a/'),
      '"': '\n',
      boxed,
      p: new Point(),
      bare,
    };
    expect(stringifyJson(value)).toBe(JSON.stringify(value));
    expect(stringifyJson(value, 2)).toBe(JSON.stringify(value, null, 2));
  });

  it.each([
    ['BigInt', 12345678901234567891n, '12345678901234567891'],
    ['Number', 7, '7'],
    ['String', 'text', '"text"'],
    ['Boolean', true, 'true'],
  ])('does not ask a toJSON that somebody gave to %s', (name, value, text) => {
    const { prototype } = Reflect.get(globalThis, name) as { prototype: object };
    Object.defineProperty(prototype, 'toJSON', { value: () => 'lost', configurable: true });
    try {
      expect(stringifyJson({ value, list: [value] })).toBe(`{"value":${text},"list":[${text}]}`);
    } finally {
      Reflect.deleteProperty(prototype, 'toJSON');
    }
  });

  it.each([
    ['NaN', { custom: { score: Number.NaN } }, 'NaN (at "score")'],
    ['infinity', [1, Number.POSITIVE_INFINITY], 'Infinity (at "1")'],
    ['NaN in a wrapper', { a: new Number(Number.NaN) }, 'NaN (at "a")'],
    ['undefined in an array', [undefined], 'undefined (at "0")'],
    ['a hole in an array', new Array(1), 'undefined (at "0")'],
    ['undefined alone', undefined, 'undefined'],
    ['a function', { a: Math.max }, 'a function (at "a")'],
    ['a symbol', { a: Symbol('s') }, 'Symbol(s) (at "a")'],
    ['an invalid date', { a: new Date(Number.NaN) }, 'a value of type Date that its toJSON makes null (at "a")'],
    ['what a library calls invalid', { a: { toJSON: () => null } }, 'a value of type Object that its toJSON makes null (at "a")'],
    ['a map', { a: new Map([[1, 2]]) }, 'a value of type Map (at "a")'],
    ['a set', { a: new Set([1]) }, 'a value of type Set (at "a")'],
    ['an error', { a: new Error('b') }, 'a value of type Error (at "a")'],
    ['a pattern', { a: /b/ }, 'a value of type RegExp (at "a")'],
    ['a promise', { a: Promise.resolve(1) }, 'a value of type Promise (at "a")'],
    ['bytes', { a: new Uint8Array(1) }, 'a value of type Uint8Array (at "a")'],
    ['headers', new Headers({ a: 'b' }), 'a value of type Headers'],
    ['an integer that nobody could read', { a: 10n ** 1000n }, 'an integer of more than 1000 digits (at "a")'],
  ])('refuses %s', (_, value, message) => {
    expect(() => stringifyJson(value)).toThrow(new TypeError(`JSON cannot hold ${message}`));
  });

  it('writes an integer of a thousand digits', () => {
    expect(stringifyJson([-(10n ** 1000n - 1n)])).toBe(`[-${'9'.repeat(1000)}]`);
  });
});
