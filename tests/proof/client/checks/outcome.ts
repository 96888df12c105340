import assert from 'node:assert/strict';
import { answer, check, etag, fieldsOf, handleId, minimal, observe, operations, session, text, withCustom } from '../harness.js';

const parsed: unknown = JSON.parse(minimal);
const tagged = { ETag: etag };

/** The outcome of each documented answer: its status, and the fields that the README names. */
export const outcomeChecks = [
  check('A session that was read is 200 with session, entity tag and reference', 'README: outcomes', async (create) => {
    const location = '/serviceconfigs/8d050174-412b-4b51-a29b-d55a34edfdb7/sessionTemplates/lobby/sessions/3f2a';
    for (const [, call] of operations) {
      const { client } = observe(create, session(minimal, { ...tagged, 'Content-Location': location }));
      assert.deepEqual(fieldsOf(await call(client)), {
        status: 200,
        session: parsed,
        etag,
        reference: { scid: '8d050174-412b-4b51-a29b-d55a34edfdb7', templateName: 'lobby', name: '3f2a' },
      });
    }
  }),

  check('A session that was created is 201', 'description: 201 of writeSessionByHandle', async (create) => {
    const { client } = observe(create, session(minimal, tagged, 201));
    assert.deepEqual(fieldsOf(await client.writeSessionByHandle(handleId, {})), { status: 201, session: parsed, etag });
  }),

  check('What is not finished is 202 with an empty message', 'description: 202', async (create) => {
    for (const [, call] of operations) {
      const { client } = observe(create, answer(202));
      assert.deepEqual(fieldsOf(await call(client)), { status: 202, message: '' });
    }
  }),

  check('A handle without a session is 204, not an error', 'description: 204 of getSessionByHandle', async (create) => {
    const { client } = observe(create, answer(204));
    assert.deepEqual(fieldsOf(await client.getSessionByHandle(handleId)), { status: 204 });
  }),

  check('A session that a write deleted is 204', 'description: 204 of writeSessionByHandle', async (create) => {
    const { client } = observe(create, answer(204));
    assert.deepEqual(fieldsOf(await client.writeSessionByHandle(handleId, { members: { me: null } })), { status: 204 });
  }),

  check('An unchanged session is 304 with its entity tag, not an error', 'description: 304; RFC 9110 section 15.4.5', async (create) => {
    const { client } = observe(create, answer(304, null, tagged));
    const outcome = await client.getSessionByHandle(handleId, { headers: { 'If-None-Match': etag } });
    assert.deepEqual(fieldsOf(outcome), { status: 304, etag });
  }),

  check('A malformed request is 400 with its message', 'description: 400', async (create) => {
    for (const [, call] of operations) {
      const { client } = observe(create, text(400, 'The request URI contains an invalid handle ID.'));
      assert.deepEqual(fieldsOf(await call(client)), { status: 400, message: 'The request URI contains an invalid handle ID.' });
    }
  }),

  check('A refused token is 401, with its message if there is one', 'description: 401', async (create) => {
    // On a write, because a client may try a read again with another token.
    for (const message of ['', 'The token has expired.']) {
      const { client } = observe(create, text(401, message));
      assert.deepEqual(fieldsOf(await client.writeSessionByHandle(handleId, {})), { status: 401, message });
    }
  }),

  check('A refusal is 403 with its message', 'description: 403', async (create) => {
    for (const [, call] of operations) {
      const { client } = observe(create, text(403, 'The requested session cannot be accessed.'));
      assert.deepEqual(fieldsOf(await call(client)), { status: 403, message: 'The requested session cannot be accessed.' });
    }
  }),

  check('A refused write is 403 with the session that may be read', 'description: 403 of writeSessionByHandle', async (create) => {
    const { client } = observe(create, session(minimal, tagged, 403));
    assert.deepEqual(fieldsOf(await client.writeSessionByHandle(handleId, {})), { status: 403, session: parsed, etag });
  }),

  check('A stale handle is 404 with its message', 'description: 404', async (create) => {
    for (const [, call] of operations) {
      const { client } = observe(create, text(404, 'The requested handle wasn’t found.'));
      assert.deepEqual(fieldsOf(await call(client)), { status: 404, message: 'The requested handle wasn’t found.' });
    }
  }),

  check('A conflict of constants is 409 with its message', 'description: 409 of writeSessionByHandle', async (create) => {
    const { client } = observe(create, text(409, 'conflict'));
    assert.deepEqual(fieldsOf(await client.writeSessionByHandle(handleId, {})), { status: 409, message: 'conflict' });
  }),

  check('A failed If-Match is 412 with the current session and its entity tag', 'description: 412', async (create) => {
    const { client } = observe(create, session(withCustom('{"Map":"canyon"}'), { ETag: '"newer"' }, 412));
    const outcome = await client.writeSessionByHandle(handleId, {}, { headers: { 'If-Match': etag } });
    const current: unknown = JSON.parse(withCustom('{"Map":"canyon"}'));
    assert.deepEqual(fieldsOf(outcome), { status: 412, session: current, etag: '"newer"' });
  }),

  check('A precondition that fails without a session is 412 with an empty message', 'description: 412, otherwise empty', async (create) => {
    for (const empty of [answer(412), text(412, '')]) {
      const { client } = observe(create, empty);
      const outcome = await client.writeSessionByHandle(handleId, {}, { headers: { 'If-None-Match': '*' } });
      assert.deepEqual(fieldsOf(outcome), { status: 412, message: '' });
    }
  }),

  // The rest on writes, because a client may try a read again.
  check('Too many requests are 429 with the limit and the wait', 'description: 429, RateLimit, Retry-After', async (create) => {
    const rateLimit = { version: 1, currentRequests: 31, maxRequests: 30, periodInSeconds: 15, limitType: 'Burst' };
    const headers = { 'Content-Type': 'application/json', 'Retry-After': '15' };
    const { client } = observe(create, answer(429, JSON.stringify(rateLimit), headers));
    assert.deepEqual(fieldsOf(await client.writeSessionByHandle(handleId, {})), { status: 429, rateLimit, retryAfter: 15 });
  }),

  check('Too many requests may come without a body', 'description: 429 as text', async (create) => {
    const { client } = observe(create, answer(429, null, { 'Retry-After': '15' }));
    assert.deepEqual(fieldsOf(await client.writeSessionByHandle(handleId, {})), { status: 429, message: '', retryAfter: 15 });
  }),

  check('An overloaded service is 503 with the wait, even with no body', 'description: 503', async (create) => {
    const { client } = observe(create, answer(503, null, { 'Retry-After': '2' }));
    assert.deepEqual(fieldsOf(await client.writeSessionByHandle(handleId, {})), { status: 503, message: '', retryAfter: 2 });
  }),

  check('Every outcome has the headers of its answer', 'README: all outcomes have headers', async (create) => {
    const id = { 'X-XblCorrelationId': '5e0b7c1a-92d4-4f38-8b6e-0a7d3c9f1e24' };
    for (const respond of [session(minimal, id), session(minimal, id, 412), answer(204, null, id), answer(404, null, id)]) {
      const { client } = observe(create, respond);
      const { headers } = await client.writeSessionByHandle(handleId, {});
      assert.equal(headers.get('x-xblcorrelationid'), id['X-XblCorrelationId']);
    }
  }),

  check('A message is the text as it came', 'OutcomeFor.message: a text is the body', async (create) => {
    for (const message of ['The session\r\n', ' 42', '{"a":1}', 'null', '"quoted"', 'Grüße 港']) {
      for (const status of [403, 404]) {
        const { client } = observe(create, text(status, message));
        const outcome = await client.getSessionByHandle(handleId);
        assert.deepEqual(fieldsOf(outcome), { status, message });
      }
    }
  }),

  check('A media type may have parameters and any case', 'RFC 9110 section 8.3.1', async (create) => {
    for (const type of ['application/json; charset=utf-8', 'Application/JSON;charset=UTF-8', 'application/json ; odata=x']) {
      const { client } = observe(create, answer(200, minimal, { 'Content-Type': type }));
      assert.deepEqual(fieldsOf(await client.getSessionByHandle(handleId)), { status: 200, session: parsed });
    }
  }),

  check('Every call gives the answer to its own request', 'getSessionByHandle: the session the handle points to', async (create) => {
    let count = 0;
    const { client } = observe(create, (sent) => session(withCustom(`{"n":${++count}}`), { ETag: `"${count}"` })(sent));
    const first = await client.getSessionByHandle(handleId);
    const second = await client.getSessionByHandle(handleId);
    const third = await client.writeSessionByHandle(handleId, {});
    assert.deepEqual([first, second, third].map(fieldsOf), [
      { status: 200, session: JSON.parse(withCustom('{"n":1}')), etag: '"1"' },
      { status: 200, session: JSON.parse(withCustom('{"n":2}')), etag: '"2"' },
      { status: 200, session: JSON.parse(withCustom('{"n":3}')), etag: '"3"' },
    ]);
  }),

  check('Calls at the same time share nothing', 'createClient: a client may be used by many at once', async (create) => {
    const waiting: (() => void)[] = [];
    let isHeld = true;
    const { client } = observe(create, async (sent) => {
      if (isHeld) await new Promise<void>((resolve) => waiting.push(resolve));
      return await session(withCustom(JSON.stringify({ url: sent.url, tag: sent.headers.get('If-None-Match') })))(sent);
    });
    const ids = ['0a', '0b', '0c'].map((end) => handleId.slice(0, -2) + end);
    const calls = Promise.all(ids.map((id) => client.getSessionByHandle(id, { headers: { 'If-None-Match': `"${id}"` } })));
    calls.catch(() => undefined);
    // A client that sends fewer at a time, or none, is not waited for.
    for (let turn = 0; turn < 100 && waiting.length < ids.length; turn += 1) await new Promise(setImmediate);
    isHeld = false;
    // The last request is answered first.
    for (const resolve of waiting.reverse()) resolve();
    const customs = (await calls).map((outcome) => outcome.status === 200 && outcome.session.properties.custom);
    assert.deepEqual(
      customs,
      ids.map((id) => ({ url: `https://sessiondirectory.xboxlive.com/handles/${id}/session`, tag: `"${id}"` })),
    );
  }),
];
