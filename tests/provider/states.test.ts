import { describe, expect, it } from 'vitest';
import { type DocumentedExchange, exchanges } from '../../generated/exchanges.js';
import { checkRequest, checkResponse } from '../../src/contract/contract.js';
import { createProviderStates, type EnteredState, setupPath, stateTokens } from '../../src/provider/states/states.js';

/** The tags that the description shows for its sessions; here each session has its own. */
const shownTags = new Set(exchanges.map(({ responseHeaders }) => responseHeaders.ETag));

/** Bodies that the description cannot show as requests, because they break its schema. */
const bodies: Readonly<Record<string, unknown>> = {
  turnNotNumbers: { properties: { system: { turn: ['first'] } } },
  serverMeasurementsNotAnObject: { members: { me: { properties: { system: { serverMeasurements: { 'west.servers.example': 41 } } } } } },
};

/** What no state can bring about, with the reason. */
const unreachable: Readonly<Record<string, string>> = {
  accepted: 'the provider finishes every request',
  sessionNotFound: 'an older text for what is a 204 today',
  serviceConfigNotFound: 'every service configuration exists',
  serviceConfigRefused: 'every service configuration is open to every user',
};

/** The description shows a 400 for it too; the provider answers 404. */
const answeredDifferently = (exchange: DocumentedExchange) => exchange.name === 'malformedHandleId' && exchange.status === 400;

const reachable = exchanges.filter((exchange) => !(exchange.name in unreachable) && !answeredDifferently(exchange));

let id = 0;
const createId = () => {
  id += 1;
  return `00000000-0000-4000-8000-${String(id).padStart(12, '0')}`;
};
const provider = createProviderStates({ clock: () => Date.UTC(2026, 2, 11, 18), createId });

type Entrance = Pick<EnteredState, 'handleId' | 'token'>;

const headersOf = (state: Entrance, contractVersion = 107) => ({
  Authorization: state.token,
  'X-Xbl-Contract-Version': String(contractVersion),
});
const urlOf = ({ handleId }: Entrance) => `http://provider.invalid/handles/${handleId}/session`;

async function ask(exchange: DocumentedExchange, state: EnteredState) {
  const headers = new Headers({ ...headersOf(state, exchange.contractVersion), ...exchange.requestHeaders });
  for (const name of ['If-Match', 'If-None-Match']) {
    if (!shownTags.has(headers.get(name) ?? '')) continue;
    const current = await provider.fetch(new Request(urlOf(state), { headers: headersOf(state) }));
    headers.set(name, current.headers.get('ETag') ?? '');
  }
  const body = exchange.method === 'PUT' ? JSON.stringify(exchange.requestBody ?? bodies[exchange.name] ?? {}) : undefined;
  if (body !== undefined) headers.set('Content-Type', 'application/json');
  const request = new Request(urlOf(state), { method: exchange.method, headers, ...(body !== undefined && { body }) });
  const response = await provider.fetch(request);
  const received = { status: response.status, headers: response.headers, body: await response.text() };
  return { received, violations: checkResponse(exchange.operationId, received), headers, body: body ?? '' };
}

