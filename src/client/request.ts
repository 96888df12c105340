import { createFinalURL, createQuerySerializer, defaultPathSerializer, removeTrailingSlash } from 'openapi-fetch';
import type { RequestParts } from '../wire/fetch.js';

const path = '/handles/{handleId}/session';
const querySerializer = createQuerySerializer();

/** What a call says. */
export interface RequestValues {
  readonly handleId: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly query?: Readonly<Record<string, unknown>>;
  /** JSON. */
  readonly body?: string;
}

/** Both media types of the description: a mock that negotiates has to be asked for both. */
export const accepted = { Accept: 'application/json, text/plain' };

/** The root of a service in the one form that paths are appended to. */
export function rootOf(baseUrl: string): string {
  return removeTrailingSlash(new URL(baseUrl).href);
}

/** Builds requests with the parts that openapi-fetch builds them from. */
export function createBuilder(root: string, contractVersion: number) {
  const common = { ...accepted, 'X-Xbl-Contract-Version': String(contractVersion) };
  return (method: string, { handleId, headers, query = {}, body }: RequestValues): RequestParts => {
    const params = { path: { handleId }, query };
    const url = createFinalURL(path, { baseUrl: root, params, querySerializer, pathSerializer: defaultPathSerializer });
    if (body === undefined) return { method, url, headers: { ...common, ...headers } };
    return { method, url, headers: { ...common, 'Content-Type': 'application/json', ...headers }, body };
  };
}
