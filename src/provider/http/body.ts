import { readBytes } from '../../wire/body.js';
import { Refusal } from '../session/refusal.js';

/** Largest body in bytes. No source documents a limit; this one keeps a test process alive. */
const largestBody = 1_000_000;

/**
 * Reads the body of a write, and no more of it than may be stored.
 *
 * @returns undefined if the body is too large, one byte too long, or could not be read
 */
export async function readRequestBody(request: Request): Promise<Uint8Array | undefined> {
  try {
    const { bytes = new Uint8Array(), isWhole } = await readBytes(request, largestBody);
    return isWhole ? bytes : undefined;
  } catch {
    return undefined; // the sender broke off
  }
}

/**
 * @throws {@link Refusal} 400 unless the body is declared as plain JSON in UTF-8. The statuses 413 and 415 are not
 *   documented for this resource.
 */
export function checkBodyHeaders(headers: Headers): void {
  const contentType = headers.get('Content-Type') ?? '';
  if (!/^application\/json\s*(?:;\s*charset\s*=\s*"?utf-8"?\s*)?;?\s*$/i.test(contentType)) {
    throw new Refusal(400, "The 'Content-Type' header must be application/json.");
  }
  const encoding = headers.get('Content-Encoding') ?? 'identity';
  if (encoding.toLowerCase() !== 'identity') throw new Refusal(400, `The content encoding '${encoding}' is not supported.`);
}
