import type { OperationId } from '../../../wire/operation.js';
import type { CaseSpec, ClientCheck } from '../check.js';
import type { Feature } from '../features.js';
import { inTurn, type Reaction } from '../script.js';

// Sources that several checks rest on.
export const description = 'description: parameters, request bodies and responses of both operations';
export const bestPractices = 'vendor: best practices for calling Xbox services';
export const http = 'RFC 9110';
export const jsonText = 'RFC 8259';
export const secrecy = 'RFC 6750 section 5.3: a token goes to nobody but the service';

export const readOperation: OperationId = 'getSessionByHandle';
export const writeOperation: OperationId = 'writeSessionByHandle';

/** A read that is answered by these in turn. */
export function read(name: string, reactions: Reaction | readonly [Reaction, ...Reaction[]], more: Partial<CaseSpec> = {}): CaseSpec {
  return { name, operation: readOperation, script: scriptOf(reactions), ...more };
}

/** A write that is answered by these in turn. The change is a small one. */
export function write(name: string, reactions: Reaction | readonly [Reaction, ...Reaction[]], more: Partial<CaseSpec> = {}): CaseSpec {
  return { name, operation: writeOperation, script: scriptOf(reactions), change: { members: { me: null } }, ...more };
}

function scriptOf(reactions: Reaction | readonly [Reaction, ...Reaction[]]) {
  return isList(reactions) ? inTurn(...reactions) : inTurn(reactions);
}

const isList = (reactions: Reaction | readonly [Reaction, ...Reaction[]]): reactions is readonly [Reaction, ...Reaction[]] =>
  Array.isArray(reactions);

/** What a check says of both operations: a check of reads and one of writes. `make` gets the function that makes their cases. */
export function ofBoth(
  name: string,
  make: (
    call: typeof read,
    kind: 'read' | 'write',
  ) => Omit<ClientCheck, 'name' | 'operationId' | 'features'> & { readonly features?: readonly Feature[] },
): readonly ClientCheck[] {
  const [reading, writing] = [make(read, 'read'), make(write, 'write')];
  return [
    { features: [], ...reading, name: `read_${name}`, operationId: readOperation },
    { ...writing, features: ['writes', ...(writing.features ?? [])], name: `write_${name}`, operationId: writeOperation },
  ];
}

/** A check of reads. */
export function ofReads(name: string, check: Omit<ClientCheck, 'name' | 'operationId'>): ClientCheck {
  return { ...check, name, operationId: readOperation };
}

/** A check of writes. */
export function ofWrites(name: string, check: Omit<ClientCheck, 'name' | 'operationId'>): ClientCheck {
  return { ...check, features: ['writes', ...check.features], name, operationId: writeOperation };
}

/** A client that repeats a read of which no response comes has to come to its end in this time. */
export function inTime(kind: 'read' | 'write', declared: ReadonlySet<Feature>): Partial<CaseSpec> {
  return kind === 'read' && declared.has('retries') ? { timeoutMs: 2_000 } : {};
}
