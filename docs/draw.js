// Draws the pictures of the README from what they show: `npm run docs && npm run pictures`.
import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { chromium } from 'playwright-core';
import { drawTerminal } from './terminal.js';

const here = (/** @type {string} */ file) => new URL(file, import.meta.url);

const { XBL_TOKEN, ...env } = process.env; // the picture is of the mock
const printed = execFileSync('npm start --silent 2>&1', { cwd: here('..'), env, shell: true, encoding: 'utf8' });
writeFileSync(here('command.svg'), drawTerminal(`$ npm start\n\n${printed}`));

const browser = await chromium.launch({ executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium' });
const page = await browser.newPage({ viewport: { width: 1400, height: 900 } });
await page.goto(`${here('../dist/docs.html').href}#sessions/getsessionbyhandle`);
await page.getByRole('heading', { name: 'Get a session by handle' }).filter({ visible: true }).first().waitFor();
await page.waitForFunction(() => scrollY > 0 && document.body.innerText.includes('membersInfo'));
for (const last of ['Search Ctrl+K', 'One role type.']) await page.getByText(last).waitFor({ state: 'attached' });
const responses = page.getByText('200', { exact: true }).filter({ visible: true }).first();
await responses.evaluate((tab) => scrollBy(0, tab.getBoundingClientRect().top - 80));
await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))));
await page.screenshot({ path: here('reference.png').pathname });
await browser.close();
