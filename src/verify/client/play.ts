import { within } from '../../wire/deadline.js';
import { stringifyJson } from '../../wire/json.js';
import { type ClientCase, formatCase } from './case.js';
import type { CaseSpec, PlayedCase } from './check.js';
import { type ClientResult, MalformedResult, parseResult } from './result.js';
import { headerOf, pathOf, type SeenRequest } from './script.js';
import { ScriptedServer } from './server.js';

/**
 * A client under test: makes the call that a case describes and returns its result, see `ClientResult`.
 *
 * @param signal - aborted when the runner no longer waits for the result
 */
export type ClientCall = (given: ClientCase, signal: AbortSignal) => Promise<unknown>;

/** The client has gone: the message says why. A call that rejects with this error ends the run. */
export class ClientGone extends Error {}

/** No result came in time. */
class NoResult extends Error {}

/** What all cases of a run have in common. */
export interface Play {
  readonly call: ClientCall;
  readonly signal: AbortSignal | undefined;
  /** A number that no other case of the run has. */
  readonly nextNumber: () => number;
  /** Handle ids of the cases so far. */
  readonly handleIds: Set<string>;
  /** In every token of the run, and in none of another one on this machine. */
  readonly mark: string;
}

/** Milliseconds that a call may take if its case says nothing else. */
const defaultTimeoutMs = 15_000;
/** Milliseconds between the end of a call's time and the end of the runner's patience. */
const patienceMs = 3_000;
/** Milliseconds within which a client closes the connection of a call that it gave up. */
const closingMs = 1_500;

/** Milliseconds within which a client that looks notices that its connection was dropped. Others notice at their next call. */
const noticingMs = 1_000;

/** Plays a case with a server of its own. */
export async function playAlone(check: string, spec: CaseSpec, play: Play): Promise<PlayedCase> {
  const elsewhere = spec.elsewhere === undefined ? undefined : await ScriptedServer.start(unwelcome);
  const elsewhereUrl = elsewhere && urlOf(elsewhere, spec.elsewhere === 'host' ? 'localhost' : undefined);
  const server = await ScriptedServer.start(spec.script, elsewhereUrl);
  try {
    if (spec.isClosed) await server.close();
    return await playOne(check, spec, server, elsewhere, play);
  } finally {
    if (!spec.isClosed) await server.close();
    await elsewhere?.close();
  }
}

/**
 * Plays cases with one server and one token for all, so that they can be calls of one client. The script of a request is that of the
 * case with its handle.
 */
export async function playTogether(
  check: string,
  specs: readonly CaseSpec[],
  mode: 'in turn' | 'at once',
  play: Play,
): Promise<readonly PlayedCase[]> {
  const counts = new Map<string, number>();
  const token = tokenOf(play.nextNumber(), play.mark);
  const withIds = specs.map((spec) => ({ token, ...spec, handleId: spec.handleId ?? crypto.randomUUID() }));
  const server = await ScriptedServer.start((request, _, elsewhere) => {
    const spec = withIds.find(({ handleId }) => isFor(request.target, handleId));
    if (spec === undefined) return { status: 404 };
    const count = (counts.get(spec.handleId) ?? 0) + 1;
    counts.set(spec.handleId, count);
    return spec.script(request, count, elsewhere);
  });
  try {
    if (mode === 'at once') return await Promise.all(withIds.map((spec) => playOne(check, spec, server, undefined, play)));
    const played: PlayedCase[] = [];
    for (const spec of withIds) {
      await server.settleDropped(noticingMs);
      played.push(await playOne(check, spec, server, undefined, play));
    }
    return played;
  } finally {
    await server.close();
  }
}

/** A redirect to here is followed by a client that should not; without a token it gets no session. */
const unwelcome = () => ({ status: 401, headers: { 'Content-Type': 'text/plain' }, body: '' });

const isFor = (target: string, handleId: string) => pathOf(target).toLowerCase().includes(handleId.toLowerCase());

