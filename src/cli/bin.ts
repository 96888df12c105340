#!/usr/bin/env node
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { decodeText } from './decode-text.js';
import { run } from './run.js';

let hasFailedToWrite = false;
for (const stream of [process.stdout, process.stderr]) {
  stream.on('error', ({ code, message }: NodeJS.ErrnoException) => {
    // A reader that has seen enough, such as head, is no failure. Anything else, such as a full disk, is reported once.
    if (code === 'EPIPE' || hasFailedToWrite) return;
    hasFailedToWrite = true;
    process.exitCode = 1;
    process.stderr.write(`${stream === process.stdout ? 'Standard output' : 'Standard error'} cannot be written: ${message}\n`);
  });
}

const code = await run(process.argv.slice(2), {
  env: process.env,
  print: (text) => process.stdout.write(text),
  printError: (text) => process.stderr.write(text),
  colors: process.stderr.isTTY && !process.env.NO_COLOR && process.stderr.hasColors(),
  columns: process.stdout.columns,
  isWindows: process.platform === 'win32',
  readFile: async (path) => decodeText(await readFile(path)),
  writeFile: async (path, text) => {
    await mkdir(dirname(path), { recursive: true });
    await writeFile(path, text);
  },
  interrupted: () =>
    new Promise((resolve) => {
      for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, resolve);
    }),
});
process.exitCode ??= code; // an output that was lost has set it already
