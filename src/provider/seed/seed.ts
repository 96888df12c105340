import type { MultiplayerSession, SessionReference } from '../../../generated/types.js';
import { parseJson } from '../../wire/json.js';
import { namesIn, pointerTo } from '../../wire/json-pointer.js';
import { reference, roleType, sessionConstants, sessionDocument } from '../form/document-fields.js';
import {
  text as anyText,
  type Check,
  closed,
  type Fault,
  flag,
  isObject,
  listOf,
  mapOf,
  requiring,
  titleId,
  words,
  xuid,
} from '../form/field-check.js';
import { findUnstorable } from '../form/storable.js';
import { isHandleId } from '../http/request.js';
import type { HandleType } from '../session/access.js';
import type { Principal } from '../session/callers.js';
import type { Template } from '../session/session-constants.js';

/** What a provider starts with. Every part may be absent. */
export interface Seed {
  /** Users and servers by the user hash of their token. */
  readonly users?: Readonly<Record<string, Principal>>;
  /** Session templates by `<scid>/<templateName>`. A session of another template gets the defaults. */
  readonly templates?: Readonly<Record<string, Template>>;
  readonly sessions?: readonly { readonly reference: SessionReference; readonly document: MultiplayerSession }[];
  /** Handles by their id. A handle may point to a session that does not exist. */
  readonly handles?: Readonly<Record<string, SeedHandle>>;
}

export interface SeedHandle {
  readonly type: HandleType;
  readonly reference: SessionReference;
  /** User whose activity it is: the handle goes stale when that member leaves or turns inactive. */
  readonly ownerXuid?: string;
}

/** Seed data that cannot be used. The message names file, place, what is there and what would be right. */
export class SeedError extends Error {
  override readonly name = 'SeedError';

  readonly file: string;
  /** JSON pointer (RFC 6901) to the fault; an empty string means the whole file. */
  readonly pointer: string;

  constructor(file: string, pointer: string, reason: string, options?: ErrorOptions) {
    super(`${file}${pointer === '' ? '' : `, at ${pointer}`}: ${reason}`, options);
    this.file = file;
    this.pointer = pointer;
  }
}

/**
 * Reads seed data from the text of a JSON file. Integers beyond ±(2^53−1) in custom bags keep their digits.
 *
 * @param file - name of the file, for messages
 * @throws {@link SeedError} at the first fault
 */
export function parseSeed(text: string, file: string): Seed {
  let value: unknown;
  try {
    value = parseJson(text);
  } catch (cause) {
    throw new SeedError(file, '', `is not JSON (${cause instanceof Error ? cause.message : cause}); it must be one JSON object`, { cause });
  }
  if (isSeed(value)) return value;
  const { pointer, expected, found = show(value, pointer) } = findFault(value) ?? { pointer: '', expected: 'valid' };
  throw new SeedError(file, pointer, `${found}; it must be ${expected}`);
}

function isSeed(value: unknown): value is Seed {
  return findFault(value) === undefined;
}

const user: Check = (value, pointer) => {
  const form = closed({ xuid, gamertag: anyText, titleId, isServer: flag, hasMultiplayerPrivilege: flag });
  const isServer = isObject(value) && value.isServer === true;
  return isServer ? form(value, pointer) : requiring(['xuid'], form)(value, pointer);
};

const template = requiring(['constants'], closed({ constants: sessionConstants, roleTypes: mapOf(roleType) }));

const handle = requiring(
  ['type', 'reference'],
  closed({ type: words('activity', 'invite', 'search', 'transfer'), reference, ownerXuid: xuid }),
);

const seed = closed({
  users: keyed(/^[^;\s]+$/, 'named by a user hash, which has no spaces and semicolons', user),
  templates: keyed(
    /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}\/[^/]{1,100}$/i,
    'named <scid>/<templateName>, where the scid is a GUID',
    template,
  ),
  sessions: listOf(requiring(['reference', 'document'], closed({ reference, document: sessionDocument }))),
  handles: keyed(isHandleId, 'named by a handle id, which is a GUID with hyphens that is not all zeroes', handle),
});

function findFault(value: unknown): Fault | undefined {
  return findUnstorable(value) ?? seed(value, '') ?? findRepetition(value);
}

/** A map whose names have a form of their own, and no two of which differ only in case. */
function keyed(form: RegExp | ((name: string) => boolean), expected: string, entry: Check): Check {
  return (value, pointer) => {
    const fault = mapOf(entry)(value, pointer);
    const seen = new Set<string>();
    for (const name of isObject(value) ? Object.keys(value) : []) {
      const named = { pointer: pointerTo(pointer, name), found: `is named ${quoted(name)}` };
      if (!(form instanceof RegExp ? form.test(name) : form(name))) return { ...named, expected };
      if (entry !== user && seen.has(name.toLowerCase()))
        return { ...named, expected: 'named differently, because names are compared without case' };
      seen.add(name.toLowerCase());
    }
    return fault;
  };
}

/** Two documents for one session: the first would be lost. */
function findRepetition(value: unknown): Fault | undefined {
  const sessions = isObject(value) && Array.isArray(value.sessions) ? value.sessions : [];
  const seen = new Set<string>();
  for (const [index, { reference: names }] of sessions.entries()) {
    const key = `${names.scid}~${names.templateName}~${names.name}`.toLowerCase();
    if (seen.has(key)) return { pointer: `/sessions/${index}/reference`, expected: 'the reference of a session that is not listed before' };
    seen.add(key);
  }
  return undefined;
}

/** What stands at a pointer, in a few words. */
function show(root: unknown, pointer: string): string {
  let value = root;
  for (const name of namesIn(pointer)) {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, name)) return 'is missing';
    value = Object.entries(value).find(([key]) => key === name)?.[1];
  }
  if (Array.isArray(value)) return 'is an array';
  if (typeof value === 'object' && value !== null) return 'is an object';
  if (typeof value === 'string') return `is the string ${quoted(value)}`;
  return `is ${value}`;
}

function quoted(text: string): string {
  return JSON.stringify(text.length > 60 ? `${text.slice(0, 60)}…` : text);
}
