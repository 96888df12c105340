import { selectChecks } from '../verify/run-arguments.js';
import { messageOf, UsageError } from './usage-error.js';

/** The checks that `--only` names; all without it. */
export function selectedChecks<Check extends { readonly name: string; readonly title: string }>(
  checks: readonly Check[],
  only: string | undefined,
): readonly Check[] {
  try {
    return selectChecks(checks, only);
  } catch (error) {
    const message = messageOf(error);
    throw new UsageError(`--${message}${message.endsWith('?') ? '' : '; --list names them'}`);
  }
}
