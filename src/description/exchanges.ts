import type { operations } from '../../generated/types.js';
import { pointerTo } from '../wire/json-pointer.js';
import { follow, lookUp, parametersOf, pathItem } from './description.js';

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
export const exchanges: readonly Exchange[] = [...exchangesOf('get'), ...exchangesOf('put')];

function exchangesOf(verb: 'get' | 'put'): Exchange[] {
  const node = lookUp(`${pathItem}/${verb}`) as OperationNode;
  const parameters = parametersOf(verb).map((pointer) => lookUp(pointer) as ParameterNode);
  const requestHeaders = parameters.filter(({ in: place }) => place === 'header').map((header) => [header.name, header] as const);

  const answersOf = (status: string) => {
    const at = follow(`${pathItem}/${verb}/responses/${status}`);
    const { headers = {}, content = {}, 'x-microcks-refs': empty = [] } = lookUp(at) as ResponseNode;
    const answerHeaders = Object.keys(headers).map((name) => [name, lookUp(follow(`${at}/headers/${name}`)) as HeaderNode] as const);
    const bodies = Object.entries(content).flatMap(([mediaType, { examples = {} }]) =>
      Object.keys(examples).map((name) => {
        const example = lookUp(follow(pointerTo(at, 'content', mediaType, 'examples', name))) as { value?: unknown };
        return { name, mediaType, answer: example.value };
      }),
    );
    return [...bodies, ...empty.map((name) => ({ name, mediaType: undefined, answer: undefined }))].map((answer) => ({
      ...answer,
      status: Number(status),
      answerHeaders: exampleValues(answerHeaders, answer.name),
    }));
  };

  return Object.keys(node.responses)
    .flatMap(answersOf)
    .map((answer) => ({
      operationId: node.operationId,
      method: verb === 'get' ? 'GET' : 'PUT',
      ...answer,
      headers: exampleValues(requestHeaders, answer.name),
      body: node.requestBody?.content['application/json'].examples[answer.name]?.value,
    }));
}

/** Values that headers have in the example of a name; headers without such an example are left out. */
function exampleValues(headers: readonly (readonly [string, { readonly examples?: Examples }])[], name: string): Record<string, string> {
  const values = headers.map(([header, { examples }]) => [header, examples?.[name]?.value] as const);
  return Object.fromEntries(values.filter(([, value]) => value !== undefined).map(([header, value]) => [header, String(value)]));
}

// The parts of an OpenAPI document that are read above, after references.
type Examples = Readonly<Record<string, { readonly value?: unknown }>>;
type ParameterNode = { readonly name: string; readonly in: string; readonly examples?: Examples };
type HeaderNode = { readonly examples?: Examples };
type ResponseNode = {
  readonly headers?: object;
  readonly content?: Readonly<Record<string, { readonly examples?: object }>>;
  readonly 'x-microcks-refs'?: readonly string[];
};
type OperationNode = {
  readonly operationId: keyof operations;
  readonly requestBody?: { readonly content: { readonly 'application/json': { readonly examples: Examples } } };
  readonly responses: object;
};
