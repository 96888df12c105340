// Mock Service Worker 2: every request to the service, from whatever client, is answered by a mock or provider of this package.
import type { Fetch } from 'mpsd-handle-session';
import { http } from 'msw';

/** @example setupServer(...sessionHandlers(createProvider({ seed }).fetch)).listen({ onUnhandledRequest: 'error' }) */
export const sessionHandlers = (fetch: Fetch, baseUrl = 'https://sessiondirectory.xboxlive.com') => [
  http.all(`${baseUrl}/handles/:handleId/session`, ({ request }) => fetch(request)),
];
