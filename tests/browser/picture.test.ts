import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { drawTerminal } from '../../docs/terminal.js';
import { launchChromium } from './chromium.js';

describe('the picture of a terminal', { timeout: 60_000 }, () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await launchChromium();
  }, 60_000);
  afterAll(() => browser?.close());

  /** Pixels from the left edge to the end of each line. */
  async function endsOf(picture: string): Promise<number[]> {
    const tab = await browser.newPage();
    await tab.goto(`data:image/svg+xml,${encodeURIComponent(picture)}`);
    return tab.evaluate(() =>
      [...document.querySelectorAll('text')].map((line) => line.getEndPositionOfChar(line.getNumberOfChars() - 1).x),
    );
  }

  it('keeps the spaces that a line begins with', async () => {
    const [none = 0, two = 0, four = 0] = await endsOf(drawTerminal('a\n  a\n    a'));
    expect(two - none).toBeGreaterThan(10);
    expect(four - two).toBeCloseTo(two - none, 0); // where a glyph ends depends on the font's hinting
  });

  it('would be caught losing them', async () => {
    const [none, two] = await endsOf(drawTerminal('a\n  a').replaceAll(' xml:space="preserve"', ''));
    expect(two).toBe(none);
  });
});
