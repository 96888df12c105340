// What a new description breaks for those who rely on the old one.

/** @typedef {any} Node A part of a description. */
/** @typedef {'request' | 'response'} Direction What is sent may not get narrower, what is received may not get wider. */

/**
 * @param {Node} before
 * @param {Node} after
 * @returns {string[]} One line for each breaking change; empty if there is none.
 */
export function breakingChanges(before, after) {
  /** @type {Set<string>} */
  const found = new Set();
  /** @type {Set<string>} */
  const compared = new Set();
  const report = (/** @type {string} */ place, /** @type {string} */ change) => found.add(`${place}: ${change}`);

  for (const [path, item] of entries(before.paths)) {
    for (const method of ['get', 'put', 'post', 'patch', 'delete', 'head', 'options']) {
      if (item[method] === undefined) continue;
      const place = `${method.toUpperCase()} ${path}`;
      const now = after.paths?.[path]?.[method];
      if (now === undefined) report(place, 'the operation is removed');
      else compareOperations(place, withShared(item, item[method]), withShared(after.paths[path], now));
    }
  }
  return [...found];

  /** @type {(place: string, old: Node, now: Node) => void} */
  function compareOperations(place, old, now) {
    if (old.operationId !== now.operationId) report(place, `the operationId ${old.operationId} is renamed`);
    const parameters = byName(old.parameters, before);
    const parametersNow = byName(now.parameters, after);
    for (const [name, parameter] of parameters) {
      const other = parametersNow.get(name);
      if (other === undefined) report(place, `the parameter ${name} is removed`);
      else compareSchemas(`${place} ${name}`, parameter.schema, other.schema, 'request');
    }
    for (const [name, parameter] of parametersNow) {
      if (parameter.required && !parameters.get(name)?.required) report(place, `the parameter ${name} is now required`);
    }
    const body = resolve(old.requestBody, before);
    const bodyNow = resolve(now.requestBody, after);
    if (bodyNow?.required && !body?.required) report(place, 'a request body is now required');
    compareContent(`${place} request`, body?.content, bodyNow?.content, 'request');
    for (const [status, response] of entries(old.responses)) {
      const other = resolve(now.responses[status], after);
      if (other === undefined) report(place, `the status ${status} is removed`);
      else compareResponses(`${place} ${status}`, resolve(response, before), other);
    }
  }

  /** @type {(place: string, old: Node, now: Node) => void} */
  function compareResponses(place, old, now) {
    for (const [name, node] of entries(old.headers)) {
      const header = resolve(node, before);
      const other = resolve(now.headers?.[name], after);
      if (other === undefined) report(place, `the header ${name} is removed`);
      else {
        if (header.required && !other.required) report(place, `the header ${name} is no longer certain`);
        compareSchemas(`${place} ${name}`, header.schema, other.schema, 'response');
      }
    }
    compareContent(place, old.content, now.content, 'response');
  }

  /** @type {(place: string, old: Node, now: Node, direction: Direction) => void} */
  function compareContent(place, old, now, direction) {
    for (const [type, { schema }] of entries(old)) {
      if (now?.[type] === undefined) report(place, `the media type ${type} is removed`);
      else compareSchemas(place, schema, now[type].schema, direction);
    }
  }

  /** @type {(place: string, left: Node, right: Node, direction: Direction) => void} */
  function compareSchemas(place, left, right, direction) {
    const pair = [left?.$ref, right?.$ref, direction].join(' ');
    if (left?.$ref !== undefined && compared.has(pair)) return;
    compared.add(pair);
    const old = resolve(left, before) ?? {};
    const now = resolve(right, after) ?? {};
    // What takes part in the comparison from the side that may not grow.
    const [inner, outer, verb] = direction === 'request' ? [old, now, 'narrowed'] : [now, old, 'widened'];

    if (!includes(typesOf(outer), typesOf(inner))) report(place, `the type is ${verb}`);
    if (!includes(valuesOf(outer), valuesOf(inner))) report(place, `the enum is ${verb}`);
    for (const rule of ['pattern', 'format']) {
      if (outer[rule] !== undefined && outer[rule] !== inner[rule]) report(place, `the ${rule} is ${verb}`);
    }
    for (const [rule, isWithin] of Object.entries(bounds)) {
      if (outer[rule] !== undefined && !isWithin(inner[rule], outer[rule])) report(place, `${rule} is ${verb}`);
    }
    if (outer.additionalProperties === false && inner.additionalProperties !== false && inner.properties !== undefined) {
      report(place, `the set of properties is ${verb}`);
    }
    const required = new Set(inner.required);
    for (const name of outer.required ?? []) {
      if (required.has(name)) continue;
      report(`${place}/${name}`, direction === 'request' ? 'the property is now required' : 'the property is no longer certain');
    }
    for (const [name, property] of entries(old.properties)) {
      if (now.properties?.[name] === undefined) report(`${place}/${name}`, 'the property is removed');
      else compareSchemas(`${place}/${name}`, property, now.properties[name], direction);
    }
    for (const [pattern, property] of entries(old.patternProperties)) {
      if (now.patternProperties?.[pattern] === undefined) report(`${place}/${pattern}`, 'the property is removed');
      else compareSchemas(`${place}/${pattern}`, property, now.patternProperties[pattern], direction);
    }
    for (const part of ['items', 'additionalProperties', 'propertyNames']) {
      if (typeof old[part] === 'object' && typeof now[part] === 'object') compareSchemas(`${place}/*`, old[part], now[part], direction);
    }
    for (const part of ['allOf', 'anyOf', 'oneOf']) {
      const [these, those] = [old[part] ?? [], now[part] ?? []];
      if (these.length !== those.length) report(place, `${part} has other members`);
      else for (const [at, member] of these.entries()) compareSchemas(place, member, those[at], direction);
    }
  }
}

