import { featureNames } from '../../../../src/verify/client/features.js';
import type { Feature } from '../../../../src/verify/client/verify-client.js';
import { reordered } from '../../provider/harmless/difference.js';
import { configured, type HarmlessClient, result } from './difference.js';

const all = (...except: readonly Feature[]) => featureNames.filter((name) => !except.includes(name));
const repeating: readonly Feature[] = ['retries', 'transientRetries', 'retryAfterDates'];
const isObject = (value: unknown): value is Readonly<Record<string, unknown>> => typeof value === 'object' && value !== null;

/** Every integer of the session in another type. */
function mapped(value: unknown, to: (integer: number) => unknown): unknown {
  if (typeof value === 'number' && Number.isInteger(value)) return to(value);
  if (Array.isArray(value)) return value.map((item) => mapped(item, to));
  return isObject(value) ? Object.fromEntries(Object.entries(value).map(([name, item]) => [name, mapped(item, to)])) : value;
}

const attempts: readonly HarmlessClient[] = [
  configured('two-attempts', 'a read is repeated once', (options) => ({ ...options, maxAttempts: 2 })),
  configured('six-attempts', 'a read is repeated five times', (options) => ({ ...options, maxAttempts: 6 })),
  configured('no-repetition', 'a client that repeats nothing says so', (options) => ({ ...options, maxAttempts: 1 }), all(...repeating)),
  configured('core', 'a client that declares nothing', (options) => ({ ...options, maxAttempts: 1 }), []),
  configured('refreshing', 'a refused token is asked for again, once', ({ token, ...options }) => ({
    ...options,
    token: () => String(token),
  })),
];

const only: Record<string, unknown> = {};

const results: readonly HarmlessClient[] = [
  result(
    'optional-members-missing',
    'a result has what is required, and a client that declares as much',
    ({ status, error, session }) => (error === undefined ? { status, session } : { error }),
    all(...(['conditionalReads', 'preconditions', 'reference', 'messages', 'retryAfter', 'rateLimit', 'retryAfterDates'] as const)),
  ),
  result('null-for-absent', 'what is missing is null', (given) => ({
    ...{ status: null, error: null, message: null, session: null, etag: null, reference: null, retryAfter: null, rateLimit: null },
    ...Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined)),
  })),
  result('more-members', 'a result has members of its own', (given) => ({
    ...given,
    ok: given.error === undefined,
    headers: { Via: 'a' },
  })),
  result('members-reversed', 'members come in another order', (given) => Object.fromEntries(Object.entries(given).reverse())),
  result('session-reversed', 'the keys of a session come in another order', ({ session, ...given }) => ({
    ...given,
    ...(session !== undefined && { session: reordered(session, (keys) => keys.reverse()) }),
  })),
  result('other-messages', 'an error has a message in another language', (given) =>
    given.error === undefined ? given : { ...given, message: 'etwas ist schiefgegangen' },
  ),
  result('no-messages', 'an error has no message', ({ message, ...given }) => (given.error === undefined ? { ...given, message } : given)),
  result('messages-trimmed', 'white space around a message is dropped', ({ message, ...given }) => ({
    ...given,
    ...(typeof message === 'string' && { message: message.trim() }),
  })),
  result('bigints', 'every integer of a session is a bigint', (given) => ({ ...given, session: mapped(given.session, BigInt) })),
  result('more-of-the-limit', 'the limit keeps the names that it came with', ({ rateLimit, ...given }) => ({
    ...given,
    ...(isObject(rateLimit) && { rateLimit: { ...rateLimit, type: rateLimit.limitType, LimitType: rateLimit.limitType } }),
  })),
  result('less-of-the-limit', 'the limit has its counts alone', ({ rateLimit, ...given }) => {
    if (!isObject(rateLimit)) return given;
    const { limitType: _, version: __, ...counts } = rateLimit;
    return { ...given, rateLimit: counts };
  }),
  result('more-of-the-reference', 'the reference has the path, too', ({ reference, ...given }) => ({
    ...given,
    ...(isObject(reference) && { reference: { ...reference, path: `/serviceconfigs/${reference.scid}` } }),
  })),
  result(
    'faults-alike',
    'a client that does not tell faults apart says so',
    (given) => (given.error === 'unexpected-response' || given.error === 'network' ? { error: 'network' } : given),
    all('errorKinds'),
  ),
  result('scid-as-a-guid', 'a client that holds the scid as a GUID writes it in lower case', ({ reference, ...given }) => ({
    ...given,
    ...(isObject(reference) && { reference: { ...reference, scid: String(reference.scid).toLowerCase() } }),
  })),
  result(
    'one-result',
    'a client that makes one call at a time fills the same object again',
    (given) => {
      for (const name of Object.keys(only)) delete only[name];
      return Object.assign(only, given);
    },
    all('parallel', ...repeating), // whose waits would come one after the other
    { maxAttempts: 1 },
  ),
  result('late', 'a result comes a moment later', async (given) => {
    await new Promise((resolve) => setTimeout(resolve, 30));
    return given;
  }),
  result(
    'rounded',
    'a client that reads integers as doubles says so',
    (given) => ({ ...given, session: withDoubles(given.session) }),
    all('exactIntegers'),
  ),
];

function withDoubles(value: unknown): unknown {
  if (typeof value === 'bigint') return Number(value);
  if (Array.isArray(value)) return value.map(withDoubles);
  return isObject(value) ? Object.fromEntries(Object.entries(value).map(([name, item]) => [name, withDoubles(item)])) : value;
}

/** Harmless differences of results, and of the attempts that lead to them. */
export const harmlessResults: readonly HarmlessClient[] = [...attempts, ...results];
