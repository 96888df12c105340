import type { Fetch } from '../../../../src/index.js';
import { parseJson, stringifyJson } from '../../../../src/wire/json.js';
import { hasSession, type ReadResponse, readResponse, respond, type Session, withHeaders } from '../defect.js';

/** A provider that is right, but not as the reference provider is: to be put before it. No check may fail. */
export interface HarmlessDifference {
  readonly name: string;
  /** What is different, and why it is right where that is not plain. */
  readonly description: string;
  readonly varies: (provider: Fetch) => Fetch;
}

/** A difference in the responses. */
export function inResponses(
  name: string,
  description: string,
  change: (response: ReadResponse, request: Request) => Partial<ReadResponse>,
): HarmlessDifference {
  const varies =
    (provider: Fetch): Fetch =>
    async (request) => {
      const response = await readResponse(await provider(request.clone()));
      return respond({ ...response, ...change(response, request) });
    };
  return { name: `harmless/${name}`, description, varies };
}

/** A difference in headers; null takes one away. */
export function headers(
  name: string,
  description: string,
  change: Readonly<Record<string, string | null>>,
  when: (response: ReadResponse, request: Request) => boolean = () => true,
): HarmlessDifference {
  return inResponses(name, description, (response, request) => (when(response, request) ? withHeaders(response, change) : response));
}

/** A difference in the text of every session. */
export function inText(name: string, description: string, change: (text: string, request: Request) => string): HarmlessDifference {
  return inResponses(name, description, (response, request) =>
    hasSession(response) ? { body: change(response.body, request) } : response,
  );
}

/** A difference in the value of every session. No digit is lost. */
export function inSession(name: string, description: string, change: (session: Session, request: Request) => Session): HarmlessDifference {
  return inText(name, description, (text, request) => stringifyJson(change(parseJson(text) as Session, request)));
}

/** A response of a gateway to requests that it does not pass on. */
export function gateway(
  name: string,
  description: string,
  when: (request: Request, body: string) => boolean,
  response: () => Response,
): HarmlessDifference {
  const varies =
    (provider: Fetch): Fetch =>
    async (request) =>
      when(request, request.method === 'GET' ? '' : await request.clone().text()) ? response() : provider(request);
  return { name: `harmless/${name}`, description, varies };
}

/** The same JSON with the keys of every object in another order. */
export function reordered(value: unknown, order: (keys: string[]) => string[]): unknown {
  if (Array.isArray(value)) return value.map((item) => reordered(item, order));
  if (typeof value !== 'object' || value === null) return value;
  const entries = new Map(Object.entries(value));
  return Object.fromEntries(order([...entries.keys()]).map((key) => [key, reordered(entries.get(key), order)]));
}
