import { describe, expect, it, vi } from 'vitest';
import type { Fetch } from '../../../src/index.js';
import { createProviderStates } from '../../../src/provider/states/states.js';
import { type Report, serviceLimits, verifyProvider } from '../../../src/verify/index.js';
import { createStillClock } from './still-clock.js';

const handleId = '1a6f3c80-5d27-4e91-b0c4-8f2e7d9a5b13';
const failed = ({ checks }: Pick<Report, 'checks'>) => checks.filter(({ outcome }) => outcome === 'failed');

describe('verifyProvider', () => {
  const { fetch, states } = createProviderStates();

  it('skips a check whose state is missing, and says so', async () => {
    const { openLobby } = states;
    const report = await verifyProvider(fetch, { states: { openLobby }, only: 'status_code_conformance' });
    const gone = report.checks.find(({ state }) => state === 'sessionGone');
    expect(gone).toMatchObject({ outcome: 'skipped', reason: 'the provider offers no state sessionGone' });
  });

  it('sends no write in a read-only run', async () => {
    const methods = new Set<string>();
    const report = await verifyProvider(
      (request) => {
        methods.add(request.method);
        return fetch(request);
      },
      { states, readOnly: true },
    );
    expect([...methods]).toEqual(['GET']);
    expect(report.checks.filter(({ outcome, reason }) => outcome === 'skipped' && reason !== 'the run is read-only')).toEqual([]);
    expect(failed(report)).toEqual([]);
  });

  it('keeps the limits of a live service, repeats what was throttled, and skips drawn requests', async () => {
    let now = 0;
    let sleeping = Promise.resolve();
    const sent: number[] = [];
    const clock = {
      now: () => now,
      // One wakes after the other, as sleepers do.
      sleep: (milliseconds: number) => {
        const end = now + milliseconds;
        sleeping = sleeping.then(async () => {
          await new Promise((resolve) => setImmediate(resolve));
          now = Math.max(now, end);
        });
        return sleeping;
      },
    };
    let refusals = 1;
    const report = await verifyProvider(
      async (request) => {
        sent.push(now);
        return refusals-- > 0 ? new Response(null, { status: 429, headers: { 'Retry-After': '7' } }) : fetch(request);
      },
      { states, limits: serviceLimits, clock, totalTimeoutMs: Number.POSITIVE_INFINITY },
    );
    expect(failed(report)).toEqual([]);
    expect(sent[1]).toBe(7000);
    const crowded = sent.filter((time, index) => (sent[index + 300] ?? Number.POSITIVE_INFINITY) - time < 300_000);
    expect(crowded).toEqual([]);
    const drawn = report.checks.filter(({ check }) => check.startsWith('property_'));
    expect(drawn.map(({ outcome, reason }) => `${outcome}: ${reason}`)).toEqual(
      Array(4).fill('skipped: a run within rate limits sends no random requests'),
    );
  });

  it('skips what is left when the run takes too long', async () => {
    let now = 0;
    const clock = { now: () => (now += 1000), sleep: async () => {} };
    const report = await verifyProvider(fetch, { states, clock, totalTimeoutMs: 60_000 });
    expect(report.checks.at(-1)).toMatchObject({ outcome: 'skipped', reason: 'the run took more than 60 s' });
  });

  it('reports a provider that never answers', async () => {
    const report = await verifyProvider(() => new Promise(() => {}), { states, only: 'content_location', requestTimeoutMs: 10 });
    expect(failed(report)[0]?.violations).toMatchObject([{ rule: 'no_response', received: 'no response within 0.01 s' }]);
  });

  it('reports a provider that cannot be reached', async () => {
    const report = await verifyProvider(() => Promise.reject(new TypeError('fetch failed')), { states, only: 'content_location' });
    expect(failed(report)[0]?.violations).toMatchObject([{ rule: 'no_response', received: 'fetch failed' }]);
  });

  it('gives up a provider at which nobody listens any more, and skips what is left', async () => {
    let requests = 0;
    const dying: Fetch = async (request) => {
      requests += 1;
      if (requests <= 10) return fetch(request);
      throw new TypeError('fetch failed', { cause: new Error('connect ECONNREFUSED 127.0.0.1:4011') });
    };
    const { checks } = await verifyProvider(dying, { states });
    expect(checks.filter(({ outcome }) => outcome === 'failed').length).toBe(5);
    expect(checks.at(-1)).toMatchObject({ outcome: 'skipped', reason: 'nothing listens at the base URL any more' });
    expect(requests).toBeLessThan(40);
  });

  it('goes on after a connection that is refused now and then', async () => {
    let requests = 0;
    const faltering: Fetch = async (request) => {
      requests += 1;
      if (requests % 10 !== 0) return fetch(request);
      throw new TypeError('fetch failed', { cause: new Error('connect ECONNREFUSED 127.0.0.1:4011') });
    };
    const { checks } = await verifyProvider(faltering, { states, readOnly: true });
    expect(failed({ checks }).length).toBeGreaterThan(5);
    expect(checks.filter(({ reason }) => reason?.startsWith('nothing listens'))).toEqual([]);
  });

  it('draws the same requests for the same seed, and others for another', async () => {
    const drawn = async (seed: number) => {
      const urls: string[] = [];
      await verifyProvider(
        (request) => {
          urls.push(request.url);
          return fetch(request);
        },
        { states, seed, only: 'property_handle_id' },
      );
      return urls.map((url) => /handles\/(.*)\/session/.exec(url)?.[1]).filter((id) => !/^[0-9a-f-]{36}$/i.test(id ?? ''));
    };
    const first = await drawn(1);
    expect(first.length).toBeGreaterThan(10);
    expect(await drawn(1)).toEqual(first);
    expect(await drawn(2)).not.toEqual(first);
  });

  it('makes a failing drawn value small and says how to replay it', async () => {
    const broken = await verifyProvider(
      async (request) =>
        Number(request.headers.get('X-Xbl-Contract-Version')) > 110 ? new Response('oops', { status: 500 }) : fetch(request),
      {
        states,
        seed: 3,
        only: 'property_contract_version',
      },
    );
    expect(JSON.stringify(failed(broken)[0]?.violations)).toMatch(/replay with seed 3, path [\d:]+/);
    expect(failed(broken)[0]?.violations.at(-1)?.received).toBe('"111"');
  });

  it('skips the checks that draw requests when fast-check is not installed', async () => {
    vi.doMock('fast-check', () => {
      throw new Error('Cannot find package');
    });
    const report = await verifyProvider(fetch, { states, only: 'property_handle_id' });
    vi.doUnmock('fast-check');
    const reason = 'fast-check, which generates the requests, is not installed (npm install --save-dev fast-check)';
    expect(report.checks).toMatchObject([{ outcome: 'skipped', reason }]);
  });

  it.each([
    ['handle_identity', states.openLobby, 'openLobby'],
    ['session_isolation', states.updateProperties, 'updateProperties'],
  ])('skips %s, which compares two sessions, when it is given one', async (only, state, name) => {
    const report = await verifyProvider(fetch, { states: { [name]: state }, only });
    expect(report.checks).toMatchObject([{ outcome: 'skipped', reason: 'the provider offers no state bedrockWorld' }]);
  });

  it.each([401, 404, 429])('passes a provider that always answers %i in nothing that needs a session', async (status) => {
    const refusing = async () => new Response('no', { status, headers: { 'Content-Type': 'text/plain', 'Retry-After': '1' } });
    const { checks } = await verifyProvider(refusing, { states, clock: createStillClock() });
    const passed = checks.filter(({ outcome }) => outcome === 'passed').map(({ title }) => title);
    // It does refuse, and it does survive.
    expect(passed.filter((title) => !/^(?:answers (?:a documented status|400 or 404|401|404|429)|survives) /.test(title))).toEqual([]);
  });

  it('waits for a Retry-After only as long as the run may take', async () => {
    const throttling = async () => new Response(null, { status: 429, headers: { 'Retry-After': '200' } });
    const options = { states, limits: serviceLimits, clock: createStillClock(), totalTimeoutMs: 60_000 };
    const { checks, milliseconds } = await verifyProvider(throttling, { ...options, only: 'answers two reads' });
    expect(checks).toMatchObject([{ outcome: 'skipped', reason: 'the run took more than 60 s' }]);
    expect(milliseconds).toBeLessThanOrEqual(60_000);
  });

  it('skips what is left once it is interrupted, and does not wait for the response under way', async () => {
    const stopping = new AbortController();
    const hanging: Fetch = (request) => {
      if (!request.headers.has('If-None-Match')) return fetch(request);
      queueMicrotask(() => stopping.abort());
      return new Promise(() => {});
    };
    const report = await verifyProvider(hanging, { states, readOnly: true, signal: stopping.signal });
    expect(report.checks.filter(({ outcome }) => outcome === 'passed').length).toBeGreaterThan(10);
    expect(failed(report)).toEqual([]);
    expect(report.checks.at(-1)).toMatchObject({ outcome: 'skipped' });
    expect(report.checks.some(({ reason }) => reason === 'the run was interrupted')).toBe(true);
  });

  it('takes no more than 16 MiB of a body', async () => {
    let sent = 0;
    const endless = () =>
      new ReadableStream<Uint8Array>({
        pull(controller) {
          sent += 2 ** 20;
          controller.enqueue(new Uint8Array(2 ** 20));
        },
      });
    const report = await verifyProvider(async () => new Response(endless()), { states, only: 'content_location' });
    expect(failed(report)[0]?.violations).toMatchObject([{ rule: 'no_response', received: 'the body is larger than 16777216 bytes' }]);
    expect(sent).toBeLessThan(20 * 2 ** 20);
  });

  it.each([
    ['the token', 'XBL3.0 x=2533270000000001;secret-part-of-a-token'],
    ['the secret part of it', 'secret-part-of-a-token'],
  ])('reports a provider that repeats %s, without repeating it', async (_, repeated) => {
    const token = 'XBL3.0 x=2533270000000001;secret-part-of-a-token';
    const repeating = async () => new Response(`bad token ${repeated}`, { status: 400, headers: { 'Content-Type': 'text/plain' } });
    const report = await verifyProvider(repeating, { states: { openLobby: { handleId } }, token, only: 'content_location' });
    expect(failed(report)[0]?.violations.map(({ rule }) => rule)).toContain('information_disclosure');
    expect(JSON.stringify(report)).not.toContain('secret-part');
  });

  it('keeps a token out of the error of a transport', async () => {
    const token = 'XBL3.0 x=2533270000000001;secret-part-of-a-token';
    const failing: Fetch = async ({ headers }) => {
      throw new TypeError(`invalid header ${headers.get('Authorization')}`);
    };
    const states = { openLobby: { handleId, token } };
    const report = await verifyProvider(failing, { states, only: 'content_location' });
    expect(failed(report)[0]?.violations).toMatchObject([{ received: 'invalid header <redacted>' }]);
  });

  describe('a curl line', () => {
    const reproduce = async (provider: Fetch, only: string) => failed(await verifyProvider(provider, { states, only }))[0]?.reproduce;
    const withToken: Fetch = (request) => {
      request.headers.set('Authorization', 'XBL3.0 x=2533270000000001;invented');
      return fetch(request);
    };

    it('has the token that the check is about, when it is not that of the state', async () => {
      expect(await reproduce(withToken, 'answers 401 to a read with a token of another scheme')).toContain(
        `-H 'Authorization: Bearer invented'`,
      );
      expect(await reproduce(withToken, 'answers 401 to a read with an empty token')).toContain(`-H 'Authorization;'`);
      expect(await reproduce(withToken, 'answers 401 to a read with no token')).not.toContain('Authorization');
    });

    it('shows the write that should have been refused', async () => {
      const line = await reproduce(withToken, 'answers 401 to a write with no token');
      expect(line).toMatch(/^curl -i -X PUT /);
      expect(line).not.toContain('&&');
    });

    it('shows the write and then the read that shows its effect', async () => {
      const forgetful: Fetch = async (request) =>
        request.method === 'PUT' ? fetch(new Request(request.url, { headers: request.headers })) : fetch(request);
      expect(await reproduce(forgetful, 'raises changeNumber')).toMatch(/^curl -i -X PUT /);
      expect(await reproduce(forgetful, 'stores custom properties of the calling member')).toMatch(/^curl -i -X PUT .* && curl -i -X GET /);
    });

    it('names the variable that the token of a state comes from', async () => {
      const token = 'XBL3.0 x=2533270000000001;invented-for-a-member';
      const states = { openLobby: { handleId, token, tokenVariable: 'XBL_TOKEN_OF_A_MEMBER' } };
      const { checks } = await verifyProvider(async () => new Response(null, { status: 500 }), { states, only: 'content_location' });
      expect(checks[0]?.reproduce).toContain('-H "Authorization: $XBL_TOKEN_OF_A_MEMBER"');
    });

    it('leaves a body of megabytes to a file', async () => {
      const failing: Fetch = async (request) => (request.method === 'PUT' ? new Response(null, { status: 500 }) : fetch(request));
      const line = await reproduce(failing, 'survives a body of two megabytes');
      expect(line).toMatch(/--data-binary @body-of-\d+-characters/);
      expect(line?.length).toBeLessThan(1000);
    });
  });

  it('gives a curl line for a failure, without the token', async () => {
    const report = await verifyProvider(async () => new Response(null, { status: 500 }), { states, only: 'content_location' });
    expect(failed(report)[0]?.reproduce).toMatch(/^curl -i -X GET .*-H "Authorization: \$XBL_TOKEN"/);
    expect(JSON.stringify(report)).not.toContain('invented');
  });

  it('tells of its progress', async () => {
    const lines: string[] = [];
    const onProgress = ({ outcome }: { outcome: string }, done: number, total: number) => lines.push(`${done}/${total} ${outcome}`);
    await verifyProvider(fetch, { states, only: 'content_location', onProgress });
    expect(lines).toEqual(['1/1 passed']);
  });
});
