import type { HandleType } from './access.js';
import { isActive, keyOf, pathOf, type Reference, type Session, xuidOf } from './session.js';
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
  /** Id of the activity of each user in each service configuration. */
  readonly #activities = new Map<string, string>();
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
    const handles = this.#handlesOf(reference);
    if (handles.length === 0) return;
    const [active, stillActive] = [activeIn(before), activeIn(after)];
    for (const [id, { type, ownerXuid }] of handles) {
      const isOver = ownerXuid !== undefined && active.has(ownerXuid) && !stillActive.has(ownerXuid);
      // An activity ends with its user's being active, a transfer with its target (overview, client header).
      if (type === 'activity' ? isOver : type === 'transfer' && after === undefined) this.removeHandle(id);
    }
  }

  correlationIdOf(reference: Reference): string | undefined {
    return this.#correlationIds.get(keyOf(reference));
  }

  handle(id: string): Handle | undefined {
    return this.#handles.get(id.toLowerCase());
  }

  /**
   * Adds a handle. A user has one activity for each service configuration, and a session one search handle: the older one goes
   * (handles page, session browse page).
   */
  addHandle(id: string, handle: Handle): void {
    pathOf(handle.reference); // throws for names that no path can hold
    const activity = activityOf(handle);
    const replaced = handle.type === 'search' ? this.searchHandleOf(handle.reference) : activity && this.#activities.get(activity);
    if (replaced !== undefined) this.removeHandle(replaced);
    this.removeHandle(id);
    if (activity !== undefined) this.#activities.set(activity, id.toLowerCase());
    const key = keyOf(handle.reference);
    this.#handles.set(id.toLowerCase(), handle);
    this.#handlesBySession.set(key, (this.#handlesBySession.get(key) ?? new Map()).set(id.toLowerCase(), handle));
  }

  removeHandle(id: string): void {
    const handle = this.handle(id);
    if (handle === undefined) return;
    this.#handles.delete(id.toLowerCase());
    const activity = activityOf(handle);
    if (activity !== undefined) this.#activities.delete(activity);
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

/** Key of the activity that a handle is; undefined for any other, and for an activity of nobody. */
function activityOf({ type, ownerXuid, reference }: Handle): string | undefined {
  return type === 'activity' && ownerXuid !== undefined ? `${reference.scid.toLowerCase()} ${ownerXuid}` : undefined;
}

function activeIn(session: Session | undefined): ReadonlySet<string | undefined> {
  return new Set(session?.members.filter(isActive).map(xuidOf));
}
