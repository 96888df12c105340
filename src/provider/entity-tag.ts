/**
 * Strong entity tag of a rendering: 32 hexadecimal digits in quotes, the recorded form. It is computed from the text, so
 * that two texts have two tags: each contract version, each change number, and each caller of a large session its own.
 */
export const entityTagOf = (text: string) => `"${digest(text)}"`;

/** Digest of a text as 32 hexadecimal digits. Spreads well; it protects nothing. */
export function digest(text: string): string {
  const lanes = [0x9e3779b9, 0x85ebca6b, 0xc2b2ae35, 0x27d4eb2f];
  const factors = [0x01000193, 0x5bd1e995, 0x1b873593, 0x2c1b3c6d];
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at);
    for (let lane = 0; lane < 4; lane += 1) {
      lanes[lane] = Math.imul((lanes[lane] ?? 0) ^ unit ^ ((lanes[(lane + 1) % 4] ?? 0) >>> 13), factors[lane] ?? 1);
    }
  }
  return lanes.map((lane, index) => hexadecimal(lane ^ ((lanes[(index + 1) % 4] ?? 0) >>> 15))).join('');
}

const hexadecimal = (lane: number) => (lane >>> 0).toString(16).padStart(8, '0');

/**
 * Whether a field value of `If-Match` or `If-None-Match` names the tag: a list of tags, or `*` for any (RFC 9110 sections
 * 13.1.1 and 13.1.2). What is not a tag, such as a tag without quotes, names nothing.
 *
 * @param tag - the current entity tag, always strong; undefined if no session exists
 * @param weak - whether `W/"x"` names `"x"`: true for `If-None-Match` (weak comparison), false for `If-Match` (strong)
 */
export function names(fieldValue: string, tag: string | undefined, weak: boolean): boolean {
  if (tag === undefined) return false;
  if (fieldValue.trim() === '*') return true;
  const tags = fieldValue.match(/(?:W\/)?"[^"]*"|[^",\s]+/g) ?? [];
  return tags.some((other) => other === tag || (weak && other === `W/${tag}`));
}
