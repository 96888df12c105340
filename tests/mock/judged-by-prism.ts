import { createRequire } from 'node:module';
import { getHttpOperationsFromSpec } from '@stoplight/prism-http';

/** Prism has no public call for this check: it is what its mock and its proxy use. */
const { validateOutput } = createRequire(import.meta.url)('@stoplight/prism-http/dist/validator/index.js') as {
  validateOutput(exchange: { resource: unknown; element: { statusCode: number; headers: object; body: unknown } }): {
    _tag: string;
    left?: readonly { code?: string }[];
  };
};

/** As much of a session as tests change. */
export interface Session {
  membersInfo: object;
  constants: { system: object };
  members: Record<string, object>;
}

/** Headers of a documented session. */
export const sessionHeaders = {
  'content-type': 'application/json',
  etag: '"7c1d9a52e3f84b06a1c95d2f7e80b364"',
  'content-location': '/serviceconfigs/8d050174-412b-4b51-a29b-d55a34edfdb7/sessiontemplates/lobby/sessions/1',
};

/** Codes of what Prism finds wrong with an answer to a read. */
export async function faultsOf(body: unknown, statusCode = 200, headers: Record<string, string> = sessionHeaders) {
  const [read] = await getHttpOperationsFromSpec('generated/openapi.json');
  return (validateOutput({ resource: read, element: { statusCode, headers, body } }).left ?? []).map(({ code }) => code);
}
