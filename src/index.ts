export type {
  components,
  MultiplayerSession,
  MultiplayerSessionRequest,
  operations,
  paths,
  SessionMember,
  SessionReference,
} from '../generated/types.js';
export { type Activation, handleIdOf, type InviteActivation, type JoinActivation, readActivation } from './client/activation.js';
export { type TokenFunction, type TokenRequest, xblToken } from './client/authorization.js';
export { type CallOptions, type Client, createClient, type WriteOptions } from './client/client.js';
export type { CustomSchemas } from './client/custom.js';
export type { Hooks, RequestEvent, ResponseEvent, RetryEvent } from './client/hooks.js';
export type { ClientOptions } from './client/options.js';
export type { ExceededLimit, OutcomeFor, SessionValidator } from './client/outcome.js';
export type { SchemaIssue, SchemaResult, StandardSchemaV1 } from './client/standard-schema.js';
export type { ChangeOf, SessionOf, Title } from './client/title.js';
export { InvalidArgumentError, MpsdError, NetworkError, TimeoutError, UnexpectedResponseError } from './wire/errors.js';
export type { Fetch } from './wire/fetch.js';
export { parseJson, stringifyJson } from './wire/json.js';
export type { OperationId } from './wire/operation.js';
export { createRateLimiter, type RateLimiter, type RateWindow, serviceLimits } from './wire/rate-limiter.js';
