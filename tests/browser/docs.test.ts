import axe from 'axe-core';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { address, asShown, docsPage, operations, textOf } from './docs-page.js';

describe('the docs page, opened from a file without a network', { timeout: 60_000 }, () => {
  const { newTab, open, openWhole } = docsPage();
  const narrow = { width: 390, height: 844 };
  const headingOf = (tab: Page, name: string) => tab.getByRole('heading', { name }).filter({ visible: true }).first();

  /** Gives every section its place, also those that the browser would lay out once they are scrolled to. */
  const layOut = (tab: Page) => tab.addStyleTag({ content: '#redoc * { content-visibility: visible !important }' });

  it('shows both operations', async () => {
    const tab = await open('sessions/getsessionbyhandle');
    await expect.poll(() => tab.getByRole('heading', { name: 'Get a session by handle' }).count()).toBeGreaterThan(0);
    const other = await open('sessions/writesessionbyhandle');
    await expect.poll(() => other.getByRole('heading', { name: 'Write a session by handle' }).count()).toBeGreaterThan(0);
  });

  it.each(operations)('opens #%s at its heading', async (fragment, name) => {
    const tab = await open(fragment);
    const top = async () => (await headingOf(tab, name).boundingBox())?.y ?? Number.NaN;
    await expect.poll(top).toBeLessThan(200);
    expect(await top()).toBeGreaterThanOrEqual(0);
  });

  it.each(['', '/'])('opens at its introduction, above both operations, when its address ends with "%s"', async (fragment) => {
    const tab = await openWhole(undefined, undefined, fragment);
    await expect.poll(() => tab.url()).toBe(`${address}#/`);
    expect(await tab.evaluate(() => scrollY)).toBe(0);
    for (const [, name] of operations) expect(await tab.getByRole('heading', { name }).count(), name).toBe(1);
    await tab.mouse.move(700, 600);
    await tab.mouse.wheel(0, 2000);
    await expect.poll(() => tab.evaluate(() => scrollY)).toBe(2000);
  });

  it('has a description and an icon that is not asked for', async () => {
    const tab = await open('');
    expect(await tab.locator('meta[name="description"]').getAttribute('content')).toMatch(/GET and PUT .*[.]$/);
    expect(await tab.locator('link[rel="icon"]').getAttribute('href')).toBe('data:,');
  });

  it('tells what made it', async () => {
    const tab = await openWhole();
    await tab.getByRole('link', { name: 'API docs by Redoc', exact: true }).waitFor();
  });

  /** Words of the headings that go over more than one line. */
  const brokenWords = (tab: Page) =>
    tab.evaluate(() => {
      const words: string[] = [];
      for (const heading of document.querySelectorAll('h1')) {
        const walker = document.createTreeWalker(heading, NodeFilter.SHOW_TEXT);
        for (let text = walker.nextNode(); text !== null; text = walker.nextNode()) {
          for (const word of (text.textContent ?? '').matchAll(/\S+/g)) {
            const range = document.createRange();
            range.setStart(text, word.index);
            range.setEnd(text, word.index + word[0].length);
            if (range.getClientRects().length > 1) words.push(word[0]);
          }
        }
      }
      return words;
    });

  it.each([390, 320])('keeps the words of its headings whole on a screen of %i pixels', async (width) => {
    const tab = await openWhole({ ...narrow, width });
    expect(await brokenWords(tab)).toEqual([]);
    await tab.addStyleTag({ content: 'h1 { font-size: 60px !important }' });
    expect(await brokenWords(tab)).toContain('Multiplayer');
  });

  it.each(operations)('fits a screen of 390 pixels at #%s: only samples scroll sideways, within themselves', async (fragment, name) => {
    const tab = await open(fragment, narrow);
    await headingOf(tab, name).waitFor();
    expect(await tab.evaluate(() => document.documentElement.scrollWidth)).toBe(390);
    await tab.evaluate(() => scrollBy(100, 0));
    expect(await tab.evaluate(() => scrollX)).toBe(0);
  });

  it('says that a body is empty, instead of showing the sample before, and what its only sample is', async () => {
    const tab = await openWhole();
    const sample = tab.locator('.panel-response-samples').first();
    await tab.getByRole('tab', { name: '400' }).first().click();
    await expect.poll(() => sample.innerText()).toContain('The request URI contains an invalid handle ID.');
    await tab.getByRole('tab', { name: '401' }).first().click();
    await expect.poll(() => sample.innerText()).toContain('// No body');
    expect(await sample.innerText()).toContain('The token has expired');
    expect(await sample.innerText()).not.toContain('The request URI contains an invalid handle ID.');
  });

  it('wraps the text of an error', async () => {
    const tab = await openWhole();
    await tab.getByRole('tab', { name: '403' }).first().click();
    const text = tab.locator('.panel-response-samples pre').first();
    await expect.poll(() => text.innerText()).toContain('The requested session cannot be accessed.');
    const overflow = () => text.evaluate((element) => element.scrollWidth - element.clientWidth);
    expect(await overflow()).toBe(0);
    await tab.addStyleTag({ content: 'html:root { --code-wrap: pre }' });
    expect(await overflow()).toBeGreaterThan(0);
  });

  it('moves through the menu of examples with the arrow keys', async () => {
    const tab = await openWhole();
    const button = tab.getByRole('button', { name: 'Example', exact: true }).last();
    const items = tab.getByRole('menuitem').filter({ visible: true });
    const focused = () => tab.evaluate(() => document.activeElement?.textContent);
    await button.press('Enter');
    await items.first().waitFor();
    const names = await items.allTextContents();
    expect(names.length).toBeGreaterThan(2);
    expect(new Set(names).size).toBe(names.length);
    for (const [key, name] of [
      ['ArrowDown', names[0]],
      ['ArrowDown', names[1]],
      ['ArrowUp', names[0]],
      ['ArrowUp', names.at(-1)],
      ['ArrowDown', names[0]],
      ['ArrowDown', names[1]],
    ] as const) {
      await tab.keyboard.press(key);
      expect(await focused()).toBe(name);
    }
    await tab.keyboard.press('Enter');
    await expect.poll(() => button.textContent()).toBe(names[1]);
  });

  it('leaves the arrow keys to scrolling while no menu is open', async () => {
    const tab = await openWhole();
    const before = await tab.evaluate(() => scrollY);
    await tab.keyboard.press('ArrowDown');
    await expect.poll(() => tab.evaluate(() => scrollY)).toBeGreaterThan(before);
  });

  it('shows where the focus is', async () => {
    const tab = await openWhole();
    await tab.keyboard.press('Tab');
    const outline = await tab.evaluate(() => {
      const { outlineStyle, outlineWidth } = getComputedStyle(document.activeElement ?? document.body);
      return [outlineStyle, outlineWidth];
    });
    expect(outline).toEqual(['solid', '2px']);
  });

  it('names the button that closes the security details', async () => {
    const tab = await openWhole();
    await tab.getByText('View security details').first().click();
    const close = tab.getByRole('button', { name: 'Close', exact: true });
    await close.click();
    await expect.poll(() => close.count()).toBe(0);
  });

  /** In Redoc itself: the button that chooses an example is labelled "Example" and shows the name of the chosen one. */
  const known = ['label-content-name-mismatch'];

  it.each(([1400, 390] as const).flatMap((width) => [[width, 'light'] as const, [width, 'dark'] as const]))(
    'has nothing that axe calls serious or critical, %i pixels wide in %s colors, before and after properties are opened',
    async (width, colorScheme) => {
      const tab = await openWhole({ ...narrow, width }, colorScheme);
      await layOut(tab);
      await tab.evaluate(axe.source);
      const grave = async () => {
        const { violations } = await tab.evaluate(() => (globalThis as unknown as { axe: typeof axe }).axe.run());
        return violations
          .filter(({ id, impact }) => !known.includes(id) && (impact === 'serious' || impact === 'critical'))
          .map(({ help, nodes }) => [help, nodes[0]?.html]);
      };
      expect(await grave()).toEqual([]);
      const closed = tab.getByRole('button', { name: /Show (property|\d+ properties)/ });
      const count = await closed.count();
      await closed.evaluateAll((buttons) => {
        for (const button of buttons) (button as HTMLElement).click();
      });
      await expect.poll(() => closed.count()).toBeGreaterThan(count);
      expect(await grave()).toEqual([]);
    },
  );

  it('shows the member schema', async () => {
    const tab = await open('sessions/getsessionbyhandle');
    const members = tab.getByText('Members by index, a decimal number without leading zeros.');
    await members.scrollIntoViewIfNeeded();
    await tab
      .getByRole('button', { name: /Show 16 properties/ })
      .first()
      .click();
    await expect.poll(() => tab.getByText('Gamertag. Only for an accepted member').count()).toBeGreaterThan(0);
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

  /** Addresses that a page asks for other than its own, and what it prints on the console as an error. */
  const listen = async () => {
    const tab = await newTab();
    const heard: string[] = [];
    tab.on('request', (request) => /^(?:file|data|blob):/.test(request.url()) || heard.push(request.url()));
    tab.on('console', (message) => message.type() === 'error' && heard.push(message.text()));
    return { tab, heard };
  };

  it.each(['', '#sessions/getsessionbyhandle', '#sessions/writesessionbyhandle'])(
    'requests nothing and reports no error at "%s"',
    async (hash) => {
      const { tab, heard } = await listen();
      await tab.goto(`${address}${hash}`);
      await expect.poll(() => tab.getByText('503', { exact: true }).count()).toBeGreaterThan(0);
      expect(heard).toEqual([]);
    },
  );

  it('would be heard requesting something', async () => {
    const { tab, heard } = await listen();
    await tab.setContent('<img src="https://elsewhere.invalid/logo.svg">');
    await expect.poll(() => heard).toEqual(['https://elsewhere.invalid/logo.svg', expect.stringContaining('Failed to load')]);
  });

  it.each([
    ['authorization', 'Every request carries a token in the Authorization header'],
    ['activityHandleJoin', 'A join from a friend'],
    ['evaluating', 'initializing → stage'],
    ['me_all', 'request fields → members'],
    ['contract version', 'X-Xbl-Contract-Version'],
    ['Retry-After', 'response 429 headers'],
  ])('finds "%s" by search', async (words, found) => {
    const tab = await openWhole();
    await tab.keyboard.press('Control+k');
    await tab.keyboard.type(words);
    await expect.poll(() => tab.locator('body').innerText()).toContain(found);
  });

  it.each([0, 1])('shows request %i in five languages, and the payload with nothing folded', async (at) => {
    const tab = await openWhole(undefined, undefined, operations[at]?.[0]);
    const panel = tab.locator('.panel-request-samples').nth(at);
    const example = panel.getByRole('button', { name: 'Example', exact: true });
    const choose = async (language: string) => {
      await panel.getByRole('button', { name: /^(?:curl|TypeScript|Python|Go|C#|Payload)$/ }).click();
      await tab.getByRole('menuitem', { name: language, exact: true }).filter({ visible: true }).click();
    };
    for (const [language, code] of [
      ['TypeScript', "from 'mpsd-handle-session'"],
      ['Python', 'import urllib.request'],
      ['Go', 'package main'],
      ['C#', 'new HttpClient()'],
      ['curl', "--header 'X-Xbl-Contract-Version: 107'"],
    ] as const) {
      await choose(language);
      await expect.poll(() => panel.innerText()).toContain(code);
      expect(await example.count(), 'an example to choose, which would change nothing').toBe(0);
    }
    if (at === 0) return;
    await choose('Payload');
    expect(await example.count()).toBe(1);
    expect(await panel.innerText()).toContain('"changeTypes"');
    expect(await panel.innerText()).not.toContain('…');
  });

  it('explains the words of an enum where they stand, each once', async () => {
    const text = asShown(await openWhole().then(textOf));
    expect(text).toContain('evaluating: the title decides.');
    expect(text).toMatch(/Enum: ?"joining" ?"measuring" ?"evaluating" ?"failed"(?! ?"Joining")/);
  });

  it('shows its tables whole on a screen of 1440 pixels', async () => {
    const tab = await openWhole({ width: 1440, height: 1000 });
    await layOut(tab);
    const tables = tab.locator('.md-table-wrapper');
    const overflow = () => tables.evaluateAll((all) => all.map((table) => table.scrollWidth - table.clientWidth));
    expect(await overflow()).toEqual([0, 0, 0, 0]);
    await tab.addStyleTag({ content: 'html:root td code { font-size: 40px }' });
    expect(Math.max(...(await overflow()))).toBeGreaterThan(0);
  });
});
