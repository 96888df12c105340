import { describe, expect, it } from 'vitest';
import { exchanges } from '../../generated/exchanges.js';
import { type ClientOptions, createClient, type Fetch, type MultiplayerSessionRequest } from '../../src/index.js';
import { createMock } from '../../src/mock/mock.js';

// The client against the mock: what the client sends conforms, and every documented response arrives as the right outcome.

const handleId = '1a6f3c80-5d27-4e91-b0c4-8f2e7d9a5b13';
const token = 'XBL3.0 x=4294967295;not-a-real-token';
const named = (operationId: string) =>
  exchanges
    .filter((exchange) => exchange.operationId === operationId)
    .map((exchange) => [`${exchange.status} ${exchange.name}`, exchange] as const);

const clientOf = (fetch: Fetch, options: Partial<ClientOptions> = {}) => createClient({ token, fetch, maxAttempts: 1, ...options });

/** What the outcome of a documented response has to hold, by its body. Large integers are bigints in outcomes. */
function expectedOutcome({ status, mediaType, responseBody }: (typeof exchanges)[number]) {
  if (mediaType === undefined) return { status };
  if (mediaType === 'text/plain') return { status, message: responseBody };
  return status === 429 ? { status, rateLimit: limitIn(responseBody) } : { status, session: responseBody };
}

/** The fields of a 429's body under the names of an outcome. */
function limitIn(body: unknown) {
  const { type, ...rest } = body as Record<string, unknown>;
  return type === undefined ? rest : { limitType: type, ...rest };
}

describe('getSessionByHandle', () => {
  it.each(named('getSessionByHandle'))('gives the outcome of %s', async (_, exchange) => {
    const { contractVersion, requestHeaders: headers } = exchange;
    const client = clientOf(createMock({ example: exchange.name }), { contractVersion });
    const outcome = await client.getSessionByHandle(handleId, { headers });
    expect(outcome).toMatchObject(expectedOutcome(exchange));
  });

  it('gives the reference, the entity tag and every digit of a session', async () => {
    const outcome = await clientOf(createMock({ example: 'bedrockWorld' })).getSessionByHandle(handleId);
    expect(outcome).toMatchObject({
      etag: '"5b0e3c9a7f214d86b1e8a2c4d0f69375"',
      reference: {
        scid: 'a05c2e7f-1d94-4b63-8e0a-6f3b9d7c5124',
        templateName: 'world',
        name: 'c0d8e4b2-7f1a-4963-95e7-2b0f6a8d3c19',
      },
      session: { properties: { custom: { SupportedConnections: [{ NetherNetId: 12345678901234567891n }] } } },
    });
  });

  it.each([
    ['429 rateLimited', { retryAfter: 15 }],
    ['503 overloaded', { retryAfter: 15 }],
    ['304 unchangedSession', { etag: '"7c1d9a52e3f84b06a1c95d2f7e80b364"' }],
  ])('gives the headers of %s', async (name, fields) => {
    const outcome = await clientOf(createMock({ example: name.slice(4) })).getSessionByHandle(handleId);
    expect(outcome).toMatchObject(fields);
  });

  it.each([104, 105, 107, 108])('conforms with contract version %i', async (contractVersion) => {
    const outcome = await clientOf(createMock(), { contractVersion }).getSessionByHandle(handleId);
    expect(outcome.status).toBe(200);
  });

  it('conforms with every documented header', async () => {
    const headers = {
      'If-None-Match': '"7c1d9a52e3f84b06a1c95d2f7e80b364"',
      'Accept-Language': 'en-US,en',
      Signature: 'AAAAAQHcsXlgyQ==',
      'X-Xbl-OnBehalfOf-Title': '1800000001',
      'X-Xbl-OnBehalfOf-Users': '2533270000000001;priv=multiplayer',
      'X-Xbl-Deny-Scope': 'Multiplayer.Manage',
    };
    await expect(clientOf(createMock()).getSessionByHandle(handleId, { headers })).resolves.toMatchObject({ status: 200 });
  });
});

