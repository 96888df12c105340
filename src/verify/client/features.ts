import { wrong } from '../../wire/arguments.js';
import { checkKnown } from '../run-arguments.js';

/**
 * The features that a client may declare, each with what it promises. Checks of an undeclared feature are skipped; the checks of
 * the core apply to every client.
 */
export const features = {
  writes: 'can make the call writeSessionByHandle',
  conditionalReads: 'sends If-None-Match on a read, and returns the etag of 200 and 304',
  preconditions: 'sends If-Match on a write, and returns the etag of 200, 201 and 412',
  createOnly: 'sends If-None-Match: * on a write',
  requestHeaders: 'sends the other documented headers: Accept-Language, Signature, X-Xbl-OnBehalfOf-Title and -Users, X-Xbl-Deny-Scope',
  trials: 'sends the query nocommit=true on a write',
  contractVersions: 'sends the contract version of the case, not always the same one',
  exactIntegers: 'keeps every digit of integers beyond 2^53, both reading and writing',
  unknownFields: 'keeps fields of a session that the description does not name',
  reference: 'returns the names in Content-Location as scid, templateName and name',
  messages: 'returns the text of a refusal as message',
  sessionOnRefusal: 'returns the session of a 403 and 412',
  retryAfter: 'returns Retry-After on 429 and 503 in seconds',
  rateLimit: 'returns the limit that a 429 names, with the names of the best-practices page',
  retries: 'retries a read after 429 when the Retry-After time has passed, and gives up eventually',
  transientRetries: 'also retries a read after 408, 500, 502, 503, 504 and a lost connection',
  retryAfterDates: 'understands a Retry-After that is a date',
  timeouts: 'ends a call with "timeout" after timeoutMs, whatever it is waiting for',
  abort: 'ends a call with "aborted" after abortAfterMs, whatever it is waiting for',
  argumentChecks: 'refuses wrong arguments with "invalid-argument" and sends nothing',
  errorKinds: 'distinguishes "network" (no complete response) from "unexpected-response" (one that is not documented)',
  strictResponses: 'treats a wrong media type, a session that is not an object, or text that is not UTF-8 as an unexpected response',
  largeBodies: 'reads a session of two mebibytes',
  bodyLimit: 'stops reading a body beyond 16 MiB, or beyond a lower limit of its own',
  redaction: 'removes its token from messages that echo it (a session is data, and is not judged)',
  informationalResponses: 'skips informational responses, like 103 Early Hints, before the final one',
  parallel: 'makes several calls at the same time',
} as const;

/** Name of a feature that a client may declare. */
export type Feature = keyof typeof features;

export const featureNames = Object.keys(features) as readonly Feature[];

/** The features in a list of names, `all` being every one. @throws InvalidArgumentError that names the first unknown one */
export function parseFeatures(names: readonly string[]): readonly Feature[] {
  if (!Array.isArray(names)) throw wrong('features', 'an array of names', names);
  for (const name of names) checkKnown(name, [...featureNames, 'all'], 'feature');
  return featureNames.filter((name) => names.includes(name) || names.includes('all'));
}
