import { createClient, InvalidArgumentError } from '../../../../../src/index.js';
import { isGuid, refusal } from '../../defects/argument.js';
import { call, change, defect, mapValues, wrap } from '../../defects/kinds.js';

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

export const argumentDefects = [
  defect('arguments thrown', 'a wrong one throws at once, past any catch of the promise', (options) =>
    wrap(createClient(options), (made) => {
      if (!isGuid(made.handleId)) throw new InvalidArgumentError('handleId must be a GUID');
      return made.run();
    }),
  ),
  refusal('argument not named', 'the message does not say which', () => new InvalidArgumentError('invalid argument')),
  defect('contract version as a string accepted', 'converted', ({ contractVersion, ...options }) =>
    createClient({
      ...options,
      ...(contractVersion !== undefined && { contractVersion: contractVersion === null ? contractVersion : Number(contractVersion) }),
    }),
  ),
  defect('http accepted', 'the token is readable on the way', ({ baseUrl, ...options }) =>
    createClient({ ...options, ...(baseUrl !== undefined && { baseUrl: baseUrl.replace(/^http:\/\/(?=[^/]*[a-z]\.)/, 'https://') }) }),
  ),
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
