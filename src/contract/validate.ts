import { validators } from '../../generated/validate.js';

/** One way in which a session breaks the description. */
export interface SessionFault {
  /** JSON pointer into the session. */
  readonly pointer: string;
  /** What is wrong there, for example `/members/0/gamertag must be string`. */
  readonly message: string;
}

const validator = validators['#/components/schemas/MultiplayerSession'];

/**
 * Judges a session by the description, with generated code: no schema is compiled and nothing is evaluated at run time. For the
 * client's `validate` option, or by itself. Unknown fields are no fault; the service may add some.
 *
 * @example
 * const client = createClient({ token, validate: validateSession });
 * // a session that breaks the description is an UnexpectedResponseError from now on
 */
export function validateSession(session: object): readonly SessionFault[] {
  if (validator(session)) return [];
  return (validator.errors ?? []).map(({ instancePath, message = 'is wrong' }) => ({
    pointer: instancePath,
    message: `${instancePath || 'The session'} ${message}`,
  }));
}
