import { decodeBody, readBytes } from '../../wire/body.js';
import { isObject } from '../../wire/object.js';

/** Where states are set up over HTTP. */
export const setupPath = '/provider-states';

/** Most bytes of a request that names a state. */
const maxRequestBytes = 10_000;

/** Sets up a state. What it gives goes into the response, but for the token: a token travels in no body. */
type Enter = () => { readonly handleId: string; readonly tokenVariable: string };

/**
 * Sets up the state that a request names, in the form of Pact's provider state callbacks: `{ "state": "openLobby", "action":
 * "setup" }`. The action may be absent; `teardown` does nothing, because each set-up starts afresh.
 *
 * @returns 200 with `{ "handleId", "tokenVariable" }`, 404 for a state that does not exist, 400 for another body, 405 for another method
 */
export async function answerSetup(request: Request, states: Readonly<Record<string, Enter>>): Promise<Response> {
  if (request.method !== 'POST') return new Response('Set up a state with POST.\n', { status: 405, headers: { Allow: 'POST' } });
  const { state, action = 'setup' } = await readSetup(request);
  if (typeof state !== 'string' || (action !== 'setup' && action !== 'teardown')) {
    return new Response('The body must be JSON such as { "state": "openLobby", "action": "setup" }.\n', { status: 400 });
  }
  const enter = Object.hasOwn(states, state) ? states[state] : undefined;
  if (enter === undefined) return new Response(`There is no state ${JSON.stringify(state)}.\n`, { status: 404 });
  if (action === 'teardown') return Response.json({});
  const { handleId, tokenVariable } = enter();
  return Response.json({ handleId, tokenVariable });
}

async function readSetup(request: Request): Promise<Readonly<Record<string, unknown>>> {
  try {
    const { bytes, isWhole } = await readBytes(request, maxRequestBytes);
    const value: unknown = isWhole ? JSON.parse(decodeBody(bytes).text) : undefined;
    return isObject(value) ? value : {};
  } catch {
    return {};
  }
}
