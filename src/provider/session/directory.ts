import type { HandleType } from './access.js';
import { isActive, keyOf, memberOf, pathOf, type Reference, type Session } from './session.js';
import { advance } from './timers.js';

/** A pointer to a session, which may not exist. */
export interface Handle {
  readonly type: HandleType;
  readonly reference: Reference;
  /** User whose activity it is. Absent: the handle outlives its user. */
  readonly ownerXuid?: string | undefined;
}

/** All sessions and handles. Reading carries a session to the present, so its timers need no clockwork. */
export class Directory {
  readonly #sessions = new Map<string, Session>();
  readonly #handles = new Map<string, Handle>();
  /** The handles of each session, by their ids. */
  readonly #handlesBySession = new Map<string, Map<string, Handle>>();
  /** Correlation ids of ended sessions: a restarted one keeps its own (session page). */
  readonly #correlationIds = new Map<string, string>();
  readonly #now: () => number;

  constructor(now: () => number) {
    this.#now = now;
  }

  /** The session of these names as it is now. */
  find(reference: Reference): Session | undefined {
    const session = this.#sessions.get(keyOf(reference));
    if (session === undefined) return undefined;
    const present = advance(session, this.#now());
    if (present !== session) this.store(reference, present);
    return present;
  }

  /** Replaces a session; undefined ends it. Handles that depended on what is gone become stale. */
  store(reference: Reference, after: Session | undefined): void {
    const key = keyOf(reference);
    const before = this.#sessions.get(key);
    if (after === undefined) this.#sessions.delete(key);
    else this.#sessions.set(key, after);
    if (before === undefined) return;
    this.#correlationIds.set(key, before.correlationId);
    for (const [id, handle] of this.#handlesOf(reference)) {
      if (isStale(handle, before, after)) this.removeHandle(id);
    }
  }

  correlationIdOf(reference: Reference): string | undefined {
    return this.#correlationIds.get(keyOf(reference));
  }

  handle(id: string): Handle | undefined {
    return this.#handles.get(id.toLowerCase());
  }

  /** Adds a handle. A user has one activity for each service configuration: the older one goes (handles page). */
  addHandle(id: string, handle: Handle): void {
    pathOf(handle.reference); // throws for names that no path can hold
    for (const [otherId, other] of this.#handles) {
      const isReplaced = handle.type === 'activity' && other.type === 'activity' && other.ownerXuid === handle.ownerXuid;
      if (isReplaced && handle.ownerXuid !== undefined && other.reference.scid.toLowerCase() === handle.reference.scid.toLowerCase()) {
        this.removeHandle(otherId);
      }
    }
    this.removeHandle(id);
    const key = keyOf(handle.reference);
    this.#handles.set(id.toLowerCase(), handle);
    this.#handlesBySession.set(key, (this.#handlesBySession.get(key) ?? new Map()).set(id.toLowerCase(), handle));
  }

  removeHandle(id: string): void {
    const handle = this.handle(id);
    if (handle === undefined) return;
    this.#handles.delete(id.toLowerCase());
    this.#handlesBySession.get(keyOf(handle.reference))?.delete(id.toLowerCase());
  }

  /** Id of the session's search handle, of which it has one (session browse page). */
  searchHandleOf(reference: Reference): string | undefined {
    return this.#handlesOf(reference).find(([, { type }]) => type === 'search')?.[0];
  }

  #handlesOf(reference: Reference): readonly (readonly [string, Handle])[] {
    return [...(this.#handlesBySession.get(keyOf(reference)) ?? [])];
  }
}

/** An activity ends with its user's being active, a transfer with its target (overview, client header). */
function isStale({ type, ownerXuid }: Handle, before: Session, after: Session | undefined): boolean {
  if (type === 'transfer') return after === undefined;
  return type === 'activity' && isActiveIn(before, ownerXuid) && (after === undefined || !isActiveIn(after, ownerXuid));
}

function isActiveIn(session: Session, xuid: string | undefined): boolean {
  const member = memberOf(session, xuid);
  return member !== undefined && isActive(member);
}
