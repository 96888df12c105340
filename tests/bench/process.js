// Fresh processes: what one contestant leaves behind must not meet the next one.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';

const callFile = fileURLToPath(new URL('call.js', import.meta.url));

/**
 * Calls a function in a fresh process.
 *
 * @param {string} module - URL of the module that exports it
 * @param {string} name - of the function
 * @param {unknown[]} args - as JSON can hold them
 * @returns {Promise<any>} what the function returned, as JSON can hold it
 */
export async function inFreshProcess(module, name, ...args) {
  return JSON.parse(await runNode(['--expose-gc', callFile, module, name, JSON.stringify(args)]));
}

/** Runs Node and returns what it printed. @param {readonly string[]} args */
export async function runNode(args) {
  const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'] });
  const [output, [code]] = await Promise.all([text(child.stdout), once(child, 'exit')]);
  if (code !== 0) throw new Error(`node ${args.join(' ')} ended with ${code}`);
  return output;
}
