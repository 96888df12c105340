import { describe, expect, it } from 'vitest';
import type { Fetch } from '../../../src/index.js';
import { createProviderStates } from '../../../src/provider/states/states.js';
import { verifyProvider } from '../../../src/verify/index.js';
import { describeFailure } from '../../../src/verify/provider/failure.js';

const { fetch, states } = createProviderStates();
const caused = (message: string, code: string) => new TypeError('fetch failed', { cause: Object.assign(new Error(message), { code }) });

/** Everything that a fetch may throw without a message to read. */
const strange: readonly (readonly [string, unknown])[] = [
  ['undefined', undefined],
  ['null', null],
  ['an object without a prototype', Object.create(null)],
  ['a symbol', Symbol('no')],
  [
    'an error whose message throws',
    Object.defineProperty(new Error(), 'message', {
      get() {
        throw new Error('unreadable');
      },
    }),
  ],
  [
    'an object that nobody can look at',
    new Proxy(
      {},
      {
        get() {
          throw new Error('get');
        },
        getPrototypeOf() {
          throw new Error('getPrototypeOf');
        },
      },
    ),
  ],
];

describe('a failure in words', () => {
  it.each([
    ['the causes of a fetch', caused('connect ECONNREFUSED 127.0.0.1:1', 'ECONNREFUSED'), 'fetch failed: connect ECONNREFUSED 127.0.0.1:1'],
    ['a code that the message lacks', caused('socket hang up', 'ECONNRESET'), 'fetch failed: socket hang up ECONNRESET'],
    [
      'the first of several errors',
      new TypeError('fetch failed', { cause: new AggregateError([new Error('connect ETIMEDOUT')], '') }),
      'fetch failed: connect ETIMEDOUT',
    ],
    ['a text', 'no network', 'no network'],
  ])('names %s', (_, thrown, words) => {
    expect(describeFailure(thrown)).toBe(words);
  });

  it.each(strange)('is short for %s', (_, thrown) => {
    expect(describeFailure(thrown)).toMatch(/^(?:the fetch threw something without a message|undefined|null|Symbol\(no\))$/);
  });
});

describe('a run', () => {
  const only = 'content_location';

  it.each(strange)('ends with its report when a fetch throws %s', async (_, thrown) => {
    const { checks } = await verifyProvider(() => Promise.reject(thrown), { states, only });
    expect(checks).toMatchObject([{ outcome: 'failed', violations: [{ rule: 'no_response' }] }]);
  });

  it('ends with its report when a fetch gives no response, or a state hook throws', async () => {
    const noResponse = (async () => undefined) as unknown as Fetch;
    expect((await verifyProvider(noResponse, { states, only })).checks).toMatchObject([{ outcome: 'failed' }]);
    const openLobby = () => Promise.reject(new Error('no database'));
    const { checks } = await verifyProvider(fetch, { states: { openLobby }, only });
    expect(checks).toMatchObject([{ outcome: 'failed', violations: [{ received: 'no database' }] }]);
  });

  /** Closes the connection of the first requests of a method. */
  const closing = (method: string, times: number): Fetch => {
    let left = times;
    return async (request) => {
      if (request.method === method && left-- > 0) throw caused('read ECONNRESET', 'ECONNRESET');
      return await fetch(request);
    };
  };

  it('repeats a read once whose connection was closed, and no more', async () => {
    const state = { openLobby: states.openLobby() };
    expect((await verifyProvider(closing('GET', 1), { states: state, only })).checks).toMatchObject([{ outcome: 'passed' }]);
    const { checks } = await verifyProvider(closing('GET', 2), { states: state, only });
    expect(checks).toMatchObject([{ outcome: 'failed', violations: [{ received: 'fetch failed: read ECONNRESET' }] }]);
  });

  it('never repeats a write', async () => {
    const { checks } = await verifyProvider(closing('PUT', 1), { states, only: 'raises changeNumber' });
    expect(checks).toMatchObject([{ outcome: 'failed', violations: [{ rule: 'no_response' }] }]);
  });
});
