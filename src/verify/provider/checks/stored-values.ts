import { parseJson, stringifyJson } from '../../../wire/json.js';
import { pointerTo } from '../../../wire/json-pointer.js';
import { differenceOf } from '../../json-values.js';
import { type Check, sources, write } from '../check.js';
import type { ExchangeUnderTest, ProviderResponse } from '../exchange-under-test.js';
import { customOf, objectAt, type Session, valueAt } from '../received-session.js';
import { custom, expectCustom } from '../session-parts.js';
import { ensureMember } from '../state-guards.js';

const ofProperties = { state: 'updateProperties', source: 'description: CustomObject' };
const storedValues = { ...ofProperties, name: 'stored_values' };

/** Values that databases and serializers are known to change, as JSON, so that no digit is lost on the way. */
const delicate: Readonly<Record<string, string>> = {
  verifyScripts: JSON.stringify('Zürich, 東京, العربية, 🎮'),
  verifyDecomposed: JSON.stringify('e\u0301 is not \u00e9'),
  verifyLong: JSON.stringify('0123456789'.repeat(30)),
  verifyDate: JSON.stringify('2024-05-06T07:08:09'),
  verifyOffset: JSON.stringify('2024-05-06T07:08:09+02:00'),
  verifyNumeral: JSON.stringify('00123'),
  verifyWord: JSON.stringify('null'),
  verifyBlanks: JSON.stringify('  between blanks \r\n'),
  verifyMarkup: JSON.stringify('<b>&amp;</b> "quoted" \\ /'),
  verifyNoText: '""',
  verifyZero: '0',
  verifyFalse: 'false',
  verifyFraction: '0.1',
  verifyPrecise: '-12345.678901234567',
  verifyTiny: '1.5e-30',
  verifyHuge: '2.5e30',
  verifyLowest: '-9223372036854775808',
  verifyHighest: '18446744073709551615',
  verifyNoMember: '{}',
  verifyNoItem: '[]',
  verifyNulls: '[null,{"gone":null,"kept":1}]',
  verifyNames: '{"Map":1,"map":2,"two words":3,"dot.ted":4,"":5}',
  verifyCase: '1',
  VERIFYCASE: '2',
  '': '"an empty name"',
};

/** Each value by itself, and all of them within an object within a list. */
const sent = `{${membersOfJson()},"verifyNested":[{${membersOfJson()}}]}`;
const expected = objectAt(parseJson(sent));

/** A stored value is the value that was sent, whatever it looks like. */
export const storedValueChecks: readonly Check[] = [
  write('keeps custom values of every kind, in each contract version', storedValues, async (exchange) => {
    const written = await exchange.write(`{"properties":{"custom":${sent}}}`);
    exchange.expectStatus(written, 200);
    for (const response of [written, ...(await readEachVersion(exchange))])
      expectValues(exchange, customOf(response.session), '/properties/custom');
  }),
  write('keeps custom values of the calling member, in each contract version', storedValues, async (exchange) => {
    await ensureMember(exchange);
    const written = await exchange.write(`{"members":{"me":{"properties":{"custom":{"verifyMember":true,${sent.slice(1)}}}}}`);
    exchange.expectStatus(written, 200);
    for (const response of [written, ...(await readEachVersion(exchange))]) {
      const holders = holdersIn(response.session);
      const comparison = { at: '/members', expected: 'one member', received: holders.length };
      exchange.expectThat(holders.length === 1, comparison, 'The properties are missing or on several members');
      for (const [key, held] of holders) expectValues(exchange, held, `/members/${key}/properties/custom`);
    }
  }),
  write(
    'merges two concurrent writes without an entity tag',
    { ...ofProperties, name: 'merge_semantics', source: sources.methodPage },
    async (exchange) => {
      const writes = ['verifyFirst', 'verifySecond'].map((name) => exchange.write(custom({ [name]: 1 })));
      for (const response of await Promise.all(writes)) exchange.expectStatus(response, 200);
      const { session } = await exchange.read();
      for (const name of ['verifyFirst', 'verifySecond']) expectCustom(exchange, session, name, 1);
    },
  ),
  write(
    'accepts a media type with a charset',
    { ...ofProperties, name: 'unsupported_media_type', source: 'RFC 8259 section 11' },
    async (exchange) => {
      const headers = { 'Content-Type': 'application/json; charset=utf-8' };
      exchange.expectStatus(await exchange.write(custom({ verifyCharset: 'é' }), headers), 200);
      expectCustom(exchange, (await exchange.read()).session, 'verifyCharset', 'é');
    },
  ),
  write(
    'stores a write whose nocommit is false',
    { ...ofProperties, name: 'trial_write', source: 'description: nocommit' },
    async (exchange) => {
      exchange.expectStatus(await exchange.write(custom({ verifyCommitted: 1 }), {}, '?nocommit=false'), 200);
      expectCustom(exchange, (await exchange.read()).session, 'verifyCommitted', 1);
    },
  ),
  write(
    'finds a handle by its id in upper or lower case when it writes',
    { ...ofProperties, name: 'case_insensitive_handle', source: 'RFC 9562 section 4' },
    async (exchange) => {
      const { handleId } = exchange.state;
      for (const spelled of [handleId.toUpperCase(), handleId.toLowerCase()]) {
        exchange.expectStatus(await exchange.send({ method: 'PUT', handleId: spelled, body: custom({ verifySpelled: spelled }) }), 200);
        expectCustom(exchange, (await exchange.read()).session, 'verifySpelled', spelled);
      }
    },
  ),
];

function membersOfJson(): string {
  return Object.entries(delicate)
    .map(([name, json]) => `${JSON.stringify(name)}:${json}`)
    .join(',');
}

async function readEachVersion(exchange: ExchangeUnderTest): Promise<readonly ProviderResponse[]> {
  const responses: ProviderResponse[] = [];
  for (const version of ['107', '105', '104']) responses.push(await exchange.read({ 'X-Xbl-Contract-Version': version }));
  return responses;
}

/** Expects an object to hold the delicate values. They are compared exactly: to a title, two spellings of a date are two texts. */
function expectValues(exchange: ExchangeUnderTest, received: Session, at: string): void {
  for (const [name, value] of Object.entries(expected)) {
    const difference = differenceOf(value, valueAt(received, name), true);
    if (difference === undefined) continue;
    const place = `${pointerTo(at, name)}${difference.at}`;
    const comparison = { at: place, expected: quoted(difference.expected), received: quoted(difference.received) };
    exchange.expectThat(false, comparison, 'A custom value is not the one that was written');
  }
}

/** As JSON, so that blanks and empty texts can be seen. */
function quoted(value: unknown): unknown {
  return typeof value === 'string' ? stringifyJson(value) : value;
}

/** Custom properties of the members that have those of the calling one, by the member's key. */
function holdersIn(session: Session | undefined): readonly (readonly [string, Session])[] {
  return Object.entries(objectAt(session, 'members'))
    .map(([key, member]) => [key, objectAt(member, 'properties', 'custom')] as const)
    .filter(([, held]) => 'verifyMember' in held);
}
