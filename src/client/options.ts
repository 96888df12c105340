import { checkFlag, checkFunction, checkMilliseconds, checkNames, checkOptions, checkPositiveInteger, wrong } from '../wire/arguments.js';
import type { Fetch } from '../wire/fetch.js';
import { defined } from '../wire/object.js';
import type { RateLimiter } from '../wire/rate-limiter.js';
import { checkBaseUrl } from './arguments.js';
import type { TokenFunction } from './authorization.js';
import { type CustomSchemas, checkSchemas } from './custom.js';
import type { Hooks } from './hooks.js';
import type { SessionValidator } from './outcome.js';
import type { Title } from './title.js';

/** Options for all calls of a client. Only `token` is required. */
export interface ClientOptions<T extends Title = Title, Change extends Title = T> {
  /**
   * Value of the `Authorization` header, `XBL3.0 x=<userHash>;<XSTS token>` (see {@link xblToken}), or a function that returns it.
   * The function is called before every attempt (once for attempts that start together), with `refresh: true` if the service has
   * refused its last token; a read is then tried once more. If it throws, the call rejects with that error, unchanged. The token
   * appears in requests and nowhere else: not in errors, hooks or logs.
   */
  readonly token: string | TokenFunction;
  /**
   * Base URL of the service, without `/handles/…`; a path in it is kept. Default `https://sessiondirectory.xboxlive.com`. It must
   * be https, or http on this machine.
   */
  readonly baseUrl?: string;
  /**
   * Contract version of every request, 104 or later. Default 107. It determines the field names in responses; the types are those
   * of 107.
   */
  readonly contractVersion?: number;
  /**
   * Sends the requests. Default `globalThis.fetch`. If you wrap `createNodeFetch()` in a function of your own, it works but loses
   * its speed; to observe requests, use `hooks` instead.
   */
  readonly fetch?: Fetch;
  /** Milliseconds that one attempt may take, including getting the token and reading the body. Default 10,000. */
  readonly attemptTimeoutMs?: number;
  /** Milliseconds that a call may take with all of its attempts and waits. Default 30,000. */
  readonly totalTimeoutMs?: number;
  /**
   * How many times a read is tried in all; 1 means no retries, for example in tests. Default 4, with waits of up to 2, 4 and 8
   * seconds, or as long as `Retry-After` says. A read is retried after 408, 429, 500, 502, 503, 504, a network failure and a
   * time-out of the attempt. A wait that would exceed the total time is not started: the call ends with the last outcome or error.
   * The extra attempt with a fresh token after a 401 is not counted.
   */
  readonly maxAttempts?: number;
  /** Size of the largest body that is accepted, in bytes after decompression. Default 16 MiB. */
  readonly maxBodyBytes?: number;
  /** Keeps requests under the service's rate limit, see {@link createRateLimiter}. Default none. */
  readonly rateLimiter?: RateLimiter;
  /** Whether identical reads at the same time share one request and its outcome. Default false. */
  readonly shareReads?: boolean;
  /** Callbacks for requests, responses and retries. */
  readonly hooks?: Hooks;
  /**
   * Checks each session received; one that fails is an {@link UnexpectedResponseError}. Default none. See `validateSession` of
   * `mpsd-handle-session/validate`.
   */
  readonly validate?: SessionValidator;
  /** Schemas that type and check the title's own data, see {@link CustomSchemas}. Default none. They do not apply to `client.openapi`. */
  readonly custom?: CustomSchemas<T, Change>;
}

/** The options with their defaults. */
export type Settings = Required<Pick<ClientOptions, keyof typeof defaults>> & ClientOptions;

const defaults = {
  baseUrl: 'https://sessiondirectory.xboxlive.com',
  contractVersion: 107,
  attemptTimeoutMs: 10_000,
  totalTimeoutMs: 30_000,
  maxAttempts: 4,
  maxBodyBytes: 16 * 2 ** 20,
  shareReads: false,
  hooks: {},
} satisfies Partial<ClientOptions>;

const names: readonly string[] = [...Object.keys(defaults), 'token', 'fetch', 'rateLimiter', 'validate', 'custom'];

/** @throws InvalidArgumentError for a wrong option, other than the token */
export function readOptions(options: ClientOptions): Settings {
  checkOptions('createClient', options, names);
  const settings: Settings = { ...defaults, ...defined(options) };
  checkBaseUrl(settings.baseUrl);
  checkContractVersion(settings.contractVersion);
  checkMilliseconds('attemptTimeoutMs', settings.attemptTimeoutMs);
  checkMilliseconds('totalTimeoutMs', settings.totalTimeoutMs);
  checkPositiveInteger('maxAttempts', settings.maxAttempts, 4);
  checkPositiveInteger('maxBodyBytes', settings.maxBodyBytes);
  checkFlag('shareReads', settings.shareReads);
  checkNames('hooks', settings.hooks, hookNames);
  for (const [name, value] of [...Object.entries(settings.hooks), ['fetch', settings.fetch], ['validate', settings.validate]] as const) {
    if (value !== undefined) checkFunction(hookNames.includes(name) ? `hooks.${name}` : name, value);
  }
  if (settings.custom !== undefined) checkSchemas(settings.custom);
  if (settings.rateLimiter !== undefined) checkRateLimiter(settings.rateLimiter);
  return settings;
}

const hookNames: readonly string[] = ['onRequest', 'onResponse', 'onRetry'] satisfies readonly (keyof Hooks)[];

function checkRateLimiter(limiter: unknown): void {
  const parts = ['take', 'giveBack', 'pauseUntil', 'now'];
  const has = (part: string) => typeof limiter === 'object' && limiter !== null && typeof Reflect.get(limiter, part) === 'function';
  if (!parts.every(has)) throw wrong('rateLimiter', 'a limiter of createRateLimiter()', limiter);
}

function checkContractVersion(version: unknown): void {
  if (typeof version === 'number' && Number.isInteger(version) && version >= 104) return;
  throw wrong('contractVersion', 'an integer of 104 or more, for example 107', version);
}
