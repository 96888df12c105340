import { Agent } from 'node:http';
import { Socket } from 'node:net';
import { createClient } from '../../../../src/index.js';
import { onWire, type Wire } from '../wire.js';
import { type ClientDefect, caughtBy, defect, header } from './kinds.js';

const wire = (name: string, description: string, differently: Wire): ClientDefect =>
  defect(name, description, (options) => createClient({ ...options, fetch: onWire(differently) }));

/** Accepts certain codings, and decodes some as formats of `DecompressionStream`. */
const decoding = (name: string, description: string, accepted: string, formats: Readonly<Record<string, 'gzip' | 'deflate-raw'>>) =>
  defect(name, description, (options) => {
    const send = onWire({ headers: (headers) => [...headers, ['accept-encoding', accepted]] });
    return createClient({
      ...options,
      maxAttempts: 1,
      fetch: async (request) => {
        const response = await send(request);
        const format = formats[response.headers.get('Content-Encoding') ?? ''];
        if (format === undefined || response.body === null) return response;
        return new Response(response.body.pipeThrough(new DecompressionStream(format)), response);
      },
    });
  });

/** An agent that connects once. */
class OneConnection extends Agent {
  #socket: ReturnType<Agent['createConnection']>;

  override createConnection(...given: Parameters<Agent['createConnection']>): ReturnType<Agent['createConnection']> {
    const [, tell] = given;
    if (this.#socket) {
      queueMicrotask(() => tell?.(new Error('the connection is closed'), new Socket()));
      return undefined;
    }
    this.#socket = super.createConnection(...given);
    return this.#socket;
  }
}

/** Names of header fields as most servers write them. */
const usual: ReadonlySet<string> = new Set(['Content-Type', 'ETag', 'Content-Location', 'Retry-After', 'Location', 'Content-Length']);

/** Requests that no fetch would write, and responses that none would read so. */
export const wireDefects = [
  ...caughtBy(
    'http',
    wire('verb in lower case', 'methods are case-sensitive', {
      bytes: (text) => text.replace(/^(GET|PUT) /, (verb) => verb.toLowerCase()),
    }),
    wire('change longer than it is', 'Content-Length counts one byte too many', {
      headers: (headers) => headers.map(([name, value]) => [name, name === 'content-length' ? String(Number(value) + 1) : value]),
    }),
  ),
  ...caughtBy(
    'body_conformance',
    wire('body with a read', 'GET with an empty object', { body: (text, method) => (method === 'GET' ? '{}' : text) }),
  ),
  ...caughtBy(
    'host',
    wire('Host of the live service', 'written into the code, whatever the base URL', {
      headers: (headers) => headers.map(([name, value]) => [name, name === 'host' ? 'sessiondirectory.xboxlive.com' : value]),
    }),
  ),
  ...caughtBy(
    'path',
    wire('path with a capital', '/Handles instead of /handles', { target: (target) => target.replace('/handles/', '/Handles/') }),
  ),
  ...caughtBy(
    'media_type',
    header('charset of another encoding', 'named, and the change is UTF-8', 'Content-Type', (type) => `${type}; charset=iso-8859-1`),
  ),
  ...caughtBy(
    'content_coding',
    ...['gzip', 'deflate', 'br', '*', 'gzip;q=0, br'].map((accepted) =>
      wire(`${accepted} accepted and not decoded`, 'the body stays compressed', {
        headers: (headers) => [...headers, ['accept-encoding', accepted]],
      }),
    ),
    decoding('the second coding accepted and not decoded', 'only gzip is', 'gzip, br', { gzip: 'gzip' }),
    decoding('deflate without its header', 'RFC 9110 section 8.4.1.2 has the zlib format', 'deflate', { deflate: 'deflate-raw' }),
  ),
  ...caughtBy(
    'informational_response',
    defect('informational response taken for the final one', 'the session comes too late', (options) =>
      createClient({ ...options, maxAttempts: 1, fetch: onWire({ isInformationFinal: true }) }),
    ),
  ),
  ...caughtBy(
    'field_names',
    wire('header fields found in one case only', 'others are as good as not there', {
      fields: (fields) => fields.filter(([name]) => usual.has(name)),
    }),
  ),
  ...caughtBy(
    'dropped_connection',
    defect('one connection for ever', 'none is opened when the server has closed it', (options) => {
      const agent = new OneConnection({ keepAlive: true, maxSockets: 1 });
      return createClient({ ...options, maxAttempts: 1, fetch: onWire({ options: { agent } }) });
    }),
  ),
];
