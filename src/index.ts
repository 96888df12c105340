export type {
  components,
  MultiplayerSession,
  MultiplayerSessionRequest,
  operations,
  paths,
  SessionMember,
  SessionReference,
} from '../generated/types.js';
export { type TokenFunction, type TokenRequest, xblToken } from './authorization.js';
export { type CallOptions, type Client, type ClientOptions, createClient, type WriteOptions } from './client.js';
export { InvalidArgumentError, MpsdError, NetworkError, TimeoutError, UnexpectedResponseError } from './errors.js';
export type { Fetch } from './fetch.js';
export type { Hooks, RequestEvent, ResponseEvent, RetryEvent } from './hooks.js';
export type { ExceededLimit, OperationId, OutcomeFor, SessionValidator } from './outcome.js';
export type { RateLimiter } from './rate-limiter.js';
