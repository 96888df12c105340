import { hasSession, inRequests, inResponses, isWrite, onStatus, type ProviderDefect, withRequestHeaders } from '../defect.js';

/** Defects in conditional requests. */
export const preconditionDefects: readonly ProviderDefect[] = [
  inRequests('if-none-match-ignored', 'If-None-Match of a read is ignored', (request) =>
    isWrite(request) ? request : withRequestHeaders(request, { 'If-None-Match': null }),
  ),
  inRequests('if-none-match-exact', 'If-None-Match is compared as a whole, so a list never matches', (request) =>
    /,/.test(request.headers.get('If-None-Match') ?? '') ? withRequestHeaders(request, { 'If-None-Match': null }) : request,
  ),
  inRequests('if-none-match-strong', 'If-None-Match is compared strongly', (request) =>
    /^W\//.test(request.headers.get('If-None-Match') ?? '') ? withRequestHeaders(request, { 'If-None-Match': null }) : request,
  ),
  inRequests('if-none-match-star-ignored', 'If-None-Match: * of a read is ignored', (request) =>
    !isWrite(request) && request.headers.get('If-None-Match') === '*' ? withRequestHeaders(request, { 'If-None-Match': null }) : request,
  ),
  inRequests('always-unchanged', 'any If-None-Match of a read gets 304', (request) =>
    !isWrite(request) && request.headers.has('If-None-Match') ? withRequestHeaders(request, { 'If-None-Match': '*' }) : request,
  ),
  inRequests('create-only-ignored', 'If-None-Match: * of a write is ignored', (request) =>
    isWrite(request) ? withRequestHeaders(request, { 'If-None-Match': null }) : request,
  ),
  inRequests('lost-update', 'If-Match is ignored', (request) => withRequestHeaders(request, { 'If-Match': null })),
  inRequests('lost-update-of-tags', 'an entity tag in If-Match is ignored', (request) =>
    request.headers.get('If-Match') === '*' ? request : withRequestHeaders(request, { 'If-Match': null }),
  ),
  inRequests('update-only-ignored', 'If-Match: * is ignored', (request) =>
    request.headers.get('If-Match') === '*' ? withRequestHeaders(request, { 'If-Match': null }) : request,
  ),
  inRequests('if-match-exact', 'If-Match is compared as a whole, so a list never matches', (request) =>
    /,/.test(request.headers.get('If-Match') ?? '') ? withRequestHeaders(request, { 'If-Match': '"0"' }) : request,
  ),
  inRequests('if-match-weak', 'If-Match is compared weakly', (request) =>
    withRequestHeaders(request, { 'If-Match': request.headers.get('If-Match')?.replace(/^W\//, '') ?? null }),
  ),
  inResponses('current-session-missing', 'a 412 does not carry the current session', onStatus(412), () => ({ body: '' })),
  inResponses(
    'current-session-altered',
    'a 412 carries an older session',
    (response) => response.status === 412 && hasSession(response),
    ({ body }) => ({
      body: body.replace(/"changeNumber":(\d+)/, '"changeNumber":1'),
    }),
  ),
  {
    name: 'unchanged-without-token',
    description: 'a condition is judged before the token',
    breaks: (provider) => {
      const tags = new Map<string, string>();
      return async (request) => {
        const tag = tags.get(request.url);
        if (!isWrite(request) && tag !== undefined && request.headers.get('If-None-Match') === tag) {
          return new Response(null, { status: 304, headers: { ETag: tag } });
        }
        const response = await provider(request);
        tags.set(request.url, response.headers.get('ETag') ?? tag ?? '');
        return response;
      };
    },
  },
  {
    name: 'race',
    description: 'of two writes at once with one If-Match both win',
    breaks: (provider) => {
      const open = new Set<string>();
      return async (request) => {
        const tag = request.headers.get('If-Match');
        if (!isWrite(request) || tag === null || tag === '*') return provider(request);
        const isSecond = open.has(tag);
        open.add(tag);
        try {
          await Promise.resolve();
          return await provider(isSecond ? withRequestHeaders(request, { 'If-Match': null }) : request);
        } finally {
          queueMicrotask(() => open.delete(tag));
        }
      };
    },
  },
];
