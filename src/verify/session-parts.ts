import type { Exchange, Session } from './exchange.js';

// Parts of a session that is not trusted to have any shape.

/** Expects a custom property of the session to have a value. */
export function expectCustom(on: Exchange, rule: string, session: Session | undefined, name: string, value: unknown): void {
  const received = customOf(session)[name];
  on.expect(
    same(received, value),
    rule,
    'A custom property is wrong',
    `/properties/custom/${name}`,
    JSON.stringify(value) ?? 'nothing',
    received,
  );
}

export function customOf(session: Session | undefined): Readonly<Record<string, unknown>> {
  return (session?.properties as { custom?: Record<string, unknown> } | undefined)?.custom ?? {};
}

export function systemOf(session: Session | undefined): Readonly<Record<string, unknown>> {
  return (session?.properties as { system?: Record<string, unknown> } | undefined)?.system ?? {};
}

export function countOf(session: Session | undefined): number {
  return Number((session?.membersInfo as { count?: unknown } | undefined)?.count);
}

export function same(a: unknown, b: unknown): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}
