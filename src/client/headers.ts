import type { SessionReference } from '../../generated/types.js';
import type { HeaderReader } from '../wire/fetch.js';

/**
 * Reads the session's three names from `Content-Location`, a path or an absolute URL, in any case. The vendor's client expects a
 * path; another public client also accepts a URL.
 */
export function readReference(headers: HeaderReader): Required<SessionReference> | undefined {
  const location = headers.get('Content-Location') ?? '';
  const match = /^(?:https?:\/\/[^/]+)?\/serviceconfigs\/([^/]+)\/sessiontemplates\/([^/]+)\/sessions\/([^/?#]+)$/i.exec(location);
  if (match === null) return undefined;
  try {
    const [scid = '', templateName = '', name = ''] = match.slice(1).map(decodeURIComponent);
    return Object.freeze({ scid, templateName, name });
  } catch {
    return undefined; // a malformed percent-encoding
  }
}
