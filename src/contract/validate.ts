import { expectationOf } from './expectation.js';
import { schemaFaults } from './schema-faults.js';
import { capped, cut } from './violation.js';

/** One way in which a session breaks the description. */
export interface SessionFault {
  /** JSON pointer into the session, cut after 300 characters. */
  readonly pointer: string;
  /** What is wrong there, for example `/members/0/gamertag must be a string`. */
  readonly message: string;
  /** Only in a last entry with an empty pointer: the number of faults that are not listed. */
  readonly more?: number;
}

/**
 * Checks a session against the description. It uses generated code and no `eval`, so it runs under a strict content security
 * policy. Use it as the client's `validate` option, or by itself. Unknown fields are not faults; the service may add some.
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
