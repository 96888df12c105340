import type { ClientDefect } from './client-defect-kinds.js';
import { argumentDefects } from './client-defects-argument.js';
import { bodyDefects } from './client-defects-body.js';
import { failureDefects } from './client-defects-failure.js';
import { outcomeDefects } from './client-defects-outcome.js';
import { requestDefects } from './client-defects-request.js';
import { resilienceDefects } from './client-defects-resilience.js';
import { sessionDefects } from './client-defects-session.js';
import { sharingDefects } from './client-defects-sharing.js';
import { signalDefects } from './client-defects-signal.js';
import { timeDefects } from './client-defects-time.js';
import { tokenDefects } from './client-defects-token.js';
import { trafficDefects } from './client-defects-traffic.js';
import { writeDefects } from './client-defects-write.js';

export type { ClientDefect } from './client-defect-kinds.js';

/** Clients with one deliberate defect each, to try a suite on: this one, or another. */
export const clientDefects: readonly ClientDefect[] = [
  ...requestDefects,
  ...writeDefects,
  ...outcomeDefects,
  ...sessionDefects,
  ...failureDefects,
  ...signalDefects,
  ...argumentDefects,
  ...resilienceDefects,
  ...timeDefects,
  ...tokenDefects,
  ...bodyDefects,
  ...trafficDefects,
  ...sharingDefects,
];
