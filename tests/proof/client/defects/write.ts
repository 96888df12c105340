import { createClient } from '../../../../src/index.js';
import {
  call,
  caughtBy,
  change,
  defect,
  header,
  isDeep,
  isRecord,
  mapValues,
  onTheWay,
  rebuild,
  request,
  timestamp,
  wrap,
} from './kinds.js';

const json = (body: string): Record<string, unknown> => JSON.parse(body);

/** The body of a write is wrong on its way. */
const body = (name: string, description: string, alter: (body: string) => string | null) =>
  request(name, description, async (sent) => (sent.body === null ? sent : await rebuild(sent, { body: alter(await sent.text()) })));

const query = (name: string, description: string, alter: (query: URLSearchParams) => void) =>
  request(name, description, (sent) => {
    const url = new URL(sent.url);
    alter(url.searchParams);
    return rebuild(sent, { url: url.href });
  });

/** The texts of a change are altered before it is written. */
const changedTexts = (name: string, description: string, alter: (text: string) => string) =>
  change(name, description, (given) => mapValues(given, (value) => (typeof value === 'string' ? alter(value) : value)));

/** The numbers of a change are altered before it is written. */
const changedNumbers = (name: string, description: string, alter: (number: number) => number) =>
  change(name, description, (given) => mapValues(given, (value) => (typeof value === 'number' ? alter(value) : value)));

/** The names in a change are altered before it is written; undefined drops one with its value. */
const changedNames = (name: string, description: string, alter: (name: string) => string | undefined) =>
  change(name, description, (given) =>
    mapValues(given, (value) =>
      isRecord(value)
        ? Object.fromEntries(
            Object.entries(value).flatMap(([key, item]) => {
              const altered = alter(key);
              return altered === undefined ? [] : [[altered, item]];
            }),
          )
        : value,
    ),
  );

/** Sends a write again when it looks as if it failed. */
const again = (name: string, description: string, statuses: readonly number[]) =>
  onTheWay(name, description, async (sent, send) => {
    const copy = sent.clone();
    const response = await send(sent);
    return sent.method === 'PUT' && statuses.includes(response.status) ? await send(copy) : response;
  });

