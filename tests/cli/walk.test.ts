import { describe, expect, it } from 'vitest';
import { execute } from './execute.js';

/** Variables that a line of the shell sets. */
const exportsIn = (printed: string) =>
  Object.fromEntries([...printed.matchAll(/^ {2}export (\w+)="([^"]+)"$/gm)].map(([, name = '', value = '']) => [name, value]));

describe('what serve --states prints', () => {
  it('leads to a run of verify in which every check passes, and again those that use a session up', async () => {
    const runs: unknown[] = [];
    const files: Record<string, string> = {};
    await execute(['serve', '--port', '0', '--states', 'states.json', '--quiet'], {
      writeFile: async (path, text) => {
        files[path] = text;
      },
      interrupted: async (printed) => {
        const [, line = ''] = /^ {2}npx mpsd-handle-session (verify .*)$/m.exec(printed) ?? [];
        for (const only of [[], ['--only', 'leave_session']]) {
          const { code, out, err } = await execute([...line.split(' '), '--strict', '--quiet', ...only], {
            env: exportsIn(printed),
            files,
          });
          runs.push({ code, failedOrSkipped: /passed, (\d+ failed, \d+ skipped)/.exec(out)?.[1], err });
        }
      },
    });
    const green = { code: 0, failedOrSkipped: '0 failed, 0 skipped', err: '' };
    expect(runs).toEqual([green, green]);
  }, 60_000);
});
