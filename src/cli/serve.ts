import { createProvider, createProviderStates, type EnteredState, parseSeed, type Seed, setupPath } from '../provider/index.js';
import type { Fetch } from '../wire/fetch.js';
import type { CliContext } from './context.js';
import { readInput, writeOutput } from './files.js';
import { type Introduction, type ListeningOptions, type Sample, serveUntilInterrupted } from './listening.js';
import type { Share } from './option-values.js';
import { statesFileOf } from './states-file.js';
import { messageOf, UsageError } from './usage-error.js';

interface ServeOptions extends ListeningOptions {
  readonly seed?: string | undefined;
  readonly states?: string | undefined;
  readonly rateLimit: 'off' | 'limitType' | 'type' | 'empty';
  readonly overloaded?: true | Share | undefined;
}

/** Serves the reference provider until it is interrupted. */
export async function serve(options: ServeOptions, context: CliContext): Promise<number> {
  if (options.seed !== undefined && options.states !== undefined)
    throw new UsageError('--seed and --states cannot be combined; use one of them');
  const { fetch, ...introduction } =
    options.seed === undefined ? await servedStates(options, context) : await servedSeed(options.seed, options, context);
  return await serveUntilInterrupted(fetch, options, { name: 'Reference provider', ...introduction }, context);
}

type Served = Omit<Introduction, 'name'> & { readonly fetch: Fetch };

/** Every state that `verify` knows, each behind a handle of its own. */
async function servedStates({ states: file, rateLimit, overloaded }: ServeOptions, context: CliContext): Promise<Served> {
  if (rateLimit !== 'off')
    throw new UsageError('--rate-limit needs --seed <file>: without it, three states of their own keep the rate limit');
  const { fetch, states } = createProviderStates();
  const entered = Object.fromEntries(Object.entries(states).map(([name, enter]) => [name, enter()]));
  const served = {
    fetch: withOverload(fetch, overloaded),
    contents: `, with ${Object.keys(entered).length} states`,
    sample: entered.openLobby,
  };
  if (file === undefined) return served;
  const { stateNames } = await import('../verify/index.js');
  const needed = Object.fromEntries(Object.entries(entered).filter(([name]) => stateNames.includes(name)));
  await writeOutput('--states', file, '', context); // better now than once it listens
  const listening = async (url: string) => {
    await writeOutput('--states', file, statesFileOf(needed, `${url}${setupPath}`), context);
    context.print(`\nWrote ${file}. Set the variables that it names, then verify:\n${nextStep(url, file, needed, context)}`);
  };
  return { ...served, listening };
}

function nextStep(url: string, file: string, entered: Readonly<Record<string, EnteredState>>, { isWindows = false }: CliContext): string {
  const tokens = new Map(Object.values(entered).map(({ tokenVariable, token }) => [tokenVariable, token]));
  const settings = [...tokens].map(([variable, token]) => `  ${isWindows ? `$env:${variable} = ` : `export ${variable}=`}"${token}"\n`);
  return `${settings.join('')}  npx mpsd-handle-session verify --url ${url} --states ${file} --write --no-limits\n`;
}

/** The handles and sessions of a file. */
async function servedSeed(file: string, { rateLimit, overloaded }: ServeOptions, context: CliContext): Promise<Served> {
  const seed = await readSeed(file, context);
  const handles = Object.keys(seed.handles ?? {}).length;
  return {
    fetch: withOverload(createProvider({ seed, rateLimit }).fetch, overloaded),
    contents: `, with ${handles} handle${handles === 1 ? '' : 's'}`,
    sample: await findSample(seed),
  };
}

async function readSeed(file: string, context: CliContext): Promise<Seed> {
  const text = await readInput('--seed', file, context);
  try {
    return parseSeed(text, file);
  } catch (error) {
    throw new UsageError(messageOf(error));
  }
}

/** A handle of the seed whose session can be read, and a token that may read it. Looked for in a provider of its own. */
async function findSample(seed: Seed): Promise<Sample | undefined> {
  const { fetch } = createProvider({ seed });
  const tokens = Object.keys(seed.users ?? {}).map((userHash) => `XBL3.0 x=${userHash};invented`);
  const samples = Object.keys(seed.handles ?? {}).flatMap((handleId) => tokens.map((token) => ({ handleId, token })));
  for (const { handleId, token } of samples.slice(0, 100)) {
    const headers = { Authorization: token, 'X-Xbl-Contract-Version': '107' };
    const { status } = await fetch(new Request(`http://provider.invalid/handles/${handleId}/session`, { headers }));
    if (status === 200) return { handleId, token };
  }
  return undefined;
}

/** Answers the given share of requests as an overloaded service does. */
function withOverload(fetch: Fetch, overloaded: ServeOptions['overloaded']): Fetch {
  if (overloaded === undefined) return fetch;
  const { count, of } = overloaded === true ? { count: 1, of: 1 } : overloaded;
  const busy = createProvider({ isOverloaded: () => true });
  let requests = 0;
  return (request) => (requests++ % of < count ? busy.fetch(request) : fetch(request));
}
