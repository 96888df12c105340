import { checkResponse, type ReceivedResponse, type Violation } from '../../contract/contract.js';
import type { OperationId } from '../../wire/operation.js';
import { redact, redactHeaders } from '../../wire/redaction.js';
import { CannotCheck } from './cannot-check.js';
import { checkSession } from './session-rules.js';

/** A provider in the state that an exchange needs. */
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

/** What one check sends. `null` leaves a header out. */
export interface Send {
  readonly method?: string;
  readonly handleId?: string;
  readonly query?: string;
  readonly headers?: Readonly<Record<string, string | null>>;
  /** A body as text; anything else is written as JSON. */
  readonly body?: unknown;
}

export interface Answer extends ReceivedResponse {
  /** The session in the body, if it is one. */
  readonly session: Session | undefined;
}

/** A session as it came: not trusted to have any shape. */
export type Session = Readonly<Record<string, unknown>>;

/** Sends the requests of one check and gathers what is wrong with the answers. */
export class Exchange {
  readonly violations: Violation[] = [];
  readonly state: ProviderState;
  readonly #run: Run;
  readonly #token: string;
  /** The latest request, and the latest that was no read, as curl lines without a token. */
  #latest = '';
  #latestWrite = '';
  #reproduce: string | undefined;

  constructor(state: ProviderState, run: Run) {
    this.state = state;
    this.#run = run;
    this.#token = state.token ?? run.token;
  }

  /** A curl line that leads to the first violation, without a token: the request, after a write whose effect it is about. */
  get reproduce(): string | undefined {
    return this.#reproduce;
  }

  /**
   * Puts the provider into another state besides.
   *
   * @throws {@link CannotCheck} if it has no such state
   */
  async another(name: string): Promise<ProviderState> {
    const state = await this.#run.enter(name);
    if (state === undefined) throw new CannotCheck(`the provider offers no state ${name}`);
    return state;
  }

  /** Reads the session of the state. */
  read(headers: Send['headers'] = {}): Promise<Answer> {
    return this.send({ headers });
  }

  /** Writes a change to the session of the state. */
  write(body: unknown, headers: Send['headers'] = {}, query = ''): Promise<Answer> {
    return this.send({ method: 'PUT', body, headers, query });
  }

  /** Sends any request. A documented verb is checked against the description, whatever it answers. */
  async send({ method = 'GET', handleId = this.state.handleId, query = '', headers = {}, body }: Send): Promise<Answer> {
    const text = typeof body === 'string' ? body : body === undefined ? '' : JSON.stringify(body);
    const all = {
      Accept: 'application/json, text/plain',
      Authorization: this.#token,
      'X-Xbl-Contract-Version': '107',
      ...(body !== undefined && { 'Content-Type': 'application/json' }),
      ...headers,
    };
    const sent = Object.entries(all).filter((entry): entry is [string, string] => entry[1] !== null);
    const url = `${this.#run.baseUrl.replace(/\/$/, '')}/handles/${handleId}/session${query}`;
    this.#latest = curl(method, url, sent, text, this.#run.tokens);
    if (method !== 'GET') this.#latestWrite = this.#latest;
    const init = { method, headers: sent, ...(body !== undefined && method !== 'GET' && method !== 'HEAD' && { body: text }) };
    const answered = await this.#run.send(new Request(url, { ...init, redirect: 'manual' }));
    const received = withoutTokens(answered, this.#run.tokens);
    const answer = { ...received, session: readSession(received) };

    const operationId = method === 'GET' ? 'getSessionByHandle' : method === 'PUT' ? 'writeSessionByHandle' : undefined;
    if (operationId !== undefined) {
      this.#run.seen(operationId, answer);
      this.add(checkResponse(operationId, received));
      const version = /^\d+$/.test(all['X-Xbl-Contract-Version'] ?? '') ? Number(all['X-Xbl-Contract-Version']) : Number.NaN;
      if (answer.session !== undefined) this.add(checkSession(answer.session, version));
    }
    if (received !== answered) {
      this.report('information_disclosure', 'The answer repeats the token', '', 'no token', 'the token');
    }
    this.#checkExpires(answer);
    if (received.status >= 500 && received.status !== 503) {
      this.report('not_a_server_error', 'The provider failed', 'status', 'below 500', String(received.status));
    }
    return answer;
  }

  /** Vendor: `Expires` is the time of the next timer. */
  #checkExpires({ headers, session }: Answer): void {
    const [expires, nextTimer] = [headers.get('Expires'), session?.nextTimer];
    if (expires === null || typeof nextTimer !== 'string') return;
    const isSame = Math.floor(Date.parse(expires) / 1000) === Math.floor(Date.parse(nextTimer) / 1000);
    this.expect(isSame, 'session_consistency', 'Expires differs from nextTimer', 'header Expires', nextTimer, expires);
  }

