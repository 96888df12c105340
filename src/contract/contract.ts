import type { DocumentedResponse, HeaderField, Operation } from '../../generated/operations.js';
import { type SchemaPointer, validators } from '../../generated/validate.js';
import { operationWithId, operationWithMethod } from '../description/operations.js';
import { lookUp } from '../wire/json-pointer.js';
import type { OperationId } from '../wire/operation.js';

/** A request as it was sent, with its body as text; an empty text is no body. */
export interface SentRequest {
  readonly method: string;
  /** Absolute, or a path with a query. */
  readonly url: string;
  readonly headers: Headers;
  readonly body: string;
}

/** A response as it was received, with its body as text; an empty text is no body. */
export interface ReceivedResponse {
  readonly status: number;
  readonly headers: Headers;
  readonly body: string;
}

/** One rule broken by one message. */
export interface Violation {
  /** Name of the rule, Schemathesis's where it has one. */
  readonly rule: string;
  /** What is wrong, in a sentence. */
  readonly message: string;
  /** Where: a JSON pointer into the body, or a place such as `status` or `header ETag`. */
  readonly pointer: string;
  /** What would be right, in words or as the value. */
  readonly expected: string;
  /** What was there instead, cut after 300 characters. Never the value of a header that may be secret. */
  readonly received: string;
}

/**
 * Checks a request against the description: what a provider may rely on.
 *
 * Header names that are neither documented nor known to HTTP matter only if they look like a misspelt or misplaced one: a
 * precondition (`If-…`) or a header of the service (`X-Xbl-…`).
 */
export function checkRequest(request: SentRequest): readonly Violation[] {
  const { pathname, searchParams } = new URL(request.url, 'http://localhost');
  const handleId = /\/handles\/([^/]*)\/session$/.exec(pathname)?.[1];
  if (handleId === undefined) {
    return [violation('undocumented_path', 'The path is not documented', 'path', '/handles/{handleId}/session', pathname)];
  }
  const operation = operationWithMethod(request.method);
  if (operation === undefined) {
    return [violation('unsupported_method', 'The method is not documented', 'method', 'GET or PUT', request.method)];
  }
  return [
    ...checkValue('request_parameters_conformance', 'handleId', 'path handleId', operation.handleId, handleId),
    ...checkRequestHeaders(operation, request.headers),
    ...checkAuthorization(request.headers.get('Authorization')),
    ...checkQuery(operation, searchParams),
    ...checkRequestBody(operation, request),
  ];
}

/** Checks a response against what the description says of its operation. */
export function checkResponse(operationId: OperationId, response: ReceivedResponse): readonly Violation[] {
  const { responses } = operationWithId(operationId);
  const documented = responses.find(({ status }) => status === response.status);
  const undeclared = checkUndeclaredHeaders(documented?.headers ?? [], response.headers);
  if (documented === undefined) {
    const statuses = responses.map(({ status }) => status).join(', ');
    const fault = violation('status_code_conformance', 'The status is not documented', 'status', statuses, String(response.status));
    return [fault, ...undeclared];
  }
  return [...checkResponseHeaders(documented.headers, response.headers), ...undeclared, ...checkResponseBody(documented.content, response)];
}

function checkRequestHeaders({ headers }: Operation, sent: Headers): Violation[] {
  const documented = new Set(headers.map(({ name }) => name.toLowerCase()));
  const unknown = [...sent.keys()].filter((name) => /^(?:if-|x-xbl-)/.test(name) && !documented.has(name));
  return [
    ...headers.flatMap((field) => {
      const value = sent.get(field.name);
      const place = `header ${field.name}`;
      if (value !== null) return checkValue('request_parameters_conformance', field.name, place, field.schema, value);
      return field.required ? [violation('missing_required_header', `${field.name} is missing`, place, 'a value', 'none')] : [];
    }),
    ...unknown.map((name) =>
      violation('undocumented_header', `${name} is not documented`, `header ${name}`, [...documented].join(', '), name),
    ),
  ];
}

/** The form that the security scheme describes. The value itself is never part of a violation. */
function checkAuthorization(value: string | null): Violation[] {
  if (value !== null && /^XBL3\.0 x=[^;\s]+;\S+$/.test(value)) return [];
  const received = value === null ? 'none' : 'another form';
  return [
    violation(
      'authorization_conformance',
      'The token is missing or malformed',
      'header Authorization',
      'XBL3.0 x=<userHash>;<XSTS token>',
      received,
    ),
  ];
}

function checkQuery({ query }: Operation, sent: URLSearchParams): Violation[] {
  return [...sent].flatMap(([name, value]) => {
    const field = query.find((candidate) => candidate.name === name);
    const place = `query ${name}`;
    if (field !== undefined) return checkValue('request_parameters_conformance', name, place, field.schema, value);
    const documented = query.map((candidate) => candidate.name).join(', ') || 'no parameters';
    return [violation('undocumented_parameter', `${name} is not documented`, place, documented, name)];
  });
}

