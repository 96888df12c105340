import { describe, expect, it } from 'vitest';
import { parseJson, stringifyJson } from '../src/json.js';

describe('parseJson', () => {
  it.each([
    ['the largest unsigned 64-bit integer', '18446744073709551615', 18446744073709551615n],
    ['the first integer that a double rounds', '9007199254740993', 9007199254740993n],
    ['the first unsafe integer', '9007199254740992', 9007199254740992n],
    ['the first unsafe negative integer', '-9007199254740992', -9007199254740992n],
    ['an integer of a hundred digits', '1'.repeat(100), BigInt('1'.repeat(100))],
    ['an integer in an array', '[ 12345678901234567891 ]', [12345678901234567891n]],
    ['integers side by side', '[12345678901234567891,-12345678901234567892]', [12345678901234567891n, -12345678901234567892n]],
    ['an integer in an object', '{"a":{"b":12345678901234567891}}', { a: { b: 12345678901234567891n } }],
    ['an integer before a line break', '{"a":12345678901234567891\r\n}', { a: 12345678901234567891n }],
  ])('gives %s as a bigint', (_, text, value) => {
    expect(parseJson(text)).toEqual(value);
  });

  it.each([
    ['the largest safe integer', '9007199254740991'],
    ['the smallest safe integer', '-9007199254740991'],
    ['an integer with a fraction', '12345678901234567891.0'],
    ['an integer with an exponent', '12345678901234567891e2'],
    ['a fraction of many digits', '0.12345678901234567891'],
    ['digits in a text', '{"xuid":"2533270000000001","note":"a, 12345678901234567891, b","b":[12]}'],
    ['digits in a text beside a quote', '["\\"", "[12345678901234567891]", "\\\\"]'],
    ['digits as a key', '{"12345678901234567891":1}'],
    ['duplicate keys', '{"a":1,"a":2}'],
    ['negative zero', '[-0]'],
    ['a prototype key', '{"__proto__":{"polluted":true}}'],
  ])('gives %s as JSON.parse does', (_, text) => {
    expect(parseJson(text)).toEqual(JSON.parse(text));
    expect(JSON.stringify(parseJson(text))).toBe(JSON.stringify(JSON.parse(text)));
  });

  it.each([
    [
      'after a text with a quote',
      '["a \\" 12345678901234567891, b",12345678901234567891]',
      ['a " 12345678901234567891, b', 12345678901234567891n],
    ],
    ['after a text that ends in a backslash', '["a\\\\",12345678901234567891]', ['a\\', 12345678901234567891n]],
    ['beside null', '[null,12345678901234567891]', [null, 12345678901234567891n]],
  ])('gives an integer %s as a bigint', (_, text, value) => {
    expect(parseJson(text)).toEqual(value);
  });

  it('tells digits in a text from the same digits as a number', () => {
    expect(parseJson('[",12345678901234567891,",12345678901234567891,"12345678901234567891"]')).toEqual([
      ',12345678901234567891,',
      12345678901234567891n,
      '12345678901234567891',
    ]);
  });

  it.each([
    '',
    '{',
    '[1,]',
    '01234567890123456789',
    '{12345678901234567891:1}',
    '{ 12345678901234567891 : 1}',
    '[1 12345678901234567891]',
    '["unclosed, 12345678901234567891 ]',
    'nul',
  ])('refuses %j with the message of JSON.parse', (text) => {
    const native = messageOf(() => JSON.parse(text));
    expect(native).not.toBe('');
    expect(messageOf(() => parseJson(text))).toBe(native);
  });

  it('keeps a prototype key an ordinary key beside a large integer', () => {
    const value = parseJson('{"__proto__":{"polluted":12345678901234567891}}');
    expect(Object.keys(value as object)).toEqual(['__proto__']);
    expect(Object.hasOwn(Object.prototype, 'polluted')).toBe(false);
  });

  it('parses a document nested 100,000 deep', () => {
    const text = `${'['.repeat(100_000)}12345678901234567891${']'.repeat(100_000)}`;
    expect(parseJson(text)).toBeInstanceOf(Array);
  });
});

describe('stringifyJson', () => {
  it.each(['{"a":18446744073709551615}', '[-9007199254740993,"9007199254740993n",{"b":null}]', '12345678901234567891'])(
    'writes %s back digit for digit',
    (text) => {
      expect(stringifyJson(parseJson(text))).toBe(text);
    },
  );

  it('writes what JSON.stringify writes when there is no bigint', () => {
    const value = { a: [1, 'two', null, { b: undefined }], date: new Date(0), '"': '\n' };
    expect(stringifyJson(value)).toBe(JSON.stringify(value));
  });

  it.each([
    ['NaN', { custom: { score: Number.NaN } }, 'JSON cannot hold NaN (at "score")'],
    ['infinity', [1, Number.POSITIVE_INFINITY], 'JSON cannot hold Infinity (at "1")'],
    ['undefined in an array', [undefined], 'JSON cannot hold undefined (at "0")'],
    ['undefined alone', undefined, 'JSON cannot hold undefined'],
    ['a function', { a: Math.max }, 'JSON cannot hold function max() { [native code] } (at "a")'],
    ['a symbol', { a: Symbol('s') }, 'JSON cannot hold Symbol(s) (at "a")'],
  ])('refuses %s', (_, value, message) => {
    expect(() => stringifyJson(value)).toThrow(new TypeError(message));
  });
});

function messageOf(call: () => unknown): string {
  try {
    call();
    return '';
  } catch (error) {
    return error instanceof SyntaxError ? error.message : `not a SyntaxError: ${error}`;
  }
}
