import { describe, expect, it } from 'vitest';
import { ClientGone } from '../../../src/verify/client/play.js';
import { type ClientCall, type ClientCase, clientChecks, verifyClient } from '../../../src/verify/client/verify-client.js';
import { type CheckResult, formatReport, hasPassed, type Report } from '../../../src/verify/index.js';
import { ownClient } from './own-client.js';

const failed = ({ checks }: Report) => checks.filter(({ outcome }) => outcome === 'failed').map(({ check }) => check);
const reasons = ({ checks }: Report) => new Set(checks.map(({ reason }) => reason));

/** The smallest client that can read: it knows the core and nothing else. */
const small: ClientCall = async (given) => {
  try {
    const response = await send(given);
    return response.status === 200 ? { status: 200, session: await response.json() } : { status: response.status };
  } catch {
    return { error: 'network' };
  }
};

function send({ baseUrl, token, handleId }: ClientCase, changes: Readonly<Record<string, string>> = {}) {
  const headers = { Accept: 'application/json, text/plain', Authorization: token, 'X-Xbl-Contract-Version': '107', ...changes };
  return fetch(`${baseUrl.replace(/\/$/, '')}/handles/${handleId}/session`, { headers, redirect: 'manual' });
}

const run = (call: ClientCall, only: string, features: readonly 'all'[] = []) => verifyClient(call, { only, features });

