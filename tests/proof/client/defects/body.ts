import { caughtBy, response, responseText } from './kinds.js';
import { options } from './kinds-attempt.js';

const mebibytes = 2 ** 20;
const rebuilt = ({ status, headers }: Response, body: BodyInit) => new Response(body, { status, headers });

/** Bodies taken for what they are not, and what is known of them lost. */
export const bodyDefects = [
  ...caughtBy(
    'body_limit',
    options('size of a body ignored', 'as much as the service sends', (given) => ({ ...given, maxBodyBytes: Number.MAX_SAFE_INTEGER })),
    options('bodies of 64 MiB by default', 'four times as much', (given) => ({ maxBodyBytes: 64 * mebibytes, ...given })),
    options('size of a body in kibibytes', 'a factor of 1024', ({ maxBodyBytes = 16 * mebibytes, ...given }) => ({
      ...given,
      maxBodyBytes: maxBodyBytes * 1024,
    })),
    response('rest of a body read', 'its size is looked at in the end', async (response) => {
      if (response.body === null) return response;
      return rebuilt(response, await response.arrayBuffer());
    }),
  ),
  ...caughtBy(
    'large_body',
    options('bodies of 1 MiB by default', 'too little for a full session', (given) => ({ maxBodyBytes: mebibytes, ...given })),
  ),
  ...caughtBy(
    'utf8',
    responseText('invalid bytes replaced', 'a name becomes another, and nobody notices', (text) => text),
  ),
  ...caughtBy(
    'byte_order_mark',
    response('session lost to a byte order mark', 'what cannot be read is taken for empty', async (response) => {
      if (response.body === null) return response;
      const bytes = new Uint8Array(await response.arrayBuffer());
      return rebuilt(response, bytes[0] === 0xef ? '{}' : bytes);
    }),
  ),
  ...caughtBy(
    'slow_parts',
    response('first part taken for the whole', 'what comes later is not read', async (response) => {
      if (response.body === null) return response;
      const first = await response.body.getReader().read();
      return rebuilt(response, first.value ?? '');
    }),
  ),
  ...caughtBy(
    'chunked',
    response('each part decoded by itself', 'a character that is in two of them is lost', async (response) => {
      if (response.body === null) return response;
      let text = '';
      const reader = response.body.getReader();
      for (let part = await reader.read(); !part.done; part = await reader.read()) text += new TextDecoder().decode(part.value);
      return rebuilt(response, new TextEncoder().encode(text));
    }),
  ),
  ...caughtBy(
    ['chunked', 'close_delimited'],
    response('body without a length taken for none', 'only Content-Length is understood', (response) =>
      response.body === null || response.headers.has('Content-Length') ? response : rebuilt(response, ''),
    ),
  ),
];
