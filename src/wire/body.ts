import { onAbort } from './abort.js';

/** The body of a response, as far as it could be read. */
export interface Body {
  readonly text: string;
  /** What is wrong with it as a whole, if anything. */
  readonly fault?: string;
}

// Made when they are needed: an environment without TextDecoder is told so by the client, and not by the import.
let strictDecoder: TextDecoder | undefined;
let lenientDecoder: TextDecoder | undefined;

function decodeLeniently(bytes: Uint8Array | undefined): string {
  lenientDecoder ??= new TextDecoder();
  return lenientDecoder.decode(bytes);
}

/** Reads a body as UTF-8, whatever charset it names (RFC 8259 section 8.1), and without a byte order mark. */
export async function readBody(response: Response, maxBytes: number, signal?: AbortSignal): Promise<Body> {
  const { bytes, isWhole } = await readBytes(response, maxBytes, signal);
  return isWhole ? decodeBody(bytes) : largeBody(bytes, maxBytes);
}

/**
 * Reads a body. Bytes are counted after decompression, while they arrive; when they are too many the rest is cancelled and
 * the beginning kept.
 *
 * @param signal - cancels the body as well, for a `fetch` that does not look at the signal of its request
 */
export async function readBytes(
  { body }: Pick<Response | Request, 'body'>,
  maxBytes: number,
  signal?: AbortSignal,
): Promise<{ readonly bytes: Uint8Array | undefined; readonly isWhole: boolean }> {
  if (body === null) return { bytes: undefined, isWhole: true };
  const reader = body.getReader();
  const cancel = () => void reader.cancel(signal?.reason).catch(() => undefined); // nobody is waiting for it any more
  const leave = signal && onAbort(signal, cancel);
  const chunks: Uint8Array[] = [];
  let size = 0;
  try {
    for (;;) {
      const { done, value } = await reader.read();
      signal?.throwIfAborted();
      if (done) return { bytes: join(chunks, size), isWhole: true };
      chunks.push(value);
      size += value.byteLength;
      if (size > maxBytes) {
        cancel();
        return { bytes: chunks[0], isWhole: false };
      }
    }
  } finally {
    leave?.();
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
  return { text: decodeLeniently(beginning?.subarray(0, 4000)), fault: `the body is larger than ${maxBytes} bytes` };
}

export function decodeBody(bytes: Uint8Array | undefined): Body {
  const text = decodeLeniently(bytes);
  if (!text.includes('\ufffd')) return { text }; // which stands for whatever is not UTF-8, and costs half of a strict decoding
  try {
    strictDecoder ??= new TextDecoder('utf-8', { fatal: true });
    return { text: strictDecoder.decode(bytes) };
  } catch {
    return { text, fault: 'the body is not UTF-8' };
  }
}
