import type { Principal } from '../session/callers.js';
import { member } from './parts.js';

// The invented people of the states.

export const scid = '8d050174-412b-4b51-a29b-d55a34edfdb7';

/** The first is the caller of most exchanges, the second joins. */
export const xuids = {
  caller: '2533270000000001',
  joiner: '2533270000000002',
  other: '2533270000000003',
  server: '2533270000000009',
} as const;

export const caller = member(xuids.caller, 'Cobalt Heron 01', {
  connection: '2f9d6b0c-4e13-4a57-b8c2-9f0a1d3e5b77',
  secureDeviceAddress: 'AAECAwQFBgcICQoLDA0ODw==',
  deviceToken: '4bb1d1c5a09e4d7f8c1f6a2e3d5b7c90',
});
export const second = member(xuids.joiner, 'Amber Otter 02', {
  connection: 'b7a0e5d2-83c6-4f19-9d54-1c6e8a2f0b93',
  secureDeviceAddress: 'EBESExQVFhcYGRobHB0eHw==',
  deviceToken: 'd2c4e6f8091b4a3c85d7f9e0a1b2c3d4',
});
export const other = member(xuids.other, 'Violet Tern 03', { connection: '6e0a4c2d-91b7-4f35-a8d3-0c5e7b9f1a24' });

/** Users and servers by the user hash of their token. */
export const users: Readonly<Record<string, Principal>> = {
  [xuids.caller]: { xuid: xuids.caller, gamertag: 'Cobalt Heron 01', titleId: '1800000001' },
  [xuids.joiner]: { xuid: xuids.joiner, gamertag: 'Amber Otter 02', titleId: '1800000001' },
  server: { xuid: xuids.server, titleId: '1800000001', isServer: true },
  service: { titleId: '1800000001', isServer: true },
};

/** Tokens of the states by the environment variables that hold them for `verify --states`. */
export const stateTokens = {
  XBL_TOKEN: `XBL3.0 x=${xuids.caller};invented`,
  XBL_TOKEN_JOINER: `XBL3.0 x=${xuids.joiner};invented`,
  XBL_TOKEN_SERVER: 'XBL3.0 x=server;invented',
  XBL_TOKEN_SERVICE: 'XBL3.0 x=service;invented',
  XBL_TOKEN_EXPIRED: `XBL3.0 x=${xuids.caller};expired`,
} as const;

export type TokenVariable = keyof typeof stateTokens;
