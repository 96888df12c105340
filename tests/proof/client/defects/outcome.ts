import { createClient } from '../../../../src/index.js';
import { call, caughtBy, defect, type Outcome, onTheWay, outcome, rebuild, response, without, wrap } from './kinds.js';

/** A documented status is thrown, as if only some were outcomes. */
const thrown = (name: string, description: string, isThrown: (given: Outcome) => boolean) =>
  outcome(name, description, (given) => {
    if (isThrown(given)) throw new Error(`HTTP ${given.status}`);
    return given;
  });

/** One outcome is taken for another. */
const mistaken = (name: string, description: string, from: (given: Outcome) => boolean, to: (given: Outcome) => unknown) =>
  outcome(name, description, (given) => (from(given) ? to(given) : given));

const is =
  (...statuses: readonly number[]) =>
  ({ status }: Outcome) =>
    statuses.includes(status);
const hasSession = (given: Outcome) => 'session' in given;

/** A field of the result stays from one call to the next where the response has none. */
const kept = (field: string, where: string, when: (given: Outcome) => boolean) =>
  defect(`${field} of an earlier response, ${where}`, 'kept where the response has none', (options) => {
    let latest: unknown;
    return wrap(createClient(options), async (made) => {
      const given = await made.run();
      latest = given[field] ?? latest;
      return when(given) && latest !== undefined ? { ...given, [field]: latest } : given;
    });
  });

/** The message is altered. */
const message = (name: string, description: string, alter: (message: string) => string) =>
  outcome(name, description, (given) => (typeof given.message === 'string' ? { ...given, message: alter(given.message) } : given));

