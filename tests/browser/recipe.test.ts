import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { answerWith } from '../../examples/recipes/playwright.js';
import { createMock } from '../../src/mock/mock.js';
import { type Server, serve } from '../../src/node/serve.js';
import { createProviderStates } from '../../src/provider/states/states.js';
import { launchChromium } from './chromium.js';

const service = 'https://sessiondirectory.xboxlive.com';

describe('the recipe for Playwright', { timeout: 60_000 }, () => {
  let browser: Browser;
  let server: Server;

  beforeAll(async () => {
    server = await serve(async () => new Response('<p>', { headers: { 'Content-Type': 'text/html' } }));
    browser = await launchChromium();
  }, 60_000);
  afterAll(async () => {
    await browser?.close();
    await server?.close();
  });

  /** What the page gets when it asks the service. */
  const ask = (page: Page, handleId: string, token: string, body?: string) =>
    page.evaluate(
      async ({ url, token, body }) => {
        const headers = { Authorization: token, 'X-Xbl-Contract-Version': '107', ...(body && { 'Content-Type': 'application/json' }) };
        const response = await fetch(url, { headers, ...(body && { method: 'PUT', body }) });
        return { status: response.status, etag: response.headers.get('ETag'), hasBody: (await response.text()) !== '' };
      },
      { url: `${service}/handles/${handleId}/session`, token, body },
    );

  it('answers a page with an example', async () => {
    const page = await browser.newPage();
    await page.goto(server.url);
    await page.route(`${service}/**`, answerWith(createMock({ example: 'staleHandle' })));
    await expect(ask(page, '1a6f3c80-5d27-4e91-b0c4-8f2e7d9a5b13', 'XBL3.0 x=1;invented')).resolves.toMatchObject({
      status: 404,
      hasBody: true,
    });
  });

  it('answers a page from the reference provider, entity tag and write included', async () => {
    const { fetch, states } = createProviderStates();
    const { handleId, token } = states.updateProperties();
    const page = await browser.newPage();
    await page.goto(server.url);
    await page.route(`${service}/**`, answerWith(fetch));
    const before = await ask(page, handleId, token);
    expect(before).toEqual({ status: 200, etag: expect.stringMatching(/^"/), hasBody: true });
    const written = await ask(page, handleId, token, '{"properties":{"custom":{"worldName":"Cove"}}}');
    expect(written.status).toBe(200);
    expect(written.etag).not.toBe(before.etag);
  });
});
