import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import ts from 'typescript';
import description from '../../generated/openapi.json' with { type: 'json' };
import { type Attempt, command, firstLine, rootCommand, run, runModule, type Tool, workshop } from './workshop.js';

const session = description.components.examples.openLobby.value;
const wrong = structuredClone<Record<string, unknown>>(session);
Object.assign(wrong, { members: { 0: { constants: { system: { xuid: 5 } } } } });
const member = { properties: { system: { active: true } } };
const change = {
  members: { me: member, reserve_0: { constants: { system: { xuid: '2533270000000004' } } }, me_2533270000000002: member, 5: null },
};

interface Generator {
  readonly name: string;
  /** Folder of the output, in the workshop. */
  readonly out: string;
  /** Main file of the output, in that folder. */
  readonly main: string;
  readonly generate: readonly [file: string, ...args: string[]];
  /** What the generator needs beside the description: name and text of files. */
  readonly files?: Readonly<Record<string, string>>;
  /** Statements that declare the types `Session` and `Change`, when the output is TypeScript types. */
  readonly types?: string;
  /** Expression for the Zod schemas in the module `generated`, when the output validates. */
  readonly schemas?: string;
  readonly limit?: Tool['limit'];
  readonly inRoot?: true;
}

const strict = ['--noEmit', '--strict', '--skipLibCheck', '--target', 'es2022', '--lib', 'es2022,dom,dom.iterable'];
const asBundlersDo = ['--module', 'esnext', '--moduleResolution', 'bundler'];
const imported = (from: string) => `import type { MultiplayerSession as Session, MultiplayerSessionRequest as Change } from '${from}';`;

