import { redactBase64 } from './base64.js';
import { plainText } from './spellings.js';

// Keeps the token out of what a server or a transport gives back.

/**
 * Removes a token, or only its secret part, from a text: if a server echoes it, it must not reach a message or a log. It is found
 * as it is, however its characters are escaped (see {@link plainText}), and in base64. The time is linear in the length of the
 * text; one that has neither the token nor escaped letters is searched once.
 */
export function redact(text: string, token: string): string {
  return redactSecret(text, secretOf(token));
}

/** As {@link redact}, for those who look at several texts. */
export function redactSecret(text: string, secret: Secret): string {
  const { prefix, part } = secret;
  if (part === '' || text.length < part.length) return text; // no spelling is shorter
  return redactBase64(mayHold(text, secret) ? redactSpelled(text, prefix, part) : text, part);
}

/** Takes out the beginning of a token that a text breaks off in. */
export function redactBeginning(text: string, token: string): string {
  const tail = Math.max(0, text.length - token.length * longestSpelling);
  const plain = plainText(text.slice(tail).replace(unfinishedEscape, ''));
  for (const secret of [token, secretOf(token).part]) {
    const length = overlap(plain.text, plainText(secret).text);
    if (length >= 8) return `${text.slice(0, tail + (plain.sources[plain.text.length - length] ?? 0))}<redacted>`;
  }
  return text;
}

export function redactHeaders(headers: Headers, token: string): Headers {
  const secret = secretOf(token);
  const entries = [...headers];
  if (entries.every(([, value]) => redactSecret(value, secret) === value)) return headers;
  return new Headers(entries.map(([name, value]): [string, string] => [name, redactSecret(value, secret)]));
}

/** Characters of `&amp;#x2B;`, the longest escape that is usual. */
const longestSpelling = 10;
const unfinishedEscape = /(?:\\{1,4}(?:u[\da-f]{0,3}|x[\da-f]?)?|%(?:25){0,3}[\da-f]?|&(?:amp;)?[#\w]{0,7})$/i;

/** A token in two: what stands before the secret part, and that part. */
export interface Secret {
  readonly prefix: string;
  readonly part: string;
  /** The end of that part: a longer text takes the engine longer to begin to search for. */
  readonly end: string;
  /** The end as the decoding of forms writes it, if that differs. */
  readonly spacedEnd: string | undefined;
}

/** What follows the user hash is secret, unless it is so short that it may stand in a text by chance: then all of the token is. */
export function secretOf(token: string): Secret {
  const first = token.lastIndexOf(';') + 1;
  const at = token.length - first < 16 ? 0 : first;
  const part = token.slice(at);
  const end = part.slice(-128);
  return { prefix: token.slice(0, at), part, end, spacedEnd: end.includes('+') ? end.replaceAll('+', ' ') : undefined };
}

/** Whether a text holds the end of the secret as it is; else, if it has any escapes, what no framework escapes of it, or escapes of that. */
function mayHold(text: string, { part, end, spacedEnd }: Secret): boolean {
  if (!text.includes('\\') && !text.includes('%') && !text.includes('&')) {
    return text.includes(end) || (spacedEnd !== undefined && text.includes(spacedEnd));
  }
  const unescaped = part.match(/[\w.~-]+/g) ?? [];
  const longest = unescaped.reduce((long, run) => (run.length > long.length ? run : long), '');
  if (text.includes(longest)) return true; // the longer the text that is sought, the faster
  return ['\\u00', '\\u{', '\\x', '%', '#'].some((start) => text.includes(start)) && escapedLetter.test(text);
}

const escapedLetter = /\\(?:u00|u\{0{0,4}|x)[3-7]|%(?:25)?[3-7]|#(?:x0{0,4}[3-7]|0{0,4}(?:[4-9]\d|1[0-2]\d))/i;

function redactSpelled(text: string, prefix: string, part: string): string {
  const rest = text.replaceAll(prefix + part, '<redacted>').replaceAll(part, '<redacted>');
  const plain = plainText(rest);
  const [before, secret] = [plainText(prefix).text, plainText(part).text];
  let result = '';
  let copied = 0;
  for (let at = plain.text.indexOf(secret); at !== -1; at = plain.text.indexOf(secret, at + secret.length)) {
    const start = plain.text.endsWith(before, at) ? at - before.length : at;
    result += `${rest.slice(copied, plain.sources[start])}<redacted>`;
    copied = plain.sources[at + secret.length] ?? rest.length;
  }
  return result + rest.slice(copied);
}

/** The length of the longest end of a text that a secret begins with, in one walk over both (Knuth, Morris and Pratt). */
function overlap(text: string, secret: string): number {
  const walked = `${secret}\0${text.slice(-secret.length)}`;
  const lengths = [0];
  let length = 0;
  for (let at = 1; at < walked.length; at += 1) {
    while (length > 0 && walked[at] !== walked[length]) length = lengths[length - 1] ?? 0;
    if (walked[at] === walked[length]) length += 1;
    lengths.push(length);
  }
  return length;
}
