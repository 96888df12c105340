import { copyFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, inject, it } from 'vitest';
import { complaintsOf } from './compile.js';

const project = inject('project');
const compilers = ['typescript-5.4', 'typescript-5.9', 'typescript-6', 'typescript-7'];
const ways = [
  { module: 'node16', moduleResolution: 'node16' },
  { module: 'nodenext', moduleResolution: 'nodenext' },
  { module: 'esnext', moduleResolution: 'bundler' },
];

describe('a project that uses the package compiles, its declarations checked as well,', () => {
  beforeAll(() => copyFile(fileURLToPath(new URL('consumer.ts', import.meta.url)), join(project, 'consumer.ts')));

  it.each(compilers.flatMap((compiler) => ways.map((way) => ({ compiler, ...way }))))(
    'by $compiler with $moduleResolution',
    async ({ compiler, ...way }) => {
      const options = { ...way, exactOptionalPropertyTypes: true, skipLibCheck: false, skipDefaultLibCheck: true };
      const tsc = join(inject('tools'), 'node_modules', compiler);
      expect(await complaintsOf(tsc, project, ['consumer.ts'], options)).toBe('');
    },
  );
});
