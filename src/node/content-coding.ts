import type { IncomingMessage } from 'node:http';
import { pipeline, Readable, type Transform } from 'node:stream';
import { createBrotliDecompress, createGunzip, createInflate, createInflateRaw } from 'node:zlib';

// Content codings, RFC 9110 section 8.4.1.

/** Value of `Accept-Encoding`. Not deflate, which servers write in two forms. */
export const acceptedCodings = 'gzip, br';

/** @param first - the first byte: of the two forms of deflate, only that of zlib can begin with an 8 in its lower half */
const decoders: Readonly<Record<string, (first: number) => Transform>> = {
  gzip: () => createGunzip(),
  'x-gzip': () => createGunzip(),
  br: () => createBrotliDecompress(),
  deflate: (first) => ((first & 0x0f) === 8 ? createInflate() : createInflateRaw()),
};

/** More than any server applies; each one multiplies what a response can grow to. */
const mostCodings = 4;

/**
 * The body of a message without its codings, which are undone from the last to the first. An empty body is empty in every coding.
 * A body with an unknown one is given as it is, like the built-in `fetch` does.
 *
 * @throws Error if there are too many codings. A body that ends before its coding does is an error of the stream.
 */
export async function decode(received: IncomingMessage): Promise<Readable> {
  const codings = codingsOf(received);
  if (codings.length > mostCodings) {
    received.destroy();
    throw new Error(`The response has ${codings.length} content codings; up to ${mostCodings} are decoded`);
  }
  if (unknownCodingIn(received) !== undefined) return received;
  let body: Readable = received;
  for (const coding of codings.reverse()) {
    const first = await firstByteOf(body);
    if (first === undefined) return Readable.from([]); // the end of the other one may be over
    const decoder = decoders[coding]?.(first);
    if (decoder !== undefined) body = pipeline(body, decoder, () => undefined); // its errors are those of the decoder
  }
  return body;
}

/** The first coding of a message that is not decoded. */
export function unknownCodingIn(received: IncomingMessage): string | undefined {
  return codingsOf(received).find((coding) => !Object.hasOwn(decoders, coding));
}

function codingsOf({ headers }: IncomingMessage): string[] {
  const field = headers['content-encoding'];
  if (field === undefined) return [];
  const codings = field.split(',').map((coding) => coding.trim().toLowerCase());
  return codings.filter((coding) => coding !== '' && coding !== 'identity');
}

/** The first byte of a stream, which stays in it; undefined if it is empty. */
function firstByteOf(body: Readable): Promise<number | undefined> {
  return new Promise((resolve, reject) => {
    if (body.errored !== null) return reject(body.errored); // nobody has listened until now
    body.once('error', reject);
    body.once('end', resolve);
    body.once('readable', () => {
      body.removeListener('error', reject).removeListener('end', resolve);
      const chunk: Buffer | null = body.read();
      if (chunk !== null) body.unshift(chunk);
      resolve(chunk?.[0]);
    });
  });
}
