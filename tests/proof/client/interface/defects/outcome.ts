import { UnexpectedResponseError } from '../../../../../src/index.js';
import { failure, outcome, response, responseText, sessionValue, without } from '../../defects/kinds.js';
import { options } from '../../defects/kinds-attempt.js';

const mebibytes = 2 ** 20;
const rebuilt = ({ status, headers }: Response, body: BodyInit) => new Response(body, { status, headers });
const hasMark = (bytes: Uint8Array) => bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf;
const isJson = ({ headers }: Response) => headers.get('Content-Type')?.startsWith('application/json') === true;

/** A field of a 429 is read under some of its names only. */
const unread = (name: string, field: string) =>
  response(name, 'one of the vendor’s pages is not read', async (response) => {
    if (response.status !== 429 || !isJson(response)) return response;
    return rebuilt(response, new TextEncoder().encode((await response.text()).replace(`"${field}":`, '"unknown":')));
  });

const fields = ['membersInfo', 'constants', 'properties', 'members', 'servers', 'system', 'custom'];

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null && !Array.isArray(value);

/** Outcomes that have less, more or something else than this client promises. */
export const outcomeDefects = [
  outcome('headers missing', 'dropped from every outcome', (given) => without(given, 'headers')),
  outcome('headers as an object', 'names have the case of the wire', (given) => ({ ...given, headers: Object.fromEntries(given.headers) })),
  outcome('headers of sessions only', 'an error has an empty set', (given) =>
    'session' in given ? given : { ...given, headers: new Headers() },
  ),
  responseText('message trimmed', 'the text is not as it came', (text, { headers }) =>
    headers.get('Content-Type')?.startsWith('text/plain') ? text.trim() : text,
  ),
  sessionValue('every integer a bigint', 'small ones cannot be added to numbers', (value) =>
    Number.isInteger(value) ? BigInt(Number(value)) : value,
  ),
  outcome('session spread over the outcome', 'its fields are beside the status', (given) =>
    isRecord(given.session) && fields.some((field) => isRecord(given.session) && field in given.session)
      ? { ...given.session, ...given }
      : given,
  ),
  outcome('negative wait', 'for a date in the past', (given) => {
    const date = Date.parse(given.headers.get('Retry-After') ?? '');
    return given.retryAfter === 0 && date < Date.now() ? { ...given, retryAfter: (date - Date.now()) / 1000 } : given;
  }),
  options('largest body refused', 'less than, instead of up to', ({ maxBodyBytes = 16 * mebibytes, ...given }) => ({
    ...given,
    maxBodyBytes: Math.max(1, maxBodyBytes - 1),
  })),
  response('byte order mark kept', 'JSON breaks, and messages begin with it', async (response) => {
    if (response.body === null) return response;
    const bytes = new Uint8Array(await response.arrayBuffer());
    return rebuilt(response, hasMark(bytes) ? Buffer.concat([bytes.subarray(0, 3), bytes]) : bytes);
  }),
  response('charset followed', 'Latin-1 where a gateway says so', async (response) => {
    const [, charset] = /charset=(iso-8859-1|windows-1252|utf-16)/.exec(response.headers.get('Content-Type') ?? '') ?? [];
    if (response.body === null || charset === undefined) return response;
    const text = new TextDecoder(charset).decode(await response.arrayBuffer());
    return rebuilt(response, new TextEncoder().encode(text));
  }),
  options('validator ignored', 'never asked', ({ validate: _, ...given }) => given),
  options('validator for reads only', 'what a write gives is not judged', ({ validate, ...given }) => {
    if (validate === undefined) return given;
    const { fetch = globalThis.fetch } = given;
    let method = '';
    return {
      ...given,
      fetch: (sent) => {
        method = sent.method;
        return fetch(sent);
      },
      validate: (session) => (method === 'GET' ? validate(session) : []),
    };
  }),
  options('validator’s reason lost', 'the error says that something is wrong', ({ validate, ...given }) =>
    validate === undefined ? given : { ...given, validate: (session) => validate(session).map(() => ({ message: 'it is wrong' })) },
  ),
  options('validator asked twice', 'once for the log', ({ validate, ...given }) =>
    validate === undefined
      ? given
      : {
          ...given,
          validate: (session) => {
            validate(session);
            return validate(session);
          },
        },
  ),
  outcome('correlation id dropped', 'operators cannot find the exchange', (given) => without(given, 'correlationId')),
  outcome('correlation id of refusals only', 'a success needs none', (given) =>
    given.status < 400 ? without(given, 'correlationId') : given,
  ),
  outcome('correlation id made up', 'where the service sent none', (given) => ({
    ...given,
    correlationId: given.correlationId ?? '00000000-0000-0000-0000-000000000000',
  })),
  failure('correlation id dropped from errors', 'operators cannot find the exchange', (error) => {
    if (error instanceof UnexpectedResponseError) Object.defineProperty(error, 'correlationId', { value: undefined });
    throw error;
  }),
  unread('limit under LimitType unread', 'LimitType'),
  unread('limit under type unread', 'type'),
  unread('version of a limit under Version unread', 'Version'),
];
