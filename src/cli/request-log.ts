import { checkRequest } from '../contract/contract.js';
import type { Fetch } from '../wire/fetch.js';
import { visible } from '../wire/visible.js';
import { color } from './color.js';
import type { CliContext } from './context.js';

/** A fetch with a line for each request: what was asked, the status, and what is wrong with the request by the description. */
export function withRequestLog(fetch: Fetch, context: CliContext): Fetch {
  return async (request) => {
    const { method, url, headers } = request;
    const body = await request.clone().text();
    const response = await fetch(request);
    const { pathname, search } = new URL(url);
    const [first, ...others] = checkRequest({ method, url, headers, body });
    const more = others.length === 0 ? '' : ` (and ${others.length} more)`;
    const verdict =
      first === undefined
        ? color('green', 'conforms', context)
        : color('yellow', `${first.message}: expected ${first.expected}, received ${first.received}${more}`, context);
    context.printError(`${visible(`${method} ${cut(pathname + search)} -> ${response.status}: `)}${verdict}\n`);
    return response;
  };
}

function cut(target: string): string {
  return target.length > 200 ? `${target.slice(0, 200)}…` : target;
}
