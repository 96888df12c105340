import type { Agent } from 'node:http';

// A server may close a kept connection, and that may have arrived although Node has not read it yet. A request that is sent over
// such a connection is lost, and its sender cannot know whether the server acted on it (RFC 9110 section 9.2.2). So what has
// arrived is read first.

/** Finds out in time which connections of an agent the server has closed. */
export interface ConnectionWatch {
  /** Resolves when a request may be sent; undefined if that is now. */
  settled(url: string, method: string): Promise<void> | undefined;
  /** Takes note of a response. */
  answered(url: string, isReused: boolean): void;
}

/** Milliseconds without a response after which closed connections are to be expected. */
const longIdleMs = 1_000;

/** Milliseconds to wait for a close from a server that may close every connection after its response. */
const graceMs = 10;

export function createConnectionWatch(agent: Agent): ConnectionWatch {
  /** Servers that have answered twice over one connection: they do keep them. */
  const keeping = new Set<string>();
  let lastResponse = 0;

  return {
    settled(url, method) {
      if (Object.keys(agent.freeSockets).length === 0) return undefined; // a new connection is safe
      const isRead = method === 'GET' || method === 'HEAD'; // which may be repeated
      if (isRead && performance.now() - lastResponse < longIdleMs) return undefined;
      return keeping.has(originOf(url)) || isRead ? turns() : graceAndTurns();
    },
    answered(url, isReused) {
      lastResponse = performance.now();
      if (isReused) keeping.add(originOf(url));
    },
  };
}

/** Lets Node read what has arrived: one turn of the event loop may be half over, the next reads, and one more drops connections. */
async function turns(): Promise<void> {
  for (let count = 0; count < 3; count += 1) await new Promise((resolve) => setImmediate(resolve));
}

async function graceAndTurns(): Promise<void> {
  await new Promise((resolve) => setTimeout(resolve, graceMs));
  await turns(); // on a busy machine the time may be over before Node has read
}

function originOf(url: string): string {
  return url.slice(0, url.indexOf('/', 'https://'.length));
}
