import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { generatorTools } from './generators.js';
import { mockTools } from './mocks.js';
import { validatorTools } from './validators.js';
import { type Attempt, closeWorkshop, openWorkshop, type Tool, versionOf } from './workshop.js';

const tools = [...generatorTools, ...validatorTools, ...mockTools];
const attempts = new Map<Tool, Attempt>();

const sentence = (text: string) => `${text.charAt(0).toUpperCase()}${text.slice(1)}`;

function page(): string {
  const rows = tools.map((tool) => {
    const result = sentence(attempts.get(tool)?.done.join(', ') ?? '');
    return `| ${tool.name} | ${versionOf(tool)} | ${tool.does} | ${result} | ${tool.limit?.because ?? ''} |`;
  });
  return `# Tools that read the description

Each tool below reads \`generated/openapi.json\` in every run of CI; \`npm run test:tools -- --update\` writes this table. The output
of a generator has to take a session and a change with several forms of key in \`members\`, and to refuse the same session with a
number as the xuid of a member. A tool that falls short has its limit in the last column, and CI notices when the limit is gone.

| Tool | Version | Task | Result | Limit |
| --- | --- | --- | --- | --- |
${rows.join('\n')}
`;
}

beforeAll(openWorkshop, 300_000);
afterAll(closeWorkshop);

describe('The description', { timeout: 120_000 }, () => {
  it.concurrent.each(tools.map((tool) => [tool.name, tool] as const))('is read by %s', async (_, tool) => {
    const attempt = await tool.attempt();
    attempts.set(tool, attempt);
    if (tool.limit === undefined) expect(attempt.problem).toBeUndefined();
    else expect(attempt.problem).toMatch(tool.limit.seen);
  });
});

describe('docs/tools.md', () => {
  it('shows the results of this run', async () => {
    await expect(page()).toMatchFileSnapshot('../../docs/tools.md');
  });
});
