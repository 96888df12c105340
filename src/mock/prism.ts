import type { IPrismDiagnostic } from '@stoplight/prism-core';
import type { IHttpConfig, IHttpRequest } from '@stoplight/prism-http';
import type { DocumentedExchange } from '../../generated/exchanges.js';
import { MpsdError } from '../wire/errors.js';
import { stringifyJson } from '../wire/json.js';
import { hasTokenForm, tokenForm } from '../wire/token-form.js';
import { refuse } from './refusal.js';

/** Loaded once for all mocks, because it takes a second or two. */
let prism: ReturnType<typeof createPrism> | undefined;

/**
 * Prism with the description, which answers a request with an example.
 *
 * @throws MpsdError if Prism is missing; the message says what to install
 */
export function loadPrism(): ReturnType<typeof createPrism> {
  prism ??= createPrism();
  return prism;
}

async function createPrism() {
  const [{ createLogger }, { createInstance, getHttpOperationsFromSpec }] = await importPrism();
  const { default: description } = await import('../../generated/openapi.json', { with: { type: 'json' } });
  const operations = await getHttpOperationsFromSpec(structuredClone(description));
  const config: IHttpConfig = {
    isProxy: false,
    checkSecurity: true,
    validateRequest: true,
    validateResponse: true,
    errors: false,
    upstreamProxy: undefined,
    mock: { dynamic: false },
  };
  const instance = createInstance(config, { logger: createLogger('mock', { level: 'silent' }) });

  return async function ask(request: IHttpRequest, exchange: DocumentedExchange | undefined): Promise<Response> {
    const mock: IHttpConfig['mock'] = { dynamic: false };
    if (exchange !== undefined) mock.code = exchange.status;
    if (exchange?.mediaType !== undefined) Object.assign(mock, { exampleKey: exchange.name, mediaTypes: [exchange.mediaType] });
    const result = await instance.request(request, operations, { ...config, mock })();
    if (result._tag === 'Left') {
      const { status = 500, message } = result.left as Error & { status?: number };
      return refuse(status, [message]);
    }
    const { output, validations } = result.right;
    const faults = [...validations.input.map(describe), ...tokenFaults(request.headers?.authorization)];
    if (faults.length > 0) return refuse(422, faults);
    if (validations.output.length > 0) throw new Error(`The example breaks the description: ${validations.output.map(describe)}`);
    const headers = { ...(output.headers as Record<string, string> | undefined), ...exchange?.responseHeaders };
    // Prism holds examples as JSON.parse would, without the last digits of long integers.
    return new Response(writeBody(exchange === undefined ? output.body : exchange.responseBody), { status: output.statusCode, headers });
  };
}

/** Prism weighs more than all the rest, so only those who use the mock install it. */
async function importPrism() {
  try {
    return await Promise.all([import('@stoplight/prism-core'), import('@stoplight/prism-http')]);
  } catch (cause) {
    throw new MpsdError(
      'The mock needs Prism. Install it: npm install --save-dev @stoplight/prism-core@5.8.0 @stoplight/prism-http@5.12.0',
      {
        cause,
      },
    );
  }
}

function writeBody(body: unknown): string | null {
  if (body === undefined || body === null) return null;
  return typeof body === 'string' ? body : stringifyJson(body);
}

/** Prism looks for a token, but not at its form. */
function tokenFaults(token: string | undefined): readonly string[] {
  return token === undefined || hasTokenForm(token) ? [] : [`request.header.authorization is malformed, expected "${tokenForm}"`];
}

function describe({ path, code, message }: IPrismDiagnostic): string {
  if (code === 401) return `request.header.authorization is missing, expected "${tokenForm}"`;
  return path === undefined || path.length === 0 ? message : `request.${path.join('.')}: ${message}`;
}
