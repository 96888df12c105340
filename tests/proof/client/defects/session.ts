import { caughtBy, isDeep, isRecord, outcome, responseText, sessionValue, timestamp, without } from './kinds.js';

const known = new Set(['private', 'visible', 'open', 'none', 'local', 'followed']);

/** The texts of the session are altered, but for its keys. */
const sessionText = (name: string, description: string, alter: (text: string, key: string) => unknown) =>
  sessionValue(name, description, (value, key) => (typeof value === 'string' ? alter(value, key) : value));

const sessionNumber = (name: string, description: string, alter: (number: number) => number) =>
  sessionValue(name, description, (value) => (typeof value === 'number' ? alter(value) : value));

/** The names in Content-Location, by another expression than the right one. */
const reference = (name: string, description: string, read: (location: string) => unknown) =>
  outcome(name, description, (given) => {
    const location = given.headers.get('Content-Location');
    return location === null ? given : { ...without(given, 'reference'), reference: read(location) };
  });

const expression = /^(?:https?:\/\/[^/]+)?\/serviceconfigs\/([^/]+)\/sessiontemplates\/([^/]+)\/sessions\/([^/?#]+)$/i;

function namesIn(location: string, pattern = expression): Record<'scid' | 'templateName' | 'name', string> | undefined {
  const [, scid, templateName, name] = pattern.exec(location) ?? [];
  if (scid === undefined || templateName === undefined || name === undefined) return undefined;
  try {
    return { scid: decodeURIComponent(scid), templateName: decodeURIComponent(templateName), name: decodeURIComponent(name) };
  } catch {
    return undefined;
  }
}

/** Sessions, and the headers beside them, that lose something on their way to the caller. */
export const sessionDefects = [
  ...caughtBy(
    'exact_integers',
    sessionValue('digits lost', 'large integers are rounded, as JSON.parse does', (value) =>
      typeof value === 'bigint' ? Number(value) : value,
    ),
    sessionValue('large integers as strings', 'their type is lost', (value) => (typeof value === 'bigint' ? String(value) : value)),
    responseText('large integers quoted by a pattern', 'within strings too', (text) =>
      text.replaceAll(/([:[,]\s*)(-?\d{17,})(?=\s*[,\]}])/g, '$1"$2"'),
    ),
    responseText('integers found in strings', 'digits within a text are taken for a number', (text) =>
      text.replaceAll(/, (\d{17,}), /g, ', "$1", '),
    ),
  ),
  ...caughtBy(
    'keeps_types',
    sessionValue('strings of digits read as numbers', 'an xuid becomes a number', (value) =>
      typeof value === 'string' && /^\d+$/.test(value) ? Number(value) : value,
    ),
    sessionNumber('fractions cut', 'every number is an integer', Math.trunc),
    sessionNumber('integers of 32 bits in a session', 'larger ones overflow', (number) =>
      Number.isSafeInteger(number) ? number | 0 : number,
    ),
    sessionText('numbers found in texts', 'a text that is a number becomes one', (text) => (/^\d+\.\d+$/.test(text) ? Number(text) : text)),
    sessionText('custom timestamps in milliseconds', 'four of seven digits are lost, but only in custom properties', (text, key) =>
      key !== 'startTime' && key !== 'nextTimer' && timestamp.test(text) ? new Date(text).toISOString() : text,
    ),
    sessionValue('lists of a session as sets', 'an item that is there twice is lost', (value) =>
      Array.isArray(value) ? [...new Set(value)] : value,
    ),
    sessionValue('lists of a session flattened', 'a list within a list is lost', (value) => (Array.isArray(value) ? value.flat() : value)),
    responseText('nested session refused', 'beyond twenty levels', (text) => {
      if (isDeep(text)) throw new RangeError('the session is nested too deeply');
      return text;
    }),
  ),
  ...caughtBy(
    'keeps_unknown_fields',
    sessionValue('unknown fields dropped', 'what this version does not know', (value, key) =>
      isRecord(value) && (key === '' || key === 'system')
        ? Object.fromEntries(Object.entries(value).filter(([name]) => !/^(?:new$|x[A-Z])/.test(name)))
        : value,
    ),
  ),
  ...caughtBy(
    'keeps_words',
    sessionValue('values of enumerations lower-cased', '"Open" becomes "open"', (value, key) =>
      key === 'visibility' && typeof value === 'string' ? value.toLowerCase() : value,
    ),
    sessionValue('unknown values of enumerations refused', 'a new value breaks the caller', (value, key) => {
      if (/^visibility$|Restriction$/.test(key) && !known.has(String(value).toLowerCase())) throw new TypeError(`unknown ${key} ${value}`);
      return value;
    }),
    sessionValue('unknown values of enumerations dropped', 'a new value is as none', (value, key) =>
      /^visibility$|Restriction$/.test(key) && !known.has(String(value).toLowerCase()) ? undefined : value,
    ),
  ),
  ...caughtBy(
    'keeps_timestamps',
    sessionValue('timestamps as Date', 'four of seven digits are lost', (value) =>
      typeof value === 'string' && timestamp.test(value) ? new Date(value) : value,
    ),
    sessionValue('timestamps in milliseconds', 'four of seven digits are lost', (value) =>
      typeof value === 'string' && timestamp.test(value) ? value.replace(/(\.\d{3})\d+Z$/, '$1Z') : value,
    ),
  ),
  ...caughtBy(
    'keeps_empty_values',
    sessionValue('nulls dropped from the session', 'a null is as none', (value, key) => (value === null && key !== '' ? undefined : value)),
    sessionValue('empty objects and lists dropped from the session', 'within others', (value, key) =>
      typeof value === 'object' && value !== null && Object.keys(value).length === 0 && /^(?:0|1|inner)$/.test(key) ? undefined : value,
    ),
    sessionValue('empty values dropped from the session', 'false, 0 and "" are as none', (value) =>
      value === false || value === 0 || value === '' ? undefined : value,
    ),
    sessionValue('custom bags dropped', 'only what the description names is kept', (value, key) => (key === 'custom' ? undefined : value)),
  ),
  ...caughtBy(
    'keeps_names',
    sessionValue('names in camel case', 'custom names too', (value) =>
      isRecord(value)
        ? Object.fromEntries(Object.entries(value).map(([name, item]) => [name.slice(0, 1).toLowerCase() + name.slice(1), item]))
        : value,
    ),
    sessionValue('names composed', 'an accent and its letter become one character', (value) =>
      isRecord(value) ? Object.fromEntries(Object.entries(value).map(([name, item]) => [name.normalize('NFC'), item])) : value,
    ),
    sessionValue('names trimmed', 'custom names too', (value) =>
      isRecord(value) ? Object.fromEntries(Object.entries(value).map(([name, item]) => [name.trim(), item])) : value,
    ),
  ),
  ...caughtBy(
    'keeps_empty_values',
    sessionValue('defaults filled in', 'fields that the service did not send', (value, key) =>
      key === 'constants' && isRecord(value) ? { system: {}, custom: {}, ...value } : value,
    ),
  ),
  ...caughtBy(
    '200_json',
    outcome('session as text', 'not parsed', (given) => ('session' in given ? { ...given, session: String(given.session) } : given)),
  ),
  ...caughtBy(
    'keeps_proto',
    sessionValue('__proto__ assigned', 'a property of that name becomes a prototype', (value) => {
      if (!isRecord(value)) return value;
      const copy: Record<string, unknown> = {};
      for (const [name, item] of Object.entries(value)) copy[name] = item;
      return copy;
    }),
  ),
  ...caughtBy(
    'entity_tags',
    outcome('entity tag dropped', 'no write can be guarded', (given) => without(given, 'etag')),
    outcome('entity tag unquoted', 'it cannot be sent back', (given) =>
      typeof given.etag === 'string' ? { ...given, etag: given.etag.replaceAll('"', '') } : given,
    ),
    outcome('entity tag without its weak prefix', 'W/ is dropped', (given) =>
      typeof given.etag === 'string' ? { ...given, etag: given.etag.replace('W/', '') } : given,
    ),
    outcome('entity tag lower-cased', 'it is opaque', (given) =>
      typeof given.etag === 'string' ? { ...given, etag: given.etag.toLowerCase() } : given,
    ),
    outcome('missing entity tag as an empty one', 'sent back, it would be malformed', (given) => ({ etag: '', ...given })),
    outcome('entity tag of the session', 'the change number taken for a tag', (given) =>
      isRecord(given.session) && !('etag' in given) ? { ...given, etag: `"${given.session.changeNumber ?? 0}"` } : given,
    ),
  ),
  ...caughtBy(
    'reference',
    reference('reference dropped', 'the names of the session are lost', () => undefined),
    reference('reference in another order', 'template and session exchanged', (location) => {
      const names = namesIn(location);
      return names && { scid: names.scid, templateName: names.name, name: names.templateName };
    }),
    reference('reference of paths only', 'an absolute URL is not read', (location) =>
      location.startsWith('/') ? namesIn(location) : undefined,
    ),
    reference('reference in one case only', 'sessiontemplates is not read', (location) =>
      namesIn(location, /^(?:https?:\/\/[^/]+)?\/serviceconfigs\/([^/]+)\/sessionTemplates\/([^/]+)\/sessions\/([^/?#]+)$/),
    ),
    reference('reference lower-cased', 'names keep their case', (location) => namesIn(location.toLowerCase())),
    reference('reference not decoded', 'names are percent-encoded', (location) => namesIn(location.replaceAll('%', '%25'))),
    reference('reference decoded as a form', 'a plus sign becomes a blank', (location) => namesIn(location.replaceAll('+', '%20'))),
    reference('reference decoded twice', '%25 is taken for the beginning of an escape', (location) => {
      const names = namesIn(location);
      return names && namesIn(`/serviceconfigs/${names.scid}/sessiontemplates/${names.templateName}/sessions/${names.name}`);
    }),
    reference('reference decoded first', 'a slash in a name ends it', (location) => {
      try {
        return namesIn(decodeURIComponent(location));
      } catch {
        return undefined;
      }
    }),
    reference('reference that throws', 'a malformed escape breaks the outcome', (location) => {
      decodeURIComponent(location);
      return namesIn(location);
    }),
    reference('reference of anything', 'from segments by their number', (location) => {
      const [, , scid, , templateName, , name] = new URL(location, 'https://x').pathname.split('/');
      return namesIn(location) ?? { scid, templateName, name };
    }),
  ),
  ...caughtBy(
    'wait_as_seconds',
    outcome('wait as text', '"15"', (given) => ('retryAfter' in given ? { ...given, retryAfter: String(given.retryAfter) } : given)),
    outcome('wait in milliseconds', '15000', (given) =>
      typeof given.retryAfter === 'number' ? { ...given, retryAfter: given.retryAfter * 1000 } : given,
    ),
    outcome('wait dropped', 'the caller comes back too early', (given) => without(given, 'retryAfter')),
    outcome('negative wait', 'a malformed one is read as a number', (given) =>
      given.headers.get('Retry-After') === '-5' ? { ...given, retryAfter: -5 } : given,
    ),
    outcome('zero wait dropped', '0 is taken for missing', (given) => (given.retryAfter === 0 ? without(given, 'retryAfter') : given)),
  ),
  ...caughtBy(
    '400_text',
    outcome('no wait as zero', 'the caller comes back at once', (given) => ({ retryAfter: 0, ...given })),
  ),
  ...caughtBy(
    'date_as_seconds',
    outcome('wait of seconds only', 'a date is not read', (given) =>
      /\D/.test(given.headers.get('Retry-After') ?? '') ? without(given, 'retryAfter') : given,
    ),
    outcome('wait until a time that has passed', 'a negative one', (given) => {
      const wait = Date.parse(given.headers.get('Retry-After') ?? '') - Date.now();
      return wait < -60_000 ? { ...given, retryAfter: Math.ceil(wait / 1000) } : given;
    }),
    outcome('wait as NaN', 'a date is read as a number', (given) =>
      given.headers.has('Retry-After') ? { ...given, retryAfter: Number(given.headers.get('Retry-After')) } : given,
    ),
  ),
  ...caughtBy(
    'keeps_text',
    sessionText('text composed', 'an accent and its letter become one character', (text) => text.normalize('NFC')),
    sessionText('line feeds alone in a session', 'CR LF becomes LF', (text) => text.replaceAll('\r\n', '\n')),
    sessionText('entities of a session resolved', 'as if it were HTML', (text) => text.replaceAll('&amp;', '&')),
    sessionText('session escaped for HTML', 'to show it on a page', (text) => text.replaceAll('<', '&lt;')),
    sessionText('text of a session trimmed', 'blanks at either end are lost', (text) => text.trim()),
  ),
  ...caughtBy(
    'unknown_fields',
    sessionValue('unknown fields refused', 'a new field breaks the caller', (value) => {
      if (isRecord(value) && Object.keys(value).some((name) => /^x[A-Z]/.test(name))) throw new TypeError('unknown field');
      return value;
    }),
  ),
];
