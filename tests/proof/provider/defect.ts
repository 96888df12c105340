import type { Fetch } from '../../../src/index.js';
import { parseJson, stringifyJson } from '../../../src/wire/json.js';

/** A deliberate mistake in a provider, to be put between a correct provider and whoever tests it. */
export interface ProviderDefect {
  readonly name: string;
  /** What a provider with this defect does wrong. */
  readonly description: string;
  readonly breaks: (provider: Fetch) => Fetch;
}

/** A response that can have what a `Response` refuses, such as a 304 with a body. */
export interface ReadResponse {
  readonly status: number;
  readonly headers: Headers;
  readonly body: string;
}

export async function readResponse(response: Response): Promise<ReadResponse> {
  return { status: response.status, headers: new Headers(response.headers), body: await response.text() };
}

export function respond({ status, headers, body }: ReadResponse): Response {
  const hasNoBody = body === '';
  const isImpossible = !hasNoBody && (status === 204 || status === 304);
  const response = new Response(hasNoBody ? null : body, { status: isImpossible ? 200 : status, headers });
  return isImpossible ? Object.defineProperty(response, 'status', { value: status }) : response;
}

/** A defect in the responses; `when` says in which. */
export function inResponses(
  name: string,
  description: string,
  when: (response: ReadResponse, request: Request) => boolean,
  change: (response: ReadResponse, request: Request) => Partial<ReadResponse>,
): ProviderDefect {
  const breaks =
    (provider: Fetch): Fetch =>
    async (request) => {
      const response = await readResponse(await provider(request.clone()));
      return respond(when(response, request) ? { ...response, ...change(response, request) } : response);
    };
  return { name, description, breaks };
}

/** A defect in how requests are read. */
export function inRequests(name: string, description: string, change: (request: Request) => Request | Promise<Request>): ProviderDefect {
  return { name, description, breaks: (provider) => async (request) => provider(await change(request)) };
}

/** A defect in a field of every session that has it. */
export function inSessions(name: string, description: string, change: (session: Session) => unknown): ProviderDefect {
  return inResponses(name, description, hasSession, ({ body }) => {
    const session = parseJson(body) as Session; // no digit is lost, which would be a defect of its own
    change(session);
    return { body: stringifyJson(session) };
  });
}

/** A session whose fields a defect may change as it likes. */
// biome-ignore lint/suspicious/noExplicitAny: a defect gives fields types that they must not have
export type Session = Record<string, any>;

export function hasSession({ headers, body, status }: ReadResponse): boolean {
  return status !== 429 && body.startsWith('{') && headers.get('Content-Type') === 'application/json';
}

export const onStatus =
  (...statuses: readonly number[]) =>
  ({ status }: ReadResponse): boolean =>
    statuses.includes(status);

export function withHeaders(response: ReadResponse, change: Readonly<Record<string, string | null>>): Partial<ReadResponse> {
  const headers = new Headers(response.headers);
  for (const [header, value] of Object.entries(change)) {
    if (value === null) headers.delete(header);
    else headers.set(header, value);
  }
  return { headers };
}

/** The request with other headers. */
export function withRequestHeaders(request: Request, change: Readonly<Record<string, string | null>>): Request {
  const copy = new Request(request);
  for (const [header, value] of Object.entries(change)) {
    if (value === null) copy.headers.delete(header);
    else copy.headers.set(header, value);
  }
  return copy;
}

export const isWrite = ({ method }: Request): boolean => method === 'PUT';

/** The request with another body, if it is a write of JSON. */
export async function withBody(request: Request, change: (body: Session) => unknown): Promise<Request> {
  if (!isWrite(request)) return request;
  const text = await request.clone().text();
  try {
    return new Request(request.url, { method: 'PUT', headers: request.headers, body: stringifyJson(change(parseJson(text) as Session)) });
  } catch {
    return request;
  }
}

export const handleIdOf = (request: Request): string => decodeHandleId(/\/handles\/([^/]*)\//.exec(request.url)?.[1] ?? '');

function decodeHandleId(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

export const isGuid = (text: string): boolean => /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(text);

/** The same request for another handle. */
export function atHandle(request: Request, handleId: string): Request {
  return new Request(request.url.replace(/\/handles\/[^/]*\//, `/handles/${handleId}/`), request);
}

/** The authorization that a provider with a defect takes for granted. */
export const anyToken = 'XBL3.0 x=2533270000000001;invented';
