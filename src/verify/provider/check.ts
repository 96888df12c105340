import type { OperationId } from '../../wire/operation.js';
import type { ExchangeUnderTest } from './exchange-under-test.js';

/** One thing that a provider has to do. */
export interface Check {
  /** Name in snake_case, Schemathesis's where it has one. Rule of the violations that its expectations find. */
  readonly name: string;
  readonly operationId: OperationId;
  /** Provider state that the check needs, named by an example of the description. */
  readonly state: string;
  /** The behaviour as a sentence without its subject: "answers 204 when …". */
  readonly title: string;
  /** Source of the behaviour: "RFC 9110 section 15.4.5". */
  readonly source: string;
  /** Whether the check sends something that a wrong provider might store. A read-only run leaves it out. */
  readonly writes: boolean;
  /** Whether fast-check draws the requests. */
  readonly isDrawn?: boolean;
  /** Whether the state is a rate limit that is used up, or an overload, so that a 429 or 503 is no reason to wait. */
  readonly isLimited?: boolean;
  /** Whether the check is the one that judges whether the provider is in the state at all. Others make sure of it first. */
  readonly judgesState?: boolean;
  readonly run: (exchange: ExchangeUnderTest) => Promise<void>;
}

type Facts = Omit<Check, 'title' | 'run' | 'operationId' | 'writes'> & Partial<Pick<Check, 'writes'>>;

/** A check of a read; nothing that it sends could change a session. */
export function read(title: string, facts: Facts, run: Check['run']): Check {
  return { operationId: 'getSessionByHandle', writes: false, ...facts, title, run };
}

/** A check that writes. */
export function write(title: string, facts: Facts, run: Check['run']): Check {
  return { operationId: 'writeSessionByHandle', writes: true, ...facts, title, run };
}

/** Sources that several checks rest on. */
export const sources = {
  statusPage: 'vendor: multiplayer session status codes',
  methodPage: 'vendor: page of the method',
  overviewPage: 'vendor: session directory overview',
  detailsPage: 'vendor: session advanced topics',
  visibilityPage: 'vendor: session visibility and joinability',
  vendorClient: 'observed: vendor client source',
  vendorTests: 'observed: vendor client tests',
  recordings: 'observed: recorded traffic',
  requestSchema: 'description: request schema',
  securityScheme: 'description: security scheme',
  robustness: 'robustness: no input of a client may break a provider',
} as const;
