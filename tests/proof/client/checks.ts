import { argumentChecks } from './checks/argument.js';
import { bodyChecks } from './checks/body.js';
import { failureChecks } from './checks/failure.js';
import { judgeChecks } from './checks/judge.js';
import { outcomeChecks } from './checks/outcome.js';
import { requestChecks } from './checks/request.js';
import { resilienceChecks } from './checks/resilience.js';
import { sessionChecks } from './checks/session.js';
import { sharingChecks } from './checks/sharing.js';
import { signalChecks } from './checks/signal.js';
import { timeChecks } from './checks/time.js';
import { tokenChecks } from './checks/token.js';
import { trafficChecks } from './checks/traffic.js';
import { writeChecks } from './checks/write.js';
import type { ClientCheck } from './harness.js';

export type { ClientCheck } from './harness.js';

/**
 * The consumer suite as data, so that it can be run against any client with the interface of `createClient`. The checks share
 * nothing and need no order, but run one at a time, because some stop the clock. They reach nothing beyond this machine if the
 * client keeps to its `fetch`.
 */
export const clientChecks: readonly ClientCheck[] = [
  ...requestChecks,
  ...writeChecks,
  ...outcomeChecks,
  ...sessionChecks,
  ...failureChecks,
  ...argumentChecks,
  ...signalChecks,
  ...resilienceChecks,
  ...timeChecks,
  ...tokenChecks,
  ...bodyChecks,
  ...trafficChecks,
  ...sharingChecks,
  ...judgeChecks,
];
