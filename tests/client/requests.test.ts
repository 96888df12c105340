import { afterEach, describe, expect, it, vi } from 'vitest';
import { createClient } from '../../src/index.js';
import { handleId, minimal, observe, response, session, token } from '../proof/client/harness.js';

afterEach(() => {
  vi.unstubAllGlobals();
});

describe('a request', () => {
  it('goes to the handle by GET, without a body', async () => {
    const { client, requests } = observe(createClient);
    await client.getSessionByHandle(handleId);
    expect(requests.map(({ method, url, body }) => ({ method, url, body }))).toEqual([
      { method: 'GET', url: `https://sessiondirectory.xboxlive.com/handles/${handleId}/session`, body: null },
    ]);
  });

  it('carries the contract version, the token and both media types', async () => {
    const { client, requests } = observe(createClient);
    await client.getSessionByHandle(handleId);
    expect(Object.fromEntries(requests[0]?.headers ?? [])).toEqual({
      accept: 'application/json, text/plain',
      authorization: token,
      'x-xbl-contract-version': '107',
    });
  });

  it('carries the contract version of the client', async () => {
    const { client, requests } = observe(createClient, session(), { contractVersion: 105 });
    await client.getSessionByHandle(handleId);
    expect(requests[0]?.headers.get('X-Xbl-Contract-Version')).toBe('105');
  });

  it('carries an entity tag byte for byte, and leaves out what is undefined', async () => {
    const { client, requests } = observe(createClient);
    await client.getSessionByHandle(handleId, { headers: { 'If-None-Match': '"7c1d9a52"', Signature: undefined } });
    expect(requests[0]?.headers.get('If-None-Match')).toBe('"7c1d9a52"');
    expect(requests[0]?.headers.has('Signature')).toBe(false);
  });

  it('carries a change by PUT as JSON, digit for digit', async () => {
    const { client, requests } = observe(createClient);
    const change = { properties: { custom: { NetherNetId: 18446744073709551615n, old: null } }, members: { me: null } };
    await client.writeSessionByHandle(handleId, change, { headers: { 'If-Match': '*' } });
    const [request] = requests;
    expect(request?.method).toBe('PUT');
    expect(request?.headers.get('Content-Type')).toBe('application/json');
    expect(request?.headers.get('If-Match')).toBe('*');
    expect(request?.body).toBe('{"properties":{"custom":{"NetherNetId":18446744073709551615,"old":null}},"members":{"me":null}}');
  });

  it.each([
    [{}, ''],
    [{ nocommit: undefined }, ''],
    [{ nocommit: false }, '?nocommit=false'],
    [{ nocommit: true }, '?nocommit=true'],
  ])('carries the query %j as %j', async (query, search) => {
    const { client, requests } = observe(createClient, session(), { baseUrl: 'https://proxy.example/xbox/' });
    await client.writeSessionByHandle(handleId, {}, { query });
    expect(requests[0]?.url).toBe(`https://proxy.example/xbox/handles/${handleId}/session${search}`);
  });

  it('keeps the handle id in the case it has', async () => {
    const { client, requests } = observe(createClient);
    await client.getSessionByHandle(handleId.toUpperCase());
    expect(requests[0]?.url).toContain(handleId.toUpperCase());
  });

  it.each([
    ['https://proxy.example/xbox', 'https://proxy.example/xbox/handles/'],
    ['https://proxy.example/xbox/', 'https://proxy.example/xbox/handles/'],
    ['http://127.0.0.1:4010', 'http://127.0.0.1:4010/handles/'],
    ['http://127.10.200.255', 'http://127.10.200.255/handles/'],
    ['http://[::1]:4010', 'http://[::1]:4010/handles/'],
    ['http://localhost', 'http://localhost/handles/'],
  ])('goes to the base URL %s', async (baseUrl, prefix) => {
    const { client, requests } = observe(createClient, session(), { baseUrl });
    await client.getSessionByHandle(handleId);
    expect(requests[0]?.url).toBe(`${prefix}${handleId}/session`);
  });

  it('does not follow redirects, which would carry the token elsewhere', async () => {
    const { client, requests } = observe(createClient, response(307, null, { Location: 'https://elsewhere.example/' }));
    await expect(client.getSessionByHandle(handleId)).rejects.toMatchObject({ name: 'UnexpectedResponseError', status: 307 });
    expect(requests.map(({ redirect }) => redirect)).toEqual(['manual']);
  });

  it('goes through the global fetch, as it is at that time, by default', async () => {
    const client = createClient({ token });
    const fetch = vi.fn(async (_: string) => new Response(minimal, { headers: { 'Content-Type': 'application/json' } }));
    vi.stubGlobal('fetch', fetch);
    await expect(client.getSessionByHandle(handleId)).resolves.toMatchObject({ status: 200 });
    expect(fetch.mock.calls.map(([url]) => url)).toEqual([`https://sessiondirectory.xboxlive.com/handles/${handleId}/session`]);
  });

  it.each(['XBL3.0 x=1;t', 'XBL3.0 x=-;t;u'])('carries the token %j as it is', async (own) => {
    const { client, requests } = observe(createClient, session(), { token: own });
    await client.getSessionByHandle(handleId);
    expect(requests[0]?.headers.get('Authorization')).toBe(own);
  });

  it('asks a token function for each request', async () => {
    let count = 0;
    const { client, requests } = observe(createClient, session(), { token: async () => `XBL3.0 x=1;${++count}` });
    await client.getSessionByHandle(handleId);
    await client.getSessionByHandle(handleId);
    expect(requests.map(({ headers }) => headers.get('Authorization'))).toEqual(['XBL3.0 x=1;1', 'XBL3.0 x=1;2']);
  });

  it('leaves the caller’s change as it was', async () => {
    const change = Object.freeze({ members: Object.freeze({ me: null }) });
    const { client } = observe(createClient);
    await client.writeSessionByHandle(handleId, change);
    expect(change).toEqual({ members: { me: null } });
  });
});
