// Draws the pictures of the README from what they show: `npm run build && npm run docs && npm run pictures`.
import { writeFileSync } from 'node:fs';
import { chromium } from 'playwright-core';
import { run } from '../dist/src/cli.js';
import { drawTerminal } from './terminal.js';

const here = (/** @type {string} */ file) => new URL(file, import.meta.url);

/** What the command writes, both streams in order. */
const written = [`$ npm start\n\n`];
const print = (/** @type {string} */ text) => void written.push(text);
const nothing = async () => '';
await run(['get'], { env: {}, print, printError: print, readFile: nothing, writeFile: async () => {}, interrupted: async () => {} });
writeFileSync(here('command.svg'), drawTerminal(written.join('')));

const browser = await chromium.launch({ executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium' });
const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
await page.goto(here('../dist/docs.html').href);
await page.waitForSelector('h1');
await page.screenshot({ path: here('reference.png').pathname });
await browser.close();
