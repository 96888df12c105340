import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseAllDocuments, visit } from 'yaml';
import { redocly } from './redocly.js';

const sources = fileURLToPath(new URL('.', import.meta.url));

/** Begins the texts that stand for integers which no double holds. */
const mark = 'integer:';

/**
 * The description in one document. The bundler's YAML parser reads integers as doubles, so it gets those that no double holds
 * as texts, here still marked: {@link exactText} and {@link exactLiteral} write their digits.
 *
 * @returns {any}
 */
export function bundle() {
  const directory = mkdtempSync(join(tmpdir(), 'openapi-'));
  try {
    cpSync(sources, directory, { recursive: true });
    for (const name of readdirSync(directory, { recursive: true, encoding: 'utf8' })) {
      if (!name.endsWith('.yaml')) continue;
      const file = join(directory, name);
      writeFileSync(file, markLongIntegers(readFileSync(file, 'utf8')));
    }
    const output = join(directory, 'openapi.json');
    redocly('bundle', join(directory, 'openapi.yaml'), '-o', output);
    return JSON.parse(readFileSync(output, 'utf8'));
  } finally {
    rmSync(directory, { recursive: true });
  }
}

/**
 * Quotes and marks the integers of a YAML text that no double holds; everything else keeps its bytes.
 *
 * @param {string} yaml
 */
export function markLongIntegers(yaml) {
  /** @type {{ start: number, end: number, value: bigint }[]} */
  const places = [];
  for (const document of parseAllDocuments(yaml, { intAsBigInt: true })) {
    visit(document, {
      Scalar: (_, { value, range }) => {
        if (typeof value === 'bigint' && !Number.isSafeInteger(Number(value)) && range)
          places.push({ start: range[0], end: range[1], value });
      },
    });
  }
  return places.reduceRight((text, { start, end, value }) => `${text.slice(0, start)}'${mark}${value}'${text.slice(end)}`, yaml);
}

/**
 * JSON with the digits of marked integers.
 *
 * @param {unknown} value
 */
export function exactText(value) {
  return JSON.stringify(value, null, 2).replaceAll(new RegExp(`"${mark}(-?\\d+)"`, 'g'), '$1');
}

/**
 * A JavaScript literal with marked integers as bigints.
 *
 * @param {unknown} value
 * @param {string} indentation
 * @returns {string}
 */
export function exactLiteral(value, indentation = '') {
  if (typeof value === 'string' && value.startsWith(mark)) return `${value.slice(mark.length)}n`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const within = `${indentation}  `;
  const [open, close, items] = Array.isArray(value)
    ? ['[', ']', value.map((item) => exactLiteral(item, within))]
    : ['{ ', ' }', Object.entries(value).map(([name, item]) => `${literalName(name)}: ${exactLiteral(item, within)}`)];
  if (items.length === 0) return (open + close).replaceAll(' ', '');
  const line = `${open}${items.join(', ')}${close}`;
  if (indentation.length + line.length <= 120 && !line.includes('\n')) return line;
  return `${open.trim()}\n${items.map((item) => `${within}${item},\n`).join('')}${indentation}${close.trim()}`;
}

/** @param {string} name */
function literalName(name) {
  if (name === '__proto__') return '["__proto__"]'; // else it would set the prototype
  return /^(?:[A-Za-z_$][\w$]*|0|[1-9]\d*)$/.test(name) ? name : JSON.stringify(name);
}
