import { createClient, NetworkError, UnexpectedResponseError } from '../../../../../src/index.js';
import { because, given, rethrow, tokenOf, unexpected } from '../../defects/failure.js';
import { defect, failure, wrap } from '../../defects/kinds.js';

const network = (name: string, description: string, change: (error: NetworkError) => unknown) =>
  failure(name, description, (error) => (error instanceof NetworkError ? change(error) : rethrow(error)));

const documentedElsewhere = [201, 304, 409, 412];

/** Errors that tell too little or too much, or are of another class. */
export const failureDefects = [
  given('undocumented status returned', 'a value that no type has', because('the status is not documented'), (message) => ({ message })),
  given(
    'statuses of both operations mixed',
    'a write’s status accepted on a read, and the other way',
    ({ status }) => documentedElsewhere.includes(status),
    (message) => ({ message }),
  ),
  unexpected('unexpected response without its status', 'dropped', (error) => Object.defineProperty(error, 'status', { value: undefined })),
  unexpected('unexpected response without its headers', 'dropped', (error) =>
    Object.defineProperty(error, 'headers', { value: undefined }),
  ),
  unexpected('unexpected response without its operation', 'dropped', (error) => Object.defineProperty(error, 'operationId', { value: '' })),
  defect('unexpected response with the whole text', 'megabytes reach a log', (options) => {
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
  unexpected('unexpected response without a reason', 'the message says nothing', (error) =>
    Object.defineProperty(error, 'message', { value: 'Unexpected response' }),
  ),
  network('no response without its cause', 'nobody learns why', ({ method, url }) => rethrow(new NetworkError({ method, url }, undefined))),
  network('no response without its place', 'method and URL are lost', ({ cause, message }) =>
    rethrow(Object.assign(new NetworkError({ method: '', url: '' }, cause), { message })),
  ),
  network('no response without what happened', '"fetch failed" alone', (error) =>
    rethrow(Object.defineProperty(error, 'message', { value: 'No response: fetch failed' })),
  ),
  failure('cut response as an unexpected one', 'taken for an empty body', (error, { operationId }) =>
    rethrow(
      error instanceof NetworkError && /terminated/.test(error.message)
        ? new UnexpectedResponseError({ operationId, status: 200, headers: new Headers(), text: '', reason: 'the body is empty' })
        : error,
    ),
  ),
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
