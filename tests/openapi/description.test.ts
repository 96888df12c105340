import { readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, it } from 'vitest';
import { exchanges } from '../../generated/exchanges.js';
import { type DeclaredField, multiplayerSessionFields, multiplayerSessionRequestFields, rateLimitFields } from '../../generated/fields.js';
import { createFieldFinder } from '../../src/description/fields.js';
import { withWrongType } from '../contract/wrong-type.js';

const text = readFileSync('generated/openapi.json', 'utf8');
const description = JSON.parse(text);
interface Schema {
  readonly $ref?: string;
  readonly type?: string | readonly string[];
  readonly description?: string;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly additionalProperties?: boolean | Schema;
  readonly items?: Schema;
}
const schemas: Record<string, Schema> = description.components.schemas;
const operation = description.paths['/handles/{handleId}/session'];

const ajv = new Ajv2020({ strict: true, strictTypes: false, strictRequired: false, validateFormats: false });
ajv.addVocabulary(['example', 'externalDocs']);
ajv.addSchema({ $id: 'openapi', $defs: JSON.parse(text.replaceAll('"#/components/schemas/', '"#/$defs/')).components.schemas });
const conforms = (schema: string) => ajv.getSchema(`openapi#/$defs/${schema}`) ?? expect.fail(`no schema ${schema}`);

const sessions = exchanges.filter(({ mediaType, status }) => mediaType === 'application/json' && status !== 429);
const changes = exchanges.filter(({ requestBody }) => requestBody !== undefined);
const limits = exchanges.filter(({ mediaType, status }) => mediaType === 'application/json' && status === 429);

describe('the description', () => {
  it('lists the statuses of each operation, and only those', () => {
    expect(Object.keys(operation.get.responses).map(Number)).toEqual([200, 202, 204, 304, 400, 401, 403, 404, 429, 503]);
    expect(Object.keys(operation.put.responses).map(Number)).toEqual([200, 201, 202, 204, 400, 401, 403, 404, 409, 412, 429, 503]);
  });

  it('has a named example for each status and media type', () => {
    const shown = new Set(exchanges.map(({ method, status, mediaType }) => `${method} ${status} ${mediaType}`));
    const documented = (['get', 'put'] as const).flatMap((verb) =>
      Object.entries<{ $ref?: string; content?: object }>(operation[verb].responses).flatMap(([status, node]) => {
        const response = node.$ref ? description.components.responses[node.$ref.split('/').at(-1) ?? ''] : node;
        const mediaTypes = Object.keys(response.content ?? { undefined: {} });
        return mediaTypes.map((mediaType) => `${verb.toUpperCase()} ${status} ${mediaType}`);
      }),
    );
    expect([...shown].sort()).toEqual(documented.sort());
  });

  it('describes every property and states on every object whether it is open', () => {
    const faults: string[] = [];
    const visit = (schema: Schema, path: string) => {
      const isObject = [schema.type].flat().includes('object');
      if (isObject && schema.additionalProperties === undefined) faults.push(`${path} is silent on additionalProperties`);
      for (const [name, property] of Object.entries(schema.properties ?? {})) {
        const target = property.$ref ? schemas[property.$ref.split('/').at(-1) ?? ''] : undefined;
        if (!(property.description ?? target?.description)) faults.push(`${path}.${name} has no description`);
        visit(property, `${path}.${name}`);
      }
      if (typeof schema.additionalProperties === 'object') visit(schema.additionalProperties, `${path}.*`);
      if (schema.items) visit(schema.items, `${path}[]`);
    };
    for (const [name, schema] of Object.entries(schemas)) visit(schema, name);
    expect(faults).toEqual([]);
  });
});

describe('an example', () => {
  it.each(sessions.map((exchange) => [`${exchange.method} ${exchange.name}`, exchange] as const))(
    '%s is a session',
    (_, { responseBody }) => {
      expect(check('MultiplayerSession', responseBody)).toEqual([]);
    },
  );

  it.each(changes.map((exchange) => [exchange.name, exchange] as const))('%s is a change', (_, { requestBody }) => {
    expect(check('MultiplayerSessionRequest', requestBody)).toEqual([]);
  });
});

describe('every header of a response', () => {
  it('has an example in its schema, where some mock servers look for one', () => {
    const headers: Readonly<Record<string, { readonly schema: object }>> = description.components.headers;
    expect(Object.entries(headers).filter(([, { schema }]) => !('examples' in schema))).toEqual([]);
  });
});

