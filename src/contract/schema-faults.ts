import { type SchemaPointer, type ValidationError, validators } from '../../generated/validate.js';

/** Faults of a value, of which a value can only have one at a time, in the order in which they say what is wrong. */
const ofValue = ['type', 'format'];

/**
 * What is wrong with a value by a schema, one error for each thing: a text that is no GUID breaks format and pattern, and a
 * number where words are due breaks type and enum. The time is linear in the size of the value.
 */
export function schemaFaults(schema: SchemaPointer, value: unknown): readonly ValidationError[] {
  const validate = validators[schema];
  if (validate(value)) return [];
  const faults: ValidationError[] = [];
  const places = new Map<string, number>();
  for (const error of validate.errors ?? []) {
    const isOfProperty = error.keyword === 'required' || error.keyword === 'additionalProperties';
    const known = isOfProperty ? undefined : places.get(error.instancePath);
    if (known === undefined) {
      if (!isOfProperty) places.set(error.instancePath, faults.length);
      faults.push(error);
    } else if (rankOf(error) < rankOf(faults[known])) faults[known] = error;
  }
  return faults;
}

function rankOf(error: ValidationError | undefined): number {
  const rank = ofValue.indexOf(error?.keyword ?? '');
  return rank === -1 ? ofValue.length : rank;
}
