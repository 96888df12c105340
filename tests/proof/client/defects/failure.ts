import { createClient, NetworkError, UnexpectedResponseError } from '../../../../src/index.js';
import { caughtBy, defect, failure, onTheWay, response, responseText, wrap } from './kinds.js';

export const rethrow = (error: unknown): never => {
  throw error;
};

/** An unexpected response is given as an outcome after all. */
export const given = (
  name: string,
  description: string,
  when: (error: UnexpectedResponseError) => boolean,
  fields: (text: string) => object,
) =>
  failure(name, description, (error) =>
    error instanceof UnexpectedResponseError && when(error)
      ? { status: error.status, headers: error.headers, ...fields(error.text) }
      : rethrow(error),
  );

/** Something about an unexpected response is wrong. */
export const unexpected = (name: string, description: string, change: (error: UnexpectedResponseError) => unknown) =>
  failure(name, description, (error) => rethrow(error instanceof UnexpectedResponseError ? change(error) : error));

const network = (name: string, description: string, change: (error: NetworkError) => unknown) =>
  failure(name, description, (error) => (error instanceof NetworkError ? change(error) : rethrow(error)));

export const because = (reason: string) => (error: UnexpectedResponseError) => error.message.includes(reason);

const withType = (type: string, when: (response: Response) => boolean) => (response: Response) => {
  if (!when(response)) return response;
  const headers = new Headers(response.headers);
  headers.set('Content-Type', type);
  return new Response(response.body, { status: response.status, headers });
};

const isHtml = ({ headers }: Response) => headers.get('Content-Type')?.startsWith('text/html') ?? false;

/** A token, where a careless error puts it. */
export const tokenOf = ({ token }: { token: unknown }) => (typeof token === 'string' ? token : '');

/** What went wrong looks right, or tells too little or too much. */
export const failureDefects = [
  ...caughtBy(
    'unknown_status',
    response('successes taken for 200', 'any status of 2xx', ({ status, headers, body }) =>
      status === 206 || status === 203 ? new Response(body, { headers }) : new Response(body, { status, headers }),
    ),
    unexpected('unexpected response as a plain error', 'a class that cannot be told apart', ({ message }) => new Error(message)),
  ),
  ...caughtBy(
    'strict_media_type',
    response(
      'HTML as a message',
      'the page of a gateway is a text',
      withType('text/plain', (response) => isHtml(response) && response.status !== 200),
    ),
    response(
      'missing media type taken for JSON',
      'sniffed',
      withType('application/json', ({ status, headers }) => status === 200 && !headers.has('Content-Type')),
    ),
    response(
      'text taken for JSON',
      'sniffed',
      withType('application/json', ({ status, headers }) => status === 200 && (headers.get('Content-Type') ?? '').startsWith('text/plain')),
    ),
    given(
      'session of a refused read given',
      'undocumented',
      ({ status, message }) => [403, 404].includes(status) && /json"/.test(message),
      (text) => ({
        message: text,
      }),
    ),
  ),
  ...caughtBy(
    'gateway_page',
    given('HTML as a session', 'the page of a gateway is a text', because('"text/html"'), (session) => ({ session })),
  ),
  ...caughtBy(
    'malformed_json',
    given('malformed JSON as null', 'the error of the parser is swallowed', because('the body is not JSON'), () => ({ session: null })),
    responseText('malformed JSON repaired', 'a brace that is missing is added', (text, { headers }) => {
      try {
        if (headers.get('Content-Type') === 'application/json') JSON.parse(text || '{}');
        return text;
      } catch {
        return `${text}}`;
      }
    }),
    failure('malformed JSON as a SyntaxError', 'the error of the parser is not wrapped', (error) =>
      rethrow(error.message.includes('the body is not JSON') ? new SyntaxError('Unexpected end of JSON input') : error),
    ),
  ),
  ...caughtBy(
    'empty_session',
    given('empty session as an object', 'an empty body is {}', because('the body is empty'), () => ({ session: {} })),
  ),
  ...caughtBy(
    'session_object',
    given('any JSON as a session', 'an array, a number or null', because('the body is not a JSON object'), (text) => ({
      session: JSON.parse(text),
    })),
  ),
  ...caughtBy(
    ['lost_response', 'refused_connection'],
    network('no response as a 500', 'a status that nobody sent', () => ({ status: 500, headers: new Headers(), message: '' })),
    network('no response as a 503', 'a status that nobody sent', () => ({ status: 503, headers: new Headers(), message: '' })),
    network('no response as undefined', 'swallowed', () => undefined),
    network('no response as the error of fetch', 'a class that differs by runtime', ({ cause }) => rethrow(cause)),
  ),
  ...caughtBy(
    'broken_response',
    onTheWay('cut response as a whole one', 'what has arrived is taken for all', async (sent, send) => {
      const response = await send(sent);
      if (response.body === null) return response;
      let text = '';
      const decoder = new TextDecoder();
      const reader = response.body.getReader();
      try {
        for (let part = await reader.read(); !part.done; part = await reader.read()) text += decoder.decode(part.value, { stream: true });
      } catch {
        sent.signal.throwIfAborted();
      }
      return new Response(new TextEncoder().encode(text), { status: response.status, headers: response.headers });
    }),
  ),
  ...caughtBy(
    'after_failures',
    defect('broken for ever', 'one unexpected response ends all calls that follow', (options) => {
      const client = createClient(options);
      let broken: unknown;
      return wrap(client, async (made) => {
        if (broken !== undefined) throw broken;
        return await made.run().catch((error: unknown) => {
          if (error instanceof UnexpectedResponseError) broken = error;
          throw error;
        });
      });
    }),
  ),
  ...caughtBy(
    'token_in_result',
    defect('token in the message of an error', 'for support', (options) =>
      wrap(createClient(options), (made) =>
        made.run().catch((error: Error) => rethrow(Object.assign(error, { message: `${error.message} (${tokenOf(options)})` }))),
      ),
    ),
    defect('token in the outcome', 'the request headers are kept for debugging', (options) =>
      wrap(createClient(options), async (made) => ({ ...(await made.run()), request: { Authorization: tokenOf(options) } })),
    ),
  ),
  ...caughtBy(
    'other_status',
    given(
      'statuses of the other operation as a success',
      'a write’s status on a read, and the other way',
      ({ status }) => [201, 304, 409, 412].includes(status),
      () => ({ status: 200, session: {} }),
    ),
  ),
];