/** Writes that say something else than the caller did, or happen more than once. */
export const writeDefects = [
  ...caughtBy(
    'method',
    request('write by POST', 'wrong verb', (sent) => (sent.method === 'PUT' ? rebuild(sent, { method: 'POST' }) : undefined)),
    request('write by PATCH', 'wrong verb', (sent) => (sent.method === 'PUT' ? rebuild(sent, { method: 'PATCH' }) : undefined)),
  ),
  ...caughtBy(
    'media_type',
    header('change as text', 'Content-Type is text/plain', 'Content-Type', () => 'text/plain;charset=UTF-8'),
    header('change as a form', 'Content-Type is that of a form', 'Content-Type', () => 'application/x-www-form-urlencoded'),
    header('change without a media type', 'no Content-Type', 'Content-Type', () => undefined),
    header('change as a merge patch', 'Content-Type is application/merge-patch+json', 'Content-Type', () => 'application/merge-patch+json'),
  ),
  ...caughtBy(
    'body_conformance',
    body('change dropped', 'a write without a body, as the vendor’s page has it', () => null),
    body('change encoded twice', 'a JSON text within JSON', JSON.stringify),
  ),
  ...caughtBy(
    'documented_changes',
    body('change wrapped', 'the change is within "session"', (text) => `{"session":${text}}`),
    body('change with an additional field', 'the version is repeated in the body', (text) =>
      JSON.stringify({ ...json(text), version: 107 }),
    ),
  ),
  ...caughtBy(
    'empty_change',
    body('empty custom bags added', 'defaults that the caller did not give', (text) =>
      JSON.stringify({ properties: { custom: {} }, ...json(text) }),
    ),
    change('empty change replaced', 'an empty change becomes one that leaves', (given) =>
      typeof given === 'object' && given !== null && Object.keys(given).length === 0 ? { members: { me: null } } : given,
    ),
    defect('empty change not sent', 'nothing to do, so 204 without asking', (options) => {
      const client = createClient(options);
      return {
        ...client,
        writeSessionByHandle: async (handleId, given, callOptions) =>
          Object.keys(given ?? { given }).length === 0
            ? { status: 204, headers: new Headers() }
            : await client.writeSessionByHandle(handleId, given, callOptions),
      };
    }),
  ),
  ...caughtBy(
    'text_sent',
    body('text in Latin-1', 'characters beyond it become question marks', (text) =>
      Array.from(text, (character) => (character > '\u00ff' ? '?' : character)).join(''),
    ),
    changedTexts('texts composed', 'an accent and its letter become one character', (text) => text.normalize('NFC')),
    changedTexts('line feeds alone', 'CR LF becomes LF', (text) => text.replaceAll('\r\n', '\n')),
    changedTexts('ampersands as entities', 'as if a change were HTML', (text) => text.replaceAll('&', '&amp;')),
    changedTexts('entities resolved', 'as if a change were HTML', (text) => text.replaceAll('&amp;', '&')),
    changedTexts('texts decoded', 'as if a change were part of a URL', (text) => text.replaceAll(/%[0-7][\da-f]/gi, decodeURIComponent)),
    changedTexts('invisible characters dropped', 'a text is cleaned', (text) => text.replaceAll(/[\ufeff\u200b\u2028]/g, '')),
    changedNames('empty name dropped', 'a property without a name is as none', (name) => name || undefined),
    changedNames('__proto__ dropped on a write', 'as a precaution', (name) => (name === '__proto__' ? undefined : name)),
  ),
  ...caughtBy(
    'null_deletes',
    change('nulls dropped', 'nothing can be deleted', (given) =>
      mapValues(given, (value, key) => (value === null && key !== '' ? undefined : value)),
    ),
  ),
  ...caughtBy(
    'leaving',
    change('leaving dropped', 'members.me: null is left out', (given) =>
      mapValues(given, (value, key) => (value === null && key === 'me' ? undefined : value)),
    ),
    change('leaving by an empty object', 'members.me: null becomes {}', (given) =>
      mapValues(given, (value, key) => (value === null && key === 'me' ? {} : value)),
    ),
  ),
  ...caughtBy(
    'empty_values_sent',
    change('empty values dropped', 'false, 0 and "" are taken for missing', (given) =>
      mapValues(given, (value) => (value === false || value === 0 || value === '' ? undefined : value)),
    ),
  ),
  ...caughtBy(
    'exact_integers_sent',
    change('bigints rounded', 'written as doubles', (given) =>
      mapValues(given, (value) => (typeof value === 'bigint' ? Number(value) : value)),
    ),
    change('bigints as strings', 'written in quotes', (given) =>
      mapValues(given, (value) => (typeof value === 'bigint' ? String(value) : value)),
    ),
    defect('bigints refused', 'JSON.stringify as it is', (options) => {
      const client = createClient(options);
      return {
        ...client,
        writeSessionByHandle: async (handleId, given, callOptions) => {
          JSON.stringify(given);
          return await client.writeSessionByHandle(handleId, given, callOptions);
        },
      };
    }),
  ),
  ...caughtBy(
    'types_sent',
    change('strings of digits as numbers', 'written without quotes', (given) =>
      mapValues(given, (value) => (typeof value === 'string' && /^\d+$/.test(value) ? BigInt(value) : value)),
    ),
    changedNumbers('integers of 32 bits', 'larger ones overflow', (number) => (Number.isSafeInteger(number) ? number | 0 : number)),
    changedNumbers('numbers in single precision', 'as floats of 32 bits', Math.fround),
    changedNumbers('six fractional digits', 'a smaller number is 0', (number) => Number(number.toFixed(6))),
    changedTexts('timestamps of a change as Date', 'four of seven digits are lost', (text) =>
      timestamp.test(text) ? new Date(text).toISOString() : text,
    ),
    change('lists as sets', 'an item that is there twice is lost', (given) =>
      mapValues(given, (value) => (Array.isArray(value) ? [...new Set(value)] : value)),
    ),
    change('lists sorted', 'the order of items is lost', (given) =>
      mapValues(given, (value) => (Array.isArray(value) ? [...value].sort() : value)),
    ),
    change('lists flattened', 'a list within a list is lost', (given) =>
      mapValues(given, (value) => (Array.isArray(value) ? value.flat() : value)),
    ),
    body('nested changes refused', 'beyond twenty levels', (text) => {
      if (isDeep(text)) throw new RangeError('the change is nested too deeply');
      return text;
    }),
  ),
  ...caughtBy(
    'untouched_case',
    change('change mutated', 'members are moved out of the caller’s own object', (given) => {
      const copy = typeof given === 'object' && given !== null ? { ...given } : given;
      if (typeof given === 'object' && given !== null && 'members' in given && !Object.isFrozen(given)) delete given.members;
      return copy;
    }),
    call('options mutated', 'If-None-Match is set in the caller’s own headers', (made) => {
      if (made.options.headers !== undefined && !('Signature' in made.options.headers)) {
        Object.assign(made.options.headers, { 'If-None-Match': '*' });
      }
      return made.run();
    }),
  ),
  ...caughtBy(
    'frozen_change',
    change('frozen change refused', 'a mark is set on the caller’s own object', (given) => {
      if (typeof given !== 'object' || given === null || Array.isArray(given)) return given;
      Object.defineProperty(given, Symbol('sent'), { value: true, enumerable: false, configurable: true });
      return given;
    }),
  ),
  ...caughtBy(
    'if_match',
    header('entity tag dropped on a write', 'If-Match is not sent, and updates get lost', 'If-Match', () => undefined),
    request('If-Match sent as If-None-Match', 'on a write', ({ headers }) => {
      const tag = headers.get('If-Match');
      if (tag === null) return undefined;
      headers.delete('If-Match');
      headers.set('If-None-Match', tag);
      return undefined;
    }),
    header('quotes stripped from If-Match', 'an entity tag is quoted', 'If-Match', (tag) => tag.replaceAll('"', '')),
    header('star quoted', '* becomes an entity tag of its own', 'If-Match', (tag) => (tag === '*' ? '"*"' : tag)),
    header('weak prefix added', 'strong entity tags become weak, and never match', 'If-Match', (tag) => tag.replace(/^"/, 'W/"')),
    header('one of several entity tags', 'the list is cut at the comma', 'If-Match', (tag) => tag.replace(/,.*/, '')),
  ),
  ...caughtBy(
    'create_only',
    header('star of create-only quoted', '* becomes an entity tag of its own', 'If-None-Match', (tag) => (tag === '*' ? '"*"' : tag)),
    header('create-only dropped', 'If-None-Match is for reads only', 'If-None-Match', (tag, { method }) =>
      method === 'PUT' ? undefined : tag,
    ),
  ),
  ...caughtBy(
    'unasked_headers',
    request('update-only unasked', 'If-Match: * on every write', ({ method, headers }) => {
      if (method === 'PUT' && !headers.has('If-Match') && !headers.has('If-None-Match')) headers.set('If-Match', '*');
      return undefined;
    }),
  ),
  ...caughtBy(
    'trial',
    query('trial committed', 'nocommit is not sent', (parameters) => parameters.delete('nocommit')),
    query('trial as 1', 'nocommit=1', (parameters) => parameters.has('nocommit') && parameters.set('nocommit', '1')),
    query('trial as True', 'nocommit=True', (parameters) => parameters.has('nocommit') && parameters.set('nocommit', 'True')),
    query('trial misspelt', 'noCommit=true', (parameters) => {
      if (parameters.has('nocommit')) parameters.set('noCommit', parameters.get('nocommit') ?? '');
      parameters.delete('nocommit');
    }),
  ),
  ...caughtBy(
    'query',
    query('trial always spoken of', 'nocommit=false on every write', (parameters) => {
      if (!parameters.has('nocommit')) parameters.set('nocommit', 'false');
    }),
  ),
  ...caughtBy(
    'one_request',
    onTheWay('write sent twice', 'once more without waiting', async (sent, send) => {
      if (sent.method === 'PUT') void send(sent.clone()).catch(() => undefined);
      return await send(sent);
    }),
    defect('read before every write', 'one more request, to warm up', (options) => {
      const client = createClient(options);
      return wrap(client, async (made) => {
        if (made.operationId === 'writeSessionByHandle') await client.getSessionByHandle(made.handleId).catch(() => undefined);
        return await made.run();
      });
    }),
  ),
  ...caughtBy(
    'write_not_repeated',
    again('write repeated when overloaded', 'on 503', [503]),
    again('write repeated when limited', 'on 429', [429]),
    again('write repeated after an error of the server', 'on 500, 502 and 504', [500, 502, 504]),
    again('write repeated after a conflict', 'on 409', [409]),
  ),
  ...caughtBy(
    ['write_not_repeated', 'lost_on_kept_connection'],
    onTheWay('write repeated without a response', 'the first may have happened', async (sent, send) => {
      const copy = sent.clone();
      return await send(sent).catch((error: unknown) => (sent.method === 'PUT' ? send(copy) : Promise.reject(error)));
    }),
  ),
  ...caughtBy(
    'failed_precondition',
    onTheWay(
      'failed precondition overridden',
      'once more with the new entity tag, so that the update of another is lost',
      async (sent, send) => {
        const copy = sent.clone();
        const response = await send(sent);
        const tag = response.headers.get('ETag');
        if (response.status !== 412 || tag === null) return response;
        copy.headers.set('If-Match', tag);
        return await send(copy);
      },
    ),
  ),
];
