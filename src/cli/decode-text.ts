/**
 * The text of a file, with or without a byte order mark: UTF-8, or the UTF-16 that Windows PowerShell 5.1 writes with `>`.
 *
 * @throws TypeError if it is neither
 */
export function decodeText(bytes: Uint8Array): string {
  try {
    return new TextDecoder(encodingOf(bytes), { fatal: true }).decode(bytes); // leaves out the byte order mark
  } catch {
    throw new TypeError('it is neither UTF-8 nor UTF-16 text');
  }
}

/** No JSON holds a NUL, so one of the first two bytes being zero means UTF-16 without its mark. */
function encodingOf([first, second]: Uint8Array): string {
  if ((first === 0xff && second === 0xfe) || (first !== 0 && second === 0)) return 'utf-16le';
  if ((first === 0xfe && second === 0xff) || (first === 0 && second !== 0)) return 'utf-16be';
  return 'utf-8';
}