describe('every declared field', () => {
  const missingIn = (documents: readonly unknown[], fields: readonly DeclaredField[]) => {
    const shown = new Set(documents.map(createFieldFinder(fields)).flatMap((found) => [...found]));
    return fields.map(({ path }) => path).filter((path) => !shown.has(path));
  };

  it.each([
    // Encounters and the success of an evaluation are write-only. `key` and `pending` are older than contract 104.
    [
      'MultiplayerSession',
      multiplayerSessionFields,
      sessions.map(({ responseBody }) => responseBody),
      /\.encounters|\.initializationSucceeded$|^\$\.key$|\.pending$/,
    ],
    // A change is made of the same system objects as a session, whose examples show them, and members under other names than `me`
    // have the schema of `me`.
    [
      'MultiplayerSessionRequest',
      multiplayerSessionRequestFields,
      changes.map(({ requestBody }) => requestBody),
      /^\$\.(?:members\.me\.)?(?:constants|properties)\.system\.|^\$\.members\.(?:me_all|me_allInSession|\*)\./,
    ],
    ['RateLimit', rateLimitFields, limits.map(({ responseBody }) => responseBody), /^(?!)/],
  ] as const)('of %s is shown by an example', (name, fields, documents, shownElsewhere) => {
    const missing = missingIn(documents, fields).filter((path) => !shownElsewhere.test(path));
    expect(missing, `fields of ${name} that no example shows: add them to one`).toEqual([]);
  });

  it('is reported when no example shows it', () => {
    expect(missingIn([{ version: 1 }], rateLimitFields)).toContain('$.maxRequests');
  });

  it.each([
    ['MultiplayerSession', multiplayerSessionFields, sessions.map(({ responseBody }) => responseBody), 280],
    ['MultiplayerSessionRequest', multiplayerSessionRequestFields, changes.map(({ requestBody }) => requestBody), 60],
    ['RateLimit', rateLimitFields, limits.map(({ responseBody }) => responseBody), 6],
  ] as const)('of %s is refused with a wrong type', (name, fields, documents, atLeast) => {
    // A member's custom constants may have any type.
    const typed = fields.filter(({ path }) => !/members\.[^.]+\.constants\.custom$/.test(path));
    const tried = typed.flatMap(({ path }) => withWrongType(documents, path).map((document) => ({ path, document })));
    expect(tried.length).toBeGreaterThanOrEqual(atLeast);
    expect(tried.filter(({ document }) => check(name, document).length === 0).map(({ path }) => path)).toEqual([]);
  });
});

describe('the version', () => {
  const read = (file: string) => readFileSync(new URL(`../../${file}`, import.meta.url), 'utf8');
  const { version }: { version: string } = JSON.parse(read('package.json'));

  it('of the description is that of the package', () => {
    expect(description.info.version).toBe(version);
  });

  it('that the recipe of a release names is that of the package', () => {
    expect(read('examples/recipes/verify.yml')).toContain(`npx --yes mpsd-handle-session@${version.replace(/\.\d+$/, '')} verify`);
  });
});

describe('the recorded forms', () => {
  const lobby = sessions[0]?.responseBody as Record<string, unknown>;
  const member = { constants: { system: { xuid: '2533270000000009' } } };

  it.each([
    ['a GUID in upper case', { ...lobby, branch: '1B9E4C7A-03D5-4826-8F1D-6A0C2E5B9D74' }],
    ['a time without a fraction', { ...lobby, startTime: '2013-02-01T00:00:00Z' }],
    ['capitalized words, as in the vendor’s own test documents', { ...lobby, properties: { system: { joinRestriction: 'None' } } }],
    ['a field that nobody described', { ...lobby, brandNew: { any: ['thing'] } }],
    ['a text as a member’s custom constants', { ...lobby, members: { 0: { ...member, constants: { custom: 'Hello' } } } }],
    ['timeouts that are deliberately unset', { ...lobby, constants: { system: { sessionEmptyTimeout: null } } }],
    ['nobody in it', { ...lobby, members: {}, membersInfo: { first: 0, next: 0, count: 0, accepted: 0, active: 0 } }],
  ])('allow %s', (_, session) => {
    expect(check('MultiplayerSession', session)).toEqual([]);
  });

  it.each([
    ['an xuid as a number', { ...lobby, members: { 0: { constants: { system: { xuid: 2533270000000009 } } } } }],
    ['a time without a zone', { ...lobby, startTime: '2026-03-11T18:40:02.4981127' }],
    ['a GUID in braces', { ...lobby, branch: '{1b9e4c7a-03d5-4826-8f1d-6a0c2e5b9d74}' }],
    ['an unknown word where the words are known', { ...lobby, constants: { system: { visibility: 'secret' } } }],
    ['a member that is no object', { ...lobby, members: { 0: null } }],
    ['no members', Object.fromEntries(Object.entries(lobby).filter(([name]) => name !== 'members'))],
  ])('do not allow %s', (_, session) => {
    expect(check('MultiplayerSession', session)).not.toEqual([]);
  });

  it.each([
    ['another part', { activity: {} }],
    ['a member with an unknown key', { members: { you: {} } }],
    ['a member by index with content', { members: { 5: {} } }],
    ['properties of a reserved seat', { members: { reserve_0: { properties: {} } } }],
    ['a custom property outside of custom', { properties: { Map: 'canyon' } }],
    ['a read-only setting of a role', { roleTypes: { lfg: { roles: { tank: { count: 1 } } } } }],
    ['null as properties', { properties: null }],
  ])('do not allow a change with %s', (_, change) => {
    expect(check('MultiplayerSessionRequest', change)).not.toEqual([]);
  });
});

function check(schema: string, value: unknown): readonly string[] {
  const validate = conforms(schema);
  return validate(value) ? [] : (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`);
}
