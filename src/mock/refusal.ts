/** The response to a request that the mock does not take: a problem document (RFC 9457). */
export function refuse(status: number, violations: readonly string[]): Response {
  const problem = { title: 'The request does not conform to the description', status, detail: violations.join('; '), violations };
  return new Response(JSON.stringify(problem), { status, headers: { 'Content-Type': 'application/problem+json' } });
}
