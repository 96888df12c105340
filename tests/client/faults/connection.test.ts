import { describe, expect, it, vi } from 'vitest';
import {
  bytes,
  bytesAndEnd,
  bytesAndReset,
  endlessly,
  inTurn,
  refusingUrl,
  response,
  responseBytes,
  silence,
  slowly,
} from './faulty-server.js';
import { type Fault, handleId, json, leaveNothingBehind, minimal, observe, serve, settled, transports, tryFaults } from './harness.js';

const whole = responseBytes(200, minimal, json);
const upTo = (part: string) => whole.subarray(0, whole.indexOf(part) + part.length);
const chunked = { ...json, 'Content-Length': null, 'Transfer-Encoding': 'chunked' };
const unframed = { ...json, 'Content-Length': null };
const ofLength = (length: string) => ({ ...json, 'Content-Length': length });
const after = (before: string) => bytes(Buffer.concat([Buffer.from(before), whole]));
const head = (line: string) => `HTTP/1.1 ${line}\r\n\r\n`;

const lost: readonly Fault[] = [
  { fault: 'a reset instead of a response', script: silence, greet: (socket) => socket.resetAndDestroy() },
  { fault: 'an end instead of a response', script: silence, greet: (socket) => socket.end() },
  { fault: 'a reset before the headers', script: bytesAndReset('') },
  { fault: 'an end before the headers', script: bytesAndEnd('') },
  { fault: 'a reset within the headers', script: bytesAndReset(upTo('Content-')) },
  { fault: 'an end within the headers', script: bytesAndEnd(upTo('Content-')) },
  { fault: 'a reset after the headers', script: bytesAndReset(upTo('\r\n\r\n')) },
  { fault: 'an end after the headers', script: bytesAndEnd(upTo('\r\n\r\n')) },
  { fault: 'a reset within the body', script: bytesAndReset(upTo('"first"')) },
  { fault: 'an end within the body', script: bytesAndEnd(upTo('"first"')) },
  { fault: 'a body that is shorter than its Content-Length', script: bytesAndEnd(responseBytes(200, minimal, ofLength('1000'))) },
  { fault: 'an end within a chunk', script: bytesAndEnd(responseBytes(200, '5d\r\n{"mem', chunked)) },
  { fault: 'an end before the last chunk', script: bytesAndEnd(responseBytes(200, '2\r\n{}\r\n', chunked)) },
];

const stalled: readonly Fault[] = [
  { fault: 'a stall before the headers', script: silence },
  { fault: 'a stall after a 103', script: bytes(head('103 Early Hints')) },
  { fault: 'a stall within the headers', script: bytes(upTo('Content-')) },
  { fault: 'a stall after the headers', script: bytes(upTo('\r\n\r\n')) },
  { fault: 'a stall within the body', script: bytes(upTo('"first"')) },
  { fault: 'a stall before the last chunk', script: response(200, '2\r\n{}\r\n', chunked) },
  { fault: 'a Content-Length that is too long', script: response(200, minimal, ofLength('1000')) },
].map((fault) => ({ ...fault, options: { attemptTimeoutMs: 50, maxAttempts: 2 } }));

const broken: readonly Fault[] = [
  { fault: 'text that is no HTTP', script: bytes('It works!\r\n\r\n') },
  { fault: 'the banner of SSH', script: bytes('SSH-2.0-OpenSSH_9.6\r\n') },
  { fault: 'a frame of HTTP/2', script: bytes(Buffer.from('00000c04000000000000030000006400040010000000', 'hex')) },
  { fault: 'an alert of TLS', script: bytes(Buffer.from('15030300020228', 'hex')) },
  { fault: 'a status of two digits', script: bytes(head('20 OK')) },
  { fault: 'a status of four digits', script: bytes(head('2000 OK')) },
  { fault: 'a 101', script: bytes(head('101 Switching Protocols\r\nUpgrade: x\r\nConnection: upgrade')) },
  { fault: 'a header without a colon', script: bytes(head('200 OK\r\nContent-Length')) },
  { fault: 'a NUL in a header', script: response(200, minimal, { ...json, Via: 'a\0b' }) },
  {
    fault: 'a header without end',
    script: endlessly(Buffer.from('HTTP/1.1 200 OK\r\nVia: '), Buffer.alloc(2 ** 14, 'x')),
  },
  { fault: 'a negative Content-Length', script: response(200, minimal, ofLength('-1')) },
  { fault: 'a Content-Length that is no number', script: response(200, minimal, ofLength('all')) },
  { fault: 'a second Content-Length', script: response(200, minimal, { ...json, 'content-length': '5' }) },
  { fault: 'a Content-Length beside chunks', script: response(200, '2\r\n{}\r\n0\r\n\r\n', { ...chunked, 'Content-Length': '2' }) },
  { fault: 'a chunk size that is no number', script: response(200, 'xyz\r\n{}\r\n0\r\n\r\n', chunked) },
  { fault: 'a chunk that is longer than its size', script: response(200, '1\r\n{}\r\n0\r\n\r\n', chunked) },
];

