import { type ChildProcessByStdio, spawn, spawnSync } from 'node:child_process';
import type { Readable, Writable } from 'node:stream';
import { setTimeout as sleep } from 'node:timers/promises';
import { redact } from '../../wire/redaction.js';
import { visible } from '../../wire/visible.js';
import { type ClientCase, formatCase } from './case.js';
import { type ClientCall, ClientGone } from './play.js';
import { MalformedResult, parseResultLine } from './result.js';
import { session } from './script.js';
import { ScriptedServer } from './server.js';

/** Milliseconds that a command may take until its first result: some have to be compiled first. */
export const longestStartMs = 60_000;
/** Milliseconds that a command may take to end after the end of its input. */
const endMs = 2_000;
/** Bytes of a line without an end after which the command counts as out of order. */
const longestLine = 64 * 2 ** 20;

/** A client that runs as a process of its own: a case a line on its standard input, a result a line on its standard output. */
export class ClientProcess {
  readonly #child: ChildProcessByStdio<Writable, Readable, null>;
  readonly #waiting = new Map<string, (result: unknown) => void>();
  /** Every case that was sent, by its id. */
  readonly #sent = new Map<string, ClientCase>();
  readonly #answered = new Set<string>();
  readonly #exited: Promise<void>;
  #end: (reason: ClientGone) => void = () => {};
  readonly #gone: Promise<never>;
  #isEnding = false;
  #lines = 0;
  #rest: Buffer[] = [];
  #restBytes = 0;

  private constructor(command: string, args: readonly string[]) {
    // No shell. In a process group of its own, so that what the command starts can be ended with it.
    this.#child = spawn(command, args, { stdio: ['pipe', 'pipe', 'inherit'], detached: !isWindows, windowsHide: true });
    this.#gone = new Promise<never>((_, reject) => {
      this.#end = reject;
    });
    this.#gone.catch(() => undefined); // each call hears of it by itself
    this.#exited = new Promise((resolve) => {
      this.#child.once('error', (error) => {
        this.#end(new ClientGone(`the command cannot be started: ${error.message}`));
        resolve();
      });
      this.#child.once('close', (code, signal) => {
        const how = signal === null ? `with exit code ${code}` : `by ${signal}`;
        if (!this.#isEnding) this.#end(new ClientGone(`the command ended ${how} before the end of its input`));
        resolve();
      });
    });
    this.#child.stdin.on('error', () => undefined); // it has ended, which is heard of above
    this.#child.stdout.on('data', (chunk: Buffer) => this.#read(chunk));
    process.once('exit', this.#kill);
  }

  /**
   * Starts a command and waits until it gives the result of a first call, which is not judged.
   *
   * @param signal - ends the command, and all that it started
   * @throws {@link ClientGone} if it does not
   */
  static async start(command: string, args: readonly string[], signal: AbortSignal, startMs = longestStartMs): Promise<ClientProcess> {
    const client = new ClientProcess(command, args);
    // At once, because whoever interrupts again ends this process before it could do so.
    signal.addEventListener('abort', client.#kill, { once: true });
    const server = await ScriptedServer.start(() => session());
    const late = sleep(startMs, undefined, { signal, ref: false }).then(() => {
      throw new ClientGone(`the command gave no result within ${startMs / 1000} s after its start`);
    });
    try {
      await Promise.race([client.call(firstCase(`http://127.0.0.1:${server.port}`, startMs), signal), late]);
      return client;
    } catch (error) {
      await client.close(signal.aborted);
      throw signal.aborted ? new ClientGone('the run was interrupted') : error;
    } finally {
      late.catch(() => undefined);
      await server.close();
    }
  }

  readonly call: ClientCall = async (given, signal) => {
    const result = new Promise<unknown>((resolve) => this.#waiting.set(given.id, resolve));
    this.#sent.set(given.id, given);
    this.#child.stdin.write(`${formatCase(given)}\n`);
    const left = new Promise<never>((_, reject) => signal.addEventListener('abort', () => reject(signal.reason), { once: true }));
    left.catch(() => undefined);
    try {
      return await Promise.race([result, this.#gone, left]);
    } finally {
      this.#waiting.delete(given.id);
    }
  };

  /**
   * Ends the input and then, if it has to, the process and all that it started.
   *
   * @param atOnce - leaves it no time to end
   * @returns whether it ended by itself
   */
  async close(atOnce = false): Promise<boolean> {
    this.#isEnding = true;
    this.#child.stdin.end();
    const hasEnded = !atOnce && (await Promise.race([this.#exited.then(() => true), sleep(endMs, false, { ref: false })]));
    this.#kill();
    process.off('exit', this.#kill);
    this.#child.stdout.destroy();
    return hasEnded;
  }

  /** What the command started may be there although it has ended itself. */
  readonly #kill = (): void => {
    const { pid } = this.#child;
    if (pid === undefined) return;
    try {
      if (isWindows) spawnSync('taskkill', ['/pid', String(pid), '/t', '/f'], { stdio: 'ignore' });
      else process.kill(-pid, 'SIGKILL');
    } catch {
      // nothing of it is left
    }
  };

  #read(chunk: Buffer): void {
    for (let from = 0; ; ) {
      const end = chunk.indexOf(10, from);
      this.#rest.push(chunk.subarray(from, end === -1 ? undefined : end));
      this.#restBytes += (end === -1 ? chunk.byteLength : end) - from;
      if (this.#restBytes > longestLine) this.#fail(`a line of its output is longer than ${longestLine / 2 ** 20} MiB`);
      if (end === -1) return;
      const line = Buffer.concat(this.#rest).toString('utf8').replace(/\r$/, '');
      this.#rest = [];
      this.#restBytes = 0;
      this.#readLine(line);
      from = end + 1;
    }
  }

  #readLine(line: string): void {
    this.#lines += 1;
    if (line.trim() === '') return;
    try {
      const { id, result } = parseResultLine(line);
      const resolve = this.#waiting.get(id);
      this.#waiting.delete(id);
      if (!this.#sent.has(id)) throw new MalformedResult(`no case has the id ${JSON.stringify(id.slice(0, 80))}`);
      if (this.#answered.has(id)) throw new MalformedResult(`the case ${id} already has a result`);
      this.#answered.add(id);
      resolve?.(result); // one that comes too late is not waited for any more
    } catch (error) {
      if (!(error instanceof MalformedResult)) throw error;
      const hidden = [...this.#sent.values()].reduce((text, { token }) => redact(text, token), line.slice(0, 4000));
      const shown = visible(hidden.length > 120 ? `${hidden.slice(0, 120)}…` : hidden);
      this.#fail(`line ${this.#lines} of its output is not a result: ${error.message} (${shown}). Logs belong on standard error`);
    }
  }

  /** A client that is out of order gives nothing that could be judged. */
  #fail(reason: string): void {
    this.#child.stdout.removeAllListeners('data').resume();
    this.#end(new ClientGone(`the command broke the protocol: ${reason}`));
  }
}

const isWindows = process.platform === 'win32';

function firstCase(baseUrl: string, startMs: number): ClientCase {
  const handleId = crypto.randomUUID();
  const operation = 'getSessionByHandle';
  const token = 'XBL3.0 x=1;eyJpbnZlbnRlZCI6dHJ1ZX0.first-call';
  const times = { timeoutMs: startMs, abortAfterMs: null, resultWithinMs: startMs };
  return {
    id: 'c0',
    check: 'start',
    baseUrl,
    token,
    contractVersion: 107,
    operation,
    handleId,
    headers: {},
    query: {},
    change: {},
    ...times,
  };
}
