import { getEventListeners } from 'node:events';
import { describe, expect, it } from 'vitest';
import { readBody, readBytes } from '../../src/wire/body.js';

/** A response in chunks, each a text or bytes. */
function inChunks(...chunks: readonly (string | Uint8Array)[]): Response {
  const body = new ReadableStream<Uint8Array>({
    start(controller) {
      for (const chunk of chunks) controller.enqueue(typeof chunk === 'string' ? new TextEncoder().encode(chunk) : chunk);
      controller.close();
    },
  });
  return new Response(body);
}

describe('readBody', () => {
  it.each([
    ['no chunk', []],
    ['one chunk', ['{"a":1}']],
    ['two chunks', ['{"a"', ':1}']],
    ['three chunks', ['{', '"a":', '1}']],
  ])('reads %s', async (_, chunks) => {
    await expect(readBody(inChunks(...chunks), 100)).resolves.toEqual({ text: chunks.join('') });
  });

  it('reads a response without a body as an empty text', async () => {
    await expect(readBody(new Response(null, { status: 204 }), 100)).resolves.toEqual({ text: '' });
  });

  it('puts a character together that two chunks share', async () => {
    const [first, second] = [new Uint8Array([0xc3]), new Uint8Array([0xab])];
    await expect(readBody(inChunks(first, second), 100)).resolves.toEqual({ text: 'ë' });
  });

  it('says so when the bytes are no UTF-8', async () => {
    await expect(readBody(new Response(new Uint8Array([0x61, 0xff])), 100)).resolves.toEqual({
      text: 'a�',
      fault: 'the body is not UTF-8',
    });
  });
});

describe('readBytes', () => {
  it('ends at once, and cancels the body, when its signal is aborted', async () => {
    const caller = new AbortController();
    let cancelled: unknown;
    const hanging = new ReadableStream({
      cancel(reason) {
        cancelled = reason;
      },
    });
    const reading = readBytes(new Response(hanging), 100, caller.signal);
    caller.abort(new Error('enough'));
    await expect(reading).rejects.toThrow('enough');
    expect(cancelled).toEqual(new Error('enough'));
  });

  it('leaves no listener on the signal', async () => {
    const { signal } = new AbortController();
    await readBytes(inChunks('a', 'b'), 100, signal);
    await readBytes(inChunks('abc', 'def'), 2, signal);
    expect(getEventListeners(signal, 'abort')).toEqual([]);
  });
});
