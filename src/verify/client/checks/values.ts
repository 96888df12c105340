// Values of custom properties that have to survive on their way in both directions. Every JSON library keeps them: no integer lies
// beyond 2^53, no number needs more than a double, and a document with them is nested less than 64 levels deep, which is the limit of
// System.Text.Json.

/** Names that look alike, or that a library may have a meaning of its own for. */
export const names = {
  WorldName: 1,
  worldName: 2,
  world_name: 3,
  ' world-name ': 4,
  Größe: 5,
  'Cafe\u0301': 6,
  'a.b/c~d[0]': 7,
  '': 8,
};

/** Names that mean something to JavaScript. */
export const prototypes: Readonly<Record<string, unknown>> = { ['__proto__']: { admin: true }, constructor: { prototype: 1 } };

/** Values that are falsy or empty in one language or another. */
export const empties = {
  null: null,
  false: false,
  zero: 0,
  text: '',
  list: [],
  nulls: [null],
  object: {},
  within: [[], {}, '', 0, false, { inner: {} }],
};

/** Each type, what looks like another one, and lists whose order and number of items count. */
export const types = {
  xuid: '2533274790395904',
  long: '18446744073709551615',
  looksLike: ['true', 'null', '1.50', '1e3', '007', '-0', 'NaN', '[1]', '{"a":1}', '2026-03-11', '2026-03-11T18:42:00.1234567Z'],
  fractions: [-0.25, 0.1, 1e-7, 1234.5678901234567],
  integers: [7, 16_777_217, 2 ** 31, -(2 ** 31) - 1, 2 ** 32 + 1, Number.MAX_SAFE_INTEGER, Number.MIN_SAFE_INTEGER, 1e21],
  repeated: ['b', 'a', 'b', 'b'],
  mixed: [1, '1', true, 'true', 1, [1], [[1], [1]]],
  deep: nested(40),
};

function nested(levels: number): unknown {
  return levels === 0 ? 'bottom' : { in: nested(levels - 1) };
}

/** Texts of any language, and text that somebody may want to normalize, trim, clean, escape or fill in. */
export const texts = {
  languages: 'Hafen „Süd“ 港 🚢',
  composed: 'Café',
  decomposed: 'Cafe\u0301',
  controls: '"\\/\u0000\b\f\t\u001f\u007f',
  lines: 'one\r\ntwo\rthree\n\nfour\u2028five\u2029six\u0085seven',
  blanks: ' \t two  blanks \u00a0',
  invisible: '\ufeffzero\u200bwidth\u200f',
  markup: '<b title=\'x\'>"&amp;" & &#65;</b>',
  escapes: '%41 %2541 + \\n \\u0041 %s %d {0} {{x}} $x $1',
};
