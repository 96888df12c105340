/**
 * Base class of every error of this package, so test for it after the others. It is thrown itself if `fetch` throws a programming
 * error such as a TypeError of its own.
 */
export class MpsdError extends Error {
  override name = 'MpsdError';
}

/**
 * An argument is wrong. Thrown before a request is sent.
 *
 * The message names the argument, what it was and what would be right. It does not show a value that may be secret.
 */
export class InvalidArgumentError extends MpsdError {
  override name = 'InvalidArgumentError' as const;
}

/**
 * No complete response arrived: the connection was refused, reset or closed early, or `fetch` threw another error.
 *
 * `cause` is the error of the underlying `fetch`. An abort by the caller is not wrapped: the call rejects with the signal's reason.
 */
export class NetworkError extends MpsdError {
  override name = 'NetworkError' as const;
  readonly method: string;
  readonly url: string;

  constructor(request: { method: string; url: string }, cause: unknown) {
    super(`No response: ${request.method} ${request.url} (${describeCause(cause)})`, { cause });
    this.method = request.method;
    this.url = request.url;
  }
}

/**
 * A call took too long and was stopped; a write may have happened all the same.
 *
 * `waitingFor` says what it was waiting for: the `token` (the function did not return), the `rate limit` (the next permitted
 * request would come too late; thrown at once), the `response`, or the result of a `schema` of `custom`.
 */
export class TimeoutError extends MpsdError {
  override name = 'TimeoutError' as const;
  readonly method: string;
  readonly url: string;
  readonly waitingFor: 'token' | 'rate limit' | 'response' | 'schema';
  /** The limit that was exceeded, in milliseconds. */
  readonly limitMs: number;

  constructor(request: { method: string; url: string }, waitingFor: TimeoutError['waitingFor'], limitMs: number) {
    super(`No ${awaited[waitingFor]} within ${limitMs} ms: ${request.method} ${request.url}`);
    this.method = request.method;
    this.url = request.url;
    this.waitingFor = waitingFor;
    this.limitMs = limitMs;
  }
}

const awaited = { token: 'token', 'rate limit': 'turn under the rate limit', response: 'response', schema: 'result of a schema' } as const;

/**
 * A response arrived that the operation does not document: an unknown status, another media type, malformed JSON, a body that is
 * too large, or a session that does not match the description (with `validate`) or the schemas of `custom`.
 *
 * It holds nothing of the request, so that no token can reach a log.
 */
export class UnexpectedResponseError extends MpsdError {
  override name = 'UnexpectedResponseError' as const;
  readonly operationId: string;
  readonly status: number;
  readonly headers: Headers;
  /** The body as text, cut after 1,000 characters. */
  readonly text: string;
  /** `X-XblCorrelationId` of the response, which you can quote to the service's support. */
  readonly correlationId: string | undefined;

  constructor(response: { operationId: string; status: number; headers: Headers; text: string; reason: string }) {
    const text = response.text.slice(0, 1000);
    const excerpt = text === '' ? '' : `: ${text.slice(0, 300)}`;
    super(`Unexpected response to ${response.operationId}: ${response.reason} (status ${response.status})${excerpt}`);
    this.operationId = response.operationId;
    this.status = response.status;
    this.headers = response.headers;
    this.text = text;
    this.correlationId = response.headers.get('X-XblCorrelationId') ?? undefined;
  }
}

/** undici says "fetch failed" and keeps what happened, for example ECONNREFUSED, in the cause of its error. */
function describeCause(error: unknown): string {
  if (!(error instanceof Error)) return 'unknown cause';
  return error.cause instanceof Error && error.cause.message !== '' ? error.cause.message : error.message;
}
