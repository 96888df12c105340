import { getEventListeners } from 'node:events';
import { inspect } from 'node:util';
import { afterAll, afterEach, beforeAll, beforeEach, expect, it, vi } from 'vitest';
import { type ClientOptions, createClient } from '../../../src/index.js';
import { createNodeFetch } from '../../../src/node/transport.js';
import { type FaultyServer, type Script, startFaultyServer } from './faulty-server.js';

// What the fault tests share: clients of a faulty server, and the watch over what calls leave behind.

export const handleId = '1a6f3c80-5d27-4e91-b0c4-8f2e7d9a5b13';
export const token = 'XBL3.0 x=4294967295;not-a-real-token';
export const minimal = '{"membersInfo":{"first":0,"count":0},"constants":{},"properties":{},"members":{},"servers":{}}';
export const json = { 'Content-Type': 'application/json' };
export const text = { 'Content-Type': 'text/plain' };

export const transports: readonly { readonly transport: string; readonly sending: Pick<ClientOptions, 'fetch'> }[] = [
  { transport: 'the global fetch', sending: {} },
  { transport: 'createNodeFetch()', sending: { fetch: createNodeFetch() } },
];

const servers: FaultyServer[] = [];
const signals: AbortSignal[] = [];

/** A client of a server that follows a script, and what both of them saw. */
export async function serve(script: Script, options: Partial<ClientOptions> = {}, greet?: Parameters<typeof startFaultyServer>[1]) {
  const server = await startFaultyServer(script, greet);
  servers.push(server);
  return { ...observe({ baseUrl: server.url, ...options }), server, requests: server.requests };
}

/** A client and the attempts that it makes. */
export function observe(options: Partial<ClientOptions>) {
  const attempts: number[] = [];
  const hooks = { onRequest: ({ attempt }: { attempt: number }) => void attempts.push(attempt) };
  return { client: createClient({ token, hooks, ...options }), attempts };
}

/** Waits for what the other side will do, without a timer of its own. */
export async function until(condition: () => boolean): Promise<void> {
  const end = performance.now() + 10_000;
  while (!condition()) {
    if (performance.now() > end) throw new Error(`It did not happen: ${condition}`);
    await turns(1);
  }
}

/** Lets the event loop go round, so that what is on its way between two sockets of this process arrives. */
export async function turns(count = 20): Promise<void> {
  for (let turn = 0; turn < count; turn += 1) await new Promise((resolve) => setImmediate(resolve));
}

/** A controller whose signal must have no listener in the end. */
export function createCaller(): AbortController {
  const controller = new AbortController();
  signals.push(controller.signal);
  return controller;
}

/** What a call comes to: its outcome, or what it throws. */
export function settled(call: Promise<unknown>): Promise<unknown> {
  return call.catch((error: unknown) => error);
}

/** What a server does wrong, and what that comes to. */
export interface Fault {
  /** The subject of a sentence. */
  readonly fault: string;
  readonly script: Script;
  readonly greet?: Parameters<typeof startFaultyServer>[1];
  /** Fields of the outcome or error. Default those of the group. */
  readonly expected?: object;
  /** The same of a write, if that differs. */
  readonly written?: object;
  readonly options?: Partial<ClientOptions>;
}

/** What the faults of a group come to. */
export interface Consequence {
  /** The predicate of the sentence. */
  readonly are: string;
  readonly expected?: object;
  /** Attempts of a read. Default 1. */
  readonly attempts?: number;
}

/** Tries a read and a write on each fault. */
export function tryFaults(sending: Pick<ClientOptions, 'fetch'>, { are, ...group }: Consequence, faults: readonly Fault[]): void {
  const rows = faults.map((fault) => [fault.fault, { ...group, ...fault }] as const);
  const { attempts = 1 } = group;

  it.each(rows)(`%s ${are}${attempts === 1 ? '' : `, after ${attempts} attempts`}`, async (_, { script, greet, expected, options }) => {
    const observed = await serve(script, { ...sending, ...options }, greet);
    expect(await settled(observed.client.getSessionByHandle(handleId))).toMatchObject(expected ?? {});
    expect(observed.attempts).toHaveLength(attempts);
  });

  it.each(rows)(`%s ${are} when writing, and the write is sent once`, async (_, { script, greet, expected, written, options }) => {
    const observed = await serve(script, { ...sending, ...options }, greet);
    expect(await settled(observed.client.writeSessionByHandle(handleId, {}))).toMatchObject(written ?? expected ?? {});
    expect(observed.attempts).toEqual([1]);
    expect(observed.requests.length).toBeLessThanOrEqual(1);
  });
}

/**
 * Makes back-off take no time, and holds every test of a file to leave nothing behind: no open connection, no listener on a
 * caller's signal, no timer, no rejection that nobody handles.
 */
export function leaveNothingBehind(): void {
  const unhandled: unknown[] = [];
  const collect = (reason: unknown) => void unhandled.push(reason);
  const held = () => process.getActiveResourcesInfo().filter((kind) => kind === 'Timeout' || kind.startsWith('TCP'));
  let before = 0;

  beforeAll(() => {
    before = held().length;
    process.on('unhandledRejection', collect);
  });
  beforeEach(() => {
    vi.spyOn(Math, 'random').mockReturnValue(0);
  });
  afterEach(async () => {
    vi.restoreAllMocks();
    await Promise.all(servers.splice(0).map((server) => server.close()));
    expect(signals.splice(0).flatMap((signal) => getEventListeners(signal, 'abort'))).toEqual([]);
  });
  afterAll(async () => {
    await until(() => held().length <= before); // sockets take a moment to close
    process.off('unhandledRejection', collect);
    expect(unhandled).toEqual([]);
  });
}

/** All that a log could show of a value: as inspected, as JSON, its headers and its causes. */
export function everythingIn(value: unknown, seen = new Set<unknown>()): string {
  if (typeof value !== 'object' || value === null) return String(value);
  if (seen.has(value)) return '';
  seen.add(value);
  if (value instanceof Uint8Array) return Buffer.from(value).toString('latin1');
  const shown = [String(value), inspect(value, { depth: null, showHidden: true, maxStringLength: null })];
  if (value instanceof Headers) shown.push(JSON.stringify([...value]));
  for (const name of Object.getOwnPropertyNames(value)) shown.push(everythingIn(Reflect.get(value, name), seen));
  return shown.join('\n');
}
