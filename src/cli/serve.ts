import { createProvider } from '../provider.js';
import { parseSeed } from '../seed.js';
import { serve as listen } from '../serve.js';
import { integer, parse, UsageError } from './arguments.js';
import type { Surroundings } from './surroundings.js';

const rateLimits = ['off', 'limitType', 'type', 'empty'] as const;

/** Serves the reference provider, with the handles and sessions of a file, until it is interrupted. */
export async function serve(args: readonly string[], { print, readFile, interrupted }: Surroundings): Promise<number> {
  const { values } = parse(args, {
    port: { type: 'string', default: '4011' },
    seed: { type: 'string' },
    'rate-limit': { type: 'string', default: 'off' },
  });
  const port = integer('port', values.port, 0, 65535);
  const rateLimit = rateLimits.find((known) => known === values['rate-limit']);
  if (rateLimit === undefined) throw new UsageError(`--rate-limit must be ${rateLimits.join(', ')}, but was "${values['rate-limit']}"`);
  if (values.seed === undefined)
    throw new UsageError('serve needs --seed FILE, a JSON file of handles and sessions, such as examples/seed.json');
  const seed = await readSeed(values.seed, readFile);
  const server = await listen(createProvider({ seed, rateLimit }).fetch, { port });
  print(`Reference provider on ${server.url}, with ${Object.keys(seed.handles ?? {}).length} handles. Stop with Ctrl+C.\n`);
  await interrupted();
  await server.close();
  return 0;
}

async function readSeed(file: string, readFile: Surroundings['readFile']) {
  try {
    return parseSeed(await readFile(file), file);
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error));
  }
}
