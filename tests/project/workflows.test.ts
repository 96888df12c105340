import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';

interface Step {
  readonly uses?: string;
  readonly run?: string;
}
interface Workflow {
  readonly on: Readonly<Record<string, unknown>>;
  readonly permissions: unknown;
  readonly jobs: Readonly<Record<string, { uses?: string; 'timeout-minutes'?: number; steps?: readonly Step[] }>>;
}

const root = new URL('../../', import.meta.url);
const folder = new URL('.github/workflows/', root);
const { scripts, devDependencies, dependencies } = JSON.parse(readFileSync(new URL('package.json', root), 'utf8'));
const workflows = readdirSync(folder).map((file) => [file, parse(readFileSync(new URL(file, folder), 'utf8')) as Workflow] as const);
const jobsOf = ({ jobs }: Workflow) => Object.values(jobs);
const stepsOf = (workflow: Workflow) => jobsOf(workflow).flatMap(({ steps = [] }) => steps);
const commandsOf = (workflow: Workflow) => stepsOf(workflow).flatMap(({ run }) => run ?? []);

describe.each(workflows)('%s', (_, workflow) => {
  it('may read the repository and nothing more, unless a job says so', () => {
    expect(workflow.permissions).toEqual({ contents: 'read' });
  });

  it('ends by itself', () => {
    for (const job of jobsOf(workflow)) expect(job.uses ?? job['timeout-minutes']).toBeDefined();
  });

  it('pins actions by major tag', () => {
    const actions = [...stepsOf(workflow), ...jobsOf(workflow)].flatMap(({ uses }) => uses ?? []);
    for (const action of actions) expect(action).toMatch(/^(?:[\w-]+\/[\w-]+@v\d+|\.\/\.github\/workflows\/\w+\.yml)$/);
  });

  it('runs what exists', () => {
    for (const command of commandsOf(workflow)) {
      const [, script] = /^npm (?:run )?([\w:]+)/.exec(command) ?? [];
      if (script === undefined) expect(existsSync(new URL(command, root))).toBe(true);
      else expect(['ci', 'install', ...Object.keys(scripts)]).toContain(script);
    }
  });
});

describe('the workflows', () => {
  const [, ci] = workflows.find(([file]) => file === 'ci.yml') ?? [];
  const [, newest] = workflows.find(([file]) => file === 'newest.yml') ?? [];

  it('check a change with .ci/run and nothing else', () => {
    expect(ci && commandsOf(ci)).toEqual(['.ci/run']);
  });

  it('try the newest versions of packages that are installed', () => {
    const names = [...(newest ? commandsOf(newest).join(' ') : '').matchAll(/(\S+)@latest/g)].map(([, name]) => name);
    expect(names.length).toBeGreaterThan(0);
    expect(Object.keys({ ...dependencies, ...devDependencies })).toEqual(expect.arrayContaining(names));
  });

  it('check a push to main once, before it is released', () => {
    const [, release] = workflows.find(([file]) => file === 'release.yml') ?? [];
    expect(ci && Object.keys(ci.on)).toEqual(['pull_request', 'workflow_call']);
    expect(release && [Object.keys(release.on), Object.values(release.jobs)[0]?.uses]).toEqual([['push'], './.github/workflows/ci.yml']);
  });
});
