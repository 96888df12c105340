import { describe, expect, it } from 'vitest';
import { type Client, createClient, InvalidArgumentError, type WriteOptions } from '../../src/index.js';
import { handleId, observe, session } from '../proof/client/harness.js';

const calls: readonly (readonly [string, (client: Client, options: object) => Promise<unknown>])[] = [
  ['a read', (client, options) => client.getSessionByHandle(handleId, options)],
  ['a write', (client, options) => client.writeSessionByHandle(handleId, {}, options)],
];

describe.each(calls)('the headers of %s', (_, call) => {
  it.each([
    [
      'the token',
      { authorization: 'XBL3.0 x=1;another' },
      'headers["authorization"] is set by the client, from its options, or by the transport',
    ],
    ['the contract version', { 'x-xbl-contract-version': '105' }, 'is set by the client, from its options, or by the transport'],
    ['the media types', { accept: 'text/html' }, 'is set by the client, from its options, or by the transport'],
    ['the media type of the body', { 'content-type': 'text/plain' }, 'is set by the client, from its options, or by the transport'],
    ['the host', { Host: 'elsewhere.example' }, 'is set by the client, from its options, or by the transport'],
    ['the length of the body', { 'Content-Length': '0' }, 'is set by the client, from its options, or by the transport'],
    ['the connection', { Connection: 'close' }, 'is set by the client, from its options, or by the transport'],
    ['chunks', { 'Transfer-Encoding': 'chunked' }, 'is set by the client, from its options, or by the transport'],
    [
      'a name that begins like a forbidden one',
      { 'Proxy-Authorization': 'x' },
      'is set by the client, from its options, or by the transport',
    ],
    ['a name with a space', { 'If Match': '"1"' }, 'headers["If Match"] is no valid header name'],
    ['a name with a line feed', { 'X-A\nX-B': '1' }, 'is no valid header name'],
    ['no name', { '': '1' }, 'is no valid header name'],
    ['one name in two cases', { 'If-None-Match': '"1"', 'if-none-match': '"2"' }, 'headers["if-none-match"] is given twice'],
    ['a misspelt precondition', { 'If-Non-Match': '"1"' }, 'headers["If-Non-Match"] is unknown; did you mean If-None-Match?'],
    ['a misspelt user', { 'X-Xbl-OnBehalfOf-User': '1' }, 'did you mean X-Xbl-OnBehalfOf-Users?'],
    [
      'an entity tag without its quotes',
      { 'If-None-Match': '7c1d' },
      `must be * or an entity tag with its double quotes, for example '"7c1d"'`,
    ],
    ['an entity tag with one quote', { 'If-None-Match': '"7c1d' }, 'must be * or an entity tag'],
  ])('cannot be %s, and nothing is sent', async (_, headers, reason) => {
    const { client, requests } = observe(createClient, session());
    const made = call(client, { headers });
    await expect(made).rejects.toThrow(InvalidArgumentError);
    await expect(made).rejects.toThrow(reason);
    expect(requests).toEqual([]);
  });

  it.each([
    ['a Headers', new Headers({ 'If-Match': '"1"' }), 'a Headers'],
    ['a Map', new Map([['If-Match', '"1"']]), 'a Map'],
    ['an array', [['If-Match', '"1"']], 'an array'],
    ['null', null, 'null'],
  ])('cannot be %s, which has no properties', async (_, headers, found) => {
    const { client, requests } = observe(createClient, session());
    await expect(call(client, { headers })).rejects.toThrow(`headers must be a plain object, but was ${found}`);
    expect(requests).toEqual([]);
  });

  it('may have any other name, in any case', async () => {
    const { client, requests } = observe(createClient, session());
    const headers = { 'if-none-match': '"1"', 'X-Trace!': 'on', Traceparent: '00-1', Host: undefined };
    await call(client, { headers });
    const sent = requests[0]?.headers;
    expect([sent?.get('If-None-Match'), sent?.get('X-Trace!'), sent?.get('Traceparent'), sent?.get('Host')]).toEqual([
      '"1"',
      'on',
      '00-1',
      null,
    ]);
  });
});

it.each(['*', '"7c1d"', 'W/"7c1d"', '""', '"a", W/"b,c"'])('an entity tag may be %s', async (tag) => {
  const { client, requests } = observe(createClient, session());
  await client.getSessionByHandle(handleId, { headers: { 'If-None-Match': tag } });
  await client.writeSessionByHandle(handleId, {}, { headers: { 'If-Match': tag } });
  expect(requests.map(({ headers }) => headers.get('If-None-Match') ?? headers.get('If-Match'))).toEqual([tag, tag]);
});

it('If-Match is no header of a read', async () => {
  const { client, requests } = observe(createClient, session());
  const options: object = { headers: { 'If-Match': '"1"' } };
  await expect(client.getSessionByHandle(handleId, options)).rejects.toThrow('headers["If-Match"] is a precondition of writes');
  expect(requests).toEqual([]);
});

it('a precondition in lower case lets a write be repeated', async () => {
  const { client } = observe(createClient, session());
  const options: object = { retry: true, headers: { 'if-match': '"1"' } };
  await expect(client.writeSessionByHandle(handleId, {}, options as WriteOptions)).resolves.toMatchObject({ status: 200 });
});

it.each(['00000000-0000-0000-0000-000000000000', '{handleId}', '$&'])('a base URL may have %s in its path', async (part) => {
  const { client, requests } = observe(createClient, session(), { baseUrl: `https://proxy.example/${part}` });
  await client.getSessionByHandle(handleId);
  const { href } = new URL(`https://proxy.example/${part}/handles/${handleId}/session`);
  expect(requests.map(({ url }) => url)).toEqual([href]);
});
