import { describe, expect, it } from 'vitest';
import { decodeText } from '../../src/cli/decode-text.js';

const text = '{ "Überlobby": {} }';
const swapped = (bytes: Buffer) => Buffer.from(bytes).swap16();
const utf16 = Buffer.from(text, 'utf16le');

describe('decodeText', () => {
  it.each([
    ['UTF-8', Buffer.from(text)],
    ['UTF-8 with a byte order mark', Buffer.from(`\ufeff${text}`)],
    ['the UTF-16 of Windows PowerShell 5.1', Buffer.from(`\ufeff${text}`, 'utf16le')],
    ['UTF-16 without a byte order mark', utf16],
    ['big-endian UTF-16', swapped(Buffer.from(`\ufeff${text}`, 'utf16le'))],
    ['big-endian UTF-16 without a byte order mark', swapped(utf16)],
  ])('reads %s', (_, bytes) => {
    expect(decodeText(bytes)).toBe(text);
  });

  it('reads an empty file and one of a single letter', () => {
    expect([decodeText(Buffer.alloc(0)), decodeText(Buffer.from('1'))]).toEqual(['', '1']);
  });

  it.each([
    ['Latin-1', Buffer.from(text, 'latin1')],
    ['half a UTF-16 letter', utf16.subarray(0, 5)],
  ])('refuses %s', (_, bytes) => {
    expect(() => decodeText(bytes)).toThrow('it is neither UTF-8 nor UTF-16 text');
  });
});
