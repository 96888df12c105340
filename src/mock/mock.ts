import type { IHttpRequest } from '@stoplight/prism-http';
import { type DocumentedExchange, exchanges } from '../../generated/exchanges.js';
import { checkOptions, wrong } from '../wire/arguments.js';
import { InvalidArgumentError, type MpsdError } from '../wire/errors.js';
import type { Fetch } from '../wire/fetch.js';
import { mediaTypeIn } from '../wire/media-type.js';
import { nearest } from '../wire/nearest.js';
import { loadPrism } from './prism.js';
import { refuse } from './refusal.js';

/** Which documented response the mock gives. */
export interface MockOptions {
  /** Name of the example to answer with, for example `staleHandle`. It decides the status. */
  readonly example?: string;
  /** Status to answer with; the first example of the status is taken. */
  readonly status?: number;
}

/**
 * Creates a mock of the service: Prism, in this process. It keeps no state. It checks each request against the description and
 * answers with an example.
 *
 * Without options it answers 200 with the first example. A request can choose for itself with `Prefer: example=<name>` or `Prefer:
 * code=<status>`, which wins over the options.
 *
 * A request that does not conform is refused with 422 and a problem document (RFC 9457) that lists what is wrong. The service
 * documents no 422, so a refusal cannot be mistaken for a response of the service.
 *
 * The first request loads Prism, and rejects with an {@link MpsdError} that says what to install if it is missing.
 *
 * @throws {@link InvalidArgumentError} if an option is wrong, or if no operation documents the example or status
 * @example
 * const client = createClient({ token: 'XBL3.0 x=1;invented', fetch: createMock({ example: 'staleHandle' }) });
 * const outcome = await client.getSessionByHandle('c5182e3b-60d2-494c-bb1f-9ed382af60ce'); // status 404
 */
export function createMock(options: MockOptions = {}): Fetch {
  checkOptions('createMock', options, ['example', 'status']);
  const { example, status } = options;
  if (example !== undefined && typeof example !== 'string') throw wrong('example', 'the name of an example', example);
  if (status !== undefined && typeof status !== 'number') throw wrong('status', 'a number', status);
  if (choose(exchanges, options) === undefined) {
    const meant = nearest(
      example ?? '',
      exchanges.map(({ name }) => name),
    );
    const advice = meant === undefined || meant === example ? '' : `; did you mean ${meant}?`;
    throw new InvalidArgumentError(`no operation documents ${show(options)}${advice}. Documented: ${list(exchanges)}`);
  }

  return async (request) => {
    const wanted = { ...options, ...readPrefer(request.headers.get('Prefer') ?? '') };
    const candidates = exchanges.filter(({ method }) => method === request.method);
    const exchange = choose(candidates, wanted);
    if (exchange === undefined && candidates.length > 0) {
      return refuse(422, [`${request.method} documents no ${show(wanted)}. Documented: ${list(candidates)}`]);
    }
    const url = new URL(request.url);
    if (!isDecodable(url.pathname)) return refuse(422, ['request.path has a malformed escape']);
    const body = await readBody(request);
    if (body === malformed) return refuse(422, ['request.body must be JSON']);
    const ask = await loadPrism();
    return await ask(
      {
        method: request.method.toLowerCase() as IHttpRequest['method'],
        url: { path: url.pathname, query: Object.fromEntries(url.searchParams) },
        headers: Object.fromEntries(request.headers),
        body,
      },
      exchange,
    );
  };
}

function choose(among: readonly DocumentedExchange[], { example, status = example === undefined ? 200 : undefined }: MockOptions) {
  return among.find(
    (exchange) => (example === undefined || exchange.name === example) && (status === undefined || exchange.status === status),
  );
}

/** RFC 7240, in the form that Prism reads on its own port: `code=404, example=staleHandle`. */
function readPrefer(header: string): MockOptions {
  const example = /(?:^|[,;\s])example=([^,;\s]+)/.exec(header)?.[1];
  const status = /(?:^|[,;\s])code=(\d{3})/.exec(header)?.[1];
  if (example === undefined && status === undefined) return {};
  return { ...(example !== undefined && { example }), ...(status !== undefined && { status: Number(status) }) };
}

function isDecodable(path: string): boolean {
  try {
    decodeURIComponent(path);
    return true;
  } catch {
    return false;
  }
}

const malformed = Symbol('malformed JSON');

async function readBody(request: Request): Promise<unknown> {
  const text = await request.text();
  if (text === '') return undefined;
  if (mediaTypeIn(request.headers) !== 'application/json') return text;
  try {
    return JSON.parse(text);
  } catch {
    return malformed;
  }
}

function show({ example, status }: MockOptions): string {
  return [example !== undefined && `example "${example}"`, status !== undefined && `status ${status}`].filter(Boolean).join(' with ');
}

function list(among: readonly DocumentedExchange[]): string {
  return [...new Set(among.map(({ status, name }) => `${status} ${name}`))].join(', ');
}
