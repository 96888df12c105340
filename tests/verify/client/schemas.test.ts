import { readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, it } from 'vitest';
import { formatCase } from '../../../src/verify/client/case.js';
import { MalformedResult, parseResult } from '../../../src/verify/client/result.js';
import { verifyClient } from '../../../src/verify/client/verify-client.js';

const ajv = new Ajv2020({ strictTypes: false });
const compile = (name: string) => ajv.compile(JSON.parse(readFileSync(new URL(`../../../schemas/${name}.json`, import.meta.url), 'utf8')));
const [isCase, isResult] = [compile('client-case'), compile('client-result')];

describe('the schemas of the lines', () => {
  it('describe every case that is sent', async () => {
    const errors: string[] = [];
    let count = 0;
    await verifyClient(
      async (given) => {
        count += 1;
        if (!isCase(JSON.parse(formatCase(given)))) errors.push(`${given.check}: ${ajv.errorsText(isCase.errors)}`);
        return { error: 'network' };
      },
      { features: ['all'] },
    );
    expect(errors).toEqual([]);
    expect(count).toBeGreaterThan(300);
  }, 30_000);

  it.each([
    [{ status: 200, session: {}, etag: '"a"', reference: { scid: 'a', templateName: 'b', name: 'c' } }, true],
    [{ status: 429, error: null, retryAfter: 5, rateLimit: { maxRequests: 30 } }, true],
    [{ error: 'network', message: 'refused', more: 1 }, true],
    [{ status: 99 }, false],
    [{}, false],
    [{ status: 404, error: 'network' }, false],
    [{ error: 'oops' }, false],
    [{ status: 404, etag: 7 }, false],
    [{ status: 404, reference: [] }, false],
  ])('say of the result %j what the reader of results says: %s', (result, isRight) => {
    expect(isResult({ id: 'c1', ...result })).toBe(isRight);
    if (isRight) expect(() => parseResult(result)).not.toThrow();
    else expect(() => parseResult(result)).toThrow(MalformedResult);
  });
});
