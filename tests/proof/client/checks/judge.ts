import assert from 'node:assert/strict';
import { exchanges } from '../../../../generated/exchanges.js';
import type { Client, Fetch, MultiplayerSessionRequest } from '../../../../src/index.js';
import { createMock } from '../../../../src/mock/mock.js';
import { serve } from '../../../../src/node/serve.js';
import { parseJson, stringifyJson } from '../../../../src/wire/json.js';
import { answer, type CreateClient, check, errorNamed, etag, fieldsOf, handleId, minimal, observe, operations, token } from '../harness.js';

// Judges that know more than a recorded request: the examples of the description, Prism, which knows the rest of it, and a socket.

/** A change of each kind: those that the description answers with a session. */
const changes = exchanges.flatMap(({ operationId, status, requestBody: body, name, requestHeaders: headers }) =>
  operationId === 'writeSessionByHandle' && status <= 201 ? [{ name, change: body as MultiplayerSessionRequest, headers }] : [],
);

const onBehalf = {
  'Accept-Language': 'en-US,en',
  Signature: 'AAAAAQHcsXlgyQ==',
  'X-Xbl-OnBehalfOf-Title': '1800000001',
  'X-Xbl-OnBehalfOf-Users': '2533270000000001;priv=multiplayer',
  'X-Xbl-Deny-Scope': 'Multiplayer.Manage',
};

/** Documented answers as texts, with the fields that their outcomes must have. */
const documented = exchanges.map(
  ({ name, operationId, status, mediaType, responseBody: body, responseHeaders, requestHeaders: headers, requestBody: change }) => {
    const written = typeof body === 'string' || body === undefined ? (body ?? null) : stringifyJson(body);
    const document = mediaType === 'application/json' ? parseJson(String(written)) : undefined;
    return {
      operationId,
      respond: answer(status, written, { ...responseHeaders, ...(mediaType && { 'Content-Type': mediaType }) }),
      headers,
      change: (change ?? {}) as MultiplayerSessionRequest, // the description’s own examples
      expected: {
        name,
        status,
        session: status === 429 ? undefined : document,
        message: mediaType === 'text/plain' ? body : undefined,
        rateLimit: status === 429 ? limitIn(document) : undefined,
      },
    };
  },
);

/** The mock answers an undocumented 422 with the reasons to a request that does not conform. */
function judge(name: string, call: (client: Client) => Promise<{ readonly status: number }>, create: CreateClient, contractVersion = 107) {
  const verdicts: string[] = [];
  const mock = createMock({ status: 204 }); // the shortest answer of both operations
  const fetch: Fetch = async (request) => {
    const response = await mock(request);
    if (response.status === 422) verdicts.push(await response.clone().text());
    return response;
  };
  return call(create({ token, fetch, contractVersion, maxAttempts: 1 })).then(
    ({ status }) => assert.deepEqual([status, verdicts], [204, []], name),
    (error: unknown) => assert.fail(`${name}: ${verdicts.join('; ') || error}`),
  );
}

/** Answers over HTTP while `work` runs, and counts. */
async function overHttp(respond: Fetch, work: (url: string, count: () => number) => Promise<void>): Promise<void> {
  let count = 0;
  const server = await serve(async (request) => {
    count += 1;
    return await respond(request);
  });
  try {
    await work(server.url, () => count);
  } finally {
    await server.close();
  }
}

const loading = 30_000; // Prism weighs a lot, and is loaded by the first request of the process

export const judgeChecks = [
  check('Every documented answer arrives as its outcome', 'description: the examples of both operations', async (create) => {
    for (const { operationId, respond, headers, change, expected } of documented) {
      const { client } = observe(create, respond);
      const outcome =
        operationId === 'getSessionByHandle'
          ? await client.getSessionByHandle(handleId, { headers })
          : await client.writeSessionByHandle(handleId, change, { headers });
      const { status, session: read, message, rateLimit } = fieldsOf(outcome);
      assert.deepEqual({ name: expected.name, status, session: read, message, rateLimit }, expected);
    }
  }),

  check(
    'Every kind of read conforms to the description',
    'description: getSessionByHandle, judged by Prism',
    async (create) => {
      for (const version of [104, 107]) await judge(`version ${version}`, (client) => client.getSessionByHandle(handleId), create, version);
      const headers = { ...onBehalf, 'If-None-Match': etag };
      await judge('all headers', (client) => client.getSessionByHandle(handleId.toUpperCase(), { headers }), create);
    },
    loading,
  ),

  check(
    'Every kind of write conforms to the description',
    'description: writeSessionByHandle, judged by Prism',
    async (create) => {
      for (const { name, change, headers } of changes) {
        await judge(name, (client) => client.writeSessionByHandle(handleId, change, { headers }), create);
      }
      const headers = { ...onBehalf, 'If-Match': etag };
      const query = { nocommit: true };
      await judge('all parameters', (client) => client.writeSessionByHandle(handleId, {}, { headers, query }), create);
    },
    loading,
  ),

  check('Without a fetch of its own, a client uses the global one', 'ClientOptions.fetch: default globalThis.fetch', async (create) => {
    await overHttp(
      async ({ method, url, headers }) => {
        const [right, version] = [headers.get('Authorization') === token, headers.get('X-Xbl-Contract-Version')];
        const seen = JSON.stringify({ method, path: new URL(url).pathname, right, version });
        return new Response(minimal.replace('{}', seen), { headers: { 'Content-Type': 'application/json' } });
      },
      async (baseUrl) => {
        const outcome = fieldsOf(await create({ token, baseUrl, maxAttempts: 1 }).getSessionByHandle(handleId));
        const constants = { method: 'GET', path: `/handles/${handleId}/session`, right: true, version: '107' };
        assert.deepEqual(outcome, { status: 200, session: { ...JSON.parse(minimal), constants } });
      },
    );
  }),

  check('A redirect takes neither token nor request to another server', 'README: redirects are not followed', async (create) => {
    await overHttp(
      async () => new Response(minimal, { headers: { 'Content-Type': 'application/json' } }),
      async (elsewhere, count) => {
        const headers = { Location: `${elsewhere}/handles/${handleId}/session` };
        await overHttp(
          async () => new Response(null, { status: 307, headers }),
          async (baseUrl) => {
            for (const [, call] of operations)
              await errorNamed('UnexpectedResponseError', () => call(create({ token, baseUrl, maxAttempts: 1 })));
          },
        );
        assert.equal(count(), 0);
      },
    );
  }),

  check('A refused connection is a NetworkError that says so', 'README: exceptions; NetworkError', async (create) => {
    let closed = '';
    await overHttp(
      async () => new Response(),
      async (url) => {
        closed = url;
      },
    );
    // A write, because a client may try a read again.
    const error = await errorNamed('NetworkError', () => create({ token, baseUrl: closed }).writeSessionByHandle(handleId, {}));
    assert.match(error.message, /ECONNREFUSED/);
  }),
];

/** The limit under the names of an outcome, whatever the body calls its fields; undefined without a body. */
function limitIn(document: unknown): Record<string, unknown> | undefined {
  if (document === undefined) return undefined;
  const { version, Version, limitType, LimitType, type, ...rest } = document as Record<string, unknown>;
  return { version: version ?? Version, limitType: limitType ?? LimitType ?? type, ...rest };
}
