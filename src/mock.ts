import type { IPrismDiagnostic } from '@stoplight/prism-core';
import type { IHttpConfig, IHttpRequest } from '@stoplight/prism-http';
import { openapiFile } from './description.js';
import { InvalidArgumentError } from './errors.js';
import { type Exchange, exchanges } from './exchanges.js';
import type { Fetch } from './fetch.js';

export interface MockOptions {
  /** Name of the example to answer with, for example `staleHandle`. It decides the status. */
  readonly example?: string;
  /** Status to answer with; the first example of the status is taken. */
  readonly status?: number;
}

/**
 * Creates a mock of the service: Prism, in this process, behind the seam. It holds no state and knows no behaviour; it judges
 * the request against the description and answers with an example.
 *
 * Without options it answers 200 with the first example. A request can choose for itself with `Prefer: example=<name>` or
 * `Prefer: code=<status>`, which wins over the options.
 *
 * A request that does not conform is refused with 422 and a problem document (RFC 9457) that lists what is wrong. The service
 * documents no 422, so no refusal can be taken for an answer of the service.
 *
 * @throws {@link InvalidArgumentError} if no operation documents the example or status
 * @example
 * const client = createClient({ token: 'XBL3.0 x=1;invented', fetch: createMock({ example: 'staleHandle' }) });
 * const outcome = await client.getSessionByHandle('c5182e3b-60d2-494c-bb1f-9ed382af60ce'); // status 404
 */
export function createMock(options: MockOptions = {}): Fetch {
  if (choose(exchanges, options) === undefined) {
    throw new InvalidArgumentError(`no operation documents ${show(options)}. Documented are: ${list(exchanges)}`);
  }

  return async (request) => {
    const wanted = { ...options, ...readPrefer(request.headers.get('Prefer') ?? '') };
    const candidates = exchanges.filter(({ method }) => method === request.method);
    const exchange = choose(candidates, wanted);
    if (exchange === undefined && candidates.length > 0) {
      return refuse(422, [`${request.method} documents no ${show(wanted)}. Documented are: ${list(candidates)}`]);
    }
    const url = new URL(request.url);
    if (!isDecodable(url.pathname)) return refuse(422, ['request.path has a malformed escape']);
    const body = await readBody(request);
    if (body === malformed) return refuse(422, ['request.body must be JSON']);
    prism ??= loadPrism();
    const ask = await prism;
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

/** Loaded once for all mocks, by the first request: it takes a second or two. */
let prism: ReturnType<typeof loadPrism> | undefined;

async function loadPrism() {
  const [{ createLogger }, { createInstance, getHttpOperationsFromSpec }] = await importPrism();
  const operations = await getHttpOperationsFromSpec(openapiFile);
  const config: IHttpConfig = {
    isProxy: false,
    checkSecurity: true,
    validateRequest: true,
    validateResponse: true,
    errors: false,
    upstreamProxy: undefined,
    mock: { dynamic: false },
  };
  const instance = createInstance(config, { logger: createLogger('mock', { level: 'silent' }) });

  return async function ask(request: IHttpRequest, exchange: Exchange | undefined): Promise<Response> {
    const mock: IHttpConfig['mock'] = { dynamic: false };
    if (exchange !== undefined) mock.code = exchange.status;
    if (exchange?.mediaType !== undefined) Object.assign(mock, { exampleKey: exchange.name, mediaTypes: [exchange.mediaType] });
    const result = await instance.request(request, operations, { ...config, mock })();
    if (result._tag === 'Left') {
      const { status = 500, message } = result.left as Error & { status?: number };
      return refuse(status, [message]);
    }
    const { output, validations } = result.right;
    if (validations.input.length > 0) return refuse(422, validations.input.map(describe));
    if (validations.output.length > 0) throw new Error(`The example breaks the description: ${validations.output.map(describe)}`);
    const headers = { ...(output.headers as Record<string, string> | undefined), ...exchange?.answerHeaders };
    return new Response(writeBody(output.body), { status: output.statusCode, headers });
  };
}

/** Prism weighs more than all the rest, so only those who use the mock install it. */
async function importPrism() {
  try {
    return await Promise.all([import('@stoplight/prism-core'), import('@stoplight/prism-http')]);
  } catch (cause) {
    throw new Error('The mock needs Prism. Install it: npm install --save-dev @stoplight/prism-core@5.8.0 @stoplight/prism-http@5.12.0', {
      cause,
    });
  }
}

function choose(among: readonly Exchange[], { example, status = example === undefined ? 200 : undefined }: MockOptions) {
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
  if (!/^application\/json\s*(?:;|$)/i.test(request.headers.get('Content-Type') ?? '')) return text;
  try {
    return JSON.parse(text);
  } catch {
    return malformed;
  }
}

function writeBody(body: unknown): string | null {
  if (body === undefined || body === null) return null;
  return typeof body === 'string' ? body : JSON.stringify(body);
}

function describe({ path, code, message }: IPrismDiagnostic): string {
  if (code === 401) return 'request.header.authorization is missing, expected "XBL3.0 x=<userHash>;<XSTS token>"';
  return path === undefined || path.length === 0 ? message : `request.${path.join('.')}: ${message}`;
}

function refuse(status: number, violations: readonly string[]): Response {
  const problem = { title: 'The request does not conform to the description', status, detail: violations.join('; '), violations };
  return new Response(JSON.stringify(problem), { status, headers: { 'Content-Type': 'application/problem+json' } });
}

function show({ example, status }: MockOptions): string {
  return [example !== undefined && `example "${example}"`, status !== undefined && `status ${status}`].filter(Boolean).join(' with ');
}

function list(among: readonly Exchange[]): string {
  return [...new Set(among.map(({ status, name }) => `${status} ${name}`))].join(', ');
}
