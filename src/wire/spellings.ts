// A server's framework may write a character otherwise than it came: as an escape of JSON, a URL, HTML or a log.

/** A text with all of its characters written plainly. */
export interface PlainText {
  readonly text: string;
  /** Where each character, and the end, stands in the text as it came. */
  readonly sources: Uint32Array;
}

/** Escapes of what has been escaped, such as `%252B` and `\u0026#43;`. */
const mostLayers = 5;

/**
 * Writes each ASCII character plainly that stands as `\u002B`, `\u{2B}`, `\x2B`, `\/`, `%2B`, `&#43;`, `&#x2B;` or `&plus;`. A plus
 * sign becomes a space, because the decoding of forms makes it one. The time is linear in the length of the text.
 */
export function plainText(text: string): PlainText {
  let plain: PlainText = { text, sources: new Uint32Array(text.length + 1) };
  for (let index = 0; index <= text.length; index += 1) plain.sources[index] = index;
  for (let layers = 0; layers < mostLayers; layers += 1) {
    const decoded = decode(plain);
    if (decoded.text.length === plain.text.length) break;
    plain = decoded;
  }
  return { text: plain.text.replaceAll('+', ' '), sources: plain.sources };
}

let decoder: TextDecoder | undefined; // made when it is needed: not every environment that imports this has one

function decode({ text, sources }: PlainText): PlainText {
  const units = new Uint16Array(text.length);
  const sourcesAfter = new Uint32Array(text.length + 1);
  let length = 0;
  for (let at = 0; at < text.length; ) {
    const escaped = escapedAt(text, at);
    units[length] = escaped?.code ?? text.charCodeAt(at);
    sourcesAfter[length] = sources[at] ?? 0;
    length += 1;
    at = escaped?.end ?? at + 1;
  }
  sourcesAfter[length] = sources[text.length] ?? 0;
  decoder ??= new TextDecoder('utf-16le', { ignoreBOM: true });
  return { text: decoder.decode(units.subarray(0, length)), sources: sourcesAfter.subarray(0, length + 1) };
}

/** A character and the place after it. */
interface Escaped {
  readonly code: number;
  readonly end: number;
}

const [backslash, percent, ampersand, semicolon, closeBrace] = [92, 37, 38, 59, 125];

function escapedAt(text: string, at: number): Escaped | undefined {
  const code = text.charCodeAt(at);
  if (code === backslash) return afterBackslashes(text, at + 1);
  if (code === percent) return numberAt(text, at + 1, 16, 2, 2);
  if (code !== ampersand) return undefined;
  if (text[at + 1] !== '#') return namedAt(text, at + 1);
  return closed(text, isLetter(text[at + 2], 'x') ? numberAt(text, at + 3, 16, 1, 6) : numberAt(text, at + 2, 10, 1, 7), semicolon);
}

/** A backslash before a backslash says nothing: a text in a text has several of them, which go one layer after the other. */
function afterBackslashes(text: string, at: number): Escaped | undefined {
  if (isLetter(text[at], 'x')) return numberAt(text, at + 1, 16, 2, 2);
  if (isLetter(text[at], 'u')) {
    return text[at + 1] === '{' ? closed(text, numberAt(text, at + 2, 16, 1, 6), closeBrace) : numberAt(text, at + 1, 16, 4, 4);
  }
  const code = text.charCodeAt(at);
  return code > 32 && code < 127 && !/\w/.test(text.charAt(at)) ? { code, end: at + 1 } : undefined;
}

function isLetter(character: string | undefined, letter: string): boolean {
  return character === letter || character === letter.toUpperCase();
}

/** An ASCII character by its number. */
function numberAt(text: string, start: number, radix: number, fewest: number, most: number): Escaped | undefined {
  let [code, end] = [0, start];
  for (; end < start + most; end += 1) {
    const unit = text.charCodeAt(end);
    const digit = unit >= 48 && unit <= 57 ? unit - 48 : radix === 16 && (unit | 32) >= 97 && (unit | 32) <= 102 ? (unit | 32) - 87 : -1;
    if (digit === -1) break;
    code = code * radix + digit;
  }
  return end - start >= fewest && code < 128 ? { code, end } : undefined;
}

function closed(text: string, escaped: Escaped | undefined, closing: number): Escaped | undefined {
  return escaped !== undefined && text.charCodeAt(escaped.end) === closing ? { code: escaped.code, end: escaped.end + 1 } : undefined;
}

function namedAt(text: string, start: number): Escaped | undefined {
  const name = /^[a-z]{2,6}(?=;)/i.exec(text.slice(start, start + 7))?.[0] ?? '';
  const character = Object.hasOwn(names, name) ? names[name] : undefined;
  return character === undefined ? undefined : { code: character.charCodeAt(0), end: start + name.length + 1 };
}

/** By their names in HTML. */
const names: Readonly<Record<string, string>> = {
  ...{ amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", plus: '+', sol: '/', bsol: '\\', equals: '=', semi: ';', colon: ':' },
  ...{ period: '.', comma: ',', lowbar: '_', hyphen: '-', dash: '-', nbsp: ' ', percnt: '%', num: '#', excl: '!', ast: '*' },
  ...{ commat: '@', dollar: '$', lpar: '(', rpar: ')', lbrack: '[', lsqb: '[', rbrack: ']', rsqb: ']', lbrace: '{', rbrace: '}' },
  ...{ quest: '?', Hat: '^', grave: '`', verbar: '|', vert: '|' },
};
