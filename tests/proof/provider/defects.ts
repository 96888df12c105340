import type { ProviderDefect } from './defect.js';
import { admissionDefects, bodyDefects, headerDefects, statusDefects } from './defects/answer.js';
import { consistencyDefects, typeDefects, valueDefects } from './defects/session.js';
import { acceptanceDefects, failureDefects, preconditionDefects, writeDefects } from './defects/write.js';

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
  ...acceptanceDefects,
  ...failureDefects,
];
