import { describe, expect, it } from 'vitest';
import { redact, redactBeginning, redactError, redactHeaders } from '../../src/wire/redaction.js';

const secret = 'a-part-of-a-token-that-is-secret';
const token = `XBL3.0 x=2533270000000001;${secret}`;

describe('redact', () => {
  it.each([
    ['the token', `bad ${token}, try again`, 'bad <redacted>, try again'],
    ['its secret part', `bad ${secret}, try again`, 'bad <redacted>, try again'],
    ['both, several times', `${token} ${secret} ${token}`, '<redacted> <redacted> <redacted>'],
  ])('takes out %s', (_, text, expected) => {
    expect(redact(text, token)).toBe(expected);
  });

  it('leaves a text without a token as it is', () => {
    expect(redact('no token, XBL3.0 x=1;another', token)).toBe('no token, XBL3.0 x=1;another');
  });

  it('takes out a token with a short part as a whole, because the part may stand in a text by chance', () => {
    expect(redact('invented: XBL3.0 x=1;invented', 'XBL3.0 x=1;invented')).toBe('invented: <redacted>');
  });

  it.each([
    [15, 'x'.repeat(15)],
    [16, '<redacted>'],
  ])('takes a part of %i characters for short or long', (length, expected) => {
    expect(redact('x'.repeat(length), `XBL3.0 x=1;${'x'.repeat(length)}`)).toBe(expected);
  });
});

describe('redactBeginning', () => {
  it.each([
    ['the token', `bad ${token.slice(0, 30)}`],
    ['its secret part', `bad ${secret.slice(0, 8)}`],
  ])('takes out the beginning of %s at the end of a text', (_, text) => {
    expect(redactBeginning(text, token)).toBe('bad <redacted>');
  });

  it.each([
    ['fewer than eight characters of it', `bad ${secret.slice(0, 7)}`],
    ['a beginning that something else follows', `bad ${secret.slice(0, 12)}!`],
    ['no token', 'bad luck'],
  ])('leaves a text with %s as it is', (_, text) => {
    expect(redactBeginning(text, token)).toBe(text);
  });
});

describe('redactError', () => {
  it('takes the token out of the error, of its causes and of their own fields, and keeps the error', () => {
    const cause = Object.assign(new Error(`quotes ${token}`), { data: new Uint8Array([1]), reason: `parses ${secret}`, code: 7 });
    const error = new TypeError('fetch failed', { cause });
    expect(redactError(error, token)).toBe(error);
    expect(cause).toMatchObject({ message: 'quotes <redacted>', reason: 'parses <redacted>', code: 7 });
    expect(cause).not.toHaveProperty('data');
    expect(cause.stack).not.toContain(secret);
  });

  it('leaves an error that holds no token as it is', () => {
    expect(redactError(new Error('connect ECONNREFUSED'), token)).toEqual(new Error('connect ECONNREFUSED'));
  });

  it('ends with causes that go round', () => {
    const error = new Error(secret);
    error.cause = error;
    expect(redactError(error, token)).toMatchObject({ message: '<redacted>' });
  });

  it('leaves what is no error as it is', () => {
    expect(redactError(secret, token)).toBe(secret);
  });
});

describe('redactHeaders', () => {
  it('takes the token out of values, and keeps the other fields', () => {
    const headers = redactHeaders(new Headers({ 'X-Echo': `was ${token}`, ETag: '"1"' }), token);
    expect(Object.fromEntries(headers)).toEqual({ 'x-echo': 'was <redacted>', etag: '"1"' });
  });

  it('gives the same headers back when none has a token', () => {
    const headers = new Headers({ ETag: '"1"' });
    expect(redactHeaders(headers, token)).toBe(headers);
  });
});
