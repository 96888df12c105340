// What the adapters of clients with a plain response have in common: the result of a status, its headers and its body as text.
import { parseJson } from './lines.mjs';

export class UnexpectedResponse extends Error {}

export function outcomeOf(status, headers, text) {
  const field = (name) => headers.get(name) ?? undefined;
  const mediaType = field('Content-Type')?.split(';')[0].trim().toLowerCase();
  const retryAfter = field('Retry-After');
  const result = { status, etag: field('ETag'), retryAfter: /^\d+$/.test(retryAfter ?? '') ? Number(retryAfter) : undefined };
  if (mediaType === 'application/json') {
    const body = bodyOf(text);
    return status === 429
      ? { ...result, rateLimit: body }
      : { ...result, session: body, reference: referenceIn(field('Content-Location')) };
  }
  if (status < 202) throw new UnexpectedResponse(`${status} with ${mediaType}`);
  return { ...result, message: text };
}

function bodyOf(text) {
  try {
    return parseJson(text);
  } catch (error) {
    throw new UnexpectedResponse(error.message);
  }
}

function referenceIn(location = '') {
  const [, ...names] =
    /^(?:https?:\/\/[^/]+)?\/serviceconfigs\/([^/]+)\/sessiontemplates\/([^/]+)\/sessions\/([^/]+)$/i.exec(location) ?? [];
  try {
    const [scid, templateName, name] = names.map(decodeURIComponent);
    return scid && { scid, templateName, name };
  } catch {
    return undefined; // no names, if they are not encoded as names in a URL are
  }
}
