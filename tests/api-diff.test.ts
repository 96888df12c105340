import { execFile } from 'node:child_process';
import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { breakingChanges } from '../openapi/compare.js';

interface Schema {
  readonly [keyword: string]: unknown;
}

/** A description of one operation: what is sent, what is received, and the rest of the operation. */
const describing = (sent: Schema, received: Schema = {}, rest: object = {}) => ({
  paths: {
    '/session': {
      parameters: [{ in: 'header', name: 'If-Match', schema: { type: 'string' } }],
      put: {
        operationId: 'write',
        requestBody: { content: { 'application/json': { schema: { $ref: '#/components/schemas/Sent' } } } },
        responses: {
          200: {
            headers: { ETag: { required: true, schema: { type: 'string' } } },
            content: { 'application/json': { schema: { $ref: '#/components/schemas/Received' } } },
          },
          204: {},
        },
        ...rest,
      },
    },
  },
  components: { schemas: { Sent: sent, Received: received } },
});

const text = { type: 'string' };
const withProperties = (properties: object, required: readonly string[] = []): Schema => ({ type: 'object', properties, required });
const body = (schema: Schema = {}) => ({ content: { 'application/json': { schema } } });
const etag = { headers: { ETag: { required: true, schema: text } } };

describe('breakingChanges', () => {
  it.each<[string, Schema, Schema]>([
    ['/name: the property is removed', withProperties({ name: text }), withProperties({})],
    ['/name: the property is now required', withProperties({ name: text }), withProperties({ name: text }, ['name'])],
    [': the type is narrowed', { type: ['string', 'null'] }, { type: 'string' }],
    [': the type is narrowed', { type: 'number' }, { type: 'integer' }],
    [': the enum is narrowed', { enum: ['a', 'b'] }, { enum: ['a'] }],
    [': the enum is narrowed', text, { ...text, const: 'a' }],
    [': the pattern is narrowed', text, { ...text, pattern: '^a' }],
    [': the format is narrowed', text, { ...text, format: 'uuid' }],
    [': maxLength is narrowed', { maxLength: 9 }, { maxLength: 8 }],
    [': minimum is narrowed', { minimum: 1 }, { minimum: 2 }],
    [': the set of properties is narrowed', withProperties({}), { ...withProperties({}), additionalProperties: false }],
    ['/*: the type is narrowed', { items: { type: ['string', 'null'] } }, { items: { type: 'string' } }],
    ['/^a: the property is removed', { patternProperties: { '^a': text } }, {}],
    [': anyOf has other members', { anyOf: [text, { type: 'null' }] }, { anyOf: [text] }],
  ])('reports of a request "%s", and nothing the other way round in an answer', (line, before, after) => {
    expect(breakingChanges(describing(before), describing(after))).toEqual([`PUT /session request${line}`]);
    const received = breakingChanges(describing({}, before), describing({}, after));
    expect(received.filter((change) => !/removed|other members/.test(change))).toEqual([]);
  });

  it.each<[string, Schema, Schema]>([
    ['/name: the property is removed', withProperties({ name: text }), withProperties({})],
    ['/name: the property is no longer certain', withProperties({ name: text }, ['name']), withProperties({ name: text })],
    [': the type is widened', { type: 'string' }, { type: ['string', 'null'] }],
    [': the enum is widened', { enum: ['a'] }, { enum: ['a', 'b'] }],
    [': the pattern is widened', { ...text, pattern: '^a' }, text],
    [': the format is widened', { ...text, format: 'uuid' }, text],
    [': maxLength is widened', { maxLength: 8 }, { maxLength: 9 }],
    [': the set of properties is widened', { ...withProperties({}), additionalProperties: false }, withProperties({})],
    ['/*: the type is widened', { additionalProperties: text }, { additionalProperties: { type: ['string', 'null'] } }],
  ])('reports of an answer "%s", and nothing the other way round in a request', (line, before, after) => {
    expect(breakingChanges(describing({}, before), describing({}, after))).toEqual([`PUT /session 200${line}`]);
    expect(breakingChanges(describing(before), describing(after)).filter((change) => !/removed/.test(change))).toEqual([]);
  });

  it.each<[string, object]>([
    ['the operationId write is renamed', { operationId: 'put' }],
    ['the parameter query mode is now required', { parameters: [{ in: 'query', name: 'mode', required: true }] }],
    ['a request body is now required', { requestBody: { ...body(), required: true } }],
    [' request: the media type application/json is removed', { requestBody: { content: { 'text/plain': {} } } }],
    ['the status 204 is removed', { responses: { 200: { ...etag, ...body() } } }],
    [' 200: the media type application/json is removed', { responses: { 200: etag, 204: {} } }],
    [' 200: the header ETag is removed', { responses: { 200: body(), 204: {} } }],
    [' 200: the header ETag is no longer certain', { responses: { 200: { headers: { ETag: { schema: text } }, ...body() }, 204: {} } }],
  ])('reports "%s"', (line, rest) => {
    const place = line.startsWith(' ') ? 'PUT /session' : 'PUT /session: ';
    expect(breakingChanges(describing({}), describing({}, {}, rest))).toEqual([`${place}${line}`]);
  });

  it('reports a removed operation and a removed parameter', () => {
    expect(breakingChanges(describing({}), { paths: {} })).toEqual(['PUT /session: the operation is removed']);
    const after = describing({});
    after.paths['/session'].parameters = [];
    expect(breakingChanges(describing({}), after)).toEqual(['PUT /session: the parameter header If-Match is removed']);
  });

  it('reports nothing of additions', () => {
    const more = {
      parameters: [{ in: 'query', name: 'mode' }],
      responses: { 200: { headers: { ...etag.headers, Age: {} }, ...body(text) }, 204: {}, 410: {} },
    };
    expect(breakingChanges(describing(withProperties({})), describing(withProperties({ name: text }), {}, more))).toEqual([]);
  });

  it('ends with schemas that contain themselves', () => {
    const tree = withProperties({ child: { $ref: '#/components/schemas/Sent' } });
    expect(breakingChanges(describing(tree), describing(tree))).toEqual([]);
  });
});

