import { execFile } from 'node:child_process';
import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { missingAnnouncement } from '../../openapi/announcement.js';
import { namesIn } from '../../src/wire/json-pointer.js';

const root = fileURLToPath(new URL('../../', import.meta.url));
const path = '#/paths/~1handles~1{handleId}~1session';
const schemas = '#/components/schemas';
const renamed = [`${path}/get/operationId`, 'getSession'] as const;

/** A JSON pointer, and what is put there; undefined removes what is there. */
type Edit = readonly [pointer: string, value: unknown, ...rest: unknown[]];

let directory: string;
beforeEach(async () => {
  directory = await mkdtemp(join(tmpdir(), 'api-diff-'));
  for (const folder of ['generated', 'openapi', '.changeset']) await mkdir(join(directory, folder));
  for (const file of ['generated/openapi.json', 'openapi/released.json'])
    await cp(join(root, 'generated/openapi.json'), join(directory, file));
  await write('package.json', '{ "name": "mpsd-handle-session", "version": "0.1.0" }');
});
afterEach(() => rm(directory, { recursive: true }));

const write = (file: string, text: string) => writeFile(join(directory, file), text);

/** Edits the description of this moment. */
async function edit(edits: readonly Edit[]): Promise<void> {
  const description: unknown = JSON.parse(await readFile(join(root, 'generated/openapi.json'), 'utf8'));
  for (const [pointer, value] of edits) {
    const names = namesIn(pointer);
    const parent = names.slice(0, -1).reduce<unknown>((node, name) => Reflect.get(Object(node), name), description);
    if (typeof parent !== 'object' || parent === null) throw new Error(`nothing is at ${pointer}`);
    if (value === undefined && !Reflect.has(parent, names.at(-1) ?? '')) throw new Error(`nothing is at ${pointer}`);
    if (value === undefined) Reflect.deleteProperty(parent, names.at(-1) ?? '');
    else Reflect.set(parent, names.at(-1) ?? '', value);
  }
  await write('generated/openapi.json', JSON.stringify(description));
}

describe('npm run api:diff', () => {
  const diff = (option: string) =>
    promisify(execFile)(process.execPath, [join(root, 'openapi/diff.js'), option, directory]).then(
      ({ stdout, stderr }) => ({ code: 0, text: stdout + stderr }),
      ({ code, stdout, stderr }: { code: number; stdout: string; stderr: string }) => ({ code, text: stdout + stderr }),
    );

  it('fails on breaking changes, of what is sent or received, that no changeset announces, and lists each', async () => {
    const breaking: readonly (readonly [pointer: string, value: unknown, line: RegExp])[] = [
      [...renamed, /get\/operationId: .* changed from 'getSessionByHandle' to 'getSession'\./],
      // What is sent may not get narrower.
      [`${schemas}/MultiplayerSessionRequest/properties/roleTypes`, undefined, /roleTypes: .* was removed\./],
      [
        `${schemas}/MultiplayerSessionRequest/properties/members/allOf/1/patternProperties/^me_[0-9]+$`,
        undefined,
        /me_\[0-9\]\+\$: removed/,
      ],
      [`${schemas}/MultiplayerSessionRequest/required`, ['members'], /became required: `members`\./],
      [`${schemas}/ServerRequest/type`, 'object', /`ServerRequest` narrowed from/],
      ['#/components/parameters/nocommit/required', true, /`nocommit` query parameter became required\./],
      ['#/components/parameters/nocommit/schema/type', 'string', /Type narrowed from 'boolean' to 'string'\./],
      ['#/components/parameters/X-Xbl-Contract-Version/schema/minimum', 105, /bound changed from '>= 104' to '>= 105'\./],
      // What is received may not get wider.
      [`${schemas}/SessionMember/properties/gamertag`, undefined, /gamertag: .* was removed\./],
      [`${schemas}/SessionMember/properties/turn/type`, ['boolean', 'null'], /`turn` widened from/],
      [`${schemas}/MultiplayerSession/required`, ['membersInfo', 'constants', 'properties', 'members'], /no longer required: `servers`\./],
      [`${schemas}/MultiplayerSession/properties/contractVersion/minimum`, 103, /`contractVersion` changed from/],
      [`${schemas}/MultiplayerSession/properties/arbitration/properties/status/enum/6`, 'paused', /gained values: 'paused'\./],
      ['#/components/headers/ETag/required', false, /ETag\/required: modified/],
      [`${path}/put/responses/409`, undefined, /Response `409` was removed\./],
      [`${path}/put/responses/200/headers/Content-Location`, undefined, /header `Content-Location` was removed\./],
      ['#/components/responses/TooManyRequests/content/text~1plain', undefined, /type `text\/plain` was removed\./],
    ];
    await edit(breaking);
    const { code, text } = await diff('--check');
    const lines = text.trimEnd().split('\n');
    expect(breaking.map(([, , line]) => lines.filter((text) => line.test(text)).length)).toEqual(breaking.map(() => 1));
    expect(lines).toHaveLength(breaking.length + 1);
    expect(lines.at(-1)).toContain(`${breaking.length} breaking changes, and no changeset with`);
    expect(code).toBe(1);
  });

  it('passes additions', async () => {
    await edit([
      [`${schemas}/SessionMember/properties/nickname`, { description: 'Added.', type: 'string' }],
      [`${schemas}/MultiplayerSessionRequest/properties/tags`, { description: 'Added.', type: 'array', items: { type: 'string' } }],
      [`${schemas}/MultiplayerSession/properties/contractVersion/minimum`, 105],
      ['#/components/parameters/X-Xbl-Contract-Version/schema/minimum', 103],
      ['#/components/parameters/nocommit/description', 'Another text.'],
      ['#/components/headers/Cache-Control/required', true],
      [`${path}/get/responses/410`, { description: 'The handle is gone.' }],
    ]);
    await expect(diff('--check')).resolves.toEqual({ code: 0, text: 'nothing breaks users of the released description\n' });
  });

  it('compares with the new description once that is accepted', async () => {
    await edit([renamed]);
    await diff('--accept');
    const read = (file: string) => readFile(join(directory, file), 'utf8');
    expect(await read('openapi/released.json')).toBe(await read('generated/openapi.json'));
  });

  it('compares nothing with a description that cannot be read whole', async () => {
    await edit([['#/components/examples/openLobby', undefined]]);
    await expect(diff('--check')).resolves.toMatchObject({ code: 1, text: expect.stringContaining("Can't resolve $ref") });
  });
});

describe('a breaking change', () => {
  it.each([
    ['0.1.0', 'patch', /^1 breaking change, and no changeset with "mpsd-handle-session": minor\. Run: npm run changeset$/],
    ['0.1.0', 'minor', undefined],
    ['0.1.0', 'major', undefined],
    ['1.0.0', 'minor', /"mpsd-handle-session": major/],
    ['1.0.0', 'major', undefined],
  ])('of version %s is announced by a changeset of the right kind, tried with %s', async (version, bump, missing) => {
    await write('package.json', JSON.stringify({ name: 'mpsd-handle-session', version }));
    await write('.changeset/change.md', `---\n"mpsd-handle-session": ${bump}\n---\n\nRenamed the read.\n`);
    const said = await missingAnnouncement(1, directory);
    if (missing === undefined) expect(said).toBeUndefined();
    else expect(said).toMatch(missing);
  });

  it('that there is none of needs no changeset', async () => {
    await expect(missingAnnouncement(0, directory)).resolves.toBeUndefined();
  });
});