const odd: readonly Fault[] = [
  { fault: 'a response that comes byte by byte', script: slowly(whole) },
  { fault: 'a response of HTTP/1.0', script: bytesAndEnd(`HTTP/1.0 200 OK\r\nContent-Type: application/json\r\n\r\n${minimal}`) },
  { fault: 'a body that ends with the connection', script: bytesAndEnd(responseBytes(200, minimal, unframed)) },
  {
    fault: 'a body in chunks with extensions and trailers',
    script: response(200, `1\r\n{\r\n${(minimal.length - 1).toString(16)};a=b\r\n${minimal.slice(1)}\r\n0\r\nVia: x\r\n\r\n`, chunked),
  },
  { fault: 'a response after a 102', script: after(head('102 Processing')) },
  { fault: 'a response after a 103', script: after(head('103 Early Hints\r\nLink: </a>')) },
  { fault: 'a response after ten times 103', script: after(head('103 Early Hints').repeat(10)) },
];

const cut: readonly Fault[] = [
  { fault: 'a Content-Length that is too short', script: response(200, minimal, ofLength('20')) },
  { fault: 'a body that ends too early with the connection', script: bytesAndEnd(responseBytes(200, minimal.slice(0, 20), unframed)) },
];

const noResponse = { name: 'NetworkError', method: expect.any(String), url: expect.stringContaining(handleId) };
const timeOut = { name: 'TimeoutError', waitingFor: 'response', limitMs: 50 };
const notJson = { name: 'UnexpectedResponseError', status: 200, message: expect.stringContaining('the body is not JSON') };
const session = { status: 200, session: JSON.parse(minimal) };

leaveNothingBehind();

describe.each(transports)('through $transport', ({ sending }) => {
  it('a refused connection is a NetworkError, after 4 attempts', async () => {
    const { client, attempts } = observe({ ...sending, baseUrl: await refusingUrl() });
    expect(await settled(client.getSessionByHandle(handleId))).toMatchObject(noResponse);
    expect(attempts).toEqual([1, 2, 3, 4]);
  });

  it('a refused connection is a NetworkError when writing, and the write is tried once', async () => {
    const { client, attempts } = observe({ ...sending, baseUrl: await refusingUrl() });
    expect(await settled(client.writeSessionByHandle(handleId, {}))).toMatchObject(noResponse);
    expect(attempts).toEqual([1]);
  });

  tryFaults(sending, { are: 'is a NetworkError', expected: noResponse, attempts: 4 }, [...lost, ...broken]);
  tryFaults(sending, { are: 'is a TimeoutError', expected: timeOut, attempts: 2 }, stalled);
  tryFaults(sending, { are: 'is an UnexpectedResponseError', expected: notJson }, cut);
  tryFaults(sending, { are: 'is the outcome', expected: session }, odd);

  it('a stall ends with the total time, which may be shorter than that of an attempt', async () => {
    vi.mocked(Math.random).mockReturnValue(0.5); // a back-off of a second
    const { client, attempts } = await serve(silence, { ...sending, totalTimeoutMs: 60 });
    expect(await settled(client.getSessionByHandle(handleId))).toMatchObject({ ...timeOut, limitMs: 60 });
    expect(attempts).toEqual([1]);
  });

  it('a response that nobody asked for is not given to the next call', async () => {
    const foreign = responseBytes(404, 'for somebody else', { 'Content-Type': 'text/plain' });
    const { client } = await serve(inTurn(bytes(Buffer.concat([whole, foreign])), bytes(whole)), sending);
    expect(await settled(client.getSessionByHandle(handleId))).toMatchObject(session);
    expect(await settled(client.getSessionByHandle(handleId))).toMatchObject(session);
  });

  it('a connection that was closed while it was not used is replaced by another one', async () => {
    const { client, server } = await serve(bytes(whole), sending);
    expect(await settled(client.getSessionByHandle(handleId))).toMatchObject(session);
    for (const socket of server.connections) socket.destroy();
    expect(await settled(client.getSessionByHandle(handleId))).toMatchObject(session);
  });
});

// The built-in fetch takes it for an error of its own, because it asked for no 100.
it('through createNodeFetch() a response after a 100 is the outcome', async () => {
  const { client } = await serve(after(head('100 Continue')), transports[1]?.sending);
  expect(await settled(client.getSessionByHandle(handleId))).toMatchObject(session);
});
