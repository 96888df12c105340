import type * as fc from 'fast-check';
import { isGuid } from '../../../wire/guid.js';
import { type Check, read, sources, write } from '../check.js';
import type { ExchangeUnderTest } from '../exchange-under-test.js';
import { custom, expectCustom } from '../session-parts.js';

const runs = 20;
const keys = ['verifyA', 'verifyB', 'verifyC'] as const;

/** Behaviour for any input: requests drawn by fast-check, the same for the same seed. Only those who want them install it. */
export function drawnChecks(seed: number): readonly Check[] {
  return [
    read(
      'answers 400 or 404 to any handle id that is not a GUID',
      { name: 'property_handle_id', isDrawn: true, state: 'openLobby', source: sources.statusPage },
      forAll(seed, handleIds, async (exchange, text) => {
        if (!isGuid(text))
          exchange.expectStatus(await exchange.send({ handleId: encodeURIComponent(text), gateway: [400, 404] }), 400, 404);
      }),
    ),
    read(
      'accepts contract versions from 104 on, and nothing else',
      { name: 'property_contract_version', isDrawn: true, state: 'openLobby', source: sources.methodPage },
      forAll(seed, contractVersions, async (exchange, text) => {
        exchange.expectStatus(await exchange.send({ headers: { 'X-Xbl-Contract-Version': text }, gateway: [406] }), ...statusesFor(text));
      }),
    ),
    write(
      'answers any JSON with a documented status',
      { name: 'property_any_body', isDrawn: true, state: 'updateProperties', source: sources.robustness },
      forAll(
        seed,
        (from) => from.jsonValue({ maxDepth: 4 }),
        async (exchange, value) => {
          await exchange.write(JSON.stringify(value), {}, '?nocommit=true'); // an undocumented status is a fault by itself
        },
      ),
    ),
    write(
      'merges any sequence of custom properties key by key',
      { name: 'property_merge', isDrawn: true, state: 'updateProperties', source: sources.detailsPage },
      forAll(seed, sequencesOfChanges, async (exchange, sequence) => {
        await exchange.write(custom(Object.fromEntries(keys.map((key) => [key, null]))));
        const model = new Map<string, unknown>();
        for (const change of sequence) {
          await exchange.write(custom(change));
          for (const [key, value] of Object.entries(change)) model.set(key, value ?? undefined);
        }
        const { session } = await exchange.read();
        for (const key of keys) expectCustom(exchange, session, key, model.get(key));
      }),
    ),
  ];
}

/** Tries drawn values. One that leads to a fault is made as small as possible, and reported with the way to replay it. */
function forAll<T>(
  seed: number,
  draw: (from: typeof fc) => fc.Arbitrary<T>,
  attempt: (exchange: ExchangeUnderTest, value: T) => Promise<void>,
): Check['run'] {
  return async (exchange) => {
    const fastCheck = await import('fast-check');
    const property = fastCheck.asyncProperty(draw(fastCheck), async (value) => {
      exchange.findings.clear();
      await attempt(exchange, value);
      return exchange.findings.isEmpty;
    });
    const { failed, counterexample, counterexamplePath } = await fastCheck.check(property, { seed, numRuns: runs });
    exchange.findings.clear();
    if (!failed || counterexample === null) return;
    await attempt(exchange, counterexample[0]);
    const expected = `the property for every value (replay with seed ${seed}, path ${counterexamplePath})`;
    const received = fastCheck.stringify(counterexample[0]);
    exchange.expectThat(false, { at: '', expected, received }, 'A generated value breaks the property');
  };
}

/** Statuses that are right for a contract version. Unknown: how large or oddly spelled a version may be, and 400 or 406 for another. */
function statusesFor(version: string): readonly number[] {
  if (/^1(?:0[4-9]|[1-9]\d)$/.test(version)) return [200];
  return /^\d+$/.test(version) && Number(version) >= 104 ? [200, 400, 406] : [400, 406];
}

const handleIds = (from: typeof fc) => from.string({ unit: 'grapheme', minLength: 1 }).filter(isSegment);

function contractVersions(from: typeof fc): fc.Arbitrary<string> {
  const unit = from.constantFrom(...'0123456789abcXYZ.-+_ xe');
  const visible = from.string({ unit, minLength: 1, maxLength: 6 }).map((text) => text.trim());
  return from.oneof(from.integer({ min: 90, max: 120 }).map(String), visible);
}

function sequencesOfChanges(from: typeof fc): fc.Arbitrary<readonly Record<string, unknown>[]> {
  const value = from.oneof(
    from.constant(null),
    from.integer(),
    from.string(),
    from.array(from.integer(), { maxLength: 3 }),
    from.record({ a: from.boolean() }),
  );
  return from.array(from.dictionary(from.constantFrom(...keys), value, { maxKeys: 3 }), { minLength: 1, maxLength: 4 });
}

/** A segment that a URL keeps as it is: neither `.` nor `..`, and without a lone surrogate. */
function isSegment(text: string): boolean {
  try {
    return !/^(?:\.|%2e){1,2}$/i.test(encodeURIComponent(text));
  } catch {
    return false;
  }
}
