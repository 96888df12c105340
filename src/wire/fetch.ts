import type { Ending } from './abort.js';
import type { Body } from './body.js';

/**
 * A function that answers a request: `globalThis.fetch`, or any mock or provider of this package.
 *
 * Code that takes a `Fetch` opens no sockets and patches no globals by itself.
 */
export type Fetch = (request: Request) => Promise<Response>;

/** A request that can be sent as often as needed, unlike a `Request`, whose body can be read once. */
export interface RequestParts {
  readonly method: string;
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: string;
}

/** Key of the short cut that a {@link DirectFetch} offers. */
export const direct: unique symbol = Symbol('direct');

/** A `Fetch` with a short cut past `Request`, `Response` and web streams, which take longer than the rest of a small exchange. */
export interface DirectFetch extends Fetch {
  readonly [direct]: (request: RequestParts, signal: Ending, maxBodyBytes: number) => Promise<Received>;
}

/** Header fields by their names in lower case. `Headers` and a `Map` are both. */
export interface Fields {
  get(lowerCaseName: string): string | null | undefined;
  values(): Iterable<string>;
}

/** A complete response. */
export interface Received {
  readonly status: number;
  readonly fields: Fields;
  /** Or a function that builds them, which takes longer than all that is read of most responses. */
  readonly headers: Headers | (() => Headers);
  readonly body: Body;
}

export function headersOf({ headers }: Received): Headers {
  return typeof headers === 'function' ? headers() : headers;
}

/** To be read several times: a `Headers` takes longer to find one field than to give all. */
export function fieldsOf(headers: Headers): Fields {
  const fields = new Map<string, string>();
  for (const [given, value] of headers) {
    const name = given.toLowerCase(); // happy-dom gives names as they came
    const earlier = fields.get(name); // of Set-Cookie, the only one that comes line by line
    fields.set(name, earlier === undefined ? value : `${earlier}, ${value}`);
  }
  return fields;
}
