import { createMock } from '../mock.js';
import { parse } from './arguments.js';
import { serveUntilInterrupted } from './listening.js';
import type { Surroundings } from './surroundings.js';

/** Serves the mock until it is interrupted. */
export async function mock(args: readonly string[], surroundings: Surroundings): Promise<number> {
  const { values } = parse(args, { port: { type: 'string', default: '4010' }, example: { type: 'string' } });
  const fetch = createMock(values.example === undefined ? {} : { example: values.example });
  const announce = (url: string) => `Mock of the session directory on ${url}`;
  const remark = 'Choose an answer with the request header Prefer: example=<name> or code=<status>. ';
  return await serveUntilInterrupted(fetch, values.port, announce, surroundings, remark);
}
