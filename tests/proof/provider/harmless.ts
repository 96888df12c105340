import { harmlessBodies } from './harmless/bodies.js';
import type { HarmlessDifference } from './harmless/difference.js';
import { harmlessHeaders } from './harmless/headers.js';
import { harmlessMessages } from './harmless/messages.js';

/** Every harmless difference, so that any suite can be tried on them. */
export const harmlessDifferences: readonly HarmlessDifference[] = [...harmlessBodies, ...harmlessHeaders, ...harmlessMessages];
