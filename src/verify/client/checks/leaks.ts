import type { ClientCheck } from '../check.js';
import { judgeUndocumented } from '../judge-outcome.js';
import { headerOf, type Script, session } from '../script.js';
import { description, ofBoth, secrecy } from './cases.js';
import { holdsSecret } from './requests.js';

// Where a token must not go.

/** Sends the client to the other server. */
const redirect =
  (status: number): Script =>
  ({ target }, _, elsewhere) => ({ status, headers: { Location: elsewhere + target } });

const repeating: Script = ({ headers }) => {
  const token = headerOf(headers, 'Authorization') ?? '';
  return { status: 403, headers: { 'Content-Type': 'text/plain' }, body: `The token ${token} may not do this: ${token}` };
};

const repeatingPart =
  (status: number): Script =>
  ({ headers }) => {
    const token = headerOf(headers, 'Authorization') ?? '';
    return { status, headers: { 'Content-Type': 'text/plain' }, body: `Refused: ${token.slice(token.lastIndexOf(';') + 1)}` };
  };

const to = ['port', 'host'] as const;

export const leakChecks: readonly ClientCheck[] = [
  ...ofBoth('redirect_with_token', (call, kind) => ({
    title: `does not send the token of a ${kind} to another server on a redirect`,
    source: `${secrecy}; RFC 9110 section 15.4`,
    cases: () =>
      to.flatMap((elsewhere) =>
        [302, 307].map((status) => call(`${status} to another ${elsewhere}`, session(), { script: redirect(status), elsewhere })),
      ),
    judge: ({ elsewhere, given }, expect) => {
      for (const { headers, target, body } of elsewhere) {
        const isLost = holdsSecret(JSON.stringify([headers, target, body]), given.token);
        expect.that(!isLost, 'The token went to another server', 'request to another server', 'no token', 'the token');
      }
    },
  })),
  ...ofBoth('redirect', (call, kind) => ({
    title: `does not follow a redirect of a ${kind} to another server, and does not treat it as a documented response`,
    source: `${description}: no redirect is documented; RFC 9110 section 15.4`,
    cases: () => [301, 302, 303, 307, 308].map((status) => call(`${status}`, session(), { script: redirect(status), elsewhere: 'host' })),
    judge: (played, expect, declared) => {
      const count = played.elsewhere.length;
      expect.that(count === 0, 'A request went to another server', 'request to another server', 'none', `${count} with the handle id`);
      if (count === 0) judgeUndocumented(played, expect, declared);
    },
  })),
  ...ofBoth('redaction', (call) => ({
    features: ['redaction'],
    title: 'removes its token, and the secret part of it, from a message that echoes it',
    source: secrecy,
    cases: () => [repeating, repeatingPart(403), repeatingPart(418)].map((script) => call('repeats the token', session(), { script })),
    judge: ({ resultText, given, failure }, expect) => {
      expect.that(failure === undefined, 'There is no result', 'result', 'a result', failure ?? '');
      expect.that(!holdsSecret(resultText, given.token), 'The result holds the token', 'result', '<redacted>', 'the token');
    },
  })),
];
