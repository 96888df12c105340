import { createClient, InvalidArgumentError } from '../../../../src/index.js';
import { handleId as placeholder, token as placeholderToken } from '../harness.js';
import { type ClientDefect, call, caughtBy, change, defect, fetchOf, rebuild, wrap } from './kinds.js';

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

export const isGuid = (value: string) => /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(value);

const wrongHeader = (value: unknown) => typeof value !== 'string' || !/^[\x21-\x7e](?:[\t\x20-\x7e]*[\x21-\x7e])?$/.test(value);

/** Refusals have another form: `change` gives what is thrown. */
export const refusal = (name: string, description: string, change: (error: InvalidArgumentError) => Error) =>
  call(name, description, (made) =>
    made.run().catch((error: unknown) => {
      throw error instanceof InvalidArgumentError ? change(error) : error;
    }),
  );

export const argumentDefects = [
  ...caughtBy(
    'handle_id',
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
    refusal('arguments refused by a TypeError', 'a class that cannot be told from a mistake', ({ message }) => new TypeError(message)),
  ),
  ...caughtBy(
    'handle_id_capitals',
    call('upper-case handle id refused', 'a GUID is in either case', (made) => {
      if (/[A-F]/.test(made.handleId)) throw new InvalidArgumentError('handleId must be in lower case');
      return made.run();
    }),
  ),
  ...caughtBy(
    'contract_version_range',
    defect('contract version below 104 accepted', 'a response of unknown form', ({ contractVersion, ...options }) =>
      createClient({
        ...options,
        ...(contractVersion !== undefined && { contractVersion: contractVersion < 104 ? 104 : contractVersion }),
      }),
    ),
  ),
  ...caughtBy(
    'contract_versions',
    defect('contract version 104 refused', 'only the latest is', (options) => {
      if (options.contractVersion === 104) throw new InvalidArgumentError('contractVersion must be 105 or more');
      return createClient(options);
    }),
    defect('unknown contract version refused', 'a later one cannot be tried', (options) => {
      if (options.contractVersion !== undefined && options.contractVersion > 107)
        throw new InvalidArgumentError('contractVersion must be 107');
      return createClient(options);
    }),
  ),
  ...caughtBy(
    '200_json',
    defect('http refused on this machine', 'the mock cannot be reached', (options) => {
      if (options.baseUrl?.startsWith('http:')) throw new InvalidArgumentError('baseUrl must be an https URL');
      return createClient(options);
    }),
  ),
  ...caughtBy(
    'token',
    defect('empty token accepted', 'requests are anonymous', ({ token, ...options }) =>
      createClient({
        ...options,
        token: typeof token === 'function' ? async () => (await token({ refresh: false })) || placeholderToken : token || placeholderToken,
      }),
    ),
    defect('refused token shown', 'a wrong token may still be most of a right one', (options) => {
      try {
        return createClient(options);
      } catch {
        throw new InvalidArgumentError(`token must be a header value, but was ${JSON.stringify(options.token)}`);
      }
    }),
  ),
  ...caughtBy(
    'header_value',
    defect('wrong header repaired', 'line breaks are removed, and what follows is sent', (options) => {
      const client = createClient(options);
      return wrap(client, async (made) => {
        const entries = Object.entries(made.options.headers ?? {}).filter(([, value]) => value !== undefined);
        if (!entries.some(([, value]) => wrongHeader(value))) return await made.run();
        const repaired = entries.map(([name, value]) => [name, String(value).replaceAll(/[^\x21-\x7e]/g, '') || '-']);
        return await client.getSessionByHandle(made.handleId, { headers: Object.fromEntries(repaired) });
      });
    }),
  ),
  ...caughtBy(
    'change_object',
    change('null taken for an empty change', 'a wrong change is made right', (given) => given ?? {}),
    change('array taken for a change', 'its items become fields', (given) => (Array.isArray(given) ? { ...given } : given)),
    change('text taken for a change', 'already JSON, perhaps', (given) => (typeof given === 'string' ? JSON.parse(given) : given)),
  ),
];
