import { inspect } from 'node:util';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { type ClientOptions, createClient, type Hooks, InvalidArgumentError } from '../../src/index.js';
import {
  errorOf,
  handleId,
  observe,
  operations,
  otherHandleId,
  type Respond,
  response,
  secret,
  session,
  text,
  token,
} from '../proof/client/harness.js';
import { inTurn } from './scripted.js';

const url = `https://sessiondirectory.xboxlive.com/handles/${handleId}/session`;
const offline: Respond = () => Promise.reject(new TypeError('fetch failed'));

/** Events as a client tells them, in order, each with the name of its hook. */
function record() {
  const events: { readonly hook: string; readonly [field: string]: unknown }[] = [];
  const hooks: Required<Hooks> = {
    onRequest: (event) => events.push({ hook: 'onRequest', ...event }),
    onResponse: (event) => events.push({ hook: 'onResponse', ...event }),
    onRetry: (event) => events.push({ hook: 'onRetry', ...event }),
  };
  const names = () => events.map(({ hook }) => hook);
  return { events, hooks, names };
}

function observeHooked(respond: Respond, options: Partial<ClientOptions> = {}) {
  const recorded = record();
  return { ...recorded, ...observe(createClient, respond, { hooks: recorded.hooks, maxAttempts: 4, ...options }) };
}

beforeEach(() => {
  vi.useFakeTimers();
  vi.spyOn(Math, 'random').mockReturnValue(0.5);
});

afterEach(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
});

