import type { Fields } from './fetch.js';

/** The media type of a message in lower case and without parameters; empty if it has none. */
export function mediaTypeIn(fields: Pick<Fields, 'get'>): string {
  const value = fields.get('content-type') ?? '';
  const end = value.indexOf(';');
  return (end === -1 ? value : value.slice(0, end)).trim().toLowerCase();
}
