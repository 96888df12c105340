import type { components, MultiplayerSessionRequest } from '../../generated/types.js';
import { checkPositiveInteger } from '../wire/arguments.js';
import { InvalidArgumentError, MpsdError } from '../wire/errors.js';
import type { CallOptions, Client, WriteOptions } from './client.js';
import type { OutcomeFor } from './outcome.js';
import type { ChangeOf, MemberConstantsOf, MemberPropertiesOf, SessionOf, SessionPropertiesOf, Title } from './title.js';

// Everyday session work, as functions on a client.

type Read<T extends Title = Title> = OutcomeFor<'getSessionByHandle', T>;
type Write<T extends Title = Title> = OutcomeFor<'writeSessionByHandle', T>;
type Member = NonNullable<components['schemas']['MemberRequest']>;
type MemberProperties = NonNullable<NonNullable<Member['properties']>['system']>;

/**
 * When a write goes through, in the words of the vendor's SDK (`XblMultiplayerSessionWriteMode`):
 *
 * - `createNew` only if the session does not exist (`If-None-Match: *`)
 * - `updateOrCreateNew` always (no precondition)
 * - `updateExisting` only if the session exists (`If-Match: *`)
 * - `synchronizedUpdate` only if the session is still the one with this `etag` (`If-Match`)
 *
 * A write that does not go through is answered with 412.
 */
export type WriteMode = 'createNew' | 'updateOrCreateNew' | 'updateExisting' | 'synchronizedUpdate';

/** How to write. The default mode is `updateExisting`; `synchronizedUpdate` needs the `etag` of an outcome. */
export type ModeOptions = Omit<WriteOptions, 'headers'> & {
  /** Other headers than the precondition. */
  readonly headers?: Omit<NonNullable<WriteOptions['headers']>, 'If-Match' | 'If-None-Match'>;
} & (
    | { readonly writeMode?: Exclude<WriteMode, 'synchronizedUpdate'> | undefined }
    | { readonly writeMode: 'synchronizedUpdate'; readonly etag: string | undefined }
  );

/** What a member brings along. All of it is optional. */
export interface Joining<Change extends Title = Title> {
  /** The member's user; the service takes it from the token if it is left out. */
  readonly xuid?: string;
  /** Whether the member takes part in initialization. */
  readonly initialize?: boolean;
  /** Whether the member is active. Default true: one who is not is soon removed. */
  readonly active?: boolean;
  /** Id of the member's real-time connection, by which the service notices that the member is gone. */
  readonly connection?: string;
  /** What the member is told of over its connection. */
  readonly subscription?: NonNullable<MemberProperties['subscription']>;
  /** Secure device address of the member's device, base64. */
  readonly secureDeviceAddress?: string;
  /** Role to take in each role type. */
  readonly roles?: Readonly<Record<string, string>>;
  /** The title's own constants of the member. They cannot be changed later. */
  readonly constants?: MemberConstantsOf<Change>;
  /** The title's own properties of the member. */
  readonly properties?: NonNullable<MemberPropertiesOf<Change>['custom']>;
}

/**
 * Joins the session behind a handle, as the user of the token.
 *
 * @returns the outcome of the write: 200, or 201 if the session was created; 403 if the session may not be joined
 * @throws what {@link Client.writeSessionByHandle} throws
 * @example
 * const outcome = await joinSession(client, handleId, { connection, subscription: { id, changeTypes: ['everything'] } });
 */
export function joinSession<T extends Title, Change extends Title = T>(
  client: Client<T, Change>,
  handleId: string,
  joining?: Joining<Change>,
  options?: ModeOptions,
): Promise<Write<T>>;
export function joinSession(client: Client, handleId: string, joining: Joining = {}, options: ModeOptions = {}): Promise<Write> {
  const { active = true, xuid, initialize, connection, subscription, secureDeviceAddress, roles, constants, properties } = joining;
  const me: Member = {
    constants: defined({ system: defined({ xuid, initialize }), custom: constants }),
    properties: defined({ system: defined({ active, connection, subscription, secureDeviceAddress }), custom: properties }),
    ...defined({ roles }),
  };
  return write(client, handleId, { members: { me } }, options);
}

/**
 * Leaves the session behind a handle.
 *
 * @returns the outcome of the write: 200, or 204 if it was the last member, and the session is gone
 * @throws what {@link Client.writeSessionByHandle} throws
 */
export function leaveSession<T extends Title, Change extends Title = T>(
  client: Client<T, Change>,
  handleId: string,
  options?: ModeOptions,
): Promise<Write<T>>;
export function leaveSession(client: Client, handleId: string, options: ModeOptions = {}): Promise<Write> {
  return write(client, handleId, { members: { me: null } }, options);
}

/**
 * Changes one's own properties: `custom` is merged key by key, where null deletes; each field of `system` is replaced.
 *
 * @returns the outcome of the write: 200; 412 if the precondition of the mode failed
 * @throws what {@link Client.writeSessionByHandle} throws
 */
export function updateMember<T extends Title, Change extends Title = T>(
  client: Client<T, Change>,
  handleId: string,
  properties: MemberPropertiesOf<Change>,
  options?: ModeOptions,
): Promise<Write<T>>;
export function updateMember(client: Client, handleId: string, properties: MemberPropertiesOf, options: ModeOptions = {}): Promise<Write> {
  return write(client, handleId, { members: { me: { properties } } }, options);
}

/**
 * Changes the session's properties: `custom` is merged key by key, where null deletes; each field of `system` is replaced.
 *
 * @returns the outcome of the write: 200; 412 if the precondition of the mode failed
 * @throws what {@link Client.writeSessionByHandle} throws
 */
