import { createQuerySerializer, removeTrailingSlash } from 'openapi-fetch';
import type { RequestParts } from '../wire/fetch.js';

const querySerializer = createQuerySerializer();

/** What a call says. */
export interface RequestValues {
  /** A GUID, which a path holds as it is. */
  readonly handleId: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly query?: Readonly<Record<string, unknown>> | undefined;
  /** JSON. */
  readonly body?: string;
}

/** Both media types of the description: a mock that negotiates has to be asked for both. */
export const accepted = { Accept: 'application/json, text/plain' };

/** The root of a service in the one form that paths are appended to. */
export function rootOf(baseUrl: string): string {
  return removeTrailingSlash(new URL(baseUrl).href);
}

/** Builds requests, with the serializer of queries that openapi-fetch builds them with. */
export function createBuilder(root: string, contractVersion: number) {
  const common = { ...accepted, 'X-Xbl-Contract-Version': String(contractVersion) };
  return (method: string, { handleId, headers, query, body }: RequestValues): RequestParts => {
    const search = query === undefined ? '' : querySerializer(query);
    const url = `${root}/handles/${handleId}/session${search === '' ? '' : `?${search}`}`;
    if (body === undefined) return { method, url, headers: { ...common, ...headers } };
    return { method, url, headers: { ...common, 'Content-Type': 'application/json', ...headers }, body };
  };
}
