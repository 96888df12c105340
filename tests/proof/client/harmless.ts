import type { HarmlessClient } from './harmless/difference.js';
import { harmlessRequests } from './harmless/requests.js';
import { harmlessResults } from './harmless/results.js';

/** Every harmless difference of a client, so that any suite can be tried on them. */
export const harmlessClients: readonly HarmlessClient[] = [...harmlessRequests, ...harmlessResults];
