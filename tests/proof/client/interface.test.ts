import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createClient } from '../../../src/index.js';
import type { ClientDefect } from './defects/kinds.js';
import { interfaceChecks } from './interface/checks.js';
import { interfaceDefects } from './interface/defects.js';

// The proof that the checks of what only this package’s client has catch what they are for: they pass on it, and fail on every defective one.

/** Names of the checks that catch each defect that was tried, in the order of the checks. */
const killers = new Map<ClientDefect, readonly string[]>();

async function killersOf(defect: ClientDefect): Promise<readonly string[]> {
  const known = killers.get(defect);
  if (known !== undefined) return known;
  const failed: string[] = [];
  for (const { name, run } of interfaceChecks) await run(defect.createClient).catch(() => failed.push(name));
  killers.set(defect, failed);
  return failed;
}

const { fetch } = globalThis;

beforeAll(() => {
  // A defective client may ignore the fetch that it is given, and must not reach the live service.
  globalThis.fetch = async (input, init) => {
    const request = new Request(input, init);
    if (!/^(?:127\.0\.0\.1|localhost)$/.test(new URL(request.url).hostname)) throw new TypeError(`${request.url} is not this machine`);
    return await fetch(request);
  };
});

afterAll(() => {
  globalThis.fetch = fetch;
  const caught = [...killers].filter(([, failed]) => failed.length > 0);
  const width = Math.max(...interfaceDefects.map(({ name }) => name.length));
  const rows = [...killers].map(([{ name }, failed]) => {
    const more = failed.length > 2 ? ` (+${failed.length - 2})` : '';
    return `  ${name.padEnd(width)}  ${failed.slice(0, 2).join(' · ') || 'NOT CAUGHT'}${more}`;
  });
  console.log(
    [
      `defects of the client’s own interface caught: ${caught.length} of ${killers.size}, by ${interfaceChecks.length} checks`,
      ...rows,
    ].join('\n'),
  );
});

// Pairs, because a test runner cuts and quotes the names of objects.
const checks = interfaceChecks.map((check) => [check.name, check] as const);
const defects = interfaceDefects.map((defect) => [defect.name, defect] as const);

describe('the client', () => {
  it.each(checks)('passes: %s', (_, check) => check.run(createClient), 60_000);
});

describe('the checks', () => {
  it.each(defects)(
    'catch: %s',
    async (_, defect) => {
      expect(await killersOf(defect)).not.toEqual([]);
    },
    60_000,
  );

  it.each(checks)(
    'need: %s',
    async (name) => {
      for (const defect of interfaceDefects) {
        if ((await killersOf(defect)).includes(name)) return;
      }
      expect.fail('catches nothing');
    },
    60_000,
  );

  it('and the defects have names of their own', () => {
    for (const items of [interfaceChecks, interfaceDefects]) expect(new Set(items.map(({ name }) => name)).size).toBe(items.length);
  });
});
