import type { operations } from '../../generated/types.js';

/** An operation of the description, named by its operationId. */
export type OperationId = keyof operations;
