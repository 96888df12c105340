export type {
  components,
  MultiplayerSession,
  MultiplayerSessionRequest,
  operations,
  paths,
  RateLimit,
  SessionMember,
  SessionReference,
} from '../generated/types.js';
export { type CallOptions, type Client, type ClientOptions, createClient } from './client.js';
export { InvalidArgumentError, MpsdError, NetworkError, UnexpectedResponseError } from './errors.js';
export type { Fetch } from './fetch.js';
export type { OperationId, OutcomeFor } from './outcome.js';
