import { describe, expect, it } from 'vitest';
import { differenceOf } from '../../../src/verify/client/same-json.js';
import { parseJson } from '../../../src/wire/json.js';

const difference = (expected: string, received: string, isExact = true) => differenceOf(parseJson(expected), parseJson(received), isExact);

describe('differenceOf', () => {
  it.each([
    ['{"a":1,"b":[null,{"c":"d"}]}', '{ "b": [null, {"c": "d"}], "a": 1.0 }'],
    ['18446744073709551615', '18446744073709551615'],
    ['1e2', '100'],
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
});
