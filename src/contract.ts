import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { operations } from '../generated/types.js';

/** The bundled description. This module is its only reader. */
export const openapiFile = fileURLToPath(new URL('../generated/openapi.json', import.meta.url));

/**
 * One documented exchange: a request and the answer to it, tied by the name of their examples.
 *
 * A name belongs to an exchange of an operation when one of the operation's responses carries it. A response without a body
 * lists its names in `x-microcks-refs`.
 */
export interface Exchange {
  readonly operationId: keyof operations;
  readonly method: 'GET' | 'PUT';
  readonly name: string;
  readonly status: number;
  /** Media type of the answer; undefined when it has no body. */
  readonly mediaType: string | undefined;
  /** Body of the answer: JSON, a text, or undefined. */
  readonly answer: unknown;
  /** Headers of the answer that the description gives for this exchange. */
  readonly answerHeaders: Readonly<Record<string, string>>;
  /** Request headers of this exchange, beyond those that every request carries. */
  readonly headers: Readonly<Record<string, string>>;
  /** Body of the request; undefined when the description gives none for this exchange. */
  readonly body: unknown;
}

/** Every documented exchange of both operations, in the order of the description. */
export function readExchanges(): readonly Exchange[] {
  const description: Description = JSON.parse(readFileSync(openapiFile, 'utf8'));
  const resolve = <T extends object>(node: T | Reference): T => ('$ref' in node ? (lookUp(description, node.$ref) as T) : node);
  const item = description.paths['/handles/{handleId}/session'];

  return (['get', 'put'] as const).flatMap((verb) => {
    const operation = item[verb];
    const parameters = [...item.parameters, ...(operation.parameters ?? [])].map(resolve);
    const requestHeaders = parameters
      .filter((parameter) => parameter.in === 'header')
      .map((parameter) => [parameter.name, parameter] as const);

    const answersOf = ([status, node]: [string, Response | Reference]) => {
      const response = resolve(node);
      const answerHeaders = Object.entries(response.headers ?? {}).map(([name, header]) => [name, resolve(header)] as const);
      const bodies = Object.entries(response.content ?? {}).flatMap(([mediaType, content]) =>
        Object.entries(content.examples ?? {}).map(([name, example]) => ({ name, mediaType, answer: resolve(example).value })),
      );
      const empty = (response['x-microcks-refs'] ?? []).map((name) => ({ name, mediaType: undefined, answer: undefined }));
      return [...bodies, ...empty].map((answer) => ({
        ...answer,
        status: Number(status),
        answerHeaders: exampleValues(answerHeaders, answer.name),
      }));
    };

    return Object.entries(operation.responses)
      .flatMap(answersOf)
      .map((answer) => ({
        operationId: operation.operationId,
        method: verb === 'get' ? ('GET' as const) : ('PUT' as const),
        ...answer,
        headers: exampleValues(requestHeaders, answer.name),
        body: operation.requestBody?.content['application/json'].examples[answer.name]?.value,
      }));
  });
}

/** Values that headers have in the example of a name; headers without such an example are left out. */
function exampleValues(headers: readonly (readonly [string, { readonly examples?: Examples }])[], name: string): Record<string, string> {
  const values = headers.map(([header, { examples }]) => [header, examples?.[name]?.value] as const);
  return Object.fromEntries(values.filter(([, value]) => value !== undefined).map(([header, value]) => [header, String(value)]));
}

function lookUp(description: Description, pointer: string): unknown {
  const names = pointer
    .replace('#/', '')
    .split('/')
    .map((name) => name.replaceAll('~1', '/').replaceAll('~0', '~'));
  return names.reduce<unknown>((node, name) => (node as Record<string, unknown>)[name], description);
}

// The parts of an OpenAPI document that are read above.
type Reference = { readonly $ref: string };
type Examples = Readonly<Record<string, { readonly value?: unknown }>>;
type Parameter = { readonly name: string; readonly in: string; readonly examples?: Examples };
type Response = {
  readonly headers?: Readonly<Record<string, { readonly examples?: Examples } | Reference>>;
  readonly content?: Readonly<Record<string, { readonly examples?: Readonly<Record<string, { readonly value?: unknown } | Reference>> }>>;
  readonly 'x-microcks-refs'?: readonly string[];
};
type Operation = {
  readonly operationId: keyof operations;
  readonly parameters?: readonly (Parameter | Reference)[];
  readonly requestBody?: { readonly content: { readonly 'application/json': { readonly examples: Examples } } };
  readonly responses: Readonly<Record<string, Response | Reference>>;
};
type Description = {
  readonly paths: {
    readonly '/handles/{handleId}/session': {
      readonly parameters: readonly (Parameter | Reference)[];
      readonly get: Operation;
      readonly put: Operation;
    };
  };
};
