import type { ClientCheck } from '../harness.js';
import { argumentChecks } from './checks/argument.js';
import { failureChecks } from './checks/failure.js';
import { outcomeChecks } from './checks/outcome.js';
import { requestChecks } from './checks/request.js';
import { resilienceChecks } from './checks/resilience.js';
import { sharingChecks } from './checks/sharing.js';
import { signalChecks } from './checks/signal.js';
import { timeChecks } from './checks/time.js';
import { tokenChecks } from './checks/token.js';
import { trafficChecks } from './checks/traffic.js';

/**
 * What the client of this package promises beyond what `verify-client` can see: its options and their defaults, its token function,
 * its errors and what they tell, hooks, sharing. The checks share nothing and need no order, but run one at a time, because some
 * stop the clock.
 */
export const interfaceChecks: readonly ClientCheck[] = [
  ...requestChecks,
  ...outcomeChecks,
  ...failureChecks,
  ...argumentChecks,
  ...signalChecks,
  ...resilienceChecks,
  ...timeChecks,
  ...tokenChecks,
  ...trafficChecks,
  ...sharingChecks,
];
