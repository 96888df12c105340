import { describe, expect, it } from 'vitest';
import { createClient } from '../../src/index.js';
import { handleId, observe, secret, text, token } from '../proof/client/harness.js';

describe('the token', () => {
  it.each([
    ['an outcome', text(404, 'gone')],
    ['an unexpected response', text(500, 'oops')],
    ['a failure of the network', () => Promise.reject(new TypeError('fetch failed'))],
  ])('is not part of %s', async (_, respond) => {
    const { client } = observe(createClient, respond);
    const result: unknown = await client.getSessionByHandle(handleId).catch((error: unknown) => error);
    expect(everythingIn(result)).not.toContain(secret);
  });

  it('is taken out of a response that repeats it', async () => {
    const { client } = observe(createClient, text(500, `you sent ${token}`));
    await expect(client.getSessionByHandle(handleId)).rejects.toMatchObject({ text: 'you sent <redacted>' });
  });

  it('is taken out of each line of a header', async () => {
    const { client } = observe(createClient, () => {
      const headers = new Headers({ 'Content-Type': 'text/plain' });
      for (const cookie of [`a=${secret}`, 'b=1']) headers.append('Set-Cookie', cookie);
      return new Response('gone', { status: 404, headers });
    });
    const outcome = await client.getSessionByHandle(handleId);
    expect(outcome.headers.getSetCookie()).toEqual(['a=<redacted>', 'b=1']);
  });

  it('passed as the handle id is not shown', async () => {
    const { client } = observe(createClient);
    await expect(client.getSessionByHandle(token)).rejects.toThrow(/but was an authorization token$/);
  });
});

/** Text of a value with all that an inspector, a logger or JSON would show of it, causes included. */
function everythingIn(value: unknown): string {
  if (value instanceof Error) {
    return [String(value), value.stack, JSON.stringify(value), ...Object.values(value).map(everythingIn), everythingIn(value.cause)].join(
      '\n',
    );
  }
  if (value instanceof Headers) return JSON.stringify([...value]);
  return typeof value === 'object' && value !== null ? Object.values(value).map(everythingIn).join('\n') : String(value);
}
