import { brotliDecompressSync, gunzipSync, inflateSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { codingFor, encodeBody } from '../../../src/verify/client/coding.js';

describe('codingFor', () => {
  it.each([
    ['gzip', undefined, undefined],
    ['gzip', '', undefined],
    ['gzip', 'br', undefined],
    ['br', 'gzip, br', 'br'],
    ['gzip', 'X-GZIP', 'gzip'],
    ['gzip', 'br;q=1.0, gzip; Q=0.5', 'gzip'],
    ['gzip', 'gzip;q=0.000, *', undefined],
    ['deflate', 'gzip;q=0, *', 'deflate'],
    ['br', '*;q=0', undefined],
    ['br', 'identity;q=0, gzip', 'gzip'],
    ['br', 'gzip, *;q=0', 'gzip'],
    ['br', 'identity, gzip, *;q=0', undefined],
  ] as const)('chooses for %s and Accept-Encoding %s: %s', (wanted, accept, coding) => {
    expect(codingFor(wanted, accept)).toBe(coding);
  });
});

describe('encodeBody', () => {
  const decoders = { gzip: gunzipSync, deflate: inflateSync, br: brotliDecompressSync };

  it.each(['gzip', 'deflate', 'br'] as const)('writes a body in %s', (coding) => {
    expect(decoders[coding](encodeBody(Buffer.from('Grüße'), coding)).toString()).toBe('Grüße');
  });
});
