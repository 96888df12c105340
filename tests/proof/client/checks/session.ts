import assert from 'node:assert/strict';
import { answer, type CreateClient, check, etag, fieldsOf, handleId, minimal, observe, session, withCustom } from '../harness.js';

/** The session that a client reads from a document. */
async function readSession(create: CreateClient, document: string): Promise<unknown> {
  const { client } = observe(create, session(document));
  return fieldsOf(await client.getSessionByHandle(handleId)).session;
}

async function readField(create: CreateClient, name: string, headers: Readonly<Record<string, string>>, status = 200): Promise<unknown> {
  const { client } = observe(create, session(minimal, headers, status));
  return fieldsOf(await client.writeSessionByHandle(handleId, {}))[name];
}

/** What a session and the headers beside it hold, to the last character. */
export const sessionChecks = [
  check('An integer beyond 2^53 arrives as a bigint with every digit', 'README: numbers lose no digits', async (create) => {
    const read = await readSession(
      create,
      withCustom('{"id":18446744073709551615,"list":[{"low":-9223372036854775808}],"n": 9007199254740993 }'),
    );
    const custom = { id: 18446744073709551615n, list: [{ low: -9223372036854775808n }], n: 9007199254740993n };
    assert.deepEqual(read, { ...JSON.parse(minimal), properties: { custom } });
  }),

  check('Every other number is a number', 'README: everything else is what JSON.parse gives', async (create) => {
    const custom = '{"zero":0,"one":-1,"largest":9007199254740991,"half":0.5,"exponent":1e21,"id":18446744073709551615}';
    const expected = { zero: 0, one: -1, largest: 9007199254740991, half: 0.5, exponent: 1e21, id: 18446744073709551615n };
    assert.deepEqual(await readSession(create, withCustom(custom)), { ...JSON.parse(minimal), properties: { custom: expected } });
  }),

  check('Digits in a string stay a string', 'description: Xuid and DeviceToken are strings', async (create) => {
    const custom =
      '{"xuid":"18446744073709551615","zeros":"0042","text":"a, 18446744073709551615, b","escaped":"\\":18446744073709551615"}';
    for (const document of [withCustom(custom), withCustom(custom.replace('{', '{"id":18446744073709551615,'))]) {
      const read = Object.entries((await customOf(create, document)) ?? {}).filter(([name]) => name !== 'id');
      assert.deepEqual(Object.fromEntries(read), JSON.parse(custom));
    }
  }),

  check('What reading gives can be written back', 'README: written back digit for digit', async (create) => {
    const custom = '{"id":18446744073709551615,"list":[-9223372036854775808,1],"old":null,"name":"港"}';
    const { client, requests } = observe(create, session(withCustom(custom)));
    const outcome = await client.getSessionByHandle(handleId);
    assert(outcome.status === 200);
    await client.writeSessionByHandle(handleId, { properties: { custom: outcome.session.properties.custom ?? {} } });
    assert.equal(requests[1]?.body, `{"properties":{"custom":${custom}}}`);
  }),

  check('Unknown fields are kept, at every level', 'description: additionalProperties true in answers', async (create) => {
    const document =
      '{"membersInfo":{"first":0,"count":1,"new":1},"constants":{"system":{"new":2}},"properties":{"system":{"new":[3]}},"members":{"0":{"constants":{"system":{"xuid":"1"}},"new":{"deep":4}}},"servers":{},"new":5,"me":null}';
    assert.deepEqual(await readSession(create, document), JSON.parse(document));
  }),

  check('Values of an enumeration are kept, unknown ones and their case too', 'description: enumerations of answers', async (create) => {
    const document = minimal.replace('"constants":{}', '"constants":{"system":{"visibility":"Open","joinRestriction":"neighbours"}}');
    assert.deepEqual(await readSession(create, document), JSON.parse(document));
  }),

  check('A timestamp is the text as it came', 'description: Timestamp has seven fractional digits', async (create) => {
    const document = minimal.replace(
      '{"members',
      '{"startTime":"2026-03-11T18:42:00.6120043Z","nextTimer":"9999-12-31T23:59:59.9999999Z","members',
    );
    assert.deepEqual(await readSession(create, document), JSON.parse(document));
  }),

  check('Null, false, zero and empty values are kept', 'RFC 8259 section 3', async (create) => {
    const custom = '{"null":null,"false":false,"zero":0,"text":"","list":[],"nulls":[null],"object":{}}';
    assert.deepEqual(await customOf(create, withCustom(custom)), JSON.parse(custom));
  }),

  check('Names are kept as they are', 'RFC 8259 section 4', async (create) => {
    const custom = '{"WorldName":1,"worldName":2,"world_name":3," world-name ":4,"Größe":5,"":6}';
    assert.deepEqual(await customOf(create, withCustom(custom)), JSON.parse(custom));
  }),

  check('A property named __proto__ is data', 'RFC 8259 section 4; a session is not trusted', async (create) => {
    for (const id of ['1', '18446744073709551615']) {
      const custom = await customOf(create, withCustom(`{"__proto__":{"admin":true},"id":${id}}`));
      assert(typeof custom === 'object' && custom !== null);
      assert.deepEqual([Object.keys(custom), Object.getPrototypeOf(custom), 'admin' in {}], [['__proto__', 'id'], Object.prototype, false]);
    }
  }),

  check('The entity tag is as it came', 'description: header ETag, send it back as it came; RFC 9110 section 8.8.3', async (create) => {
    for (const tag of [etag, 'W/"7c1d"', '""', '"Upper"']) {
      for (const status of [200, 201, 412]) assert.equal(await readField(create, 'etag', { ETag: tag }, status), tag);
    }
  }),

  check('The entity tag is undefined if the service left it out', 'OutcomeFor.etag', async (create) => {
    for (const status of [200, 201, 412]) assert.equal(await readField(create, 'etag', {}, status), undefined);
  }),

  check('The reference is read from Content-Location, in any case', 'description: header Content-Location', async (create) => {
    const reference = { scid: '8D050174-412b-4b51-a29b-d55a34edfdb7', templateName: 'Lobby', name: '3f2A' };
    for (const [configs, templates, sessions] of [
      ['serviceconfigs', 'sessionTemplates', 'sessions'],
      ['serviceconfigs', 'sessiontemplates', 'sessions'],
      ['ServiceConfigs', 'SessionTemplates', 'Sessions'],
    ]) {
      const location = `/${configs}/${reference.scid}/${templates}/${reference.templateName}/${sessions}/${reference.name}`;
      for (const status of [200, 201])
        assert.deepEqual(await readField(create, 'reference', { 'Content-Location': location }, status), reference);
    }
  }),

  check(
    'The reference is read from an absolute URL',
    'description: Content-Location, an absolute URL; RFC 9110 section 8.7',
    async (create) => {
      for (const origin of ['https://sessiondirectory.xboxlive.com', 'http://127.0.0.1:4010']) {
        const location = `${origin}/serviceconfigs/8d050174-412b-4b51-a29b-d55a34edfdb7/sessionTemplates/lobby/sessions/3f2a`;
        const reference = { scid: '8d050174-412b-4b51-a29b-d55a34edfdb7', templateName: 'lobby', name: '3f2a' };
        assert.deepEqual(await readField(create, 'reference', { 'Content-Location': location }), reference);
      }
    },
  ),

  check('Names in the reference are percent-decoded', 'RFC 3986 section 2.1', async (create) => {
    const location = '/serviceconfigs/8d050174-412b-4b51-a29b-d55a34edfdb7/sessionTemplates/my%20lobby/sessions/a%2Fb%C3%BC';
    const reference = { scid: '8d050174-412b-4b51-a29b-d55a34edfdb7', templateName: 'my lobby', name: 'a/bü' };
    assert.deepEqual(await readField(create, 'reference', { 'Content-Location': location }), reference);
  }),

  check('The reference is undefined if Content-Location is something else', 'OutcomeFor.reference: unreadable', async (create) => {
    const scid = '8d050174-412b-4b51-a29b-d55a34edfdb7';
    assert.equal(await readField(create, 'reference', {}), undefined);
    for (const location of [
      '/handles/1',
      `/serviceconfigs/${scid}/sessionTemplates/lobby/sessions/%zz`,
      `/serviceconfigs/${scid}/sessions/a`,
      '/',
    ]) {
      assert.equal(await readField(create, 'reference', { 'Content-Location': location }), undefined);
    }
  }),

  check('The wait is a number of seconds', 'description: header Retry-After; RFC 9110 section 10.2.3', async (create) => {
    for (const [value, seconds] of [
      ['15', 15],
      ['0', 0],
      ['120', 120],
      ['soon', undefined],
    ] as const) {
      const { client } = observe(create, answer(503, null, { 'Retry-After': value }));
      assert.equal(fieldsOf(await client.writeSessionByHandle(handleId, {})).retryAfter, seconds);
    }
  }),

  check('The wait is undefined if the service left it out', 'OutcomeFor.retryAfter', async (create) => {
    const { client } = observe(create, answer(503));
    assert.equal(fieldsOf(await client.writeSessionByHandle(handleId, {})).retryAfter, undefined);
  }),

  check('A wait that is a date is the seconds until then', 'RFC 9110 section 10.2.3', async (create) => {
    const waitFor = async (date: string) => {
      const { client } = observe(create, answer(429, null, { 'Retry-After': date }));
      return fieldsOf(await client.writeSessionByHandle(handleId, {})).retryAfter;
    };
    assert.equal(await waitFor('Sun, 06 Nov 1994 08:49:37 GMT'), 0);
    // An hour, so that a slow machine cannot matter.
    const wait = await waitFor(new Date(Date.now() + 3_600_000).toUTCString());
    assert(typeof wait === 'number' && wait > 3_500 && wait <= 3_600, `expected about 3600 seconds, but was ${wait}`);
  }),
];

async function customOf(create: CreateClient, document: string): Promise<unknown> {
  const read = await readSession(create, document);
  assert(typeof read === 'object' && read !== null && 'properties' in read);
  assert(typeof read.properties === 'object' && read.properties !== null && 'custom' in read.properties);
  return read.properties.custom;
}
