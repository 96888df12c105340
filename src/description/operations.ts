import { type Operation, operations } from '../../generated/operations.js';
import type { OperationId } from '../wire/operation.js';

/** The operation that a method of HTTP stands for; undefined if the description has none. Methods are case-sensitive. */
export function operationWithMethod(method: string): Operation | undefined {
  return operations.find((operation) => operation.method === method);
}

/** The operation of an id. */
export function operationWithId(operationId: OperationId): Operation {
  const found = operations.find((operation) => operation.operationId === operationId);
  if (found === undefined) throw new Error(`no operation ${operationId}`);
  return found;
}
