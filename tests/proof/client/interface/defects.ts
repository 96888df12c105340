import type { ClientDefect } from '../defects/kinds.js';
import { argumentDefects } from './defects/argument.js';
import { failureDefects } from './defects/failure.js';
import { outcomeDefects } from './defects/outcome.js';
import { requestDefects } from './defects/request.js';
import { resilienceDefects } from './defects/resilience.js';
import { sharingDefects } from './defects/sharing.js';
import { timeDefects } from './defects/time.js';
import { tokenDefects } from './defects/token.js';
import { trafficDefects } from './defects/traffic.js';

/**
 * Defects that `verify-client` cannot see: they are in what only the client of this package has, its options and defaults, its token
 * function, its errors and what they tell, or they would be right for other clients.
 */
export const interfaceDefects: readonly ClientDefect[] = [
  ...requestDefects,
  ...outcomeDefects,
  ...failureDefects,
  ...argumentDefects,
  ...resilienceDefects,
  ...timeDefects,
  ...tokenDefects,
  ...trafficDefects,
  ...sharingDefects,
];
