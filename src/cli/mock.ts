import { createMock } from '../mock.js';
import { serve } from '../serve.js';
import { integer, parse } from './arguments.js';
import type { Surroundings } from './surroundings.js';

/** Serves the mock until it is interrupted. */
export async function mock(args: readonly string[], { print, interrupted }: Surroundings): Promise<number> {
  const { values } = parse(args, { port: { type: 'string', default: '4010' }, example: { type: 'string' } });
  const port = integer('port', values.port, 0, 65535);
  const server = await serve(createMock(values.example === undefined ? {} : { example: values.example }), { port });
  print(`Mock of the session directory on ${server.url}\n`);
  print('Choose an answer with the request header Prefer: example=<name> or code=<status>. Stop with Ctrl+C.\n');
  await interrupted();
  await server.close();
  return 0;
}
