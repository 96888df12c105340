import { describe, expect, it } from 'vitest';
import { exchanges } from '../../generated/exchanges.js';
import type { MultiplayerSession, SessionMember } from '../../generated/types.js';
import { createProvider, type HandleType } from '../../src/provider/index.js';
import { parseJson, stringifyJson } from '../../src/wire/json.js';

// Each documented write is done by the reference provider, so that the description cannot show a response that its request
// would not have.

const handleId = '1a6f3c80-5d27-4e91-b0c4-8f2e7d9a5b13';
const reference = { scid: '8d050174-412b-4b51-a29b-d55a34edfdb7', templateName: 'lobby', name: 'lobby' };

const seed = {
  users: {
    host: { xuid: '2533270000000001', gamertag: 'Cobalt Heron 01', titleId: '1800000001' },
    joiner: { xuid: '2533270000000002', gamertag: 'Amber Otter 02', titleId: '1800000001' },
    server: { xuid: '2533270000000009', titleId: '1800000001', isServer: true },
    service: { titleId: '1800000001', isServer: true },
  },
  templates: {
    [`${reference.scid}/lobby`]: {
      constants: {
        system: {
          inviteProtocol: 'game',
          capabilities: { connectionRequiredForActiveMembers: true, gameplay: true, userAuthorizationStyle: true },
        },
      },
    },
  },
};

/** The session that an example shows. */
function shown(name: string): MultiplayerSession {
  const body = exchanges.find((exchange) => exchange.name === name && exchange.mediaType === 'application/json')?.responseBody;
  if (typeof body !== 'object' || body === null) throw new Error(`no example ${name} shows a session`);
  return structuredClone(body) as MultiplayerSession;
}

/** The session as it was before its member with the last index came. */
function withoutLast(session: MultiplayerSession): MultiplayerSession {
  const entries = Object.entries(session.members);
  const next = Number(entries.at(-1)?.[0]);
  return { ...session, members: Object.fromEntries(entries.slice(0, -1)), membersInfo: { ...session.membersInfo, next } };
}

const third: SessionMember = {
  constants: { system: { xuid: '2533270000000003' }, custom: {} },
  properties: { system: { active: true, connection: '6e0a4c2d-91b7-4f35-a8d3-0c5e7b9f1a24' }, custom: {} },
  gamertag: 'Violet Tern 03',
};

interface Write {
  readonly by: keyof typeof seed.users;
  /** The session before the write; undefined where there is none. */
  readonly before?: MultiplayerSession;
  readonly type?: HandleType;
  /** Default `lobby`; another one has no template. */
  readonly templateName?: string;
}

const writes: Readonly<Record<string, Write>> = {
  joinLobby: { by: 'joiner', before: withoutLast(shown('joinLobby')) },
  leaveSession: { by: 'host', before: shown('openLobby') },
  updateProperties: { by: 'host', before: shown('bedrockWorld') },
  uploadMeasurements: { by: 'host', before: measuring(shown('uploadMeasurements')) },
  reserveSeat: { by: 'host', before: withoutLast(shown('reserveSeat')), type: 'search' },
  changeRoleSettings: { by: 'host', before: shown('sessionWithRoles'), type: 'search' },
  serverWrites: { by: 'server', before: { ...shown('serverWrites'), servers: { standby: {} } } },
  serviceActsForUsers: {
    by: 'service',
    before: { ...shown('openLobby'), members: { ...shown('openLobby').members, 2: third } },
  },
  createSession: { by: 'host' },
  createSessionWithRoles: { by: 'host', templateName: 'raid' },
};

/** A session that still waits for the measurements of its first member. */
function measuring(session: MultiplayerSession): MultiplayerSession {
  const { hostCandidates: _, ...before } = session;
  for (const member of Object.values(before.members).slice(0, 1)) {
    Reflect.deleteProperty(member.properties?.system ?? {}, 'measurements');
    Reflect.deleteProperty(member.properties?.system ?? {}, 'serverMeasurements');
  }
  return { ...before, initializing: { stage: 'measuring', episode: 1 } };
}

