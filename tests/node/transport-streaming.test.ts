import { once } from 'node:events';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { createNodeFetch } from '../../src/node/transport.js';
import { direct } from '../../src/wire/fetch.js';
import { minimal } from '../proof/client/harness.js';
import { listen, throughFetch } from './transport-harness.js';

describe('createNodeFetch, as a fetch,', () => {
  /** A server that writes without end, as fast as it is read, and how many bytes it has written. */
  async function pour() {
    const written = { bytes: 0 };
    const chunk = Buffer.alloc(2 ** 16, 'x');
    let closed: Promise<unknown> | undefined;
    const { url } = await listen((incoming, outgoing) => {
      if (incoming.url === '/clock') return void outgoing.end();
      closed = once(outgoing, 'close');
      const write = () => {
        do written.bytes += chunk.length;
        while (!outgoing.destroyed && outgoing.write(chunk));
      };
      outgoing.on('drain', write);
      write();
    });
    const clock = throughFetch(createNodeFetch());
    /** Lets the connections do what they can: one round trip on another one after the other. */
    const settle = async () => {
      for (let trip = 0; trip < 20; trip += 1) await clock(`${url}clock`);
    };
    return { url, written, settle, closed: () => closed };
  }

  it('lets the server wait while nobody reads, and go on when somebody does', async () => {
    const { url, written, settle } = await pour();
    const response = await createNodeFetch()(new Request(url));
    const reader = response.body?.getReader();
    let stalledAt = 0;
    while (written.bytes > stalledAt && stalledAt < 2 ** 27) {
      stalledAt = written.bytes;
      await settle();
    }
    expect(stalledAt).toBeLessThan(2 ** 27); // what the system and Node buffer is far less
    let read = 0;
    while (read <= stalledAt + 2 ** 20) read += (await reader?.read())?.value?.length ?? Number.NaN;
    expect(written.bytes).toBeGreaterThan(stalledAt);
    await reader?.cancel();
  });

  it('closes the connection when the body is cancelled', async () => {
    const { url, closed } = await pour();
    const response = await createNodeFetch()(new Request(url));
    await response.body?.cancel();
    await closed();
  });

  it('closes it when an encoded body is cancelled', async () => {
    const closed: Promise<unknown>[] = [];
    const { url } = await listen((_, outgoing) => {
      closed.push(once(outgoing, 'close'));
      outgoing.writeHead(200, { 'Content-Encoding': 'gzip' }).write(gzipSync(minimal));
    });
    const response = await createNodeFetch()(new Request(url));
    await response.body?.cancel();
    await Promise.all(closed);
    expect(closed).toHaveLength(1);
  });
});

describe('createNodeFetch, by the short cut,', () => {
  const request = (url: string) => ({ method: 'GET', url, headers: {} });
  const { signal } = new AbortController();

  it('reads no more than the largest body, and closes the connection', async () => {
    const closed: Promise<unknown>[] = [];
    const { url } = await listen((_, outgoing) => {
      closed.push(once(outgoing, 'close'));
      const write = () => {
        while (!outgoing.destroyed && outgoing.write('x'.repeat(2 ** 16))) {}
      };
      outgoing.on('drain', write);
      write();
    });
    const { body } = await createNodeFetch()[direct](request(url), signal, 100_000);
    expect(body.fault).toBe('the body is larger than 100000 bytes');
    expect(body.text).toMatch(/^x+$/);
    await Promise.all(closed);
    expect(closed).toHaveLength(1);
  });

  it.each([
    ['of just that size', 10, undefined],
    ['of one byte more', 9, 'the body is larger than 9 bytes'],
  ])('judges a body %s', async (_, largest, fault) => {
    const { url } = await listen((_, outgoing) => outgoing.end('0123456789'));
    expect((await createNodeFetch()[direct](request(url), signal, largest)).body.fault).toBe(fault);
  });

  it('counts after decompression', async () => {
    const { url } = await listen((_, outgoing) =>
      outgoing.writeHead(200, { 'Content-Encoding': 'gzip' }).end(gzipSync('x'.repeat(1_000_000))),
    );
    expect((await createNodeFetch()[direct](request(url), signal, 100_000)).body.fault).toBe('the body is larger than 100000 bytes');
  });
});
