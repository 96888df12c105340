import { argumentChecks } from './client-checks-argument.js';
import { bodyChecks } from './client-checks-body.js';
import { failureChecks } from './client-checks-failure.js';
import { judgeChecks } from './client-checks-judge.js';
import { outcomeChecks } from './client-checks-outcome.js';
import { requestChecks } from './client-checks-request.js';
import { resilienceChecks } from './client-checks-resilience.js';
import { sessionChecks } from './client-checks-session.js';
import { sharingChecks } from './client-checks-sharing.js';
import { signalChecks } from './client-checks-signal.js';
import { timeChecks } from './client-checks-time.js';
import { tokenChecks } from './client-checks-token.js';
import { trafficChecks } from './client-checks-traffic.js';
import { writeChecks } from './client-checks-write.js';
import type { ClientCheck } from './client-harness.js';

export type { ClientCheck } from './client-harness.js';

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
