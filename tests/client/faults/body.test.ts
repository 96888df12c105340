import { brotliCompressSync, deflateSync, gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { endlessly, response, responseBytes, slowly } from './faulty-server.js';
import { type Fault, handleId, json, leaveNothingBehind, minimal, serve, transports, tryFaults } from './harness.js';

/** A session with custom properties, as text. */
const withCustom = (custom: string) => minimal.replace('"properties":{}', `"properties":{"custom":${custom}}`);
const custom = (value: unknown) => ({ status: 200, session: { properties: { custom: value } } });
const named = withCustom('{"worldName":"Hafen 🛟 ü"}');
const nested = (levels: number) => `${'{"a":'.repeat(levels)}1${'}'.repeat(levels)}`;
const encoded = (encoding: string) => ({ ...json, 'Content-Encoding': encoding });
const limited = { options: { maxBodyBytes: 1000 } };
const unlimited = { ...json, 'Content-Length': null };
const gzipped = gzipSync(named);

const accepted: readonly Fault[] = [
  { fault: 'a body in gzip', script: response(200, gzipped, encoded('gzip')) },
  { fault: 'a body in x-gzip', script: response(200, gzipped, encoded('x-gzip')) },
  { fault: 'a body in GZIP', script: response(200, gzipped, encoded('GZIP')) },
  { fault: 'a body in deflate', script: response(200, deflateSync(named), encoded('deflate')) },
  { fault: 'a body in br', script: response(200, brotliCompressSync(named), encoded('br')) },
  { fault: 'a body in gzip that comes byte by byte', script: slowly(responseBytes(200, gzipped, encoded('gzip'))) },
  { fault: 'a body in identity', script: response(200, named, encoded('identity')) },
  { fault: 'a body that is not encoded as it says', script: response(200, named, encoded('x-unknown')) },
  { fault: 'a body that comes byte by byte', script: slowly(responseBytes(200, named, json)) },
  { fault: 'a body with a byte order mark', script: response(200, `\ufeff${named}`, json) },
  { fault: 'a body within white space', script: response(200, `\r\n\t ${named} \n`, json) },
  { fault: 'a body with another charset', script: response(200, named, { 'Content-Type': 'application/json; charset=iso-8859-1' }) },
  { fault: 'a body with an unknown charset', script: response(200, named, { 'Content-Type': 'application/json; charset="?"' }) },
  { fault: 'a body as large as it may be', script: response(200, named, json), options: { maxBodyBytes: Buffer.byteLength(named) } },
];

const strange: readonly Fault[] = [
  { fault: 'a key that comes twice', script: response(200, withCustom('{"a":1,"a":2}'), json), expected: custom({ a: 2 }) },
  { fault: 'a body nested in 100,000 levels', script: response(200, withCustom(nested(100_000)), json), expected: { status: 200 } },
  {
    fault: 'a large integer in 100,000 levels',
    script: response(200, withCustom(nested(100_000).replace('1', '18446744073709551615')), json),
    expected: { status: 200 },
  },
];

const unexpected = (reason: string) => ({ name: 'UnexpectedResponseError', status: 200, message: expect.stringContaining(reason) });

const refused: readonly Fault[] = [
  { fault: 'truncated JSON', script: response(200, minimal.slice(0, -1), json), expected: unexpected('the body is not JSON') },
  {
    fault: 'an integer without end',
    script: response(200, `{"a":${'1'.repeat(1001)}}`, json),
    expected: unexpected('an integer has 1001 digits, but at most 1000 are read'),
  },
  { fault: 'two documents', script: response(200, minimal + minimal, json), expected: unexpected('the body is not JSON') },
  { fault: 'an empty body', script: response(200, '', json), expected: unexpected('the body is empty') },
  {
    fault: 'an empty body of a chunk',
    script: response(200, '0\r\n\r\n', { ...unlimited, 'Transfer-Encoding': 'chunked' }),
    expected: unexpected('the body is empty'),
  },
  { fault: 'an empty body in gzip', script: response(200, gzipSync(''), encoded('gzip')), expected: unexpected('the body is empty') },
  { fault: 'white space', script: response(200, ' \r\n ', json), expected: unexpected('the body is not JSON') },
  { fault: 'a byte order mark alone', script: response(200, '\ufeff', json), expected: unexpected('the body is empty') },
  { fault: 'two byte order marks', script: response(200, `\ufeff\ufeff${minimal}`, json), expected: unexpected('the body is not JSON') },
  {
    fault: 'a list nested in 100,000 levels',
    script: response(200, '['.repeat(100_000), json),
    expected: unexpected('the body is not JSON'),
  },
  { fault: 'UTF-16', script: response(200, Buffer.from(minimal, 'utf16le'), json), expected: unexpected('the body is not JSON') },
  {
    fault: 'UTF-16 with a byte order mark',
    script: response(200, Buffer.from(`\ufeff${minimal}`, 'utf16le'), json),
    expected: unexpected('the body is not UTF-8'),
  },
  {
    fault: 'Latin-1',
    script: response(200, Buffer.from(withCustom('"ü"'), 'latin1'), json),
    expected: unexpected('the body is not UTF-8'),
  },
  {
    fault: 'a surrogate in UTF-8',
    script: response(200, Buffer.from('"\xed\xa0\x80"', 'latin1'), json),
    expected: unexpected('the body is not UTF-8'),
  },
  {
    fault: 'a character that is cut off',
    script: response(200, Buffer.from('{"a":"\xf0\x9f', 'latin1'), json),
    expected: unexpected('the body is not UTF-8'),
  },
  {
    fault: 'an unknown encoding',
    script: response(
      200,
      Buffer.from(named).map((byte) => byte ^ 0x55),
      encoded('x-unknown'),
    ),
    expected: unexpected('the body is not'),
  },
  {
    fault: 'a body that is larger than it may be',
    script: response(200, withCustom(`"${'x'.repeat(1000)}"`), json),
    expected: unexpected('the body is larger than 1000 bytes'),
    ...limited,
  },
  {
    fault: 'a body without end',
    script: endlessly(responseBytes(200, '[', unlimited), Buffer.alloc(2 ** 16, '1,')),
    expected: unexpected('the body is larger than 1000 bytes'),
    ...limited,
  },
  {
    fault: 'a body without end, at the limit that is the default,',
    script: endlessly(responseBytes(200, '[', unlimited), Buffer.alloc(2 ** 16, '1,')),
    expected: unexpected('the body is larger than 16777216 bytes'),
  },
  {
    fault: 'a body in gzip that is larger than it may be',
    script: response(200, gzipSync(withCustom(`"${'x'.repeat(1000)}"`)), encoded('gzip')),
    expected: unexpected('the body is larger than 1000 bytes'),
    ...limited,
  },
  {
    fault: 'a bomb of gzip',
    script: response(200, gzipSync(Buffer.alloc(2 ** 25, ' ')), encoded('gzip')),
    expected: unexpected('the body is larger than 16777216 bytes'),
  },
  {
    fault: 'a bomb of br',
    script: response(200, brotliCompressSync(Buffer.alloc(2 ** 25, ' ')), encoded('br')),
    expected: unexpected('the body is larger than 16777216 bytes'),
  },
];

const undecodable: readonly Fault[] = [
  { fault: 'a body that is no gzip', script: response(200, named, encoded('gzip')) },
  { fault: 'a body that is no deflate', script: response(200, Buffer.alloc(4, 0xff), encoded('deflate')) },
  { fault: 'a body that is no br', script: response(200, Buffer.alloc(100, 0xff), encoded('br')) },
  {
    fault: 'a body in gzip with a wrong byte',
    script: response(
      200,
      gzipped.map((byte, at) => (at === 30 ? byte ^ 0xff : byte)),
      encoded('gzip'),
    ),
  },
  {
    fault: 'a body in gzip with a wrong checksum',
    script: response(
      200,
      gzipped.map((byte, at) => (at === gzipped.length - 6 ? byte ^ 0xff : byte)),
      encoded('gzip'),
    ),
  },
];

leaveNothingBehind();

describe.each(transports)('through $transport', ({ sending }) => {
  const world = custom({ worldName: 'Hafen 🛟 ü' });
  tryFaults(sending, { are: 'is a session', expected: world }, accepted);
  tryFaults(sending, { are: 'is a session', expected: {} }, strange);
  tryFaults(sending, { are: 'is an UnexpectedResponseError' }, refused);
  tryFaults(sending, { are: 'is a NetworkError', expected: { name: 'NetworkError' }, attempts: 4 }, undecodable);

  it.each([
    ['an object', '{"polluted":true}', { polluted: true }],
    ['a large integer', '18446744073709551615', 18446744073709551615n],
    ['an object with a large integer', '{"polluted":18446744073709551615}', { polluted: 18446744073709551615n }],
  ])('%s under __proto__ is a property of its own and pollutes nothing', async (_, value, expected) => {
    const { client } = await serve(response(200, withCustom(`{"__proto__":${value}}`), json), sending);
    const outcome = await client.getSessionByHandle(handleId);
    if (outcome.status !== 200) throw new Error(`status ${outcome.status}`);
    const properties: object = outcome.session.properties.custom ?? {};
    expect(Object.getOwnPropertyDescriptor(properties, '__proto__')?.value).toEqual(expected);
    expect(Object.getPrototypeOf(properties)).toBe(Object.prototype);
    expect(Reflect.has({}, 'polluted')).toBe(false);
  });
});
