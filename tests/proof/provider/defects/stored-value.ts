import { parseJson, stringifyJson } from '../../../../src/wire/json.js';
import { isWrite, type ProviderDefect, type Session } from '../defect.js';

/** Defects in what becomes of a custom value between a write and a read. No other value changes, and no digit is lost. */
export const storedValueDefects: readonly ProviderDefect[] = [
  ...ofTexts([
    ['text-not-unicode', 'letters outside Latin-1 become question marks', (text) => text.replace(/[\u0100-\uffff]/g, '?')],
    ['text-composed', 'a text is normalized', (text) => text.normalize('NFC')],
    ['text-cut', 'a text is cut after 255 characters', (text) => text.slice(0, 255)],
    ['text-trimmed', 'a text is trimmed', (text) => text.trim()],
    ['text-without-markup', 'markup is taken out of a text', (text) => text.replace(/<[^>]*>/g, '')],
    [
      'text-of-date-rewritten',
      'a text that looks like a date is written anew',
      (text) => (isDate(text) ? new Date(text).toISOString() : text),
    ],
    ['text-of-numeral-read', 'a text that looks like a number becomes one', (text) => (/^\d+$/.test(text) ? Number(text) : text)],
    ['text-null-read', 'the text "null" becomes null', (text) => (text === 'null' ? null : text)],
    ['empty-text-dropped', 'an empty text is forgotten', (text) => (text === '' ? undefined : text)],
  ]),
  ...ofValues([
    ['fraction-single', 'a fraction is kept in 32 bits', (value) => (isFraction(value) ? Math.fround(value) : value)],
    ['fraction-rounded', 'a fraction keeps two digits', (value) => (isFraction(value) ? Math.round(value * 100) / 100 : value)],
    [
      'integer-signed',
      'an integer is kept in 64 bits with a sign',
      (value) => (typeof value === 'bigint' ? BigInt.asIntN(64, value) : value),
    ],
    ['zero-dropped', '0 is forgotten', (value) => (value === 0 ? undefined : value)],
    ['false-dropped', 'false is forgotten', (value) => (value === false ? undefined : value)],
    ['empty-object-dropped', 'an empty object is forgotten', (value) => (isObject(value) && isEmpty(value) ? undefined : value)],
    ['empty-list-dropped', 'an empty list is forgotten', (value) => (Array.isArray(value) && isEmpty(value) ? undefined : value)],
    ['nested-null-dropped', 'null within a value is forgotten', (value) => (isObject(value) ? withoutNulls(value) : value)],
    [
      'inner-names-in-lower-case',
      'names within a value are in lower case',
      (value) => (isObject(value) ? renamed(value, lowerCase) : value),
    ],
    [
      'inner-empty-name-dropped',
      'an empty name within a value is forgotten',
      (value) => (isObject(value) ? withoutEmptyName(value) : value),
    ],
  ]),
  ofBags('empty-name-dropped', 'a custom property with an empty name is forgotten', withoutEmptyName),
  ofBags('names-without-case', 'two custom properties that differ in case are one', (bag) => {
    const latest = new Map(Object.keys(bag).map((name) => [name.toLowerCase(), name]));
    return Object.fromEntries([...latest.values()].map((name) => [name, bag[name]]));
  }),
];

type Row<T> = readonly [name: string, description: string, change: (value: T) => unknown];

function ofTexts(rows: readonly Row<string>[]): readonly ProviderDefect[] {
  return ofValues(rows.map(([name, description, change]) => [name, description, (v) => (typeof v === 'string' ? change(v) : v)]));
}

/** Undefined forgets a value; in a list, where nothing can be forgotten, the value stays. */
function ofValues(rows: readonly Row<unknown>[]): readonly ProviderDefect[] {
  return rows.map(([name, description, change]) =>
    ofBags(name, description, (bag) => Object.fromEntries(changed(bag, change).filter(([, value]) => value !== undefined))),
  );
}

function changed(bag: Session, change: (value: unknown) => unknown): [string, unknown][] {
  return Object.entries(bag).map(([name, value]) => [name, value === null ? null : deeply(value, change)]);
}

function deeply(value: unknown, change: (value: unknown) => unknown): unknown {
  if (Array.isArray(value) && value.length > 0) return value.map((item) => deeply(item, change) ?? item);
  if (!isObject(value) || isEmpty(value)) return change(value);
  const inner = Object.entries(value).map(([name, each]) => [name, deeply(each, change)] as const);
  return change(Object.fromEntries(inner.filter(([, each]) => each !== undefined)));
}

/** A defect in the custom bags of a write, that of the session and that of the calling member. */
function ofBags(name: string, description: string, change: (bag: Session) => Session): ProviderDefect {
  const breaks: ProviderDefect['breaks'] = (provider) => async (request) => {
    if (!isWrite(request)) return provider(request);
    const text = await request.clone().text();
    return provider(new Request(request, { body: withBags(text, change) }));
  };
  return { name, description, breaks };
}

function withBags(text: string, change: (bag: Session) => Session): string {
  try {
    const body = parseJson(text) as Session;
    const found = [body.properties, body.members?.me?.properties].filter((properties) => isObject(properties?.custom));
    for (const properties of found) properties.custom = change(properties.custom);
    return found.length === 0 ? text : stringifyJson(body);
  } catch {
    return text;
  }
}

const isObject = (value: unknown): value is Session => typeof value === 'object' && value !== null && !Array.isArray(value);
const isEmpty = (value: object): boolean => Object.keys(value).length === 0;
const isDate = (text: string): boolean => /^\d{4}-\d\d-\d\dT\d/.test(text);
const isFraction = (value: unknown): value is number => typeof value === 'number' && !Number.isInteger(value);
const lowerCase = (name: string): string => name.toLowerCase();
const renamed = (value: Session, rename: (name: string) => string): Session =>
  Object.fromEntries(Object.entries(value).map(([name, each]) => [rename(name), each]));

function withoutNulls(value: Session): Session {
  return Object.fromEntries(Object.entries(value).filter(([, each]) => each !== null));
}

function withoutEmptyName({ '': _, ...value }: Session): Session {
  return value;
}
