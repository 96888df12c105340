import { type Client, type ClientOptions, createClient, type Fetch, type OperationId, type WriteOptions } from '../../../../src/index.js';
import type { CreateClient } from '../harness.js';

// The ways in which a right client is made wrong.

/** A client with one deliberate defect. */
export interface ClientDefect {
  readonly name: string;
  readonly description: string;
  readonly createClient: CreateClient;
}

/** A defect, and the checks of verify-client that have to catch it. */
export interface CaughtDefect {
  readonly defect: ClientDefect;
  /** Names of checks; one without `read_` or `write_` stands for both, of which one has to catch it. */
  readonly by: readonly string[];
}

export const caughtBy = (by: string | readonly string[], ...defects: readonly ClientDefect[]): readonly CaughtDefect[] =>
  defects.map((defect) => ({ defect, by: typeof by === 'string' ? [by] : by }));

export const defect = (name: string, description: string, create: CreateClient): ClientDefect => ({
  name,
  description,
  createClient: create,
});

/** Something is wrong between the client and its fetch. Each client has a memory of its own, for what it should forget. */
export function onTheWay(
  name: string,
  description: string,
  fetch: (request: Request, send: Fetch, memory: Map<string, string>) => Promise<Response>,
): ClientDefect {
  return defect(name, description, (options) => {
    const memory = new Map<string, string>();
    return createClient({ ...options, fetch: (request) => fetch(request, fetchOf(options), memory) });
  });
}

export const fetchOf = ({ fetch = (request) => globalThis.fetch(request) }: ClientOptions): Fetch => fetch;

/** The request is wrong. The change happens to the request, or gives another one. */
export function request(
  name: string,
  description: string,
  change: (request: Request) => Request | Promise<Request> | undefined,
): ClientDefect {
  return onTheWay(name, description, async (original, send) => send((await change(original)) ?? original));
}

/** A header of the request is wrong: the value that it gets, or undefined for none. */
export function header(name: string, description: string, header: string, change: (value: string, from: Request) => string | undefined) {
  return request(name, description, (sent) => {
    const value = sent.headers.get(header);
    if (value === null) return undefined;
    const changed = change(value, sent);
    if (changed === undefined) sent.headers.delete(header);
    else sent.headers.set(header, changed);
    return undefined;
  });
}

/** The response is misread before the client sees it. */
export function response(
  name: string,
  description: string,
  change: (response: Response, request: Request) => Response | Promise<Response>,
) {
  return onTheWay(name, description, async (original, send) => change(await send(original), original));
}

/** The text of the response is misread. */
export function responseText(name: string, description: string, change: (text: string, response: Response) => string): ClientDefect {
  return response(name, description, async (response) => {
    if (response.body === null) return response;
    const { status, headers } = response;
    return new Response(new TextEncoder().encode(change(await response.text(), response)), { status, headers });
  });
}

/** An outcome without its types, because a defect breaks them. */
export type Outcome = { readonly status: number; readonly headers: Headers; readonly [field: string]: unknown };

export interface Call {
  readonly operationId: OperationId;
  readonly handleId: string;
  readonly client: Client;
  readonly options: WriteOptions;
  /** What the right client does, with another handle id, other options or another client if they are given. */
  run(handleId?: string, options?: WriteOptions, client?: Client): Promise<Outcome>;
}

/** A call is wrong: what it does instead. */
export function call(name: string, description: string, around: (call: Call) => Promise<unknown>): ClientDefect {
  return defect(name, description, (options) => wrap(createClient(options), around));
}

export function wrap(client: Client, around: (call: Call) => Promise<unknown>): Client {
  // What a defect gives is not what the types of a client promise; never lets it pass.
  const broken = (call: Call) => around(call) as Promise<never>;
  return {
    ...client,
    getSessionByHandle: (handleId, read = {}) => {
      const options = read as WriteOptions; // which differ in If-None-Match alone
      return broken({
        operationId: 'getSessionByHandle',
        handleId,
        client,
        options,
        run: (id = handleId, { query: _, ...given } = options, other = client) => other.getSessionByHandle(id, given),
      });
    },
    writeSessionByHandle: (handleId, change, options = {}) =>
      broken({
        operationId: 'writeSessionByHandle',
        handleId,
        client,
        options,
        run: (id = handleId, given = options, other = client) => other.writeSessionByHandle(id, change, given),
      }),
  };
}

/** The outcome is wrong: what the caller gets instead. */
export function outcome(name: string, description: string, change: (outcome: Outcome, call: Call) => unknown): ClientDefect {
  return call(name, description, async (made) => change(await made.run(), made));
}

/** An error is wrong: what the caller gets instead. `change` throws, or returns an outcome. */
export function failure(name: string, description: string, change: (error: Error, call: Call) => unknown): ClientDefect {
  return call(name, description, (made) =>
    made.run().catch((error: unknown) => {
      if (error instanceof Error) return change(error, made);
      throw error;
    }),
  );
}

/** The change is wrong before it is written. */
export function change(name: string, description: string, alter: (change: unknown) => unknown): ClientDefect {
  return defect(name, description, (options) => {
    const client = createClient(options);
    return {
      ...client,
      // The altered change need not be one; never lets it pass.
      writeSessionByHandle: (handleId, change, options) => client.writeSessionByHandle(handleId, alter(change) as never, options),
    };
  });
}

/** Values of the session are wrong, at any depth. Undefined drops one. */
export function sessionValue(name: string, description: string, alter: (value: unknown, key: string) => unknown): ClientDefect {
  return outcome(name, description, (given) => ('session' in given ? { ...given, session: mapValues(given.session, alter) } : given));
}

/** A copy in which every value, inner ones first, is what `alter` makes of it. */
export function mapValues(value: unknown, alter: (value: unknown, key: string) => unknown, key = ''): unknown {
  if (Array.isArray(value)) return alter(value.map((item, index) => mapValues(item, alter, String(index))).filter(isDefined), key);
  if (typeof value !== 'object' || value === null) return alter(value, key);
  const entries = Object.entries(value).map(([name, item]) => [name, mapValues(item, alter, name)] as const);
  return alter(Object.fromEntries(entries.filter(([, item]) => isDefined(item))), key);
}

/** A timestamp of the service, within JSON a string. */
export const timestamp = /^\d{4}-\d\d-\d\dT.*Z$/;

export const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Whether JSON is nested beyond twenty levels. Braces within its strings count, too. */
export function isDeep(json: string): boolean {
  let depth = 0;
  return Array.from(json).some((character) => {
    if (/[[{]/.test(character)) depth += 1;
    else if (/[\]}]/.test(character)) depth -= 1;
    return depth > 20;
  });
}

const isDefined = (value: unknown) => value !== undefined;

/** A copy of a request with another URL, method or body. */
export async function rebuild(original: Request, parts: { url?: string; method?: string; body?: string | null }): Promise<Request> {
  const { url = original.url, method = original.method, body = original.body === null ? null : await original.text() } = parts;
  const headers = new Headers(original.headers);
  // A Request adds a media type of its own to a text.
  const bytes = body === null ? null : new TextEncoder().encode(body);
  return new Request(url, { method, headers, body: bytes, redirect: original.redirect, signal: original.signal });
}

export const without = (given: Outcome, ...names: readonly string[]): object =>
  Object.fromEntries(Object.entries(given).filter(([name]) => !names.includes(name)));
