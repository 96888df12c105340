import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { exchanges } from '../../../generated/exchanges.js';
import type { Fetch } from '../../../src/index.js';
import { createMock } from '../../../src/mock/mock.js';
import { createProviderStates } from '../../../src/provider/states/states.js';
import { type Report, verifyProvider } from '../../../src/verify/index.js';

const handleId = '1a6f3c80-5d27-4e91-b0c4-8f2e7d9a5b13';
const outcomes = ({ checks }: Report) => checks.map(({ outcome }) => outcome);
const failed = ({ checks }: Report) => checks.filter(({ outcome }) => outcome === 'failed');

describe('the reference provider', async () => {
  const { fetch, states } = createProviderStates();
  const report = await verifyProvider(fetch, { states });

  it('passes every check, and none is skipped', () => {
    expect(report.checks.filter(({ outcome }) => outcome !== 'passed')).toEqual([]);
    expect(report.checks.length).toBeGreaterThan(140);
  });

  it('shows every documented response, but for those that nobody knows how to provoke', () => {
    const unseen = report.responses
      .filter(({ seen }) => seen === 0)
      .map(({ operationId, status, mediaType }) => `${operationId} ${status} ${mediaType}`);
    expect(unseen).toEqual(['getSessionByHandle 202 text/plain', 'writeSessionByHandle 202 text/plain']);
  });

  it('shows every field of a session, or there is a reason', () => {
    const unexplained = report.fields.filter(({ reason }) => reason === 'no state of this run has it').map(({ path }) => path);
    const advice = 'fields that no state shows: give one to a document in src/provider/states/documents.ts';
    expect(unexplained, advice).toEqual([]);
  });
});

describe('the mock', async () => {
  // Knows examples and no behaviour: it answers each state with the example of its name.
  let example = 'openLobby';
  const mocks = new Map(exchanges.map(({ name }) => [name, createMock({ example: name })]));
  const states = Object.fromEntries(
    exchanges.map(({ name }) => [
      name,
      () => {
        example = name;
        return { handleId };
      },
    ]),
  );
  const fetch: Fetch = (request) => {
    const answersIt = exchanges.some(({ name, method }) => name === example && method === request.method);
    return (mocks.get(answersIt ? example : 'bedrockWorld') ?? createMock())(request);
  };
  const report = await verifyProvider(fetch, { states, requestTimeoutMs: 60_000 }); // Prism takes long to load on a busy machine

  it.each(['bedrockWorld', 'sessionGone', 'staleHandle', 'readRestricted', 'rateLimited', 'overloaded', 'constantConflict'])(
    'passes a check of the state %s, which needs no behaviour',
    (state) => {
      expect(report.checks.filter((check) => check.state === state).map(({ outcome }) => outcome)).toContain('passed');
    },
  );

  /** Why the mock fails a check, by the check's name. */
  const reasons: Readonly<Record<string, readonly string[]>> = {
    'refuses with 422 on purpose, or leaves the form of a token unjudged': [
      'missing_required_header',
      'negative_data_rejection',
      'ignored_auth',
      'unsupported_media_type',
      'unsupported_method',
      'property_handle_id',
      'property_contract_version',
      'property_any_body',
    ],
    'has one session for every handle, time and contract version': ['status_code_conformance', 'contract_version_rendering'],
    'does not look at preconditions': ['conditional_request', 'entity_tag_changes', 'lost_update'],
    'stores nothing': [
      'trial_write',
      'write_persistence',
      'stored_values',
      'case_insensitive_handle',
      'merge_semantics',
      'property_merge',
      'exact_numbers',
      'change_number',
      'own_properties',
      'join_session',
      'delete_session',
      'reserve_seat',
    ],
  };

  it.each(Object.entries(reasons))('fails others because it %s', (_, names) => {
    expect(names.filter((name) => !failed(report).some(({ check }) => check === name))).toEqual([]);
  });

  it('fails none without a known reason', () => {
    const known = Object.values(reasons).flat();
    const unknown = failed(report)
      .map(({ check }) => check)
      .filter((check) => !known.includes(check));
    expect(unknown, 'checks that the mock fails: add each to the reason above that it fails for').toEqual([]);
  });

  it('passes as many as docs/proof.md says', () => {
    const page = readFileSync(new URL('../../../docs/proof.md', import.meta.url), 'utf8');
    const [, shown] = /Prism's mock passes (\d+):/.exec(page) ?? [];
    const passed = outcomes(report).filter((outcome) => outcome === 'passed').length;
    expect(Number(shown), `docs/proof.md: write "Prism's mock passes ${passed}:" there`).toBe(passed);
  });
});
