import type { CliContext } from './context.js';

const codes = { red: 31, green: 32, yellow: 33 } as const;

/** Text for standard error, in a colour if that is shown there. */
export function color(name: keyof typeof codes, text: string, { colors = false }: Pick<CliContext, 'colors'>): string {
  return colors ? `\u001b[${codes[name]}m${text}\u001b[39m` : text;
}
