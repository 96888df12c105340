import { describe, expect, it } from 'vitest';
import { type Client, type ClientOptions, createClient, InvalidArgumentError, xblToken } from '../../../src/index.js';
import { response } from './faulty-server.js';
import { everythingIn, handleId, json, leaveNothingBehind, minimal, serve, settled, token, transports } from './harness.js';

leaveNothingBehind();

const numbers: readonly unknown[] = [0, -1, Number.NaN, Number.POSITIVE_INFINITY, '100', null, true, {}, [1], 10n];
const milliseconds = (name: string) =>
  numbers.concat(2 ** 31).map((value) => [name, value, 'a number of milliseconds above 0 and up to 2147483647']);
const integers = (name: string, example: number) =>
  numbers.concat(1.5, 2 ** 53).map((value) => [name, value, `a positive integer, for example ${example}`]);

describe('a wrong option', () => {
  it.each([
    ...milliseconds('attemptTimeoutMs'),
    ...milliseconds('totalTimeoutMs'),
    ...integers('maxAttempts', 4),
    ...integers('maxBodyBytes', 10000),
  ])('for %s, %s, is refused with what would be right', (name, value, right) => {
    const create = () => createClient({ token, [String(name)]: value } as ClientOptions);
    expect(create).toThrow(InvalidArgumentError);
    expect(create).toThrow(new RegExp(`^${String(name)} must be ${String(right)}, but was `));
  });

  it.each([
    ['attemptTimeoutMs', 0.5],
    ['attemptTimeoutMs', 2 ** 31 - 1],
    ['totalTimeoutMs', 1],
    ['maxAttempts', 1],
    ['maxBodyBytes', 1],
    ['maxBodyBytes', Number.MAX_SAFE_INTEGER],
  ])('is not %s with %s', (name, value) => {
    expect(() => createClient({ token, [name]: value })).not.toThrow();
  });
});

describe('a wrong part of a token', () => {
  const secret = 'not-a-real-token';
  const wrong: readonly unknown[] = [
    '',
    ' ',
    `${secret};`,
    `${secret} `,
    `${secret}\r\n`,
    `${secret}ü`,
    undefined,
    null,
    42,
    [secret],
    { secret },
  ];

  it.each(wrong)('as user hash, %j, is refused and not shown', (value) => {
    const error = thrownBy(() => xblToken(value as string, 'x'));
    expect(error).toMatchObject({
      name: 'InvalidArgumentError',
      message: expect.stringMatching(/^userHash must be digits/),
    });
    expect(everythingIn(error)).not.toContain(secret);
  });

  it.each(wrong)('as XSTS token, %j, is refused and not shown', (value) => {
    const error = thrownBy(() => xblToken('4294967295', value as string));
    expect(error).toMatchObject({
      name: 'InvalidArgumentError',
      message: expect.stringMatching(/^xstsToken must be visible ASCII characters/),
    });
    expect(everythingIn(error)).not.toContain(secret);
  });

  it('is none of those that sign-in libraries give', () => {
    expect(xblToken('4294967295', secret)).toBe(token);
  });
});

describe.each(transports)('through $transport', ({ sending }) => {
  const precondition = /^retry needs a precondition: headers If-Match with an entity tag, or If-None-Match "\*"$/;
  const write = (options: unknown) => (client: Client) => client.writeSessionByHandle(handleId, {}, options as object);
  const read = (options: unknown) => (client: Client) => client.getSessionByHandle(handleId, options as object);

  it.each([
    ['a write with retry and no precondition', write({ retry: true }), precondition],
    ['a write with retry and If-Match *', write({ retry: true, headers: { 'If-Match': '*' } }), precondition],
    ['a write with retry and If-None-Match of an entity tag', write({ retry: true, headers: { 'If-None-Match': '"7c1d"' } }), precondition],
    ['a write with retry and an undefined precondition', write({ retry: true, headers: { 'If-Match': undefined } }), precondition],
    ['a write with retry and an empty precondition', write({ retry: true, headers: { 'If-Match': '' } }), /^headers\["If-Match"\] must be/],
    ['a write with a retry that is neither', write({ retry: 'yes' }), /^retry must be true or false, but was "yes"$/],
    [
      'a read with a controller as signal',
      read({ signal: new AbortController() }),
      /^signal must be an AbortSignal, .* an AbortController$/,
    ],
    [
      'a write with a controller as signal',
      write({ signal: new AbortController() }),
      /^signal must be an AbortSignal, .* an AbortController$/,
    ],
    ['a read with null as signal', read({ signal: null }), /^signal must be an AbortSignal, .* null$/],
    ['a read with a text as signal', read({ signal: token }), /^signal must be an AbortSignal, .* an authorization token$/],
    ['a read with a line break in MS-CV', read({ correlationVector: 'a\r\nX-Injected: 1' }), /^correlationVector must be/],
    ['a write with a number as MS-CV', write({ correlationVector: 1 }), /^correlationVector must be .* 1$/],
    ['a write with a NUL in a header', write({ headers: { 'If-Match': '"\0"' } }), /^headers\["If-Match"\] must be/],
  ])('%s is an InvalidArgumentError, and nothing is sent', async (_, call, message) => {
    const { client, attempts, requests } = await serve(response(200, minimal, json), sending);
    expect(await settled(call(client))).toMatchObject({ name: 'InvalidArgumentError', message: expect.stringMatching(message) });
    expect(attempts).toEqual([]);
    expect(requests).toEqual([]);
  });

  it.each([{ 'If-Match': '"7c1d"' }, { 'If-None-Match': '*' }] as const)('a write with retry and %j is sent', async (headers) => {
    const { client, requests } = await serve(response(200, minimal, json), sending);
    expect(await settled(client.writeSessionByHandle(handleId, {}, { retry: true, headers }))).toMatchObject({ status: 200 });
    expect(requests).toHaveLength(1);
  });
});

function thrownBy(action: () => unknown): unknown {
  try {
    return action();
  } catch (error) {
    return error;
  }
}
