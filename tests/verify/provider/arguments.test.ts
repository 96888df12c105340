import { expect, it } from 'vitest';
import { createProviderStates } from '../../../src/provider/index.js';
import { stateNames, verifyProvider } from '../../../src/verify/index.js';
import { InvalidArgumentError } from '../../../src/wire/errors.js';
import { nearest } from '../../../src/wire/nearest.js';

const { fetch, states } = createProviderStates();
/** As a program without types sees it. */
const verify = verifyProvider as unknown as (...values: readonly unknown[]) => Promise<unknown>;
const never = () => Promise.reject(new Error('a request was sent'));

it.each([
  ['nothing', undefined, undefined, 'fetch must be a function, but was undefined'],
  ['a URL', 'https://x', { states }, 'fetch must be a function, but was "https://x"'],
  ['no options', never, undefined, 'options of verifyProvider must be a plain object, but was undefined'],
  ['no states', never, {}, 'states must be a plain object, but was undefined'],
  ['states as a text', never, { states: 'x' }, 'states must be a plain object, but was a value of type string'],
  ['a misspelt state', never, { states: { openLoby: states.openLobby } }, 'states has no "openLoby"; did you mean openLobby?'],
  [
    'a handle id as state',
    never,
    { states: { openLobby: 'x' } },
    'states.openLobby must be { handleId, token } or a function that returns it, but was "x"',
  ],
  ['a state without a handle id', never, { states: { openLobby: { id: 'x' } } }, 'states.openLobby must be { handleId, token }'],
  ['a misspelt check', never, { states, only: 'conditional_requests' }, 'only "conditional_requests" names no check; did you mean "'],
  ['an option of the command', never, { states, write: true }, 'verifyProvider has no option "write"; it takes states, '],
  ['a misspelt option', never, { states, baseURL: 'http://x' }, 'verifyProvider has no option "baseURL"; did you mean baseUrl?'],
  [
    'a base URL that is none',
    never,
    { states, baseUrl: 'nope' },
    'baseUrl must be an http or https URL without query and fragment, but was "nope"',
  ],
  ['a token that is no text', never, { states, token: () => 'x' }, 'token must be a string'],
  ['readOnly as a text', never, { states, readOnly: 'no' }, 'readOnly must be true or false, but was "no"'],
  ['a limit that is none', never, { states, limits: [{ requests: 1 }] }, 'limits[0].seconds must be a positive number'],
  ['a negative seed', never, { states, seed: -1 }, 'seed must be an integer of 0 or more, but was -1'],
  ['no time for a request', never, { states, requestTimeoutMs: 0 }, 'requestTimeoutMs must be a number of milliseconds above 0'],
  ['a time that is no number', never, { states, totalTimeoutMs: '9' }, 'totalTimeoutMs must be a number of milliseconds, but was "9"'],
  ['a controller as signal', never, { states, signal: new AbortController() }, 'signal must be an AbortSignal'],
  ['a listener that is none', never, { states, onProgress: 5 }, 'onProgress must be a function, but was 5'],
])('%s is refused before anything is sent', async (_, provider, options, message) => {
  const run = verify(provider, options);
  await expect(run).rejects.toThrow(InvalidArgumentError);
  await expect(run).rejects.toThrow(message);
});

it('the states of the reference provider are none of them near misses', () => {
  const others = Object.keys(states).filter((name) => !stateNames.includes(name));
  expect(others).not.toEqual([]);
  expect(others.filter((name) => nearest(name, stateNames) !== undefined)).toEqual([]);
});

it('a misspelt state does not compile', async () => {
  // @ts-expect-error openLobby
  await expect(verifyProvider(fetch, { states: { openLoby: states.openLobby } })).rejects.toThrow(InvalidArgumentError);
});

it('every option may be undefined, and a state that no check knows may be there', async () => {
  const names = ['baseUrl', 'token', 'readOnly', 'limits', 'seed', 'requestTimeoutMs', 'totalTimeoutMs', 'signal', 'onProgress', 'clock'];
  const options = Object.fromEntries(names.map((name) => [name, undefined]));
  const given = { openLobby: states.openLobby, ofMyOwn: states.openLobby, sessionGone: undefined };
  await expect(verify(fetch, { ...options, states: given, only: 'content_location' })).resolves.toBeDefined();
});
