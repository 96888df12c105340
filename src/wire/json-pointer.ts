// JSON pointers, RFC 6901.

/** A pointer further along these names. */
export function pointerTo(pointer: string, ...names: readonly string[]): string {
  return [pointer, ...names.map((name) => name.replaceAll('~', '~0').replaceAll('/', '~1'))].join('/');
}

/** The names that a pointer goes along. */
export function namesIn(pointer: string): string[] {
  return pointer
    .split('/')
    .slice(1)
    .map((name) => name.replaceAll('~1', '/').replaceAll('~0', '~'));
}

/** What a pointer names in a document; undefined if there is nothing. */
export function lookUp(pointer: string, document: unknown): unknown {
  return namesIn(pointer).reduce<unknown>(
    (node, name) => (typeof node === 'object' && node !== null && Object.hasOwn(node, name) ? Reflect.get(node, name) : undefined),
    document,
  );
}
