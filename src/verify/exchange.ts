import { checkResponse, type ReceivedResponse, type Violation } from '../contract.js';
import type { OperationId } from '../outcome.js';
import { checkSession } from './session-rules.js';

/** A provider in the state that an exchange needs. */
export interface ProviderState {
  /** Handle that has this state. */
  readonly handleId: string;
  /** Value of the `Authorization` header that the state is about; without it, the run's token. */
  readonly token?: string;
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
  /** The latest request as a curl line, without the token. */
  reproduce: string | undefined;
  readonly state: ProviderState;
  /** Puts the provider into another state besides; undefined if it has no such state. */
  readonly another: (state: string) => Promise<ProviderState | undefined>;
  readonly #send: (request: Request) => Promise<ReceivedResponse>;
  readonly #baseUrl: string;
  readonly #token: string;
  readonly #seen: (operationId: OperationId, answer: Answer) => void;

  constructor(run: {
    state: ProviderState;
    another: (state: string) => Promise<ProviderState | undefined>;
    send: (request: Request) => Promise<ReceivedResponse>;
    baseUrl: string;
    token: string;
    seen: (operationId: OperationId, answer: Answer) => void;
  }) {
    this.state = run.state;
    this.another = run.another;
    this.#send = run.send;
    this.#baseUrl = run.baseUrl;
    this.#token = run.state.token ?? run.token;
    this.#seen = run.seen;
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
    const url = `${this.#baseUrl.replace(/\/$/, '')}/handles/${handleId}/session${query}`;
    this.reproduce = curl(method, url, sent, text);
    const init = { method, headers: sent, ...(body !== undefined && method !== 'GET' && method !== 'HEAD' && { body: text }) };
    const received = await this.#send(new Request(url, { ...init, redirect: 'manual' }));
    const answer = { ...received, session: readSession(received) };

    const operationId = method === 'GET' ? 'getSessionByHandle' : method === 'PUT' ? 'writeSessionByHandle' : undefined;
    if (operationId !== undefined) {
      this.#seen(operationId, answer);
      this.violations.push(...checkResponse(operationId, received));
      const version = /^\d+$/.test(all['X-Xbl-Contract-Version'] ?? '') ? Number(all['X-Xbl-Contract-Version']) : Number.NaN;
      if (answer.session !== undefined) this.violations.push(...checkSession(answer.session, version));
    }
    if (received.body.includes(this.#token) || [...received.headers.values()].some((value) => value.includes(this.#token))) {
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
    this.violations.push({ rule, message, pointer, expected, received: received.slice(0, 300) });
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

function readSession({ headers, body, status }: ReceivedResponse): Session | undefined {
  if (status === 429 || !/^application\/json\b/i.test(headers.get('Content-Type') ?? '')) return undefined;
  try {
    const value: unknown = JSON.parse(body);
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Session) : undefined;
  } catch {
    return undefined;
  }
}

function curl(method: string, url: string, headers: readonly (readonly [string, string])[], body: string): string {
  const quote = (text: string) => `'${text.replaceAll("'", `'\\''`)}'`;
  const shown = headers.map(([name, value]) =>
    name === 'Authorization' ? '-H "Authorization: $XBL_TOKEN"' : `-H ${quote(`${name}: ${value}`)}`,
  );
  const data = body === '' ? [] : [`--data-raw ${quote(body.length > 2000 ? `${body.slice(0, 2000)}…` : body)}`];
  return ['curl', '-i', '-X', method, ...shown, ...data, quote(url)].join(' ');
}
