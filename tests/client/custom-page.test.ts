import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { createClient } from '../../src/index.js';
import { createProviderStates } from '../../src/provider/index.js';

const page = readFileSync(new URL('../../docs/custom-properties.md', import.meta.url), 'utf8');

describe('docs/custom-properties.md', () => {
  it('shows a schema that types an id as a bigint, whatever its size', async () => {
    const properties = z.looseObject({ Map: z.string(), Id: z.union([z.number(), z.bigint()]).transform(BigInt) });
    expect(page).toContain(
      'const properties = z.looseObject({ Map: z.string(), Id: z.union([z.number(), z.bigint()]).transform(BigInt) });',
    );
    const { fetch, states } = createProviderStates();
    const { handleId, token } = states.openLobby();
    const client = createClient({ token, fetch, custom: { properties } });
    const written = await client.writeSessionByHandle(handleId, { properties: { custom: { Id: 7 } } });
    expect(written.status === 200 && written.session.properties.custom?.Id).toBe(7n);
  });
});
