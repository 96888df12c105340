import type { ServerRequest, SessionServer } from '../../../generated/types.js';
import { mergeCustom, type Session } from './session.js';
import { checkConflicts } from './session-constants.js';

/**
 * Adds, merges and removes servers; null removes one (request page).
 *
 * @throws Refusal 409 if a constant differs from that of the server
 */
export function writeServers(session: Session, change: Readonly<Record<string, ServerRequest>>): Session {
  const servers = new Map<string, SessionServer>(Object.entries(session.servers));
  for (const [name, request] of Object.entries(change)) {
    if (request === null) servers.delete(name);
    else servers.set(name, writeServer(servers.get(name), request));
  }
  return { ...session, servers: Object.fromEntries(servers) };
}

/** Merges the properties; the constants are those of the write that adds the server. */
function writeServer(server: SessionServer | undefined, { constants, properties }: NonNullable<ServerRequest>): SessionServer {
  const { system = {}, custom = {} } = (server === undefined ? constants : server.constants) ?? {};
  const settled = { system, custom: mergeCustom({}, custom) };
  if (server !== undefined) checkConflicts(settled, constants);
  return {
    constants: settled,
    properties: {
      system: { ...server?.properties?.system, ...properties?.system },
      custom: mergeCustom(server?.properties?.custom, properties?.custom),
    },
  };
}
