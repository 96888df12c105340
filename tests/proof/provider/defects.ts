import type { ProviderDefect } from './defect.js';
import { acceptanceDefects } from './defects/acceptance.js';
import { failureDefects } from './defects/failure.js';
import { preconditionDefects } from './defects/precondition.js';
import { renderingDefects } from './defects/rendering.js';
import { admissionDefects, bodyDefects, headerDefects, statusDefects } from './defects/response.js';
import { consistencyDefects, typeDefects, valueDefects } from './defects/session.js';
import { storedValueDefects } from './defects/stored-value.js';
import { writeDefects } from './defects/write.js';
import { writeEffectDefects } from './defects/write-effect.js';

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
  ...writeEffectDefects,
  ...storedValueDefects,
  ...renderingDefects,
  ...acceptanceDefects,
  ...failureDefects,
];
