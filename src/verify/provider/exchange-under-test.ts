import { checkResponse, notesOn, type ReceivedResponse, type Violation } from '../../contract/contract.js';
import { stringifyJson } from '../../wire/json.js';
import { isObject } from '../../wire/object.js';
import type { OperationId } from '../../wire/operation.js';
import { readRetryAfter } from '../../wire/retry-after.js';
import { jsonIn, sameJson } from '../json-values.js';
import { CannotCheck } from './cannot-check.js';
import { curlLine } from './curl.js';
import { Findings } from './findings.js';
import type { Session } from './received-session.js';
import { checkSession } from './session-rules.js';
import { SessionWatch } from './session-watch.js';
import type { TokenBook } from './token-book.js';
import type { UndeclaredHeaders } from './undeclared-headers.js';

/** A provider in the state that a check needs. */
export interface ProviderState {
  /** Handle that has this state. */
  readonly handleId: string;
  /** Value of the `Authorization` header that the state is about; without it, the run's token. */
  readonly token?: string;
  /** Name of the environment variable that holds the token, for the curl lines of the report. Default `XBL_TOKEN`. */
  readonly tokenVariable?: string;
  /** Names of the session behind the handle, to compare with `Content-Location`. */
  readonly reference?: { readonly scid: string; readonly templateName: string; readonly name: string };
}

/** A request of a check. `null` leaves a header out. */
export interface RequestUnderTest {
  readonly method?: string;
  readonly handleId?: string;
  readonly query?: string;
  readonly headers?: Readonly<Record<string, string | null>>;
  /** A body as text; anything else is written as JSON. */
  readonly body?: unknown;
  /** Statuses by which a server or gateway may refuse this request before the resource sees it. Their form is free. */
  readonly gateway?: readonly number[];
}

export interface ProviderResponse extends ReceivedResponse {
  /** The session in the body, if it is one. Integers beyond 2^53 are bigints. */
  readonly session: Session | undefined;
}

/** What was received, and what would be right there. */
export interface Comparison {
  /** Where: a JSON pointer into the body, or a place such as `status` or `header ETag`. */
  readonly at: string;
  readonly expected: unknown;
  readonly received: unknown;
  /** Default the name of the check. */
  readonly rule?: string;
}

/** Context that all exchanges of a run share. */
export interface RunContext {
  readonly baseUrl: string;
  /** `Authorization` for states that have none of their own. */
  readonly token: string;
  readonly tokens: TokenBook;
  /** Puts the provider into a state; undefined if it has no such state. */
  readonly enter: (state: string) => Promise<ProviderState | undefined>;
  readonly send: (request: Request) => Promise<ReceivedResponse>;
  readonly see: (operationId: OperationId, response: ProviderResponse) => void;
  readonly undeclaredHeaders: UndeclaredHeaders;
}

/** Sends the requests of one check and gathers the faults of the responses. */
export class ExchangeUnderTest {
  readonly findings = new Findings();
  readonly watch = new SessionWatch();
  readonly #otherWatch = new SessionWatch();
  readonly state: ProviderState;
  readonly context: RunContext;
  readonly #rule: string;
  /** The latest request, and the latest that was not a read, as curl lines without a token. */
  #latest = '';
  #latestWrite = '';
  /** The session before the first write that may have changed it, and whether there was such a write. */
  #before: ProviderResponse | undefined;
  #hasChanged = false;

  constructor(rule: string, state: ProviderState, context: RunContext) {
    this.#rule = rule;
    this.state = state;
    this.context = context;
  }

  /** The response to the last read before a write that was accepted; undefined if there was no such write. */
  get before(): ProviderResponse | undefined {
    return this.#hasChanged ? this.#before : undefined;
  }

  /** Where a session changed although no request of the check named the place; undefined if none did. */
  get foreignPlace(): string | undefined {
    return this.watch.foreignPlace ?? this.#otherWatch.foreignPlace;
  }

  /**
   * Enters a second provider state alongside the current one.
   *
   * @throws {@link CannotCheck} if it has no such state, or both have one handle
   */
  async another(name: string): Promise<ProviderState> {
    const state = await this.context.enter(name);
    if (state === undefined) throw new CannotCheck(`the provider offers no state ${name}`);
    if (state.handleId.toLowerCase() === this.state.handleId.toLowerCase()) {
      throw new CannotCheck(`the state ${name} has the same handle; give it the handle of another session`);
    }
    return state;
  }

  /** Reads the session of the state. */
  read(headers: RequestUnderTest['headers'] = {}): Promise<ProviderResponse> {
    return this.send({ headers });
  }

  /** Reads the session of another state, as its caller. */
  readAs({ handleId, token }: ProviderState): Promise<ProviderResponse> {
    return this.send({ handleId, headers: token === undefined ? {} : { Authorization: token } });
  }

  /** Writes a change to the session of the state. */
  async write(body: unknown, headers: RequestUnderTest['headers'] = {}, query = ''): Promise<ProviderResponse> {
    return await this.send({ method: 'PUT', body, headers, query });
  }

