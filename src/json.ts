/**
 * Parses JSON without losing digits: an integer beyond ±(2^53−1), written without fraction and exponent, becomes a `bigint`.
 * Everything else is what `JSON.parse` gives.
 *
 * Node 20 cannot show a reviver the source of a number. So a text that may hold such an integer gets it quoted and marked
 * before parsing, and the marked strings are turned into `bigint`s afterwards. Any other text takes the native path.
 *
 * @throws SyntaxError if the text is not JSON, as `JSON.parse` would say it
 */
export function parseJson(text: string): unknown {
  if (!longInteger.test(text)) return JSON.parse(text);
  const mark = createMark();
  const marked = markLongIntegers(text, mark);
  let value: unknown;
  try {
    value = JSON.parse(marked);
  } catch {
    return JSON.parse(text); // throws with the positions of the text as it came
  }
  return unmark(value, mark);
}

/**
 * Writes JSON; a `bigint` becomes its digits. The inverse of {@link parseJson}.
 *
 * @param indentation - spaces by which nested lines are indented; 0 writes one line
 * @throws TypeError for what JSON cannot hold and `JSON.stringify` would silently write as null or leave out: NaN, the
 *   infinities, functions, symbols, and undefined in an array. A null would delete a custom property.
 */
export function stringifyJson(value: unknown, indentation = 0): string {
  const mark = createMark();
  let marked = false;
  const text = JSON.stringify(
    value,
    function (this: unknown, key: string, item: unknown) {
      if (typeof item === 'bigint') {
        marked = true;
        return `${mark}${item}`;
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
  return marked ? text.replaceAll(new RegExp(`"${mark}(-?\\d+)"`, 'g'), '$1') : text;
}

// A run of 16 digits or more where a value can stand. It may still be within a string.
const longInteger = /(?:^|[:,[\s])-?[1-9]\d{15,}(?=\s*(?:[,\]}]|$))/;

/** A prefix that no text can hold by chance or by intent, because nobody knows it before the call. */
function createMark(): string {
  return `integer-${crypto.getRandomValues(new Uint32Array(4)).join('-')}:`;
}

function markLongIntegers(text: string, mark: string): string {
  const strings = new StringsOf(text);
  let result = '';
  let copied = 0;
  for (const match of text.matchAll(new RegExp(longInteger, 'g'))) {
    const end = match.index + match[0].length;
    const digits = match[0].replace(/[:,[\s]/, '');
    if (strings.cover(end - 1) || Number.isSafeInteger(Number(digits))) continue;
    result += `${text.slice(copied, end - digits.length)}"${mark}${digits}"`;
    copied = end;
  }
  return result + text.slice(copied);
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
function unmark(root: unknown, mark: string): unknown {
  const toInteger = (text: string) => BigInt(text.slice(mark.length));
  if (typeof root === 'string') return root.startsWith(mark) ? toInteger(root) : root;
  const open: unknown[] = [root];
  for (let node = open.pop(); node !== undefined; node = open.pop()) {
    if (!isObject(node)) continue;
    for (const key of Object.keys(node)) {
      const item = node[key];
      if (typeof item === 'string') {
        if (item.startsWith(mark)) node[key] = toInteger(item);
      } else if (isObject(item)) open.push(item);
    }
  }
  return root;
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}