const atLeast = (/** @type {number | undefined} */ inner, /** @type {number} */ outer) => inner !== undefined && inner >= outer;
const atMost = (/** @type {number | undefined} */ inner, /** @type {number} */ outer) => inner !== undefined && inner <= outer;
const bounds = {
  ...{ minimum: atLeast, exclusiveMinimum: atLeast, minLength: atLeast, minItems: atLeast, minProperties: atLeast },
  ...{ maximum: atMost, exclusiveMaximum: atMost, maxLength: atMost, maxItems: atMost, maxProperties: atMost },
};

/** @type {(object: Node) => [string, Node][]} */
const entries = (object) => Object.entries(object ?? {});

/** @type {(schema: Node) => unknown[] | undefined} An integer is a number, too. Undefined is anything. */
const typesOf = ({ type }) => (type === undefined ? undefined : [type].flat());

/** @type {(schema: Node) => unknown[] | undefined} */
const valuesOf = (schema) => ('const' in schema ? [schema.const] : schema.enum);

/** @type {(outer: unknown[] | undefined, inner: unknown[] | undefined) => boolean} */
function includes(outer, inner) {
  if (outer === undefined) return true;
  return inner?.every((value) => outer.includes(value) || (value === 'integer' && outer.includes('number'))) ?? false;
}

/** @type {(item: Node, operation: Node) => Node} An operation with the parameters that its path shares. */
function withShared(item, operation) {
  return { ...operation, parameters: [...(item.parameters ?? []), ...(operation.parameters ?? [])] };
}

/** @type {(parameters: Node[], description: Node) => Map<string, Node>} */
function byName(parameters, description) {
  return new Map(parameters.map((node) => resolve(node, description)).map((parameter) => [`${parameter.in} ${parameter.name}`, parameter]));
}

/** @type {(node: Node, description: Node) => Node} What a reference within the description leads to. */
function resolve(node, description) {
  if (node?.$ref === undefined) return node;
  /** @type {string[]} */
  const names = node.$ref.slice(2).split('/');
  const target = names.reduce((at, name) => at?.[name.replaceAll('~1', '/').replaceAll('~0', '~')], description);
  return resolve(target, description);
}
