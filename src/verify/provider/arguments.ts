import { checkFlag, checkFunction, checkMilliseconds, checkOptions, checkPlain, wrong } from '../../wire/arguments.js';
import { InvalidArgumentError } from '../../wire/errors.js';
import { nearest } from '../../wire/nearest.js';
import { isObject } from '../../wire/object.js';
import { checkLimits } from '../../wire/rate-limiter.js';
import { checkRunOptions } from '../run-arguments.js';
import { stateNames } from './all-checks.js';

// What callers pass to verifyProvider, checked before anything is sent.

const optionNames: readonly string[] = [
  'states',
  'baseUrl',
  'token',
  'readOnly',
  'only',
  'limits',
  'seed',
  'requestTimeoutMs',
  'totalTimeoutMs',
  'signal',
  'onProgress',
  'clock',
];

export function checkArguments(fetch: unknown, options: object): void {
  checkFunction('fetch', fetch);
  checkOptions('verifyProvider', options, optionNames);
  const {
    states,
    baseUrl,
    token,
    readOnly,
    limits,
    seed = 1,
    requestTimeoutMs = 1,
    ...run
  }: Readonly<Record<string, unknown>> = {
    ...options,
  };
  checkStates(states);
  if (baseUrl !== undefined && !isHttpUrl(baseUrl)) throw wrong('baseUrl', 'an http or https URL without query and fragment', baseUrl);
  if (token !== undefined && typeof token !== 'string') throw wrong('token', 'a string', token);
  checkFlag('readOnly', readOnly);
  if (limits !== undefined) checkLimits(limits);
  if (!(Number.isSafeInteger(seed) && Number(seed) >= 0)) throw wrong('seed', 'an integer of 0 or more', seed);
  checkMilliseconds('requestTimeoutMs', requestTimeoutMs);
  checkRunOptions(run);
}

/** A provider may offer more states than checks ask for, but a misspelt one would silently leave out its checks. */
function checkStates(states: unknown): void {
  checkPlain('states', states);
  for (const [name, state] of Object.entries(states)) {
    const meant = stateNames.includes(name) ? undefined : nearest(name, stateNames);
    if (meant !== undefined) throw new InvalidArgumentError(`states has no "${name}"; did you mean ${meant}?`);
    if (state === undefined || typeof state === 'function' || (isObject(state) && typeof state.handleId === 'string')) continue;
    throw wrong(`states.${name}`, '{ handleId, token } or a function that returns it', state);
  }
}

function isHttpUrl(url: unknown): boolean {
  return typeof url === 'string' && /^https?:\/\/[^?#]+$/i.test(url) && URL.canParse(url);
}
