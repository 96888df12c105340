import type { Body } from './body.js';
import type { RequestParts } from './request.js';

/**
 * The one seam between both sides: something that answers a request.
 *
 * `globalThis.fetch` is one, and so is every mock of this package. Whatever takes a `Fetch` neither opens sockets nor patches
 * globals.
 */
export type Fetch = (request: Request) => Promise<Response>;

/** Key of the short cut that a {@link DirectFetch} offers. */
export const direct: unique symbol = Symbol('direct');

/** A `Fetch` with a short cut past `Request`, `Response` and web streams, which take longer than the rest of a small exchange. */
export interface DirectFetch extends Fetch {
  readonly [direct]: (request: RequestParts, signal: AbortSignal, maxBodyBytes: number) => Promise<Received>;
}

/** A complete answer. */
export interface Received {
  readonly status: number;
  readonly headers: Headers;
  readonly body: Body;
}
