import { type Check, read, sources, write } from '../check.js';
import { customOf } from '../received-session.js';
import { custom, entityTagOf, expectSameContent, expectUnchanged, join, otherValues } from '../session-parts.js';

const conditional = { name: 'conditional_request' };
const lostUpdate = { name: 'lost_update', state: 'staleEntityTag', source: sources.statusPage };
const change = (value: unknown) => custom({ verifyPrecondition: value });
const stale = '"00000000000000000000000000000000"';

const weak = (tag: string) => (tag.startsWith('W/') ? tag : `W/${tag}`);

const matchingNone = [
  { when: 'equals the current entity tag', fieldValue: (tag: string) => tag },
  { when: 'lists the current entity tag among others', fieldValue: (tag: string) => `${stale}, ${tag}` },
  { when: 'is the weak form of the current entity tag', fieldValue: weak },
  { when: 'is *', fieldValue: () => '*' },
];

const matching = [
  { when: 'equals the current entity tag', fieldValue: (tag: string) => tag },
  { when: 'lists the current entity tag among others', fieldValue: (tag: string) => `${stale}, ${tag}` },
  { when: 'is * and the session exists', fieldValue: () => '*' },
];

/** Entity tags, conditional reads, and the preconditions that keep one player from overwriting another. */
export const preconditionChecks: readonly Check[] = [
  ...matchingNone.map(({ when, fieldValue }) =>
    read(
      `answers 304 when If-None-Match ${when}`,
      { ...conditional, state: 'openLobby', source: 'RFC 9110 section 13.1.2' },
      async (exchange) => {
        const tag = entityTagOf(await exchange.read());
        exchange.expectStatus(await exchange.read({ 'If-None-Match': fieldValue(tag) }), 304);
      },
    ),
  ),
  read('repeats the entity tag on 304', { ...conditional, state: 'openLobby', source: 'RFC 9110 section 15.4.5' }, async (exchange) => {
    const tag = entityTagOf(await exchange.read());
    const unchanged = await exchange.read({ 'If-None-Match': tag });
    exchange.expectStatus(unchanged, 304);
    const received = entityTagOf(unchanged);
    exchange.expectThat(weak(received) === weak(tag), { at: 'header ETag', expected: tag, received }, 'The entity tag differs');
  }),
  read(
    'answers 200 when If-None-Match has a different entity tag',
    { ...conditional, state: 'openLobby', source: sources.statusPage },
    async (exchange) => exchange.expectStatus(await exchange.read({ 'If-None-Match': stale }), 200),
  ),
  read(
    'answers 204 to a conditional read when no session exists',
    { ...conditional, state: 'sessionGone', source: 'RFC 9110 section 13.1.2' },
    async (exchange) => exchange.expectStatus(await exchange.read({ 'If-None-Match': stale }), 204),
  ),
  read(
    'answers 401, not 304, to a conditional read without a token',
    { name: 'ignored_auth', state: 'openLobby', source: sources.securityScheme },
    async (exchange) => {
      const tag = entityTagOf(await exchange.read());
      exchange.expectStatus(await exchange.read({ 'If-None-Match': tag, Authorization: null }), 401);
    },
  ),
  write(
    'gives a changed session a new entity tag, the same on PUT and GET',
    { name: 'entity_tag_changes', state: 'updateProperties', source: sources.overviewPage },
    async (exchange) => {
      const at = 'header ETag';
      const read = await exchange.read();
      const before = entityTagOf(read);
      const [one, other] = otherValues(read.session, 'verifyPrecondition');
      const written = entityTagOf(await exchange.write(change(one)));
      const after = entityTagOf(await exchange.read());
      exchange.expectThat(written !== before, { at, expected: `not ${before}`, received: written }, 'The entity tag did not change');
      exchange.expect({ at, expected: written, received: after }, 'PUT and GET disagree');
      const third = entityTagOf(await exchange.write(change(other)));
      const isNew = third !== written && third !== before;
      exchange.expectThat(isNew, { at, expected: 'a new one', received: third }, 'An earlier entity tag is used again');
      exchange.expectStatus(await exchange.read({ 'If-None-Match': before }), 200);
    },
  ),
  ...matching.map(({ when, fieldValue }) =>
    write(
      `accepts a write whose If-Match ${when}`,
      { ...conditional, state: 'updateProperties', source: 'RFC 9110 section 13.1.1' },
      async (exchange) => {
        const tag = entityTagOf(await exchange.read());
        exchange.expectStatus(await exchange.write(change('matched'), { 'If-Match': fieldValue(tag) }), 200);
      },
    ),
  ),
  write('refuses a write based on an older session, and writes nothing', { ...lostUpdate }, async (exchange) => {
    const older = await exchange.read();
    const [another, lost] = otherValues(older.session, 'verifyPrecondition');
    await exchange.write(change(another));
    await expectUnchanged(exchange, async () => {
      exchange.expectStatus(await exchange.write(change(lost), { 'If-Match': entityTagOf(older) }), 412);
    });
  }),
  write('refuses a weak entity tag', { ...lostUpdate, source: 'RFC 9110 section 13.1.1' }, async (exchange) => {
    const tag = entityTagOf(await exchange.read());
    await expectUnchanged(exchange, async () => {
      exchange.expectStatus(await exchange.write(change('weak'), { 'If-Match': weak(tag) }), 412);
    });
  }),
  write('answers 412 with the current session and its entity tag', { ...lostUpdate }, async (exchange) => {
    const older = await exchange.read();
    const [another, lost] = otherValues(older.session, 'verifyPrecondition');
    await exchange.write(change(another));
    const current = await exchange.read();
    const refused = await exchange.write(change(lost), { 'If-Match': entityTagOf(older) });
    exchange.expectStatus(refused, 412);
    await expectSameContent(
      exchange,
      { first: current, second: refused, reread: () => exchange.read() },
      'The session is not the current one',
    );
    const comparison = { at: 'header ETag', expected: entityTagOf(current), received: entityTagOf(refused) };
    exchange.expect(comparison, 'The entity tag is not that of the session');
  }),
  write(
    'accepts exactly one of two concurrent writes with the same If-Match',
    { ...lostUpdate, source: sources.overviewPage },
    async (exchange) => {
      const read = await exchange.read();
      const headers = { 'If-Match': entityTagOf(read) };
      const changes = otherValues(read.session, 'verifyPrecondition').map(change);
      const responses = await Promise.all(changes.map((each) => exchange.write(each, headers)));
      const received = responses.map(({ status }) => status).sort();
      exchange.expectThat(received.join() === '200,412', { at: 'status', expected: '200 and 412', received }, 'Both or neither won');
    },
  ),
  write(
    'refuses to create a session that exists',
    { ...conditional, state: 'sessionExists', source: sources.vendorClient },
    async (exchange) => {
      await expectUnchanged(exchange, async () => {
        exchange.expectStatus(await exchange.write(change('created'), { 'If-None-Match': '*' }), 412);
      });
    },
  ),
  write(
    'refuses to update a session that does not exist, and does not create it',
    { ...conditional, state: 'sessionMissing', source: sources.statusPage },
    async (exchange) => {
      for (const fieldValue of ['*', stale]) {
        exchange.expectStatus(await exchange.write(join, { 'If-Match': fieldValue }), 412);
        exchange.expectStatus(await exchange.read(), 204);
      }
    },
  ),
  write(
    'answers a trial with the merged session and changes nothing',
    { name: 'trial_write', state: 'updateProperties', source: sources.overviewPage },
    async (exchange) => {
      await expectUnchanged(exchange, async () => {
        const trial = await exchange.write(change('trial'), {}, '?nocommit=true');
        exchange.expectStatus(trial, 200);
        const received = customOf(trial.session).verifyPrecondition;
        exchange.expect({ at: '/properties/custom/verifyPrecondition', expected: 'trial', received }, 'The merge is missing');
      });
    },
  ),
];
