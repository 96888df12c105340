import { execFile } from 'node:child_process';
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** Each fault breaks one rule of redocly.yaml in a copy of the description. */
const faults = [
  ['rule/operation-id-is-camel-case-verb-and-noun', 'paths', 'operationId: getSessionByHandle', 'operationId: fetch_session'],
  ['rule/summary-is-sentence-case-without-full-stop', 'paths', 'summary: Get a session by handle', 'summary: Get a Session.'],
  [
    'rule/response-description-is-a-condition',
    'paths',
    'description: The handle points to a session that the caller may read.',
    'description: OK',
  ],
  ['rule/parameter-description-is-a-sentence', 'components/parameters.yaml', 'the response is 412.', 'the response is 412'],
  [
    'rule/header-description-is-a-sentence',
    'components/headers.yaml',
    'description: Seconds to wait before the next request.',
    'description: seconds',
  ],
  ['rule/statuses-are-listed', 'paths', "    '304':", '    default:'],
  ['rule/null-is-a-type', 'components/schemas/scalars.yaml', "type: [integer, 'null']", 'type: integer\n  nullable: true'],
  [
    'rule/keyword-that-every-validator-knows',
    'components/schemas/RateLimit.yaml',
    'additionalProperties: true',
    'unevaluatedProperties: true\nadditionalProperties: true',
  ],
  ['operation-description', 'paths', 'description: |\n    Creates, updates', 'x-description: |\n    Creates, updates'],
  [
    'parameter-description',
    'components/parameters.yaml',
    "description: 'For services: the scope",
    "x-description: 'For services: the scope",
  ],
  ['operation-tag-defined', 'paths', 'tags: [Sessions]', 'tags: [Handles]'],
  ['no-invalid-media-type-examples', 'components/examples/largeSession.yaml', 'count: 2718', 'count: many'],
  ['no-invalid-schema-examples', 'components/schemas/scalars.yaml', "examples: ['1800000001']", 'examples: [7]'],
] as const;

describe('the linter', () => {
  let directory: string;
  let reported: readonly string[];

  beforeAll(async () => {
    directory = await mkdtemp(join(tmpdir(), 'style-'));
    await cp(join(root, 'openapi'), join(directory, 'openapi'), { recursive: true });
    await cp(join(root, 'redocly.yaml'), join(directory, 'redocly.yaml'));
    for (const [, place, right, wrong] of faults) {
      const file = join(directory, 'openapi', place === 'paths' ? 'paths/handles_{handleId}_session.yaml' : place);
      const text = await readFile(file, 'utf8');
      if (!text.includes(right)) throw new Error(`${file} has no "${right}"`);
      await writeFile(file, text.replace(right, wrong));
    }
    reported = await lint(directory);
  }, 30_000);

  afterAll(() => rm(directory, { recursive: true }));

  it.each(faults)('reports a description that breaks %s', (rule) => {
    expect(reported).toContain(rule);
  });
});

/** Ids of the rules that the linter reports. */
function lint(directory: string): Promise<readonly string[]> {
  const cli = join(root, 'node_modules/@redocly/cli/bin/cli.js');
  const args = [cli, 'lint', 'openapi/openapi.yaml', '--format=json', '--max-problems=1000'];
  return new Promise((resolve, reject) => {
    execFile(process.execPath, args, { cwd: directory, maxBuffer: 50_000_000 }, (error, stdout) => {
      if (error === null) return reject(new Error('the linter found nothing'));
      const { problems }: { problems: readonly { ruleId: string }[] } = JSON.parse(stdout);
      resolve(problems.map(({ ruleId }) => ruleId));
    });
  });
}
