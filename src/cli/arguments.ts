import { parseArgs } from 'node:util';

/** The arguments are wrong; the message is one line that says what would be right. */
export class UsageError extends Error {
  override name = 'UsageError' as const;
}

type OptionTypes = NonNullable<NonNullable<Parameters<typeof parseArgs>[0]>['options']>;
type Parsed<T extends OptionTypes> = ReturnType<typeof parseArgs<{ args: string[]; options: T; allowPositionals: true; tokens: true }>>;

/** Parses the arguments of a command, with each option at most once and at most so many positional ones. */
export function parse<const T extends OptionTypes>(args: readonly string[], options: T, positionals = 0): Parsed<T> {
  const parsed = parseOrExplain(args, options);
  const names = parsed.tokens.flatMap((token) => (token.kind === 'option' ? [token.name] : []));
  const repeated = names.find((name, index) => names.indexOf(name) < index);
  if (repeated !== undefined) throw new UsageError(`Option '--${repeated}' is given more than once`); // else the last would win
  if (parsed.positionals.length > positionals) throw new UsageError(`unexpected argument "${parsed.positionals[positionals]}"`);
  return parsed;
}

function parseOrExplain<const T extends OptionTypes>(args: readonly string[], options: T): Parsed<T> {
  try {
    return parseArgs({ args: [...args], options, allowPositionals: true, tokens: true });
  } catch (error) {
    const [reason] = (error instanceof Error ? error.message : String(error)).split('. ');
    throw new UsageError(`${reason}; --help lists the options`);
  }
}

/** An integer option within a range. */
export function integer(option: string, text: string, min: number, max: number): number {
  const value = Number(text);
  if (/^\d+$/.test(text) && value >= min && value <= max) return value;
  throw new UsageError(`--${option} must be ${min} to ${max}, but was "${text}"`);
}
