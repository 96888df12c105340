import type { DeclaredField } from '../../generated/fields.js';

/** Fields below a place, by the key that leads there; `*` is any other key, `[]` any item. */
type Branch = Map<string, Branch>;

/** Finds the paths of those declared fields that a document has, in a time that is linear in the size of the document. */
export function createFieldFinder(declared: readonly DeclaredField[]): (document: unknown) => ReadonlySet<string> {
  const root = branchOf(declared);
  return (document) => {
    const fields = new Set<string>();
    collect(root, document, '$', fields);
    return fields;
  };
}

/** The steps of a declared field's path: `$.members.*.roles[]` goes along `members`, `*`, `roles` and `[]`. */
export function stepsOf(path: string): readonly string[] {
  return [...path.matchAll(/\.([^.[]+)|\[\]/g)].map(([step, name]) => name ?? step);
}

function branchOf(declared: readonly DeclaredField[]): Branch {
  const root: Branch = new Map();
  for (const { path } of declared) {
    let branch = root;
    for (const step of stepsOf(path)) {
      const next = branch.get(step) ?? new Map();
      branch.set(step, next);
      branch = next;
    }
  }
  return root;
}

/** Goes no deeper than the declared fields do. */
function collect(branch: Branch, value: unknown, path: string, fields: Set<string>): void {
  if (branch.size === 0 || typeof value !== 'object' || value === null) return;
  for (const [key, item] of Object.entries(value)) {
    const step = Array.isArray(value) ? '[]' : branch.has(key) ? key : '*';
    const next = branch.get(step);
    if (next === undefined) continue;
    const at = step === '[]' ? `${path}[]` : `${path}.${step}`;
    fields.add(at);
    collect(next, item, at, fields);
  }
}
