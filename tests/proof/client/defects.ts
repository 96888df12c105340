import { argumentDefects } from './defects/argument.js';
import { bodyDefects } from './defects/body.js';
import { failureDefects } from './defects/failure.js';
import type { ClientDefect } from './defects/kinds.js';
import { outcomeDefects } from './defects/outcome.js';
import { requestDefects } from './defects/request.js';
import { resilienceDefects } from './defects/resilience.js';
import { sessionDefects } from './defects/session.js';
import { sharingDefects } from './defects/sharing.js';
import { signalDefects } from './defects/signal.js';
import { timeDefects } from './defects/time.js';
import { tokenDefects } from './defects/token.js';
import { trafficDefects } from './defects/traffic.js';
import { writeDefects } from './defects/write.js';

export type { ClientDefect } from './defects/kinds.js';

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
