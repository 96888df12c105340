import { describe, expect, it } from 'vitest';
import { differenceOf, sameJson } from '../../src/verify/json-values.js';
import { parseJson } from '../../src/wire/json.js';

const difference = (expected: string, received: string, isExact = true) => differenceOf(parseJson(expected), parseJson(received), isExact);

describe('differenceOf', () => {
  it.each([
    ['{"a":1,"b":[null,{"c":"d"}]}', '{ "b": [null, {"c": "d"}], "a": 1.0 }'],
    ['18446744073709551615', '18446744073709551615'],
    ['1e21', '1000000000000000000000'],
    ['{"__proto__":{"a":1}}', '{"__proto__":{"a":1}}'],
  ])('finds none between %s and %s', (expected, received) => {
    expect(difference(expected, received)).toBeUndefined();
  });

  it.each([
    ['{"a":{"b":1}}', '{"a":{"b":2}}', '/a/b'],
    ['{"a":null}', '{}', '/a'],
    ['{}', '{"a":null}', '/a'],
    ['[1,2]', '[1]', '/1'],
    ['{"0":1}', '[1]', ''],
    ['"1"', '1', ''],
    ['{"__proto__":{"a":1}}', '{}', '/__proto__'],
    ['{"a/b~":1}', '{"a/b~":2}', '/a~1b~0'],
    ['18446744073709551615', '18446744073709551616', ''],
  ])('finds one between %s and %s at "%s"', (expected, received, at) => {
    expect(difference(expected, received)?.at).toBe(at);
  });

  it('takes integers that are the same double for the same unless it has to be exact', () => {
    expect(difference('9007199254740993', '9007199254740992', false)).toBeUndefined();
    expect(difference('9007199254740993', '9007199254740992')?.expected).toBe(9007199254740993n);
  });

  it('takes an integer for the same in either type, unless it lost digits', () => {
    expect(differenceOf(7, 7n, true)).toBeUndefined();
    expect(differenceOf(18446744073709551615n, Number(18446744073709551615n), true)?.at).toBe('');
  });
});

describe('sameJson', () => {
  it('takes GUIDs in either case, and times with other fractional digits, for the same', () => {
    const values = { id: '1a6f3c80-5d27-4e91-b0c4-8f2e7d9a5b13', at: '2026-03-11T18:42:00.6100000Z', name: 'a' };
    const others = { id: '1A6F3C80-5D27-4E91-B0C4-8F2E7D9A5B13', at: '2026-03-11T18:42:00.61Z', name: 'a' };
    expect(sameJson(values, others)).toBe(true);
    expect(sameJson(values, { ...others, name: 'A' })).toBe(false);
  });
});
