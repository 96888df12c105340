import { expectationOf } from './expectation.js';
import { schemaFaults } from './schema-faults.js';
import { capped, cut } from './violation.js';

/** One way in which a session breaks the description. */
export interface SessionFault {
  /** JSON pointer into the session, cut after 300 characters. */
  readonly pointer: string;
  /** What is wrong there, for example `/members/0/gamertag must be a string`. */
  readonly message: string;
  /** In the last of very many faults, how many more there are than are listed; it has an empty pointer. */
  readonly more?: number;
}

/**
 * Judges a session by the description, with generated code: no schema is compiled and nothing is evaluated at run time. For the
 * client's `validate` option, or by itself. Unknown fields are no fault; the service may add some.
 *
 * @returns the first hundred faults, and after them one that says how many more there are; empty if there is none
 * @example
 * const client = createClient({ token, validate: validateSession });
 * // a session that breaks the description is an UnexpectedResponseError from now on
 */
export function validateSession(session: object): readonly SessionFault[] {
  return capped<ReturnType<typeof schemaFaults>[number], SessionFault>(
    schemaFaults('#/components/schemas/MultiplayerSession', session),
    (fault) => {
      const pointer = cut(fault.instancePath);
      return { pointer, message: `${pointer || 'The session'} ${expectationOf(fault).demand}` };
    },
    (message, more) => ({ pointer: '', message, more }),
  );
}