async function attempt({ out, main, generate, files = {}, types, schemas }: Generator): Promise<Attempt> {
  const folder = join(workshop, out);
  await mkdir(folder, { recursive: true });
  for (const [name, text] of Object.entries(files)) await writeFile(join(folder, name), text);
  const [file, ...args] = generate;
  const generated = await run(file, args);
  if (generated.code !== 0) return { done: [], problem: firstLine(generated.output) };

  const problems: string[] = [];
  const done = ['generates'];
  const note = (holds: boolean, achievement: string, problem: string) => (holds ? done.push(achievement) : problems.push(problem));

  const uses = { right: session, wrong };
  const names = types === undefined ? [] : Object.keys(uses);
  for (const [name, value] of Object.entries(uses))
    await writeFile(
      join(folder, `${name}.ts`),
      `${types}
export const session: Session = ${JSON.stringify(value)};
export const change: Change = ${JSON.stringify(change)};
`,
    );
  const sources = [main, ...names.map((name) => `${name}.ts`)].map((name) => join(folder, name));
  const compiled = await run(rootCommand('tsc'), [...strict, ...asBundlersDo, ...sources]);
  const errors = compiled.output.split('\n').filter((line) => /: error TS/.test(line));
  const isOfWrong = (error: string) => /(?:^|\/)wrong\.ts\(/.test(error);
  const others = errors.filter((error) => !isOfWrong(error));
  note(compiled.code === 0 || (errors.length > 0 && others.length === 0), 'compiles with `strict`', others[0] ?? compiled.output);
  if (types !== undefined) note(errors.some(isOfWrong), 'refuses a wrong member when compiled', 'compiles a wrong member');

  if (schemas !== undefined) {
    const source = await readFile(join(folder, main), 'utf8');
    const module = join(dirname(join(folder, main)), 'generated.mjs');
    const compilerOptions = { target: ts.ScriptTarget.ES2022, module: ts.ModuleKind.ESNext };
    await writeFile(module, ts.transpileModule(source, { compilerOptions }).outputText);
    const parsed = await runModule(
      `import * as generated from ${JSON.stringify(module)};
       const { MultiplayerSession: Session, MultiplayerSessionRequest: Change } = ${schemas};
       const isGood = (schema, value) => schema.safeParse(value).success;
       const [session, wrong, change] = ${JSON.stringify([session, wrong, change])};
       console.log(isGood(Session, session), isGood(Session, wrong), isGood(Change, change));`,
    );
    note(parsed.output.trim() === 'true false true', 'refuses a wrong member when run', `parses otherwise: ${firstLine(parsed.output)}`);
  }
  return { done, ...(problems[0] !== undefined && { problem: problems[0] }) };
}

const generators: readonly Generator[] = [
  {
    name: 'openapi-typescript',
    inRoot: true,
    out: 'openapi-typescript',
    main: 'api.ts',
    generate: [
      rootCommand('openapi-typescript'),
      'openapi.json',
      '--default-non-nullable',
      'false',
      '--output',
      'openapi-typescript/api.ts',
    ],
    types: `import type { components } from './api';
type Session = components['schemas']['MultiplayerSession'];
type Change = components['schemas']['MultiplayerSessionRequest'];`,
  },
  {
    name: '@hey-api/openapi-ts',
    out: 'hey-api',
    main: 'client/index.ts',
    generate: [command('openapi-ts'), '--input', 'openapi.json', '--output', 'hey-api/client'],
    types: imported('./client'),
  },
  {
    name: 'swagger-typescript-api',
    out: 'swagger-typescript-api',
    main: 'api.ts',
    generate: [
      command('swagger-typescript-api'),
      'generate',
      '-p',
      'openapi.json',
      '-o',
      'swagger-typescript-api',
      '-n',
      'api.ts',
      '--generate-union-enums',
    ],
    types: imported('./api'),
    limit: {
      because: 'Drops null from an object that may be null, so a change that removes a member (`me: null`) needs a cast',
      seen: /right\.ts\(3,\d+\): error TS2322: Type '\{ "5": null/,
    },
  },
  {
    name: 'openapi-typescript-codegen',
    out: 'openapi-typescript-codegen',
    main: 'client/index.ts',
    generate: [command('openapi'), '--input', 'openapi.json', '--output', 'openapi-typescript-codegen/client'],
    types: imported('./client'),
    limit: {
      because: 'Writes `Record<string, any>` for an object that may have further members, so it refuses no wrong one',
      seen: /^compiles a wrong member$/,
    },
  },
  {
    name: 'typed-openapi',
    out: 'typed-openapi',
    main: 'api.ts',
    generate: [command('typed-openapi'), 'openapi.json', '--output', 'typed-openapi/api.ts'],
    types: `import type { Schemas } from './api';
type Session = Schemas.MultiplayerSession;
type Change = Schemas.MultiplayerSessionRequest;`,
  },
  {
    name: 'oazapfts',
    out: 'oazapfts',
    main: 'api.ts',
    generate: [command('oazapfts'), 'openapi.json', 'oazapfts/api.ts'],
    types: imported('./api'),
  },
  {
    name: '@rtk-query/codegen-openapi',
    out: 'rtk-query',
    main: 'api.ts',
    generate: [command('rtk-query-codegen-openapi'), 'rtk-query/config.json'],
    files: {
      'config.json': '{ "schemaFile": "../openapi.json", "apiFile": "./empty.ts", "apiImport": "empty", "outputFile": "./api.ts" }',
      'empty.ts': `import { createApi, fetchBaseQuery } from '@reduxjs/toolkit/query';
export const empty = createApi({ baseQuery: fetchBaseQuery({ baseUrl: '/' }), endpoints: () => ({}) });`,
    },
    types: imported('./api'),
  },
  {
    name: 'openapi-zod-client',
    out: 'openapi-zod-client',
    main: 'api.ts',
    generate: [command('openapi-zod-client'), 'openapi.json', '--output', 'openapi-zod-client/api.ts'],
    schemas: 'generated.schemas',
  },
];

export const generatorTools: readonly Tool[] = generators.map((generator) => ({
  name: generator.name,
  does: generator.schemas === undefined ? 'Generates types' : 'Generates Zod schemas',
  ...(generator.limit && { limit: generator.limit }),
  ...(generator.inRoot && { inRoot: generator.inRoot }),
  attempt: () => attempt(generator),
}));
