import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { getHttpOperationsFromSpec } from '@stoplight/prism-http';
import { describe, expect, it } from 'vitest';
import { exchanges } from '../../generated/exchanges.js';
import { createMock } from '../../src/mock/mock.js';
import { stringifyJson } from '../../src/wire/json.js';

// Without a line `jsonSchemaDialect`, at which Swagger UI refuses the description, Prism skips some keywords silently. So each
// keyword of the description has a value that it alone forbids.

/** Prism has no public call for this check: it is what its mock and its proxy use. */
const { validateOutput } = createRequire(import.meta.url)('@stoplight/prism-http/dist/validator/index.js') as {
  validateOutput(exchange: { resource: unknown; element: { statusCode: number; headers: object; body: unknown } }): {
    left?: readonly unknown[];
  };
};

/** As much of a session as the keywords need. */
interface Session {
  constants: { system: object };
}

const [read] = await getHttpOperationsFromSpec('generated/openapi.json');
const session = exchanges.find(({ name }) => name === 'matchmakingSession')?.responseBody;
const sessionHeaders = {
  'content-type': 'application/json',
  etag: '"7c1d9a52e3f84b06a1c95d2f7e80b364"',
  'content-location': '/serviceconfigs/8d050174-412b-4b51-a29b-d55a34edfdb7/sessiontemplates/lobby/sessions/1',
};

/** What Prism finds wrong with a response to a read. */
const faultsOf = (body: unknown, statusCode = 200, headers: object = sessionHeaders) =>
  validateOutput({ resource: read, element: { statusCode, headers, body } }).left ?? [];

/** The same of a session but for one change. */
const received = (change: (session: Session) => void) => {
  const copy = structuredClone(session) as Session;
  change(copy);
  return faultsOf(copy);
};

/** What Prism finds wrong with a write. */
async function written(body: unknown, headers: Record<string, string> = {}): Promise<readonly unknown[]> {
  const response = await createMock()(
    new Request('http://mock.invalid/handles/1a6f3c80-5d27-4e91-b0c4-8f2e7d9a5b13/session', {
      method: 'PUT',
      headers: { Authorization: 'XBL3.0 x=1;t', 'X-Xbl-Contract-Version': '107', 'Content-Type': 'application/json', ...headers },
      body: stringifyJson(body),
    }),
  );
  return response.ok ? [] : ((await response.json()) as { violations: readonly unknown[] }).violations;
}

const canaries: Readonly<Record<string, () => readonly unknown[] | Promise<readonly unknown[]>>> = {
  additionalProperties: () => written({ activity: {} }),
  allOf: () => received((s) => Object.assign(s, { servers: { dedicated: 1 } })),
  const: () => written({}, { 'If-None-Match': '"7c1d"' }),
  enum: () => received((s) => Object.assign(s.constants.system, { visibility: 'secret' })),
  format: () => received((s) => Object.assign(s, { startTime: '2026-13-11T18:40:02Z' })),
  items: () => received((s) => Object.assign(s, { hostCandidates: [1] })),
  maxLength: () => faultsOf('slow down', 429, { 'content-type': 'text/plain', 'retry-after': '1' }),
  maximum: () => received((s) => Object.assign(s.constants.system, { maxMembersCount: 1_000_000 })),
  minLength: () => written({ members: { me: { constants: { system: { xuid: '' } } } } }),
  minimum: () => received((s) => Object.assign(s.constants.system, { maxMembersCount: 0 })),
  pattern: () => received((s) => Object.assign(s, { branch: '1b9e4c7a03d548268f1d6a0c2e5b9d74' })),
  patternProperties: () => written({ members: { 5: {} } }),
  properties: () => received((s) => Object.assign(s, { changeNumber: {} })),
  propertyNames: () => written({ members: { you: {} } }),
  required: () => received((s) => Reflect.deleteProperty(s, 'membersInfo')),
  type: () => written({ members: { me: 5 } }),
};

/** Keywords that judge nothing. */
const annotations = [
  '$ref',
  'contentEncoding',
  'default',
  'deprecated',
  'description',
  'examples',
  'externalDocs',
  'readOnly',
  'writeOnly',
];

describe('Prism', () => {
  it.each(Object.entries(canaries))('judges %s', async (_, canary) => {
    expect(await canary()).not.toEqual([]);
  });

  it('finds nothing wrong with a correct write and response', async () => {
    expect(await written({ members: { me: null } }, { 'If-None-Match': '*' })).toEqual([]);
    expect(received(() => {})).toEqual([]);
  });

  it('has been asked about every keyword of the description', () => {
    const { components, paths } = JSON.parse(readFileSync('generated/openapi.json', 'utf8'));
    const used = new Set([...keywordsIn(Object.values(components.schemas)), ...keywordsUnder(paths), ...keywordsUnder(components)]);
    expect([...used].sort()).toEqual([...Object.keys(canaries), ...annotations].sort());
  });
});

/** Keywords of the schemas of parameters, headers and bodies. */
function keywordsUnder(node: unknown): readonly string[] {
  if (typeof node !== 'object' || node === null) return [];
  return Object.entries(node).flatMap(([name, child]) => {
    if (name === 'schema') return keywordsIn([child]);
    return name === 'schemas' || name === 'examples' || name === 'example' ? [] : keywordsUnder(child);
  });
}

function keywordsIn(schemas: readonly object[]): readonly string[] {
  return schemas.flatMap((schema) =>
    Object.entries(schema).flatMap(([keyword, value]) => {
      if (keyword === 'properties' || keyword === 'patternProperties') return [keyword, ...keywordsIn(Object.values(value))];
      const isSchema = ['additionalProperties', 'items', 'propertyNames', 'allOf'].includes(keyword) && typeof value === 'object';
      return isSchema ? [keyword, ...keywordsIn([value].flat())] : [keyword];
    }),
  );
}
