import { afterAll, describe, expect, it } from 'vitest';
import type { Fetch } from '../../../src/index.js';
import { createProviderStates } from '../../../src/provider/states/states.js';
import { type CheckResult, verifyProvider } from '../../../src/verify/index.js';
import type { ProviderDefect } from './defect.js';
import { providerDefects } from './defects.js';

const verify = async (breaks: (provider: Fetch) => Fetch = (provider) => provider) => {
  const { fetch, states } = createProviderStates();
  return await verifyProvider(breaks(fetch), { states, requestTimeoutMs: 100 });
};
const nameOf = ({ check, title }: CheckResult) => `${check}: ${title}`;

describe('verify', () => {
  const killers = new Map<string, readonly string[]>();
  const checks: string[] = [];

  it('finds nothing wrong with the correct provider, and skips nothing', async () => {
    const report = await verify();
    checks.push(...report.checks.map(nameOf));
    expect(report.checks.filter(({ outcome }) => outcome !== 'passed')).toEqual([]);
  });

  it.each(providerDefects.map((defect) => [defect.name, defect] as const))('catches %s', async (_, { name, breaks }: ProviderDefect) => {
    const report = await verify(breaks);
    const failed = report.checks.filter(({ outcome }) => outcome === 'failed').map(nameOf);
    killers.set(name, failed);
    expect(failed).not.toEqual([]);
  });

  it('has no check that catches nothing', () => {
    const useful = new Set([...killers.values()].flat());
    expect(checks.filter((check) => !useful.has(check))).toEqual([]);
  });

  it('names each defect once', () => {
    expect(new Set(providerDefects.map(({ name }) => name)).size).toBe(providerDefects.length);
  });

  afterAll(() => {
    const caught = [...killers.values()].filter((failed) => failed.length > 0).length;
    const rows = [...killers].map(
      ([name, failed]) => `  ${name.padEnd(44)} ${failed.length > 0 ? `${failed.length} checks, first ${failed[0]}` : 'NOT CAUGHT'}`,
    );
    console.log(`provider defects caught: ${caught} of ${providerDefects.length}, by ${checks.length} checks\n${rows.join('\n')}`);
  });
});
