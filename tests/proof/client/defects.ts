import { argumentDefects } from './defects/argument.js';
import { bodyDefects } from './defects/body.js';
import { failureDefects } from './defects/failure.js';
import type { CaughtDefect } from './defects/kinds.js';
import { outcomeDefects } from './defects/outcome.js';
import { requestDefects } from './defects/request.js';
import { resilienceDefects } from './defects/resilience.js';
import { sessionDefects } from './defects/session.js';
import { signalDefects } from './defects/signal.js';
import { timeDefects } from './defects/time.js';
import { tokenDefects } from './defects/token.js';
import { wireDefects } from './defects/wire.js';
import { writeDefects } from './defects/write.js';

export type { CaughtDefect } from './defects/kinds.js';

/** Clients with one deliberate defect each, which can be seen from outside: by what is sent, and by what the caller gets. */
export const clientDefects: readonly CaughtDefect[] = [
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
  ...wireDefects,
];
