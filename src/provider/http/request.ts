import { matchesStrongly, matchesWeakly } from '../session/entity-tag.js';
import { Refusal } from '../session/refusal.js';
import type { Rendering, Version } from './render.js';
import { preconditionFailed, type ResponseParts, refusedWithSession } from './responses.js';

/** The path segment between `/handles/` and `/session`, decoded; undefined for another path. */
export function readHandleId(path: string): string | undefined {
  const segment = /^\/handles\/([^/]*)\/session$/i.exec(path)?.[1];
  try {
    return segment === undefined ? undefined : decodeURIComponent(segment);
  } catch {
    return ''; // a malformed percent-encoding is no GUID
  }
}

/**
 * Later versions get the latest rendering that is known (vendor pages: "or later").
 *
 * @throws {@link Refusal} 400 for a missing, malformed or older version. The service's own response to one is unknown.
 */
export function readVersion(value: string | null): Version {
  const version = /^[1-9]\d*$/.test(value ?? '') ? Number(value) : 0;
  if (version < 104) throw new Refusal(400, "The 'X-Xbl-Contract-Version' header must be an integer of at least 104.");
  if (version === 104) return 104;
  return version < 107 ? 105 : 107;
}

/**
 * Whether a write is a trial, `?nocommit=true` (overview). Other parameters mean nothing.
 *
 * @throws {@link Refusal} 400 if the value is no boolean
 */
export function readTrial({ searchParams }: URL): boolean {
  const value = searchParams.get('nocommit')?.toLowerCase() ?? 'false';
  if (value !== 'true' && value !== 'false') throw new Refusal(400, "The query parameter 'nocommit' must be true or false.");
  return value === 'true';
}

/**
 * The 412 of a write whose preconditions fail (RFC 9110 section 13.1, status page); `If-Match` counts first (13.2.2).
 *
 * @param current - undefined if no session exists
 */
export function checkPreconditions(headers: Headers, current: Rendering | undefined): ResponseParts | undefined {
  const ifMatch = headers.get('If-Match');
  if (ifMatch !== null && !matchesStrongly(ifMatch, current?.entityTag)) {
    return current === undefined ? preconditionFailed : refusedWithSession(412, current);
  }
  const ifNoneMatch = headers.get('If-None-Match');
  return ifNoneMatch !== null && matchesWeakly(ifNoneMatch, current?.entityTag) ? preconditionFailed : undefined;
}