export function updateSession<T extends Title, Change extends Title = T>(
  client: Client<T, Change>,
  handleId: string,
  properties: SessionPropertiesOf<Change>,
  options?: ModeOptions,
): Promise<Write<T>>;
export function updateSession(
  client: Client,
  handleId: string,
  properties: SessionPropertiesOf,
  options: ModeOptions = {},
): Promise<Write> {
  return write(client, handleId, { properties }, options);
}

/** How to read and write again and again. */
export interface ModifyOptions extends Omit<CallOptions<'writeSessionByHandle'>, 'headers'> {
  /** Headers of the reads and writes, other than preconditions. */
  readonly headers?: Omit<NonNullable<CallOptions<'writeSessionByHandle'>['headers']>, 'If-Match' | 'If-None-Match'>;
  /** Writes at most. Default 5. */
  readonly maxWrites?: number;
}

/**
 * Reads the session, and writes what a function makes of it if nobody else wrote in between. If somebody did, the function gets
 * the session of the 412, and so on. A write without a response is repeated, because its `If-Match` lets it through once at most.
 *
 * @param modify - returns the change, or undefined to leave the session as it is. Called once per write, so it should decide from
 *   the session that it is given and from nothing else.
 * @returns the outcome of the last call: of the read if there is nothing to write to or nothing to write; 412 if somebody else
 *   was faster every time
 * @throws {@link MpsdError} if the service sent no entity tag, so that no write can be safe; if it refused the tag that it has just
 *   sent, as when a gateway changes tags; and if a write was repeated and refused, so that nobody can tell whether it was done
 * @example
 * const outcome = await modifySession(client, handleId, (session) => ({
 *   properties: { custom: { round: Number(session.properties.custom?.round ?? 0) + 1 } },
 * }));
 */
export function modifySession<T extends Title, Change extends Title = T>(
  client: Client<T, Change>,
  handleId: string,
  modify: (session: SessionOf<T>) => ChangeOf<Change> | undefined | Promise<ChangeOf<Change> | undefined>,
  options?: ModifyOptions,
): Promise<Read<T> | Write<T>>;
export async function modifySession(
  client: Client,
  handleId: string,
  modify: (session: SessionOf) => ChangeOf | undefined | Promise<ChangeOf | undefined>,
  { maxWrites = 5, query, headers, ...options }: ModifyOptions = {},
): Promise<Read | Write> {
  checkPositiveInteger('maxWrites', maxWrites, 5);
  const read = await client.getSessionByHandle(handleId, { ...options, ...(headers && { headers }) });
  if (read.status !== 200) return read;
  let current: { readonly session: typeof read.session; readonly etag: string | undefined } = read;
  let latest: Read | Write = read;
  for (let writes = 0; writes < maxWrites; writes += 1) {
    const change = await modify(current.session);
    if (change === undefined) return latest;
    const { etag } = current;
    if (etag === undefined) throw new MpsdError('The session came without an entity tag, so a write could undo another one');
    const conditional = { ...options, ...(query && { query }), headers: { ...headers, 'If-Match': etag }, retry: true };
    const written: Write = await client.writeSessionByHandle(handleId, change, conditional);
    if (written.status !== 412) return written;
    if (written.etag === etag) {
      throw new MpsdError(`The service refused the entity tag that it sent, ${etag}: something on the way changes tags`);
    }
    if (written.isRepeated) throw new MpsdError('The write was repeated and then refused with 412; it may have been done before');
    if (written.session === undefined) return written;
    current = written;
    latest = written;
  }
  return latest;
}

/**
 * Reads the session again if it has changed, which is cheap if it has not. For after a notification of the service, which asks
 * titles not to poll.
 *
 * @param known - the outcome of an earlier read or write
 * @returns `known` itself if the session is unchanged, else the outcome of the read
 */
export async function refreshSession<Known extends { readonly etag: string | undefined }, T extends Title = Title>(
  client: Pick<Client<T>, 'getSessionByHandle'>,
  handleId: string,
  known: Known,
  options: CallOptions<'getSessionByHandle'> = {},
): Promise<Known | Exclude<Read<T>, { status: 304 }>> {
  const headers = { ...options.headers, 'If-None-Match': known.etag };
  const outcome = await client.getSessionByHandle(handleId, { ...options, headers });
  return outcome.status === 304 ? known : outcome;
}

async function write(client: Client, handleId: string, change: MultiplayerSessionRequest, options: ModeOptions): Promise<Write> {
  const { writeMode, etag, headers, ...rest }: ModeOptions & { readonly etag?: string | undefined } = options;
  return await client.writeSessionByHandle(handleId, change, { ...rest, headers: { ...headers, ...preconditionOf(writeMode, etag) } });
}

function preconditionOf(mode: WriteMode = 'updateExisting', etag: string | undefined) {
  switch (mode) {
    case 'createNew':
      return { 'If-None-Match': '*' } as const;
    case 'updateOrCreateNew':
      return {};
    case 'updateExisting':
      return { 'If-Match': '*' };
    case 'synchronizedUpdate':
      if (etag !== undefined) return { 'If-Match': etag };
      throw new InvalidArgumentError('writeMode "synchronizedUpdate" needs the etag of an outcome, but it was undefined');
    default:
      throw new InvalidArgumentError(
        `writeMode must be createNew, updateOrCreateNew, updateExisting or synchronizedUpdate, but was ${JSON.stringify(mode)}`,
      );
  }
}

type Defined<T> = { [K in keyof T as undefined extends T[K] ? never : K]: T[K] } & {
  [K in keyof T as undefined extends T[K] ? K : never]?: Exclude<T[K], undefined>;
};

/** The values that are not undefined. */
function defined<T extends object>(values: T): Defined<T> {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined)) as Defined<T>;
}
