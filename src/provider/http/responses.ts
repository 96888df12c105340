import { pathOf, type Reference } from '../session/session.js';
import type { Rendering } from './render.js';
import type { Exceeded } from './request-counter.js';

/** A response without the headers that every response carries. */
export interface ResponseParts {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string | null;
}

/** A sentence for a developer (status page). */
export function message(status: number, body: string, headers: ResponseParts['headers'] = {}): ResponseParts {
  return { status, headers: { 'Content-Type': 'text/plain', ...headers }, body };
}

export function empty(status: number, headers: ResponseParts['headers'] = {}): ResponseParts {
  return { status, headers, body: null };
}

/** A session that was read or written. `Content-Location` names it (client source). */
export function session(status: 200 | 201, rendering: Rendering, reference: Reference): ResponseParts {
  const { text, entityTag, nextTimer } = rendering;
  const headers = {
    'Content-Type': 'application/json',
    'Content-Location': pathOf(reference),
    'Cache-Control': 'max-age=0, must-revalidate',
    ETag: entityTag,
    // The time of the next timer (white paper).
    ...(nextTimer !== undefined && { Expires: new Date(nextTimer).toUTCString() }),
  };
  return { status, headers, body: text };
}

/** RFC 9110 section 15.4.5: the entity tag is repeated. */
export function notModified({ entityTag }: Rendering): ResponseParts {
  return empty(304, { ETag: entityTag, 'Cache-Control': 'max-age=0, must-revalidate' });
}

/** The whole session although the write was refused (status page, recordings of 412). */
export function refusedWithSession(status: 403 | 412, { text, entityTag }: Rendering): ResponseParts {
  const headers = { 'Content-Type': 'application/json', 'Cache-Control': 'no-cache, no-store', ETag: entityTag };
  return { status, headers, body: text };
}

/** A failed precondition with nothing to show (status page). */
export const preconditionFailed = message(412, '', { 'Cache-Control': 'no-cache, no-store' });

/** Overloaded: no body, but a time to wait (status page). */
export const overloaded = message(503, '', { 'Retry-After': '5' });

/** The three forms of body that pages and callers report: two spellings, or none. */
export function tooManyRequests({ name, retryAfter, ...counts }: Exceeded, form: 'limitType' | 'type' | 'empty'): ResponseParts {
  const headers = { 'Retry-After': String(retryAfter) };
  if (form === 'empty') return message(429, '', headers);
  const limit = form === 'limitType' ? { limitType: 'Rate' } : { type: name };
  const body = JSON.stringify({ version: 1, ...counts, ...limit });
  return { status: 429, headers: { 'Content-Type': 'application/json', ...headers }, body };
}
