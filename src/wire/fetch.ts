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

/** The part of `Headers` that is needed for reading. */
export interface HeaderReader {
  get(name: string): string | null;
}

/** A complete response. */
export interface Received {
  readonly status: number;
  /** The headers, one by one. */
  readonly fields: HeaderReader;
  /** All of the headers. They may be built on first use. */
  readonly headers: Headers;
  readonly body: Body;
}
