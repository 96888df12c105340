import axe from 'axe-core';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchChromium } from './chromium.js';

const page = new URL('../../dist/docs.html', import.meta.url).href;

describe('the docs page, opened from a file without a network', { timeout: 60_000 }, () => {
  let browser: Browser;
  let context: BrowserContext;

  beforeAll(async () => {
    browser = await launchChromium();
    context = await browser.newContext({ viewport: { width: 1400, height: 1200 } });
    await context.setOffline(true);
  }, 60_000);

  afterAll(() => browser?.close());

  async function open(fragment: string, viewport = { width: 1400, height: 1200 }): Promise<Page> {
    const tab = await context.newPage();
    await tab.setViewportSize(viewport);
    await tab.goto(`${page}#${fragment}`);
    return tab;
  }

  it('shows both operations', async () => {
    const tab = await open('sessions/getsessionbyhandle');
    await expect.poll(() => tab.getByRole('heading', { name: 'Get a session by handle' }).count()).toBeGreaterThan(0);
    const other = await open('sessions/writesessionbyhandle');
    await expect.poll(() => other.getByRole('heading', { name: 'Write a session by handle' }).count()).toBeGreaterThan(0);
  });

  const operations = [
    ['sessions/getsessionbyhandle', 'Get a session by handle'],
    ['sessions/writesessionbyhandle', 'Write a session by handle'],
  ] as const;
  const narrow = { width: 390, height: 844 };
  const headingOf = (tab: Page, name: string) => tab.getByRole('heading', { name }).filter({ visible: true }).first();

  it.each(operations)('opens #%s at its heading', async (fragment, name) => {
    const tab = await open(fragment);
    const top = async () => (await headingOf(tab, name).boundingBox())?.y ?? Number.NaN;
    await expect.poll(top).toBeLessThan(200);
    expect(await top()).toBeGreaterThanOrEqual(0);
  });

  it.each(operations)('fits a screen of 390 pixels at #%s: only samples scroll sideways, within themselves', async (fragment, name) => {
    const tab = await open(fragment, narrow);
    await headingOf(tab, name).waitFor();
    expect(await tab.evaluate(() => document.documentElement.scrollWidth)).toBe(390);
    await tab.evaluate(() => scrollBy(100, 0));
    expect(await tab.evaluate(() => scrollX)).toBe(0);
  });

  // Redoc renders an operation once it is scrolled to, and those above it.
  it('prints both operations on several pages, without the menu, once the last one was opened', async () => {
    const tab = await open('sessions/writesessionbyhandle');
    for (const [, name] of operations) await headingOf(tab, name).waitFor();
    const search = tab.getByText('Search').first();
    await expect.poll(() => search.isVisible()).toBe(true);
    await tab.emulateMedia({ media: 'print' });
    for (const [, name] of operations) await expect.poll(() => headingOf(tab, name).isVisible()).toBe(true);
    await expect.poll(() => search.isVisible()).toBe(false);
    const pages = (await tab.pdf({ format: 'A4' })).toString('latin1').match(/\/Type \/Page\b/g);
    expect(pages?.length).toBeGreaterThan(4);
  });

  /** In Redoc itself: the button that chooses an example is labelled "Example" and shows the name of the chosen one. */
  const known = ['label-content-name-mismatch'];

  it.each(operations.flatMap(([fragment, name]) => [1400, 390].map((width) => [fragment, width, name] as const)))(
    'has nothing that axe calls serious or critical at #%s, %i pixels wide',
    async (fragment, width, name) => {
      const tab = await open(fragment, { ...narrow, width });
      await headingOf(tab, name).waitFor();
      await tab.evaluate(axe.source);
      const { violations } = await tab.evaluate(() => (globalThis as unknown as { axe: typeof axe }).axe.run());
      const grave = violations.filter(({ impact }) => impact === 'serious' || impact === 'critical');
      expect(grave.filter(({ id }) => !known.includes(id)).map(({ help, nodes }) => [help, nodes[0]?.html])).toEqual([]);
    },
  );

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
