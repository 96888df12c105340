import { describe, expect, it } from 'vitest';
import { createClient, InvalidArgumentError, type MultiplayerSessionRequest } from '../../src/index.js';
import { handleId, observe, session, token } from '../proof/client/harness.js';

describe('a wrong argument', () => {
  it.each([
    ['abc', '"abc"'],
    ['..', '".."'],
    ['1a6f3c805d274e91b0c48f2e7d9a5b13', '"1a6f3c805d274e91b0c48f2e7d9a5b13"'],
    [`{${handleId}}`, `"{${handleId}}"`],
    [`x${handleId}`, `"x${handleId}"`],
    [`${handleId}\n`, `"${handleId}\\n"`],
    ['', '""'],
    [undefined, 'undefined'],
    [42, '42'],
    [true, 'true'],
    [[handleId], 'an array'],
    ['x'.repeat(80), `"${'x'.repeat(80)}"`],
    ['x'.repeat(500), `"${'x'.repeat(80)}…"`],
  ])('as handle id, %j, is shown with the right form and never sent', async (wrong, shown) => {
    const { client, requests } = observe(createClient);
    const error = new InvalidArgumentError(`handleId must be a GUID with hyphens, for example ${handleId}, but was ${shown}`);
    await expect(client.getSessionByHandle(wrong as string)).rejects.toThrow(error);
    await expect(client.writeSessionByHandle(wrong as string, {})).rejects.toThrow(error);
    expect(requests).toEqual([]);
  });

  it.each([103, 0, 107.5, Number.NaN, '107', null])('as contract version, %j, is refused', (contractVersion) => {
    expect(() => createClient({ token, contractVersion: contractVersion as number })).toThrow(InvalidArgumentError);
  });

  it('as contract version is shown with the right form', () => {
    const error = new InvalidArgumentError('contractVersion must be an integer of 104 or more, for example 107, but was 103');
    expect(() => createClient({ token, contractVersion: 103 })).toThrow(error);
  });

  it.each(['', 'sessiondirectory.xboxlive.com', 'ftp://x', 'http://sessiondirectory.xboxlive.com', 'https://x/?a=1', 'https://x/#a'])(
    'as base URL, %j, is refused',
    (baseUrl) => {
      expect(() => createClient({ token, baseUrl })).toThrow(/^baseUrl must be an https URL/);
    },
  );

  it.each(['http://127.0.0.1.evil.example', 'http://localhost.evil.example', 'http://128.0.0.1', 'http://[::2]'])(
    'as base URL, %j, which only looks like this machine, is refused',
    (baseUrl) => {
      expect(() => createClient({ token, baseUrl })).toThrow(/^baseUrl must be an https URL/);
    },
  );

  it('as base URL, the whole address of a session, is refused', () => {
    const baseUrl = `https://sessiondirectory.xboxlive.com/handles/${handleId}/session`;
    expect(() => createClient({ token, baseUrl })).toThrow(
      'baseUrl must be an https URL without credentials, query, fragment and /handles/…',
    );
  });

  it('as base URL, a URL object, is refused', () => {
    const baseUrl: unknown = new URL('https://sessiondirectory.xboxlive.com');
    expect(() => createClient({ token, baseUrl: baseUrl as string })).toThrow(/but was a URL$/);
  });

  it.each(['https://user:secret@x', 'https://user@x', 'https://:secret@x'])('as base URL with credentials, %j, is not shown', (baseUrl) => {
    expect(() => createClient({ token, baseUrl })).toThrow(/but was a URL with credentials$/);
  });

  it.each([
    ['', 'empty'],
    ['XBL3.0 x=1;two\nlines', 'a string of another form'],
    [' XBL3.0 x=1;leading', 'a string of another form'],
    ['XBL3.0 x=1;schlüssel', 'a string of another form'],
    ['XBL3.0 x=1;in two words', 'a string of another form'],
    ['XBL3.0 x=;nobody', 'a string of another form'],
    ['XBL3.0 x=1;', 'a string of another form'],
    ['Bearer invented', 'a string of another form'],
    ['one-word', 'a string of another form'],
    [undefined, 'undefined'],
    [42, '42'],
  ])('as token, %j, is refused and not shown', async (wrong, described) => {
    const found = new RegExp(`^token must be "XBL3\\.0 x=<userHash>;<XSTS token>" .* but was ${described}$`);
    expect(() => createClient({ token: wrong as string })).toThrow(found);
    const { client, requests } = observe(createClient, session(), { token: () => wrong as string });
    await expect(client.getSessionByHandle(handleId)).rejects.toThrow(found);
    expect(requests).toEqual([]);
  });

  it.each([
    ['secret\r\nX-Injected: 1', 'a string with other characters'],
    ['', 'empty'],
    [42, '42'],
    [['secret'], 'an array'],
  ])('as header, %j, names the header and hides the value', async (wrong, described) => {
    const { client, requests } = observe(createClient);
    const call = client.getSessionByHandle(handleId, { headers: { Signature: wrong as string } });
    await expect(call).rejects.toThrow(
      new InvalidArgumentError(`headers["Signature"] must be a string of visible ASCII characters, but was ${described}`),
    );
    expect(requests).toEqual([]);
  });

  it.each([
    ['null', null, 'but was null'],
    ['undefined', undefined, 'but was undefined'],
    ['an array', [], 'but was an array'],
    ['a text', '{}', 'but was a value of type string'],
    ['a date', new Date(), 'but was a Date'],
    ['a promise', Promise.resolve({}), 'but was a Promise'],
    ['a misspelt part', { propertes: {} }, 'change has no "propertes"; did you mean properties?'],
    ['a part of a part', { custom: {} }, 'change has no "custom"; it takes constants, properties, roleTypes, members, servers'],
    ['NaN within', { properties: { custom: { score: Number.NaN } } }, 'JSON cannot hold NaN (at "score")'],
  ])('as change, %s, is refused', async (_, change, reason) => {
    const { client, requests } = observe(createClient);
    const call = client.writeSessionByHandle(handleId, change as MultiplayerSessionRequest);
    await expect(call).rejects.toThrow(InvalidArgumentError);
    await expect(call).rejects.toThrow(reason);
    expect(requests).toEqual([]);
  });
});

describe('a change that JSON cannot hold', () => {
  it('is refused with the reason as the cause', async () => {
    const { client } = observe(createClient);
    const call = client.writeSessionByHandle(handleId, { properties: { custom: { score: Number.NaN } } });
    await expect(call).rejects.toMatchObject({ cause: new TypeError('JSON cannot hold NaN (at "score")') });
  });
});
