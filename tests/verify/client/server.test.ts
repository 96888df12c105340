import { describe, expect, it } from 'vitest';
import { session } from '../../../src/verify/client/script.js';
import { ScriptedServer } from '../../../src/verify/client/server.js';

describe('a scripted server', () => {
  it('has a port that none had shortly before it, because a client may keep a token or a connection for a base URL', async () => {
    const ports: number[] = [];
    for (let started = 0; started < 1000; started += 1) {
      const server = await ScriptedServer.start(() => session());
      ports.push(server.port);
      await server.close();
    }
    expect(new Set(ports).size).toBe(ports.length);
  });
});
