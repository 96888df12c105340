/** Ends a request with an error status. The provider turns it into a response. */
export class Refusal extends Error {
  readonly status: 400 | 403 | 404 | 409;

  constructor(status: Refusal['status'], message: string) {
    super(message);
    this.status = status;
  }
}

/**
 * Ends a write that the caller may not do. The response is 403: with the whole session instead of a text for one who may read it
 * (status page).
 */
export class ReadOnlyRefusal extends Refusal {
  constructor() {
    super(403, texts.writeRefused);
  }
}

/** Texts that real callers received (client source and recordings; the read text ends with CR LF). */
export const texts = {
  // Nobody recorded this one.
  deniedScope: "The 'X-Xbl-Deny-Scope' header needs users, in 'X-Xbl-OnBehalfOf-Users' or in the token.",
  invalidHandleId: 'The request URI contains an invalid handle ID. It may contain invalid characters or be all zeroes.',
  // Nobody recorded the text for an unknown handle.
  unknownHandle: "The requested handle wasn't found.",
  readRefused:
    "The requested session cannot be accessed. The calling user must have the multiplayer privilege and must be a member of the session if the session either is private or has a read restriction on it that the user doesn't satisfy.\r\n",
  writeRefused:
    "The requested session cannot be accessed. The calling user must have the multiplayer privilege and must be a member of the session if the session either isn't open or has a join restriction on it that the user doesn't satisfy, multi-user requests aren't allowed for large sessions, banned xuids can't access the session, users must have the communicate permission to access sessions that require it, users must qualify to access club sessions based on the club rules, and devices other than an Xbox One can only access sessions with user-style authorization.",
  otherMembers: "The request body can't contain existing member references unless the authentication principal includes a server.",
  servers: "The request body can't contain a 'servers' collection because the authentication principal doesn't include a server.",
  evaluating: "The session's 'initializationSucceeded' property can only be set during the 'evaluating' stage of initialization.",
  readRestriction:
    "Invalid session 'readRestriction' provided, cannot be set to none on sessions with the 'userAuthorizationStyle' capability.",
  turn: "The session's 'turn' property must be an array of numbers representing the indicies of the member(s) in the session whose turn it is.",
  metrics: "Invalid member 'measurements' provided, measurements can only be uploaded if session 'metrics' are configured.",
  tooFew: (needed: number) => `This session is configured for managed initialization requiring at least ${needed} members to start.`,
  roleTypeName: (name: string) => `A member's 'roles' section contains a role type with an invalid name: ${name}`,
  serverMeasurement: (name: string) => `Invalid member property serverMeasurements '${name}' provided, must be a JSON object.`,
  constant: (name: string) =>
    `The constant field '${name}' is specified in the request, but the value conflicts with the one in the session.`,
} as const;