describe('the hooks', () => {
  it('are told of a call with a retry, in order', async () => {
    const slow: Respond = (sent) =>
      new Promise((resolve) => {
        const respond = session(undefined, { 'X-XblCorrelationId': 'id-2', 'MS-CV': 'cV.2' });
        setTimeout(() => resolve(respond(sent)), 250);
      });
    const { client, events } = observeHooked(inTurn(response(503, null, { 'X-XblCorrelationId': 'id-1', 'Retry-After': '2' }), slow));
    const call = client.getSessionByHandle(handleId);
    await vi.runAllTimersAsync();
    await call;
    const request = { call: 1, attempt: 1, operationId: 'getSessionByHandle', method: 'GET', url };
    expect(events).toEqual([
      { hook: 'onRequest', ...request },
      { hook: 'onResponse', ...request, status: 503, correlationId: 'id-1', correlationVector: undefined, durationMs: 0 },
      { hook: 'onRetry', ...request, status: 503, waitMs: 2000 },
      { hook: 'onRequest', ...request, attempt: 2 },
      { hook: 'onResponse', ...request, attempt: 2, status: 200, correlationId: 'id-2', correlationVector: 'cV.2', durationMs: 250 },
    ]);
  });

  it('are told of a write', async () => {
    const { client, events } = observeHooked(session());
    await client.writeSessionByHandle(handleId, {}, { query: { nocommit: true } });
    const request = { call: 1, attempt: 1, operationId: 'writeSessionByHandle', method: 'PUT', url: `${url}?nocommit=true` };
    expect(events).toMatchObject([
      { hook: 'onRequest', ...request },
      { hook: 'onResponse', ...request, status: 200 },
    ]);
  });

  it('are told the number of each call, counted per client', async () => {
    const [one, other] = [observeHooked(session()), observeHooked(session())];
    await one.client.getSessionByHandle(handleId);
    await Promise.all([one.client.getSessionByHandle(otherHandleId), one.client.writeSessionByHandle(handleId, {})]);
    await other.client.getSessionByHandle(handleId);
    const numbersOf = ({ events }: typeof one) =>
      events.filter(({ hook }) => hook === 'onRequest').map(({ call, method }) => [call, method]);
    expect(numbersOf(one)).toEqual([
      [1, 'GET'],
      [2, 'GET'],
      [3, 'PUT'],
    ]);
    expect(numbersOf(other)).toEqual([[1, 'GET']]);
  });

  it('are told of a retry without a response by an undefined status', async () => {
    const { client, events, names } = observeHooked(inTurn(offline, session()));
    const call = client.getSessionByHandle(handleId);
    await vi.runAllTimersAsync();
    await call;
    expect(names()).toEqual(['onRequest', 'onRetry', 'onRequest', 'onResponse']);
    expect(events[1]).toMatchObject({ attempt: 1, status: undefined, waitMs: 1000 });
  });

  it('are told of a wait in whole milliseconds', async () => {
    vi.mocked(Math.random).mockReturnValue(0.7417343869613119);
    const { client, events } = observeHooked(inTurn(offline, session()));
    const call = client.getSessionByHandle(handleId);
    await vi.runAllTimersAsync();
    await call;
    expect(events[1]).toMatchObject({ hook: 'onRetry', waitMs: 1484 }); // 1483.4687739226238, rounded up
  });

  it('are told of a retry with a fresh token by a 401 and no wait', async () => {
    const { client, events, names } = observeHooked(inTurn(text(401, 'expired'), session()), { token: async () => token });
    await client.getSessionByHandle(handleId);
    expect(names()).toEqual(['onRequest', 'onResponse', 'onRetry', 'onRequest', 'onResponse']);
    expect(events[2]).toMatchObject({ attempt: 1, status: 401, waitMs: 0 });
    expect(events[3]).toMatchObject({ call: 1, attempt: 2 });
  });

  it('are told of no retry after the last attempt', async () => {
    const { client, names } = observeHooked(response(503), { maxAttempts: 1 });
    await client.getSessionByHandle(handleId);
    expect(names()).toEqual(['onRequest', 'onResponse']);
  });

  it('are told of a response that is not documented', async () => {
    const { client, events } = observeHooked(text(418, 'teapot'));
    await errorOf(() => client.getSessionByHandle(handleId));
    expect(events.at(-1)).toMatchObject({ hook: 'onResponse', status: 418 });
  });

  it('are told of no response when its body is cut', async () => {
    const cut: Respond = () => new Response(new ReadableStream({ pull: (controller) => controller.error(new TypeError('terminated')) }));
    const { client, names } = observeHooked(cut, { maxAttempts: 1 });
    await errorOf(() => client.getSessionByHandle(handleId));
    expect(names()).toEqual(['onRequest']);
  });

  it('are told of nothing when nothing is sent', async () => {
    const failing = observeHooked(session(), { token: () => Promise.reject(new Error('signed out')) });
    await errorOf(() => failing.client.getSessionByHandle(handleId));
    await errorOf(() => failing.client.getSessionByHandle('no handle'));
    const { client, names } = observeHooked(session());
    await errorOf(() => client.getSessionByHandle(handleId, { signal: AbortSignal.abort() }));
    expect([...failing.names(), ...names()]).toEqual([]);
  });

  it('have the time of the token in the duration', async () => {
    const slow = () => new Promise<string>((resolve) => setTimeout(() => resolve(token), 300));
    const { client, events } = observeHooked(session(), { token: slow });
    const call = client.getSessionByHandle(handleId);
    await vi.runAllTimersAsync();
    await call;
    expect(events.at(-1)).toMatchObject({ durationMs: 300 });
  });

  it('have a duration that is a number, on a real clock too', async () => {
    vi.useRealTimers();
    const { client, events } = observeHooked(session());
    await client.getSessionByHandle(handleId);
    expect(events.at(-1)?.durationMs).toSatisfy((value) => typeof value === 'number' && Number.isFinite(value) && value >= 0);
  });

  it.each(['onRequest', 'onResponse', 'onRetry'] as const)('work alone: %s', async (name) => {
    const { events, hooks } = record();
    const { client } = observe(createClient, inTurn(response(503), session()), { hooks: { [name]: hooks[name] }, maxAttempts: 2 });
    const call = client.getSessionByHandle(handleId);
    await vi.runAllTimersAsync();
    await call;
    expect(new Set(events.map(({ hook }) => hook))).toEqual(new Set([name]));
  });
});

