import type { Check } from './check.js';
import { drawnChecks } from './checks/drawn-requests.js';
import { membershipChecks } from './checks/membership.js';
import { preconditionChecks } from './checks/preconditions.js';
import { readingChecks } from './checks/reading.js';
import { refusalChecks } from './checks/refusals.js';
import { refusedWriteChecks } from './checks/refused-writes.js';
import { renderingChecks } from './checks/renderings.js';
import { storedValueChecks } from './checks/stored-values.js';
import { undeclaredHeaderChecks } from './checks/undeclared-headers.js';
import { writingChecks } from './checks/writing.js';

/**
 * Every check, in the order of a run.
 *
 * @param seed - the same seed draws the same requests
 */
export function allChecks(seed: number): readonly Check[] {
  return [
    ...readingChecks,
    ...renderingChecks,
    ...preconditionChecks,
    ...refusalChecks,
    ...writingChecks,
    ...storedValueChecks,
    ...refusedWriteChecks,
    ...membershipChecks,
    ...drawnChecks(seed),
    ...undeclaredHeaderChecks,
  ];
}

/** Names of the states that checks ask for. */
export const stateNames: readonly string[] = [...new Set(allChecks(1).map(({ state }) => state))].sort();
