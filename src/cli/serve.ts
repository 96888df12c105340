import { createProvider } from '../provider/provider.js';
import { parseSeed } from '../provider/seed/seed.js';
import { parse, UsageError } from './arguments.js';
import type { CliContext } from './context.js';
import { serveUntilInterrupted } from './listening.js';

const rateLimits = ['off', 'limitType', 'type', 'empty'] as const;

/** Serves the reference provider, with the handles and sessions of a file, until it is interrupted. */
export async function serve(args: readonly string[], context: CliContext): Promise<number> {
  const { values } = parse(args, {
    port: { type: 'string', default: '4011' },
    seed: { type: 'string' },
    'rate-limit': { type: 'string', default: 'off' },
  });
  const rateLimit = rateLimits.find((known) => known === values['rate-limit']);
  if (rateLimit === undefined) throw new UsageError(`--rate-limit must be ${rateLimits.join(', ')}, but was "${values['rate-limit']}"`);
  if (values.seed === undefined)
    throw new UsageError('serve needs --seed FILE, a JSON file of handles and sessions, such as examples/seed.json');
  const seed = await readSeed(values.seed, context.readFile);
  const { fetch } = createProvider({ seed, rateLimit });
  const announce = (url: string) => `Reference provider on ${url}, with ${Object.keys(seed.handles ?? {}).length} handles.`;
  return await serveUntilInterrupted(fetch, values.port, announce, context);
}

async function readSeed(file: string, readFile: CliContext['readFile']) {
  const text = await readFile(file).catch((error: unknown) => {
    throw new UsageError(`--seed ${file} cannot be read: ${error instanceof Error ? error.message : error}`);
  });
  try {
    return parseSeed(text, file);
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error));
  }
}
