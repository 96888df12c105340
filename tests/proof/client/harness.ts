import assert from 'node:assert/strict';
import type { Client, ClientOptions, Fetch, OperationId } from '../../../src/index.js';

// What the checks of a client share: invented ids, responses, and a fetch that records. It uses node:assert and no test runner, so
// that the checks run anywhere.

export type CreateClient = (options: ClientOptions) => Client;

/** One behaviour that a client must have. */
export interface ClientCheck {
  /** A sentence that is true of a right client. */
  readonly name: string;
  /** What it rests on: a part of the description, a section of an RFC, or a promise of the README. */
  readonly source: string;
  /** Rejects when the client is wrong. Ends by itself, even if a call of the client never does. */
  run(createClient: CreateClient): Promise<void>;
}

export const handleId = '1a6f3c80-5d27-4e91-b0c4-8f2e7d9a5b13';
export const otherHandleId = '2b7e4d91-6c38-4fa2-91d5-9a3f8e0b6c24';
export const secret = 'not-a-real-token';
export const token = `XBL3.0 x=4294967295;${secret}`;
export const service = 'https://sessiondirectory.xboxlive.com';
export const etag = '"7c1d9a52e3f84b06a1c95d2f7e80b364"';

/** @param limit - milliseconds after which a call counts as hanging; a right client needs a few */
export function check(name: string, source: string, run: ClientCheck['run'], limit = 5_000): ClientCheck {
  return { name, source, run: (create) => within(limit, run(create)) };
}

/** Those of the machine, whatever a check puts in their place. */
const timers = { set: setTimeout, clear: clearTimeout };

async function within(limit: number, work: Promise<void>): Promise<void> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = timers.set(() => reject(new Error(`The client did not come back within ${limit} ms`)), limit);
  });
  try {
    await Promise.race([work, late]);
  } finally {
    timers.clear(timer);
  }
}

/** A request as it reached the fetch. */
export interface Sent {
  readonly method: string;
  readonly url: string;
  readonly headers: Headers;
  /** Text of the body, null without one. */
  body: string | null;
  readonly redirect: RequestRedirect;
  readonly signal: AbortSignal;
}

export type Respond = (sent: Sent) => Response | Promise<Response>;

/** A fetch whose requests are kept, in the order in which they arrive, and answered by `respond`. */
export function record(respond: Respond) {
  const requests: Sent[] = [];
  const fetch: Fetch = async (request) => {
    const { method, url, redirect, signal } = request;
    const sent: Sent = { method, url, headers: new Headers(request.headers), body: null, redirect, signal };
    requests.push(sent);
    if (request.body !== null) sent.body = await request.text();
    return await respond(sent);
  };
  return { fetch, requests };
}

/** A client whose requests are recorded, and which tries once if not told otherwise. */
export function observe(create: CreateClient, respond: Respond = session(), options: Partial<ClientOptions> = {}) {
  const { fetch, requests } = record(respond);
  return { client: create({ token, fetch, maxAttempts: 1, ...options }), requests };
}

/** Both operations without options, for what holds for every call. */
export const operations: readonly (readonly [OperationId, (client: Client, id?: string) => Promise<unknown>])[] = [
  ['getSessionByHandle', (client, id = handleId) => client.getSessionByHandle(id)],
  ['writeSessionByHandle', (client, id = handleId) => client.writeSessionByHandle(id, { members: { me: null } })],
];

export const minimal = '{"membersInfo":{"first":0,"count":0},"constants":{},"properties":{},"members":{},"servers":{}}';

/** A session document, as text, with custom properties. */
export const withCustom = (custom: string) => minimal.replace('"properties":{}', `"properties":{"custom":${custom}}`);

export const response =
  (status: number, body: string | null = null, headers: Readonly<Record<string, string>> = {}): Respond =>
  () =>
    // Bytes, so that the media type is the given one or none.
    new Response(body === null ? null : new TextEncoder().encode(body), { status, headers });

export const session = (body = minimal, headers: Readonly<Record<string, string>> = {}, status = 200): Respond =>
  response(status, body, { 'Content-Type': 'application/json', ...headers });

export const text = (status: number, message: string): Respond =>
  response(status, message, { 'Content-Type': 'text/plain; charset=utf-8' });

/** The only request, or an assertion that fails. */
export function single(requests: readonly Sent[]): Sent {
  assert.equal(requests.length, 1, `expected one request, but the client sent ${requests.length}`);
  const [request] = requests;
  assert(request);
  return request;
}

/** Fields of an outcome apart from `headers`. A field that is undefined counts as missing. */
export function fieldsOf(outcome: unknown): Record<string, unknown> {
  assert(typeof outcome === 'object' && outcome !== null, `expected an outcome, but the client gave ${outcome}`);
  return Object.fromEntries(Object.entries(outcome).filter(([name, value]) => name !== 'headers' && value !== undefined));
}

/** What a call throws. Fails if it throws nothing, or what is no error. */
export async function errorOf(call: () => unknown): Promise<Error> {
  const { error } = await settle(call);
  assert(error instanceof Error, 'expected an error, but the call has an outcome');
  return error;
}

/** The error of a call, which must have this name. Names, because a foreign client has classes of its own. */
export async function errorNamed(name: string, call: () => unknown): Promise<Error> {
  const error = await errorOf(call);
  assert.equal(error.name, name, `expected ${name}, but the client threw ${error.name}: ${error.message}`);
  return error;
}

/** Result of a call, or what it threw, whatever that is. */
export async function settle(call: () => unknown): Promise<{ readonly result?: unknown; readonly error?: unknown }> {
  try {
    return { result: await call() };
  } catch (error) {
    return { error };
  }
}
