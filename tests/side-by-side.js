// node tests/side-by-side.js <script>…
// Runs scripts of package.json at the same time. What the last one prints is seen as it comes, of the others when they have ended, the
// failing ones last. Fails if one fails.
import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';

/** @type {{ scripts: Record<string, string> }} */
const { scripts } = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8'));

/**
 * @param {string} name
 * @param {boolean} isLive
 */
async function run(name, isLive) {
  const command = scripts[name];
  if (command === undefined) throw new Error(`package.json has no script ${name}`);
  const start = performance.now();
  const env = process.stdout.isTTY ? { FORCE_COLOR: '1', ...process.env } : process.env;
  const child = spawn(command, { shell: true, stdio: ['ignore', 'pipe', 'pipe'], env });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (text) => {
      if (isLive) process.stdout.write(text);
      else output += text;
    });
  }
  const code = await new Promise((resolve, reject) => child.on('error', reject).on('close', resolve));
  if (!isLive || code !== 0)
    console.log(`> ${name} ${code === 0 ? 'passed' : 'FAILED'} in ${((performance.now() - start) / 1000).toFixed(1)} s`);
  if (code === 0) process.stdout.write(output);
  return { name, code, output };
}

const names = process.argv.slice(2);
console.log(`Running at the same time: ${names.join(', ')}`);
const failed = (await Promise.all(names.map((name, at) => run(name, at === names.length - 1)))).filter(({ code }) => code !== 0);
for (const { name, output } of failed) if (output !== '') console.error(`\n> ${name} FAILED\n${output}`);
if (failed.length > 0) process.exitCode = 1;