const urlOf = ({ port }: ScriptedServer, host = '127.0.0.1') => `http://${host}:${port}`;

async function playOne(
  check: string,
  spec: CaseSpec & { readonly handleId?: string },
  server: ScriptedServer,
  elsewhere: ScriptedServer | undefined,
  { call, signal, nextNumber, handleIds, mark }: Play,
): Promise<PlayedCase> {
  const given = caseOf(check, spec, urlOf(server) + (spec.basePath ?? ''), nextNumber(), mark);
  handleIds.add(guidIn(given.handleId));
  const passed = structuredClone(given);
  if (spec.isFrozen) freeze(passed);
  const before = server.requests.length;
  const started = performance.now();
  let value: unknown;
  let result: ClientResult | undefined;
  let failure: string | undefined;
  let isSilent = false;
  try {
    const late = () => new NoResult(`none arrived within ${given.resultWithinMs} ms`);
    value = await within(given.resultWithinMs, signal, (stop) => call(passed, stop.signal), late);
    result = parseResult(value);
    await server.settle(closingMs);
  } catch (error) {
    if (error instanceof ClientGone) throw error;
    isSilent = error instanceof NoResult;
    failure = error instanceof MalformedResult || isSilent ? messageOf(error) : `the call failed: ${error}`;
  }
  // A port may be that of an earlier case, whose client still sends, or of another run.
  const isOwn = ({ target, headers }: SeenRequest) => {
    const id = guidIn(pathOf(target));
    const [, foreign] = (headerOf(headers, 'Authorization') ?? '').split(invented);
    return (!handleIds.has(id) || id === guidIn(given.handleId)) && (foreign === undefined || foreign.startsWith(mark));
  };
  return {
    spec,
    given,
    requests: server.requests.slice(before).filter(isOwn),
    elsewhere: elsewhere?.requests ?? [],
    malformed: server.malformed,
    isSilent,
    result,
    failure,
    resultText: value === undefined ? (failure ?? '') : textOf(value),
    tookMs: performance.now() - started,
    hasAlteredCase: formatCase(passed) !== formatCase(given),
  };
}

const guidIn = (text: string) => /[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}/i.exec(text)?.[0].toLowerCase() ?? text;

function caseOf(check: string, spec: CaseSpec, baseUrl: string, number: number, mark: string): ClientCase {
  const { operation, handleId = crypto.randomUUID(), headers = {}, query = {}, change = {}, contractVersion = 107 } = spec;
  const { timeoutMs = defaultTimeoutMs, abortAfterMs = null, token = tokenOf(number, mark) } = spec;
  const resultWithinMs = timeoutMs + patienceMs;
  const id = `c${number}`;
  return {
    id,
    check,
    baseUrl,
    token,
    contractVersion,
    operation,
    handleId,
    headers,
    query,
    change,
    timeoutMs,
    abortAfterMs,
    resultWithinMs,
  };
}

/** A token of its own for each case, in the alphabet of a real one: a client that keeps one for longer is found. */
function tokenOf(number: number, mark: string): string {
  const random = btoa(String.fromCharCode(...crypto.getRandomValues(new Uint8Array(24)))).replaceAll(/[+/=]/g, '-');
  return `XBL3.0 x=${4294967295 - number};${invented}${mark}.${random}.${number}`;
}

/** How the secret part of each token begins. */
const invented = 'eyJpbnZlbnRlZCI6dHJ1ZX0.Verify_';

/** A mark for the tokens of a run. */
export function runMark(): string {
  return crypto.randomUUID().slice(0, 8);
}

/** Everything in a value as text, errors included. */
function textOf(value: unknown): string {
  try {
    return stringifyJson(value);
  } catch {
    return String(value);
  }
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

function freeze(value: unknown): void {
  if (typeof value !== 'object' || value === null) return;
  Object.freeze(value);
  for (const item of Object.values(value)) freeze(item);
}
