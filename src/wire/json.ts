/**
 * Parses JSON without losing digits: an integer beyond ±(2^53−1), written without fraction and exponent, becomes a `bigint`.
 * Everything else is what `JSON.parse` gives.
 *
 * Node 20 cannot show a reviver the source of a number. So a text that holds such an integer gets it quoted and marked before
 * parsing, and the marked strings are turned into `bigint`s afterwards. Any other text takes the native path.
 *
 * @throws SyntaxError if the text is not JSON, as `JSON.parse` would say it
 */
export function parseJson(text: string): unknown {
  const marked = markLongIntegers(text);
  if (marked === undefined) return JSON.parse(text);
  let value: unknown;
  try {
    value = JSON.parse(marked);
  } catch {
    return JSON.parse(text); // throws with the positions of the text as it came
  }
  return unmark(value);
}

/**
 * Writes JSON; a `bigint` becomes its digits. The inverse of {@link parseJson}.
 *
 * @param indentation - spaces by which nested lines are indented; 0 writes one line
 * @throws TypeError for what JSON cannot hold and `JSON.stringify` would silently write as null or leave out: NaN, the
 *   infinities, functions, symbols, and undefined in an array. A null would delete a custom property.
 */
export function stringifyJson(value: unknown, indentation = 0): string {
  let marked = false;
  const text = JSON.stringify(
    value,
    function (this: unknown, key: string, item: unknown) {
      if (typeof item === 'bigint') {
        marked = true;
        return mark() + item;
      }
      const lost =
        (typeof item === 'number' && !Number.isFinite(item)) ||
        typeof item === 'function' ||
        typeof item === 'symbol' ||
        (item === undefined && (Array.isArray(this) || key === ''));
      if (lost) throw new TypeError(`JSON cannot hold ${String(item)}${key === '' ? '' : ` (at ${JSON.stringify(key)})`}`);
      return item;
    },
    indentation,
  );
  return marked ? text.replaceAll(new RegExp(`"${mark()}(-?\\d+)"`, 'g'), '$1') : text;
}

/** A prefix that no text can hold, by chance or by intent, because it is drawn here and never leaves this module. */
let drawn: string | undefined;
function mark(): string {
  drawn ??= `integer-${crypto.getRandomValues(new Uint32Array(3)).join('-')}:`;
  return drawn;
}

// 16 digits, as 2^53 has, at the end of what may be a value. Written out, because the engine searches for {16} ten times as long.
const longInteger = new RegExp(`${'\\d'.repeat(16)}(?=[,}\\]\\s]|$)`);
const longIntegers = new RegExp(longInteger, 'g');

/** The text with its long integers as marked strings; undefined if it has none. */
function markLongIntegers(text: string): string | undefined {
  if (!longInteger.test(text)) return undefined;
  let result = '';
  let copied = 0;
  const strings = new StringsOf(text);
  for (const { index } of text.matchAll(longIntegers)) {
    const end = index + 16;
    let start = index;
    while (isDigit(text.charCodeAt(start - 1))) start -= 1;
    const hasLeadingZero = text[start] === '0';
    if (text[start - 1] === '-') start -= 1;
    const digits = text.slice(start, end);
    if (hasLeadingZero || !mayBeValue(text, start, end) || Number.isSafeInteger(Number(digits))) continue;
    if (!followsKey(text, start) && strings.cover(start)) continue;
    result += `${text.slice(copied, start)}"${mark()}${digits}"`;
    copied = end;
  }
  return copied === 0 ? undefined : result + text.slice(copied);
}

function isDigit(code: number): boolean {
  return code >= 48 && code <= 57;
}

/** Whether what stands around is what stands around a value. It may still be within a string. */
function mayBeValue(text: string, start: number, end: number): boolean {
  const before = text.charCodeAt(start - 1);
  if (start > 0 && before !== colon && before !== comma && before !== openBracket && !isSpace(before)) return false;
  const after = text.charCodeAt(skipSpace(text, end, 1));
  return Number.isNaN(after) || after === comma || after === closeBracket || after === closeBrace;
}

/**
 * Whether a key and a colon stand before a position, which is then no part of a string. It looks at the quote before the colon:
 * after a character that ends no token, it can only close a string. False if that cannot be seen from here.
 */
function followsKey(text: string, start: number): boolean {
  const separator = skipSpace(text, start - 1, -1);
  if (text.charCodeAt(separator) !== colon) return false;
  const closing = skipSpace(text, separator - 1, -1);
  return text.charCodeAt(closing) === quote && /[\w$.-]/.test(text.charAt(closing - 1));
}

const [quote, comma, colon, openBracket, closeBracket, closeBrace] = [34, 44, 58, 91, 93, 125];

function isSpace(code: number): boolean {
  return code === 32 || code === 10 || code === 13 || code === 9;
}

function skipSpace(text: string, from: number, step: 1 | -1): number {
  let at = from;
  while (isSpace(text.charCodeAt(at))) at += step;
  return at;
}

/** Answers, for growing positions, whether a position is within a JSON string. */
class StringsOf {
  #opening: number;
  #closing: number;
  readonly #text: string;

  constructor(text: string) {
    this.#text = text;
    this.#opening = text.indexOf('"');
    this.#closing = this.#closingOf(this.#opening);
  }

  cover(position: number): boolean {
    while (this.#opening !== -1 && this.#closing < position) {
      this.#opening = this.#text.indexOf('"', this.#closing + 1);
      this.#closing = this.#closingOf(this.#opening);
    }
    return this.#opening !== -1 && this.#opening < position;
  }

  #closingOf(opening: number): number {
    for (let at = this.#text.indexOf('"', opening + 1); at !== -1; at = this.#text.indexOf('"', at + 1)) {
      let backslashes = 0;
      while (this.#text[at - 1 - backslashes] === '\\') backslashes += 1;
      if (backslashes % 2 === 0) return at;
    }
    return this.#text.length;
  }
}

/** Walks with a list instead of calls, so that a deeply nested document cannot exhaust the stack. */
function unmark(root: unknown): unknown {
  const prefix = mark();
  const holder = { root };
  const open: Record<string, unknown>[] = [holder];
  for (let node = open.pop(); node !== undefined; node = open.pop()) {
    for (const key in node) {
      const item = node[key];
      if (typeof item === 'string') {
        if (item.startsWith(prefix)) node[key] = BigInt(item.slice(prefix.length));
      } else if (isObject(item)) open.push(item);
    }
  }
  return holder.root;
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}
