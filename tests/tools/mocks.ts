import { isDeepStrictEqual } from 'node:util';
import description from '../../generated/openapi.json' with { type: 'json' };
import { validateSession } from '../../src/contract/validate.js';
import { firstLine, runModule, type Tool } from './workshop.js';

const readDescription = `const definition = JSON.parse((await import('node:fs')).readFileSync('openapi.json', 'utf8'));`;
const first = description.components.examples.openLobby.value;

export const mockTools: readonly Tool[] = [
  {
    name: 'openapi-backend',
    does: 'Mocks the service',
    attempt: async () => {
      const { output } = await runModule(`import { OpenAPIBackend } from 'openapi-backend';
        ${readDescription}
        const api = new OpenAPIBackend({ definition, quick: true, ajvOpts: { strict: false } });
        api.register({ notImplemented: ({ api, operation }) => api.mockResponseForOperation(operation.operationId) });
        api.register({ validationFail: () => ({ status: 400 }), unauthorizedHandler: () => ({ status: 401 }) });
        api.registerSecurityHandler('XBL3.0', () => true);
        await api.init();
        const path = '/handles/7f3c9b1e-2d54-4a86-b0c7-91e5d3a8f642/session';
        const headers = { 'x-xbl-contract-version': '107', 'content-type': 'application/json' };
        const read = await api.handleRequest({ method: 'GET', path, headers });
        const wrong = await api.handleRequest({ method: 'PUT', path, headers, body: { members: { me: 5 } } });
        console.log(JSON.stringify([read, wrong]));`);
      return output.startsWith('[') && isDeepStrictEqual(JSON.parse(output), [{ status: 200, mock: first }, { status: 400 }])
        ? { done: ['answers with the first example', 'refuses a wrong member of a request'] }
        : { done: [], problem: output };
    },
  },
  {
    name: 'openapi-sampler',
    does: 'Makes up sessions from the schema',
    attempt: async () => {
      const { output } = await runModule(`import * as sampler from 'openapi-sampler';
        ${readDescription}
        const sample = sampler.sample ?? sampler.default.sample;
        console.log(JSON.stringify(sample({ $ref: '#/components/schemas/MultiplayerSession' }, {}, definition)));`);
      if (!output.startsWith('{')) return { done: [], problem: firstLine(output) };
      const faults = validateSession(JSON.parse(output));
      return { done: ['makes up a session'], ...(faults.length > 0 && { problem: JSON.stringify(faults) }) };
    },
  },
];
