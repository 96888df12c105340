import { type } from 'arktype';
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { createClient, InvalidArgumentError, type StandardSchemaV1, TimeoutError, UnexpectedResponseError } from '../../src/index.js';
import { handleId, minimal, record, session, token, withCustom } from '../proof/client/harness.js';

type Custom = { readonly [Place in 'properties' | 'memberConstants' | 'memberProperties' | 'serverProperties']?: StandardSchemaV1 };

function observe(custom: Custom, body = minimal, totalTimeoutMs = 30_000) {
  const { fetch, requests } = record(session(body));
  return { client: createClient({ token, fetch, maxAttempts: 1, totalTimeoutMs, custom }), requests };
}

const libraries: readonly (readonly [string, StandardSchemaV1])[] = [
  ['zod', z.object({ Map: z.string(), Id: z.union([z.number(), z.bigint()]).transform(BigInt) })],
  ['zod, later', z.object({ Map: z.string().refine(async () => true), Id: z.union([z.number(), z.bigint()]).transform(BigInt) })],
  [
    'valibot',
    v.object({
      Map: v.string(),
      Id: v.pipe(
        v.union([v.number(), v.bigint()]),
        v.transform((id) => BigInt(id)),
      ),
    }),
  ],
  ['ArkType', type({ Map: 'string', Id: type('number | bigint').pipe((id) => BigInt(id)) }).onUndeclaredKey('delete')],
];

describe.each(libraries)('a schema of %s', (_, properties) => {
  it('makes the values of the outcome, without the keys that it strips', async () => {
    const { client } = observe({ properties }, withCustom('{"Map":"canyon","Id":7,"Other":1}'));
    const outcome = await client.getSessionByHandle(handleId);
    expect(outcome).toMatchObject({ status: 200, session: { properties: { custom: { Map: 'canyon', Id: 7n } } } });
    expect(outcome.status === 200 && outcome.session.properties.custom).not.toHaveProperty('Other');
  });

  it('refuses a session that does not match, with the path', async () => {
    const { client } = observe({ properties }, withCustom('{"Map":5,"Id":7}'));
    const reading = client.getSessionByHandle(handleId);
    await expect(reading).rejects.toThrow(UnexpectedResponseError);
    await expect(reading).rejects.toThrow('does not match the schemas of the title: /properties/custom/Map: ');
  });

  it('refuses a change before it is sent, with the path', async () => {
    const { client, requests } = observe({ properties });
    const writing = client.writeSessionByHandle(handleId, { properties: { custom: { Map: 5 } } });
    await expect(writing).rejects.toThrow(InvalidArgumentError);
    await expect(writing).rejects.toThrow('change must match the schemas of the title: /properties/custom/Map: ');
    expect(requests).toEqual([]);
  });

  it.each([{ Map: 'canyon' }, { Map: null }, { Id: 1, Map: null }, {}])('lets the change %j through as it is written', async (custom) => {
    const { client, requests } = observe({ properties });
    await client.writeSessionByHandle(handleId, { properties: { custom } });
    expect(requests.map(({ body }) => body)).toEqual([JSON.stringify({ properties: { custom } })]);
  });
});

const flag = z.object({ Ready: z.boolean() });
const filled = minimal
  .replace('"members":{}', '"members":{"0":{"constants":{"custom":[1]},"properties":{"custom":{"Ready":1}}},"1":{"properties":{}}}')
  .replace('"servers":{}', '"servers":{"game":{"properties":{"custom":{"Ready":2}}},"matchmaking":{"properties":{"custom":{"Ready":3}}}}');

describe('custom data', () => {
  it('is judged in members and servers, but not where it is absent or the service’s own', async () => {
    const { client } = observe({ memberConstants: z.string(), memberProperties: flag, serverProperties: flag }, filled);
    const error = await client.getSessionByHandle(handleId).catch((error: unknown) => error);
    expect(String(error)).toContain(': /members/0/constants/custom: ');
    expect(String(error)).toContain('; /members/0/properties/custom/Ready: ');
    expect(String(error)).toContain('; /servers/game/properties/custom/Ready: ');
    expect(String(error).match(/; \//g)).toHaveLength(2);
  });

  it('without a schema is not judged', async () => {
    await expect(observe({ properties: flag }, filled).client.getSessionByHandle(handleId)).resolves.toMatchObject({ status: 200 });
  });

  it('of a member’s constants is judged as a whole in a change', async () => {
    const { client, requests } = observe({ memberConstants: z.object({ Team: z.string(), Seat: z.number() }) });
    const join = (custom: unknown) => client.writeSessionByHandle(handleId, { members: { me: { constants: { custom } } } });
    await expect(join({ Team: 'red' })).rejects.toThrow('/members/me/constants/custom/Seat: ');
    await expect(join({ Team: 'red', Seat: 1 })).resolves.toMatchObject({ status: 200 });
    expect(requests).toHaveLength(1);
  });

  it('is judged in the session of a write', async () => {
    const { client } = observe({ properties: flag }, withCustom('{"Ready":1}'));
    await expect(client.writeSessionByHandle(handleId, {})).rejects.toThrow(UnexpectedResponseError);
  });
});

const never: StandardSchemaV1 = { '~standard': { version: 1, vendor: 'test', validate: () => new Promise(() => {}) } };

describe('a schema', () => {
  it('that never answers is a TimeoutError that says so', async () => {
    const { client, requests } = observe({ properties: never }, minimal, 20);
    const error = await client.writeSessionByHandle(handleId, { properties: { custom: { a: 1 } } }).catch((error: unknown) => error);
    expect(error).toBeInstanceOf(TimeoutError);
    expect(error).toMatchObject({ waitingFor: 'schema', limitMs: 20 });
    expect(requests).toEqual([]);
  });

  it('that throws ends the call with its error', async () => {
    const mistake = new Error('a mistake in the schema');
    const validate = () => {
      throw mistake;
    };
    const { client } = observe({ properties: { '~standard': { version: 1, vendor: 'test', validate } } }, withCustom('{}'));
    await expect(client.getSessionByHandle(handleId)).rejects.toBe(mistake);
  });

  it.each([
    [{ property: flag }, 'custom has no "property"; did you mean properties?'],
    [{ properties: () => true }, 'custom.properties must be a schema that follows Standard Schema'],
    [[], 'custom must be a plain object'],
  ])('is refused when the options are %o', (custom, message) => {
    expect(() => createClient({ token, custom: custom as object })).toThrow(message);
  });
});
