import { inResponses, isWrite, type ProviderDefect } from '../defect.js';

/** Providers that fail. */
export const failureDefects: readonly ProviderDefect[] = [
  inResponses(
    'long-id-fails',
    'a long handle id makes the provider fail',
    (_, { url }) => url.length > 2000,
    () => ({ status: 500 }),
  ),
  inResponses(
    'escape-fails',
    'an escaped zero byte makes the provider fail',
    (_, { url }) => url.includes('%00'),
    () => ({ status: 500 }),
  ),
  failingOn('deep-nesting-fails', 'deep nesting makes the provider fail', (body) => body.includes('['.repeat(1000))),
  failingOn('large-body-fails', 'a large body makes the provider fail', (body) => body.length > 1_500_000),
  failingOn('prototype-fails', 'a prototype key makes the provider fail', (body) => body.includes('__proto__')),
  failingOn('surrogate-fails', 'a lone surrogate makes the provider fail', (body) => body.includes('\\ud800')),
  failingOn('many-members-fail', 'thousands of members make the provider fail', (body) => body.includes('reserve_9999')),
  {
    name: 'connection-dropped',
    description: 'a write is answered by closing the connection',
    breaks: (provider) => (request) => (isWrite(request) ? Promise.reject(new TypeError('fetch failed')) : provider(request)),
  },
  {
    name: 'hangs',
    description: 'a conditional read is never answered',
    breaks: (provider) => (request) => (request.headers.has('If-None-Match') ? new Promise(() => {}) : provider(request)),
  },
];

function failingOn(name: string, description: string, when: (body: string) => boolean): ProviderDefect {
  const breaks: ProviderDefect['breaks'] = (provider) => async (request) => {
    const body = isWrite(request) ? await request.clone().text() : '';
    return when(body)
      ? new Response('at parse (index.js:1:1)', { status: 500, headers: { 'Content-Type': 'text/plain' } })
      : provider(request);
  };
  return { name, description, breaks };
}
