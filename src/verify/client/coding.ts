import zlib from 'node:zlib';

// Content codings, RFC 9110 section 8.4.1.

/** How each coding is written that this version of Node can write. HTTP calls the zlib format deflate; zstd is there from Node 22.15 on. */
const encoders = {
  gzip: zlib.gzipSync,
  deflate: zlib.deflateSync,
  br: zlib.brotliCompressSync,
  ...('zstdCompressSync' in zlib && typeof zlib.zstdCompressSync === 'function' && { zstd: zlib.zstdCompressSync as typeof zlib.gzipSync }),
};

export type Coding = 'gzip' | 'deflate' | 'br' | 'zstd';

/** The codings that a response of the scripted server may have. */
export const codings = Object.keys(encoders) as readonly Coding[];

/** A body in a content coding. */
export function encodeBody(body: Uint8Array, coding: Coding): Uint8Array {
  return encoders[coding]?.(body) ?? body;
}

/**
 * The coding of a response that is to have a certain one: that one if the request accepts it, otherwise none, or another one that is
 * accepted if the request refuses to have none.
 *
 * @param accept - `Accept-Encoding` of the request. Without one no coding is chosen, although HTTP would allow any.
 */
export function codingFor(wanted: Coding, accept: string | undefined): Coding | undefined {
  if (accept === undefined) return undefined;
  const weights = new Map(accept.split(',').map((part) => weightIn(part)));
  const accepts = (...names: readonly string[]) => {
    const named = names.find((name) => weights.has(name));
    return (weights.get(named ?? '*') ?? 0) > 0;
  };
  const acceptsCoding = (coding: Coding) => (coding === 'gzip' ? accepts('gzip', 'x-gzip') : accepts(coding));
  if (acceptsCoding(wanted)) return wanted;
  const refusesNone = !accepts('identity') && (weights.has('identity') || weights.has('*'));
  return refusesNone ? codings.find(acceptsCoding) : undefined;
}

function weightIn(part: string): readonly [coding: string, weight: number] {
  const [coding = '', ...parameters] = part.split(';').map((text) => text.trim().toLowerCase());
  const weight = parameters.find((parameter) => parameter.startsWith('q='))?.slice(2);
  return [coding, weight === undefined ? 1 : Number(weight)];
}
