import type { Violation } from '../../contract/contract.js';

/** A fault, and the way to it. */
export interface Finding {
  readonly violation: Violation;
  /** A curl line that leads to it. */
  readonly reproduce: string;
}

/** Messages about a status that any response may earn, whatever the check is about. */
const general: ReadonlySet<string> = new Set(['The status is not documented', 'The provider failed']);

/** Different violations of one check that are kept. */
const mostViolations = 30;

/** The faults of one check, each once, the likely cause first. */
export class Findings {
  #byFault = new Map<string, Finding>();
  #others = 0;

  get isEmpty(): boolean {
    return this.#byFault.size === 0;
  }

  /** Status before media type before headers before body; then the order in which they were found. */
  get violations(): readonly Violation[] {
    const found = this.#sorted().map(({ violation }) => violation);
    const [last] = found.slice(-1);
    if (this.#others === 0 || last === undefined) return found;
    return [
      ...found,
      { ...last, pointer: '', message: `${this.#others} more faults were found`, expected: 'none', received: `${this.#others}` },
    ];
  }

  /** The curl line that leads to the first violation. */
  get reproduce(): string | undefined {
    return this.#sorted()[0]?.reproduce;
  }

  add(violations: readonly Violation[], reproduce: string): void {
    for (const violation of violations) {
      const { rule, pointer, message, received } = violation;
      const key = pointer === 'status' ? `status ${received}` : `${rule} ${pointer} ${message}`;
      const known = this.#byFault.get(key);
      if (known !== undefined && general.has(known.violation.message)) {
        this.#byFault.set(key, { ...known, violation }); // the status that a check asks for says more
      } else if (known === undefined && this.#byFault.size < mostViolations) this.#byFault.set(key, { violation, reproduce });
      else if (known === undefined) this.#others += 1;
    }
  }

  /** Drops every fault: those of an attempt that another one replaces. */
  clear(): void {
    this.#byFault.clear();
    this.#others = 0;
  }

  #sorted(): readonly Finding[] {
    return [...this.#byFault.values()].sort((a, b) => rankOf(a.violation) - rankOf(b.violation));
  }
}

function rankOf({ rule, pointer }: Violation): number {
  if (rule === 'no_response') return 0;
  if (pointer === 'status') return 1;
  if (pointer === 'header Content-Type') return 2;
  return pointer.startsWith('header ') ? 3 : 4;
}
