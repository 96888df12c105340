import { describe, expect, it } from 'vitest';
import { session, start } from './session-behind-handle.js';

const as = 'service';
const dedicated = {
  constants: { system: { region: 'west' }, custom: { seed: 7 } },
  properties: { system: { status: 'up', load: 1 }, custom: { map: 'reef', round: 1 } },
};

describe('a server of a session', () => {
  it('is written by services only', async () => {
    expect(await start(session()).put({ servers: { dedicated } })).toMatchObject({
      status: 403,
      text: "The request body can't contain a 'servers' collection because the authentication principal doesn't include a server.",
    });
  });

  it('is written with its constants and properties, system and custom', async () => {
    const { session: written } = await start(session()).put({ servers: { dedicated } }, { as });
    expect(written?.servers).toEqual({ dedicated });
  });

  it('has four empty objects when nothing is said', async () => {
    const { put } = start(session());
    const empty = { constants: { system: {}, custom: {} }, properties: { system: {}, custom: {} } };
    const bodies = [{}, { constants: {} }, { properties: {} }, { constants: {}, properties: {} }];
    for (const [at, body] of bodies.entries()) {
      expect((await put({ servers: { [at]: body } }, { as })).session?.servers[at]).toEqual(empty);
    }
  });

  it('merges its system and custom properties with those of a later write', async () => {
    const { put } = start(session());
    await put({ servers: { dedicated } }, { as });
    const change = { properties: { system: { load: 2, region: 'east' }, custom: { map: null, round: 2 } } };
    expect((await put({ servers: { dedicated: change } }, { as })).session?.servers.dedicated).toEqual({
      constants: dedicated.constants,
      properties: { system: { status: 'up', load: 2, region: 'east' }, custom: { round: 2 } },
    });
  });

  it('keeps what it has when a later write says nothing', async () => {
    const { put, get } = start(session());
    const { tag } = await put({ servers: { dedicated } }, { as });
    for (const body of [{}, { constants: {} }, { properties: {} }]) {
      expect((await put({ servers: { dedicated: body } }, { as })).session?.servers.dedicated).toEqual(dedicated);
    }
    expect((await get()).tag).toBe(tag);
  });

  it.each([
    ['the same system constant', { system: { region: 'west' } }, 200],
    ['the same custom constant', { custom: { seed: 7 } }, 200],
    ['another system constant', { system: { region: 'east' } }, 409],
    ['another custom constant', { custom: { seed: 8 } }, 409],
    ['a new system constant', { system: { size: 1 } }, 409],
    ['a new custom constant', { custom: { size: 1 } }, 409],
  ])('has constants that no later write changes: %s', async (_, constants, status) => {
    const { put } = start(session());
    await put({ servers: { dedicated } }, { as });
    expect((await put({ servers: { dedicated: { constants } } }, { as })).status).toBe(status);
  });

  it('is removed with null, and leaves the others', async () => {
    const { put } = start(session());
    await put({ servers: { dedicated, other: dedicated } }, { as });
    expect((await put({ servers: { dedicated: null, absent: null } }, { as })).session?.servers).toEqual({ other: dedicated });
  });

  it('of a loaded session may lack objects, which a write fills in', async () => {
    const { put } = start({ ...session(), servers: { dedicated: {}, partial: { constants: {}, properties: {} } } });
    const change = { properties: { system: { load: 2 }, custom: { round: 2 } } };
    const { session: written } = await put({ servers: { dedicated: change, partial: change } }, { as });
    const filled = { constants: { system: {}, custom: {} }, properties: { system: { load: 2 }, custom: { round: 2 } } };
    expect(written?.servers).toEqual({ dedicated: filled, partial: filled });
  });

  it('of a loaded session stays as it is when others are written', async () => {
    const { put } = start({ ...session(), servers: { dedicated } });
    expect((await put({ servers: { other: {} } }, { as })).session?.servers.dedicated).toEqual(dedicated);
  });
});

describe('the fields of a server that is known by its name', () => {
  const written = async (name: string, server: object) => (await start(session()).put({ servers: { [name]: server } }, { as })).status;

  it.each([
    ['a description', { definitionName: 'cup', organizer: 'harbor' }, 200],
    ['a text', 'cup', 200],
    ['a number', 5, 400],
    ['a description with a number', { definitionName: 5 }, 400],
  ])('tournaments has a reference that is %s: %#', async (_, tournamentRef, status) => {
    expect(await written('tournaments', { constants: { system: { tournamentRef } } })).toBe(status);
  });

  it.each([
    ['2026-03-11T18:40:02Z', 200],
    ['2026-03-11T18:40:02.4981127Z', 200],
    ['2024-02-29T00:00:00Z', 200],
    ['2026-02-30T00:00:00Z', 400],
    ['2026-13-01T00:00:00Z', 400],
    ['2026-03-11T25:00:00Z', 400],
    ['2026-03-11T18:40:02', 400],
    ['2026-03-11T18:40:02+01:00', 400],
    ['2026-03-11T18:40:02.Z', 400],
    ['2026-03-11', 400],
    [' 2026-03-11T18:40:02Z', 400],
    ['2026-03-11T18:40:02Z ', 400],
    ['noon', 400],
    [1_773_230_400_000, 400],
    [['2026-03-11T18:40:02Z'], 400],
  ])('arbitration has a time such as %j: %i', async (startTime, status) => {
    expect(await written('arbitration', { constants: { system: { startTime } } })).toBe(status);
  });

  it.each([
    [{ a: { outcome: 'win', ranking: 1 } }, 200],
    [{ a: { outcome: 'won' } }, 400],
    [{ a: { ranking: -1 } }, 200],
    [{ a: { ranking: 0.5 } }, 400],
    [[], 400],
  ])('arbitration has results such as %j: %i', async (results, status) => {
    expect(await written('arbitration', { properties: { system: { results } } })).toBe(status);
  });
});
