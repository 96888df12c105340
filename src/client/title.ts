import type { components, MultiplayerSession, MultiplayerSessionRequest } from '../../generated/types.js';

// The types of sessions and changes of one title, whose custom data the description leaves open.

type Schemas = components['schemas'];
type CustomObject = Schemas['CustomObject'];

/**
 * The types of a title's (a game's or app's) own data, one for each `custom` of a session. All are optional; data without a type
 * stays open: any JSON.
 *
 * @example
 * interface Tidewatch {
 *   properties: { Map: string; NetherNetId: number | bigint };
 *   memberProperties: { Ready: boolean };
 * }
 * const client = createClient<Tidewatch>({ token });
 */
export interface Title {
  /** `constants.custom` of the session. */
  readonly constants?: unknown;
  /** `properties.custom` of the session. */
  readonly properties?: unknown;
  /** `constants.custom` of each member; any JSON value, not only an object. */
  readonly memberConstants?: unknown;
  /** `properties.custom` of each member. */
  readonly memberProperties?: unknown;
  /** `constants.custom` of each server, apart from the service's own: `matchmaking`, `arbitration` and `tournaments`. */
  readonly serverConstants?: unknown;
  /** `properties.custom` of each server, apart from the service's own. */
  readonly serverProperties?: unknown;
}

/** The title's type for one place, or another one if the title has none. */
type DataOf<T, Place extends keyof Title, Otherwise> = Place extends keyof T ? Exclude<T[Place], undefined> : Otherwise;

type WithCustom<Whole, Custom> = Omit<NonNullable<Whole>, 'custom'> & { readonly custom?: Custom };

/** A session with the data of a title; `MultiplayerSession` if the title has no types. */
export type SessionOf<T extends Title = Title> = Title extends T ? MultiplayerSession : TypedSession<T>;

type TypedSession<T> = Omit<MultiplayerSession, 'constants' | 'properties' | 'members' | 'servers'> & {
  readonly constants: WithCustom<MultiplayerSession['constants'], DataOf<T, 'constants', CustomObject>>;
  readonly properties: WithCustom<MultiplayerSession['properties'], DataOf<T, 'properties', CustomObject>>;
  readonly members: { readonly [index: string]: TypedMember<T> };
  readonly servers: Pick<MultiplayerSession['servers'], 'matchmaking' | 'arbitration' | 'tournaments'> & {
    readonly [name: string]: TypedServer<T>;
  };
};

type TypedMember<T> = Omit<Schemas['SessionMember'], 'constants' | 'properties'> & {
  readonly constants?: WithCustom<Schemas['SessionMember']['constants'], DataOf<T, 'memberConstants', unknown>>;
  readonly properties?: WithCustom<Schemas['SessionMember']['properties'], DataOf<T, 'memberProperties', CustomObject>>;
};

type TypedServer<T> = Omit<Schemas['SessionServer'], 'constants' | 'properties'> & {
  readonly constants?: WithCustom<Schemas['SessionServer']['constants'], DataOf<T, 'serverConstants', CustomObject>>;
  readonly properties?: WithCustom<Schemas['SessionServer']['properties'], DataOf<T, 'serverProperties', CustomObject>>;
};

/**
 * A change to a session with the data of a title; `MultiplayerSessionRequest` if the title has no types. Custom data is merged key
 * by key: a change has the keys that it sets, and null for each property that it deletes. A member's constants are set as a whole.
 */
export type ChangeOf<T extends Title = Title> = Title extends T ? MultiplayerSessionRequest : TypedChange<T>;

/** Keys to set; null deletes. */
type Merged<Data> = { readonly [Key in keyof Data]?: Data[Key] | null };

type TypedChange<T extends Title> = Omit<MultiplayerSessionRequest, 'constants' | 'properties' | 'members' | 'servers'> & {
  readonly constants?: WithCustom<MultiplayerSessionRequest['constants'], Partial<DataOf<T, 'constants', CustomObject>>>;
  readonly properties?: SessionPropertiesOf<T>;
  readonly members?: { readonly [key: string]: TypedMemberChange<T> | null };
  readonly servers?: { readonly [name: string]: TypedServerChange<T> | null };
};

type MemberRequest = NonNullable<Schemas['MemberRequest']>;
type ServerRequest = NonNullable<Schemas['ServerRequest']>;

type TypedMemberChange<T extends Title> = Omit<MemberRequest, 'constants' | 'properties'> & {
  readonly constants?: WithCustom<MemberRequest['constants'], MemberConstantsOf<T>>;
  readonly properties?: MemberPropertiesOf<T>;
};

type TypedServerChange<T> = Omit<ServerRequest, 'constants' | 'properties'> & {
  readonly constants?: WithCustom<ServerRequest['constants'], Partial<DataOf<T, 'serverConstants', CustomObject>>>;
  readonly properties?: WithCustom<ServerRequest['properties'], Merged<DataOf<T, 'serverProperties', CustomObject>>>;
};

/** Properties of the session in a change. */
export type SessionPropertiesOf<T extends Title = Title> = Title extends T
  ? NonNullable<MultiplayerSessionRequest['properties']>
  : WithCustom<MultiplayerSessionRequest['properties'], Merged<DataOf<T, 'properties', CustomObject>>>;

/** Properties of a member in a change. */
export type MemberPropertiesOf<T extends Title = Title> = Title extends T
  ? NonNullable<MemberRequest['properties']>
  : WithCustom<MemberRequest['properties'], Merged<DataOf<T, 'memberProperties', CustomObject>>>;

/** A member's custom constants in a change. */
export type MemberConstantsOf<T extends Title = Title> = Title extends T ? unknown : DataOf<T, 'memberConstants', unknown>;
