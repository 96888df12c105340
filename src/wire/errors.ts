/** Base of every error that this package throws by itself. */
export class MpsdError extends Error {
  override name = 'MpsdError';
}

/**
 * An argument is wrong. Thrown before anything is sent.
 *
 * The message says which argument, what it was and what would be right. A value that may be secret is not shown.
 */
export class InvalidArgumentError extends MpsdError {
  override name = 'InvalidArgumentError' as const;
}

/**
 * No complete answer arrived: the connection was refused, reset or cut.
 *
 * `cause` is the error of the underlying `fetch`. An abort by the caller is not wrapped; it arrives as the signal's reason.
 */
export class NetworkError extends MpsdError {
  override name = 'NetworkError' as const;
  readonly method: string;
  readonly url: string;

  constructor(request: { method: string; url: string }, cause: unknown) {
    super(`No answer: ${request.method} ${request.url} (${describeCause(cause)})`, { cause });
    this.method = request.method;
    this.url = request.url;
  }
}

/**
 * A call took too long. What it was doing was stopped; a write may have happened all the same.
 *
 * `waitingFor` says what did not come: the `token` (the function did not return), the `rate limit` (the next request may not be
 * sent in time; thrown at once), the `answer`, or the result of a `schema` of `custom`.
 */
export class TimeoutError extends MpsdError {
  override name = 'TimeoutError' as const;
  readonly method: string;
  readonly url: string;
  readonly waitingFor: 'token' | 'rate limit' | 'answer' | 'schema';
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

const awaited = { token: 'token', 'rate limit': 'turn under the rate limit', answer: 'answer', schema: 'result of a schema' } as const;

/**
 * An answer arrived that the operation does not document: an unknown status, another media type, malformed JSON, a body that is
 * too large, or a session that breaks the description while `validate` is on, or the schemas of `custom`.
 *
 * Holds nothing of the request, so that no token can reach a log.
 */
export class UnexpectedResponseError extends MpsdError {
  override name = 'UnexpectedResponseError' as const;
  readonly operationId: string;
  readonly status: number;
  readonly headers: Headers;
  /** The body as text, cut after 1,000 characters. */
  readonly text: string;
  /** `X-XblCorrelationId` of the answer, for questions to the service's operators. */
  readonly correlationId: string | undefined;

  constructor(answer: { operationId: string; status: number; headers: Headers; text: string; reason: string }) {
    const text = answer.text.slice(0, 1000);
    const excerpt = text === '' ? '' : `: ${text.slice(0, 300)}`;
    super(`Unexpected answer to ${answer.operationId}: ${answer.reason} (status ${answer.status})${excerpt}`);
    this.operationId = answer.operationId;
    this.status = answer.status;
    this.headers = answer.headers;
    this.text = text;
    this.correlationId = answer.headers.get('X-XblCorrelationId') ?? undefined;
  }
}

/** undici says "fetch failed" and keeps what happened, for example ECONNREFUSED, in the cause of its error. */
function describeCause(error: unknown): string {
  if (!(error instanceof Error)) return 'unknown cause';
  return error.cause instanceof Error && error.cause.message !== '' ? error.cause.message : error.message;
}
