import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { asShown, docsPage, operations, textOf } from './docs-page.js';

const description = JSON.parse(readFileSync(new URL('../../generated/openapi.json', import.meta.url), 'utf8'));

interface Documented {
  readonly $ref?: string;
  readonly description: string;
  readonly content?: Readonly<Record<string, { readonly examples: Readonly<Record<string, { $ref?: string; value?: unknown }>> }>>;
}

/** What print has to show of each response: its status, its description and the beginning of its first sample. */
const documented = Object.values<{ responses?: Readonly<Record<string, Documented>> }>(description.paths['/handles/{handleId}/session'])
  .flatMap(({ responses = {} }) => Object.entries(responses))
  .map(([status, node]) => {
    const response: Documented = follow(node);
    const [{ examples } = { examples: {} }] = Object.values(response.content ?? {});
    const [value] = Object.values(examples).map((example) => follow(example).value);
    const sample = typeof value === 'object' && value !== null ? `"${Object.keys(value)[0]}"` : value === '' ? '// No body' : value;
    return [status, asShown(response.description), asShown(String(sample ?? 'No content'))] as const;
  });

function follow<T extends { readonly $ref?: string }>(node: T): T {
  return node.$ref === undefined
    ? node
    : node.$ref
        .slice(2)
        .split('/')
        .reduce((parent, key) => parent[key], description);
}

/** As a print dialog does it. */
const print = async (tab: Page) => {
  await tab.evaluate(() => void dispatchEvent(new Event('beforeprint')));
  await tab.emulateMedia({ media: 'print' });
};
const endPrint = async (tab: Page) => {
  await tab.emulateMedia({ media: 'screen' });
  await tab.evaluate(() => void dispatchEvent(new Event('afterprint')));
};

describe('the docs page, printed', { timeout: 60_000 }, () => {
  const { openWhole } = docsPage();

  it('prints, right after it was opened, the introduction and each status with its text and sample', async () => {
    const tab = await openWhole();
    await print(tab);
    const text = asShown(await tab.locator('#redoc').innerText());
    expect(text).toContain('This description is unofficial.');
    for (const [, name] of operations) expect(text).toContain(name);
    const panels = await tab.locator('.print-only').filter({ visible: true }).allInnerTexts();
    expect(panels.length).toBe(documented.length);
    for (const [index, [status, condition, sample]] of documented.entries()) {
      expect(asShown(panels[index] ?? ''), status).toContain(condition);
      expect(asShown(panels[index] ?? ''), status).toContain(sample);
    }
  });

  it('shows on the screen one status of each operation', async () => {
    const text = await textOf(await openWhole());
    expect(documented.filter(([, condition]) => text.includes(condition)).map(([status]) => status)).toEqual(['200', '200']);
  });

  it('prints no schema that Redoc has yet to render', async () => {
    const tab = await openWhole();
    await print(tab);
    const unrendered = tab.locator('#redoc div[aria-hidden="true"]:empty');
    expect(await unrendered.count()).toBe(0);
    await expect(tab.getByText('One member of the session.').filter({ visible: true }).count()).resolves.toBe(5);
  });

  it('prints some sixty pages, without the menu, and nothing on them is cut off', async () => {
    const tab = await openWhole();
    const pages = (await tab.pdf({ format: 'A4' })).toString('latin1').match(/\/Type \/Page\b/g);
    expect(pages?.length).toBeGreaterThan(50);
    expect(pages?.length).toBeLessThan(80);
    await print(tab);
    expect(await tab.getByText('Search').first().isVisible()).toBe(false);
    const cut = await tab.evaluate(() =>
      [...document.querySelectorAll('pre')].filter((sample) => sample.checkVisibility() && sample.scrollHeight > sample.clientHeight),
    );
    expect(cut).toEqual([]);
  });

  it.each(['light', 'dark'] as const)('prints the %s page in light colors, and is as before when that is over', async (colorScheme) => {
    const tab = await openWhole(undefined, colorScheme);
    await tab.getByText('Search').first().waitFor();
    await tab.getByText('Sessions', { exact: true }).first().click(); // the menu opens, as it does by itself where an operation is read
    await tab.getByText('Get a session by handle').first().waitFor();
    await tab.getByRole('tab', { name: '304' }).click();
    const state = async () => [await textOf(tab), tab.url(), ...(await tab.evaluate(() => [document.documentElement.className, scrollY]))];
    const before = await state();
    expect(before).toContain(colorScheme);
    await print(tab);
    expect(await state()).toContain('light');
    expect(await state()).not.toEqual(before);
    await endPrint(tab);
    expect(await state()).toEqual(before);
  });
});
