import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { exchanges } from '../../generated/exchanges.js';
import { createMock } from '../../src/mock/mock.js';

// Integers that no double holds, on their way from where somebody wrote them to where somebody reads them.

/** The integers of a text, outside of strings, that a double would change. */
const longIn = (text: string) =>
  (text.match(/(?<![\w'"=/-])\d{16,}(?=n?\b(?!['"-]))/g) ?? []).filter((digits) => String(Number(digits)) !== digits);

/** Each integer once: a source may stand in several responses. */
const distinct = (texts: readonly string[]) => [...new Set(texts.flatMap(longIn))].sort();

const sources = readdirSync('openapi', { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.yaml'));
const written = distinct(sources.map((name) => readFileSync(`openapi/${name}`, 'utf8')));

async function mocked(method: 'GET' | 'PUT', example: string): Promise<string> {
  const headers = { Authorization: 'XBL3.0 x=1;t', 'X-Xbl-Contract-Version': '107', 'Content-Type': 'application/json' };
  const url = 'http://mock.invalid/handles/1a6f3c80-5d27-4e91-b0c4-8f2e7d9a5b13/session';
  const response = await createMock({ example })(new Request(url, { method, headers, ...(method === 'PUT' && { body: '{}' }) }));
  return await response.text();
}

describe('the digits of the description', () => {
  it('are more than a double holds, in one example at least', () => {
    expect(written.length).toBeGreaterThan(0);
  });

  it('are found where a double would change them, and only there', () => {
    expect(longIn(`{"id": 12345678901234567891, "xuid": "2533270000000001111"}`)).toEqual(['12345678901234567891']);
    expect(longIn('id: 9007199254740991')).toEqual([]);
  });

  it('are those of generated/openapi.json', () => {
    expect(distinct([readFileSync('generated/openapi.json', 'utf8')])).toEqual(written);
  });

  it("are those of the mock's responses", async () => {
    const sessions = exchanges.filter(({ mediaType, status }) => mediaType === 'application/json' && status !== 429);
    expect(distinct(await Promise.all(sessions.map(({ method, name }) => mocked(method, name))))).toEqual(written);
  });
});

it('the picture of the first screen has the digits of the session that it shows', () => {
  const shown = distinct([readFileSync('src/provider/states/documents.ts', 'utf8')]);
  expect(shown).toHaveLength(1);
  expect(distinct([readFileSync('docs/command.svg', 'utf8')])).toEqual(shown);
});
