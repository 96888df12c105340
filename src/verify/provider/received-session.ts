import { isObject } from '../../wire/object.js';

/** A session as it was received: it may have any shape. */
export type Session = Readonly<Record<string, unknown>>;

/** The value at a path of keys; undefined if there is none. */
export function valueAt(value: unknown, ...path: readonly string[]): unknown {
  return path.reduce<unknown>((at, key) => (isObject(at) && Object.hasOwn(at, key) ? at[key] : undefined), value);
}

/** The object at a path of keys; empty if there is none. */
export function objectAt(value: unknown, ...path: readonly string[]): Readonly<Record<string, unknown>> {
  const found = valueAt(value, ...path);
  return isObject(found) ? found : {};
}

export const customOf = (session: Session | undefined) => objectAt(session, 'properties', 'custom');
export const systemOf = (session: Session | undefined) => objectAt(session, 'properties', 'system');
export const membersOf = (session: Session | undefined) => Object.values(objectAt(session, 'members'));
export const countOf = (session: Session | undefined) => Number(valueAt(session, 'membersInfo', 'count'));