  /** Adds a violation. */
  report(rule: string, message: string, pointer: string, expected: string, received: string): void {
    this.add([{ rule, message, pointer, expected, received: received.slice(0, 300) }]);
  }

  /** Takes violations back, all but the first so many: those of an attempt that another one stands for. */
  keep(count: number): void {
    this.violations.length = count;
    if (count === 0) this.#reproduce = undefined;
  }

  /** Adds violations, all about the latest request. */
  add(violations: readonly Violation[]): void {
    this.violations.push(...violations);
    if (violations.length === 0) return;
    const isAfterWrite = this.#latestWrite !== '' && this.#latestWrite !== this.#latest;
    this.#reproduce ??= isAfterWrite ? `${this.#latestWrite} && ${this.#latest}` : this.#latest;
  }

  /** Adds a violation unless the condition holds. */
  expect(condition: boolean, rule: string, message: string, pointer: string, expected: string, received: unknown): void {
    if (condition) return;
    this.report(rule, message, pointer, expected, typeof received === 'string' ? received : (JSON.stringify(received) ?? 'nothing'));
  }

  /** Expects one of the statuses. */
  expectStatus(answer: Answer, rule: string, ...statuses: readonly number[]): void {
    const expected = statuses.join(' or ');
    this.expect(statuses.includes(answer.status), rule, `The status is ${answer.status}`, 'status', expected, String(answer.status));
  }
}

/** What all checks of a run have in common. */
export interface Run {
  readonly baseUrl: string;
  /** `Authorization` for states that have none of their own. */
  readonly token: string;
  /** Every token that was given to this run, and the environment variable that a curl line takes it from. */
  readonly tokens: ReadonlyMap<string, string>;
  /** Puts the provider into a state; undefined if it has no such state. */
  readonly enter: (state: string) => Promise<ProviderState | undefined>;
  readonly send: (request: Request) => Promise<ReceivedResponse>;
  readonly seen: (operationId: OperationId, answer: Answer) => void;
}

/** The same answer unless it repeats a token or the secret part of one, so that no report can. */
function withoutTokens(answer: ReceivedResponse, tokens: Run['tokens']): ReceivedResponse {
  let { headers, body } = answer;
  for (const token of tokens.keys()) {
    headers = redactHeaders(headers, token);
    body = redact(body, token);
  }
  return headers === answer.headers && body === answer.body ? answer : { ...answer, headers, body };
}

function readSession({ headers, body, status }: ReceivedResponse): Session | undefined {
  if (status === 429 || !/^application\/json\b/i.test(headers.get('Content-Type') ?? '')) return undefined;
  try {
    const value: unknown = JSON.parse(body);
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Session) : undefined;
  } catch {
    return undefined;
  }
}

function curl(method: string, url: string, headers: readonly (readonly [string, string])[], body: string, tokens: Run['tokens']): string {
  const quote = (text: string) => `'${text.replaceAll("'", `'\\''`)}'`;
  const shown = headers.map(([name, value]) => {
    const variable = tokens.get(value);
    if (variable !== undefined) return `-H "${name}: $${variable}"`;
    return `-H ${quote(value === '' ? `${name};` : `${name}: ${value}`)}`; // curl's spelling of an empty field
  });
  const data = body.length > longestBody ? [`--data-binary @body-of-${body.length}-characters`] : [`--data-raw ${quote(body)}`];
  return ['curl', '-i', '-X', method, ...shown, ...(body === '' ? [] : data), quote(url)].join(' ');
}

/** Characters of a body that a curl line holds. */
const longestBody = 2000;
