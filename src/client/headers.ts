import type { SessionReference } from '../../generated/types.js';
import type { HeaderReader } from '../wire/fetch.js';

/**
 * Reads the session's three names from `Content-Location`, a path or an absolute URL, in any case. The vendor's client expects a
 * path; another public client also accepts a URL.
 */
export function readReference(headers: HeaderReader): Required<SessionReference> | undefined {
  const location = headers.get('Content-Location') ?? '';
  const path = location.startsWith('/') ? location : location.replace(/^https?:\/\/[^/]+/i, '');
  const [root, configs, scid, templates, templateName, sessions, name, ...rest] = path.split('/'); // cheaper than one pattern
  if (!scid || !templateName || !name || root !== '' || rest.length > 0 || /[?#]/.test(name)) return undefined;
  if (`${configs}/${templates}/${sessions}`.toLowerCase() !== 'serviceconfigs/sessiontemplates/sessions') return undefined;
  try {
    return { scid: decoded(scid), templateName: decoded(templateName), name: decoded(name) };
  } catch {
    return undefined; // a malformed percent-encoding
  }
}

function decoded(part: string): string {
  return part.includes('%') ? decodeURIComponent(part) : part;
}
