import { describe, expect, it } from 'vitest';
import { equal } from '../../src/provider/session/session.js';
import { custom, me, session, start } from './session-behind-handle.js';

describe('a custom property', () => {
  it.each([
    [1, '1'],
    [1, {}],
    [{}, 1],
    [{}, []],
    [[], [null]],
    [{ a: null }, {}],
    [{ a: null }, { a: {} }],
    [{ a: 1 }, { a: 1, b: 1 }],
    [{ a: 1 }, { b: 1 }],
  ])('is changed from %j to %j', async (before, after) => {
    const { put } = start(session());
    const { tag } = await put(custom({ Value: before }));
    const written = await put(custom({ Value: after }));
    expect([written.tag === tag, written.session?.properties.custom?.Value]).toEqual([false, after]);
  });

  it('is the same one when only the order of keys differs', async () => {
    const { put } = start(session());
    const { tag } = await put(custom({ Value: { a: 1, b: [1, { c: 1, d: 1 }] } }));
    expect((await put(custom({ Value: { b: [1, { d: 1, c: 1 }], a: 1 } }))).tag).toBe(tag);
    expect((await put(custom({ Value: { b: [{ d: 1, c: 1 }, 1], a: 1 } }))).tag).not.toBe(tag);
  });

  it('is a long integer digit for digit', async () => {
    const { put } = start(session());
    const { tag } = await put(custom({ Value: 18446744073709551557n }));
    expect((await put(custom({ Value: 18446744073709551557n }))).tag).toBe(tag);
    expect((await put(custom({ Value: 18446744073709551558n }))).tag).not.toBe(tag);
  });

  it('of a member merges key by key, and null deletes', async () => {
    const { put } = start(session());
    await put(me({}, { custom: { Banner: 'blue', Rank: 3 } }));
    const { session: written } = await put(me({}, { custom: { Rank: null, Score: 1 } }));
    expect(written?.members[0]?.properties?.custom).toEqual({ Banner: 'blue', Score: 1 });
  });
});

describe('two values', () => {
  const values = [
    0,
    1,
    1n,
    '',
    'a',
    '1',
    true,
    false,
    null,
    [],
    {},
    [null],
    [0],
    [[]],
    { 0: 0 },
    { a: 1 },
    { a: null },
    { a: {} },
    { b: 1 },
  ];

  it('are equal to themselves, and to copies', () => {
    for (const value of values) expect([value, equal(value, structuredClone(value))]).toEqual([value, true]);
  });

  it('are not equal when their JSON differs', () => {
    for (const one of values) {
      for (const other of values) {
        if (one !== other) expect([one, other, equal(one, other)]).toEqual([one, other, false]);
      }
    }
  });

  it('are equal when one says undefined where the other says nothing, and zero has no sign', () => {
    expect([equal({ a: undefined }, {}), equal({}, { a: undefined }), equal(0, -0)]).toEqual([true, true, true]);
    expect([equal({ a: undefined, b: 1 }, { a: 1, b: 1 }), equal({ a: undefined }, { b: undefined })]).toEqual([false, true]);
  });
});
