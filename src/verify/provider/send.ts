import type { ReceivedResponse } from '../../contract/contract.js';
import { holding } from '../../wire/abort.js';
import { readBytes } from '../../wire/body.js';
import { within } from '../../wire/deadline.js';
import type { Fetch } from '../../wire/fetch.js';
import type { RateWindow } from '../../wire/rate-limiter.js';
import { readRetryAfter } from '../../wire/retry-after.js';
import { CannotCheck } from './cannot-check.js';
import { isReset } from './failure.js';
import { type Clock, createPacer } from './pacing.js';

export interface Sending {
  readonly fetch: Fetch;
  readonly clock: Clock;
  readonly limits: readonly RateWindow[];
  readonly requestTimeoutMs: number;
  /** Time of the clock after which nothing waits, and what a check says that would have to. */
  readonly end: number;
  readonly late: string;
  readonly signal: AbortSignal | undefined;
}

/** Sends the requests of a run, each at its turn. */
export interface Sender {
  send(request: Request): Promise<ReceivedResponse>;
  /**
   * Repeats a request that was refused for the moment, with 429 or 503, once, after the time that the response asks for. A run
   * without limits waits for ten seconds in all, so that it also ends where every response asks for patience.
   */
  sendPatiently(request: Request): Promise<ReceivedResponse>;
  /** Sends even when the run is interrupted or late: to revert what it wrote. */
  sendAnyway(request: Request): Promise<ReceivedResponse>;
  /** Number of requests sent so far. */
  sent(): number;
}

export function createSender({ fetch, clock, limits, requestTimeoutMs, end, late, signal }: Sending): Sender {
  const waitForTurn = createPacer(limits, clock, wait);
  let sent = 0;
  let patience = limits.length > 0 ? Number.POSITIVE_INFINITY : 10;

  async function wait(milliseconds: number): Promise<void> {
    if (clock.now() + milliseconds > end) throw new CannotCheck(late);
    await clock.sleep(milliseconds, signal);
  }

  async function send(request: Request): Promise<ReceivedResponse> {
    await waitForTurn();
    return await sendNow(request, signal);
  }

  /** A read is repeated once when its connection ended: a server may close an idle one at any time. */
  async function sendNow(request: Request, caller: AbortSignal | undefined): Promise<ReceivedResponse> {
    const again = request.method === 'GET' ? request.clone() : undefined;
    sent += 1;
    try {
      return await responseWithin(fetch, request, requestTimeoutMs, caller);
    } catch (error) {
      if (again === undefined || !isReset(error)) throw error;
      sent += 1;
      return await responseWithin(fetch, again, requestTimeoutMs, caller);
    }
  }

  async function sendPatiently(request: Request): Promise<ReceivedResponse> {
    const again = request.clone();
    const response = await send(request);
    const seconds = readRetryAfter(response.headers);
    const isBusy = response.status === 429 || response.status === 503;
    if (!isBusy || seconds === undefined || seconds > Math.min(300, patience)) return response;
    patience -= seconds;
    await wait(seconds * 1000);
    return await send(again);
  }

  async function sendAnyway(request: Request): Promise<ReceivedResponse> {
    await waitForTurn().catch(() => undefined);
    return await sendNow(request, undefined);
  }

  return { send, sendPatiently, sendAnyway, sent: () => sent };
}

/** Bytes of a body that are read, as many as the client accepts. */
const maxBodyBytes = 16 * 2 ** 20;

/** A byte order mark is part of what was sent. */
const decoder = new TextDecoder('utf-8', { ignoreBOM: true });

/** The response, or an error when it takes too long, even if the provider ignores the signal. */
function responseWithin(fetch: Fetch, request: Request, milliseconds: number, caller: AbortSignal | undefined): Promise<ReceivedResponse> {
  const receive = ({ signal }: { readonly signal: AbortSignal }) =>
    holding(new Request(request, { signal }), async (sent): Promise<ReceivedResponse> => {
      const response = await fetch(sent);
      const { bytes, isWhole } = await readBytes(response, maxBodyBytes, signal);
      if (!isWhole) throw new Error(`the body is larger than ${maxBodyBytes} bytes`);
      return { status: response.status, headers: response.headers, body: decoder.decode(bytes) };
    });
  return within(milliseconds, caller, receive, () => new Error(`no response within ${milliseconds / 1000} s`));
}
