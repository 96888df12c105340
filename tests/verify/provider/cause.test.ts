import { describe, expect, it } from 'vitest';
import type { Fetch } from '../../../src/index.js';
import { createProviderStates } from '../../../src/provider/states/states.js';
import { formatReport, type VerifyOptions, verifyProvider } from '../../../src/verify/index.js';

const { fetch, states } = createProviderStates();
const withHeader =
  (name: string, value: string): Fetch =>
  async (request) => {
    const response = await fetch(request);
    response.headers.set(name, value);
    return response;
  };
const failedOf = async (provider: Fetch, options: Partial<VerifyOptions> = {}) => {
  const report = await verifyProvider(provider, { states, ...options });
  return { ...report, failed: report.checks.filter(({ outcome }) => outcome === 'failed') };
};

describe('the violations of a check', () => {
  it('begin with the status, not with the headers that it explains', async () => {
    const page = async () => new Response('<h1>Bad Gateway</h1>', { status: 200, headers: { 'Content-Type': 'text/html' } });
    const { failed } = await failedOf(page, { only: 'answers 404 to a handle that does not exist' });
    expect(failed[0]?.violations.map(({ pointer }) => pointer)).toEqual([
      'status',
      'header Content-Type',
      'header ETag',
      'header Content-Location',
    ]);
  });

  it('hold each fault once, however often it was received', async () => {
    const failing = async () => new Response(null, { status: 500 });
    const { failed } = await failedOf(failing, { only: 'answers two reads with the same session and entity tag' });
    expect(failed[0]?.violations).toMatchObject([{ pointer: 'status', expected: '200', received: '500' }]);
  });

  it('say where a second read differs, not that somebody wrote', async () => {
    let reads = 0;
    const counting: Fetch = async (request) => {
      const response = await fetch(request);
      if (response.status !== 200) return response;
      return new Response((await response.text()).replace(/"changeNumber":\d+/, `"changeNumber":${++reads}`), response);
    };
    const { failed, checks } = await failedOf(counting);
    expect(failed.find(({ check }) => check === 'read_is_safe')?.violations[0]).toMatchObject({ pointer: '/changeNumber' });
    expect(JSON.stringify(failed)).not.toContain('Something was written');
    const reasons = checks.map(({ reason }) => reason).filter((reason) => reason !== undefined);
    expect(new Set(reasons)).toEqual(new Set(['reads of this session differ by themselves, at /changeNumber']));
  });

  it('are those of one check when one strong entity tag has two representations', async () => {
    let reads = 0;
    const shuffling: Fetch = async (request) => {
      const response = await fetch(request);
      if (response.status !== 200) return response;
      return new Response((await response.text()) + ' '.repeat(++reads), response);
    };
    expect((await failedOf(shuffling)).failed.map(({ check }) => check)).toEqual(['strong_entity_tag']);
  });
});

describe('an undeclared header', () => {
  it('that lets web pages read without credentials is a remark', async () => {
    const { failed, notes } = await failedOf(withHeader('Access-Control-Allow-Origin', '*'), { readOnly: true });
    expect(failed).toEqual([]);
    expect(notes).toEqual([expect.stringContaining('access-control-allow-origin')]);
  });

  it.each([
    ['Set-Cookie', 'id=1'],
    ['Access-Control-Allow-Credentials', 'true'],
  ])('%s is one failure', async (name, value) => {
    const { failed } = await failedOf(withHeader(name, value), { readOnly: true });
    expect(failed.map(({ check }) => check)).toEqual(['undeclared_header']);
    expect(failed[0]?.reproduce).toMatch(/^curl /);
  });
});

describe('the report', () => {
  it('says once that a provider accepts no token, and shows the failures as one group', async () => {
    const refusing = async () => new Response(null, { status: 401 });
    const report = await failedOf(refusing, { readOnly: true });
    expect(report.notes).toEqual([expect.stringMatching(/^The provider answered 401 to every request: set XBL_TOKEN/)]);
    const text = formatReport(report, 'text');
    expect(text).toMatch(/^ {2}1\. The status is 401 \(\d+ checks\)$/m);
    expect(text).not.toMatch(/^ {2}2\. /m);
  });

  it('shows a header that is never sent as one group', async () => {
    const withoutTag: Fetch = async (request) => {
      const response = await fetch(request);
      response.headers.delete('ETag');
      return response;
    };
    const text = formatReport(await failedOf(withoutTag, { readOnly: true }), 'text');
    expect(text).toMatch(/^ {2}1\. ETag is missing \(\d\d+ checks\)$/m);
  });
});

describe('drawn requests', () => {
  it.each([12, 38, 77])('raise no alarm with seed %i', async (seed) => {
    const { checks } = await verifyProvider(fetch, { states, seed, only: 'property_contract_version' });
    expect(checks).toMatchObject([{ outcome: 'passed' }]);
  });
});
