import { expect, it } from 'vitest';
import { type ClientCase, formatCase } from '../../../src/verify/client/case.js';

const given: ClientCase = {
  ...{ id: 'c1', check: 'text_sent', baseUrl: 'http://127.0.0.1:1', token: 'XBL3.0 x=1;a', contractVersion: 107, headers: {}, query: {} },
  ...{ operation: 'writeSessionByHandle', handleId: '', timeoutMs: 1, abortAfterMs: null, resultWithinMs: 1 },
  change: { properties: { custom: { text: 'one\ntwo\u0085three\u2028four\u2029five' } } },
};

it('writes a case on one line, also for readers to whom a line ends elsewhere than at a line feed', () => {
  const line = formatCase(given);
  expect(line).not.toMatch(/[\n\u0085\u2028\u2029]/);
  expect(JSON.parse(line)).toEqual(given);
});
