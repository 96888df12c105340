import type { MultiplayerSession, SessionReference } from '../../../generated/types.js';
import { wrong } from '../../wire/arguments.js';
import { InvalidArgumentError } from '../../wire/errors.js';
import { isGuid, isHandleId } from '../../wire/guid.js';
import { parseJson } from '../../wire/json.js';
import { namesIn, pointerTo } from '../../wire/json-pointer.js';
import { isObject } from '../../wire/object.js';
import { reference, roleType, sessionConstants, sessionDocument } from '../form/document-fields.js';
import {
  text as anyText,
  closed,
  type Fault,
  type FieldCheck,
  flag,
  keyed,
  listOf,
  mapOf,
  requiring,
  titleId,
  words,
  xuid,
} from '../form/field-check.js';
import { findUnstorable } from '../form/storable.js';
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
  /** Handles by their id. The session behind a handle may be missing. */
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
 * Reads seed data from the text of a JSON file. Integers beyond ±(2^53−1) in custom objects keep their digits.
 *
 * @param file - name of the file, for messages; default `seed`
 * @throws {@link SeedError} at the first fault; {@link InvalidArgumentError} for what is no text
 */
export function parseSeed(text: string, file = 'seed'): Seed {
  if (typeof text !== 'string') throw wrong('text', 'a string of JSON', text);
  const value = parse(text, file);
  checkSeed(value, file);
  return value;
}

function parse(text: string, file: string): unknown {
  try {
    return parseJson(text);
  } catch (cause) {
    throw new SeedError(file, '', `is not JSON (${cause instanceof Error ? cause.message : cause}); it must be one JSON object`, { cause });
  }
}

function checkSeed(value: unknown, file: string): asserts value is Seed {
  const fault = findUnstorable(value) ?? seed(value, '') ?? findRepetition(value);
  if (fault === undefined) return;
  const { pointer, expected, found = show(value, pointer) } = fault;
  throw new SeedError(file, pointer, `${found}; it must be ${expected}`);
}

/** Checks a seed that is no file, whose users may be nobody. @throws InvalidArgumentError at the first fault */
export function checkSeedValue(value: unknown): void {
  checkForm('seed', value, (each, pointer) => seedValue(each, pointer) ?? findRepetition(each));
}

/** Checks a handle that is added later. @throws InvalidArgumentError at the first fault */
export const checkHandle = (value: unknown) => checkForm('handle', value, handle);

/** Checks a session that is added later, but for its size. @throws InvalidArgumentError at the first fault */
export const checkDocument = (value: unknown) => checkForm('document', value, sessionDocument);

/** Checks the names of a session that is added later. @throws InvalidArgumentError at the first fault */
export const checkReference = (value: unknown) => checkForm('reference', value, reference);

function checkForm(name: string, value: unknown, check: FieldCheck): void {
  const fault = check(value, '');
  if (fault === undefined) return;
  const { pointer, expected, found = show(value, pointer) } = fault;
  throw new InvalidArgumentError(`${name}${pointer} ${found}; it must be ${expected}`);
}

const server = closed({ xuid, gamertag: anyText, titleId, deviceId: anyText, isServer: flag, hasMultiplayerPrivilege: flag });
const player = requiring(['xuid'], server);
const user: FieldCheck = (value, pointer) => (isObject(value) && value.isServer === true ? server : player)(value, pointer);

const template = requiring(['constants'], closed({ constants: sessionConstants, roleTypes: mapOf(roleType) }));

const handle = requiring(
  ['type', 'reference'],
  closed({ type: words('activity', 'invite', 'search', 'transfer'), reference, ownerXuid: xuid }),
);

const seedOf = (principal: FieldCheck) =>
  closed({
    users: named((name) => /^[^;\s]+$/.test(name), 'named by a user hash, which has no spaces and semicolons', principal),
    templates: withoutCase(named(isTemplateName, 'named <scid>/<templateName>, where the scid is a GUID', template)),
    sessions: listOf(requiring(['reference', 'document'], closed({ reference, document: sessionDocument }))),
    handles: withoutCase(named(isHandleId, 'named by a handle id, which is a GUID with hyphens that is not all zeroes', handle)),
  });

const seed = seedOf(user);
const seedValue = seedOf(server);

function isTemplateName(name: string): boolean {
  const [scid = '', templateName = '', ...rest] = name.split('/');
  return isGuid(scid) && /^.{1,100}$/s.test(templateName) && rest.length === 0;
}

/** A map whose names have a form of their own. */
function named(isName: (name: string) => boolean, expected: string, entry: FieldCheck): FieldCheck {
  return keyed((name) => (isName(name) ? entry : (_, pointer) => ({ pointer, found: `is named ${quoted(name)}`, expected })));
}

/** A map whose names are compared without case, so that no two may differ only in it. */
function withoutCase(map: FieldCheck): FieldCheck {
  const expected = 'named differently, because names are compared without case';
  return (value, pointer) => {
    const seen = new Set<string>();
    for (const name of isObject(value) ? Object.keys(value) : []) {
      if (seen.has(name.toLowerCase())) return { pointer: pointerTo(pointer, name), found: `is named ${quoted(name)}`, expected };
      seen.add(name.toLowerCase());
    }
    return map(value, pointer);
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
