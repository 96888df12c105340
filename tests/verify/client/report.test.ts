import { describe, expect, it } from 'vitest';
import { formatReport, type Report } from '../../../src/verify/index.js';

const report: Report = {
  target: 'python3 client.py',
  requests: 2,
  milliseconds: 40,
  checks: [
    {
      check: 'repeats_after_429',
      operationId: 'getSessionByHandle',
      feature: 'retries',
      title: 'repeats a read that is answered with 429',
      source: 'vendor: best practices',
      outcome: 'failed',
      violations: [{ rule: 'repeats_after_429', message: 'One request', pointer: 'requests', expected: '2', received: '1' }],
      exchange: '> GET /handles/1/session HTTP/1.1\n> X-Text: a\u001b[2J\n< HTTP/1.1 429 Too Many Requests',
      milliseconds: 3,
    },
  ],
  responses: [],
  fields: [],
};

describe('the report on a client', () => {
  it('names the feature instead of a state, and no seed', () => {
    const text = formatReport(report, 'text');
    expect(text).toContain('repeats_after_429 of getSessionByHandle (retries)\n');
    expect(text).not.toMatch(/in state|Seed/);
    expect(formatReport(report, 'junit')).toContain('classname="getSessionByHandle.retries"');
    expect(formatReport(report, 'junit')).not.toContain('seed');
    expect(formatReport(report, 'github')).not.toContain('seed');
  });

  it('shows the exchange line by line, with escapes for what could steer a terminal', () => {
    const text = formatReport(report, 'text');
    expect(text).toContain('exchange   > GET /handles/1/session HTTP/1.1\n');
    expect(text).toContain('           > X-Text: a\\u001b[2J\n');
    expect(text).toContain('           < HTTP/1.1 429 Too Many Requests\n');
  });
});
