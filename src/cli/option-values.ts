import { InvalidArgumentError } from 'commander';

// Parsers of option values. Commander puts the option and its value in front of their messages.

/** An integer within a range. */
export function integer(min: number, max: number): (text: string) => number {
  return (text) => {
    const value = Number(text);
    if (/^\d{1,16}$/.test(text) && value >= min && value <= max) return value;
    throw new InvalidArgumentError(`Expected ${min} to ${max}.`);
  };
}

/** A port to listen on. */
export const port = integer(0, 65_535);

/** One of a few words. */
export function oneOf<const Word extends string>(words: readonly Word[]): (text: string) => Word {
  return (text) => {
    const word = words.find((known) => known === text);
    if (word === undefined) throw new InvalidArgumentError(`Expected ${words.join(', ')}.`);
    return word;
  };
}

/** How many requests of each group get another response. */
export interface Share {
  readonly count: number;
  readonly of: number;
}

/** `2/3`: two of three requests. */
export function share(text: string): Share {
  const [, count, of] = /^(\d{1,6})\/(\d{1,6})$/.exec(text) ?? [];
  const parsed = { count: Number(count), of: Number(of) };
  if (parsed.count >= 1 && parsed.of >= parsed.count) return parsed;
  throw new InvalidArgumentError('Expected <n>/<m>, n of m requests, for example 1/3.');
}
