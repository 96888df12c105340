import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { operations } from '../../generated/types.js';
import { namesIn, pointerTo } from '../wire/json-pointer.js';

/** The bundled description. This module is its only reader. */
export const openapiFile = fileURLToPath(new URL('../../generated/openapi.json', import.meta.url));

/** A place that holds one value by a schema: a parameter or a response header. */
export interface Field {
  readonly name: string;
  readonly required: boolean;
  /** Key of its validator. */
  readonly schema: string;
}

/** What the description says of one operation. Schemas are keys of the generated validators. */
export interface Operation {
  readonly operationId: keyof operations;
  readonly method: 'GET' | 'PUT';
  readonly headers: readonly Field[];
  readonly query: readonly Field[];
  /** Schema of the handle id. */
  readonly handleId: string;
  /** Schema of the JSON body; undefined if the request has none. */
  readonly body: string | undefined;
  readonly responses: ReadonlyMap<number, DocumentedResponse>;
}

export interface DocumentedResponse {
  readonly headers: readonly Field[];
  /** Schemas by media type; empty if the response has no body. */
  readonly content: ReadonlyMap<string, string>;
}

const description: unknown = JSON.parse(readFileSync(openapiFile, 'utf8'));
export const pathItem = '#/paths/~1handles~1{handleId}~1session';

/** Both operations. */
export const operationsByMethod: Readonly<Record<'GET' | 'PUT', Operation>> = { GET: readOperation('get'), PUT: readOperation('put') };

function readOperation(verb: 'get' | 'put'): Operation {
  const at = `${pathItem}/${verb}`;
  const node = lookUp(at) as OperationNode;
  const parameters = parametersOf(verb).map((pointer) => {
    const { name, in: place, required = false } = lookUp(pointer) as ParameterNode;
    return { name, place, required, schema: follow(`${pointer}/schema`) };
  });
  const within = (place: string) => parameters.filter((parameter) => parameter.place === place);
  return {
    operationId: node.operationId,
    method: verb === 'get' ? 'GET' : 'PUT',
    headers: within('header'),
    query: within('query'),
    handleId: within('path')[0]?.schema ?? '',
    body: node.requestBody && follow(`${at}/requestBody/content/application~1json/schema`),
    responses: new Map(Object.keys(node.responses).map((status) => [Number(status), readResponse(follow(`${at}/responses/${status}`))])),
  };
}

function readResponse(at: string): DocumentedResponse {
  const { headers = {}, content = {} } = lookUp(at) as ResponseNode;
  return {
    headers: Object.keys(headers).map((name) => {
      const pointer = follow(`${at}/headers/${name}`);
      return { name, required: (lookUp(pointer) as HeaderNode).required ?? false, schema: follow(`${pointer}/schema`) };
    }),
    content: new Map(Object.keys(content).map((type) => [type, follow(pointerTo(at, 'content', type, 'schema'))])),
  };
}

/** Pointers of the parameters that an operation has, the path's included. */
export function parametersOf(verb: 'get' | 'put'): string[] {
  return [`${pathItem}/parameters`, `${pathItem}/${verb}/parameters`].flatMap((list) =>
    ((lookUp(list) ?? []) as readonly unknown[]).map((_, index) => follow(`${list}/${index}`)),
  );
}

/** Follows references until a pointer names the thing itself. */
export function follow(pointer: string): string {
  const node = lookUp(pointer);
  const reference = typeof node === 'object' && node !== null && '$ref' in node && Object.keys(node).length === 1 ? node.$ref : undefined;
  return typeof reference === 'string' ? follow(reference) : pointer;
}

/** What a JSON pointer (RFC 6901) names, in the description or in another document; undefined if there is nothing. */
export function lookUp(pointer: string, document: unknown = description): unknown {
  return namesIn(pointer).reduce<unknown>((node, name) => (node as Record<string, unknown> | undefined)?.[name], document);
}

// The parts of an OpenAPI document that are read above, after references.
type ParameterNode = { readonly name: string; readonly in: string; readonly required?: boolean };
type HeaderNode = { readonly required?: boolean };
type ResponseNode = { readonly headers?: object; readonly content?: object };
type OperationNode = { readonly operationId: keyof operations; readonly requestBody?: object; readonly responses: object };
