import { createClient, InvalidArgumentError } from '../../../../src/index.js';
import { handleId as placeholder, token as placeholderToken } from '../harness.js';
import { type ClientDefect, call, change, defect, fetchOf, mapValues, rebuild, wrap } from './kinds.js';

/** Arguments that a client refuses, accepted by one that does not look at them. */
function idAccepted(
  name: string,
  description: string,
  isAccepted: (handleId: unknown) => boolean,
  write: (handleId: unknown) => string = String,
): ClientDefect {
  return defect(name, description, (options) => {
    const create = (handleId: unknown) =>
      createClient({
        ...options,
        fetch: async (sent) => fetchOf(options)(await rebuild(sent, { url: sent.url.replace(placeholder, write(handleId)) })),
      });
    return wrap(createClient(options), async (made) => {
      if (!isAccepted(made.handleId)) return await made.run();
      const client = create(made.handleId);
      return made.operationId === 'getSessionByHandle'
        ? await client.getSessionByHandle(placeholder)
        : await client.writeSessionByHandle(placeholder, { members: { me: null } });
    });
  });
}

const isGuid = (value: string) => /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(value);

/** A change is silently made into something that can be written. */
const silently = (name: string, description: string, alter: (value: unknown) => unknown) =>
  change(name, description, (given) => (isCircular(given) ? given : mapValues(given, alter)));

const isCircular = (value: unknown) => {
  try {
    JSON.stringify(value, (_, item) => (typeof item === 'bigint' ? 0 : item));
    return false;
  } catch {
    return true;
  }
};

const wrongHeader = (value: unknown) => typeof value !== 'string' || !/^[\x21-\x7e](?:[\t\x20-\x7e]*[\x21-\x7e])?$/.test(value);

/** Refusals have another form: `change` gives what is thrown. */
const refusal = (name: string, description: string, change: (error: InvalidArgumentError) => Error) =>
  call(name, description, (made) =>
    made.run().catch((error: unknown) => {
      throw error instanceof InvalidArgumentError ? change(error) : error;
    }),
  );

