import type { components } from '../../generated/types.js';
import { checkFlag, checkNames, checkPlain, describe, wrong } from '../wire/arguments.js';
import { InvalidArgumentError } from '../wire/errors.js';
import { isGuid } from '../wire/guid.js';
import { isObject } from '../wire/object.js';
import { writeOptions } from './arguments.js';
import type { CallOptions, Client, WriteOptions } from './client.js';
import type { MemberConstantsOf, MemberPropertiesOf, Title } from './title.js';

// What callers pass to the helpers of sessions, checked before anything is sent.

type MemberProperties = NonNullable<NonNullable<NonNullable<components['schemas']['MemberRequest']>['properties']>['system']>;

/**
 * Under which condition a write succeeds, with the names of the vendor's SDK (`XblMultiplayerSessionWriteMode`):
 *
 * - `createNew` only if the session does not exist (`If-None-Match: *`)
 * - `updateOrCreateNew` always (no precondition)
 * - `updateExisting` only if the session exists (`If-Match: *`)
 * - `synchronizedUpdate` only if the session still has this `etag` (`If-Match`)
 *
 * Otherwise the response is 412.
 */
export type WriteMode = 'createNew' | 'updateOrCreateNew' | 'updateExisting' | 'synchronizedUpdate';

/** Options of a write helper. The default mode is `updateExisting`; `synchronizedUpdate` needs the `etag` of an outcome. */
export type ModeOptions = Omit<WriteOptions, 'headers'> & {
  /** Headers other than preconditions. */
  readonly headers?: Omit<NonNullable<WriteOptions['headers']>, 'If-Match' | 'If-None-Match'>;
} & (
    | { readonly writeMode?: Exclude<WriteMode, 'synchronizedUpdate'> | undefined }
    | { readonly writeMode: 'synchronizedUpdate'; readonly etag: string | undefined }
  );

/** Properties and constants of the joining member. All are optional. */
export interface Joining<Change extends Title = Title> {
  /** The member's user. Default: the user of the token. */
  readonly xuid?: string;
  /** Whether the member takes part in initialization. */
  readonly initialize?: boolean;
  /** Whether the member is active. Default true: an inactive member is soon removed. */
  readonly active?: boolean;
  /**
   * Id of the member's connection to the real-time activity (RTA) service, a GUID; the SDK or library that opened the connection
   * has it. Through it the service notices that the member is gone. A session with the capability
   * `connectionRequiredForActiveMembers` needs it of every active member; to join without one, pass `active: false`.
   */
  readonly connection?: string;
  /** Changes that the member is notified of over its connection. */
  readonly subscription?: NonNullable<MemberProperties['subscription']>;
  /** Secure device address of the member's device, base64. */
  readonly secureDeviceAddress?: string;
  /** Role to take in each role type. */
  readonly roles?: Readonly<Record<string, string>>;
  /** The title's own constants of the member, which cannot be changed later. */
  readonly constants?: MemberConstantsOf<Change>;
  /** The title's own properties of the member. */
  readonly properties?: NonNullable<MemberPropertiesOf<Change>['custom']>;
}

/** Options of {@link modifySession}. */
export interface ModifyOptions extends Omit<CallOptions<'writeSessionByHandle'>, 'headers'> {
  /** Headers of the reads and writes, other than preconditions. */
  readonly headers?: Omit<NonNullable<CallOptions<'writeSessionByHandle'>['headers']>, 'If-Match' | 'If-None-Match'>;
  /** Maximum number of writes. Default 5. */
  readonly maxWrites?: number;
}

export const modeOptions: readonly string[] = [...writeOptions, 'writeMode', 'etag'];

export function checkClient(client: unknown, ...methods: readonly (keyof Client)[]): void {
  if (isObject(client) && methods.every((method) => typeof client[method] === 'function')) return;
  throw wrong('client', 'a client of createClient()', client);
}

/** The mode decides on them, so they would be lost. */
export function refusePreconditions(headers: object | undefined, reason: string): void {
  if (headers === undefined) return;
  checkPlain('headers', headers);
  const [name] = Object.entries(headers).find(([name, value]) => /^if-(?:none-)?match$/i.test(name) && value !== undefined) ?? [];
  if (name !== undefined) throw new InvalidArgumentError(`headers["${name}"] cannot be given: ${reason}`);
}

/** An outcome, whose `etag` may be undefined. */
export function checkKnown(known: unknown): void {
  if (isObject(known) && 'etag' in known) return;
  throw new InvalidArgumentError(
    `known must be an outcome with its etag, but was ${isObject(known) ? 'an object without one' : describe(known)}`,
  );
}

const partsOfJoining: readonly string[] = [
  'xuid',
  'initialize',
  'active',
  'connection',
  'subscription',
  'secureDeviceAddress',
  'roles',
  'constants',
  'properties',
] satisfies readonly (keyof Joining)[];

/** What it does not know would be dropped without a word. */
export function checkJoining(joining: Joining): void {
  checkPlain('joining', joining);
  const option = Object.keys(joining).find((name) => modeOptions.includes(name));
  if (option !== undefined) throw new InvalidArgumentError(`joining has no "${option}"; it is an option, and options come fourth`);
  checkNames('joining', joining, partsOfJoining);
  const { active, initialize, connection, subscription, roles } = joining;
  checkFlag('joining.active', active);
  checkFlag('joining.initialize', initialize);
  if (connection !== undefined && !(typeof connection === 'string' && isGuid(connection))) {
    throw wrong('joining.connection', 'a GUID with hyphens', connection);
  }
  if (subscription !== undefined) checkPlain('joining.subscription', subscription);
  if (roles !== undefined) checkPlain('joining.roles', roles);
}

export function preconditionOf(mode: WriteMode = 'updateExisting', etag: string | undefined) {
  if (etag !== undefined && mode !== 'synchronizedUpdate') throw new InvalidArgumentError('etag needs writeMode "synchronizedUpdate"');
  switch (mode) {
    case 'createNew':
      return { 'If-None-Match': '*' } as const;
    case 'updateOrCreateNew':
      return {};
    case 'updateExisting':
      return { 'If-Match': '*' };
    case 'synchronizedUpdate':
      if (etag !== undefined && etag !== '*') return { 'If-Match': etag };
      throw new InvalidArgumentError(`writeMode "synchronizedUpdate" needs the etag of an outcome, but it was ${etag}`);
    default:
      throw wrong('writeMode', 'createNew, updateOrCreateNew, updateExisting or synchronizedUpdate', mode);
  }
}
