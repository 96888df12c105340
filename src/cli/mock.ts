import { createMock } from '../mock/mock.js';
import { loadPrism } from '../mock/prism.js';
import type { CliContext } from './context.js';
import { type ListeningOptions, serveUntilInterrupted } from './listening.js';
import { messageOf, UsageError } from './usage-error.js';

interface MockOptions extends ListeningOptions {
  readonly example?: string | undefined;
}

/** Serves the mock until it is interrupted. */
export async function mock({ example, ...options }: MockOptions, context: CliContext): Promise<number> {
  const fetch = createMock(example === undefined ? {} : { example });
  await expectPrism();
  const sample = { handleId: '2b7e4d91-6c38-4fa2-91d5-9a3f8e0b6c24', token: 'XBL3.0 x=2533270000000001;invented' };
  const remark = 'Choose a response with the request header Prefer: example=<name> or Prefer: code=<status>. ';
  return await serveUntilInterrupted(fetch, options, { name: 'Mock of the session directory', sample, remark }, context);
}

/** A mock that is announced can answer. */
async function expectPrism(): Promise<void> {
  try {
    await loadPrism();
  } catch (error) {
    throw new UsageError(messageOf(error));
  }
}
