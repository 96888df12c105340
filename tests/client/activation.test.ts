import { describe, expect, expectTypeOf, it } from 'vitest';
import { type Activation, handleIdOf, InvalidArgumentError, readActivation } from '../../src/index.js';

const handle = '1A6F3C80-5d27-4e91-b0c4-8f2e7d9a5b13';
const invited = 'invitedXuid=2533270000000002';
const sender = 'senderXuid=2533270000000001';
const players = 'joinerXuid=2533270000000002&joineeXuid=2533270000000001';
const invite = { kind: 'invite', handleId: handle, invitedXuid: '2533270000000002', senderXuid: '2533270000000001', context: '' };
const join = { kind: 'join', handleId: handle, joinerXuid: '2533270000000002', joineeXuid: '2533270000000001' };

describe('readActivation', () => {
  it.each([
    ['an invite', `ms-xbl-multiplayer://inviteHandleAccept?handle=${handle}&${invited}&${sender}`, invite],
    ['an invite with an empty context', `ms-xbl-multiplayer://inviteHandleAccept?handle=${handle}&${invited}&${sender}&context=`, invite],
    [
      'an invite whose context looks like a handle',
      `ms-xbl-multiplayer://inviteHandleAccept?context=handle%3D1+1%26b&handle=${handle}&${invited}&${sender}`,
      { ...invite, context: 'handle=1+1&b' },
    ],
    ['an invite to a console title', `ms-xbl-6b49d200://inviteHandleAccept/?handle=${handle}&${sender}&${invited}`, invite],
    ['an invite in another case', `MS-XBL-MULTIPLAYER://INVITEHANDLEACCEPT?handle=${handle}&${invited}&${sender}`, invite],
    ['an invite with parameters to come', `ms-xbl-multiplayer://inviteHandleAccept?new=1&handle=${handle}&${invited}&${sender}#x`, invite],
    ['a join, with the stray ampersand of the shell', `ms-xbl-multiplayer://activityHandleJoin?&handle=${handle}&${players}`, join],
    ['a join whose handle is percent-encoded', `ms-xbl-7b://activityhandlejoin?handle=${handle.replace('-', '%2d')}&${players}`, join],
  ])('reads %s', (_, uri, expected) => {
    expect(readActivation(uri)).toEqual(expected);
  });

  it.each([
    ['a connection string', 'ms-xbl-multiplayer://inviteAccept?invitedUser=1&sender=2&connectionString=abc'],
    ['a connection string that holds a handle', `ms-xbl-multiplayer://inviteAccept?connectionString=handle=${handle}`],
    ['service call tracking', 'ms-xbl-multiplayer://serviceCallTracking?state=start'],
    ['an ordinary link', `https://example.com/?handle=${handle}`],
  ])('finds nothing in a URI with %s', (_, uri) => {
    expect(readActivation(uri)).toBeUndefined();
  });

  it.each([
    [
      `ms-xbl-multiplayer://inviteHandleAccept?${invited}&${sender}`,
      'inviteHandleAccept needs handle with a GUID with hyphens, but it is missing',
    ],
    [`ms-xbl-multiplayer://inviteHandleAccept`, 'needs handle'],
    [`ms-xbl-multiplayer://inviteHandleAccept?handle=&${invited}`, 'but it is empty'],
    [`ms-xbl-multiplayer://inviteHandleAccept?handle=1a6f&${invited}`, 'needs handle with a GUID with hyphens, but it has another form'],
    [`ms-xbl-multiplayer://inviteHandleAccept?handle=${handle}&${sender}`, 'needs invitedXuid with decimal digits, but it is missing'],
    [`ms-xbl-multiplayer://inviteHandleAccept?handle=${handle}&${invited}`, 'needs senderXuid'],
    [`ms-xbl-multiplayer://activityHandleJoin?&handle=${handle}&joineeXuid=1`, 'activityHandleJoin needs joinerXuid'],
    [
      `ms-xbl-multiplayer://activityHandleJoin?&handle=${handle}&joinerXuid=1&joineeXuid=me`,
      'joineeXuid with decimal digits, but it has another form',
    ],
    [`ms-xbl-multiplayer://inviteHandleAccept?handle=%zz&${invited}`, 'a malformed percent-encoding in handle'],
    ['ms-xbl-multiplayer//inviteHandleAccept?handle=1', 'uri must be an activation URI'],
    [handle, 'uri must be an activation URI'],
  ])('says what is wrong with %s', (uri, message) => {
    expect(() => readActivation(uri)).toThrow(InvalidArgumentError);
    expect(() => readActivation(uri)).toThrow(message);
  });

  it('says what came instead of a text', () => {
    expect(() => Reflect.apply(readActivation, undefined, [null])).toThrow('but was null');
  });

  it('shows nobody’s id in its message', () => {
    const uri = `ms-xbl-multiplayer://inviteHandleAccept?handle=${handle}&${invited}&senderXuid=Cobalt`;
    expect(() => readActivation(uri)).toThrow(expect.not.objectContaining({ message: expect.stringMatching(/2533|Cobalt/) }));
  });

  it('is told apart by kind', () => {
    expectTypeOf<Extract<Activation, { kind: 'join' }>>().toHaveProperty('joinerXuid');
    expectTypeOf<Extract<Activation, { kind: 'join' }>>().not.toHaveProperty('context');
  });
});

describe('handleIdOf', () => {
  const sessionRef = { scid: '8d050174-412b-4b51-a29b-d55a34edfdb7', templateName: 'lobby', name: '1' };

  it.each([
    ['activity details', { id: handle, type: 'activity', version: 1, sessionRef, titleId: '1800000001', ownerXuid: '2533270000000001' }],
    ['a search result', { id: handle, type: 'search', sessionRef }],
    ['an invite notification, which names no type', { id: handle, invitedXuid: '1', senderXuid: '2', sessionRef }],
    ['a transfer handle', { id: handle, type: 'transfer' }],
  ])('takes the id of %s', (_, details) => {
    expect(handleIdOf(details)).toBe(handle);
  });

  it.each([
    [{ id: handle, type: 'club' }, 'details.type must be activity, invite, search, transfer or absent, but was "club"'],
    [{ id: '64', type: 'activity' }, 'details.id must be a GUID with hyphens, but was "64"'],
    [{ id: 64n }, 'but was a value of type bigint'],
    [{ HandleId: handle }, 'but was undefined'],
    [{ results: [{ id: handle }] }, 'but was undefined; pass one of its results'],
    [[{ id: handle }], 'details must be one object with the field id, for example activity details, but was an array'],
    [handle, 'but was a value of type string'],
    [null, 'but was null'],
  ])('says what is wrong with %o', (details, message) => {
    expect(() => Reflect.apply(handleIdOf, undefined, [details])).toThrow(InvalidArgumentError);
    expect(() => Reflect.apply(handleIdOf, undefined, [details])).toThrow(message);
  });
});
