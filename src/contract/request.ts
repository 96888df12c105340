import type { Operation } from '../../generated/operations.js';
import { operationWithMethod } from '../description/operations.js';
import { mediaTypeIn } from '../wire/media-type.js';
import { hasTokenForm, tokenForm } from '../wire/token-form.js';
import { checkMessage } from './arguments.js';
import { checkJson, checkValue } from './values.js';
import { capped, cut, type Violation, violation } from './violation.js';

/** A request as it was sent, with its body as text; an empty text is no body. */
export interface SentRequest {
  readonly method: string;
  /** Absolute, or a path with a query. */
  readonly url: string;
  readonly headers: Headers;
  readonly body: string;
}

const requestParts = ['method', 'url', 'body'] as const;

/**
 * Checks a request against the description: what a provider may rely on. Never throws because of what was sent.
 *
 * Header names that are neither documented nor known to HTTP matter only if they look like a misspelt or misplaced one: a
 * precondition (`If-…`) or a header of the service (`X-Xbl-…`).
 */
export function checkRequest(request: SentRequest): readonly Violation[] {
  checkMessage('request', request, requestParts);
  const { pathname, searchParams } = readUrl(request.url);
  const handleId = /\/handles\/([^/]*)\/session$/.exec(pathname)?.[1];
  if (handleId === undefined) {
    return [violation('undocumented_path', 'The path is not documented', 'path', '/handles/{handleId}/session', cut(pathname))];
  }
  const operation = operationWithMethod(request.method);
  if (operation === undefined) {
    return [violation('unsupported_method', 'The method is not documented', 'method', 'GET or PUT', cut(request.method))];
  }
  return [
    ...checkValue('request_parameters_conformance', 'handleId', 'path handleId', operation.handleId, handleId),
    ...checkHeaders(operation, request.headers),
    ...checkAuthorization(request.headers.get('Authorization')),
    ...checkQuery(operation, searchParams),
    ...checkBody(operation, request),
  ];
}

/** The parts of a URL; of a malformed one, all of it as its path. */
function readUrl(url: string): Pick<URL, 'pathname' | 'searchParams'> {
  try {
    return new URL(url, 'http://localhost');
  } catch {
    return { pathname: url.replace(/[?#].*/s, ''), searchParams: new URLSearchParams() };
  }
}

function checkHeaders({ headers }: Operation, sent: Headers): readonly Violation[] {
  const documented = new Set(headers.map(({ name }) => name.toLowerCase()));
  const unknown = [...sent.keys()].filter((name) => /^(?:if-|x-xbl-)/.test(name) && !documented.has(name));
  return [
    ...headers.flatMap(({ name, required, schema }) => {
      const value = sent.get(name);
      const place = `header ${name}`;
      if (value !== null) return checkValue('request_parameters_conformance', name, place, schema, value);
      return required ? [violation('missing_required_header', `${name} is missing`, place, 'a value', 'none')] : [];
    }),
    ...listed('undocumented_header', 'header', unknown, [...documented].join(', ')),
  ];
}

/** The form that the security scheme describes. The value itself is never part of a violation. */
function checkAuthorization(value: string | null): readonly Violation[] {
  if (value !== null && hasTokenForm(value)) return [];
  const received = value === null ? 'none' : 'another form';
  return [violation('authorization_conformance', 'The token is missing or malformed', 'header Authorization', tokenForm, received)];
}

function checkQuery({ query }: Operation, sent: URLSearchParams): readonly Violation[] {
  const documented = query.map(({ name }) => name);
  const known = query.flatMap(({ name, schema }) =>
    sent.getAll(name).flatMap((value) => checkValue('request_parameters_conformance', name, `query ${name}`, schema, value)),
  );
  const unknown = [...sent.keys()].filter((name) => !documented.includes(name));
  return [...known, ...listed('undocumented_parameter', 'query', unknown, documented.join(', ') || 'no parameters')];
}

/** A violation for each undocumented name. */
function listed(rule: string, place: string, names: readonly string[], expected: string): readonly Violation[] {
  return capped(
    names.map(cut),
    (name) => violation(rule, `${name} is not documented`, `${place} ${name}`, expected, name),
    (message) => violation(rule, message, '', expected, message),
  );
}

function checkBody({ body: schema, method }: Operation, { headers, body }: SentRequest): readonly Violation[] {
  if (schema === undefined) {
    return body === '' ? [] : [violation('undocumented_body', `${method} has no body`, '', 'no body', cut(body))];
  }
  if (body === '') return [violation('missing_body', `${method} needs a body`, '', 'a JSON object', 'no body')];
  const mediaType = mediaTypeIn(headers);
  const faults = checkJson('request_schema_conformance', schema, body);
  if (mediaType === 'application/json') return faults;
  const message = 'The media type is not documented';
  return [violation('content_type_conformance', message, 'header Content-Type', 'application/json', cut(mediaType) || 'none'), ...faults];
}
