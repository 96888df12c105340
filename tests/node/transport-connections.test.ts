import { getEventListeners, once } from 'node:events';
import { Socket } from 'node:net';
import { describe, expect, it, vi } from 'vitest';
import { createNodeFetch } from '../../src/node/transport.js';
import { direct } from '../../src/wire/fetch.js';
import { errorOf } from '../proof/client/harness.js';
import { aTurn, closedOf, echo, left, listen, ways } from './transport-harness.js';

describe.each(ways)('createNodeFetch, %s,', (_, createSend) => {
  describe('keeps connections:', () => {
    it('one is enough for many calls, whatever they are answered', async () => {
      let count = 0;
      const { url, connections } = await listen((incoming, outgoing) => {
        count += 1;
        incoming.resume().on('end', () => outgoing.writeHead(count % 2 === 0 ? 200 : 404).end('x'.repeat(count)));
      });
      const send = createSend();
      for (let call = 1; call <= 20; call += 1) {
        const { text } = await send(url, call % 3 === 0 ? { method: 'PUT', body: 'change' } : {});
        expect(text).toHaveLength(call);
      }
      expect(connections).toHaveLength(1);
    });

    it('each has its own', async () => {
      const { url, connections } = await listen(echo);
      await createSend()(url);
      await createSend()(url);
      expect(connections).toHaveLength(2);
    });

    it('calls at the same time open no more than maxSockets, and all are answered', async () => {
      const { url, connections } = await listen(echo);
      const send = createSend({ maxSockets: 2 });
      const responses = await Promise.all(Array.from({ length: 10 }, () => send(url)));
      expect(responses.map(({ status }) => status)).toEqual(Array(10).fill(200));
      expect(connections).toHaveLength(2);
    });

    it('one that the server closes is replaced', async () => {
      const { url, connections } = await listen((_, outgoing) => outgoing.writeHead(200, { Connection: 'close' }).end());
      const send = createSend();
      await send(url);
      await send(url);
      expect(connections).toHaveLength(2);
    });

    it('an unused one is closed after a time', async () => {
      const { url, connections } = await listen(echo);
      await createSend({ idleTimeoutMs: 1 })(url);
      await closedOf(connections[0]);
      expect(connections).toHaveLength(1);
    });

    it('one in use is not closed by that time', async () => {
      const { url } = await listen((_, outgoing) => {
        setTimeout(() => outgoing.end('late'), 30);
      });
      await expect(createSend({ idleTimeoutMs: 1 })(url)).resolves.toMatchObject({ text: 'late' });
    });

    it('an unused one does not keep the process alive', async () => {
      const { url } = await listen(echo);
      const unref = vi.spyOn(Socket.prototype, 'unref');
      await createSend()(url);
      await aTurn();
      const { port } = new URL(url);
      expect(unref.mock.contexts.map((socket) => socket instanceof Socket && String(socket.remotePort))).toEqual([port]);
    });
  });

  describe('after the server has closed a connection that was kept,', () => {
    const write = { method: 'PUT', body: 'change' };

    it('sends a write over another one, although Node has not read of it yet', async () => {
      const { url, connections } = await listen(echo);
      const send = createSend();
      for (let call = 1; call <= 20; call += 1) {
        await expect(send(url, write)).resolves.toMatchObject({ status: 200 });
        await aTurn(); // the connection is free
        connections.at(-1)?.destroy();
      }
      expect(connections).toHaveLength(20);
    });

    it('sends a write over another one, although this process was busy for longer than it waits for the news', async () => {
      const { url, connections } = await listen(echo);
      const send = createSend();
      await send(url, write);
      await aTurn();
      const second = send(url, write);
      await null; // it waits
      connections[0]?.destroy();
      for (const end = performance.now() + 15; performance.now() < end; );
      await expect(second).resolves.toMatchObject({ status: 200 });
      expect(connections).toHaveLength(2);
    });

    it('sends a read over another one after a long time', async () => {
      const { url, connections } = await listen(echo);
      const send = createSend();
      await send(url);
      await aTurn();
      const now = performance.now();
      vi.spyOn(performance, 'now').mockReturnValue(now + 6_500);
      connections[0]?.destroy();
      await expect(send(url)).resolves.toMatchObject({ status: 200 });
    });

    it('says of a read that is lost at once that its connection was a kept one', async () => {
      const seen = new Set<unknown>();
      const { url } = await listen((incoming, outgoing) => {
        if (seen.has(incoming.socket)) outgoing.destroy();
        else echo(incoming, outgoing);
        seen.add(incoming.socket);
      });
      const send = createSend();
      await send(url);
      await aTurn();
      await expect(send(url)).rejects.toMatchObject({ code: 'ECONNRESET', reusedSocket: true });
      const { url: cutting } = await listen((_, outgoing) => outgoing.destroy());
      await expect(send(cutting)).rejects.toMatchObject({ code: 'ECONNRESET', reusedSocket: false });
    });

    it('loses no write to a server that closes it silently after each response', async () => {
      const { url, connections } = await listen((incoming, outgoing) => {
        outgoing.on('finish', () => setImmediate(() => setImmediate(() => incoming.socket.destroy())));
        incoming.resume().on('end', () => outgoing.end());
      });
      const send = createSend();
      for (let call = 1; call <= 10; call += 1) await expect(send(url, write)).resolves.toMatchObject({ status: 200 });
      expect(connections).toHaveLength(10);
    });
  });

  describe('when the signal', () => {
    it('is aborted already, sends nothing and rejects', async () => {
      const { url, connections } = await listen(echo);
      await expect(createSend()(url, { signal: AbortSignal.abort(left) })).rejects.toThrow(left);
      expect(connections).toEqual([]);
    });

    it('is aborted before a body is sent, sends nothing and rejects', async () => {
      let arrived = false;
      const { url, connections } = await listen((_, outgoing) => {
        arrived = true;
        outgoing.end();
      });
      const controller = new AbortController();
      const call = errorOf(() => createSend()(url, { method: 'PUT', body: 'change', signal: controller.signal }));
      controller.abort(left);
      await expect(call).resolves.toBeInstanceOf(Error);
      await closedOf(connections[0]);
      expect(arrived).toBe(false);
    });

    it('is aborted before the response, rejects and closes the connection', async () => {
      const controller = new AbortController();
      const closed: Promise<unknown>[] = [];
      const { url } = await listen((_, outgoing) => {
        closed.push(once(outgoing, 'close'));
        controller.abort(left);
      });
      const error = await errorOf(() => createSend()(url, { signal: controller.signal }));
      expect(error).toEqual(new Error('The request was aborted', { cause: left }));
      await Promise.all(closed);
      expect(closed).toHaveLength(1);
    });

    it('is aborted during the body, rejects and closes the connection', async () => {
      const controller = new AbortController();
      const closed: Promise<unknown>[] = [];
      const { url } = await listen(async (_, outgoing) => {
        closed.push(once(outgoing, 'close'));
        outgoing.write('the beginning');
        for (let turn = 0; turn < 10; turn += 1) await aTurn(); // it arrives
        controller.abort(left);
      });
      await expect(createSend()(url, { signal: controller.signal })).rejects.toThrow(Error);
      await Promise.all(closed);
      expect(closed).toHaveLength(1);
    });

    it('is aborted afterwards, changes nothing and finds no listener', async () => {
      const { url, connections } = await listen(echo);
      const send = createSend();
      const controller = new AbortController();
      await send(url, { signal: controller.signal });
      await aTurn();
      controller.abort(left);
      await expect(send(url)).resolves.toMatchObject({ status: 200 });
      expect(connections).toHaveLength(1);
    });
  });
});

describe('createNodeFetch, by the short cut,', () => {
  it('leaves no listener on the signal', async () => {
    const request = (url: string) => ({ method: 'GET', url, headers: {} });
    const { url } = await listen(echo);
    const fetch = createNodeFetch();
    const { signal } = new AbortController();
    await fetch[direct](request(url), signal, 100_000);
    await errorOf(() => fetch[direct](request('http://127.0.0.1:1/'), signal, 100_000));
    await vi.waitFor(() => expect(getEventListeners(signal, 'abort')).toEqual([]), { interval: 1 });
  });
});
