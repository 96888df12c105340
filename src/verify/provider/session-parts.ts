import { multiplayerSessionFields } from '../../../generated/fields.js';
import { lookUp } from '../../wire/json-pointer.js';
import { differencesOf, jsonIn } from '../json-values.js';
import { CannotCheck } from './cannot-check.js';
import type { ExchangeUnderTest, ProviderResponse } from './exchange-under-test.js';
import { countOf, customOf, type Session, valueAt } from './received-session.js';

// What several checks send, and the parts that they look at in a session, which may have any shape.

/** Id of an invented real-time connection. */
export const connection = '2f9d6b0c-4e13-4a57-b8c2-9f0a1d3e5b77';

/** A change by which the caller joins. */
export const join = { members: { me: { properties: { system: { active: true, connection } } } } };

/** A change of custom properties of the session. */
export const custom = (properties: object) => ({ properties: { custom: properties } });

/** Two values of which each is a change, whatever an earlier run may have left in the custom property. */
export function otherValues(session: Session | undefined, name: string): readonly [number, number] {
  const [one = 0, other = 0] = [1, 2, 3].filter((value) => value !== customOf(session)[name]);
  return [one, other];
}

export const entityTagOf = ({ headers }: ProviderResponse) => headers.get('ETag') ?? '';

/** The body as JSON if it is, otherwise as text. */
export const contentOf = ({ body }: ProviderResponse) => jsonIn(body) ?? body;

/** Path of the session in `Content-Location`, which may be a URL and is compared without case; empty if there is none. */
export const pathOf = ({ headers }: ProviderResponse) =>
  (headers.get('Content-Location') ?? '').replace(/^https?:\/\/[^/]+/i, '').toLowerCase();

/** Whether a place in a session is below a field that the description names; of others it says nothing. */
export function isDocumented(pointer: string): boolean {
  return pointer === '' || multiplayerSessionFields.some(({ path }) => path === `$.${pointer.split('/')[1]}`);
}

/** Expects a custom property of the session to have a value; undefined is none. */
export function expectCustom(exchange: ExchangeUnderTest, session: Session | undefined, name: string, expected: unknown): void {
  const comparison = { at: `/properties/custom/${name}`, expected, received: valueAt(session, 'properties', 'custom', name) };
  exchange.expect(comparison, 'A custom property is wrong');
}

/** Expects the session to have so many members. */
export function expectCount(exchange: ExchangeUnderTest, session: Session | undefined, expected: number): void {
  exchange.expect({ at: '/membersInfo/count', expected, received: countOf(session) }, 'The number of members is wrong');
}

/**
 * Reads the session before and after, and expects it unchanged.
 *
 * @param statuses - those that the caller's reads may have
 */
export async function expectUnchanged(
  exchange: ExchangeUnderTest,
  work: () => Promise<void>,
  statuses: readonly number[] = [200],
): Promise<void> {
  const before = await exchange.read();
  exchange.expectStatus(before, ...statuses);
  await work();
  const after = await exchange.read();
  const isSameTag = entityTagOf(before) === entityTagOf(after);
  if (documentedDifferences(before, after).length === 0 && isSameTag) return;

  await expectSameContent(exchange, { first: before, second: after, reread: () => exchange.read() }, 'Something was written');
  if (isSameTag || entityTagOf(after) !== entityTagOf(await exchange.read())) return;
  exchange.expect({ at: 'header ETag', expected: entityTagOf(before), received: entityTagOf(after) }, 'The entity tag changed');
}

/** Two responses that should hold the same JSON. */
interface Pair {
  readonly first: ProviderResponse;
  readonly second: ProviderResponse;
  /** Reads what they should hold once more. */
  readonly reread: () => Promise<ProviderResponse>;
}

/**
 * Expects two responses to hold the same JSON; a fault names the first place where they differ.
 *
 * @throws {@link CannotCheck} if they differ, but only where two reads differ by themselves
 */
export async function expectSameContent(exchange: ExchangeUnderTest, { first, second, reread }: Pair, message: string): Promise<void> {
  const changed = documentedDifferences(first, second);
  if (changed.length === 0) return;
  const byThemselves = new Set(documentedDifferences(await reread(), await reread()));
  const at = changed.find((pointer) => !byThemselves.has(pointer));
  if (at !== undefined) expectSameAt(exchange, at, first, second, message);
  else throw new CannotCheck(`reads of this session differ by themselves, at ${[...byThemselves].slice(0, 3).join(', ')}`);
}

/** Places where two responses differ, but for fields that the description does not have: it says nothing about them. */
export function documentedDifferences(one: ProviderResponse, other: ProviderResponse): readonly string[] {
  return differencesOf(contentOf(one), contentOf(other), 100).filter(isDocumented);
}

/** Expects two responses to hold the same at one place. */
export function expectSameAt(
  exchange: ExchangeUnderTest,
  at: string,
  first: ProviderResponse,
  second: ProviderResponse,
  message: string,
): void {
  exchange.expect({ at, expected: lookUp(at, contentOf(first)), received: lookUp(at, contentOf(second)) }, message);
}
