import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { execute } from './execute.js';

const commands = ['get', 'serve', 'mock', 'verify', 'docs'];

describe('the help', () => {
  it.each([['--help'], ['-h'], ['help']])('%s lists the commands, the environment and the exit codes', async (...args) => {
    const { code, out, err } = await execute(args);
    expect({ code, err }).toEqual({ code: 0, err: '' });
    for (const command of commands) expect(out).toMatch(new RegExp(`^  ${command} `, 'm'));
    expect(out).toMatch(/^Environment:\n {2}XBL_TOKEN /m);
    expect(out).toContain('Exit codes: 0 ');
  });

  it.each(
    commands.flatMap((command) => [
      [command, '--help'],
      [command, '-h'],
      ['help', command],
    ]),
  )('%s %s explains the options and the exit codes of the command', async (...args) => {
    const { code, out, err } = await execute(args);
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(out).toMatch(new RegExp(`^Usage: mpsd-handle-session ${args.find((arg) => commands.includes(arg))} \\[options\\]`));
    expect(out).toContain('Exit codes: 0 ');
  });

  it('keeps to the width of a narrow terminal where it can, and to 110 columns elsewhere', async () => {
    const longest = async (columns: number) => {
      const { out } = await execute(['get', '--help'], { columns });
      return Math.max(
        ...(out
          .split('Exit codes')[0]
          ?.split('\n')
          .slice(0, -3)
          .map(({ length }) => length) ?? []),
      );
    };
    expect(await longest(80)).toBeLessThanOrEqual(80);
    expect(await longest(500)).toBeLessThanOrEqual(110);
  });

  it('goes to standard error with exit code 2 when no command is given', async () => {
    const { code, out, err } = await execute([]);
    expect({ code, out, err }).toEqual({ code: 2, out: '', err: expect.stringMatching(/^Usage: /) });
  });
});

describe('the version', () => {
  const { version } = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8'));

  it.each([[['--version']], [['-V']], [['get', '--version']]])('is printed by %j', async (args) => {
    await expect(execute(args)).resolves.toMatchObject({ code: 0, out: `${version}\n`, err: '' });
  });
});

describe('arguments', () => {
  it.each([
    ['an unknown command', ['verfy'], "unknown command 'verfy' (Did you mean verify?); --help lists the commands\n"],
    ['help for an unknown command', ['help', 'verfy'], "unknown command 'verfy' (Did you mean verify?); --help lists the commands\n"],
    ['a command like no other', ['fetch'], "unknown command 'fetch'; --help lists the commands\n"],
    ['an unknown option', ['get', '--jsn'], "unknown option '--jsn' (Did you mean --json?); get --help lists the options\n"],
    ['an option without its value', ['get', '--base-url'], "option '--base-url <url>' argument missing; get --help lists the options\n"],
    ['the same option twice', ['get', '--json', '--json'], "option '--json' is given more than once; get --help lists the options\n"],
    [
      'one argument too many',
      ['get', 'a', 'b'],
      "too many arguments for 'get'. Expected 1 argument but got 2.; get --help lists the options\n",
    ],
  ])('that are %s are reported in one line with exit code 2', async (_, args, err) => {
    await expect(execute(args)).resolves.toMatchObject({ code: 2, out: '', err });
  });

  it('take what follows -- for no option', async () => {
    await expect(execute(['get', '--', '--json'])).resolves.toMatchObject({ code: 2, err: expect.stringContaining('but was "--json"') });
  });

  it('are reported in red where standard error has colours', async () => {
    const { err } = await execute(['get', 'abc'], { colors: true });
    expect(err.startsWith('\u001b[31mhandleId must be ')).toBe(true);
    expect(err.endsWith('\u001b[39m\n')).toBe(true);
  });
});
