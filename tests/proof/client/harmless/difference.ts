import { type ClientOptions, createClient, type Fetch } from '../../../../src/index.js';
import type { ClientCall, ClientCase, Feature } from '../../../../src/verify/client/verify-client.js';
import { callOf } from '../../../verify/client/own-client.js';
import { onWire, type Wire } from '../wire.js';

/** A client that is right, but not as ours is. No check of what it declares may fail. */
export interface HarmlessClient {
  readonly name: string;
  /** What is different, and why it is right where that is not plain. */
  readonly description: string;
  readonly call: ClientCall;
  readonly features: readonly (Feature | 'all')[];
}

/** Other options of the client. */
export function configured(
  name: string,
  description: string,
  change: (options: ClientOptions) => ClientOptions,
  features: HarmlessClient['features'] = ['all'],
): HarmlessClient {
  return { name: `harmless/${name}`, description, features, call: callOf((options) => createClient(change(options))) };
}

/** The request is sent by another fetch. */
export function sentBy(name: string, description: string, fetch: Fetch): HarmlessClient {
  return configured(name, description, (options) => ({ ...options, fetch }));
}

/** The request is written otherwise. */
export const written = (name: string, description: string, wire: Wire) => sentBy(name, description, onWire(wire));

/** More headers, or other values; null takes one away. */
export function headers(
  name: string,
  description: string,
  change: Readonly<Record<string, string | null>>,
  when: (method: string) => boolean = () => true,
): HarmlessClient {
  const changed = new Set(Object.keys(change).map((header) => header.toLowerCase()));
  const added = Object.entries(change).filter((entry): entry is [string, string] => entry[1] !== null);
  return written(name, description, {
    headers: (given, method) => (when(method) ? [...given.filter(([header]) => !changed.has(header)), ...added] : given),
  });
}

/** The change is written otherwise. */
export function change(name: string, description: string, write: (json: string) => string): HarmlessClient {
  return written(name, description, { body: (json, method) => (method === 'PUT' ? write(json) : json) });
}

type Result = Readonly<Record<string, unknown>>;

/** The result is given otherwise. */
export function result(
  name: string,
  description: string,
  vary: (result: Result, given: ClientCase) => Result | Promise<Result>,
  features: HarmlessClient['features'] = ['all'],
  options: Partial<ClientOptions> = {},
): HarmlessClient {
  const right = callOf((given) => createClient({ ...given, ...options }));
  const call: ClientCall = async (given, signal) => await vary((await right(given, signal)) as Result, given); // our own adapter gives objects
  return { name: `harmless/${name}`, description, features, call };
}
