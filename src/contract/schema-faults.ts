import { type SchemaPointer, type ValidationError, validators } from '../../generated/validate.js';
import { pointerTo } from '../wire/json-pointer.js';

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
  for (const error of withoutRefusedNames(validate.errors ?? [])) {
    const isOfProperty = error.keyword === 'required' || error.keyword === 'additionalProperties';
    const known = isOfProperty ? undefined : places.get(error.instancePath);
    if (known === undefined) {
      if (!isOfProperty) places.set(error.instancePath, faults.length);
      faults.push(error);
    } else if (rankOf(error) < rankOf(faults[known])) faults[known] = error;
  }
  return faults;
}

/**
 * A name that no pattern knows is a property too many. So what breaks the pattern, and what is wrong with the content of such a
 * property, says nothing more.
 */
function* withoutRefusedNames(errors: readonly ValidationError[]): Generator<ValidationError> {
  const refused = new Set<string>();
  for (const { keyword, instancePath, params } of errors)
    if (keyword === 'propertyNames') refused.add(pointerTo(instancePath, String(params.propertyName)));
  for (const error of errors) {
    if (error.propertyName !== undefined || (refused.size > 0 && isWithin(refused, error.instancePath))) continue;
    if (error.keyword !== 'propertyNames') yield error;
    else yield { ...error, keyword: 'additionalProperties', params: { additionalProperty: error.params.propertyName } };
  }
}

/** Whether a place is one of these, or within one. */
function isWithin(places: ReadonlySet<string>, pointer: string): boolean {
  for (let end = pointer.length; end > 0; end = pointer.lastIndexOf('/', end - 1)) if (places.has(pointer.slice(0, end))) return true;
  return false;
}

function rankOf(error: ValidationError | undefined): number {
  const rank = ofValue.indexOf(error?.keyword ?? '');
  return rank === -1 ? ofValue.length : rank;
}