/** What the service chooses, and the number of a change, which an example may count from anywhere. */
const chosen = [
  'deviceToken',
  'branch',
  'correlationId',
  'changeNumber',
  'startTime',
  'joinTime',
  'nextTimer',
  'stageStartTime',
  'searchHandle',
  'id',
];

/** A session without what the service chooses; absent and empty is the same here, as in the rendering of a read. */
function comparable(value: unknown): unknown {
  return JSON.parse(stringifyJson(value), (key, item: unknown) => (chosen.includes(key) && typeof item !== 'object' ? '(chosen)' : item));
}

async function write(name: string, { by, before, type = 'invite', templateName = 'lobby' }: Write) {
  const exchange = exchanges.find((each) => each.method === 'PUT' && each.name === name && each.mediaType === 'application/json');
  if (exchange === undefined) throw new Error(`${name} is no documented write`);
  const provider = createProvider({ seed, clock: () => Date.UTC(2026, 2, 11, 18, 42) });
  if (before !== undefined) provider.addSession(reference, before);
  provider.addHandle(handleId, { type, reference: { ...reference, templateName } });
  const { 'If-Match': _, ...headers } = exchange.requestHeaders; // its tag is that of the example's session
  const response = await provider.fetch(
    new Request(`http://provider.invalid/handles/${handleId}/session`, {
      method: 'PUT',
      headers: {
        ...headers,
        Authorization: `XBL3.0 x=${by};invented`,
        'X-Xbl-Contract-Version': '107',
        'Content-Type': 'application/json',
      },
      body: stringifyJson(exchange.requestBody),
    }),
  );
  return { status: response.status, session: parseJson(await response.text()), exchange };
}

describe('the description', () => {
  const documented = exchanges.filter(
    ({ method, status, mediaType }) => method === 'PUT' && status < 300 && mediaType === 'application/json',
  );

  it.each(documented.map(({ name }) => name))('shows the effect of %s', async (name) => {
    const how = writes[name];
    if (how === undefined) throw new Error(`say in this file who writes ${name}, and to which session`);
    const { status, session, exchange } = await write(name, how);
    expect(status).toBe(exchange.status);
    expect(comparable(session)).toEqual(comparable(exchange.responseBody));
  });

  it('shows no effect that the request does not have', async () => {
    const { session } = await write('leaveSession', { by: 'host', before: shown('openLobby') });
    expect(comparable(session)).not.toEqual(comparable(shown('openLobby')));
  });

  it('shows contract 107 first, in every response that holds a session', () => {
    const firsts = new Map(
      exchanges.map((exchange) => [`${exchange.method} ${exchange.status} ${exchange.mediaType}`, undefined as unknown]),
    );
    for (const { method, status, mediaType, responseBody: body } of [...exchanges].reverse())
      firsts.set(`${method} ${status} ${mediaType}`, body);
    const versions = [...firsts.values()].flatMap((body) =>
      typeof body === 'object' && body !== null && 'contractVersion' in body ? [body.contractVersion] : [],
    );
    expect(versions.length).toBeGreaterThan(0);
    expect(new Set(versions)).toEqual(new Set([107]));
  });

  it('gives one entity tag to one session', () => {
    const sessionsByTag = new Map<string, unknown>();
    for (const { responseBody: body, responseHeaders, mediaType } of exchanges) {
      const tag = responseHeaders.ETag;
      if (tag === undefined || mediaType !== 'application/json') continue;
      if (!sessionsByTag.has(tag)) sessionsByTag.set(tag, body);
      expect(comparable(body)).toEqual(comparable(sessionsByTag.get(tag)));
    }
    expect(sessionsByTag.size).toBeGreaterThan(5);
  });
});