describe('writeSessionByHandle', () => {
  it.each(named('writeSessionByHandle'))('gives the outcome of %s', async (_, exchange) => {
    const client = clientOf(createMock({ example: exchange.name }));
    const change = (exchange.requestBody ?? {}) as MultiplayerSessionRequest;
    const outcome = await client.writeSessionByHandle(handleId, change, { headers: exchange.requestHeaders });
    expect(outcome).toMatchObject(expectedOutcome(exchange));
  });

  it('conforms as a trial', async () => {
    const call = clientOf(createMock()).writeSessionByHandle(handleId, { members: { me: null } }, { query: { nocommit: true } });
    await expect(call).resolves.toMatchObject({ status: 200 });
  });
});

describe('a request that breaks the description is refused and the reason reaches the caller:', () => {
  /** Changes a conforming request on its way to the mock. */
  const breaking = (change: (request: Request) => Request): Fetch => {
    const mock = createMock();
    return (request) => mock(change(request));
  };
  const without = (name: string) => (request: Request) => {
    request.headers.delete(name);
    return request;
  };
  const withHeader = (name: string, value: string) => (request: Request) => {
    request.headers.set(name, value);
    return request;
  };
  const at = (path: string) => (request: Request) => new Request(new URL(path, request.url), request);

  it.each([
    ['a missing contract version', without('X-Xbl-Contract-Version'), 'x-xbl-contract-version'],
    ['contract version 103', withHeader('X-Xbl-Contract-Version', '103'), 'x-xbl-contract-version must be >= 104'],
    ['a contract version that is no number', withHeader('X-Xbl-Contract-Version', 'latest'), 'x-xbl-contract-version must be integer'],
    ['a missing token', without('Authorization'), 'request.header.authorization is missing'],
    ['a handle id without hyphens', at('/handles/1a6f3c805d274e91b0c48f2e7d9a5b13/session'), 'handleid must match'],
    ['a title id that is no number', withHeader('X-Xbl-OnBehalfOf-Title', 'minecraft'), 'x-xbl-onbehalfof-title must match pattern'],
    ['users without a number', withHeader('X-Xbl-OnBehalfOf-Users', 'me'), 'x-xbl-onbehalfof-users must match pattern'],
    ['a misspelt path', at(`/handle/${handleId}/session`), 'no path matched'],
    ['an undocumented verb', (request: Request) => new Request(request, { method: 'DELETE' }), 'no method matched'],
  ])('%s', async (_, change, reason) => {
    await expect(clientOf(breaking(change)).getSessionByHandle(handleId)).rejects.toThrow(reason);
  });

  it.each([
    ['no body', undefined, 'Body parameter is required'],
    ['malformed JSON', '{', 'request.body must be JSON'],
    ['an array', '[]', 'Request body must be object'],
    ['an undocumented part', '{"activity":{}}', "found 'activity'"],
    ['an undocumented member', '{"members":{"you":null}}', 'members must match pattern'],
    ['an xuid as a number', '{"members":{"me":{"constants":{"system":{"xuid":1}}}}}', 'xuid must be string'],
    ['a member that leaves by false', '{"members":{"me":false}}', 'me must be object,null'],
  ])('a change with %s', async (_, body, reason) => {
    const fetch = breaking(
      (request) => new Request(request.url, { method: 'PUT', headers: request.headers, ...(body !== undefined && { body }) }),
    );
    await expect(clientOf(fetch).writeSessionByHandle(handleId, {})).rejects.toThrow(reason);
  });

  it('a change as text', async () => {
    const call = clientOf(breaking(withHeader('Content-Type', 'text/plain'))).writeSessionByHandle(handleId, {});
    await expect(call).rejects.toThrow('Request body must be object');
  });
});
