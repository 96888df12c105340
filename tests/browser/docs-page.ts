import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll } from 'vitest';
import { launchChromium } from './chromium.js';

export const address = new URL('../../dist/docs.html', import.meta.url).href;

/** Each operation's fragment of the address, and its heading. */
export const operations = [
  ['sessions/getsessionbyhandle', 'Get a session by handle'],
  ['sessions/writesessionbyhandle', 'Write a session by handle'],
] as const;

type Size = Readonly<{ width: number; height: number }>;
const wide: Size = { width: 1400, height: 1200 };

/** The docs page in a browser without a network, for the tests of one file. */
export function docsPage() {
  let browser: Browser;
  let context: BrowserContext;

  beforeAll(async () => {
    browser = await launchChromium();
    context = await browser.newContext({ viewport: wide });
    await context.setOffline(true);
  }, 60_000);

  afterAll(() => browser?.close());

  const newTab = () => context.newPage();

  async function open(fragment: string, viewport = wide, colorScheme: 'light' | 'dark' = 'light'): Promise<Page> {
    const tab = await newTab();
    await tab.setViewportSize(viewport);
    await tab.emulateMedia({ colorScheme });
    await tab.goto(fragment === '' ? address : `${address}#${fragment}`);
    return tab;
  }

  /** Opened at its introduction and completely rendered, which ends with the schemas of the last operation. */
  async function openWhole(viewport?: Size, colorScheme?: 'light' | 'dark', fragment = ''): Promise<Page> {
    const tab = await open(fragment, viewport, colorScheme);
    await tab.getByText('One role type.').waitFor({ state: 'attached' });
    await tab.getByText('One member of the session.').nth(1).waitFor({ state: 'attached' });
    return tab;
  }

  return { newTab, open, openWhole };
}

/** Without what Markdown and the layout change. */
export function asShown(text: string): string {
  return text.replaceAll('`', '').replace(/\s+/g, ' ').trim();
}

/** All text of the page, visible or not. */
export const textOf = async (tab: Page) => asShown((await tab.locator('#redoc').textContent()) ?? '');
