import { createClient, NetworkError, UnexpectedResponseError } from '../../../../src/index.js';
import { answer, answerText, defect, failure, onTheWay, wrap } from './kinds.js';

const rethrow = (error: unknown): never => {
  throw error;
};

/** An unexpected answer is given as an outcome after all. */
const given = (name: string, description: string, when: (error: UnexpectedResponseError) => boolean, fields: (text: string) => object) =>
  failure(name, description, (error) =>
    error instanceof UnexpectedResponseError && when(error)
      ? { status: error.status, headers: error.headers, ...fields(error.text) }
      : rethrow(error),
  );

/** Something about an unexpected answer is wrong. */
const unexpected = (name: string, description: string, change: (error: UnexpectedResponseError) => unknown) =>
  failure(name, description, (error) => rethrow(error instanceof UnexpectedResponseError ? change(error) : error));

const network = (name: string, description: string, change: (error: NetworkError) => unknown) =>
  failure(name, description, (error) => (error instanceof NetworkError ? change(error) : rethrow(error)));

const because = (reason: string) => (error: UnexpectedResponseError) => error.message.includes(reason);
const documentedElsewhere = [201, 304, 409, 412];

const withType = (type: string, when: (response: Response) => boolean) => (response: Response) => {
  if (!when(response)) return response;
  const headers = new Headers(response.headers);
  headers.set('Content-Type', type);
  return new Response(response.body, { status: response.status, headers });
};

const isHtml = ({ headers }: Response) => headers.get('Content-Type')?.startsWith('text/html') ?? false;

/** A token, where a careless error puts it. */
const tokenOf = ({ token }: { token: unknown }) => (typeof token === 'string' ? token : '');

