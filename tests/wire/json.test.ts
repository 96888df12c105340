import { isDeepStrictEqual } from 'node:util';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseJson, stringifyJson } from '../../src/wire/json.js';

describe('parseJson', () => {
  it.each([
    ['the largest unsigned 64-bit integer', '18446744073709551615', 18446744073709551615n],
    ['the first integer that a double rounds', '9007199254740993', 9007199254740993n],
    ['the first unsafe integer', '9007199254740992', 9007199254740992n],
    ['the first unsafe negative integer', '-9007199254740992', -9007199254740992n],
    ['an integer of a thousand digits', `-${'1'.repeat(1000)}`, BigInt(`-${'1'.repeat(1000)}`)],
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

  it.each([undefined, 5, new Uint8Array([49])])('refuses %o, which is no text', (text) => {
    expect(() => parseJson(text as unknown as string)).toThrow(/^text must be a string of JSON, but was /);
  });

  it.each([1001, 2_000_000])('refuses an integer of %i digits at once, and leaves them alone elsewhere', (count) => {
    const digits = '1'.repeat(count);
    const message = `an integer has ${count} digits, but at most 1000 are read`;
    for (const text of [digits, `[-${digits}]`]) expect(() => parseJson(text)).toThrow(new RangeError(message));
    expect(parseJson(`["${digits}",0.${digits}]`)).toEqual([digits, Number(`0.${digits}`)]);
  });

  it('ends although every object has inherited an object', () => {
    Object.defineProperty(Object.prototype, 'inherited', { value: {}, enumerable: true, configurable: true, writable: true });
    const value = resultOf(() => parseJson('[12345678901234567]'));
    Reflect.deleteProperty(Object.prototype, 'inherited');
    expect(value).toEqual({ value: [12345678901234567n] });
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

describe('parseJson, with digits at any place,', () => {
  const offsets = Array.from({ length: 41 }, (_, offset) => offset);
  const lengths = [14, 15, 16, 17, 18, 19, 20, 31, 32, 33, 48];
  const digitsOf = (length: number) => '9876543210'.repeat(5).slice(0, length);
  const numberOf = (digits: string) => (Number.isSafeInteger(Number(digits)) ? Number(digits) : BigInt(digits));

  it.each(lengths)('finds an integer of %i digits after 0 to 40 spaces', (length) => {
    const digits = digitsOf(length);
    for (const offset of offsets) {
      expect(parseJson(`${' '.repeat(offset)}${digits}`)).toBe(numberOf(digits));
      expect(parseJson(`${' '.repeat(offset)}-${digits}\n`)).toBe(-numberOf(digits));
      expect(parseJson(`[${' '.repeat(offset)}${digits},${digits}]`)).toEqual([numberOf(digits), numberOf(digits)]);
    }
  });

  it.each(lengths)('finds an integer of %i digits after a text or a number of 0 to 40 characters', (length) => {
    const digits = digitsOf(length);
    for (const offset of offsets) {
      const [before, number] = ['x'.repeat(offset), '1'.repeat(Math.min(offset, 15)) || '0'];
      expect(parseJson(`["${before}",${digits}]`)).toEqual([before, numberOf(digits)]);
      expect(parseJson(`[${number},${digits}]`)).toEqual([Number(number), numberOf(digits)]);
      expect(parseJson(`{"${before}":${digits}}`)).toEqual({ [before]: numberOf(digits) });
      expect(parseJson(`{"${before}:" : ${digits} }`)).toEqual({ [`${before}:`]: numberOf(digits) });
    }
  });

  it.each(lengths)('leaves %i digits in a text alone, after 0 to 40 characters', (length) => {
    const digits = digitsOf(length);
    for (const offset of offsets) {
      for (const text of [`${'x'.repeat(offset)}${digits}`, `${' '.repeat(offset)}": ${digits}, `, `${'\\'.repeat(offset)}",${digits},`]) {
        expect(parseJson(JSON.stringify([text]))).toEqual([text]);
        expect(parseJson(JSON.stringify({ [text]: 1 }))).toEqual({ [text]: 1 });
      }
    }
  });

  it.each(['a:', '', 'x,', ' ', '[', '{"a', 'a"', '"', '\\', 'a\\"', ':', '": 1', 'ü', '__proto__', 'constructor', '12345678901234567'])(
    'finds an integer after the key %j, and none in the text after it',
    (key) => {
      const text = `{${JSON.stringify(key)}: 12345678901234567, "next": ": 12345678901234567,"}`;
      const value = Object.fromEntries([
        [key, 12345678901234567n],
        ['next', ': 12345678901234567,'],
      ]);
      expect(isDeepStrictEqual(parseJson(text), value)).toBe(true);
    },
  );

  it.each([
    '": 12345678901234567,',
    '\\": 12345678901234567,',
    'a\\\\": 12345678901234567]',
    '\\u0022: 12345678901234567 ',
    '\n,12345678901234567,\t',
  ])('finds none in the text %j, and one after it', (text) => {
    const document = `{"key":${JSON.stringify(text)},"list":[${JSON.stringify(text)},12345678901234567],"last":12345678901234567}`;
    expect(parseJson(document)).toEqual({ key: text, list: [text, 12345678901234567n], last: 12345678901234567n });
  });

  it.each([
    '[0012345678901234567]',
    '[-0012345678901234567]',
    '[00000000000000000000]',
    '{"a":012345678901234567}',
    '[+12345678901234567]',
    '[--12345678901234567]',
    '[12345678901234567n]',
    '[12345678901234567 1]',
    '[12345678901234567,]',
    '{"a":12345678901234567,}',
    '{12345678901234567}',
    '{"a" 12345678901234567}',
    '["a" 12345678901234567]',
    '["a":12345678901234567]',
    '["a"": 12345678901234567,"]',
    '[true": 12345678901234567,"]',
    '"a" : 12345678901234567',
    '{"a": "b": 12345678901234567}',
    '12345678901234567 12345678901234567',
    '12345678901234567"',
    '[12345678901234567',
    '12345678901234567]',
    '\u00a012345678901234567',
    '12345678901234567\u00a0',
    '[12345678901234567\u2028]',
    '["\n",12345678901234567]',
  ])('refuses %j as JSON.parse does', (text) => {
    const native = messageOf(() => JSON.parse(text));
    expect(native).not.toBe('');
    expect(messageOf(() => parseJson(text))).toBe(native);
  });
});

describe('parseJson, of any document,', () => {
  /** A part of a document: how it is written and what it is. */
  interface Part {
    readonly text: string;
    readonly value: unknown;
  }

  const part = (text: string, value: unknown): Part => ({ text, value });
  const space = fc.constantFrom('', '', '', ' ', '\n', '\r\n\t', ' '.repeat(16));
  const fragment = fc.constantFrom(
    ...['": 12345678901234567,', '"', '\\', ',', ':', '[', ']', '{', '}', ' ', '\n', '-', '0', 'x', 'ü', '\u2028', '😀'],
    ...['12345678901234567', ',12345678901234567,', '-12345678901234567', '{"a":12345678901234567}', 'integer-1-2-3:12345678901234567'],
  );
  const characters = fc.oneof(
    fc.array(fragment, { maxLength: 6 }).map((fragments) => fragments.join('')),
    fc.string(),
  );
  const key = fc.oneof({ weight: 3, arbitrary: characters }, fc.constantFrom('a:', '', 'x,', '__proto__', 'constructor', '0'));
  const written = (text: string, isEscaped: boolean) => {
    const json = JSON.stringify(text);
    return isEscaped
      ? `"${json.slice(1, -1).replaceAll('\\"', '\\u0022').replaceAll('\\\\', '\\u005c').replaceAll(':', '\\u003a')}"`
      : json;
  };

  const literal = fc.constantFrom(part('true', true), part('false', false), part('null', null), part('-0', -0));
  const double = fc
    .double({ noNaN: true, noDefaultInfinity: true })
    .filter((value) => !/^-?\d{16,}$/.test(String(value))) // those are long integers
    .map((value) => part(JSON.stringify(value), value === 0 ? 0 : value));
  const safe = fc.maxSafeInteger().map((value) => part(String(value), value));
  const longDouble = fc
    .constantFrom('12345678901234567.0', '0.12345678901234567', '12345678901234567e2', '1E-12345678901234567', '-12345678901234567.5e+3')
    .map((text) => part(text, Number(text)));
  const long = fc
    .tuple(fc.bigInt({ min: BigInt(Number.MAX_SAFE_INTEGER) + 1n, max: 10n ** 40n }), fc.boolean())
    .map(([size, isNegative]) => (isNegative ? -size : size))
    .map((value) => part(String(value), value));
  const string = fc.tuple(characters, fc.boolean()).map(([value, isEscaped]) => part(written(value, isEscaped), value));

  /** Documents of some kinds of numbers. */
  const documentsWith = (...numbers: readonly fc.Arbitrary<Part>[]) => {
    const { document } = fc.letrec<{ document: Part; list: Part; map: Part }>((tie) => ({
      document: fc.oneof({ maxDepth: 4, depthSize: 'small' }, literal, string, ...numbers, tie('list'), tie('map')),
      list: fc.array(fc.tuple(space, tie('document'), space), { maxLength: 5 }).map((items) =>
        part(
          `[${items.map(([before, { text }, after]) => `${before}${text}${after}`).join(',')}]`,
          items.map(([, { value }]) => value),
        ),
      ),
      map: fc
        .uniqueArray(fc.tuple(key, tie('document'), space, space, fc.boolean()), { maxLength: 5, selector: ([name]) => name })
        .map((entries) =>
          part(
            `{${entries.map(([name, { text }, before, after, isEscaped]) => `${after}${written(name, isEscaped)}${before}:${after}${text}${before}`).join(',')}}`,
            Object.fromEntries(entries.map(([name, { value }]) => [name, value])),
          ),
        ),
    }));
    return fc.tuple(space, document, space).map(([before, { text, value }, after]) => part(`${before}${text}${after}`, value));
  };
  const withLong = documentsWith(safe, double, longDouble, long, long);
  const withoutLong = documentsWith(safe, double, longDouble);
  const options = { seed: 107, numRuns: 2000 };

  it('keeps the digits of long integers, and nothing else is changed', () => {
    fc.assert(
      fc.property(withLong, ({ text, value }) => isDeepStrictEqual(parseJson(text), value)),
      options,
    );
  });

  it('gives what JSON.parse gives when there is none', () => {
    const property = fc.property(withoutLong, ({ text }) => {
      const native: unknown = JSON.parse(text);
      return isDeepStrictEqual(parseJson(text), native) && JSON.stringify(parseJson(text)) === JSON.stringify(native);
    });
    fc.assert(property, options);
  });

  it('reads what stringifyJson writes', () => {
    const property = fc.property(withLong, fc.constantFrom(0, 2), ({ value }, indentation) => {
      const text = stringifyJson(value, indentation);
      return stringifyJson(parseJson(text), indentation) === text;
    });
    fc.assert(property, options);
  });

  it('gives what JSON.parse gives, or its error, when the text is broken, but for digits', () => {
    const change = fc.tuple(fc.nat(), fc.nat({ max: 3 }), fc.oneof(fragment, fc.constant('')));
    const property = fc.property(withLong, change, ({ text }, [at, removed, inserted]) => {
      const start = at % (text.length + 1);
      const broken = text.slice(0, start) + inserted + text.slice(start + removed);
      const native = resultOf(() => JSON.parse(broken));
      const own = resultOf(() => rounded(parseJson(broken)));
      return isDeepStrictEqual(own, native);
    });
    fc.assert(property, { seed: 107, numRuns: 5000 });
  });

  /** A value with its bigints as JSON.parse would have read them. */
  function rounded(value: unknown): unknown {
    if (typeof value === 'bigint') {
      if (Number.isSafeInteger(Number(value))) throw new Error(`${value} needs no bigint`);
      return Number(value);
    }
    if (Array.isArray(value)) return value.map(rounded);
    if (typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(Object.entries(value).map(([name, item]) => [name, rounded(item)]));
  }
});

function resultOf(call: () => unknown): unknown {
  try {
    return { value: call() };
  } catch (error) {
    return error instanceof SyntaxError ? { message: error.message } : error;
  }
}

function messageOf(call: () => unknown): string {
  try {
    call();
    return '';
  } catch (error) {
    return error instanceof SyntaxError ? error.message : `not a SyntaxError: ${error}`;
  }
}