  /** Sends any request. The response to a documented method is checked against the description, whatever it is. */
  async send(request: RequestUnderTest): Promise<ProviderResponse> {
    const { method = 'GET', handleId = this.state.handleId, query = '', headers = {}, gateway = [] } = request;
    if (method !== 'GET' && this.#before === undefined) this.#before = await this.sendUnjudged({});
    const response = await this.sendUnjudged(request);
    const mayChange = method !== 'GET' && response.status < 300 && !query.includes('nocommit=true');
    if (mayChange) this.#hasChanged = true;
    else if (method === 'GET' && !this.#hasChanged && handleId === this.state.handleId && Object.keys(headers).length === 0) {
      this.#before = response;
    }
    if (!gateway.includes(response.status)) this.#judge(method, response, headers['X-Xbl-Contract-Version']);
    return response;
  }

  /** Sends a request whose response is not part of the check. */
  async sendUnjudged(request: RequestUnderTest, send = this.context.send): Promise<ProviderResponse> {
    const { method = 'GET', handleId = this.state.handleId, query = '', headers = {}, body } = request;
    const { baseUrl, tokens, token } = this.context;
    const text = typeof body === 'string' ? body : body === undefined ? '' : stringifyJson(body);
    const all = {
      Accept: 'application/json, text/plain',
      Authorization: this.state.token ?? token,
      'X-Xbl-Contract-Version': '107',
      ...(body !== undefined && { 'Content-Type': 'application/json' }),
      ...headers,
    };
    const sent = Object.entries(all).filter((entry): entry is [string, string] => entry[1] !== null);
    const url = `${baseUrl.replace(/\/$/, '')}/handles/${handleId}/session${query}`;
    const isTrial = query.includes('nocommit');
    const change = method === 'GET' ? undefined : jsonIn(text);
    this.watch.sends(change);
    this.#latest = curlLine(method, url, sent, text, tokens.variableOf);
    if (method !== 'GET') this.#latestWrite = this.#latest;
    const init = { method, headers: sent, ...(body !== undefined && method !== 'GET' && { body: text }) };
    const received = await send(new Request(url, { ...init, redirect: 'manual' }));
    const response = tokens.redactResponse(received);
    if (response !== received) {
      const comparison = { rule: 'information_disclosure', at: '', expected: 'no token', received: 'the token' };
      this.expect(comparison, 'The response repeats the token');
    }
    const session = sessionIn(response);
    if (method !== 'GET' && response.status < 300 && !isTrial) this.watch.wrote(change);
    if (session !== undefined && !isTrial) {
      const watch = handleId.toLowerCase() === this.state.handleId.toLowerCase() ? this.watch : this.#otherWatch;
      watch.sees({ session, version: all['X-Xbl-Contract-Version'] });
    }
    return { ...response, session };
  }

  #judge(method: string, response: ProviderResponse, contractVersion: string | null = '107'): void {
    const { status, headers, session } = response;
    const operationId = method === 'GET' ? 'getSessionByHandle' : method === 'PUT' ? 'writeSessionByHandle' : undefined;
    if (operationId !== undefined) {
      this.context.see(operationId, response);
      for (const violation of checkResponse(operationId, response)) {
        if (isRightByHttp(violation, response)) continue;
        if (violation.rule === 'undeclared_header') this.context.undeclaredHeaders.seeHarmful(violation, this.#latest);
        else this.fail(violation);
      }
      for (const remark of notesOn(operationId, response)) {
        if (!isRightByHttp(remark, response)) this.context.undeclaredHeaders.seeHarmless(remark);
      }
      const version = /^\d+$/.test(contractVersion ?? '') ? Number(contractVersion) : Number.NaN;
      if (session !== undefined) this.findings.add(checkSession(session, version, headers), this.#reproduce());
    }
    const survives = status < 500 || status === 503;
    this.expectThat(survives, { rule: 'not_a_server_error', at: 'status', expected: 'below 500', received: status }, 'The provider failed');
  }

  /** Expects the received value to be the expected one. Both are compared as JSON values. */
  expect(comparison: Comparison, message: string): void {
    this.expectThat(sameJson(comparison.expected, comparison.received), comparison, message);
  }

  /** Expects something that is more than one value; `expected` says it in words. */
  expectThat(holds: boolean, { rule = this.#rule, at, expected, received }: Comparison, message: string): void {
    if (holds) return;
    this.fail({ rule, message, pointer: at, expected: shown(expected), received: shown(received) });
  }

  /** Expects one of the statuses. */
  expectStatus({ status }: ProviderResponse, ...statuses: readonly number[]): void {
    const comparison = { at: 'status', expected: statuses.join(' or '), received: status };
    this.expectThat(statuses.includes(status), comparison, `The status is ${status}`);
  }

  /** Adds a fault of the latest request. */
  fail(violation: Violation): void {
    this.findings.add([violation], this.#reproduce());
  }

  /** A curl line that leads to the latest response, without a token: the request, after a write whose effect it shows. */
  #reproduce(): string {
    const isAfterWrite = this.#latestWrite !== '' && this.#latestWrite !== this.#latest;
    return isAfterWrite ? `${this.#latestWrite} && ${this.#latest}` : this.#latest;
  }
}

/** RFC 9110 allows a date in `Retry-After` (section 10.2.3) and gives `Location` to a resource that was created (15.3.2). */
function isRightByHttp({ pointer }: Violation, { status, headers }: ProviderResponse): boolean {
  if (pointer === 'header location') return status === 201;
  return pointer === 'header Retry-After' && readRetryAfter(headers) !== undefined;
}

function sessionIn({ headers, body, status }: ReceivedResponse): Session | undefined {
  if (status === 429 || !/^application\/json\b/i.test(headers.get('Content-Type') ?? '')) return undefined;
  const value = jsonIn(body);
  return isObject(value) ? value : undefined;
}

/** A value as a report shows it: a text as it is, anything else as JSON. */
function shown(value: unknown): string {
  if (typeof value === 'string') return value.slice(0, 300);
  if (value === undefined) return 'nothing';
  try {
    return stringifyJson(value).slice(0, 300);
  } catch {
    return 'JSON that is nested too deeply to show';
  }
}
