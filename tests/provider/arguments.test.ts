import { describe, expect, it } from 'vitest';
import * as provider from '../../src/provider/index.js';
import { InvalidArgumentError } from '../../src/wire/errors.js';
import { handleId, reference, session } from './session-behind-handle.js';

/** As a program without types sees them. */
type Untyped = Readonly<Record<string, (...values: readonly unknown[]) => unknown>>;
const { createProvider, createProviderStates, parseSeed } = provider as unknown as Untyped;
const created = provider.createProvider() as unknown as Untyped;
const invite = { type: 'invite', reference };
const other = '8d050174-412b-4b51-a29b-d55a34edfdb7';

describe('a wrong argument of the provider', () => {
  it.each([
    ['a text as options', createProvider, ['x'], 'options of createProvider must be a plain object, but was a value of type string'],
    ['null as options', createProvider, [null], 'options of createProvider must be a plain object, but was null'],
    ['a misspelt option', createProvider, [{ sede: {} }], 'createProvider has no option "sede"; did you mean seed?'],
    ['a clock that is none', createProvider, [{ clock: 5 }], 'clock must be a function, but was 5'],
    ['an unknown form of 429', createProvider, [{ rateLimit: 'on' }], 'rateLimit must be off, limitType, type, empty, but was "on"'],
    ['a text as seed', createProvider, [{ seed: 'x' }], 'seed is the string "x"; it must be an object'],
    [
      'a misspelt part of the seed',
      createProvider,
      [{ seed: { session: [] } }],
      'seed/session is an array; it must be absent, because only these',
    ],
    [
      'half a session in the seed',
      createProvider,
      [{ seed: { sessions: [{ reference, document: { properties: {} } }] } }],
      'seed/sessions/0/document/constants is missing; it must be present',
    ],
    [
      'an unknown type of handle',
      created.addHandle,
      [handleId, { ...invite, type: 'invitation' }],
      'handle/type is the string "invitation"; it must be one of activity',
    ],
    [
      'a scid that is no GUID',
      created.addHandle,
      [handleId, { ...invite, reference: { ...reference, scid: 'x' } }],
      'handle/reference/scid is the string "x"',
    ],
    ['a handle without a reference', created.addHandle, [handleId, { type: 'invite' }], 'handle/reference is missing; it must be present'],
    ['a reference as handle', created.addHandle, [handleId, reference], 'handle/type is missing; it must be present'],
    ['no handle', created.addHandle, [handleId], 'handle is undefined; it must be an object'],
    ['no session', created.addSession, [reference], 'document is undefined; it must be an object'],
    ['half a session', created.addSession, [reference, { properties: {} }], 'document/constants is missing; it must be present'],
    ['no id', created.removeHandle, [], 'handleId must be the id of a handle, but was undefined'],
    ['a number as id', created.read, [5], 'handleId must be the id of a handle, but was 5'],
    ['a text as options of the states', createProviderStates, ['openLobby'], 'options of createProviderStates must be a plain object'],
    [
      'an unknown option of the states',
      createProviderStates,
      [{ foo: 1 }],
      'createProviderStates has no option "foo"; it takes clock, createId',
    ],
    ['no text of a seed', parseSeed, [], 'text must be a string of JSON, but was undefined'],
  ])('is %s', (_, call, values, message) => {
    expect(() => call?.(...values)).toThrow(InvalidArgumentError);
    expect(() => call?.(...values)).toThrow(message);
  });

  it('is a URL for fetch', async () => {
    await expect(created.fetch?.('https://x')).rejects.toThrow(new InvalidArgumentError('request must be a Request, but was "https://x"'));
  });

  it('is none that is undefined', () => {
    const options = { seed: undefined, clock: undefined, createId: undefined, rateLimit: undefined, isOverloaded: undefined };
    expect(() => createProvider?.(options)).not.toThrow();
    expect(() => created.addHandle?.(other, { ...invite, ownerXuid: undefined })).not.toThrow();
    expect(() => created.addSession?.(reference, session())).not.toThrow();
  });
});
