import type { SchemaPointer, ValidationError } from '../../generated/validate.js';
import { parseJson } from '../wire/json.js';
import { lookUp } from '../wire/json-pointer.js';
import { expectationOf } from './expectation.js';
import { preview } from './preview.js';
import { schemaFaults } from './schema-faults.js';
import { capped, cut, type Violation, violation } from './violation.js';

/** Judges a body that has to be JSON. */
export function checkJson(rule: string, schema: SchemaPointer, text: string): readonly Violation[] {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    return [violation('malformed_json', `The body is not JSON: ${(error as Error).message}`, '', 'JSON', cut(text))];
  }
  const faults = schemaFaults(schema, value);
  if (faults.length === 0) return [];
  const exact = exactly(text, value);
  const previews = new Map<string, string>(); // many faults may be of one object, which is as large as the body
  const received = ({ instancePath }: ValidationError) => {
    const shown = previews.get(instancePath) ?? preview(lookUp(instancePath, exact));
    previews.set(instancePath, shown);
    return shown;
  };
  return capped(
    faults,
    (fault) => {
      const { demand, expected } = expectationOf(fault);
      const pointer = cut(fault.instancePath);
      return violation(rule, `${pointer || 'The body'} ${demand}`, pointer, expected, received(fault));
    },
    (message) => violation(rule, message, '', 'no fault', message),
  );
}

/** Judges a value that came as text: a number or boolean where the schema wants one. A secret value is never shown. */
export function checkValue(rule: string, name: string, place: string, schema: SchemaPointer, text: string): readonly Violation[] {
  const asText = schemaFaults(schema, text);
  const isLiteral = /^(?:true|false|-?(?:0|[1-9]\d*))$/.test(text);
  const faults = isLiteral && asText.some(({ keyword }) => keyword === 'type') ? schemaFaults(schema, JSON.parse(text)) : asText;
  const received = name === 'Signature' ? 'another form' : cut(text);
  return faults.map((fault) => {
    const { demand, expected } = expectationOf(fault);
    return violation(rule, `${name} ${demand}`, place, expected, received);
  });
}

/** The same value with every digit, to be shown; integers are judged as numbers. */
function exactly(text: string, value: unknown): unknown {
  try {
    return parseJson(text);
  } catch {
    return value; // an integer longer than it reads
  }
}