describe('npm run api:diff', () => {
  const root = fileURLToPath(new URL('../', import.meta.url));
  let directory: string;

  beforeEach(async () => {
    directory = await mkdtemp(join(tmpdir(), 'api-diff-'));
    for (const folder of ['generated', 'openapi', '.changeset']) await mkdir(join(directory, folder));
    for (const file of ['package.json', 'generated/openapi.json']) await cp(join(root, file), join(directory, file));
    await cp(join(root, 'generated/openapi.json'), join(directory, 'openapi/released.json'));
  });
  afterEach(() => rm(directory, { recursive: true }));

  const diff = (option: string) =>
    promisify(execFile)(process.execPath, [join(root, 'openapi/diff.js'), option, directory]).then(
      ({ stdout, stderr }) => ({ code: 0, text: stdout + stderr }),
      ({ code, stdout, stderr }: { code: number; stdout: string; stderr: string }) => ({ code, text: stdout + stderr }),
    );
  const breakIt = async () => {
    const file = join(directory, 'generated/openapi.json');
    await writeFile(file, (await readFile(file, 'utf8')).replace('"operationId": "getSessionByHandle"', '"operationId": "getSession"'));
  };

  it('passes while nothing breaks', async () => {
    await expect(diff('--check')).resolves.toEqual({ code: 0, text: 'nothing breaks users of the released description\n' });
  });

  it('fails on a breaking change that no changeset announces', async () => {
    await breakIt();
    await writeFile(join(directory, '.changeset/small.md'), '---\n"mpsd-handle-session": patch\n---\n\nCorrected a word.\n');
    const { code, text } = await diff('--check');
    expect(code).toBe(1);
    expect(text).toMatch(/^GET \/handles\/\{handleId\}\/session: the operationId getSessionByHandle is renamed$/m);
    expect(text).toMatch(/^1 breaking changes, and no changeset with "mpsd-handle-session": minor\. Run: npm run changeset$/m);
  });

  it('passes once a changeset announces it, and lists it all the same', async () => {
    await breakIt();
    await writeFile(join(directory, '.changeset/renamed.md'), '---\n"mpsd-handle-session": minor\n---\n\nRenamed the read.\n');
    await expect(diff('--check')).resolves.toMatchObject({ code: 0, text: expect.stringContaining('is renamed') });
  });

  it('asks for a major changeset from version 1 on', async () => {
    await breakIt();
    await writeFile(join(directory, 'package.json'), '{ "name": "mpsd-handle-session", "version": "1.0.0" }');
    await writeFile(join(directory, '.changeset/renamed.md'), '---\n"mpsd-handle-session": minor\n---\n\nRenamed the read.\n');
    await expect(diff('--check')).resolves.toMatchObject({ code: 1 });
  });

  it('compares with the new description once that is accepted', async () => {
    await breakIt();
    await diff('--accept');
    await expect(diff('--check')).resolves.toMatchObject({ code: 0 });
  });
});