export const argumentDefects = [
  idAccepted(
    'any handle id accepted',
    'sent as it is, percent-encoded',
    (id) => !isGuid(String(id)),
    (id) => encodeURIComponent(String(id)),
  ),
  idAccepted('handle id not encoded', 'its characters become a part of the URL', (id) => !isGuid(String(id))),
  idAccepted(
    'handle id trimmed',
    'a wrong one is made right',
    (id) => isGuid(String(id).trim()) && !isGuid(String(id)),
    (id) => String(id).trim(),
  ),
  idAccepted('handle id recognized by its start', 'what follows a GUID is sent', (id) => /^[0-9a-f-]{36}./is.test(String(id))),
  idAccepted(
    'handle id in other forms accepted',
    'without hyphens or in braces',
    (id) => /^\{?[0-9a-f]{8}-?([0-9a-f]{4}-?){3}[0-9a-f]{12}\}?$/i.test(String(id)) && !isGuid(String(id)),
  ),
  call('upper-case handle id refused', 'a GUID is in either case', (made) => {
    if (/[A-F]/.test(made.handleId)) throw new InvalidArgumentError('handleId must be in lower case');
    return made.run();
  }),
  defect('arguments thrown', 'a wrong one throws at once, past any catch of the promise', (options) =>
    wrap(createClient(options), (made) => {
      if (!isGuid(made.handleId)) throw new InvalidArgumentError('handleId must be a GUID');
      return made.run();
    }),
  ),
  refusal('arguments refused by a TypeError', 'a class that cannot be told from a mistake', ({ message }) => new TypeError(message)),
  refusal('argument not named', 'the message does not say which', () => new InvalidArgumentError('invalid argument')),

  defect('contract version below 104 accepted', 'an answer of unknown form', ({ contractVersion, ...options }) =>
    createClient({ ...options, ...(contractVersion !== undefined && { contractVersion: contractVersion < 104 ? 104 : contractVersion }) }),
  ),
  defect('contract version as a string accepted', 'converted', ({ contractVersion, ...options }) =>
    createClient({
      ...options,
      ...(contractVersion !== undefined && { contractVersion: contractVersion === null ? contractVersion : Number(contractVersion) }),
    }),
  ),
  defect('contract version 104 refused', 'only the latest is', (options) => {
    if (options.contractVersion === 104) throw new InvalidArgumentError('contractVersion must be 105 or more');
    return createClient(options);
  }),
  defect('unknown contract version refused', 'a later one cannot be tried', (options) => {
    if (options.contractVersion !== undefined && options.contractVersion > 107)
      throw new InvalidArgumentError('contractVersion must be 107');
    return createClient(options);
  }),

  defect('http accepted', 'the token is readable on the way', ({ baseUrl, ...options }) =>
    createClient({ ...options, ...(baseUrl !== undefined && { baseUrl: baseUrl.replace(/^http:\/\/(?=[^/]*[a-z]\.)/, 'https://') }) }),
  ),
  defect('http refused on this machine', 'the mock cannot be reached', (options) => {
    if (options.baseUrl?.startsWith('http:')) throw new InvalidArgumentError('baseUrl must be an https URL');
    return createClient(options);
  }),
  defect('credentials in the base URL accepted', 'they reach errors and logs', ({ baseUrl, ...options }) =>
    createClient({ ...options, ...(baseUrl !== undefined && { baseUrl: baseUrl.replace(/\/\/[^/]*@/, '//') }) }),
  ),
  defect('query of the base URL accepted', 'the path would go into it', ({ baseUrl, ...options }) =>
    createClient({ ...options, ...(baseUrl !== undefined && { baseUrl: baseUrl.replace(/[?#].*/, '') }) }),
  ),
  defect('empty base URL taken for none', 'a missing setting reaches the live service', ({ baseUrl, ...options }) =>
    createClient({ ...options, ...(baseUrl && { baseUrl }) }),
  ),
  defect('wrong base URL shown with its password', 'in the message of the error', (options) => {
    try {
      return createClient(options);
    } catch (error) {
      if (error instanceof InvalidArgumentError && options.baseUrl) error.message += ` (${options.baseUrl})`;
      throw error;
    }
  }),

  defect('token trimmed', 'a wrong one is made right', ({ token, ...options }) => {
    const trim = (value: string) => (typeof value === 'string' ? value.trim() : value);
    return createClient({
      ...options,
      token: typeof token === 'function' ? async () => trim(await token({ refresh: false })) : trim(token),
    });
  }),
  defect('empty token accepted', 'requests are anonymous', ({ token, ...options }) =>
    createClient({
      ...options,
      token: typeof token === 'function' ? async () => (await token({ refresh: false })) || placeholderToken : token || placeholderToken,
    }),
  ),
  defect('token checked by the first request only', 'a wrong one is noticed late', ({ token, ...options }) =>
    createClient({ ...options, token: typeof token === 'function' ? token : () => token }),
  ),
  defect('wrong token shown', 'in the message of the error', ({ token, ...options }) => {
    try {
      return createClient({ ...options, token });
    } catch (error) {
      if (error instanceof Error) error.message += ` (${token})`;
      throw error;
    }
  }),

  defect('wrong header repaired', 'line breaks are removed, and what follows is sent', (options) => {
    const client = createClient(options);
    return wrap(client, async (made) => {
      const entries = Object.entries(made.options.headers ?? {}).filter(([, value]) => value !== undefined);
      if (!entries.some(([, value]) => wrongHeader(value))) return await made.run();
      const repaired = entries.map(([name, value]) => [name, String(value).replaceAll(/[^\x21-\x7e]/g, '') || '-']);
      return await client.getSessionByHandle(made.handleId, { headers: Object.fromEntries(repaired) });
    });
  }),
  defect('empty header left out', 'a wrong value is as none', (options) => {
    const client = createClient(options);
    return wrap(client, async (made) => {
      const entries = Object.entries(made.options.headers ?? {});
      if (!entries.some(([, value]) => value === '')) return await made.run();
      return await client.getSessionByHandle(made.handleId, { headers: Object.fromEntries(entries.filter(([, value]) => value !== '')) });
    });
  }),
  call('wrong header shown', 'a signature in the message of the error', (made) =>
    made.run().catch((error: unknown) => {
      if (error instanceof InvalidArgumentError) error.message += JSON.stringify(made.options.headers);
      throw error;
    }),
  ),
  call('undefined sent', 'as a text, in headers and query', (made) => {
    const { headers } = made.options;
    for (const [name, value] of Object.entries(headers ?? {})) {
      if (value === undefined) Object.assign(headers ?? {}, { [name]: 'undefined' });
    }
    return made.run();
  }),
  call('undefined refused', 'in headers', async (made) => {
    if (Object.values(made.options.headers ?? {}).includes(undefined)) throw new InvalidArgumentError('headers must be strings');
    return await made.run();
  }),

  change('null taken for an empty change', 'a wrong change is made right', (given) => given ?? {}),
  change('array taken for a change', 'its items become fields', (given) => (Array.isArray(given) ? { ...given } : given)),
  change('text taken for a change', 'already JSON, perhaps', (given) => (typeof given === 'string' ? JSON.parse(given) : given)),
  silently('NaN written as null', 'and so deletes the property', (value) => (Number.isNaN(value) ? null : value)),
  silently('infinity written as null', 'and so deletes the property', (value) =>
    Math.abs(Number(value)) === Number.POSITIVE_INFINITY && typeof value === 'number' ? null : value,
  ),
  silently('functions and symbols dropped', 'as JSON.stringify does', (value) =>
    typeof value === 'function' || typeof value === 'symbol' ? undefined : value,
  ),
  silently('undefined in an array dropped', 'and what follows moves up', (value) => value),
  change('circular change not refused', 'an error of JSON.stringify', (given) => {
    if (isCircular(given)) throw new TypeError('Converting circular structure to JSON');
    return given;
  }),
];
