import { createClient, UnexpectedResponseError } from '../../../../src/index.js';
import { caughtBy, defect, fetchOf, wrap } from './kinds.js';
import { latestOf, leaks } from './kinds-leak.js';

/** Refusals with a text. */
const repeats: ReadonlySet<number> = new Set([400, 401, 403, 404]);

/** Tokens that are asked for too often or too seldom, sent too long, or shown. */
export const tokenDefects = [
  ...caughtBy(
    'redaction',
    defect('XSTS token alone shown', 'only the whole value of the header is looked for', (options) => {
      const { latest, given } = latestOf(options);
      const part = () => latest.token.slice(latest.token.lastIndexOf(';') + 1);
      const mark = '\u0001';
      const client = createClient({
        ...given,
        fetch: async (sent) => {
          const response = await fetchOf(given)(sent);
          if (!repeats.has(response.status)) return response;
          const text = (await response.text()).replaceAll(latest.token, '<redacted>').replaceAll(part(), mark);
          return new Response(text, { status: response.status, headers: response.headers });
        },
      });
      return wrap(client, async (made) => {
        const outcome = await made.run();
        return typeof outcome.message === 'string' ? { ...outcome, message: outcome.message.replaceAll(mark, part()) } : outcome;
      });
    }),
    leaks('token repeated in a message', 'texts arrive as they are', (ended, restore) =>
      'message' in ended && typeof ended.message === 'string' && !(ended instanceof Error)
        ? { ...ended, message: restore(ended.message) }
        : ended,
    ),
    leaks('token repeated in the message of an error', 'excerpts are for the log', (ended, restore) =>
      ended instanceof UnexpectedResponseError ? Object.assign(ended, { message: restore(ended.message) }) : ended,
    ),
    leaks('token redacted once', 'the second time it is shown', (ended, restore) => {
      if (!('message' in ended) || typeof ended.message !== 'string' || ended instanceof Error) return ended;
      const [first = '', ...others] = ended.message.split('<redacted>');
      return { ...ended, message: [first, ...(others.length > 0 ? [others.join(restore('<redacted>'))] : [])].join('<redacted>') };
    }),
  ),
];
