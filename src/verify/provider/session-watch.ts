import { namesIn, pointerTo } from '../../wire/json-pointer.js';
import { differencesOf } from '../json-values.js';
import { objectAt, type Session } from './received-session.js';

/** A session as a response showed it. */
interface Sight {
  readonly session: Session;
  /** Renderings of different contract versions cannot be compared, but for the number of changes. */
  readonly version: string | null;
}

/** Places that follow from the members: a write of a member may change them, too. */
const followsFromMembers =
  /^\/(?:membersInfo|nextTimer|initializing|hostCandidates|roleTypes)(?:\/|$)|^\/members\/[^/]+\/next$|^\/properties\/system\/(?:turn|owners|host)(?:\/|$)/;

/** Watches the session of a check for changes that the check did not ask for: others may play in it meanwhile. */
export class SessionWatch {
  readonly #written = new Set<string>();
  readonly #writtenOfCaller = new Set<string>();
  #writesMembers = false;
  #ownMember: string | undefined;
  #latest: Sight | undefined;
  #hasWritten = false;
  #foreignPlace: string | undefined;

  /** Where the session changed although no request of the check named the place; undefined if it did not. */
  get foreignPlace(): string | undefined {
    return this.#foreignPlace;
  }

  /** Whether a request of the check named a property of the session, in `custom` or `system`. */
  hasNamed(part: 'custom' | 'system', name: string): boolean {
    return this.#written.has(pointerTo('/properties', part, name));
  }

  /** Whether a request of the check named a custom property of the caller. */
  hasNamedOwn(name: string): boolean {
    return this.#writtenOfCaller.has(name);
  }

  /** Takes note of the properties that a write names, whether or not it will be accepted. */
  sends(change: unknown): void {
    for (const part of ['custom', 'system'] as const) {
      for (const name of Object.keys(objectAt(change, 'properties', part))) this.#written.add(pointerTo('/properties', part, name));
    }
    for (const name of Object.keys(objectAt(change, 'members', 'me', 'properties', 'custom'))) this.#writtenOfCaller.add(name);
  }

  /** Takes note of a write that was accepted. */
  wrote(change: unknown): void {
    this.#hasWritten = true;
    if (Object.keys(objectAt(change, 'members')).length > 0) this.#writesMembers = true;
  }

  /** Compares a session with the one before it. */
  sees(sight: Sight): void {
    const before = this.#latest;
    const hasWritten = this.#hasWritten;
    this.#latest = sight;
    this.#hasWritten = false;
    if (before === undefined || this.#foreignPlace !== undefined) return;
    if (before.version === sight.version) {
      this.#foreignPlace = differencesOf(before.session, sight.session, 100).find((place) => !this.#isOwn(place));
    } else if (!hasWritten && before.session.changeNumber !== sight.session.changeNumber) this.#foreignPlace = '/changeNumber';
  }

  /** A number of changes alone is no sign of another's change: a provider may miscount. */
  #isOwn(place: string): boolean {
    if (place === '/changeNumber') return true;
    const [first = '', second = '', third = ''] = namesIn(place);
    if (first === 'properties' && this.#written.has(pointerTo('', first, second, third))) return true;
    if (!this.#writesMembers) return false;
    if (followsFromMembers.test(place)) return true;
    if (first !== 'members') return false;
    this.#ownMember ??= second; // a check writes one member, the caller or the user of a reservation
    return this.#ownMember === second;
  }
}
