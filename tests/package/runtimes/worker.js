// For workerd, which runs what a request asks for.
import { exercise } from './exercise.js';

/** @type {{ fetch: (request: Request) => Promise<Response> }} */
export default { fetch: async (request) => Response.json(await exercise(new URL(request.url).searchParams.get('service') ?? '')) };