/** Documented responses that the caller cannot tell apart, or never sees. */
export const outcomeDefects = [
  ...caughtBy(
    'read_304',
    thrown('304 thrown', 'an unchanged session is an error', is(304)),
    mistaken('304 as 200', 'without the session it promises', is(304), (given) => ({ ...given, status: 200 })),
    mistaken('304 without its entity tag', 'dropped', is(304), (given) => without(given, 'etag')),
  ),
  ...caughtBy(
    '204',
    thrown('204 thrown', 'no session is an error', is(204)),
    mistaken('204 as 404', 'a handle without a session taken for a stale one', is(204), (given) => ({
      ...given,
      status: 404,
      message: '',
    })),
    mistaken('204 as null', 'no outcome at all', is(204), () => null),
    mistaken('204 as an empty session', 'a session that does not exist', is(204), (given) => ({ ...given, session: {} })),
    call('204 of a write as 200', 'a deleted session taken for a changed one', async (made) => {
      const given = await made.run();
      return made.operationId === 'writeSessionByHandle' && given.status === 204 ? { ...given, status: 200 } : given;
    }),
  ),
  ...caughtBy(
    'write_201_json',
    mistaken('201 as 200', 'a created session taken for a changed one', is(201), (given) => ({ ...given, status: 200 })),
  ),
  ...caughtBy(
    '202_text',
    thrown('202 thrown', 'not finished is an error', is(202)),
    mistaken('202 as 204', 'not finished taken for no session', is(202), ({ headers }) => ({ status: 204, headers })),
  ),
  ...caughtBy('400_text', thrown('400 thrown', 'a documented response is an exception', is(400))),
  ...caughtBy(
    '401_text',
    thrown('401 thrown', 'a documented response is an exception', is(401)),
    mistaken('401 as 403', 'an expired token taken for a refusal', is(401), (given) => ({ ...given, status: 403, message: '' })),
  ),
  ...caughtBy('403_text', thrown('403 thrown', 'a documented response is an exception', is(403))),
  ...caughtBy(
    'write_403_json',
    mistaken('403 without its session', 'dropped', is(403), (given) => without(given, 'session', 'etag')),
    mistaken(
      '403 with a session as 200',
      'a refused write taken for a done one',
      (given) => is(403)(given) && hasSession(given),
      (given) => ({ ...given, status: 200 }),
    ),
  ),
  ...caughtBy(
    '404_text',
    thrown('404 thrown', 'a stale handle is an exception', is(404)),
    mistaken('404 as null', 'the message is lost', is(404), () => null),
    mistaken('404 as 204', 'a stale handle taken for one without a session', is(404), ({ headers }) => ({ status: 204, headers })),
  ),
  ...caughtBy(
    'write_409_text',
    mistaken('409 as 412', 'a conflict of constants taken for a failed precondition', is(409), (given) => ({ ...given, status: 412 })),
    mistaken('errors reduced to 400', 'all that went wrong is one status', is(401, 403, 404, 409), (given) => ({
      ...given,
      status: 400,
    })),
  ),
  ...caughtBy(
    'write_412_text',
    thrown('412 thrown', 'the current session is lost', is(412)),
    thrown('412 without a session thrown', 'an empty body is malformed JSON', (given) => is(412)(given) && !hasSession(given)),
  ),
  ...caughtBy(
    'write_412_json',
    mistaken('412 swallowed', 'a write that did not happen has no outcome', is(412), () => undefined),
    mistaken('412 without its session', 'the current session is lost', is(412), (given) => without(given, 'session')),
    mistaken('412 without its entity tag', 'the next write cannot be guarded', is(412), (given) => without(given, 'etag')),
    mistaken('412 as 200', 'a write that did not happen taken for one that did', is(412), (given) => ({ ...given, status: 200 })),
  ),
  ...caughtBy(
    '429_json',
    mistaken('429 without its limit', 'rateLimit is dropped', is(429), (given) => without(given, 'rateLimit')),
    mistaken(
      '429 with the limit as a session',
      'any JSON is a session',
      (given) => 'rateLimit' in given,
      (given) => ({ ...without(given, 'rateLimit'), session: given.rateLimit }),
    ),
  ),
  ...caughtBy(
    '429_text',
    thrown('429 without a body thrown', 'an empty body is malformed JSON', (given) => is(429)(given) && !('rateLimit' in given)),
  ),
  ...caughtBy(
    '503_text',
    thrown('503 thrown', 'a documented response is an exception', is(503)),
    mistaken(
      'empty 503 as success',
      'an empty error is falsy, and so is no error',
      (given) => is(503)(given) && given.message === '',
      (given) => ({ ...given, status: 200, session: undefined }),
    ),
  ),
  ...caughtBy(
    'message_text',
    outcome('message parsed', 'a text that is JSON becomes a value', (given) => {
      try {
        return typeof given.message === 'string' ? { ...given, message: JSON.parse(given.message) } : given;
      } catch {
        return given;
      }
    }),
    outcome('message in Latin-1', 'UTF-8 is misread', (given) =>
      typeof given.message === 'string' ? { ...given, message: Buffer.from(given.message, 'utf8').toString('latin1') } : given,
    ),
    message('message escaped for HTML', 'to show it on a page', (text) => text.replaceAll('<', '&lt;')),
    message('message as a format', 'its %s and {0} are filled in with nothing', (text) => text.replaceAll(/%s|\{\d\}/g, '')),
    message('message unescaped', '\\n becomes a line feed', (text) => text.replaceAll('\\n', '\n')),
    message('message with line feeds alone', 'CR LF becomes LF', (text) => text.replaceAll('\r\n', '\n')),
    message('message in one line', 'each run of blanks becomes one', (text) => text.replaceAll(/[ \t]+/g, ' ')),
    outcome('message taken for a page', 'the type is guessed from the text', (given) => {
      if (/<html/i.test(String(given.message))) throw new Error('a page instead of a message');
      return given;
    }),
    mistaken(
      'message missing',
      'the caller learns the status only',
      (given) => 'message' in given,
      (given) => without(given, 'message'),
    ),
  ),
  ...caughtBy(
    'media_type_case',
    response('media type compared as a whole', 'parameters make it another', (response) => {
      const type = response.headers.get('Content-Type') ?? '';
      if (!/json.*;/i.test(type)) return response;
      const headers = new Headers(response.headers);
      headers.set('Content-Type', 'application/octet-stream');
      return new Response(response.body, { status: response.status, headers });
    }),
  ),
  ...caughtBy(
    'same_handle_again',
    defect('first response kept', 'a read is answered from memory', (options) => {
      const client = createClient(options);
      const responses: Promise<unknown>[] = [];
      return wrap(client, async (made) => {
        if (made.operationId === 'writeSessionByHandle') return await made.run();
        if (responses.length === 0) responses.push(made.run());
        return await responses[0];
      });
    }),
  ),
  ...caughtBy(
    ['own_response', 'read_after_write'],
    defect('previous response given', 'every call gives what the one before it got', (options) => {
      const client = createClient(options);
      let previous: Outcome | undefined;
      return wrap(client, async (made) => {
        const current = await made.run();
        const given = previous ?? current;
        previous = current;
        return given;
      });
    }),
  ),
  ...caughtBy(
    'own_response',
    kept('etag', 'with a session', is(200)),
    kept('session', 'with 204', is(204)),
    kept('reference', 'with a session', is(200)),
    kept('reference', 'with a refusal', is(404)),
    kept('retryAfter', 'with 429', is(429)),
    kept('rateLimit', 'with 429', is(429)),
    kept('message', 'with no session', is(204)),
    defect('last session for 204', 'taken for unchanged', (options) => {
      let latest: Outcome | undefined;
      return wrap(createClient(options), async (made) => {
        const given = await made.run();
        latest = is(200)(given) ? given : latest;
        return is(204)(given) && latest !== undefined ? latest : given;
      });
    }),
  ),
  ...caughtBy(
    'at_once',
    defect('responses mixed up', 'calls at the same time get the response that came last', (options) => {
      const client = createClient(options);
      let latest: Outcome | undefined;
      return wrap(client, async (made) => {
        latest = await made.run();
        await new Promise((resolve) => setTimeout(resolve, 100));
        return latest;
      });
    }),
    onTheWay('calls at the same time merged', 'requests wait for the first one, and ask for its handle', async (sent, send, running) => {
      const handleId = /[0-9a-f-]{36}/i.exec(sent.url)?.[0] ?? '';
      if (!running.has('id')) running.set('id', handleId);
      try {
        return await send(await rebuild(sent, { url: sent.url.replace(handleId, running.get('id') ?? '') }));
      } finally {
        running.clear();
      }
    }),
  ),
];
