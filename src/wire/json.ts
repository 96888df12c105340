import { wrong } from './arguments.js';

/**
 * Parses JSON without losing digits: an integer beyond ±(2^53−1), written without fraction and exponent, becomes a `bigint`.
 * Everything else is as with `JSON.parse`.
 *
 * Node 20 cannot show a reviver the source of a number. So a text that holds such an integer gets it quoted and marked before
 * parsing, and the marked strings are turned into `bigint`s afterwards. Any other text takes the native path.
 *
 * @throws SyntaxError if the text is not JSON, as `JSON.parse` would say it
 * @throws InvalidArgumentError if it is no string
 * @throws RangeError if an integer has more than 1,000 digits, because the time to read one grows with their square
 */
export function parseJson(text: string): unknown {
  if (typeof text !== 'string') throw wrong('text', 'a string of JSON', text);
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

/** Digits of the longest integer that is read or written. Jackson, which many servers read JSON with, has the same limit. */
const mostDigits = 1000;
const tooLarge = 10n ** BigInt(mostDigits);

/**
 * Writes JSON. The inverse of {@link parseJson}: reading the text gives the same values of the same types. So a `bigint` becomes
 * its digits, regardless of a `BigInt.prototype.toJSON`, a `number` beyond ±(2^53−1) has an exponent, as in `1e+17`, and -0 keeps
 * its sign.
 *
 * @param indentation - spaces by which nested lines are indented; 0 writes one line
 * @throws TypeError for values that JSON cannot represent and `JSON.stringify` would silently write as null, as `{}` or not at all:
 *   NaN, the infinities, functions, symbols, an undefined in an array, an invalid date, a Map, a Set and every other object whose
 *   content is not in its properties. A null would delete a custom property. Also for a `bigint` of more than 1,000 digits.
 */
export function stringifyJson(value: unknown, indentation = 0): string {
  let marked = false;
  const text = JSON.stringify(
    value,
    function (this: Readonly<Record<string, unknown>>, key: string, converted: unknown) {
      const original = this[key];
      const item = isObject(original) ? unboxed(converted) : original; // a toJSON of a primitive is nobody's wish
      const fault = faultOf(item, original, Array.isArray(this) || key === '');
      if (fault !== undefined) throw new TypeError(`JSON cannot hold ${fault}${key === '' ? '' : ` (at ${JSON.stringify(key)})`}`);
      const digits = digitsOf(item);
      if (digits === undefined) return item;
      marked = true;
      return mark() + digits;
    },
    indentation,
  );
  return marked ? text.replaceAll(new RegExp(`"${mark()}([^"]+)"`, 'g'), '$1') : text;
}

/** Why JSON cannot hold an item, if so. */
function faultOf(item: unknown, original: unknown, isNeeded: boolean): string | undefined {
  if (typeof item === 'number') return Number.isFinite(item) ? undefined : String(item);
  if (typeof item === 'bigint') return item < tooLarge && item > -tooLarge ? undefined : `an integer of more than ${mostDigits} digits`;
  if (typeof item === 'function') return 'a function';
  if (typeof item === 'symbol') return String(item);
  if (item === undefined) return isNeeded ? 'undefined' : undefined;
  if (item === null && original !== null) return `a value of type ${typeNameOf(original)} that its toJSON makes null`;
  if (!isObject(item) || Array.isArray(item) || typeNameOf(item) === 'Object') return undefined;
  return `a value of type ${typeNameOf(item)}`;
}

/** A number as it has to be written to be read as the same one; undefined if that is as usual. */
function digitsOf(item: unknown): string | undefined {
  if (typeof item === 'bigint') return String(item);
  if (typeof item !== 'number') return undefined;
  if (Object.is(item, -0)) return '-0';
  return Number.isInteger(item) && !Number.isSafeInteger(item) ? item.toExponential() : undefined;
}

/** The primitive in a wrapper such as `new Number(1)`, as JSON.stringify takes it. */
function unboxed(item: unknown): unknown {
  return isObject(item) && /^(?:Number|String|Boolean|BigInt)$/.test(typeNameOf(item)) ? item.valueOf() : item;
}

/** `Object` for what has its content in properties, instances of most classes included; `Map`, `Error` and so on otherwise. */
function typeNameOf(item: unknown): string {
  return Object.prototype.toString.call(item).slice('[object '.length, -1);
}

/** A prefix that no text can contain, by chance or by intent, because it is random and never leaves this module. */
let drawn: string | undefined;
function mark(): string {
  drawn ??= `integer-${crypto.getRandomValues(new Uint32Array(3)).join('-')}:`;
  return drawn;
}

/** The text with its long integers as marked strings; undefined if it has none. */
function markLongIntegers(text: string): string | undefined {
  let end = endOfLongInteger(text, 0);
  if (end === -1) return undefined;
  let result = '';
  let copied = 0;
  const strings = new StringsOf(text);
  for (; end !== -1; end = endOfLongInteger(text, end)) {
    let start = startOfDigits(text, end);
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

/**
 * The end of the next 16 digits or more, as 2^53 has, that stand at the end of what may be a value; -1 if there are none.
 * 16 digits cover one of any 16 places, so that most of the others need no look.
 */
function endOfLongInteger(text: string, from: number): number {
  for (let at = from + 15; at < text.length; at += 16) {
    if (!isDigit(text.charCodeAt(at))) continue;
    let end = at + 1;
    while (isDigit(text.charCodeAt(end))) end += 1;
    if (mayFollowValue(text.charCodeAt(end)) && end - startOfDigits(text, at) >= 16) return end;
    at = end;
  }
  return -1;
}

function startOfDigits(text: string, end: number): number {
  let start = end;
  while (isDigit(text.charCodeAt(start - 1))) start -= 1;
  return start;
}

function isDigit(code: number): boolean {
  return code >= 48 && code <= 57;
}

function mayFollowValue(code: number): boolean {
  return code === comma || code === closeBrace || code === closeBracket || isSpace(code) || Number.isNaN(code);
}

/** Whether the text around the digits fits a value. It may still be within a string. */
function mayBeValue(text: string, start: number, end: number): boolean {
  const before = text.charCodeAt(start - 1);
  if (start > 0 && before !== colon && before !== comma && before !== openBracket && !isSpace(before)) return false;
  return mayFollowValue(text.charCodeAt(skipSpace(text, end, 1)));
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
    for (const key of Object.keys(node)) {
      const item = node[key];
      if (typeof item === 'string') {
        if (item.startsWith(prefix)) node[key] = integerOf(item.slice(prefix.length));
      } else if (isObject(item)) open.push(item);
    }
  }
  return holder.root;
}

function integerOf(digits: string): bigint {
  const count = digits.replace('-', '').length;
  if (count > mostDigits) throw new RangeError(`an integer has ${count} digits, but at most ${mostDigits} are read`);
  return BigInt(digits);
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}
