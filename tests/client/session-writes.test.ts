import { describe, expect, it } from 'vitest';
import { joinSession, leaveSession, type ModeOptions, updateMember, updateSession } from '../../src/client/sessions.js';
import { type Client, createClient, InvalidArgumentError } from '../../src/index.js';
import { etag, handleId, observe, response, single, text } from '../proof/client/harness.js';

const left = new Error('the player left');
const custom = { round: 2, old: null };

/** Each function, and the change that it sends. */
const writers = [
  [
    'joinSession',
    (client: Client, options?: ModeOptions) => joinSession(client, handleId, {}, options),
    { members: { me: { constants: { system: {} }, properties: { system: { active: true } } } } },
  ],
  ['leaveSession', (client: Client, options?: ModeOptions) => leaveSession(client, handleId, options), { members: { me: null } }],
  [
    'updateMember',
    (client: Client, options?: ModeOptions) => updateMember(client, handleId, { custom, system: { active: false } }, options),
    { members: { me: { properties: { custom, system: { active: false } } } } },
  ],
  [
    'updateSession',
    (client: Client, options?: ModeOptions) => updateSession(client, handleId, { custom, system: { closed: true } }, options),
    { properties: { custom, system: { closed: true } } },
  ],
] as const;

describe.each(writers)('%s', (_, write, change) => {
  it('sends one PUT with its change and nothing else', async () => {
    const { client, requests } = observe(createClient);
    await expect(write(client)).resolves.toMatchObject({ status: 200 });
    const { method, url, body } = single(requests);
    expect([method, new URL(url).pathname, new URL(url).search]).toEqual(['PUT', `/handles/${handleId}/session`, '']);
    expect(JSON.parse(body ?? '')).toEqual(change);
  });

  it.each<[string, ModeOptions | undefined, string | null, string | null]>([
    ['no mode', undefined, '*', null],
    ['an undefined mode', { writeMode: undefined }, '*', null],
    ['updateExisting', { writeMode: 'updateExisting' }, '*', null],
    ['createNew', { writeMode: 'createNew' }, null, '*'],
    ['updateOrCreateNew', { writeMode: 'updateOrCreateNew' }, null, null],
    ['synchronizedUpdate', { writeMode: 'synchronizedUpdate', etag }, etag, null],
  ])('with %s has the precondition of it', async (_, options, match, noneMatch) => {
    const { client, requests } = observe(createClient);
    await write(client, options);
    const { headers } = single(requests);
    expect([headers.get('If-Match'), headers.get('If-None-Match')]).toEqual([match, noneMatch]);
  });

  it('with synchronizedUpdate and no entity tag sends nothing', async () => {
    const { client, requests } = observe(createClient);
    await expect(write(client, { writeMode: 'synchronizedUpdate', etag: undefined })).rejects.toThrow(
      new InvalidArgumentError('writeMode "synchronizedUpdate" needs the etag of an outcome, but it was undefined'),
    );
    expect(requests).toEqual([]);
  });

  it('with an unknown mode sends nothing', async () => {
    const { client, requests } = observe(createClient);
    await expect(write(client, { writeMode: 'overwrite' as 'createNew' })).rejects.toThrow(
      new InvalidArgumentError('writeMode must be createNew, updateOrCreateNew, updateExisting or synchronizedUpdate, but was "overwrite"'),
    );
    expect(requests).toEqual([]);
  });

  it('hands the other options on', async () => {
    const { client, requests } = observe(createClient);
    const headers = { 'Accept-Language': 'en-US' };
    await write(client, { writeMode: 'createNew', headers, query: { nocommit: true }, correlationVector: 'cV.1', retry: true });
    const request = single(requests);
    expect(new URL(request.url).search).toBe('?nocommit=true');
    expect([...['Accept-Language', 'MS-CV', 'If-None-Match'].map((name) => request.headers.get(name))]).toEqual(['en-US', 'cV.1', '*']);
  });

  it('ends with the caller’s signal', async () => {
    const { client, requests } = observe(createClient);
    await expect(write(client, { signal: AbortSignal.abort(left) })).rejects.toBe(left);
    expect(requests).toEqual([]);
  });

  it('cannot be repeated in a mode that would undo what others wrote', async () => {
    const { client, requests } = observe(createClient);
    await expect(write(client, { writeMode: 'updateExisting', retry: true })).rejects.toThrow(InvalidArgumentError);
    expect(requests).toEqual([]);
  });

  it.each([text(404, 'gone'), text(403, 'no'), response(412)])('gives a refusal as an outcome', async (refuse) => {
    const { client } = observe(createClient, refuse);
    expect([403, 404, 412]).toContain((await write(client)).status);
  });
});

describe('joinSession', () => {
  it('sends everything that a member brings along', async () => {
    const { client, requests } = observe(createClient);
    await joinSession(client, handleId, {
      xuid: '2533270000000002',
      initialize: true,
      active: false,
      connection: '2f9d6b0c-4e13-4a57-b8c2-9f0a1d3e5b77',
      subscription: { id: '845cc784-7348-4a27-bcde-3083579ae5e4', changeTypes: ['everything'] },
      secureDeviceAddress: 'AAECAwQFBgcICQoLDA0ODw==',
      roles: { team: 'red' },
      constants: { skill: 18446744073709551615n },
      properties: { ready: false },
    });
    expect(single(requests).body).toBe(
      JSON.stringify({
        members: {
          me: {
            constants: { system: { xuid: '2533270000000002', initialize: true }, custom: { skill: 'digits' } },
            properties: {
              system: {
                active: false,
                connection: '2f9d6b0c-4e13-4a57-b8c2-9f0a1d3e5b77',
                subscription: { id: '845cc784-7348-4a27-bcde-3083579ae5e4', changeTypes: ['everything'] },
                secureDeviceAddress: 'AAECAwQFBgcICQoLDA0ODw==',
              },
              custom: { ready: false },
            },
            roles: { team: 'red' },
          },
        },
      }).replace('"digits"', '18446744073709551615'),
    );
  });

  it('keeps what is false, zero or null, which is not missing', async () => {
    const { client, requests } = observe(createClient);
    await joinSession(client, handleId, { initialize: false, constants: null, properties: { score: 0 } });
    expect(JSON.parse(single(requests).body ?? '')).toEqual({
      members: {
        me: {
          constants: { system: { initialize: false }, custom: null },
          properties: { system: { active: true }, custom: { score: 0 } },
        },
      },
    });
  });
});
