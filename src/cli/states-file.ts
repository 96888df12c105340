import { checkToken } from '../client/arguments.js';
import type { StateHook } from '../verify/index.js';
import { nearest } from '../wire/nearest.js';
import { isObject } from '../wire/object.js';
import { checked } from './argument-names.js';
import type { CliContext } from './context.js';
import { isUsable, setUpState } from './state-setup.js';
import { messageOf, UsageError } from './usage-error.js';

// The file of verify --states, which serve --states writes. Its form is explained in the help of verify.

/** Writes the file. Each state can be set up again; its handle is there to look at. The file holds no token. */
export function statesFileOf(states: Readonly<Record<string, { handleId: string; tokenVariable: string }>>, setupUrl: string): string {
  const entries = Object.entries(states).map(([name, { handleId, tokenVariable }]) => {
    return [name, { handleId, setupUrl, ...(tokenVariable !== 'XBL_TOKEN' && { tokenVariable }) }];
  });
  return `${JSON.stringify(Object.fromEntries(entries), null, 2)}\n`;
}

/** A state of the file, and how to get into it. */
export interface FileState {
  /** Absent if the state is set up for each check. */
  readonly handleId?: string;
  readonly token?: string;
  readonly enter: StateHook;
}

/** Reads the file, with the tokens of the environment. Unset variables are reported together, so that all of them can be set at once. */
export function parseStates(
  text: string,
  file: string,
  known: readonly string[],
  env: CliContext['env'],
): Readonly<Record<string, FileState>> {
  const unset = new Set<string>();
  const states = Object.entries(parseObject(text, file)).map(([name, value]) => {
    const at = `${file}: /${name}`;
    if (!known.includes(name)) throw new UsageError(`${at} is a state of no check; ${adviceOn(name, known)}`);
    const { handleId, setupUrl, tokenVariable } = checkEntry(name, value, at);
    const token = tokenVariable === undefined ? undefined : readToken(tokenVariable, env);
    if (tokenVariable !== undefined && token === undefined) unset.add(tokenVariable);
    const caller = { ...(tokenVariable !== undefined && { tokenVariable }), ...(token !== undefined && { token }) };
    const enter: StateHook =
      setupUrl === undefined ? { handleId, ...caller } : async () => ({ handleId: await setUpState(setupUrl, name), ...caller });
    return [name, { ...(setupUrl === undefined && { handleId }), ...(token !== undefined && { token }), enter }] as const;
  });
  if (unset.size > 0)
    throw new UsageError(`${file} names environment variables that are not set: ${[...unset].map((name) => `"${name}"`).join(', ')}`);
  return Object.fromEntries(states);
}

interface Entry {
  /** Empty only beside a setupUrl. */
  readonly handleId: string;
  readonly setupUrl: string | undefined;
  readonly tokenVariable: string | undefined;
}

function checkEntry(name: string, value: unknown, at: string): Entry {
  if (!isObject(value)) throw new UsageError(`${at} must be an object with a handleId`);
  const { handleId, setupUrl, tokenVariable, ...rest } = value;
  const [unknown] = Object.keys(rest);
  if (unknown !== undefined) throw new UsageError(`${at}/${unknown} is unknown; there are handleId, setupUrl and tokenVariable`);
  if (handleId === undefined && setupUrl === undefined) throw new UsageError(`${at} needs a handleId or a setupUrl`);
  if (!isTextOrAbsent(handleId) || (handleId !== undefined && !isUsable(name, handleId))) {
    throw new UsageError(`${at}/handleId must be a GUID with hyphens`);
  }
  if (
    !isTextOrAbsent(setupUrl) ||
    (setupUrl !== undefined && !/^https?:$/.test(URL.canParse(setupUrl) ? new URL(setupUrl).protocol : ''))
  ) {
    throw new UsageError(`${at}/setupUrl must be an http or https URL`);
  }
  if (!isTextOrAbsent(tokenVariable)) throw new UsageError(`${at}/tokenVariable must be the name of an environment variable`);
  return { handleId: handleId ?? '', setupUrl, tokenVariable };
}

function isTextOrAbsent(value: unknown): value is string | undefined {
  return value === undefined || typeof value === 'string';
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
  return meant === undefined ? `expected one of ${known.join(', ')}` : `did you mean ${meant}?`;
}
