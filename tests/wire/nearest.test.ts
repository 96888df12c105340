import { expect, it } from 'vitest';
import { nearest } from '../../src/wire/nearest.js';

const known = ['baseUrl', 'contractVersion', 'fetch', 'token', 'port'];

it.each([
  ['baseURL', 'baseUrl'],
  ['baseurl', 'baseUrl'],
  ['contractVerison', 'contractVersion'],
  ['tokn', 'token'],
  ['fetsh', 'fetch'],
  ['prot', 'port'],
])('takes %s for %s', (name, meant) => {
  expect(nearest(name, known)).toBe(meant);
});

it.each(['url', 'timeout', '', 'patch it', 'rtpo', 'x'.repeat(100_000)])('takes %j for nothing', (name) => {
  expect(nearest(name, known)).toBeUndefined();
});