function checkRequestBody({ body: schema, method }: Operation, { headers, body }: SentRequest): Violation[] {
  if (schema === undefined) {
    return body === '' ? [] : [violation('undocumented_body', `${method} has no body`, '', 'no body', cut(body))];
  }
  if (body === '') return [violation('missing_body', `${method} needs a body`, '', 'a JSON object', 'no body')];
  const mediaType = mediaTypeOf(headers);
  const faults =
    mediaType === 'application/json'
      ? []
      : [
          violation(
            'content_type_conformance',
            'The media type is not documented',
            'header Content-Type',
            'application/json',
            mediaType || 'none',
          ),
        ];
  return [...faults, ...checkJson('request_schema_conformance', schema, body)];
}

function checkResponseHeaders(fields: readonly HeaderField[], received: Headers): Violation[] {
  return fields.flatMap((field) => {
    const value = received.get(field.name);
    const place = `header ${field.name}`;
    if (value !== null) return checkValue('response_headers_conformance', field.name, place, field.schema, value);
    return field.required ? [violation('response_headers_conformance', `${field.name} is missing`, place, 'a value', 'none')] : [];
  });
}

/** Headers that change what a browser or proxy lets others do with an answer, or that give a secret back. */
const securityRelevant = /^(?:set-cookie2?|access-control-.*|authorization|signature|proxy-authenticate|refresh|location)$/;

function checkUndeclaredHeaders(fields: readonly HeaderField[], received: Headers): Violation[] {
  const declared = new Set(fields.map(({ name }) => name.toLowerCase()));
  return [...new Set(received.keys())]
    .filter((name) => securityRelevant.test(name) && !declared.has(name))
    .map((name) => violation('undeclared_header', `${name} is not documented`, `header ${name}`, 'none', 'a value'));
}

function checkResponseBody(content: DocumentedResponse['content'], { headers, body }: ReceivedResponse): Violation[] {
  const mediaTypes = content.map(({ mediaType }) => mediaType);
  const schemaOf = (mediaType: string) => content.find((form) => form.mediaType === mediaType)?.schema;
  if (mediaTypes.length === 0)
    return body === '' ? [] : [violation('undocumented_body', 'This status has no body', '', 'no body', cut(body))];
  const text = schemaOf('text/plain');
  if (body === '' && text !== undefined) {
    const mayBeEmpty = errorsOf(text, '').length === 0;
    return mayBeEmpty ? [] : [violation('missing_body', 'This status needs a body', '', mediaTypes.join(' or '), 'no body')];
  }
  const mediaType = mediaTypeOf(headers);
  const schema = schemaOf(mediaType);
  if (schema === undefined) {
    const expected = mediaTypes.join(' or ');
    return [
      violation('content_type_conformance', 'The media type is not documented', 'header Content-Type', expected, mediaType || 'none'),
    ];
  }
  if (body === '') return [violation('missing_body', 'This status needs a body', '', mediaTypes.join(' or '), 'no body')];
  if (mediaType === 'application/json') return checkJson('response_schema_conformance', schema, body);
  return checkValue('response_schema_conformance', 'The text', '', schema, body);
}

function checkJson(rule: string, schema: SchemaPointer, text: string): Violation[] {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    return [violation('malformed_json', `The body is not JSON: ${(error as Error).message}`, '', 'JSON', cut(text))];
  }
  return errorsOf(schema, value).map(({ instancePath, message, expected }) =>
    violation(rule, `${instancePath || 'The body'} ${message}`, instancePath, expected, cut(JSON.stringify(lookUp(instancePath, value)))),
  );
}

/** A value that came as text: a number or boolean where the schema wants one. Its own text is shown only for public places. */
function checkValue(rule: string, name: string, place: string, schema: SchemaPointer, text: string): Violation[] {
  const asText = errorsOf(schema, text);
  const isLiteral = /^(?:true|false|-?(?:0|[1-9]\d*))$/.test(text);
  const errors = isLiteral && asText.some(({ keyword }) => keyword === 'type') ? errorsOf(schema, JSON.parse(text)) : asText;
  const received = name === 'Signature' ? 'another form' : cut(text);
  return errors.map(({ message, expected }) => violation(rule, `${name} ${message}`, place, expected, received));
}

/** What is wrong with a value by a schema, and what would be right; empty if nothing is wrong. */
function errorsOf(schema: SchemaPointer, value: unknown) {
  const validate = validators[schema];
  validate(value);
  return (validate.errors ?? []).map(({ instancePath, keyword, message = 'is wrong', params }) => {
    return { instancePath, keyword, message, expected: expectation(message, params) };
  });
}

function violation(rule: string, message: string, pointer: string, expected: string, received: string): Violation {
  return { rule, message, pointer, expected, received };
}

function expectation(message: string, params: Readonly<Record<string, unknown>>): string {
  if (Array.isArray(params.allowedValues)) return `one of ${params.allowedValues.join(', ')}`;
  if (typeof params.additionalProperty === 'string') return `no property "${params.additionalProperty}"`;
  return message.replace('must ', '');
}

function mediaTypeOf(headers: Headers): string {
  return headers.get('Content-Type')?.split(';')[0]?.trim().toLowerCase() ?? '';
}

function cut(text: string): string {
  return text.length > 300 ? `${text.slice(0, 300)}…` : text;
}
