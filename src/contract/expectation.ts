import type { ValidationError } from '../../generated/validate.js';
import { cut } from './violation.js';

/** What a schema asks of a value. */
export interface Expectation {
  /** What follows the name of the value in a sentence: "must be an integer". */
  readonly demand: string;
  /** What would be right, by itself: "an integer". */
  readonly expected: string;
}

const types: Readonly<Record<string, string>> = {
  array: 'an array',
  boolean: 'true or false',
  integer: 'an integer',
  null: 'null',
  number: 'a number',
  object: 'an object',
  string: 'a string',
};

const formats: Readonly<Record<string, string>> = {
  uuid: 'a GUID with hyphens',
  'date-time': 'an RFC 3339 time such as 2026-03-11T18:40:02.4981127Z',
};

/** Bounds by keyword, and what they count. */
const bounds: Readonly<Record<string, readonly [bound: string, counted?: string]>> = {
  minimum: ['at least'],
  maximum: ['at most'],
  exclusiveMinimum: ['more than'],
  exclusiveMaximum: ['less than'],
  minLength: ['at least', 'character'],
  maxLength: ['at most', 'character'],
  minItems: ['at least', 'item'],
  maxItems: ['at most', 'item'],
  minProperties: ['at least', 'property'],
  maxProperties: ['at most', 'property'],
};

/** Says in English what an error of a generated validator is about. */
export function expectationOf({ keyword, params, message = 'must be something else' }: ValidationError): Expectation {
  const name = (value: unknown) => cut(String(value));
  switch (keyword) {
    case 'type':
      return be(
        namesOf(params.type)
          .map((type) => types[type] ?? type)
          .join(' or '),
      );
    case 'format':
      return be(formats[name(params.format)] ?? `a ${params.format}`);
    case 'enum':
      return be(`one of ${namesOf(params.allowedValues).join(', ')}`);
    case 'pattern':
      return { demand: `must match the pattern ${params.pattern}`, expected: `a match of the pattern ${params.pattern}` };
    case 'required':
      return {
        demand: `must have the property "${name(params.missingProperty)}"`,
        expected: `the property "${name(params.missingProperty)}"`,
      };
    case 'additionalProperties': {
      const property = `property "${name(params.additionalProperty)}"`;
      return { demand: `must not have the ${property}`, expected: `no ${property}` };
    }
  }
  const [bound, counted] = bounds[keyword] ?? [];
  if (bound === undefined) return { demand: message, expected: message.replace(/^must (?:be )?/, '') };
  if (counted === undefined) return be(`${bound} ${params.limit}`);
  if (keyword === 'maxLength' && params.limit === 0) return { demand: 'must be empty', expected: 'an empty text' };
  return { demand: `must have ${bound} ${count(params.limit, counted)}`, expected: `${bound} ${count(params.limit, counted)}` };
}

function be(expected: string): Expectation {
  return { demand: `must be ${expected}`, expected };
}

function namesOf(list: unknown): readonly string[] {
  return Array.isArray(list) ? list.map(String) : String(list).split(',');
}

function count(limit: unknown, counted: string): string {
  if (limit === 1) return `1 ${counted}`;
  return `${limit} ${counted === 'property' ? 'properties' : `${counted}s`}`;
}
