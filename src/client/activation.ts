import { describe, show } from '../wire/arguments.js';
import { InvalidArgumentError } from '../wire/errors.js';
import { isGuid } from '../wire/guid.js';

/** An accepted invite. */
export interface InviteActivation {
  readonly kind: 'invite';
  /** Id of the invite's handle, a GUID, unchanged. */
  readonly handleId: string;
  /** The player who accepted the invite and will join, decimal digits. */
  readonly invitedXuid: string;
  /** The player who sent the invite, decimal digits. */
  readonly senderXuid: string;
  /** Text that the sender's title added, decoded. Empty if it added none. */
  readonly context: string;
}

/** A join from another player's profile or activity in the user interface of Xbox or Windows. */
export interface JoinActivation {
  readonly kind: 'join';
  /** Id of the activity's handle, a GUID, unchanged. */
  readonly handleId: string;
  /** The player who will join, decimal digits. */
  readonly joinerXuid: string;
  /** The player whose activity it is, decimal digits. */
  readonly joineeXuid: string;
}

/** How Xbox or Windows started the title, discriminated by `kind`. */
export type Activation = InviteActivation | JoinActivation;

/**
 * Reads the URI with which a title is activated when its player accepts an invite or chooses to join another player:
 * `ms-xbl-multiplayer://inviteHandleAccept?handle=…` or `ms-xbl-multiplayer://activityHandleJoin?&handle=…`. Any scheme is
 * accepted, because titles also register `ms-xbl-<titleId>`; the word after it is compared without case.
 *
 * @returns undefined for any other URI: those carry no handle. One of them is `inviteAccept` with a `connectionString`, whatever
 *   its value
 * @throws {@link InvalidArgumentError} if it is not a URI, or if a part of an invite or a join is missing or malformed; the message
 *   names the part and does not show its value
 * @see https://learn.microsoft.com/en-us/gaming/gdk/_content/gc/live/features/multiplayer/invites/how-to/live-invites-receive
 * @example
 * const activation = readActivation(uri);
 * if (activation !== undefined) await client.getSessionByHandle(activation.handleId);
 */
export function readActivation(uri: string): Activation | undefined {
  // By hand, because engines disagree on the host of a URL whose scheme they do not know.
  const match = typeof uri === 'string' ? /^[a-z][a-z0-9+.-]*:\/\/([^/?#]*)\/?(?:\?([^#]*))?/i.exec(uri) : null;
  if (match === null) {
    throw new InvalidArgumentError(
      `uri must be an activation URI, for example ms-xbl-multiplayer://inviteHandleAccept?handle=…, but was ${typeof uri === 'string' ? 'another text' : describe(uri)}`,
    );
  }
  const [, host = '', query = ''] = match;
  const value = (name: string) => parameterIn(query, name);
  switch (host.toLowerCase()) {
    case 'invitehandleaccept':
      return {
        kind: 'invite',
        handleId: readGuid(host, value('handle')),
        invitedXuid: readXuid(host, 'invitedXuid', value('invitedXuid')),
        senderXuid: readXuid(host, 'senderXuid', value('senderXuid')),
        context: value('context') ?? '',
      };
    case 'activityhandlejoin':
      return {
        kind: 'join',
        handleId: readGuid(host, value('handle')),
        joinerXuid: readXuid(host, 'joinerXuid', value('joinerXuid')),
        joineeXuid: readXuid(host, 'joineeXuid', value('joineeXuid')),
      };
    default:
      return undefined;
  }
}

/** Kinds of handle that point to a session. */
const handleTypes: readonly unknown[] = ['activity', 'invite', 'search', 'transfer'];

/**
 * Returns the handle id from an object that has it in the field `id`: activity details and search results (`results[…]` of `POST
 * /handles/query`), invite notifications, transfer handles.
 *
 * @returns the id, a GUID, unchanged
 * @throws {@link InvalidArgumentError} if `id` is not a GUID, or if `type` names another kind of object
 * @see https://learn.microsoft.com/en-us/gaming/gdk/_content/gc/reference/live/rest/json/json-multiplayeractivitydetails
 */
export function handleIdOf(details: { readonly id: string; readonly type?: string | undefined }): string {
  if (typeof details !== 'object' || details === null || Array.isArray(details)) {
    throw new InvalidArgumentError(
      `details must be one object with the field id, for example activity details, but was ${describe(details)}`,
    );
  }
  const { id, type }: { readonly id?: unknown; readonly type?: unknown } = details;
  if (type !== undefined && !handleTypes.includes(type)) {
    throw new InvalidArgumentError(`details.type must be ${handleTypes.join(', ')} or absent, but was ${show(type)}`);
  }
  if (typeof id === 'string' && isGuid(id)) return id;
  const advice = 'results' in details ? '; pass one of its results' : '';
  throw new InvalidArgumentError(`details.id must be a GUID with hyphens, but was ${show(id)}${advice}`);
}

/** The first value of a name in a query, decoded. A plus sign is itself: these queries are not form data. */
function parameterIn(query: string, name: string): string | undefined {
  const pair = query.split('&').find((each) => each.startsWith(`${name}=`));
  if (pair === undefined) return undefined;
  try {
    return decodeURIComponent(pair.slice(name.length + 1));
  } catch (cause) {
    throw new InvalidArgumentError(`uri has a malformed percent-encoding in ${name}`, { cause });
  }
}

function readGuid(host: string, value: string | undefined): string {
  if (value !== undefined && isGuid(value)) return value;
  throw missing(host, 'handle', 'a GUID with hyphens', value);
}

function readXuid(host: string, name: string, value: string | undefined): string {
  if (value !== undefined && /^\d+$/.test(value)) return value;
  throw missing(host, name, 'decimal digits', value);
}

function missing(host: string, name: string, form: string, value: string | undefined): InvalidArgumentError {
  const found = value === undefined ? 'is missing' : value === '' ? 'is empty' : 'has another form';
  return new InvalidArgumentError(`uri ${host} needs ${name} with ${form}, but it ${found}`);
}
