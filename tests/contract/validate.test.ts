import { describe, expect, it } from 'vitest';
import { exchanges } from '../../generated/exchanges.js';
import { multiplayerSessionFields } from '../../generated/fields.js';
import { validateSession } from '../../src/contract/validate.js';
import { type ClientOptions, createClient, UnexpectedResponseError } from '../../src/index.js';
import { createProviderStates } from '../../src/provider/states/states.js';
import { errorOf, handleId, minimal, observe, type Respond, session, text } from '../proof/client/harness.js';
import { withWrongType } from './wrong-type.js';

const sessions = exchanges
  .filter(({ mediaType, status }) => mediaType === 'application/json' && status !== 429)
  .map(({ status, name, responseBody }) => [`${status} ${name}`, responseBody as object] as const);

const right = JSON.parse(minimal) as object;

describe('validateSession', () => {
  it.each(sessions)('finds no fault in the example %s', (_, example) => {
    expect(validateSession(example)).toEqual([]);
  });

  const fields = multiplayerSessionFields.map(({ path }) => path);
  const typed = fields.filter((path) => {
    const isOwn = /\.custom(?:$|[.[])/.test(path); // of any type
    return (
      !isOwn &&
      withWrongType(
        sessions.map(([, example]) => example),
        path,
      ).length > 0
    );
  });

  it.each(typed)('finds a wrong type at %s', (path) => {
    for (const document of withWrongType(
      sessions.map(([, example]) => example),
      path,
    )) {
      expect(validateSession(document as object)).not.toEqual([]);
    }
  });

  it.each([
    ['a field of the session', { changeNumber: '1' }, '/changeNumber', 'must be an integer'],
    ['a field of a member', { members: { 0: { gamertag: 42 } } }, '/members/0/gamertag', 'must be a string'],
    ['a number below its minimum', { membersInfo: { first: 0, count: -1 } }, '/membersInfo/count', 'must be at least 0'],
    ['a bigint where an integer is due', { changeNumber: 12345678901234567890n }, '/changeNumber', 'must be an integer'],
    ['a part that is no object', { servers: [] }, '/servers', 'must be an object'],
    ['a part that is null', { properties: null }, '/properties', 'must be an object'],
  ])('shows %s by pointer and message', (_, wrong, pointer, message) => {
    expect(validateSession({ ...right, ...wrong })).toEqual([{ pointer, message: `${pointer} ${message}` }]);
  });

  it.each(Object.keys(right))('misses %s', (name) => {
    const rest = Object.fromEntries(Object.entries(right).filter(([key]) => key !== name));
    expect(validateSession(rest)).toEqual([{ pointer: '', message: `The session must have the property "${name}"` }]);
  });

  it('lists every fault', () => {
    const wrong = { ...right, changeNumber: '1', members: { 0: { gamertag: 42 }, 1: { gamertag: null } } };
    expect(validateSession(wrong).map(({ pointer }) => pointer)).toEqual(['/changeNumber', '/members/0/gamertag', '/members/1/gamertag']);
  });

  it('forgets the faults of the session before', () => {
    expect(validateSession({})).not.toEqual([]);
    expect(validateSession(right)).toEqual([]);
  });

  it('lets bigints and everything else be in custom objects', () => {
    const custom = { id: 18446744073709551615n, list: [1n, null, { '': false }], text: '' };
    const members = { 0: { constants: { custom }, properties: { custom } } };
    expect(validateSession({ ...right, constants: { custom }, properties: { custom }, members })).toEqual([]);
  });

  it('lets unknown fields be', () => {
    expect(validateSession({ ...right, invented: 1, members: { 0: { invented: 1 } } })).toEqual([]);
  });

  it('leaves the session as it was', () => {
    const frozen = Object.freeze({ ...right });
    validateSession(frozen);
    expect(frozen).toEqual(right);
  });
});

describe('a client that validates', () => {
  const validating = (respond: Respond, options: Partial<ClientOptions> = {}) =>
    observe(createClient, respond, { validate: validateSession, ...options }).client;
  const wrong = JSON.stringify({ ...right, members: { 0: { gamertag: 42 } } });
  const read = (client: ReturnType<typeof validating>) => client.getSessionByHandle(handleId);
  const write = (client: ReturnType<typeof validating>) => client.writeSessionByHandle(handleId, {});

  it('gives a session that conforms, with unknown fields and bigints', async () => {
    const body = minimal.replace('"properties":{}', '"properties":{"custom":{"id":18446744073709551615}},"invented":true');
    await expect(read(validating(session(body)))).resolves.toMatchObject({
      status: 200,
      session: { properties: { custom: { id: 18446744073709551615n } }, invented: true },
    });
  });

  it('refuses one that does not, and says where', async () => {
    const error = await errorOf(() => read(validating(session(wrong, { 'X-XblCorrelationId': 'invented' }))));
    expect(error).toBeInstanceOf(UnexpectedResponseError);
    expect(error).toMatchObject({ status: 200, text: wrong, correlationId: 'invented' });
    expect(error.message).toBe(
      `Unexpected response to getSessionByHandle: the session does not match the description: /members/0/gamertag must be a string (status 200): ${wrong}`,
    );
  });

  it('says how many more faults there are', async () => {
    const body = JSON.stringify({ ...right, changeNumber: '1', members: { 0: { gamertag: 42 }, 1: { gamertag: 42 } } });
    const error = await errorOf(() => read(validating(session(body))));
    expect(error.message).toContain(
      'the session does not match the description: /changeNumber must be an integer (and 2 more) (status 200)',
    );
  });

  it('counts those that are not listed, too', async () => {
    const members = Object.fromEntries(Array.from({ length: 40_000 }, (_, index) => [index, { gamertag: 42 }]));
    const error = await errorOf(() => read(validating(session(JSON.stringify({ ...right, members })))));
    expect(error.message).toContain('/members/0/gamertag must be a string (and 39,999 more) (status 200)');
  });

  it.each([200, 201, 403, 412])('judges the session of a %i to a write', async (status) => {
    await expect(write(validating(session(wrong, {}, status)))).rejects.toThrow('/members/0/gamertag must be a string');
    await expect(write(validating(session(minimal, {}, status)))).resolves.toMatchObject({ status, session: right });
  });

  it('does not repeat a read for it', async () => {
    const { client, requests } = observe(createClient, session(wrong), { validate: validateSession, maxAttempts: 4 });
    await expect(client.getSessionByHandle(handleId)).rejects.toThrow(UnexpectedResponseError);
    expect(requests).toHaveLength(1);
  });

  it('does not take a limit or a text for a session', async () => {
    const limit: Respond = () => new Response('{"maxRequests":"many"}', { status: 429, headers: { 'Content-Type': 'application/json' } });
    await expect(read(validating(limit))).resolves.toMatchObject({ status: 429, rateLimit: {} });
    await expect(read(validating(text(404, wrong)))).resolves.toMatchObject({ status: 404, message: wrong });
  });

  it('takes any function that lists faults', async () => {
    const strict = validating(session(), {
      validate: (value) => (Object.hasOwn(value, 'startTime') ? [] : [{ message: 'it never began' }]),
    });
    await expect(read(strict)).rejects.toThrow('the session does not match the description: it never began (status 200)');
  });

  it('is not the default', async () => {
    const { client } = observe(createClient, session(wrong));
    await expect(client.getSessionByHandle(handleId)).resolves.toMatchObject({ status: 200, session: JSON.parse(wrong) });
  });

  it('accepts what the reference provider answers', async () => {
    const { fetch, states } = createProviderStates();
    for (const name of ['openLobby', 'bedrockWorld', 'matchmakingSession', 'sessionWithRoles', 'sessionWithServer'] as const) {
      const { handleId, token } = states[name]();
      const client = createClient({ token, fetch, validate: validateSession });
      await expect(client.getSessionByHandle(handleId)).resolves.toMatchObject({ status: 200 });
    }
  });
});
