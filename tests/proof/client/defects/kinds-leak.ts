import { type ClientOptions, createClient, type TokenFunction, UnexpectedResponseError } from '../../../../src/index.js';
import { type ClientDefect, defect, wrap } from './kinds.js';

// The ways in which a token gets out.

/** The token that a client sent last, wherever it came from. */
export function latestOf(given: ClientOptions) {
  const { token } = given;
  const latest = { token: typeof token === 'string' ? token : '' };
  if (typeof token !== 'function') return { latest, given };
  const remember: TokenFunction = async (request) => {
    latest.token = await token(request);
    return latest.token;
  };
  return { latest, given: { ...given, token: remember } };
}

/** The token comes back in a text or header that repeats it. */
export function leaks(
  name: string,
  description: string,
  change: (value: object, restore: (text: string) => string) => object,
): ClientDefect {
  return defect(name, description, (options) => {
    const { latest, given } = latestOf(options);
    const restore = (text: string) => text.replaceAll('<redacted>', latest.token);
    return wrap(createClient(given), (made) =>
      made.run().then(
        (outcome) => change(outcome, restore),
        (error: unknown) => {
          throw error instanceof UnexpectedResponseError ? change(error, restore) : error;
        },
      ),
    );
  });
}
