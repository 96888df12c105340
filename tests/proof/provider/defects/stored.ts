import { stringifyJson } from '../../../../src/wire/json.js';
import { inRequests, isWrite, type ProviderDefect, type Session, withBody } from '../defect.js';

/** Every value of custom properties changed, at any depth; undefined leaves it out. */
function mapValues(value: unknown, change: (value: unknown) => unknown): unknown {
  if (Array.isArray(value)) return value.map((item) => mapValues(item, change)).filter((item) => item !== undefined);
  if (typeof value !== 'object' || value === null) return change(value);
  const entries = Object.entries(value).map(([name, item]) => [name, mapValues(item, change)] as const);
  return change(Object.fromEntries(entries.filter(([, item]) => item !== undefined)));
}

/** A defect in how the values of custom properties are stored; null at the top deletes a property and stays. */
const stored = (name: string, description: string, change: (value: unknown) => unknown): ProviderDefect =>
  inRequests(name, description, (request) => withBody(request, (body) => withCustom(body, (item) => mapValues(item, change))));

function withCustom(body: Session, change: (value: unknown) => unknown): Session {
  if (typeof body?.properties?.custom !== 'object' || body.properties.custom === null || Array.isArray(body.properties.custom)) return body;
  const entries = Object.entries(body.properties.custom).map(([name, value]) => [name, value === null ? null : change(value)] as const);
  return { ...body, properties: { ...body.properties, custom: Object.fromEntries(entries.filter(([, value]) => value !== undefined)) } };
}

const ofText = (change: (text: string) => string | undefined) => (value: unknown) => (typeof value === 'string' ? change(value) : value);
const ofNumber = (change: (value: number) => number) => (value: unknown) => (typeof value === 'number' ? change(value) : value);
const isEmpty = (value: unknown) => typeof value === 'object' && value !== null && Object.keys(value).length === 0;

/** Defects in what is kept of a value that a title stores. */
export const storedDefects: readonly ProviderDefect[] = [
  stored(
    'text-in-ascii',
    'letters beyond ASCII become question marks',
    ofText((text) => text.replaceAll(/[^ -~]/gu, '?')),
  ),
  stored(
    'text-in-three-bytes',
    'characters beyond three bytes of UTF-8 are lost',
    ofText((text) => text.replaceAll(/[\u{10000}-\u{10ffff}]/gu, '')),
  ),
  stored(
    'text-composed',
    'letters and their accents are composed',
    ofText((text) => text.normalize('NFC')),
  ),
  stored(
    'text-trimmed',
    'spaces at the end of a text are cut off',
    ofText((text) => text.trimEnd()),
  ),
  stored(
    'text-cut',
    'a text is cut after 255 characters',
    ofText((text) => text.slice(0, 255)),
  ),
  stored(
    'time-rewritten',
    'a text that looks like a time is written anew',
    ofText((text) => (/^\d{4}-.*T.*[+Z]/.test(text) ? new Date(text).toISOString() : text)),
  ),
  stored(
    'empty-text-dropped',
    'an empty text is left out',
    ofText((text) => text || undefined),
  ),
  stored('single-precision', 'numbers have single precision', ofNumber(Math.fround)),
  stored(
    'two-decimals',
    'fractions are rounded to two digits',
    ofNumber((value) => (Math.abs(value) < 1e9 ? Math.round(value * 100) / 100 : value)),
  ),
  stored('false-dropped', 'false is left out', (value) => (value === false ? undefined : value)),
  stored('zero-dropped', '0 is left out', (value) => (value === 0 ? undefined : value)),
  stored('empty-dropped', 'empty objects and lists are left out', (value) => (isEmpty(value) ? undefined : value)),
  stored('nested-null-dropped', 'null is left out of objects and lists', (value) => value ?? undefined),
  inRequests('names-in-lower-case', 'names within a custom property are in lower case', (request) =>
    withBody(request, (body) => withCustom(body, lowerNames)),
  ),
  inRequests('valid-part-applied', 'the valid part of a refused change is stored', (request) =>
    withBody(request, (body) => {
      if (body?.properties?.custom?.verifyPart !== undefined) Reflect.deleteProperty(body.properties, 'system');
      return body;
    }),
  ),
  inRequests('seat-constants-lost', 'the constants of a reservation are lost', (request) =>
    withBody(request, (body) => {
      if (body?.members?.reserve_0?.constants) Reflect.deleteProperty(body.members.reserve_0.constants, 'custom');
      return body;
    }),
  ),
  inRequests('other-lists-reset', 'a written system property empties another', async (request) => {
    if (!isWrite(request)) return request;
    return await withBody(request, (body) => {
      const system = body?.properties?.system;
      if (Array.isArray(system?.turn) && system.turn.every(Number.isInteger)) Object.assign(system, { keywords: [] });
      return body;
    });
  }),
];

function lowerNames(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value;
  const text = stringifyJson(value);
  return JSON.parse(text.replaceAll(/"(\w+)":/g, (name) => name.toLowerCase()));
}
