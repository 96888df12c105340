import { describe, expect, it } from 'vitest';
import {
  anything,
  closed,
  type FieldCheck,
  flag,
  integer,
  listOf,
  mapOf,
  matching,
  open,
  orNull,
  requiring,
  shortText,
  text,
  words,
} from '../../src/provider/form/field-check.js';

const faultOf = (check: FieldCheck, value: unknown) => check(value, '/at');
const expectedBy = (check: FieldCheck, value: unknown) => faultOf(check, value)?.expected;

describe('a check of', () => {
  it('anything finds nothing', () => {
    for (const value of [null, 0, '', [], {}]) expect(faultOf(anything, value)).toBeUndefined();
  });

  it('an integer takes those in its range, and names the range', () => {
    const check = integer(1, 8);
    expect([1, 8].map((value) => expectedBy(check, value))).toEqual([undefined, undefined]);
    for (const value of [0, 9, 1.5, '5', 5n, null, Number.NaN]) expect(expectedBy(check, value)).toBe('an integer from 1 to 8');
  });

  it('an integer without an upper end takes those that a double holds exactly', () => {
    const check = integer();
    expect([0, Number.MAX_SAFE_INTEGER].map((value) => expectedBy(check, value))).toEqual([undefined, undefined]);
    for (const value of [-1, 2 ** 53]) expect(expectedBy(check, value)).toBe('an integer of at least 0');
  });

  it('a short text counts code points', () => {
    const check = shortText(2);
    expect(['', 'ab', '🚢🚢'].map((value) => expectedBy(check, value))).toEqual([undefined, undefined, undefined]);
    for (const value of ['abc', '🚢🚢🚢', 5]) expect(expectedBy(check, value)).toBe('a string of at most 2 characters');
  });

  it('words takes them as they are written', () => {
    const check = words('max', 'target');
    expect(expectedBy(check, 'target')).toBeUndefined();
    for (const value of ['Max', '', 5, null, ['max']]) expect(expectedBy(check, value)).toBe('one of max, target');
  });

  it('a pattern takes strings only', () => {
    const check = matching(/^\d+$/, 'digits');
    expect(expectedBy(check, '5')).toBeUndefined();
    for (const value of [5, ['5'], 'x']) expect(expectedBy(check, value)).toBe('digits');
  });

  it('something or null says so about the value itself, and not about what is in it', () => {
    const check = orNull(closed({ a: flag }));
    expect(faultOf(check, null)).toBeUndefined();
    expect(faultOf(check, 5)).toEqual({ pointer: '/at', expected: 'an object, or null' });
    expect(faultOf(check, { a: 5 })).toEqual({ pointer: '/at/a', expected: 'true or false' });
  });

  it('a list names the first item that is wrong', () => {
    const check = listOf(text);
    expect(faultOf(check, ['a', 'b'])).toBeUndefined();
    expect(faultOf(check, ['a', 5, 6])).toEqual({ pointer: '/at/1', expected: 'a string' });
    for (const value of [{ 0: 'a' }, 'a', null]) expect(faultOf(check, value)).toEqual({ pointer: '/at', expected: 'an array' });
  });

  it('a map names the first entry that is wrong', () => {
    const check = mapOf(text);
    expect(faultOf(check, { a: 'a' })).toBeUndefined();
    expect(faultOf(check, { a: 'a', b: 5, c: 6 })).toEqual({ pointer: '/at/b', expected: 'a string' });
    for (const value of [['a'], 'a', null]) expect(faultOf(check, value)).toEqual({ pointer: '/at', expected: 'an object' });
  });

  it('an open object takes other fields, and each of its own may be absent', () => {
    const check = open({ a: text, b: flag });
    for (const value of [{}, { a: 'a' }, { c: 5 }, { a: 'a', b: true, c: 5 }]) expect(faultOf(check, value)).toBeUndefined();
    expect(faultOf(check, { a: 'a', b: 'b' })).toEqual({ pointer: '/at/b', expected: 'true or false' });
    for (const value of [[], null, 'a']) expect(faultOf(check, value)).toEqual({ pointer: '/at', expected: 'an object' });
  });

  it('a closed object takes no other field, and names those that it has', () => {
    const check = closed({ a: text, b: flag });
    for (const value of [{}, { b: true }]) expect(faultOf(check, value)).toBeUndefined();
    for (const name of ['c', 'constructor']) {
      expect(faultOf(check, { a: 'a', [name]: 5 })).toEqual({
        pointer: `/at/${name}`,
        expected: 'absent, because only these are known: a, b',
      });
    }
  });

  it('a closed object takes fields that match a pattern', () => {
    const check = closed({ a: text }, [[/^\d$/, flag]], 'a and digits');
    expect(faultOf(check, { a: 'a', 5: true })).toBeUndefined();
    expect(faultOf(check, { 5: 'a' })).toEqual({ pointer: '/at/5', expected: 'true or false' });
    expect(faultOf(check, { 55: true })).toEqual({ pointer: '/at/55', expected: 'absent, because only these are known: a and digits' });
  });

  it('a required field names the first that is missing', () => {
    const check = requiring(['a', 'b'], closed({ a: text, b: text }));
    expect(faultOf(check, { a: 'a', b: 'b' })).toBeUndefined();
    expect(faultOf(check, { a: 'a' })).toEqual({ pointer: '/at/b', expected: 'present' });
    expect(faultOf(check, {})).toEqual({ pointer: '/at/a', expected: 'present' });
    expect(faultOf(check, { a: 5, b: 'b' })).toEqual({ pointer: '/at/a', expected: 'a string' });
    expect(faultOf(check, 5)).toEqual({ pointer: '/at', expected: 'an object' });
  });

  it('a field escapes its name in the pointer', () => {
    expect(faultOf(mapOf(text), { 'a/b~c/~': 5 })?.pointer).toBe('/at/a~1b~0c~1~0');
    expect(faultOf(requiring(['a/b'], anything), {})?.pointer).toBe('/at/a~1b');
  });
});
