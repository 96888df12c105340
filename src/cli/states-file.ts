import { checkHandleId, checkToken } from '../client/arguments.js';
import type { ProviderState } from '../verify/index.js';
import { nearest } from '../wire/nearest.js';
import { isObject } from '../wire/object.js';
import { checked } from './argument-names.js';
import type { CliContext } from './context.js';
import { messageOf, UsageError } from './usage-error.js';

// The file of verify --states, which serve --states writes: { "joinLobby": { "handleId": "<GUID>", "tokenVariable": "XBL_TOKEN_JOINER" } }.
// A token is named by its environment variable, so that no file has to hold one.

/** What a state's entry of the file holds. */
interface Entry {
  readonly handleId: string;
  readonly tokenVariable: string;
}

/** Writes the file, without the tokens. */
export function statesFileOf(states: Readonly<Record<string, Entry>>): string {
  const entries = Object.entries(states).map(([name, { handleId, tokenVariable }]) => [
    name,
    { handleId, ...(tokenVariable !== 'XBL_TOKEN' && { tokenVariable }) },
  ]);
  return `${JSON.stringify(Object.fromEntries(entries), null, 2)}\n`;
}

/** Reads the file, with the tokens of the environment. Unset variables are reported together, so that they can be set at one go. */
export function parseStates(
  text: string,
  file: string,
  known: readonly string[],
  env: CliContext['env'],
): Readonly<Record<string, ProviderState>> {
  const unset = new Set<string>();
  const states = Object.entries(parseObject(text, file)).map(([name, value]) => {
    const at = `${file}: /${name}`;
    if (!known.includes(name)) throw new UsageError(`${at} is a state of no check; ${adviceOn(name, known)}`);
    if (!isObject(value)) throw new UsageError(`${at} must be an object with a handleId`);
    const { handleId, tokenVariable, ...rest } = value;
    const [unknown] = Object.keys(rest);
    if (unknown !== undefined) throw new UsageError(`${at}/${unknown} is unknown, expected handleId and tokenVariable`);
    if (typeof handleId !== 'string') throw new UsageError(`${at}/handleId must be a GUID`);
    if (!name.startsWith('malformedHandleId')) checked(`${at}/handleId`, checkHandleId, handleId);
    if (tokenVariable === undefined) return [name, { handleId }] as const;
    if (typeof tokenVariable !== 'string') throw new UsageError(`${at}/tokenVariable must be the name of an environment variable`);
    const token = readToken(tokenVariable, env);
    if (token === undefined) unset.add(tokenVariable);
    return [name, { handleId, tokenVariable, ...(token !== undefined && { token }) }] as const;
  });
  if (unset.size > 0) throw new UsageError(`${file} names environment variables that are not set: ${[...unset].join(', ')}`);
  return Object.fromEntries(states);
}

/** A token that an environment variable holds; an empty variable holds none, as in CI runs that get no secrets. */
export function readToken(variable: string, env: CliContext['env']): string | undefined {
  const token = env[variable];
  return token ? checked(variable, checkToken, token) : undefined;
}

function parseObject(text: string, file: string): Record<string, unknown> {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    throw new UsageError(`${file} is not JSON: ${messageOf(error)}`);
  }
  if (isObject(value)) return value;
  throw new UsageError(`${file} must be an object of states, for example { "openLobby": { "handleId": "<GUID>" } }`);
}

function adviceOn(name: string, known: readonly string[]): string {
  const meant = nearest(name, known);
  return meant === undefined ? `known are ${known.join(', ')}` : `did you mean ${meant}?`;
}
