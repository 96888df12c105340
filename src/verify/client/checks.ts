import type { ClientCheck } from './check.js';
import { argumentChecks } from './checks/arguments.js';
import { leakChecks } from './checks/leaks.js';
import { outcomeChecks } from './checks/outcomes.js';
import { requestChecks } from './checks/requests.js';
import { retryChecks } from './checks/retries.js';
import { sequenceChecks } from './checks/sequences.js';
import { sessionChecks } from './checks/sessions.js';
import { timeChecks } from './checks/time.js';
import { transferChecks } from './checks/transfer.js';
import { writeChecks } from './checks/writes.js';

/** Every check of a client, in the order of a report. */
export const allChecks: readonly ClientCheck[] = [
  ...requestChecks,
  ...writeChecks,
  ...outcomeChecks,
  ...sessionChecks,
  ...transferChecks,
  ...sequenceChecks,
  ...retryChecks,
  ...timeChecks,
  ...argumentChecks,
  ...leakChecks,
];
