import type { Violation } from '../../contract/contract.js';
import type { Finding } from './findings.js';

/** The headers of a run that the description does not declare, each once. */
export interface UndeclaredHeaders {
  /** Takes one that sets or gives away a secret, and a curl line that leads to it. */
  seeHarmful(violation: Violation, reproduce: string): void;
  /** Takes one that browsers act on, though without anybody's secret. */
  seeHarmless(violation: Violation): void;
  harmful(): readonly Finding[];
  /** Remark about the harmless ones; none if there are none. */
  notes(): readonly string[];
}

export function createUndeclaredHeaders(): UndeclaredHeaders {
  const harmful = new Map<string, Finding>();
  const harmless = new Set<string>();
  return {
    seeHarmful(violation, reproduce) {
      if (!harmful.has(violation.pointer)) harmful.set(violation.pointer, { violation, reproduce });
    },
    seeHarmless({ pointer }) {
      harmless.add(pointer.replace('header ', ''));
    },
    harmful: () => [...harmful.values()],
    notes: () => {
      if (harmless.size === 0) return [];
      return [`Responses have headers that the description does not declare and browsers act on: ${[...harmless].sort().join(', ')}`];
    },
  };
}
