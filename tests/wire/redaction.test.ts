import { describe, expect, it } from 'vitest';
import { redact, redactBeginning, redactHeaders } from '../../src/wire/redaction.js';

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

  it('takes nothing out for an empty token, which stands everywhere', () => {
    expect([redact('text', ''), redactBeginning('text', '')]).toEqual(['text', 'text']);
  });

  // The characters that frameworks escape in texts: those of base64, and of what separates the parts of a token.
  const escaped = `eyJhbGciOiJSUzI1NiJ9+abc/DEF==&'<>"\\-_.~`;
  const escapedToken = `XBL3.0 x=2533270000000001;${escaped}`;
  const each = (write: (code: number, character: string) => string) =>
    escapedToken.replaceAll(/[^A-Za-z0-9]/g, (character) => write(character.charCodeAt(0), character));
  const hex = (code: number, digits: number) => code.toString(16).padStart(digits, '0');
  const html = each((code) => `&#x${hex(code, 2).toUpperCase()};`);

  it.each([
    ['JSON, with what needs it', JSON.stringify(escapedToken).slice(1, -1)],
    ['JSON, as PHP does', JSON.stringify(escapedToken).slice(1, -1).replaceAll('/', '\\/')],
    ['JSON, as .NET does', each((code) => `\\u${hex(code, 4).toUpperCase()}`)],
    [
      'JSON, as Gson does',
      each((code, character) => (/[=&'<>]/.test(character) ? `\\u${hex(code, 4)}` : character)).replace(/["\\]/g, '\\$&'),
    ],
    ['JSON in JSON', JSON.stringify(JSON.stringify(escapedToken).replaceAll('/', '\\/'))],
    ['JavaScript', each((code) => `\\x${hex(code, 2)}`)],
    ['JavaScript, by code point', each((code) => `\\u{${hex(code, 1)}}`)],
    ['a URL', encodeURIComponent(escapedToken)],
    ['a URL in lower case', each((code) => `%${hex(code, 2)}`)],
    ['a URL in a URL', encodeURIComponent(encodeURIComponent(escapedToken))],
    ['a form', String(new URLSearchParams({ token: escapedToken }))],
    ['a form that was decoded once too often', escapedToken.replaceAll('+', ' ')],
    ['HTML by number', each((code) => `&#${code};`)],
    ['HTML by number, with zeros', each((code) => `&#0${code};`)],
    ['HTML by number in hex', html],
    ['HTML by name', escapedToken.replaceAll('&', '&amp;').replaceAll('+', '&plus;').replaceAll('=', '&equals;').replaceAll('/', '&sol;')],
    ['HTML in HTML', html.replaceAll('&', '&amp;')],
    ['HTML in JSON, as .NET does', html.replaceAll('&', '\\u0026')],
    ['JSON with nothing but escapes', [...escapedToken].map((character) => `\\u${hex(character.charCodeAt(0), 4)}`).join('')],
    ['a URL with nothing but escapes', [...escapedToken].map((character) => `%${hex(character.charCodeAt(0), 2)}`).join('')],
    ['HTML with nothing but escapes', [...escapedToken].map((character) => `&#${character.charCodeAt(0)};`).join('')],
  ])('finds a token that is written as in %s', (_, written) => {
    const shown = redact(`{"before":"\\u00e9 %C3 &eacute; \\n","echo":"${written}","after":"50 %, \\/"}`, escapedToken);
    expect(shown).toMatch(/^\{"before":"\\u00e9 %C3 &eacute; \\n","echo":"(?:token=|[\\"]*)<redacted>[\\"]*","after":"50 %, \\\/"\}$/);
    expect(redact(`${written} and ${written}`, escapedToken).match(/<redacted>/g)).toHaveLength(2);
  });

  it.each([0, 1, 2])('finds a token in base64 that %i bytes stand before', (count) => {
    const encoded = Buffer.from(`${'x'.repeat(count)}${token}?>`);
    for (const written of [encoded.toString('base64'), encoded.toString('base64url')]) {
      expect(redact(`[1,"${written}","${written}"]`, token)).toBe('[1,"<redacted>","<redacted>"]');
    }
  });

  it.each([
    'no token, XBL3.0 x=1;another',
    `${secret.slice(1)}${secret.slice(0, -1)}`,
    `${encodeURIComponent(secret).replaceAll('-', '%2')} \\u00`,
    'a session of %s, &#; \\u0041\\',
    Buffer.from('something else that is as long as the token, or longer').toString('base64'),
  ])('leaves %j, which has no token, as it is', (text) => {
    expect(redact(text, token)).toBe(text);
  });

  it.each(['\\', '%25', '&amp;', '\\u0041', '%41', '&#65;', 'a', `${secret.slice(0, -1)}!`, secret])(
    'takes time in proportion to the length of a text of %j',
    (part) => {
      const time = (count: number) => {
        const text = part.repeat(count / part.length);
        const start = performance.now();
        redact(text, token);
        redactBeginning(text, token);
        return performance.now() - start;
      };
      const best = (count: number) => Math.min(time(count), time(count), time(count));
      best(2 ** 12);
      expect(best(2 ** 18)).toBeLessThan(Math.max(5, best(2 ** 15)) * 8 * 3);
    },
  );

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
    ['it in a URL', `bad ${encodeURIComponent(token).slice(0, 40)}`],
    ['it within an escape', `bad ${encodeURIComponent(token).slice(0, 'XBL3.0%20x%3D2533270000000001%'.length)}`],
  ])('takes out the beginning of %s at the end of a text', (_, text) => {
    expect(redactBeginning(text, token)).toBe('bad <redacted>');
  });

  it('takes out the beginning of a token that repeats itself', () => {
    expect(redactBeginning(`bad ${'abcdefghij'.repeat(3)}abc`, `XBL3.0 x=1;${'abcdefghij'.repeat(5)}`)).toBe('bad <redacted>');
  });

  it.each([
    ['fewer than eight characters of it', `bad ${secret.slice(0, 7)}`],
    ['a beginning that something else follows', `bad ${secret.slice(0, 12)}!`],
    ['no token', 'bad luck'],
  ])('leaves a text with %s as it is', (_, text) => {
    expect(redactBeginning(text, token)).toBe(text);
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
