// Draws the pictures of the README from what they show: `npm run build && npm run docs && npm run pictures`.
import { writeFileSync } from 'node:fs';
import { chromium } from 'playwright-core';
import { run } from '../dist/src/cli/run.js';
import { drawTerminal } from './terminal.js';

const here = (/** @type {string} */ file) => new URL(file, import.meta.url);

/** What the command writes, both streams in order. */
const written = [`$ npm start\n\n`];
const print = (/** @type {string} */ text) => void written.push(text);
const nothing = async () => '';
await run(['get'], { env: {}, print, printError: print, readFile: nothing, writeFile: async () => {}, interrupted: async () => {} });
writeFileSync(here('command.svg'), drawTerminal(written.join('')));

const browser = await chromium.launch({ executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium' });
const page = await browser.newPage({ viewport: { width: 1400, height: 900 } });
await page.goto(`${here('../dist/docs.html').href}#sessions/getsessionbyhandle`);
await page.getByRole('heading', { name: 'Get a session by handle' }).filter({ visible: true }).first().waitFor();
await page.waitForFunction(() => scrollY > 0 && document.body.innerText.includes('membersInfo'));
for (const last of ['Search Ctrl+K', 'One role type.']) await page.getByText(last).waitFor();
const responses = page.getByText('200', { exact: true }).filter({ visible: true }).first();
await responses.evaluate((tab) => scrollBy(0, tab.getBoundingClientRect().top - 80));
await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))));
await page.screenshot({ path: here('reference.png').pathname });
await browser.close();
