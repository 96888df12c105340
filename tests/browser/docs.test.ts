import { fileURLToPath } from 'node:url';
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const page = new URL('../../dist/docs.html', import.meta.url).href;
const picture = fileURLToPath(new URL('../../dist/docs.png', import.meta.url));

/** Chromium looks for updates and the like by itself; none of that may look like a request of the page. */
const quiet = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

describe('the docs page, opened from a file without a network', { timeout: 60_000 }, () => {
  let browser: Browser;
  let context: BrowserContext;

  beforeAll(async () => {
    browser = await chromium.launch({ executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium', args: quiet });
    context = await browser.newContext({ viewport: { width: 1400, height: 1200 } });
    await context.setOffline(true);
  }, 60_000);

  afterAll(() => browser?.close());

  async function open(fragment: string): Promise<Page> {
    const tab = await context.newPage();
    await tab.goto(`${page}#${fragment}`);
    return tab;
  }

  it('shows both operations', async () => {
    const tab = await open('sessions/getsessionbyhandle');
    await expect.poll(() => tab.getByRole('heading', { name: 'Get a session by handle' }).count()).toBeGreaterThan(0);
    await tab.screenshot({ path: picture });
    const other = await open('sessions/writesessionbyhandle');
    await expect.poll(() => other.getByRole('heading', { name: 'Write a session by handle' }).count()).toBeGreaterThan(0);
  });

  it('shows the member schema', async () => {
    const tab = await open('sessions/getsessionbyhandle');
    const members = tab.getByText('Members by index, a decimal number without leading zeros.');
    await members.scrollIntoViewIfNeeded();
    await tab
      .getByRole('button', { name: /Show 17 properties/ })
      .first()
      .click();
    await expect.poll(() => tab.getByText('Gamertag. Only of an accepted member').count()).toBeGreaterThan(0);
  });

  it.each([
    ['get', 'sessions/getsessionbyhandle', ['200', '202', '204', '304', '400', '401', '403', '404', '429', '503']],
    ['put', 'sessions/writesessionbyhandle', ['200', '201', '202', '204', '400', '401', '403', '404', '409', '412', '429', '503']],
  ])('shows every response of %s', async (_, fragment, statuses) => {
    const tab = await open(fragment);
    for (const status of statuses) {
      await expect.poll(() => tab.getByText(status, { exact: true }).count(), { message: status }).toBeGreaterThan(0);
    }
  });

  it('shows the text of an error when its response is opened', async () => {
    const tab = await open('sessions/writesessionbyhandle');
    await tab.getByText('409', { exact: true }).first().click();
    await expect.poll(() => tab.getByText('The change conflicts with the constants of the session').count()).toBeGreaterThan(0);
  });

  it.each(['sessions/getsessionbyhandle', 'sessions/writesessionbyhandle'])(
    'requests nothing at #%s: what Redoc would load is blocked by the page’s own policy',
    async (fragment) => {
      const requested = new Map<string, string | undefined>();
      const tab = await context.newPage();
      tab.on('request', (request) => requested.set(request.url(), 'sent'));
      tab.on('requestfailed', (request) => requested.set(request.url(), request.failure()?.errorText));
      await tab.goto(`${page}#${fragment}`);
      await expect.poll(() => tab.getByText('503', { exact: true }).count()).toBeGreaterThan(0);
      const foreign = [...requested].filter(([url]) => !/^(?:file|data|blob):/.test(url));
      expect(requested.has(page)).toBe(true);
      expect(foreign.filter(([, outcome]) => outcome !== 'csp')).toEqual([]);
    },
  );

  it('would be caught requesting something', async () => {
    const tab = await context.newPage();
    const failed = tab.waitForEvent('requestfailed');
    await tab.setContent('<img src="https://elsewhere.invalid/logo.svg">');
    expect((await failed).failure()?.errorText).not.toBe('csp');
  });
});
