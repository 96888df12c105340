import type { SessionReference } from '../../generated/types.js';
import type { Fields } from '../wire/fetch.js';

/**
 * Reads the session's three names from `Content-Location`, a path or an absolute URL, in any case. The vendor's client expects a
 * path; another public client also accepts a URL.
 */
export function readReference(fields: Pick<Fields, 'get'>): Required<SessionReference> | undefined {
  const [, scid, templateName, name] = form.exec(fields.get('content-location') ?? '') ?? [];
  if (scid === undefined || templateName === undefined || name === undefined) return undefined;
  try {
    return { scid: decoded(scid), templateName: decoded(templateName), name: decoded(name) };
  } catch {
    return undefined; // a malformed percent-encoding
  }
}

const form = /^(?:https?:\/\/[^/]+)?\/serviceconfigs\/([^/]+)\/sessiontemplates\/([^/]+)\/sessions\/([^/?#]+)$/i;

function decoded(part: string): string {
  return part.includes('%') ? decodeURIComponent(part) : part;
}
