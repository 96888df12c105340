import { CannotCheck } from '../verify/provider/cannot-check.js';
import { isHandleId } from '../wire/guid.js';
import { isObject } from '../wire/object.js';
import { messageOf } from './usage-error.js';

/**
 * Has a state set up over HTTP, in the form of Pact's provider state callbacks, and resolves to its handle id. The request carries
 * no token, and a token variable that the response names is ignored: it is the file that says which token goes where.
 *
 * @throws CannotCheck if the response names no handle
 */
export async function setUpState(setupUrl: string, state: string): Promise<string> {
  try {
    const response = await fetch(setupUrl, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({ state, action: 'setup' }),
      redirect: 'error',
      signal: AbortSignal.timeout(10_000),
    });
    const body: unknown = response.ok ? await response.json() : undefined;
    if (isObject(body) && typeof body.handleId === 'string' && isUsable(state, body.handleId)) return body.handleId;
    throw new Error(response.ok ? 'its response has no handleId that is a GUID' : `it answered ${response.status}`);
  } catch (error) {
    throw new CannotCheck(`${setupUrl} set up no state ${state}: ${messageOf(error)}`);
  }
}

/** Two states are about handle ids that are malformed. */
export function isUsable(state: string, handleId: string): boolean {
  return state.startsWith('malformedHandleId') ? /^[\w-]{1,100}$/.test(handleId) : isHandleId(handleId);
}