describe('a hook that throws', () => {
  const throwing = () => {
    throw new Error('the log is full');
  };

  it.each(operations)('changes nothing about %s', async (_, call) => {
    const hooks = { onRequest: throwing, onResponse: throwing, onRetry: throwing };
    const { client, requests } = observe(createClient, session(), { hooks });
    await expect(call(client)).resolves.toMatchObject({ status: 200 });
    expect(requests).toHaveLength(1);
  });

  it('changes nothing about a retry', async () => {
    const hooks = { onRequest: throwing, onResponse: throwing, onRetry: throwing };
    const { client, requests } = observe(createClient, inTurn(response(503), offline, session()), { hooks, maxAttempts: 3 });
    const call = client.getSessionByHandle(handleId);
    await vi.runAllTimersAsync();
    await expect(call).resolves.toMatchObject({ status: 200 });
    expect(requests).toHaveLength(3);
  });

  it('does not hide the error of the call', async () => {
    const { client } = observe(createClient, text(418, 'teapot'), { hooks: { onResponse: throwing } });
    await expect(client.getSessionByHandle(handleId)).rejects.toMatchObject({ name: 'UnexpectedResponseError', status: 418 });
  });
});

describe('no event', () => {
  it('holds the token, whatever happens', async () => {
    const respond = inTurn(text(401, `expired: ${token}`), offline, text(500, token), response(503), session());
    const { client, events, names } = observeHooked(respond, { token: async () => token, maxAttempts: 10 });
    const call = client.getSessionByHandle(handleId, { headers: { Signature: 'AAAAAQHcsXlgyQ==' } });
    await vi.runAllTimersAsync();
    await expect(call).resolves.toMatchObject({ status: 200 });
    expect(new Set(names())).toEqual(new Set(['onRequest', 'onResponse', 'onRetry']));
    for (const shown of [JSON.stringify(events), inspect(events, { depth: Number.POSITIVE_INFINITY, showHidden: true, getters: true })]) {
      expect(shown).toContain(handleId);
      expect(shown).not.toContain(secret);
      expect(shown).not.toContain('AAAAAQHcsXlgyQ==');
    }
  });

  it('holds the token when the service repeats it in a header that is told', async () => {
    const headers = { 'X-XblCorrelationId': token, 'MS-CV': `cV ${token}` };
    const { client, events } = observeHooked(session(undefined, headers));
    await client.getSessionByHandle(handleId);
    expect(inspect(events)).not.toContain(secret);
  });
});

describe('a correlation vector', () => {
  it.each(operations.map(([id]) => id))('is sent as MS-CV by %s', async (id) => {
    const { client, requests } = observe(createClient);
    const options = { correlationVector: 'PmvzQKgYek6Sdk/T5sWaqw.1' };
    await (id === 'getSessionByHandle' ? client.getSessionByHandle(handleId, options) : client.writeSessionByHandle(handleId, {}, options));
    expect(requests[0]?.headers.get('MS-CV')).toBe('PmvzQKgYek6Sdk/T5sWaqw.1');
  });

  it.each([{}, { correlationVector: undefined }])('is not sent without one: %j', async (options) => {
    const { client, requests } = observe(createClient);
    await client.getSessionByHandle(handleId, options);
    await client.writeSessionByHandle(handleId, {}, options);
    expect(requests.map(({ headers }) => headers.has('MS-CV'))).toEqual([false, false]);
  });

  it('that cannot stand in a header is refused and not shown', async () => {
    const { client, requests } = observe(createClient);
    const call = client.getSessionByHandle(handleId, { correlationVector: 'invented\r\nX-Injected: 1' });
    await expect(call).rejects.toThrow(
      new InvalidArgumentError('correlationVector must be a string of visible ASCII characters, but was a string with other characters'),
    );
    expect(requests).toEqual([]);
  });
});
