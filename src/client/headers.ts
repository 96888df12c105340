import type { SessionReference } from '../../generated/types.js';
import type { HeaderReader } from '../wire/fetch.js';

/**
 * Reads the session's three names from `Content-Location`, a path or an absolute URL, in any case. The vendor's client expects a
 * path; another public client also accepts a URL.
 */
export function readReference(headers: HeaderReader): Required<SessionReference> | undefined {
  const location = headers.get('Content-Location') ?? '';
  const path = location.startsWith('/') ? location : location.replace(/^https?:\/\/[^/]+/i, '');
  const parts = path.split('/'); // cheaper than a pattern
  const [scid, templateName, name] = [parts[2], parts[4], parts[6]];
  if (!scid || !templateName || !name || parts.length !== 7 || parts[0] !== '' || name.includes('?') || name.includes('#'))
    return undefined;
  if (!is(parts[1], 'serviceConfigs') || !is(parts[3], 'sessionTemplates') || !is(parts[5], 'sessions')) return undefined;
  try {
    return { scid: decoded(scid), templateName: decoded(templateName), name: decoded(name) };
  } catch {
    return undefined; // a malformed percent-encoding
  }
}

function decoded(part: string): string {
  return part.includes('%') ? decodeURIComponent(part) : part;
}

function is(part: string | undefined, name: string): boolean {
  return part === name || part?.toLowerCase() === name.toLowerCase();
}
