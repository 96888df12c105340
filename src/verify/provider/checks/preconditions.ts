import { type Check, overviewPage, read, statusPage, vendorClient, write } from '../check.js';
import type { Answer } from '../exchange.js';
import { expectUnchanged, join } from '../session-parts.js';

const conditional = 'conditional_request';
const change = (value: unknown) => ({ properties: { custom: { verifyPrecondition: value } } });
const tagOf = (answer: Answer) => answer.headers.get('ETag') ?? '';
const stale = '"00000000000000000000000000000000"';

/** Entity tags, conditional reads, and the preconditions that keep one player from overwriting another. */
export const preconditionChecks: readonly Check[] = [
  ...[
    ['equals the current entity tag', (tag: string) => tag],
    ['lists the current entity tag among others', (tag: string) => `${stale}, ${tag}`],
    ['is the current entity tag marked weak', (tag: string) => `W/${tag}`],
    ['is *', () => '*'],
  ].map(([when, value]) =>
    read(conditional, 'openLobby', `answers 304 when If-None-Match ${when}`, 'RFC 9110 section 13.1.2', async (on) => {
      const tag = tagOf(await on.read());
      on.expectStatus(await on.read({ 'If-None-Match': (value as (tag: string) => string)(tag) }), conditional, 304);
    }),
  ),
  read(conditional, 'openLobby', 'repeats the entity tag on 304', 'RFC 9110 section 15.4.5', async (on) => {
    const tag = tagOf(await on.read());
    const unchanged = await on.read({ 'If-None-Match': tag });
    on.expectStatus(unchanged, conditional, 304);
    const repeated = tagOf(unchanged);
    on.expect(repeated === tag, conditional, 'The entity tag differs', 'header ETag', tag, repeated);
  }),
  read(conditional, 'openLobby', 'answers 200 when If-None-Match has another entity tag', statusPage, async (on) => {
    on.expectStatus(await on.read({ 'If-None-Match': stale }), conditional, 200);
  }),
  read(conditional, 'sessionGone', 'answers 204 to a conditional read when no session exists', 'RFC 9110 section 13.1.2', async (on) => {
    on.expectStatus(await on.read({ 'If-None-Match': stale }), conditional, 204);
  }),
  write(
    'entity_tag_changes',
    'updateProperties',
    'gives a changed session another entity tag, the same on PUT and GET',
    overviewPage,
    async (on) => {
      const before = tagOf(await on.read());
      const written = tagOf(await on.write(change(1)));
      const after = tagOf(await on.read());
      on.expect(written !== before, 'entity_tag_changes', 'The entity tag stays', 'header ETag', `not ${before}`, written);
      on.expect(after === written, 'entity_tag_changes', 'PUT and GET disagree', 'header ETag', written, after);
      const third = tagOf(await on.write(change(2)));
      on.expect(third !== written && third !== before, 'entity_tag_changes', 'An entity tag returns', 'header ETag', 'a new one', third);
      on.expectStatus(await on.read({ 'If-None-Match': before }), 'entity_tag_changes', 200);
    },
  ),
  ...[
    ['equals the current entity tag', (tag: string) => tag],
    ['lists the current entity tag among others', (tag: string) => `${stale}, ${tag}`],
    ['is * and the session exists', () => '*'],
  ].map(([when, value]) =>
    write(conditional, 'updateProperties', `accepts a write whose If-Match ${when}`, 'RFC 9110 section 13.1.1', async (on) => {
      const tag = tagOf(await on.read());
      on.expectStatus(await on.write(change('matched'), { 'If-Match': (value as (tag: string) => string)(tag) }), conditional, 200);
    }),
  ),
  write('lost_update', 'staleEntityTag', 'refuses a write based on an older session, and writes nothing', statusPage, async (on) => {
    const older = tagOf(await on.read());
    await on.write(change('somebody else'));
    await expectUnchanged(on, 'lost_update', async () => {
      on.expectStatus(await on.write(change('lost'), { 'If-Match': older }), 'lost_update', 412);
    });
  }),
  write('lost_update', 'staleEntityTag', 'refuses an entity tag that is marked weak', 'RFC 9110 section 13.1.1', async (on) => {
    const tag = tagOf(await on.read());
    await expectUnchanged(on, 'lost_update', async () => {
      on.expectStatus(await on.write(change('weak'), { 'If-Match': `W/${tag}` }), 'lost_update', 412);
    });
  }),
  write('lost_update', 'staleEntityTag', 'answers 412 with the current session and its entity tag', statusPage, async (on) => {
    await on.write(change('somebody else'));
    const current = await on.read();
    const refused = await on.write(change('lost'), { 'If-Match': stale });
    on.expectStatus(refused, 'lost_update', 412);
    on.expect(refused.body === current.body, 'lost_update', 'The current session is missing', '', current.body, refused.body);
    on.expect(tagOf(refused) === tagOf(current), 'lost_update', 'The entity tag is missing', 'header ETag', tagOf(current), tagOf(refused));
  }),
  write('lost_update', 'staleEntityTag', 'accepts one of two writes at once with the same If-Match', overviewPage, async (on) => {
    const tag = tagOf(await on.read());
    const answers = await Promise.all([on.write(change('a'), { 'If-Match': tag }), on.write(change('b'), { 'If-Match': tag })]);
    const statuses = answers.map(({ status }) => status).sort();
    on.expect(statuses.join() === '200,412', 'lost_update', 'Both or neither won', 'status', '200 and 412', statuses);
  }),
  write(conditional, 'sessionExists', 'refuses to create a session that exists', vendorClient, async (on) => {
    await expectUnchanged(on, conditional, async () => {
      on.expectStatus(await on.write(change('created'), { 'If-None-Match': '*' }), conditional, 412);
    });
  }),
  write(conditional, 'sessionMissing', 'refuses to update a session that does not exist, and creates none', statusPage, async (on) => {
    on.expectStatus(await on.write(join, { 'If-Match': '*' }), conditional, 412);
    on.expectStatus(await on.read(), conditional, 204);
  }),
  write('trial_write', 'updateProperties', 'answers a trial with the merged session and changes nothing', overviewPage, async (on) => {
    await expectUnchanged(on, 'trial_write', async () => {
      const trial = await on.write(change('trial'), {}, '?nocommit=true');
      on.expectStatus(trial, 'trial_write', 200);
      on.expect(
        trial.body.includes('"verifyPrecondition":"trial"'),
        'trial_write',
        'The merge is missing',
        '/properties/custom',
        'the merge',
        trial.body,
      );
    });
  }),
];
