import type { components, MultiplayerSessionRequest } from '../../generated/types.js';
import { checkFunction, checkNames, checkOptions, checkPositiveInteger, checkWriteQuery } from '../wire/arguments.js';
import { InvalidArgumentError, MpsdError } from '../wire/errors.js';
import { defined, isObject } from '../wire/object.js';
import { callOptions } from './arguments.js';
import type { CallOptions, Client } from './client.js';
import type { OutcomeFor } from './outcome.js';
import {
  checkClient,
  checkJoining,
  checkKnown,
  type Joining,
  type ModeOptions,
  type ModifyOptions,
  modeOptions,
  preconditionOf,
  refusePreconditions,
} from './session-arguments.js';
import type { ChangeOf, MemberPropertiesOf, SessionOf, SessionPropertiesOf, Title } from './title.js';

// Everyday session work, as functions on a client.

export type { Joining, ModeOptions, ModifyOptions, WriteMode } from './session-arguments.js';

type Read<T extends Title = Title> = OutcomeFor<'getSessionByHandle', T>;
type Write<T extends Title = Title> = OutcomeFor<'writeSessionByHandle', T>;
type Member = NonNullable<components['schemas']['MemberRequest']>;

/** No session, which would be sent back whole. */
type ChangeAlone<Change extends Title> = ChangeOf<Change> & { readonly membersInfo?: never };

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
export async function joinSession(client: Client, handleId: string, joining: Joining = {}, options: ModeOptions = {}): Promise<Write> {
  checkJoining(joining);
  const { active = true, xuid, initialize, connection, subscription, secureDeviceAddress, roles, constants, properties } = joining;
  const me: Member = {
    constants: defined({ system: defined({ xuid, initialize }), custom: constants }),
    properties: defined({ system: defined({ active, connection, subscription, secureDeviceAddress }), custom: properties }),
    ...defined({ roles }),
  };
  return await write('joinSession', client, handleId, { members: { me } }, options);
}

/**
 * Leaves the session behind a handle.
 *
 * @returns the outcome of the write: 200, or 204 if the caller was the last member and the session is now gone
 * @throws what {@link Client.writeSessionByHandle} throws
 */
export function leaveSession<T extends Title, Change extends Title = T>(
  client: Client<T, Change>,
  handleId: string,
  options?: ModeOptions,
): Promise<Write<T>>;
export async function leaveSession(client: Client, handleId: string, options: ModeOptions = {}): Promise<Write> {
  return await write('leaveSession', client, handleId, { members: { me: null } }, options);
}

/**
 * Changes the caller's own properties: `custom` is merged key by key, where null deletes; each field of `system` is replaced.
 *
 * @returns the outcome of the write: 200; 412 if the precondition of the mode failed
 * @throws what {@link Client.writeSessionByHandle} throws
 * @example
 * await updateMember(client, handleId, { custom: { Ready: true }, system: { active: true } });
 */
export function updateMember<T extends Title, Change extends Title = T>(
  client: Client<T, Change>,
  handleId: string,
  properties: MemberPropertiesOf<Change>,
  options?: ModeOptions,
): Promise<Write<T>>;
export async function updateMember(
  client: Client,
  handleId: string,
  properties: MemberPropertiesOf,
  options: ModeOptions = {},
): Promise<Write> {
  checkNames('properties', properties, ['system', 'custom']);
  return await write('updateMember', client, handleId, { members: { me: { properties } } }, options);
}

/**
 * Changes the session's properties: `custom` is merged key by key, where null deletes; each field of `system` is replaced.
 *
 * @returns the outcome of the write: 200; 412 if the precondition of the mode failed
 * @throws what {@link Client.writeSessionByHandle} throws
 * @example
 * await updateSession(client, handleId, { custom: { Map: 'Harbour' }, system: { closed: true } });
 */
export function updateSession<T extends Title, Change extends Title = T>(
  client: Client<T, Change>,
  handleId: string,
  properties: SessionPropertiesOf<Change>,
  options?: ModeOptions,
): Promise<Write<T>>;
export async function updateSession(
  client: Client,
  handleId: string,
  properties: SessionPropertiesOf,
  options: ModeOptions = {},
): Promise<Write> {
  checkNames('properties', properties, ['system', 'custom']);
  return await write('updateSession', client, handleId, { properties }, options);
}

