import { describe, expect, it } from 'vitest';
import { sessionText } from '../../src/cli/session-text.js';
import { parseJson } from '../../src/wire/json.js';

type Session = Parameters<typeof sessionText>[0]['session'];

const shown = (text: string) => sessionText({ session: parseJson(text) as Session, etag: undefined, reference: undefined });

describe('sessionText', () => {
  it.each([
    ['nothing', '{}', 'Members      not given\nCustom       {}'],
    ['no constants', '{"members":{},"membersInfo":{"first":0,"next":0,"count":0}}', 'Members      0 of 100\nCustom       {}'],
    [
      'no membersInfo',
      '{"members":{"0":{}}}',
      'Members      1 listed\n             0  (no gamertag)  (no xuid)  inactive\nCustom       {}',
    ],
    [
      'an empty seat',
      '{"members":{"3":null}}',
      'Members      1 listed\n             3  (no gamertag)  (no xuid)  inactive\nCustom       {}',
    ],
  ])('shows what there is of a session with %s', (_, text, end) => {
    expect(shown(text)).toContain(`Session      not named in the response\nAccess       visibility not given\n`);
    expect(shown(text).endsWith(end)).toBe(true);
  });

  it('says how many members a large session does not list', () => {
    const text = '{"constants":{"system":{"maxMembersCount":5000}},"members":{"0":{}},"membersInfo":{"first":0,"next":0,"count":2718}}';
    expect(shown(text)).toContain('2718 of 5000, of which the response lists 1\n');
  });

  it('shows one very long name without widening every other line', () => {
    const long = 'x'.repeat(1000);
    const [first, second] = shown(`{"members":{"0":{"gamertag":"${long}"},"1":{"gamertag":"Otter"}}}`).split('\n').slice(-3);
    expect(first).toContain(`${long}  (no xuid)`);
    expect(second).toBe(`             1  Otter${' '.repeat(35)}  (no xuid)  inactive`);
  });

  it('takes time in proportion to the members', () => {
    const session = (count: number): Session =>
      ({
        members: Object.fromEntries(Array.from({ length: count }, (_, index) => [index, { gamertag: `Heron ${index}` }])),
      }) as unknown as Session;
    const millisecondsFor = (count: number) => {
      const started = performance.now();
      sessionText({ session: session(count), etag: undefined, reference: undefined });
      return performance.now() - started;
    };
    millisecondsFor(2000); // warms up
    const small = Math.min(millisecondsFor(4000), millisecondsFor(4000), millisecondsFor(4000));
    const large = Math.min(millisecondsFor(16_000), millisecondsFor(16_000), millisecondsFor(16_000));
    expect(large / small).toBeLessThan(9); // 4 in theory, 16 when each row looks at all rows
  });
});
