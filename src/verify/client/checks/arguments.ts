import type { CaseSpec, ClientCheck } from '../check.js';
import { endOf, resultOf } from '../judge-outcome.js';
import { session } from '../script.js';
import { description, http, ofBoth, ofReads, ofWrites, read, secrecy, write } from './cases.js';

// What a client refuses before it sends anything.

const judge: ClientCheck['judge'] = (played, expect) => {
  const result = resultOf(played, expect);
  if (result !== undefined)
    expect.that(result.error === 'invalid-argument', 'It was not refused', 'result error', 'invalid-argument', endOf(result));
  expect.that(played.requests.length === 0, 'A request was sent', 'requests', '0', String(played.requests.length));
};

const wrong = (call: typeof read, name: string, more: Partial<CaseSpec>) =>
  call(name, session(), { ...more, isWrong: true, requests: { min: 0, max: 0 } });

const id = '1a6f3c80-5d27-4e91-b0c4-8f2e7d9a5b13';
const handleIds = [
  '',
  'abc',
  '..',
  id.replaceAll('-', ''),
  `{${id}}`,
  ` ${id}`,
  `${id}\n`,
  `${id}/`,
  `${id}?nocommit=true`,
  `${id}%2e`,
  `${id}/../${id}`,
  id.replace('1', 'g'),
];
const secret = 'eyJpbnZlbnRlZCI6dHJ1ZX0.not-a-real-token';
const tokens = ['', `XBL3.0 x=1;${secret}\r\nX-Injected: 1`, `XBL3.0 x=1;${secret}\u0000`];

export const argumentChecks: readonly ClientCheck[] = [
  ...ofBoth('handle_id', (call) => ({
    features: ['argumentChecks'],
    title: 'refuses a handle id that is not a GUID',
    source: `${description}: parameter handleId`,
    cases: () => handleIds.map((handleId) => wrong(call, JSON.stringify(handleId), { handleId })),
    judge,
  })),
  ...ofBoth('token', (call) => ({
    features: ['argumentChecks'],
    title: 'rejects a token that is not a valid header value, and does not show it',
    source: `${http} section 5.5; ${secrecy}`,
    cases: () => tokens.map((token) => wrong(call, JSON.stringify(token.replace(secret, '…')), { token })),
    judge: (played, expect, declared) => {
      judge(played, expect, declared);
      expect.that(!played.resultText.includes(secret), 'The result holds the token', 'result', 'no token', 'the token');
    },
  })),
  ofReads('contract_version_range', {
    features: ['argumentChecks', 'contractVersions'],
    title: 'refuses a contract version that is below 104 or not an integer',
    source: `${description}: header X-Xbl-Contract-Version`,
    cases: () => [103, 0, -107, 107.5].map((contractVersion) => wrong(read, String(contractVersion), { contractVersion })),
    judge,
  }),
  ofReads('header_value', {
    features: ['argumentChecks', 'requestHeaders'],
    title: 'rejects a header value that is not valid in HTTP',
    source: `${http} section 5.5`,
    cases: () => ['a\r\nX-Injected: 1', 'a\u0000'].map((value) => wrong(read, JSON.stringify(value), { headers: { Signature: value } })),
    judge,
  }),
  ofWrites('change_object', {
    features: ['argumentChecks'],
    title: 'refuses a change that is not an object',
    source: `${description}: MultiplayerSessionRequest is an object`,
    cases: () => [null, [], 'members', 42, true].map((change) => wrong(write, JSON.stringify(change), { change })),
    judge,
  }),
];
