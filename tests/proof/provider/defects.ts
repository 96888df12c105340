import type { ProviderDefect } from './defect.js';
import { acceptanceDefects } from './defects/acceptance.js';
import { admissionDefects, bodyDefects, headerDefects, statusDefects } from './defects/answer.js';
import { failureDefects } from './defects/failure.js';
import { preconditionDefects } from './defects/precondition.js';
import { consistencyDefects, typeDefects, valueDefects } from './defects/session.js';
import { storedDefects } from './defects/stored.js';
import { writeDefects } from './defects/write.js';

/** Every deliberate mistake, so that any suite can be tried on them. */
export const providerDefects: readonly ProviderDefect[] = [
  ...statusDefects,
  ...bodyDefects,
  ...headerDefects,
  ...admissionDefects,
  ...typeDefects,
  ...valueDefects,
  ...consistencyDefects,
  ...preconditionDefects,
  ...writeDefects,
  ...storedDefects,
  ...acceptanceDefects,
  ...failureDefects,
];
