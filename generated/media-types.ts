// Generated from openapi/ by `npm run generate`. Do not edit.
import type { operations } from './types.js';

type ByStatus = Readonly<Record<number, readonly ('application/json' | 'text/plain')[]>>;

/** Media types of each documented status of each operation; none where a response has no body. */
export const mediaTypes: Readonly<Record<keyof operations, ByStatus>> = {
  getSessionByHandle: {
    200: ["application/json"],
    202: ["text/plain"],
    204: [],
    304: [],
    400: ["text/plain"],
    401: ["text/plain"],
    403: ["text/plain"],
    404: ["text/plain"],
    429: ["application/json", "text/plain"],
    503: ["text/plain"],
  },
  writeSessionByHandle: {
    200: ["application/json"],
    201: ["application/json"],
    202: ["text/plain"],
    204: [],
    400: ["text/plain"],
    401: ["text/plain"],
    403: ["application/json", "text/plain"],
    404: ["text/plain"],
    409: ["text/plain"],
    412: ["application/json", "text/plain"],
    429: ["application/json", "text/plain"],
    503: ["text/plain"],
  },
};
