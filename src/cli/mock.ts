import { createMock } from '../mock/mock.js';
import { loadPrism } from '../mock/prism.js';
import { parse, UsageError } from './arguments.js';
import type { CliContext } from './context.js';
import { serveUntilInterrupted } from './listening.js';

/** Serves the mock until it is interrupted. */
export async function mock(args: readonly string[], context: CliContext): Promise<number> {
  const { values } = parse(args, { port: { type: 'string', default: '4010' }, example: { type: 'string' } });
  const fetch = createMock(values.example === undefined ? {} : { example: values.example });
  await expectPrism();
  const announce = (url: string) => `Mock of the session directory on ${url}`;
  const remark = 'Choose an answer with the request header Prefer: example=<name> or code=<status>. ';
  return await serveUntilInterrupted(fetch, values.port, announce, context, remark);
}

/** A mock that is announced can answer. */
async function expectPrism(): Promise<void> {
  try {
    await loadPrism();
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error));
  }
}
