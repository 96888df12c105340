import { wrong } from '../../wire/arguments.js';
import { checkKnown } from '../run-arguments.js';

/**
 * What a client may declare that it can do, each with the promise that comes with it. Checks of a feature that is not declared are
 * skipped; the checks of the core hold for every client.
 */
export const features = {
  writes: 'makes the call writeSessionByHandle',
  conditionalReads: 'sends If-None-Match of a read, and gives the etag of 200 and 304',
  preconditions: 'sends If-Match of a write, and gives the etag of 200, 201 and 412',
  createOnly: 'sends If-None-Match: * of a write',
  requestHeaders: 'sends the other documented headers: Accept-Language, Signature, X-Xbl-OnBehalfOf-Title and -Users, X-Xbl-Deny-Scope',
  trials: 'sends the query nocommit=true of a write',
  contractVersions: 'sends the contract version of the case instead of always the same one',
  exactIntegers: 'loses no digit of an integer beyond 2^53, in either direction',
  unknownFields: 'keeps fields of a session that the description does not name',
  reference: 'gives the names in Content-Location as scid, templateName and name',
  messages: 'gives the text of a refusal as message',
  sessionOnRefusal: 'gives the session that comes with 403 and 412',
  retryAfter: 'gives Retry-After of 429 and 503 in seconds',
  rateLimit: 'gives the limit that a 429 names, under the names of the best-practices page',
  retries: 'repeats a read after 429 once Retry-After is over, and comes to an end',
  transientRetries: 'repeats a read after 408, 500, 502, 503, 504 and a lost connection, too',
  retryAfterDates: 'reads a Retry-After that is a date',
  timeouts: 'ends a call with "timeout" after timeoutMs, whatever it waits for',
  abort: 'ends a call with "aborted" after abortAfterMs, whatever it waits for',
  argumentChecks: 'refuses wrong arguments with "invalid-argument" and sends nothing',
  errorKinds: 'tells "network" (no complete response) from "unexpected-response" (one that is not documented)',
  strictResponses: 'takes another media type, a session that is no object, or text that is not UTF-8 for an unexpected response',
  largeBodies: 'reads a session of two mebibytes',
  bodyLimit: 'stops reading a body that goes on beyond 16 MiB, or an earlier limit of its own',
  redaction: 'takes its token out of texts that repeat it',
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
