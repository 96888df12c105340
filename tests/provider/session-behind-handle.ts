import { expect } from 'vitest';
import type { MultiplayerSession, SessionMember, SessionSystemConstants, SessionSystemProperties } from '../../generated/types.js';
import { checkResponse } from '../../src/contract/contract.js';
import { createProvider, type HandleType, type ProviderOptions } from '../../src/provider/index.js';
import { parseJson, stringifyJson } from '../../src/wire/json.js';

// A reference provider with one session behind one handle, and what its tests ask and seed.

export const alice = '2533270000000001';
export const bob = '2533270000000002';
export const carol = '2533270000000003';
export const stranger = '2533270000000008';
export const handleId = '1a6f3c80-5d27-4e91-b0c4-8f2e7d9a5b13';
export const otherHandleId = '2b7e4d91-6c38-4fa2-91d5-9a3f8e0b6c24';
export const reference = { scid: '8d050174-412b-4b51-a29b-d55a34edfdb7', templateName: 'lobby', name: 'harbor' };
export const users = { service: { titleId: '1800000001', isServer: true } };
const noon = Date.UTC(2026, 2, 11, 12);

export interface Asked {
  /** User hash of the token. Default that of Alice. */
  readonly as?: string;
  /** Undefined leaves a header out. */
  readonly headers?: Readonly<Record<string, string | undefined>>;
  readonly query?: string;
  readonly handle?: string;
  readonly path?: string;
}

/** Each response is held against the description. Time stands still at noon until `wait` moves it. */
export function start(document: MultiplayerSession | undefined, options: ProviderOptions = {}, type: HandleType = 'invite') {
  let now = noon;
  let id = 0;
  const createId = () => {
    id += 1;
    return `00000000-0000-4000-8000-${String(id).padStart(12, '0')}`;
  };
  const provider = createProvider({ clock: () => now, createId, seed: { users }, ...options });
  if (document !== undefined) provider.addSession(reference, document);
  provider.addHandle(handleId, { type, reference });

  const ask = async (method: string, body: BodyInit | undefined, asked: Asked = {}) => {
    const { as = alice, query = '', handle = handleId, path = `/handles/${handle}/session${query}` } = asked;
    const common = { Authorization: `XBL3.0 x=${as};invented`, 'X-Xbl-Contract-Version': '107', 'Content-Type': 'application/json' };
    const headers = Object.entries({ ...common, ...asked.headers }).filter((entry): entry is [string, string] => entry[1] !== undefined);
    const init = { method, headers, ...(body !== undefined && { body, duplex: 'half' }) };
    const response = await provider.fetch(new Request(`http://provider.invalid${path}`, init));
    const text = await response.text();
    const received = { status: response.status, headers: response.headers, body: text };
    const operation = { GET: 'getSessionByHandle', PUT: 'writeSessionByHandle' } as const;
    if (method === 'GET' || method === 'PUT') expect(checkResponse(operation[method], received)).toEqual([]);
    const isSession = response.headers.get('Content-Type') === 'application/json' && response.status !== 429;
    return {
      ...received,
      text,
      tag: response.headers.get('ETag') ?? '',
      session: isSession ? (parseJson(text) as MultiplayerSession) : undefined,
    };
  };
  return {
    provider,
    ask,
    get: (asked: Asked = {}) => ask('GET', undefined, asked),
    put: (body: unknown, asked: Asked = {}) => ask('PUT', stringifyJson(body), asked),
    send: (body: BodyInit, asked: Asked = {}) => ask('PUT', body, asked),
    wait: (milliseconds: number) => {
      now += milliseconds;
    },
    /** A time so many milliseconds after noon, as the provider writes it. */
    at: timestampAfterNoon,
  };
}

const timestampAfterNoon = (milliseconds: number) => `${new Date(noon + milliseconds).toISOString().replace('Z', '')}0000Z`;

export function member(xuid: string, system: NonNullable<SessionMember['properties']>['system'] = { active: true }): SessionMember {
  return { constants: { system: { xuid } }, properties: { system } };
}

/** A document with Alice and Bob as members 0 and 1, unless others are given. */
export function session(
  system: SessionSystemConstants = {},
  properties: SessionSystemProperties = {},
  members: readonly SessionMember[] = [member(alice), member(bob)],
): MultiplayerSession {
  return {
    constants: { system: { maxMembersCount: 8, visibility: 'open', ...system }, custom: { Mode: 'coop' } },
    properties: { system: properties, custom: { Map: 'canyon' } },
    members: Object.fromEntries(members.entries()),
    membersInfo: { first: 0, count: members.length },
    servers: {},
  };
}

/** A change of the caller's member. */
export const me = (system: object = {}, more: object = {}) => ({ members: { me: { properties: { system, ...more } } } });
export const active = me({ active: true });
export const leave = { members: { me: null } };
export const custom = (values: object) => ({ properties: { custom: values } });
export const system = (values: object) => ({ properties: { system: values } });

/** What a service sends to act for users. */
export const actingFor = (list: string, more: Readonly<Record<string, string>> = {}): Asked => ({
  as: 'service',
  headers: { 'X-Xbl-OnBehalfOf-Users': list, ...more },
});
/** The same with the access checks of users switched on. */
export const checkedFor = (list: string): Asked => actingFor(list, { 'X-Xbl-Deny-Scope': 'Multiplayer.Manage' });