/**
 * Reads the session, calls `modify` with it, and writes the change that it returns, but only if nobody else has written in between.
 * If somebody has, `modify` is called again with the current session, which the 412 contains. A write without a response is
 * retried: its `If-Match` makes sure that it succeeds at most once.
 *
 * @param modify - returns the change, or undefined to leave the session as it is. Called once per write, so it should depend only
 *   on the session that it is given.
 * @returns the last outcome: the read's, if there is no session or `modify` returned undefined; 412 if others kept writing
 * @throws {@link MpsdError} if the service sent no entity tag, so that no write is safe; if it refused the tag that it had just
 *   sent (a gateway may change tags); or if a write was retried and refused, so that it is unknown whether it was done
 * @example
 * const outcome = await modifySession(client, handleId, (session) => ({
 *   properties: { custom: { round: Number(session.properties.custom?.round ?? 0) + 1 } },
 * }));
 */
export function modifySession<T extends Title, Change extends Title = T>(
  client: Client<T, Change>,
  handleId: string,
  modify: (session: SessionOf<T>) => ChangeAlone<Change> | undefined | Promise<ChangeAlone<Change> | undefined>,
  options?: ModifyOptions,
): Promise<Read<T> | Write<T>>;
export async function modifySession(
  client: Client,
  handleId: string,
  modify: (session: SessionOf) => ChangeOf | undefined | Promise<ChangeOf | undefined>,
  modifyOptions: ModifyOptions = {},
): Promise<Read | Write> {
  checkClient(client, 'getSessionByHandle', 'writeSessionByHandle');
  checkFunction('modify', modify);
  checkOptions('modifySession', modifyOptions, [...callOptions, 'maxWrites']);
  const { maxWrites = 5, query, headers, ...options } = modifyOptions;
  checkPositiveInteger('maxWrites', maxWrites, 5);
  if (query !== undefined) checkWriteQuery(query);
  refusePreconditions(headers, 'modifySession sets it to the entity tag of what it read');
  const read = await client.getSessionByHandle(handleId, { ...options, ...(headers && { headers }) });
  if (read.status !== 200) return read;
  let current: { readonly session: typeof read.session; readonly etag: string | undefined } = read;
  let latest: Read | Write = read;
  for (let writes = 0; writes < maxWrites; writes += 1) {
    const change = await modify(current.session);
    if (change === undefined) return latest;
    if (isObject(change) && 'membersInfo' in change) {
      throw new InvalidArgumentError(
        'modify must return the change alone, for example { properties: { custom: { round: 2 } } }, but it returned the session',
      );
    }
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
 * Reads the session again, cheaply if it has not changed. Use it after a change notification; the service asks titles not to poll.
 *
 * @param known - the outcome of an earlier read or write
 * @returns `known` itself if the session is unchanged, else the outcome of the read
 * @example
 * const latest = await refreshSession(client, handleId, outcome); // outcome itself if nothing changed
 */
export async function refreshSession<Known extends { readonly etag: string | undefined }, T extends Title = Title>(
  client: Pick<Client<T>, 'getSessionByHandle'>,
  handleId: string,
  known: Known,
  options: CallOptions<'getSessionByHandle'> = {},
): Promise<Known | Exclude<Read<T>, { status: 304 }>> {
  checkClient(client, 'getSessionByHandle');
  checkKnown(known);
  checkOptions('refreshSession', options, callOptions);
  refusePreconditions(options.headers, 'refreshSession sets it to the etag of the known outcome');
  const headers = { ...options.headers, 'If-None-Match': known.etag };
  const outcome = await client.getSessionByHandle(handleId, { ...options, headers });
  return outcome.status === 304 ? known : outcome;
}

async function write(
  owner: string,
  client: Client,
  handleId: string,
  change: MultiplayerSessionRequest,
  options: ModeOptions,
): Promise<Write> {
  checkClient(client, 'writeSessionByHandle');
  checkOptions(owner, options, modeOptions);
  const { writeMode, etag, headers, ...rest }: ModeOptions & { readonly etag?: string | undefined } = options;
  refusePreconditions(headers, 'writeMode sets it; for an entity tag use writeMode "synchronizedUpdate" with etag');
  return await client.writeSessionByHandle(handleId, change, { ...rest, headers: { ...headers, ...preconditionOf(writeMode, etag) } });
}
