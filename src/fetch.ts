/**
 * The one seam between both sides: something that answers a request.
 *
 * `globalThis.fetch` is one, and so is every mock of this package. Whatever takes a `Fetch` neither opens sockets nor patches
 * globals.
 */
export type Fetch = (request: Request) => Promise<Response>;
