// What code needs of the description at run time, as TypeScript modules, so that it reads no file and walks no schema.
import { exactLiteral } from './bundle.js';
import { Description } from './description.js';

/**
 * Code of `media-types.ts`. It is a module of its own, because the client needs nothing else of the description.
 *
 * @param {any} description
 */
export function mediaTypesModule(description) {
  const operations = new Description(description).operations();
  const table = Object.fromEntries(
    operations.map(({ operationId, responses }) => [
      operationId,
      Object.fromEntries(responses.map(({ status, content }) => [status, content.map(({ mediaType }) => mediaType)])),
    ]),
  );
  return `import type { operations } from './types.js';

type ByStatus = Readonly<Record<number, readonly ('application/json' | 'text/plain')[]>>;

/** Media types of each documented status of each operation; none where a response has no body. */
export const mediaTypes: Readonly<Record<keyof operations, ByStatus>> = ${exactLiteral(table)};
`;
}

/**
 * Code of `operations.ts`.
 *
 * @param {any} description
 */
export function operationsModule(description) {
  return `import type { operations as Operations } from './types.js';
import type { SchemaPointer } from './validate.js';

/** A header of a request or response, with one value by a schema. */
export interface HeaderField {
  readonly name: string;
  readonly required: boolean;
  readonly schema: SchemaPointer;
}

/** A parameter in the query of a URL, with one value by a schema. */
export interface QueryParameter {
  readonly name: string;
  readonly required: boolean;
  readonly schema: SchemaPointer;
}

export interface DocumentedResponse {
  readonly status: number;
  readonly headers: readonly HeaderField[];
  /** Forms of the body; none if the response has no body. */
  readonly content: readonly { readonly mediaType: string; readonly schema: SchemaPointer }[];
}

export interface Operation {
  readonly operationId: keyof Operations;
  readonly method: 'GET' | 'PUT';
  /** Schema of the handle id in the path. */
  readonly handleId: SchemaPointer;
  readonly headers: readonly HeaderField[];
  readonly query: readonly QueryParameter[];
  /** Schema of the JSON body; absent if a request has none. */
  readonly body?: SchemaPointer;
  readonly responses: readonly DocumentedResponse[];
}

/** Every operation of the description. */
export const operations: readonly Operation[] = ${exactLiteral(new Description(description).operations())};
`;
}

/**
 * Code of `exchanges.ts`.
 *
 * @param {any} description
 */
export function exchangesModule(description) {
  return `import type { operations } from './types.js';

/**
 * One documented exchange: a request and the response to it, tied by the name of their examples.
 *
 * A name belongs to an exchange of an operation when one of the operation's responses carries it. A response without a body
 * lists its names in \`x-microcks-refs\`. Integers beyond ±(2^53−1) are bigints.
 */
export interface DocumentedExchange {
  readonly operationId: keyof operations;
  readonly method: 'GET' | 'PUT';
  readonly name: string;
  /** Of the request: 107 unless the example says otherwise. */
  readonly contractVersion: number;
  /** Request headers of this exchange, beyond those that every request carries. */
  readonly requestHeaders: Readonly<Record<string, string>>;
  /** JSON; absent if the description gives none for this exchange. */
  readonly requestBody?: unknown;
  readonly status: number;
  /** Absent if the response has no body. */
  readonly mediaType?: string;
  /** Response headers that the description gives for this exchange. */
  readonly responseHeaders: Readonly<Record<string, string>>;
  /** JSON or a text; absent if the response has no body. */
  readonly responseBody?: unknown;
}

/** Every documented exchange of both operations, in the order of the description. */
export const exchanges: readonly DocumentedExchange[] = ${exactLiteral(new Description(description).exchanges())};
`;
}

/**
 * Code of `fields.ts`: the fields of each schema that is a JSON body.
 *
 * @param {any} description
 */
export function fieldsModule(description) {
  const read = new Description(description);
  const bodies = read
    .operations()
    .flatMap(({ body, responses }) => [
      ...(body === undefined ? [] : [body]),
      ...responses.flatMap(({ content }) =>
        content.filter(({ mediaType }) => mediaType === 'application/json').map(({ schema }) => schema),
      ),
    ]);
  const tables = [...new Set(bodies)].map((pointer) => {
    const name = pointer.split('/').at(-1) ?? '';
    const rows = [...read.fieldsOf(pointer)].map(([path, { isDeprecated, isWriteOnly }]) => ({
      path,
      ...(isDeprecated && { isDeprecated }),
      ...(isWriteOnly && { isWriteOnly }),
    }));
    return `
/** Every field that the schema ${name} declares. */
export const ${name.charAt(0).toLowerCase()}${name.slice(1)}Fields: readonly DeclaredField[] = ${exactLiteral(rows)};
`;
  });
  return `
export interface DeclaredField {
  /** JSON path, such as \`$.members.*.gamertag\`, with \`*\` for a key that the document chooses and \`[]\` for an item. */
  readonly path: string;
  /** The field or something around it belongs to older contract versions or retired features. */
  readonly isDeprecated?: true;
  /** No response shows the field or something around it. */
  readonly isWriteOnly?: true;
}
${tables.join('')}`;
}
