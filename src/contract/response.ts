import type { DocumentedResponse, HeaderField } from '../../generated/operations.js';
import { operationWithId } from '../description/operations.js';
import { mediaTypeIn } from '../wire/media-type.js';
import type { OperationId } from '../wire/operation.js';
import { checkMessage, checkOperationId } from './arguments.js';
import { schemaFaults } from './schema-faults.js';
import { checkJson, checkValue } from './values.js';
import { cut, type Violation, violation } from './violation.js';

/** A response as it was received, with its body as text; an empty text is no body. */
export interface ReceivedResponse {
  readonly status: number;
  readonly headers: Headers;
  readonly body: string;
}

const responseParts = ['status', 'body'] as const;

/** Checks a response against what the description says of its operation. Never throws because of what was received. */
export function checkResponse(operationId: OperationId, response: ReceivedResponse): readonly Violation[] {
  checkOperationId(operationId);
  checkMessage('response', response, responseParts);
  const { responses } = operationWithId(operationId);
  const documented = responses.find(({ status }) => status === response.status);
  const undeclared = violationsOf(undeclaredIn(documented, response, setsOrLeaksSecret));
  if (documented === undefined) {
    const statuses = responses.map(({ status }) => status).join(', ');
    const fault = violation('status_code_conformance', 'The status is not documented', 'status', statuses, String(response.status));
    return [fault, ...undeclared];
  }
  return [...checkHeaders(documented.headers, response.headers), ...undeclared, ...checkBody(documented.content, response)];
}

/**
 * Notes about a response that break no rule. They name headers outside the description that are harmless: CORS headers without
 * credentials, and links to other resources. A gateway may add them for all responses, so a report shows each once.
 */
export function notesOn(operationId: OperationId, response: ReceivedResponse): readonly Violation[] {
  checkOperationId(operationId);
  checkMessage('response', response, responseParts);
  const documented = operationWithId(operationId).responses.find(({ status }) => status === response.status);
  return violationsOf(undeclaredIn(documented, response, concernsOthers));
}

/** Headers that set or give back a secret, ask for one, let a web page use the reader's own, or send a reader elsewhere. */
const setsOrLeaksSecret =
  /^(?:set-cookie2?|(?:proxy-)?authorization|(?:x-)?(?:api-key|(?:auth|access|security|session)-token)|signature|proxy-authenticate|access-control-allow-credentials|refresh)$/;

const concernsOthers = /^(?:access-control-(?!allow-credentials$).*|timing-allow-origin|location)$/;

function undeclaredIn(documented: DocumentedResponse | undefined, { headers }: ReceivedResponse, names: RegExp): readonly string[] {
  const declared = new Set(documented?.headers.map(({ name }) => name.toLowerCase()));
  return [...new Set(headers.keys())].filter((name) => names.test(name) && !declared.has(name));
}

function violationsOf(undeclared: readonly string[]): readonly Violation[] {
  return undeclared.map((name) => violation('undeclared_header', `${name} is not documented`, `header ${name}`, 'none', 'a value'));
}

function checkHeaders(fields: readonly HeaderField[], received: Headers): readonly Violation[] {
  return fields.flatMap(({ name, required, schema }) => {
    const value = received.get(name);
    const place = `header ${name}`;
    if (value !== null) return checkValue('response_headers_conformance', name, place, schema, value);
    return required ? [violation('response_headers_conformance', `${name} is missing`, place, 'a value', 'none')] : [];
  });
}

function checkBody(content: DocumentedResponse['content'], { headers, body }: ReceivedResponse): readonly Violation[] {
  const expected = content.map(({ mediaType }) => mediaType).join(' or ');
  const schemaOf = (mediaType: string) => content.find((form) => form.mediaType === mediaType)?.schema;
  const missing = violation('missing_body', 'This status needs a body', '', expected, 'no body');
  if (content.length === 0) {
    return body === '' ? [] : [violation('undocumented_body', 'This status has no body', '', 'no body', cut(body))];
  }
  const text = schemaOf('text/plain');
  if (body === '' && text !== undefined) return schemaFaults(text, '').length === 0 ? [] : [missing];
  const mediaType = mediaTypeIn(headers);
  const schema = schemaOf(mediaType);
  if (schema === undefined) {
    const message = 'The media type is not documented';
    return [violation('content_type_conformance', message, 'header Content-Type', expected, cut(mediaType) || 'none')];
  }
  if (body === '') return [missing];
  if (mediaType === 'application/json') return checkJson('response_schema_conformance', schema, body);
  return checkValue('response_schema_conformance', 'The text', '', schema, body);
}
