import { checkFunction, checkOptions, wrong } from '../wire/arguments.js';
import { checkSeedValue, type Seed } from './seed/seed.js';

/** Options of {@link createProvider}. */
export interface ProviderOptions {
  /** Users, templates, sessions and handles to start with. Default none. */
  readonly seed?: Seed;
  /** Milliseconds since the epoch. All timers run on it. Default `Date.now`. */
  readonly clock?: () => number;
  /** Makes lower-case GUIDs. Default `crypto.randomUUID`. */
  readonly createId?: () => string;
  /**
   * Whether to enforce the service's limits, 30 requests in 15 seconds and 300 in 300 seconds for each user and title, and if so
   * which recorded form the body of a 429 has: with `limitType`, with `type`, or none. Default `off`.
   */
  readonly rateLimit?: 'off' | 'limitType' | 'type' | 'empty';
  /** Whether the provider is overloaded and responds with 503. Called for each request. Default never. */
  readonly isOverloaded?: () => boolean;
}

const optionNames: readonly string[] = [
  'seed',
  'clock',
  'createId',
  'rateLimit',
  'isOverloaded',
] satisfies readonly (keyof ProviderOptions)[];
const rateLimits: readonly unknown[] = ['off', 'limitType', 'type', 'empty'] satisfies readonly ProviderOptions['rateLimit'][];

/** @throws InvalidArgumentError for a wrong option; of a seed with the place of the fault */
export function checkProviderOptions(options: ProviderOptions): void {
  checkOptions('createProvider', options, optionNames);
  const { seed, rateLimit = 'off', clock, createId, isOverloaded } = options;
  if (!rateLimits.includes(rateLimit)) throw wrong('rateLimit', rateLimits.join(', '), rateLimit);
  for (const [name, value] of Object.entries({ clock, createId, isOverloaded })) if (value !== undefined) checkFunction(name, value);
  if (seed !== undefined) checkSeedValue(seed);
}
