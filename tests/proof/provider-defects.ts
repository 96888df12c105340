import type { ProviderDefect } from './provider-defect.js';
import { admissionDefects, bodyDefects, headerDefects, statusDefects } from './provider-defects-answer.js';
import { consistencyDefects, typeDefects, valueDefects } from './provider-defects-session.js';
import { acceptanceDefects, failureDefects, preconditionDefects, writeDefects } from './provider-defects-write.js';

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
