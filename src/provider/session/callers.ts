import { Refusal, texts } from './refusal.js';

/** The user or server behind a token. */
export interface Principal {
  /** Decimal digits. Absent for a server that is no user. */
  readonly xuid?: string;
  /** Shown of accepted members. Absent: the member is shown without one. */
  readonly gamertag?: string;
  /** Decimal digits. Shown as `activeTitleId` while the user is active, and counted for by the rate limit. */
  readonly titleId?: string;
  /** Device of the token: others on it are `local` to an active member. Absent: on a device of its own. */
  readonly deviceId?: string;
  /** Whether the token contains a server: a service with a business-partner certificate. Default false. */
  readonly isServer?: boolean;
  /** Whether the user may play with others. Default true; without it every request is refused with 403. */
  readonly hasMultiplayerPrivilege?: boolean;
}

/** A user whose member a request may write. */
export interface User {
  readonly xuid: string;
  readonly gamertag: string | undefined;
}

/** Who makes a request, and for whom. */
export interface Caller {
  readonly isServer: boolean;
  /** Whether the access checks of users are off, as they are for services unless they deny the scope (service page). */
  readonly isTrusted: boolean;
  /** The caller, or the users that a service acts for. */
  readonly users: readonly User[];
  /** Whether all of them have the multiplayer privilege. */
  readonly hasMultiplayerPrivilege: boolean;
  /** Whether a service listed its users; if not, it may name them in the body. */
  readonly namesUsers: boolean;
  /** The only user: `me`. */
  readonly me: User | undefined;
  readonly titleId: string | undefined;
  readonly deviceId: string | undefined;
}

/** Title of the users that no seed describes. */
const inventedTitleId = '1800000001';

/**
 * Finds out whom an `Authorization` header stands for. A user hash that no seed knows and that is all digits stands for the
 * user with that xuid.
 *
 * @returns undefined if the response is 401: no header, another scheme, an empty part, an unknown user hash or the invented
 *   token `expired`
 */
export function authenticate(authorization: string | null, users: ReadonlyMap<string, Principal>): Principal | undefined {
  const [, userHash, token] = /^XBL3\.0\s+x=([^;\s]+);(\S+)$/i.exec(authorization ?? '') ?? [];
  if (userHash === undefined || token === undefined || token === 'expired') return undefined;
  const known = users.get(userHash);
  if (known !== undefined || !/^\d{1,20}$/.test(userHash)) return known;
  return { xuid: userHash, gamertag: `Player ${userHash.slice(-4)}`, titleId: inventedTitleId };
}

/**
 * Reads whom a service acts for. The headers of a user are checked for their form and otherwise ignored.
 *
 * @throws {@link Refusal} 400 if a header is malformed, 403 if a service denies its scope and acts for nobody
 */
export function readCaller(principal: Principal, headers: Headers, known: Iterable<Principal>): Caller {
  const { xuid, gamertag, titleId, deviceId, isServer = false, hasMultiplayerPrivilege = true } = principal;
  const title = headers.get('X-Xbl-OnBehalfOf-Title');
  const listed = headers.get('X-Xbl-OnBehalfOf-Users');
  if (title !== null && !/^\d{1,10}$/.test(title)) throw new Refusal(400, "The 'X-Xbl-OnBehalfOf-Title' header must be a title id.");
  if (listed !== null && !/^\d+(?:;priv=[A-Za-z]+)?(?:,\s*\d+(?:;priv=[A-Za-z]+)?)*$/.test(listed)) {
    throw new Refusal(400, "The 'X-Xbl-OnBehalfOf-Users' header must be a comma-separated list of xuids.");
  }
  if (!isServer) {
    const me = xuid === undefined ? undefined : { xuid, gamertag };
    return { isServer, isTrusted: false, users: me ? [me] : [], hasMultiplayerPrivilege, namesUsers: true, me, titleId, deviceId };
  }
  const gamertags = new Map([...known].map((other) => [other.xuid, other.gamertag]));
  const entries = (listed ?? xuid)?.split(/,\s*/) ?? [];
  const users = entries.map((entry): User => {
    const digits = entry.replace(/;.*/, '');
    return { xuid: digits, gamertag: gamertags.get(digits) };
  });
  const isDenied = headers.get('X-Xbl-Deny-Scope')?.toLowerCase() === 'multiplayer.manage';
  if (isDenied && users.length === 0) throw new Refusal(403, texts.deniedScope); // what is left needs an acting user (service page)
  return {
    isServer,
    isTrusted: !isDenied,
    users,
    hasMultiplayerPrivilege: hasMultiplayerPrivilege || entries.every((entry) => entry.endsWith(';priv=multiplayer')),
    namesUsers: listed !== null,
    me: users.length === 1 ? users[0] : undefined,
    titleId: title ?? titleId,
    deviceId,
  };
}
