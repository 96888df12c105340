import { fileURLToPath } from 'node:url';
import type { Browser, Page } from 'playwright-core';
import { rolldown } from 'rolldown';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type * as client from '../../src/index.js';
import { createMock } from '../../src/mock/mock.js';
import { type Server, serve } from '../../src/node/serve.js';
import { launchChromium } from './chromium.js';

declare global {
  /** What the bundle leaves on the page. */
  var mpsd: typeof client;
}

const handleId = '1a6f3c80-5d27-4e91-b0c4-8f2e7d9a5b13';
const entry = fileURLToPath(new URL('../../src/index.ts', import.meta.url));

async function bundleForBrowsers(): Promise<string> {
  const bundle = await rolldown({ input: entry, platform: 'browser' });
  const { output } = await bundle.generate({ format: 'iife', name: 'mpsd' });
  return output[0].code;
}

/** The page, its script and the service come from one origin, as behind a proxy of one's own. */
async function serveWithPage(code: string): Promise<Server & { readonly stalled: () => number }> {
  const mock = createMock();
  let stalled = 0;
  const server = await serve(async (request) => {
    const { pathname } = new URL(request.url);
    if (pathname === '/') return new Response('<script src="/mpsd.js"></script>', { headers: { 'Content-Type': 'text/html' } });
    if (pathname === '/mpsd.js') return new Response(code, { headers: { 'Content-Type': 'text/javascript' } });
    if (pathname.startsWith('/stall/')) {
      stalled += 1;
      return new Promise<Response>(() => {});
    }
    return mock(request);
  });
  return { ...server, stalled: () => stalled };
}

describe('the client, bundled for browsers, in Chromium', { timeout: 60_000 }, () => {
  let browser: Browser;
  let server: Awaited<ReturnType<typeof serveWithPage>>;
  let page: Page;

  beforeAll(async () => {
    [browser, server] = await Promise.all([launchChromium(), bundleForBrowsers().then(serveWithPage)]);
  }, 60_000);
  afterAll(async () => {
    await browser?.close();
    await server?.close();
  });

  beforeEach(async () => {
    page = await browser.newPage();
    await page.goto(server.url);
    return () => page.close();
  });

  it('reads a session with every digit', async () => {
    const read = await page.evaluate(async (id) => {
      const client = mpsd.createClient({ token: 'XBL3.0 x=1;invented', baseUrl: location.origin });
      const outcome = await client.getSessionByHandle(id, { headers: { Prefer: 'example=bedrockWorld' } as object });
      if (outcome.status !== 200) return outcome.status;
      const connections = outcome.session.properties.custom?.SupportedConnections as { NetherNetId: bigint }[];
      return { etag: outcome.etag, reference: outcome.reference?.templateName, id: String(connections[0]?.NetherNetId) };
    }, handleId);
    expect(read).toEqual({ etag: '"5b0e3c9a7f214d86b1e8a2c4d0f69375"', reference: 'world', id: '12345678901234567891' });
  });

  it('writes a session', async () => {
    const status = await page.evaluate(async (id) => {
      const client = mpsd.createClient({ token: 'XBL3.0 x=1;invented', baseUrl: location.origin });
      return (await client.writeSessionByHandle(id, { members: { me: { properties: { system: { active: true } } } } })).status;
    }, handleId);
    expect(status).toBe(200);
  });

  it('gives 404 and its message as an outcome', async () => {
    const outcome = await page.evaluate(async (id) => {
      const client = mpsd.createClient({ token: 'XBL3.0 x=1;invented', baseUrl: location.origin });
      const { status, ...rest } = await client.getSessionByHandle(id, { headers: { Prefer: 'code=404' } as object });
      return { status, message: 'message' in rest ? rest.message : undefined };
    }, handleId);
    expect(outcome).toEqual({ status: 404, message: expect.stringContaining('handle') });
  });

  it('rejects with the reason of the signal when the call is aborted', async () => {
    const call = page.evaluate(async (id) => {
      const controller = new AbortController();
      Object.assign(globalThis, { controller });
      const client = mpsd.createClient({ token: 'XBL3.0 x=1;invented', baseUrl: `${location.origin}/stall` });
      return await client.getSessionByHandle(id, { signal: controller.signal }).catch((reason: unknown) => reason);
    }, handleId);
    await expect.poll(server.stalled).toBe(1);
    await page.evaluate(() => (globalThis as unknown as { controller: AbortController }).controller.abort('the player left'));
    await expect(call).resolves.toBe('the player left');
  });

  it('rejects with a NetworkError when nothing answers', async () => {
    const name = await page.evaluate(async (id) => {
      const fetch = () => globalThis.fetch('http://127.0.0.1:1/');
      const client = mpsd.createClient({ token: 'XBL3.0 x=1;invented', baseUrl: location.origin, fetch, maxAttempts: 1 });
      return await client.getSessionByHandle(id).catch((error: unknown) => error instanceof mpsd.NetworkError && error.name);
    }, handleId);
    expect(name).toBe('NetworkError');
  });
});
