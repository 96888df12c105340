import type { Exchange, Session } from './exchange.js';

// What several checks send, and what they look at in a session that is not trusted to have any shape.

/** Id of an invented real-time connection. */
export const connection = '2f9d6b0c-4e13-4a57-b8c2-9f0a1d3e5b77';

/** A change by which the caller joins. */
export const join = { members: { me: { properties: { system: { active: true, connection } } } } };

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

/**
 * Reads the session before and after, and expects it unchanged.
 *
 * @param statuses - what the caller's reads are answered with
 */
export async function expectUnchanged(
  on: Exchange,
  rule: string,
  work: () => Promise<void>,
  statuses: readonly number[] = [200],
): Promise<void> {
  const before = await on.read();
  on.expectStatus(before, rule, ...statuses);
  await work();
  const after = await on.read();
  on.expect(before.body === after.body, rule, 'Something was written', '', before.body, after.body);
  const tags = [before, after].map(({ headers }) => headers.get('ETag'));
  on.expect(tags[0] === tags[1], rule, 'The entity tag changed', 'header ETag', String(tags[0]), String(tags[1]));
}
