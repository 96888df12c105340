/** Controls, invisible format characters such as byte order marks, halves of surrogate pairs, and what XML 1.0 forbids besides. */
const invisible = /[\p{Cc}\p{Cf}\p{Cs}\u2028\u2029\ufffe\uffff]/gu;

const shortEscapes: Readonly<Record<string, string>> = { '\n': '\\n', '\r': '\\r', '\t': '\\t' };

/**
 * Shows as escapes, such as `\n` and `\u001b`, the characters that nobody would see or that could steer a terminal, a CI log or
 * an XML parser: what was received is in the hands of its sender. The result is one line.
 */
export function visible(text: string): string {
  return text.replaceAll(invisible, (character) => {
    const hex = (character.codePointAt(0) ?? 0).toString(16);
    return shortEscapes[character] ?? (hex.length > 4 ? `\\u{${hex}}` : `\\u${hex.padStart(4, '0')}`);
  });
}
