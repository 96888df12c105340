import { describe, expect, it } from 'vitest';
import { checkRequest, checkResponse } from '../../src/contract/contract.js';
import { validateSession } from '../../src/contract/validate.js';
import { found, lobbyWith, text, url, write } from './messages.js';

const wrongMembers = (count: number) => Object.fromEntries(Array.from({ length: count }, (_, index) => [index, { gamertag: 1 }]));
const wrongSession = (count: number) => JSON.parse(lobbyWith((session) => Object.assign(session, { members: wrongMembers(count) })));
const judges = {
  validateSession: (count: number) => () => validateSession(wrongSession(count)),
  'checkResponse, faults of many members': (count: number) => () =>
    checkResponse('getSessionByHandle', found(JSON.stringify(wrongSession(count)))),
  'checkRequest, faults of one object': (count: number) => {
    const body = JSON.stringify({ members: Object.fromEntries(Array.from({ length: count }, (_, index) => [`you${index}`, null])) });
    return () => checkRequest(write(body));
  },
  'checkRequest, query parameters': (count: number) => {
    const query = Array.from({ length: count }, (_, index) => `p${index}=1`).join('&');
    return () => checkRequest(write(undefined, {}, { url: `${url}?${query}` }));
  },
};

describe.each(Object.entries(judges))('%s', (_, judge) => {
  it('lists a hundred faults and says how many more there are', () => {
    const faults = judge(2_000)();
    expect(faults).toHaveLength(101);
    expect(faults.at(-1)).toMatchObject({ pointer: '', message: 'and 1,900 more' });
  });

  it('lists a hundred faults without a word of more', () => {
    const faults = judge(100)();
    expect(faults).toHaveLength(100);
    expect(faults.at(-1)?.message).not.toMatch(/^and /);
  });

  it('takes a time that grows with the size and not with its square', () => {
    // 32 times the size: some 32 times as long, several times more where memory gets short. The square would be 1,024 times.
    expect(shortest(judge(64_000), 2) / shortest(judge(2_000), 5)).toBeLessThan(400);
  });
});

function shortest(run: () => unknown, times: number): number {
  const durations = Array.from({ length: times }, () => {
    const start = performance.now();
    run();
    return performance.now() - start;
  });
  return Math.min(...durations);
}

describe('what a violation shows', () => {
  const received = (body: string) => checkResponse('getSessionByHandle', text(204, body)).map((violation) => violation.received);
  const shown = (startTime: unknown) => {
    const body = lobbyWith((session) => Object.assign(session, { startTime }));
    return checkResponse('getSessionByHandle', found(body))[0]?.received;
  };

  it.each([
    ['shows 300 characters', 'x'.repeat(300), 'x'.repeat(300)],
    ['cuts what is longer', 'x'.repeat(301), `${'x'.repeat(300)}…`],
  ])('%s of a text', (_, body, expected) => {
    expect(received(body)).toEqual([expected]);
  });

  it.each([
    ['an array', [1, null, 'a"b', { c: [true] }], '[1,null,"a\\"b",{"c":[true]}]'],
    ['a long array', Array.from({ length: 1000 }, () => 0), `[${'0,'.repeat(149)}0…`],
    ['a long text', { text: 'x'.repeat(400) }, `{"text":"${'x'.repeat(291)}…`],
  ])('of %s is its beginning as JSON', (_, value, expected) => {
    expect(shown(value)).toBe(expected);
  });

  it('of 100,000 nested arrays is the beginning', () => {
    const nested = '['.repeat(100_000) + ']'.repeat(100_000);
    const body = lobbyWith((session) => Object.assign(session, { startTime: 'HERE' })).replace('"HERE"', nested);
    expect(checkResponse('getSessionByHandle', found(body))).toEqual([expect.objectContaining({ received: `${'['.repeat(300)}…` })]);
  });

  it('cuts a pointer through a long name', () => {
    const roles = JSON.stringify({ members: { me: { roles: { ['x'.repeat(10_000)]: 5 } } } });
    expect(checkRequest(write(roles))[0]?.pointer).toHaveLength(301);
  });
});
