const pathItem = '#/paths/~1handles~1{handleId}~1session';
const verbs = /** @type {const} */ (['get', 'put']);

/** @typedef {{ name: string, required: boolean, schema: string }} Field a parameter or header */
/** @typedef {{ status: number, headers: Field[], content: { mediaType: string, schema: string }[] }} Response */

/** An OpenAPI document that is read by JSON pointers (RFC 6901), after references. */
export class Description {
  #document;

  /** @param {any} document */
  constructor(document) {
    this.#document = document;
  }

  /**
   * @returns {{
   *   operationId: string, method: string, handleId?: string, headers: Field[], query: Field[], body?: string, responses: Response[]
   * }[]}
   */
  operations() {
    return verbs.map((verb) => {
      const at = `${pathItem}/${verb}`;
      const parameters = this.#parametersOf(verb).map((pointer) => {
        const { name, in: place, required = false } = this.#at(pointer);
        return { place, field: { name, required, schema: this.#follow(`${pointer}/schema`) } };
      });
      const within = (/** @type {string} */ place) => parameters.filter((parameter) => parameter.place === place).map(({ field }) => field);
      const { operationId, requestBody, responses } = this.#at(at);
      return {
        operationId,
        method: verb.toUpperCase(),
        handleId: within('path')[0]?.schema,
        headers: within('header'),
        query: within('query'),
        ...(requestBody && { body: this.#follow(`${this.#follow(`${at}/requestBody`)}/content/application~1json/schema`) }),
        responses: Object.keys(responses).map((status) => ({ status: Number(status), ...this.#response(`${at}/responses/${status}`) })),
      };
    });
  }

  exchanges() {
    return verbs.flatMap((verb) => {
      const { operationId, requestBody, responses } = this.#at(`${pathItem}/${verb}`);
      const requestHeaders = this.#parametersOf(verb).filter((pointer) => this.#at(pointer).in === 'header');
      const bodies = requestBody && `${this.#follow(`${pathItem}/${verb}/requestBody`)}/content/application~1json/examples`;
      return Object.keys(responses).flatMap((status) => {
        const at = this.#follow(`${pathItem}/${verb}/responses/${status}`);
        const { headers = {}, 'x-microcks-refs': empty = [] } = this.#at(at);
        const responseHeaders = Object.keys(headers).map((name) => [name, this.#follow(pointerTo(at, 'headers', name))]);
        return [...this.#bodiesOf(at), ...empty.map((/** @type {string} */ name) => ({ name }))].map(({ name, ...response }) => {
          const body = bodies && this.#at(bodies)[name] && this.#at(this.#follow(pointerTo(bodies, name))).value;
          const named = requestHeaders.map((pointer) => [this.#at(pointer).name, pointer]);
          const { 'X-Xbl-Contract-Version': version = '107', ...values } = this.#exampleValues(named, name);
          return {
            operationId,
            method: verb.toUpperCase(),
            name,
            contractVersion: Number(version),
            requestHeaders: values,
            ...(body !== undefined && { requestBody: body }),
            status: Number(status),
            ...response,
            responseHeaders: this.#exampleValues(responseHeaders, name),
          };
        });
      });
    });
  }

  /**
   * Fields below a schema, by path. Where two parts of a schema declare one path, the first counts.
   *
   * @param {string} schema
   * @param {string} path
   * @param {{ isDeprecated: boolean, isWriteOnly: boolean }} around
   * @returns {Map<string, { isDeprecated: boolean, isWriteOnly: boolean }>}
   */
  fieldsOf(schema, path = '$', around = { isDeprecated: false, isWriteOnly: false }) {
    const fields = new Map();
    for (const [step, pointer] of this.#childrenOf(schema)) {
      const nodes = this.#chainOf(pointer).map((at) => this.#at(at));
      const field = {
        isDeprecated: around.isDeprecated || nodes.some(({ deprecated }) => deprecated === true),
        isWriteOnly: around.isWriteOnly || nodes.some(({ writeOnly }) => writeOnly === true),
      };
      const below = [[`${path}${step}`, field], ...this.fieldsOf(pointer, `${path}${step}`, field)];
      for (const [name, value] of below) if (!fields.has(name)) fields.set(name, value);
    }
    return fields;
  }

  /**
   * Steps of a path from a schema, and the schemas there.
   *
   * @param {string} schema
   * @returns {[string, string][]}
   */
  #childrenOf(schema) {
    return this.#chainOf(schema).flatMap((pointer) => {
      const { properties = {}, patternProperties = {}, additionalProperties, items, allOf = [] } = this.#at(pointer);
      /** @type {[string, string][]} */
      const children = [
        ...Object.keys(properties).map((name) => step(`.${name}`, pointerTo(pointer, 'properties', name))),
        ...Object.keys(patternProperties).map((pattern) => step('.*', pointerTo(pointer, 'patternProperties', pattern))),
        ...(typeof additionalProperties === 'object' ? [step('.*', `${pointer}/additionalProperties`)] : []),
        ...(items === undefined ? [] : [step('[]', `${pointer}/items`)]),
        ...allOf.flatMap((/** @type {unknown} */ _, /** @type {number} */ index) => this.#childrenOf(`${pointer}/allOf/${index}`)),
      ];
      return children;
    });
  }

  /**
   * A schema and what its references name, one after the other. A reference may stand beside keywords of its own.
   *
   * @param {string} schema
   * @returns {string[]}
   */
  #chainOf(schema) {
    const { $ref } = this.#at(schema);
    return $ref === undefined ? [schema] : [schema, ...this.#chainOf($ref)];
  }

  /** @param {string} pointer */
  #response(pointer) {
    const at = this.#follow(pointer);
    const { headers = {}, content = {} } = this.#at(at);
    return {
      headers: Object.keys(headers).map((name) => {
        const header = this.#follow(pointerTo(at, 'headers', name));
        return { name, required: this.#at(header).required ?? false, schema: this.#follow(`${header}/schema`) };
      }),
      content: Object.keys(content).map((mediaType) => ({
        mediaType,
        schema: this.#follow(pointerTo(at, 'content', mediaType, 'schema')),
      })),
    };
  }

  /** @param {string} response */
  #bodiesOf(response) {
    /** @type {Record<string, { examples?: object }>} */
    const content = this.#at(response).content ?? {};
    return Object.entries(content).flatMap(([mediaType, { examples = {} }]) =>
      Object.keys(examples).map((name) => {
        const example = this.#follow(pointerTo(response, 'content', mediaType, 'examples', name));
        return { name, mediaType, responseBody: this.#at(example).value };
      }),
    );
  }

  /**
   * Pointers of the parameters of an operation. One of its own replaces one of the path with the same name and place.
   *
   * @param {string} verb
   */
  #parametersOf(verb) {
    const pointers = [`${pathItem}/parameters`, `${pathItem}/${verb}/parameters`].flatMap((list) =>
      (this.#at(list) ?? []).map((/** @type {unknown} */ _, /** @type {number} */ index) => this.#follow(`${list}/${index}`)),
    );
    return [...new Map(pointers.map((pointer) => [`${this.#at(pointer).in} ${this.#at(pointer).name}`, pointer])).values()];
  }

  /**
   * Values that headers have in the example of a name; headers without such an example are left out.
   *
   * @param {string[][]} headers names and pointers
   * @param {string} name
   */
  #exampleValues(headers, name) {
    const values = headers.map(([header = '', pointer = '']) => {
      const { examples = {} } = this.#at(pointer);
      return [header, examples[name] && this.#at(this.#follow(pointerTo(pointer, 'examples', name))).value];
    });
    return Object.fromEntries(values.filter(([, value]) => value !== undefined).map(([header, value]) => [header, String(value)]));
  }

  /**
   * Follows references until a pointer names the thing itself.
   *
   * @param {string} pointer
   * @returns {string}
   */
  #follow(pointer) {
    const node = this.#at(pointer);
    return typeof node.$ref === 'string' && Object.keys(node).length === 1 ? this.#follow(node.$ref) : pointer;
  }

  /** @param {string} pointer */
  #at(pointer) {
    const names = pointer
      .split('/')
      .slice(1)
      .map((name) => name.replaceAll('~1', '/').replaceAll('~0', '~'));
    return names.reduce((node, name) => node?.[name], this.#document);
  }
}

/** @type {(name: string, pointer: string) => [string, string]} */
function step(name, pointer) {
  if (/[.[\]]/.test(name.slice(1)) && name !== '[]') throw new Error(`a path cannot hold the name ${name} of ${pointer}`);
  return [name, pointer];
}

/** @type {(pointer: string, ...names: string[]) => string} */
function pointerTo(pointer, ...names) {
  return [pointer, ...names.map((name) => name.replaceAll('~', '~0').replaceAll('/', '~1'))].join('/');
}