describe('verifyClient', () => {
  it('passes this package’s client in everything that it declares', async () => {
    const report = await verifyClient(ownClient, { features: ['all'] });
    expect(failed(report)).toEqual([]);
    expect(reasons(report)).toEqual(new Set([undefined]));
    expect(report.responses.filter(({ seen }) => seen === 0)).toEqual([]);
    expect(report.requests).toBeGreaterThan(300);
  }, 60_000);

  it('holds a client that declares nothing to the core, and skips the rest with the reason', async () => {
    const report = await verifyClient(small);
    const core = report.checks.filter(({ feature }) => feature === 'core');
    expect(core.length).toBeGreaterThan(30);
    // This client does without error kinds and takes whatever JSON there is, which is all that the core asks.
    expect(report.checks.filter(({ feature, outcome }) => (feature === 'core') === (outcome === 'skipped'))).toEqual([]);
    expect(report.checks.find(({ check }) => check === 'write_method')?.reason).toBe('the client does not declare writes');
  }, 60_000);

  it('names the failing check, the place and the case, and shows the exchange', async () => {
    const call: ClientCall = async (given) => ({ status: (await send(given, { 'X-Xbl-Contract-Version': '105' })).status, session: {} });
    const { checks } = await run(call, 'read_contract_version');
    expect(checks).toHaveLength(1);
    expect(checks[0]?.violations[0]).toMatchObject({
      message: 'The contract version is wrong (plain)',
      pointer: 'header X-Xbl-Contract-Version',
      expected: '107',
      received: '105',
    });
    expect(checks[0]?.exchange).toMatch(/^case plain \(getSessionByHandle\)\n> GET \/handles\/[^\n]+\n(?:> [^\n]*\n)+< 200\n/);
  });

  it('keeps the token out of the report, whatever the client does with it', async () => {
    const secrets: string[] = [];
    const report = await verifyClient(
      async (given) => {
        secrets.push(given.token.slice(given.token.indexOf(';') + 1));
        await send({ ...given, baseUrl: `${given.baseUrl}/${given.token}` }, { 'X-Token': given.token }).catch(() => undefined);
        return { status: 404, message: given.token, session: { token: given.token } };
      },
      { only: 'token' },
    );
    expect(failed(report)).toContain('read_token_elsewhere');
    expect(failed(report)).toContain('read_token_in_result');
    for (const format of ['text', 'junit', 'json', 'github'] as const) {
      const text = formatReport(report, format);
      expect(secrets.filter((secret) => text.includes(secret))).toEqual([]);
    }
  });

  it('shows no part of a token where it cuts a text', async () => {
    const beginnings: string[] = [];
    const report = await verifyClient(
      async ({ token }) => {
        const secret = token.slice(token.indexOf(';') + 1);
        beginnings.push(secret.slice(0, 50));
        return { status: 404, message: `${'x'.repeat(270)}${token}`, etag: `${'x'.repeat(450)}${token}` };
      },
      { only: 'read_204', features: ['messages', 'conditionalReads'] },
    );
    expect(failed(report)).toEqual(['read_204']);
    const text = formatReport(report, 'json');
    expect(beginnings.filter((beginning) => text.includes(beginning))).toEqual([]);
  });

  it('does not blame a client for a request of another run on this machine', async () => {
    const stranger: ClientCall = async (given, signal) => {
      await send({ ...given, token: 'XBL3.0 x=1;eyJpbnZlbnRlZCI6dHJ1ZX0.Verify_another.run', handleId: crypto.randomUUID() });
      return await small(given, signal);
    };
    expect(failed(await run(stranger, 'read_one_request'))).toEqual([]);
    const own: ClientCall = async (given, signal) => {
      await send({ ...given, handleId: crypto.randomUUID() });
      return await small(given, signal);
    };
    const { checks } = await run(own, 'read_one_request');
    expect(checks[0]?.violations[0]).toMatchObject({ expected: '1, unless the feature retries is declared', received: '2' });
  });

  it('judges every request of the run by what holds for all of them, and names the case', async () => {
    const call: ClientCall = (given) =>
      given.check === 'keeps_names'
        ? small({ ...given, token: 'XBL3.0 x=1;invented' }, AbortSignal.abort())
        : small(given, AbortSignal.abort());
    const report = await verifyClient(call);
    expect(failed(report)).toEqual(['read_authorization']);
    expect(report.checks.find(({ outcome }) => outcome === 'failed')?.violations[0]?.message).toContain('(document)');
  }, 60_000);

  const wrongResults: readonly { readonly what: string; readonly result: unknown; readonly message: RegExp }[] = [
    { what: 'nothing', result: undefined, message: /not an object/ },
    { what: 'neither status nor error', result: { session: {} }, message: /either a status or an error, but has neither/ },
    { what: 'both', result: { status: 404, error: 'network' }, message: /but has both/ },
    { what: 'an unknown error', result: { error: 'oops' }, message: /error must be one of invalid-argument, network/ },
    { what: 'a status that is none', result: { status: '404' }, message: /status must be an integer/ },
    { what: 'an entity tag that is none', result: { status: 404, etag: 7 }, message: /etag must be a string/ },
  ];
  it.each(wrongResults)('says what is wrong with a result that is $what', async ({ result, message }) => {
    const { checks } = await run(async () => result, 'read_404_text');
    expect(checks[0]?.violations[0]).toMatchObject({
      message: expect.stringContaining('There is no result'),
      received: expect.stringMatching(message),
    });
  });

  it('reports a call that throws', async () => {
    const { checks } = await run(() => Promise.reject(new TypeError('out of order')), 'read_204');
    expect(checks[0]?.violations[0]?.received).toBe('the call failed: TypeError: out of order');
  });

  it('skips what is left when the client has gone', async () => {
    const report = await verifyClient(() => Promise.reject(new ClientGone('the command has ended')));
    expect(reasons(report)).toContain('the command has ended');
    expect(report.checks.filter(({ outcome }) => outcome !== 'skipped')).toEqual([]);
  });

  it('skips what is left when it is interrupted, or its time is over', async () => {
    const controller = new AbortController();
    const call: ClientCall = () => {
      controller.abort();
      return new Promise(() => {});
    };
    expect(reasons(await verifyClient(call, { signal: controller.signal }))).toContain('the run was interrupted');
    const late = await verifyClient(small, { totalTimeoutMs: 0 });
    expect(reasons(late)).toContain('the time of the run, 0 s, is over');
    expect(hasPassed(late)).toBe(false);
  });

  it('sends several cases at a time only if the client declares that it takes them', async () => {
    let open = 0;
    let most = 0;
    const counting: ClientCall = async (given, signal) => {
      open += 1;
      most = Math.max(most, open);
      const result = await small(given, signal);
      open -= 1;
      return result;
    };
    await verifyClient(counting, { only: 'recognises' });
    expect(most).toBe(1);
    await verifyClient(counting, { only: 'recognises', features: ['parallel'] });
    expect(most).toBeGreaterThan(1);
  });

  it('skips a check that is known to fail, and fails one that is listed and passes', async () => {
    const only = 'returns to each call the response to its own request';
    const wrong = await verifyClient(async () => ({ status: 404 }), { only, knownFailing: ['own_response'] });
    expect(wrong.checks[0]).toMatchObject({ outcome: 'skipped', reason: expect.stringMatching(/^known to fail: /) });
    const right = await verifyClient(small, { only, knownFailing: ['own_response'] });
    expect(right.checks[0]).toMatchObject({ outcome: 'failed', violations: [{ rule: 'known_failing' }] });
  });

  it.each([
    ['no client', undefined, {}, 'call must be a function, but was undefined'],
    ['a command', 'python3', {}, 'call must be a function, but was "python3"'],
    ['an option that does not exist', small, { known: [] }, 'verifyClient has no option "known"; it takes features, '],
    ['a misspelt option', small, { feature: ['writes'] }, 'verifyClient has no option "feature"; did you mean features?'],
    ['a name as features', small, { features: 'writes' }, 'features must be an array of names, but was "writes"'],
    ['a misspelt feature', small, { features: ['write'] }, '"write" is no feature; did you mean writes?'],
    ['a feature that every object has', small, { features: ['constructor'] }, '"constructor" is no feature; expected one of writes, '],
    ['a check that may fail and does not exist', small, { knownFailing: ['read_method', 'oops'] }, '"oops" is no check'],
    ['a name of no check', small, { only: 'nonsense' }, 'only "nonsense" names no check'],
    ['a time that is no number', small, { totalTimeoutMs: 'x' }, 'totalTimeoutMs must be a number of milliseconds, but was "x"'],
  ])('refuses %s', async (_, call, options, message) => {
    const run = verifyClient(call as ClientCall, options as object);
    await expect(run).rejects.toMatchObject({ name: 'InvalidArgumentError', message: expect.stringContaining(message) });
  });

  it('tells of each result as it goes', async () => {
    const told: CheckResult[] = [];
    const { checks } = await verifyClient(small, { only: 'read_204', onProgress: (result) => told.push(result) });
    expect(told).toEqual(checks);
  });
});

describe('the checks', () => {
  it('have a name of their own, a sentence and a source', () => {
    const names = clientChecks.map(({ name }) => name);
    expect(new Set(names).size).toBe(names.length);
    for (const { name, title, source } of clientChecks) {
      expect(name).toMatch(/^[a-z0-9_]+$/);
      expect(title).toMatch(/^[a-z].* /);
      expect(source).not.toBe('');
    }
  });
});
