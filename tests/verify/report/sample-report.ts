import type { Violation } from '../../../src/contract/contract.js';
import { type CheckResult, formatReport, type Report } from '../../../src/verify/index.js';

export const violation: Violation = {
  rule: 'status_code_conformance',
  message: 'The response has another status',
  pointer: 'status',
  expected: '304',
  received: '200',
};

export const passed: CheckResult = {
  check: 'status_code_conformance',
  operationId: 'getSessionByHandle',
  state: 'openLobby',
  title: 'answers with a documented status',
  source: 'the status table',
  outcome: 'passed',
  violations: [],
  milliseconds: 12,
};

export const failed: CheckResult = {
  ...passed,
  check: 'unchanged_session',
  title: 'answers 304 when If-None-Match equals the current entity tag',
  source: 'RFC 9110 section 15.4.5',
  outcome: 'failed',
  violations: [violation],
  reproduce: "curl -i -H 'Authorization: XBL3.0 x=<redacted>' 'http://127.0.0.1:4010/handles/1a6f3c80-5d27-4e91-b0c4-8f2e7d9a5b13/session'",
};

export const skipped: CheckResult = {
  ...passed,
  operationId: 'writeSessionByHandle',
  outcome: 'skipped',
  reason: 'writes were not asked for',
};

export const report: Report = {
  target: 'http://127.0.0.1:4010',
  seed: 4711,
  requests: 7,
  milliseconds: 1234,
  checks: [passed, failed, skipped],
  responses: [
    { operationId: 'getSessionByHandle', status: 200, mediaType: 'application/json', seen: 4 },
    { operationId: 'getSessionByHandle', status: 204, mediaType: undefined, seen: 1 },
    { operationId: 'writeSessionByHandle', status: 202, mediaType: 'text/plain', seen: 0, reason: 'no state leads there' },
    { operationId: 'writeSessionByHandle', status: 409, mediaType: 'text/plain', seen: 0 },
  ],
  fields: [
    { path: '$.members.*.gamertag', seen: true },
    { path: '$.members.*.nat', seen: false, reason: 'only in contract version 104' },
  ],
};

export const withViolation = (change: Partial<Violation>): Report => ({
  ...report,
  checks: [{ ...failed, violations: [{ ...violation, ...change }] }],
});
export const text = (given: Report) => formatReport(given, 'text');
