import { MpsdError } from './errors.js';

const needed = ['Request', 'Response', 'Headers', 'AbortController', 'TextDecoder'];

/**
 * Says what to do where Jest's environment for jsdom hides what Node has.
 *
 * @param more - names of further globals that are needed
 * @throws MpsdError that names what is missing
 */
export function checkEnvironment(...more: readonly string[]): void {
  const missing = [...needed, ...more].filter((name) => !(name in globalThis));
  if (missing.length === 0) return;
  const advice = 'In Jest, use the environment node, or jest-fixed-jsdom in the place of jest-environment-jsdom';
  throw new MpsdError(`This environment has no ${missing.join(', no ')}. ${advice}`);
}
