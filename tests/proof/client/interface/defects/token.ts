import { createClient, NetworkError, type TokenFunction, UnexpectedResponseError } from '../../../../../src/index.js';
import { defect, fetchOf, mapValues, wrap } from '../../defects/kinds.js';
import { again, givesUp, hooks, options, tokens } from '../../defects/kinds-attempt.js';
import { latestOf, leaks } from '../../defects/kinds-leak.js';

const isRead = ({ operationId }: { readonly operationId: string }) => operationId === 'getSessionByHandle';

const restoredHeaders = (headers: Headers, restore: (text: string) => string) =>
  new Headers([...headers].map(([name, value]): [string, string] => [name, restore(value)]));

const withNames = (value: unknown, restore: (name: string) => string) =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
    ? Object.fromEntries(Object.entries(value).map(([name, item]) => [restore(name), item]))
    : value;

/** Tokens that are asked for too often or too seldom, sent too long, or shown. */
export const tokenDefects = [
  givesUp('token never refreshed', 'a 401 is final', ({ status }) => status === 401),
  givesUp(
    '401 counted as an attempt',
    'none is left for the fresh token',
    ({ status, attempt }, { maxAttempts = 4 }) => status === 401 && attempt >= maxAttempts,
  ),
  again(
    'token refreshed until it works',
    'a second 401 is repeated, too',
    ({ status }, made, { token }) => isRead(made) && status === 401 && typeof token === 'function',
  ),
  tokens('refresh not told', 'a cache gives the refused token again', (ask) => () => ask({ refresh: false })),
  tokens('refresh always told', 'no cache is of use', (ask) => () => ask({ refresh: true })),
  tokens('refresh told for ever', 'after the first 401', (ask) => {
    let isRefused = false;
    return ({ refresh }) => {
      isRefused ||= refresh;
      return ask({ refresh: isRefused });
    };
  }),
  defect('refresh told after any failure', 'a 503 or 403 is blamed on the token', (given) => {
    const { token } = given;
    if (typeof token !== 'function') return createClient(given);
    let failed = false;
    return createClient({
      ...given,
      token: ({ refresh }) => token({ refresh: refresh || failed }),
      hooks: {
        ...given.hooks,
        onResponse(event) {
          failed = event.status >= 400;
          given.hooks?.onResponse?.(event);
        },
      },
    });
  }),
  tokens('refused token sent again', 'the fresh one is for the next call', (ask) => {
    let latest: string | undefined;
    return async (request) => {
      const given = await ask(request);
      const sent = request.refresh ? (latest ?? given) : given;
      latest = given;
      return sent;
    };
  }),
  tokens('token function asked twice', 'once to see whether it works', (ask) => async (request) => {
    await ask(request);
    return await ask(request);
  }),
  defect('token kept for the attempts of a call', 'an expired one is sent again', (given) => {
    const { token } = given;
    if (typeof token !== 'function') return createClient(given);
    let [latest, isKept] = ['', false];
    return createClient({
      ...given,
      token: async (request) => {
        if (!isKept) latest = await token(request);
        isKept = false;
        return latest;
      },
      hooks: {
        ...given.hooks,
        onRetry(event) {
          isKept = event.status !== 401;
          given.hooks?.onRetry?.(event);
        },
      },
    });
  }),
  defect('token asked for by each call', 'none is shared', (given) => {
    const { token } = given;
    const client = createClient(given);
    if (typeof token !== 'function') return client;
    return wrap(client, (made) => made.run(made.handleId, made.options, createClient(given)));
  }),
  defect('refresh by each call', 'all that were refused ask for a token', (given) => {
    const { token } = given;
    if (typeof token !== 'function') return createClient(given);
    let isRefused = false;
    const pending: { first?: Promise<string> | undefined } = {};
    const ask: TokenFunction = ({ refresh }) => {
      if (refresh || isRefused) {
        isRefused = false;
        return token({ refresh: true });
      }
      pending.first ??= Promise.resolve(token({ refresh: false })).finally(() => {
        pending.first = undefined;
      });
      return pending.first;
    };
    const client = createClient({ ...given, token: ask });
    return wrap(client, async (made) => {
      if (!isRead(made)) return await made.run();
      return await made.run(made.handleId, made.options, createClient({ ...given, token: ask }));
    });
  }),
  options('token that is a text sent again', 'as if it could be another', (given) => {
    const { token } = given;
    return typeof token === 'string' && /^[!-~]+( [!-~]+)*$/.test(token) ? { ...given, token: () => token } : given;
  }),
  again(
    'write repeated with a fresh token',
    'a 401 is taken for harmless',
    ({ status }, made, { token }) => !isRead(made) && status === 401 && typeof token === 'function',
  ),
  defect('401 of a write forgotten', 'the next call has the refused token', (given) => {
    const { token } = given;
    if (typeof token !== 'function') return createClient(given);
    let method = '';
    return createClient({
      ...given,
      token: ({ refresh }) => token({ refresh: refresh && method !== 'PUT' }),
      fetch: (sent) => {
        method = sent.method;
        return fetchOf(given)(sent);
      },
    });
  }),
  tokens('token function that fails asked again', 'taken for a failure that passes', (ask) => async (request) => {
    try {
      return await ask(request);
    } catch {
      return await ask(request);
    }
  }),
  hooks('token in the events of hooks', 'for debugging', (given, { token }) => ({
    ...given,
    onRequest: (event) => given.onRequest?.({ ...event, ...{ token } }),
  })),
  defect('token repeated in the ids of events', 'a service may answer with what it was sent', (options) => {
    const { latest, given } = latestOf(options);
    const restore = (id: string | undefined) => id?.replaceAll('<redacted>', latest.token);
    return createClient({
      ...given,
      hooks: {
        ...given.hooks,
        onResponse: (event) => given.hooks?.onResponse?.({ ...event, correlationId: restore(event.correlationId) }),
      },
    });
  }),
  defect('token repeated by a failure of the network', 'what the fetch threw is kept as it was', (given) => {
    const thrown = { message: '' };
    const client = createClient({
      ...given,
      fetch: (sent) =>
        fetchOf(given)(sent).catch((error: Error) => {
          thrown.message = [error, error.cause].map((part) => (part instanceof Error ? part.message : '')).join(' ');
          throw error;
        }),
    });
    return wrap(client, (made) =>
      made.run().catch((error: unknown) => {
        throw error instanceof NetworkError ? Object.assign(error, { details: thrown.message }) : error;
      }),
    );
  }),
  leaks('token repeated in a session', 'values arrive as they are', (ended, restore) =>
    'session' in ended
      ? { ...ended, session: mapValues(ended.session, (value) => (typeof value === 'string' ? restore(value) : value)) }
      : ended,
  ),
  leaks('token repeated in the names of a session', 'names arrive as they are', (ended, restore) =>
    'session' in ended ? { ...ended, session: mapValues(ended.session, (value) => withNames(value, restore)) } : ended,
  ),
  leaks('token repeated in an error', 'texts are for the log', (ended, restore) =>
    ended instanceof UnexpectedResponseError ? Object.assign(ended, { text: restore(ended.text) }) : ended,
  ),
  leaks('token repeated in the headers of a refusal', 'headers arrive as they are', (ended, restore) =>
    'headers' in ended && ended.headers instanceof Headers && !(ended instanceof Error)
      ? { ...ended, headers: restoredHeaders(ended.headers, restore) }
      : ended,
  ),
  leaks('token repeated in the headers of an error', 'headers arrive as they are', (ended, restore) =>
    ended instanceof UnexpectedResponseError ? Object.assign(ended, { headers: restoredHeaders(ended.headers, restore) }) : ended,
  ),
];
