import { expect, it } from 'vitest';
import * as sessions from '../../src/client/sessions.js';
import { createClient, InvalidArgumentError } from '../../src/index.js';
import { etag, handleId, observe, session } from '../proof/client/harness.js';

/** The helpers as a program without types sees them. */
const { joinSession, leaveSession, updateMember, updateSession, modifySession, refreshSession } = sessions as unknown as Readonly<
  Record<string, (...values: readonly unknown[]) => Promise<unknown>>
>;
const whole = (current: object) => current;
const nothing = () => undefined;
const client: unknown = 'the client of the test';

it.each([
  ['no client', joinSession, [], 'client must be a client of createClient(), but was undefined'],
  ['the handle id first', leaveSession, [handleId, client], `client must be a client of createClient(), but was "${handleId}"`],
  [
    'a promise of a client',
    modifySession,
    [Promise.resolve(), handleId, nothing],
    'client must be a client of createClient(), but was a Promise',
  ],
  ['no client to read with', refreshSession, [{}, handleId, { etag }], 'client must be a client of createClient()'],
  ['null as options', joinSession, [client, handleId, {}, null], 'options of joinSession must be a plain object, but was null'],
  [
    'a misspelt option',
    leaveSession,
    [client, handleId, { writemode: 'createNew' }],
    'leaveSession has no option "writemode"; did you mean writeMode?',
  ],
  [
    'an unknown option',
    updateMember,
    [client, handleId, {}, { mode: 1 }],
    'it takes headers, query, signal, correlationVector, retry, writeMode, etag',
  ],
  ['an etag and no mode', updateSession, [client, handleId, {}, { etag }], 'etag needs writeMode "synchronizedUpdate"'],
  [
    'an etag and another mode',
    joinSession,
    [client, handleId, {}, { etag, writeMode: 'createNew' }],
    'etag needs writeMode "synchronizedUpdate"',
  ],
  [
    'any session as etag',
    leaveSession,
    [client, handleId, { etag: '*', writeMode: 'synchronizedUpdate' }],
    'needs the etag of an outcome, but it was *',
  ],
  [
    'an etag without quotes',
    leaveSession,
    [client, handleId, { etag: '7c1d', writeMode: 'synchronizedUpdate' }],
    'an entity tag with its double quotes',
  ],
  [
    'a precondition',
    joinSession,
    [client, handleId, {}, { headers: { 'if-match': '"a"' } }],
    'headers["if-match"] cannot be given: writeMode sets it',
  ],
  [
    'options third',
    joinSession,
    [client, handleId, { writeMode: 'createNew' }],
    'joining has no "writeMode"; it is an option, and options come fourth',
  ],
  [
    'a misspelt part of a member',
    joinSession,
    [client, handleId, { connnection: handleId }],
    'joining has no "connnection"; did you mean connection?',
  ],
  ['no member', joinSession, [client, handleId, null], 'joining must be a plain object, but was null'],
  [
    'a connection that is no GUID',
    joinSession,
    [client, handleId, { connection: 'x' }],
    'joining.connection must be a GUID with hyphens, but was "x"',
  ],
  ['active as a text', joinSession, [client, handleId, { active: 'true' }], 'joining.active must be true or false, but was "true"'],
  ['roles as a text', joinSession, [client, handleId, { roles: 'red' }], 'joining.roles must be a plain object'],
  ['no properties', updateSession, [client, handleId], 'properties must be a plain object, but was undefined'],
  ['a field of system', updateSession, [client, handleId, { closed: true }], 'properties has no "closed"; it takes system, custom'],
  [
    'a connection of a member',
    updateMember,
    [client, handleId, { connection: 'x' }],
    'properties has no "connection"; it takes system, custom',
  ],
  ['no function', modifySession, [client, handleId, {}], 'modify must be a function, but was a value of type object'],
  [
    'an option of createClient',
    modifySession,
    [client, handleId, nothing, { maxAttempts: 2 }],
    'modifySession has no option "maxAttempts"; ',
  ],
  [
    'a misspelt trial',
    modifySession,
    [client, handleId, nothing, { query: { noCommit: true } }],
    'query has no "noCommit"; did you mean nocommit?',
  ],
  [
    'a precondition to modify',
    modifySession,
    [client, handleId, nothing, { headers: { 'If-Match': '*' } }],
    'headers["If-Match"] cannot be given',
  ],
  ['no outcome', refreshSession, [client, handleId], 'known must be an outcome with its etag, but was undefined'],
  [
    'an etag as outcome',
    refreshSession,
    [client, handleId, etag],
    'known must be an outcome with its etag, but was a value of type string',
  ],
  [
    'a session as outcome',
    refreshSession,
    [client, handleId, { members: {} }],
    'known must be an outcome with its etag, but was an object without one',
  ],
  [
    'a precondition to refresh',
    refreshSession,
    [client, handleId, { etag }, { headers: { 'If-None-Match': '"a"' } }],
    'headers["If-None-Match"] cannot be given',
  ],
])('%s is refused, and nothing is sent', async (_, call, values, message) => {
  const { client: created, requests } = observe(createClient, session());
  const made = call?.(...values.map((value) => (value === client ? created : value)));
  await expect(made).rejects.toThrow(InvalidArgumentError);
  await expect(made).rejects.toThrow(message);
  expect(requests).toEqual([]);
});

it('a session that was changed in place and returned is not written', async () => {
  const { client, requests } = observe(createClient, session(undefined, { ETag: etag }));
  await expect(modifySession?.(client, handleId, whole)).rejects.toThrow('modify must return the change alone');
  expect(requests.map(({ method }) => method)).toEqual(['GET']);
});

it('undefined counts as absent', async () => {
  const { client, requests } = observe(createClient, session());
  const options = { writeMode: undefined, etag: undefined, headers: { 'If-Match': undefined }, query: undefined, retry: undefined };
  await joinSession?.(client, handleId, { connection: undefined, active: undefined, roles: undefined }, options);
  expect(requests).toHaveLength(1);
});