describe('createProviderStates', () => {
  it.each(reachable.map((exchange) => [exchange.method, exchange.status, exchange.name, exchange] as const))(
    'brings about %s %i %s as described',
    async (_, status, name, exchange) => {
      const states: Readonly<Record<string, () => EnteredState>> = provider.states;
      const state = states[name]?.();
      if (state === undefined) throw new Error('there is no such state');
      const { received, violations } = await ask(exchange, state);
      expect([received.status, received.body === '' ? '' : received.headers.get('Content-Type')]).toEqual([
        status,
        received.body === '' ? '' : exchange.mediaType,
      ]);
      expect(violations).toEqual([]);
      if (exchange.mediaType === 'text/plain') expect(received.body).toBe(exchange.responseBody);
    },
  );

  it('has no other state, and none that is misspelt compiles', () => {
    // @ts-expect-error openLobby
    expect(provider.states.openLoby).toBeUndefined();
  });

  it('has a state for every documented exchange but those that nothing can bring about', () => {
    const names = new Set(exchanges.map(({ name }) => name));
    expect(Object.keys(provider.states).sort()).toEqual([...names].filter((name) => !(name in unreachable)).sort());
  });

  it.each([
    ['rateLimited', 15],
    ['rateLimitedSustained', 300],
  ] as const)('names the period of the limit in %s', async (name, periodInSeconds) => {
    const state = provider.states[name]();
    const response = await provider.fetch(new Request(urlOf(state), { headers: headersOf(state) }));
    await expect(response.json()).resolves.toMatchObject({ periodInSeconds });
  });

  it.each(['rateLimited', 'overloaded', 'expiredToken', 'staleHandle', 'lastMemberLeaves'] as const)(
    'keeps %s from other handles',
    async (name) => {
      const read = async ({ handleId, token }: Entrance) => {
        const headers = { ...headersOf({ handleId, token }) };
        return (await provider.fetch(new Request(urlOf({ handleId, token }), { headers }))).status;
      };
      const other = provider.states.openLobby();
      const state = provider.states[name]();
      await read(state);
      expect(await read(other)).toBe(200);
    },
  );

  it('sets up another session at each call', async () => {
    const [one, other] = [provider.states.openLobby?.(), provider.states.openLobby?.()];
    if (one === undefined || other === undefined) throw new Error('there is no such state');
    const body = JSON.stringify({ properties: { custom: { Map: 'reef' } } });
    const headers = { ...headersOf(one), 'Content-Type': 'application/json' };
    expect((await provider.fetch(new Request(urlOf(one), { method: 'PUT', headers, body }))).status).toBe(200);
    const untouched = await provider.fetch(new Request(urlOf(other), { headers: headersOf(other) }));
    await expect(untouched.json()).resolves.toMatchObject({ properties: { custom: { Map: 'canyon' } } });
  });

  it('lets the caller of the lobby be member 0 of two, with a custom property', async () => {
    const state = provider.states.openLobby?.();
    if (state === undefined) throw new Error('there is no such state');
    const response = await provider.fetch(new Request(urlOf(state), { headers: headersOf(state) }));
    const session = await response.json();
    expect(state.token).toContain(session.members[0].constants.system.xuid);
    expect([session.contractVersion, session.membersInfo.count]).toEqual([107, 2]);
    expect(Object.keys(session.properties.custom)).not.toEqual([]);
  });

  it('sends the documented requests in a form that the checker accepts', async () => {
    const exchange = reachable.find(({ name }) => name === 'joinLobby');
    const state = provider.states.joinLobby?.();
    if (exchange === undefined || state === undefined) throw new Error('there is no such exchange');
    const { headers, body } = await ask(exchange, state);
    expect(checkRequest({ method: 'PUT', url: urlOf(state), headers, body })).toEqual([]);
  });
});

describe('a set-up over HTTP', () => {
  const setUp = (body: string, method = 'POST') =>
    provider.fetch(new Request(`http://provider.invalid${setupPath}`, { method, ...(method === 'POST' && { body }) }));
  const read = (handleId: string) => {
    const state = { handleId, token: stateTokens.XBL_TOKEN };
    return provider.fetch(new Request(urlOf(state), { headers: headersOf(state) }));
  };

  it('gives a fresh handle each time, and the variable of the token', async () => {
    const [one, other] = [await (await setUp('{"state":"openLobby"}')).json(), await (await setUp('{"state":"openLobby"}')).json()];
    expect(one).toEqual({ handleId: expect.any(String), tokenVariable: 'XBL_TOKEN' });
    expect(other.handleId).not.toBe(one.handleId);
    expect([(await read(one.handleId)).status, (await read(other.handleId)).status]).toEqual([200, 200]);
  });

  it('names the token of each state', async () => {
    const variables = await Promise.all(
      ['joinLobby', 'serverWrites', 'serviceActsForUsers', 'expiredToken'].map(async (state) => {
        const { tokenVariable } = await (await setUp(JSON.stringify({ state, action: 'setup' }))).json();
        return tokenVariable;
      }),
    );
    expect(variables).toEqual(['XBL_TOKEN_JOINER', 'XBL_TOKEN_SERVER', 'XBL_TOKEN_SERVICE', 'XBL_TOKEN_EXPIRED']);
  });

  it('does nothing at the end of a check', async () => {
    expect(await (await setUp('{"state":"openLobby","action":"teardown"}')).json()).toEqual({});
  });

  it.each([
    [404, '{"state":"closedLobby"}'],
    [404, '{"state":"constructor"}'],
    [400, '{"state":5}'],
    [400, '{"state":"openLobby","action":"burn"}'],
    [400, '[]'],
    [400, 'openLobby'],
    [400, `{"state":"openLobby","params":"${'x'.repeat(10_000)}"}`],
  ])('is refused with %i for %.40s', async (status, body) => {
    expect((await setUp(body)).status).toBe(status);
  });

  it('is a POST', async () => {
    const { status, headers } = await setUp('', 'GET');
    expect([status, headers.get('Allow')]).toEqual([405, 'POST']);
  });
});
