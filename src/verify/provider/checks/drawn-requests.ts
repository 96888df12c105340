import type * as fc from 'fast-check';
import { type Check, detailsPage, methodPage, read, statusPage, unspecified, write } from '../check.js';
import type { Exchange } from '../exchange.js';
import { customOf, same } from '../session-parts.js';

const runs = 20;

/** What holds for any input: requests drawn by fast-check, the same for the same seed. Only those who want them install it. */
export function propertyChecks(seed: number): readonly Check[] {
  /** Tries the predicate with drawn values. A value for which it reports violations is made as small as possible and reported. */
  async function holds<T>(
    on: Exchange,
    name: string,
    draw: (from: typeof fc) => fc.Arbitrary<T>,
    predicate: (value: T) => Promise<void>,
  ): Promise<void> {
    const fastCheck = await import('fast-check');
    const before = on.violations.length;
    const property = fastCheck.asyncProperty(draw(fastCheck), async (value) => {
      on.keep(before);
      await predicate(value);
      return on.violations.length === before;
    });
    const { failed, counterexample, counterexamplePath } = await fastCheck.check(property, { seed, numRuns: runs });
    on.keep(before);
    if (!failed || counterexample === null) return;
    await predicate(counterexample[0]);
    const expected = `the property for every value (replay with seed ${seed}, path ${counterexamplePath})`;
    on.report(name, 'A drawn value breaks the property', '', expected, fastCheck.stringify(counterexample[0]));
  }

  const isGuid = (text: string) => /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(text);
  const isVersion = (text: string) => /^\d+$/.test(text) && Number(text) >= 104;
  const handleIds = (from: typeof fc) => from.string({ unit: 'grapheme', minLength: 1 }).filter(isSegment);
  const versions = (from: typeof fc) => {
    const unit = from.constantFrom(...'0123456789abcXYZ.-+_ xe');
    const visible = from.string({ unit, minLength: 1, maxLength: 6 }).map((text) => text.trim());
    return from.oneof(from.integer({ min: 90, max: 120 }).map(String), visible);
  };
  const bags = (from: typeof fc) => {
    const value = from.oneof(
      from.constant(null),
      from.integer(),
      from.string(),
      from.array(from.integer(), { maxLength: 3 }),
      from.record({ a: from.boolean() }),
    );
    const bag = from.dictionary(from.constantFrom('verifyA', 'verifyB', 'verifyC'), value, { maxKeys: 3 });
    return from.array(bag, { minLength: 1, maxLength: 4 });
  };

  return [
    read('property_handle_id', 'openLobby', 'answers 400 or 404 to any handle id that is no GUID', statusPage, (on) =>
      holds(on, 'property_handle_id', handleIds, async (text) => {
        if (!isGuid(text)) on.expectStatus(await on.send({ handleId: encodeURIComponent(text) }), 'property_handle_id', 400, 404);
      }),
    ),
    read('property_contract_version', 'openLobby', 'accepts contract versions from 104 on, and nothing else', methodPage, (on) =>
      holds(on, 'property_contract_version', versions, async (text) => {
        const answer = await on.read({ 'X-Xbl-Contract-Version': text });
        on.expectStatus(answer, 'property_contract_version', isVersion(text) ? 200 : 400);
      }),
    ),
    write('property_any_body', 'updateProperties', 'answers a documented status to any JSON', unspecified, (on) =>
      holds(
        on,
        'property_any_body',
        (from) => from.jsonValue({ maxDepth: 4 }),
        async (value) => {
          const answer = await on.write(JSON.stringify(value), {}, '?nocommit=true');
          on.expect(answer.status < 500, 'property_any_body', 'The provider failed', 'status', 'below 500', answer.status);
        },
      ),
    ),
    write('property_merge', 'updateProperties', 'merges any sequence of custom properties key by key', detailsPage, (on) =>
      holds(on, 'property_merge', bags, async (sequence) => {
        await on.write({ properties: { custom: { verifyA: null, verifyB: null, verifyC: null } } });
        const model: Record<string, unknown> = {};
        for (const bag of sequence) {
          await on.write({ properties: { custom: bag } });
          for (const [key, item] of Object.entries(bag)) {
            if (item === null) delete model[key];
            else model[key] = item;
          }
        }
        const custom = customOf((await on.read()).session);
        for (const key of ['verifyA', 'verifyB', 'verifyC']) {
          on.expect(
            same(custom[key], model[key]),
            'property_merge',
            'The merge is wrong',
            `/properties/custom/${key}`,
            JSON.stringify(model[key]) ?? 'nothing',
            custom[key],
          );
        }
      }),
    ),
  ];
}

/** A segment that a URL keeps as it is: neither `.` nor `..`, and without a lone surrogate. */
function isSegment(text: string): boolean {
  try {
    return !/^(?:\.|%2e){1,2}$/i.test(encodeURIComponent(text));
  } catch {
    return false;
  }
}
