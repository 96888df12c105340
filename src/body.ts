/** The body of an answer, as far as it could be read. */
export interface Body {
  readonly text: string;
  /** What is wrong with it as a whole, if anything. */
  readonly fault?: string;
}

const decoder = new TextDecoder('utf-8', { fatal: true });
const lenientDecoder = new TextDecoder();

/**
 * Reads a body as UTF-8, whatever charset it names (RFC 8259 section 8.1), and without a byte order mark. Bytes are counted
 * after decompression, while they arrive; when they are too many the rest is cancelled and the beginning kept.
 */
export async function readBody(response: Response, maxBytes: number): Promise<Body> {
  const { body } = response;
  if (body === null) return { text: '' };
  const reader = body.getReader();
  const chunks: Uint8Array[] = [];
  let size = 0;
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return decodeBody(join(chunks, size));
    chunks.push(value);
    size += value.byteLength;
    if (size > maxBytes) {
      reader.cancel().catch(() => undefined); // nobody is waiting for it any more
      return largeBody(chunks[0], maxBytes);
    }
  }
}

function join(chunks: readonly Uint8Array[], size: number): Uint8Array | undefined {
  if (chunks.length < 2) return chunks[0];
  const whole = new Uint8Array(size);
  let at = 0;
  for (const chunk of chunks) {
    whole.set(chunk, at);
    at += chunk.byteLength;
  }
  return whole;
}

export function largeBody(beginning: Uint8Array | undefined, maxBytes: number): Body {
  return { text: lenientDecoder.decode(beginning?.subarray(0, 4000)), fault: `the body is larger than ${maxBytes} bytes` };
}

export function decodeBody(bytes: Uint8Array | undefined): Body {
  try {
    return { text: decoder.decode(bytes) };
  } catch {
    return { text: lenientDecoder.decode(bytes), fault: 'the body is not UTF-8' };
  }
}
