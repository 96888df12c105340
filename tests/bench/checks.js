// How fast the checker judges and the mock answers. Neither has a goal.
import { loadBuilt } from './built.js';
import { token } from './clients.js';
import { documents, documentText, responseHeaders } from './documents.js';
import { inFreshProcess } from './process.js';
import { WrongResult } from './section.js';

/** @param {import('./section.js').Run} run @returns {Promise<import('./section.js').Section>} */
export async function checks({ quick, progress }) {
  progress('checkResponse and createMock');
  /** @type {Record<string, number>} */
  const rates = await inFreshProcess(import.meta.url, 'perSecond', quick ? 300 : 3_000);
  return {
    title: 'Checker and mock',
    method: 'Calls in turn, one at a time, in one process: absolute figures, which depend on what else the machine does.',
    columns: ['work', 'per second'],
    rows: Object.entries(rates).map(([name, rate]) => [name, Math.round(rate).toLocaleString('en')]),
    goals: [],
    data: rates,
  };
}

/**
 * Runs in a process of its own.
 *
 * @param {number} milliseconds - for each
 * @returns {Promise<Record<string, number>>}
 */
export async function perSecond(milliseconds) {
  const [{ checkResponse }, { createMock }] = await Promise.all([loadBuilt('contract'), loadBuilt('mock')]);
  const headers = new Headers(responseHeaders);
  /** @param {'small' | 'medium'} size */
  const judge = (size) => {
    const response = { status: 200, headers, body: documentText(size) };
    return () => {
      const violations = checkResponse('getSessionByHandle', response);
      if (violations.length > 0) throw new WrongResult(`checkResponse objects to a valid response: ${violations[0].message}`);
    };
  };
  const mock = createMock({ example: 'bedrockWorld' });
  const url = `https://sessiondirectory.xboxlive.com/handles/${documents.small.handleId}/session`;
  const ask = async () => {
    const response = await mock(new Request(url, { headers: { Authorization: token, 'X-Xbl-Contract-Version': '107' } }));
    if (response.status !== 200) throw new WrongResult(`the mock answers a valid request with ${response.status}`);
    await response.text();
  };
  return {
    [`checkResponse, ${documents.small.label}`]: await rate(judge('small'), milliseconds),
    [`checkResponse, ${documents.medium.label}`]: await rate(judge('medium'), milliseconds),
    'createMock, one example': await rate(ask, milliseconds),
  };
}

/**
 * @param {() => unknown} work
 * @param {number} milliseconds
 */
async function rate(work, milliseconds) {
  // The mock loads Prism with its first request.
  for (let call = 0; call < 50; call += 1) await work();
  const start = performance.now();
  let count = 0;
  while (performance.now() - start < milliseconds) {
    await work();
    count += 1;
  }
  return (count / (performance.now() - start)) * 1_000;
}
