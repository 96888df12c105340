import { redact, redactBeginning } from '../wire/redaction.js';

// Errors of a transport become causes of our own, and what becomes a cause is shown, logged and sent to collectors of errors.

/**
 * An error as it may be shown: itself if it holds nothing but plain values without the token, else a copy of its class with its
 * texts and plain values and without the rest, which may be a request, a configuration, a response or a socket.
 */
export function withoutToken(error: unknown, token: string): unknown {
  try {
    return shown(error, token, 0);
  } catch {
    return new Error('an error that cannot be read'); // by a getter that throws, or a proxy
  }
}

function shown(value: unknown, token: string, depth: number): unknown {
  const clean = (text: string) => redactBeginning(redact(text, token), token);
  if (typeof value === 'string') return clean(value);
  if (isPlain(value)) return value;
  if (!(value instanceof Error) || depth > 8) return new Error(`a value of type ${typeof value}`);

  const kept = new Map<string, unknown>();
  let isClean = !hasOwnView(value);
  for (const name of Reflect.ownKeys(value)) {
    if (name === 'stack' || name === 'message') continue;
    const { get, value: item }: PropertyDescriptor = Object.getOwnPropertyDescriptor(value, name) ?? {};
    if (get !== undefined) isClean = false;
    const safe = name === 'cause' ? shown(item, token, depth + 1) : name === 'errors' ? errorsIn(item) : plain(item);
    if (safe !== item) isClean = false;
    if (safe !== undefined && typeof name === 'string') kept.set(name, safe);
  }
  const [message, stack] = [clean(value.message), clean(value.stack ?? '')];
  if (isClean && message === value.message && stack === (value.stack ?? '')) return value;

  const copy = new Error(message);
  if (!(value instanceof DOMException)) Object.setPrototypeOf(copy, Object.getPrototypeOf(value));
  for (const [name, item] of kept)
    Object.defineProperty(copy, name, { value: item, configurable: true, writable: true, enumerable: name !== 'cause' });
  for (const name of views) if (name in copy) Object.defineProperty(copy, name, { value: undefined });
  Object.defineProperty(copy, 'stack', { value: stack, configurable: true, writable: true });
  if (copy.name !== value.name) Object.defineProperty(copy, 'name', { value: clean(value.name), configurable: true, writable: true });
  return copy;

  function plain(item: unknown): unknown {
    return typeof item === 'string' ? clean(item) : isPlain(item) ? item : undefined;
  }

  function errorsIn(item: unknown): unknown {
    if (!Array.isArray(item)) return undefined;
    const errors = item.slice(0, 20).map((each) => shown(each, token, depth + 1));
    return errors.length === item.length && errors.every((each, index) => each === item[index]) ? item : errors;
  }
}

function isPlain(value: unknown): boolean {
  return value === null || ['undefined', 'boolean', 'number', 'bigint'].includes(typeof value);
}

/** Methods by which a class decides how its errors are shown, perhaps from private fields. A copy has no such fields. */
const views: readonly PropertyKey[] = [Symbol.for('nodejs.util.inspect.custom'), 'toJSON'];

/** Whether a class of errors computes properties, or how it is shown. */
function hasOwnView(error: Error): boolean {
  if (error instanceof DOMException) return false;
  for (let at: object | null = Object.getPrototypeOf(error); at !== null && at !== Error.prototype && at !== Object.prototype; ) {
    const own = Object.getOwnPropertyDescriptors(at);
    if (Object.values(own).some(({ get }) => get !== undefined) || views.some((name) => Object.hasOwn(own, name))) return true;
    at = Object.getPrototypeOf(at);
  }
  return false;
}
