import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A service on loopback that behaves as the first part of a path says, and what it saw. */
export interface Service {
  readonly url: string;
  /** The bodies of the writes. */
  readonly written: readonly string[];
  /** How many requests there were to each part. */
  readonly requests: Readonly<Record<string, number>>;
  /** Exchanges that the client ended before a response. */
  readonly left: () => number;
  readonly close: () => Promise<void>;
}

const session = '{"constants":{"custom":{"id":12345678901234567890}}}';
const json = { 'Content-Type': 'application/json' };

export async function startService(): Promise<Service> {
  const written: string[] = [];
  const requests: Record<string, number> = {};
  let left = 0;
  const behaviours: Readonly<Record<string, RequestListener>> = {
    found: (_, response) => response.writeHead(200, json).end(session),
    none: (_, response) => response.writeHead(204).end(),
    denied: (_, response) => response.writeHead(403).end(),
    flaky: (_, response) =>
      requests.flaky === 1 ? response.writeHead(503, { 'Retry-After': '0' }).end() : response.writeHead(200, json).end(session),
    cut: (_, response) => {
      response.writeHead(200, { ...json, 'Content-Length': '1000' });
      response.write(session, () => response.destroy());
    },
    lost: (request, response) => request.resume().on('end', () => response.destroy()),
    silent: (_, response) => {
      response.on('close', () => {
        left += 1;
      });
    },
    written: async (request, response) => {
      written.push((await request.toArray()).join(''));
      response.writeHead(200, json).end(session);
    },
  };
  const server = createServer((request, response) => {
    const part = request.url?.split('/')[1] ?? '';
    requests[part] = (requests[part] ?? 0) + 1;
    behaviours[part]?.(request, response);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    written,
    requests,
    left: () => left,
    async close() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
