import type { IncomingMessage } from 'node:http';
import type { Readable } from 'node:stream';
import { type Body, decodeBody, largeBody } from '../wire/body.js';
import type { Fields, Received } from '../wire/fetch.js';
import { decode, unknownCodingIn } from './content-coding.js';

/** A message of `node:http`, read to its end. */
export async function receivedOf(received: IncomingMessage, maxBodyBytes: number): Promise<Received> {
  const fields = new RawFields(received.rawHeaders);
  const body =
    fields.get('content-encoding') !== undefined ? await readEncodedBody(received, maxBodyBytes) : await readBody(received, maxBodyBytes);
  let headers: Headers | undefined;
  return {
    status: received.statusCode ?? 0,
    fields,
    headers: () => {
      headers ??= headersFrom(received.rawHeaders);
      return headers;
    },
    body,
  };
}

/** Header fields as `node:http` gives them: a list with a name and a value in turn. */
class RawFields implements Fields {
  readonly #raw: readonly string[];

  constructor(raw: readonly string[]) {
    this.#raw = raw;
  }

  /** With its lines joined, as `Headers` does. */
  get(lowerCaseName: string): string | undefined {
    let joined: string | undefined;
    for (let at = 0; at < this.#raw.length; at += 2) {
      const name = this.#raw[at] ?? '';
      const value = this.#raw[at + 1] ?? '';
      if (name.length !== lowerCaseName.length || name.toLowerCase() !== lowerCaseName) continue;
      joined = joined === undefined ? value : `${joined}, ${value}`;
    }
    return joined;
  }

  values(): readonly string[] {
    return this.#raw.filter((_, at) => at % 2 === 1);
  }
}

/** A message of `node:http` as a `Response` whose body is read as it arrives. */
export async function responseOf(received: IncomingMessage): Promise<Response> {
  const { statusCode: status = 0, rawHeaders } = received;
  const hasBody = status !== 204 && status !== 205 && status !== 304;
  if (!hasBody) received.resume();
  try {
    return new Response(hasBody ? streamOf(await decode(received)) : null, { status, headers: headersFrom(rawHeaders) });
  } catch (error) {
    received.destroy();
    throw error; // a status that a Response cannot have
  }
}

async function readEncodedBody(received: IncomingMessage, maxBodyBytes: number): Promise<Body> {
  const { text, fault } = await readBody(await decode(received), maxBodyBytes);
  if (fault === undefined) return { text };
  const coding = unknownCodingIn(received);
  return { text, fault: coding === undefined ? fault : `${fault}; its content coding ${JSON.stringify(coding)} is not decoded` };
}

function readBody(source: Readable, maxBodyBytes: number): Promise<Body> {
  return new Promise((resolve, reject) => {
    if (source.errored !== null) return reject(source.errored); // nobody has listened until now
    const chunks: Buffer[] = [];
    let size = 0;
    source.on('data', (chunk: Buffer) => {
      chunks.push(chunk);
      size += chunk.length;
      if (size <= maxBodyBytes) return;
      resolve(largeBody(chunks[0], maxBodyBytes));
      source.destroy();
    });
    source.on('end', () => resolve(decodeBody(chunks.length === 1 ? chunks[0] : Buffer.concat(chunks))));
    source.on('error', reject);
  });
}

function headersFrom(rawHeaders: readonly string[]): Headers {
  const headers = new Headers();
  for (let at = 0; at < rawHeaders.length; at += 2) headers.append(rawHeaders[at] ?? '', rawHeaders[at + 1] ?? '');
  return headers;
}

/** A web stream that asks for more only when somebody reads. `Readable.toWeb` does the same in several times the time. */
function streamOf(source: Readable): ReadableStream<Uint8Array> {
  return new ReadableStream<Uint8Array>(
    {
      start(controller) {
        if (source.errored !== null) return controller.error(source.errored); // nobody has listened until now
        source.on('data', (chunk: Uint8Array) => {
          controller.enqueue(chunk);
          if ((controller.desiredSize ?? 0) <= 0) source.pause();
        });
        source.on('end', () => controller.close());
        source.on('error', (error) => controller.error(error));
      },
      pull: () => void source.resume(),
      cancel() {
        source.removeAllListeners('data').removeAllListeners('end'); // what is buffered still comes
        source.destroy();
      },
    },
    { highWaterMark: 4 },
  );
}
