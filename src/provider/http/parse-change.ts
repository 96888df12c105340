import type { MultiplayerSessionRequest } from '../../../generated/types.js';
import { parseJson } from '../../wire/json.js';
import { namesIn } from '../../wire/json-pointer.js';
import {
  anyObject,
  anything,
  closed,
  type Fault,
  flag,
  integer,
  keyed,
  listOf,
  mapOf,
  nothing,
  open,
  orNull,
  text,
  words,
  xuid,
} from '../form/field-check.js';
import { memberSystemConstants, memberSystemProperties, serverForm, systemConstants, systemProperties } from '../form/session-fields.js';
import { findUnstorable } from '../form/storable.js';
import { Refusal, texts } from '../session/refusal.js';

const member = orNull(
  closed({
    constants: closed({ system: memberSystemConstants, custom: anything }),
    properties: closed({ system: memberSystemProperties, custom: anyObject }),
    roles: mapOf(text),
  }),
);

const reservation = closed({ constants: closed({ system: open({ xuid, initialize: flag }), custom: anything }) });

const change = closed({
  constants: closed({ system: systemConstants, custom: anyObject }),
  properties: closed({ system: systemProperties, custom: anyObject }),
  members: closed(
    { me: member, me_all: member, me_allInSession: member },
    [
      [/^me_\d+$/, member],
      [/^reserve_(?:0|[1-9]\d*)$/, reservation],
      [/^(?:0|[1-9]\d*)$/, nothing],
    ],
    'me, me_<xuid>, me_all, me_allInSession, reserve_<number>, and null for an index',
  ),
  servers: keyed((name) => orNull(serverForm(name))),
  roleTypes: mapOf(
    closed({
      ownerManaged: flag,
      mutableRoleSettings: listOf(words('max', 'target')),
      roles: mapOf(closed({ max: integer(1), target: integer(1) })),
    }),
  ),
});

/**
 * Reads the body of a write. A byte order mark is skipped, which RFC 8259 section 8.1 permits.
 *
 * @throws {@link Refusal} 400 if the body is not UTF-8, not JSON, too deep, or not of the described form
 */
export function readChange(bytes: Uint8Array): MultiplayerSessionRequest {
  const value = parse(decode(bytes));
  checkForm(value);
  return value;
}

function checkForm(value: unknown): asserts value is MultiplayerSessionRequest {
  const fault = findUnstorable(value) ?? change(value, '');
  if (fault !== undefined) throw new Refusal(400, describe(fault));
}

function decode(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new Refusal(400, 'The request body must be UTF-8.');
  }
}

function parse(body: string): unknown {
  if (body.trim() === '') throw new Refusal(400, 'The request body must not be empty.');
  try {
    return parseJson(body);
  } catch (error) {
    const isTooLong = error instanceof RangeError; // an integer
    throw new Refusal(400, isTooLong ? `The request body is invalid: ${error.message}.` : 'The request body must be JSON.');
  }
}

function describe({ pointer, expected }: Fault): string {
  if (pointer.startsWith('/properties/system/turn')) return texts.turn;
  if (/^\/members\/[^/]+\/properties\/system\/serverMeasurements\/[^/]+$/.test(pointer)) {
    return texts.serverMeasurement(namesIn(pointer).at(-1) ?? '');
  }
  return `The request body is invalid: ${pointer === '' ? 'it' : `'${pointer}'`} must be ${expected}.`;
}
