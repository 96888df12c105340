import type { Ending } from './abort.js';
import type { Body } from './body.js';

/**
 * The one seam between both sides: something that answers a request.
 *
 * `globalThis.fetch` is one, and so is every mock of this package. Whatever takes a `Fetch` neither opens sockets nor patches
 * globals.
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

/** What reading needs of headers; a `Headers` is one. */
export interface HeaderReader {
  get(name: string): string | null;
}

/** A complete response. */
export interface Received {
  readonly status: number;
  /** The headers, one by one. */
  readonly fields: HeaderReader;
  /** All of the headers. They may be built when they are asked for. */
  readonly headers: Headers;
  readonly body: Body;
}
