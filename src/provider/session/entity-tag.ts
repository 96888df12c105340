/**
 * Strong entity tag of a rendering: 32 hexadecimal digits in quotes, the recorded form. It is computed from the text, so
 * that two texts have two tags: each contract version, each change number, and each caller of a large session its own.
 */
export const entityTagOf = (text: string) => `"${digest(text)}"`;

/** Digest of a text as 32 hexadecimal digits. Spreads well; it protects nothing. */
export function digest(text: string): string {
  let [a, b, c, d] = [0x9e3779b9, 0x85ebca6b, 0xc2b2ae35, 0x27d4eb2f];
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at);
    a = Math.imul(a ^ unit ^ (b >>> 13), 0x01000193);
    b = Math.imul(b ^ unit ^ (c >>> 13), 0x5bd1e995);
    c = Math.imul(c ^ unit ^ (d >>> 13), 0x1b873593);
    d = Math.imul(d ^ unit ^ (a >>> 13), 0x2c1b3c6d);
  }
  return [a ^ (b >>> 15), b ^ (c >>> 15), c ^ (d >>> 15), d ^ (a >>> 15)].map(hexadecimal).join('');
}

const hexadecimal = (lane: number) => (lane >>> 0).toString(16).padStart(8, '0');

/**
 * Whether a value of `If-Match` lists the tag: `*`, or a list of tags, of which a weak one never matches (RFC 9110 section
 * 13.1.1).
 *
 * @param tag - the current entity tag, always strong; undefined if no session exists
 */
export function matchesStrongly(fieldValue: string, tag: string | undefined): boolean {
  return tag !== undefined && (fieldValue === '*' || tagsIn(fieldValue).includes(tag));
}

/** Whether a value of `If-None-Match` lists the tag, where `W/"x"` stands for `"x"` as well (RFC 9110 section 13.1.2). */
export function matchesWeakly(fieldValue: string, tag: string | undefined): boolean {
  return matchesStrongly(fieldValue, tag) || (tag !== undefined && tagsIn(fieldValue).includes(`W/${tag}`));
}

/** A tag of another form may hold commas; its parts match nothing, like everything else that is no tag of ours. */
const tagsIn = (fieldValue: string) => fieldValue.split(',').map((part) => part.trim());
