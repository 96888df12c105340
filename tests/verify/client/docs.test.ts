import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { clientChecks, features } from '../../../src/verify/client/verify-client.js';

const page = readFileSync(new URL('../../../docs/verify-client.md', import.meta.url), 'utf8');
const rowsAfter = (heading: string) =>
  [...((page.split(heading)[1] ?? '').split('<!-- /')[0]?.matchAll(/^\| `(\w+)` \|/gm) ?? [])].map(([, name]) => name);

describe('the page on verify-client', () => {
  it('has a row for every feature and every check, as node docs/verify-client.js writes them', () => {
    expect(rowsAfter('<!-- features -->')).toEqual(Object.keys(features));
    expect(rowsAfter('<!-- checks -->')).toEqual(clientChecks.map(({ name }) => name));
  });
});