/** What went wrong looks right, or tells too little or too much. */
export const failureDefects = [
  given('undocumented status returned', 'a value that no type has', because('the status is not documented'), (message) => ({ message })),
  given(
    'statuses of both operations mixed',
    'a write’s status accepted on a read, and the other way',
    ({ status }) => documentedElsewhere.includes(status),
    (message) => ({ message }),
  ),
  answer('successes taken for 200', 'any status of 2xx', ({ status, headers, body }) =>
    status === 206 || status === 203 ? new Response(body, { headers }) : new Response(body, { status, headers }),
  ),
  answer(
    'HTML as a message',
    'the page of a gateway is a text',
    withType('text/plain', (response) => isHtml(response) && response.status !== 200),
  ),
  given('HTML as a session', 'the page of a gateway is a text', because('"text/html"'), (session) => ({ session })),
  answer(
    'missing media type taken for JSON',
    'sniffed',
    withType('application/json', ({ status, headers }) => status === 200 && !headers.has('Content-Type')),
  ),
  answer(
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
  given('malformed JSON as null', 'the error of the parser is swallowed', because('the body is not JSON'), () => ({ session: null })),
  answerText('malformed JSON repaired', 'a brace that is missing is added', (text, { headers }) => {
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
  given('empty session as an object', 'an empty body is {}', because('the body is empty'), () => ({ session: {} })),
  given('any JSON as a session', 'an array, a number or null', because('the body is not a JSON object'), (text) => ({
    session: JSON.parse(text),
  })),

  unexpected('unexpected answer without its status', 'dropped', (error) => Object.defineProperty(error, 'status', { value: undefined })),
  unexpected('unexpected answer without its headers', 'dropped', (error) => Object.defineProperty(error, 'headers', { value: undefined })),
  unexpected('unexpected answer without its operation', 'dropped', (error) => Object.defineProperty(error, 'operationId', { value: '' })),
  unexpected('unexpected answer as a plain error', 'a class that cannot be told apart', ({ message }) => new Error(message)),
  defect('unexpected answer with the whole text', 'megabytes reach a log', (options) => {
    let latest = '';
    const client = createClient({
      ...options,
      fetch: async (sent) => {
        const response = await (options.fetch ?? globalThis.fetch)(sent);
        if (response.body !== null)
          latest = await response
            .clone()
            .text()
            .catch(() => '');
        return response;
      },
    });
    return wrap(client, (made) =>
      made
        .run()
        .catch((error: unknown) => rethrow(error instanceof UnexpectedResponseError ? Object.assign(error, { text: latest }) : error)),
    );
  }),
  unexpected('unexpected answer without a reason', 'the message says nothing', (error) =>
    Object.defineProperty(error, 'message', { value: 'Unexpected answer' }),
  ),

  network('no answer as a 500', 'a status that nobody sent', () => ({ status: 500, headers: new Headers(), message: '' })),
  network('no answer as a 503', 'a status that nobody sent', () => ({ status: 503, headers: new Headers(), message: '' })),
  network('no answer as undefined', 'swallowed', () => undefined),
  network('no answer as the error of fetch', 'a class that differs by runtime', ({ cause }) => rethrow(cause)),
  network('no answer without its cause', 'nobody learns why', ({ method, url }) => rethrow(new NetworkError({ method, url }, undefined))),
  network('no answer without its place', 'method and URL are lost', ({ cause, message }) =>
    rethrow(Object.assign(new NetworkError({ method: '', url: '' }, cause), { message })),
  ),
  network('no answer without what happened', '"fetch failed" alone', (error) =>
    rethrow(Object.defineProperty(error, 'message', { value: 'No answer: fetch failed' })),
  ),
  onTheWay('cut answer as a whole one', 'what has arrived is taken for all', async (sent, send) => {
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
  failure('cut answer as an unexpected one', 'taken for an empty body', (error, { operationId }) =>
    rethrow(
      error instanceof NetworkError && /terminated/.test(error.message)
        ? new UnexpectedResponseError({ operationId, status: 200, headers: new Headers(), text: '', reason: 'the body is empty' })
        : error,
    ),
  ),

  defect('broken for ever', 'one unexpected answer ends all calls that follow', (options) => {
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

  defect('error of the token function wrapped', 'as if the network had failed', ({ token, ...options }) => {
    const failed = { method: 'GET', url: '' };
    const wrapped =
      typeof token === 'function'
        ? async () => Promise.resolve(token({ refresh: false })).catch((error: unknown) => rethrow(new NetworkError(failed, error)))
        : token;
    return createClient({ ...options, token: wrapped });
  }),
  defect('request without a token', 'sent anonymously when the token function fails', ({ token, ...options }) =>
    createClient({
      ...options,
      token: typeof token === 'function' ? () => Promise.resolve(token({ refresh: false })).catch(() => 'XBL3.0 x=-;') : token,
    }),
  ),
  defect('token in the message of an error', 'for support', (options) =>
    wrap(createClient(options), (made) =>
      made.run().catch((error: Error) => rethrow(Object.assign(error, { message: `${error.message} (${tokenOf(options)})` }))),
    ),
  ),
  defect('token in a field of an error', 'the request headers are kept for debugging', (options) =>
    wrap(createClient(options), (made) =>
      made.run().catch((error: Error) => rethrow(Object.assign(error, { requestHeaders: { Authorization: tokenOf(options) } }))),
    ),
  ),
  defect('token in the cause of an error', 'the options are kept for debugging', (options) =>
    wrap(createClient(options), (made) =>
      made
        .run()
        .catch((error: unknown) => rethrow(error instanceof UnexpectedResponseError ? Object.assign(error, { cause: options }) : error)),
    ),
  ),
  defect('token in the outcome', 'the request headers are kept for debugging', (options) =>
    wrap(createClient(options), async (made) => ({ ...(await made.run()), request: { Authorization: tokenOf(options) } })),
  ),
  defect('token logged', 'every request is written to the console', (options) => {
    const log = (sent: Request) => console.debug(sent.method, sent.url, Object.fromEntries(sent.headers));
    return createClient({
      ...options,
      fetch: (sent) => {
        if (isRecording()) log(sent);
        return (options.fetch ?? globalThis.fetch)(sent);
      },
    });
  }),
  defect('errors logged', 'every failure is written to the console', (options) =>
    wrap(createClient(options), (made) =>
      made.run().catch((error: unknown) => {
        if (isRecording()) console.error(String(error));
        throw error;
      }),
    ),
  ),
];

/** Keeps the console of a run readable: a defect that logs does so where a check listens. */
const original = console.log;
function isRecording(): boolean {
  return console.log !== original;
}
