import { describe, expect, it } from 'vitest';
import { active, me, reference, session, start } from './session-behind-handle.js';

const old = { headers: { 'X-Xbl-Contract-Version': '105' } };
const create = (system: object, asked = {}) => start(undefined).put({ constants: { system }, ...active }, asked);

describe('the capabilities of a new session', () => {
  const excluded = ['connectivity', 'autoPopulateServerCandidates', 'userAuthorizationStyle', 'team', 'arbitration'];
  const refused: readonly (readonly [string, object])[] = [
    ...excluded.map((name): [string, object] => [
      `the '${name}' capability cannot be used with the 'large' capability`,
      { capabilities: { large: true, [name]: true } },
    ]),
    [
      "'measurementServerAddresses' cannot be used with the 'large' capability",
      { capabilities: { large: true }, measurementServerAddresses: {} },
    ],
    [
      "'memberInitialization' cannot be used with the 'large' capability",
      { capabilities: { large: true }, memberInitialization: { membersNeededToStart: 0 } },
    ],
    ["'arbitration' needs the 'arbitration' capability", { arbitration: { forfeitTimeout: 60_000 } }],
    ["'cloudComputePackage' needs the 'cloudCompute' capability", { cloudComputePackage: {} }],
    ["the 'broadcast' capability needs the 'large' capability", { capabilities: { broadcast: true } }],
    ["a 'maxMembersCount' above 100 needs the 'large' capability", { maxMembersCount: 101 }],
    ["the 'team' capability cannot be used with the 'gameplay' capability", { capabilities: { team: true, gameplay: true } }],
    ["the 'arbitration' capability needs the 'gameplay' capability", { capabilities: { arbitration: true } }],
    [
      "the 'searchable' capability with 'userAuthorizationStyle' needs the 'hasOwners' capability",
      { capabilities: { searchable: true, userAuthorizationStyle: true } },
    ],
    ["'metrics' need the 'connectivity' capability", { metrics: {} }],
  ];

  it.each(refused)('are refused with the reason: %s', async (reason, system) => {
    expect(await create(system)).toMatchObject({ status: 400, text: `The session's constants are invalid: ${reason}.` });
  });

  it.each([
    ['large alone', { capabilities: { large: true } }],
    ['large with broadcast', { capabilities: { large: true, broadcast: true } }],
    ['large with 10,000 members', { capabilities: { large: true }, maxMembersCount: 10_000 }],
    ['large with one that is false', { capabilities: { large: true, connectivity: false } }],
    ['100 members', { maxMembersCount: 100 }],
    ['team', { capabilities: { team: true } }],
    ['gameplay', { capabilities: { gameplay: true } }],
    ['arbitration with gameplay', { capabilities: { arbitration: true, gameplay: true } }],
    ['searchable', { capabilities: { searchable: true } }],
    [
      'searchable with owners and user authorization',
      { capabilities: { searchable: true, userAuthorizationStyle: true, hasOwners: true } },
    ],
    ['metrics with connectivity', { capabilities: { connectivity: true }, metrics: {} }],
    ['measurement servers', { measurementServerAddresses: {} }],
  ])('are taken: %s', async (_, system) => {
    expect((await create(system)).status).toBe(201);
  });

  it('are shown when they are true only', async () => {
    const { session: created } = await create({ capabilities: { gameplay: true, connectivity: false } });
    expect(created?.constants.system?.capabilities).toEqual({ gameplay: true });
  });

  it('imply gameplay before 107, unless the write says otherwise', async () => {
    expect((await create({}, old)).session?.constants.system?.capabilities).toEqual({ gameplay: true });
    expect((await create({ capabilities: { gameplay: false } }, old)).session?.constants.system?.capabilities).toEqual({});
  });
});

describe('constants in older names', () => {
  it.each([
    ['evaluation by the title, when nothing is said', {}, false],
    ['evaluation by the service', { autoEvaluate: true }, true],
    ['evaluation by the title', { autoEvaluate: false }, false],
  ])('say who evaluates: %s', async (_, managedInitialization, autoEvaluate) => {
    const { put } = start(undefined);
    const join = { members: { me: { constants: { system: { initialize: true } }, properties: { system: { active: true } } } } };
    const constants = { system: { managedInitialization: { membersNeededToStart: 1, ...managedInitialization } } };
    const { session: created } = await put({ constants, ...join }, old);
    expect(created?.constants.system?.managedInitialization).toMatchObject({ autoEvaluate });
    expect(created?.initializing?.stage).toBe(autoEvaluate ? undefined : 'evaluating');
  });

  it('have their own defaults', async () => {
    const { status, text } = await start(undefined).put({ constants: { system: { managedInitialization: {} } }, ...active }, old);
    expect([status, text]).toEqual([400, expect.stringContaining('requiring at least 2 members to start')]);
    const { session: created } = await create({ managedInitialization: { membersNeededToStart: 1 } }, old);
    expect(created?.constants.system?.managedInitialization).toMatchObject({ joinTimeout: 5_000, measurementTimeout: 5_000 });
  });

  it('take who evaluates from the template', async () => {
    const template = { constants: { system: { memberInitialization: { externalEvaluation: false } } } };
    const { put } = start(undefined, { seed: { templates: { [`${reference.scid}/${reference.templateName}`]: template } } });
    const { session: created } = await put({ constants: { system: { managedInitialization: {} } }, ...active }, old);
    expect(created?.constants.system?.managedInitialization).toEqual({ autoEvaluate: true });
  });

  it('are shown in newer names to newer callers', async () => {
    const { put, get } = start(undefined);
    const timeouts = { reserved: 1_000, inactive: null, ready: 3_000, sessionEmpty: 4_000 };
    const managedInitialization = { autoEvaluate: false, membersNeededToStart: 0, joinTimeout: 5_000 };
    await put({ constants: { system: { timeouts, managedInitialization } }, ...active }, old);
    expect((await get()).session?.constants.system).toMatchObject({
      reservedRemovalTimeout: 1_000,
      inactiveRemovalTimeout: null,
      readyRemovalTimeout: 3_000,
      sessionEmptyTimeout: 4_000,
      memberInitialization: { externalEvaluation: true, membersNeededToStart: 0, joinTimeout: 5_000 },
    });
  });

  it('give way to the newer names beside them', async () => {
    const { session: created } = await create({ timeouts: { ready: 1_000 }, readyRemovalTimeout: 2_000 });
    expect(created?.constants.system?.readyRemovalTimeout).toBe(2_000);
  });

  it('have the defaults of their contract where nothing is said', async () => {
    const { session: created } = await create({}, old);
    expect(created?.constants.system?.timeouts).toEqual({ reserved: 30_000, inactive: 7_200_000, ready: 180_000, sessionEmpty: 0 });
    expect(created?.constants.system).not.toHaveProperty('managedInitialization');
  });

  it('show time-outs only that the session has', async () => {
    const { session: read } = await start(session({ readyRemovalTimeout: 1_000 })).get(old);
    expect(read?.constants.system?.timeouts).toEqual({ ready: 1_000 });
  });
});

describe('the constants of a new session', () => {
  it('are those of the template, those of the write, and the defaults', async () => {
    const template = { constants: { system: { maxMembersCount: 4, inviteProtocol: 'game' }, custom: { Season: 7 } } };
    const seed = { templates: { [`${reference.scid.toUpperCase()}/Lobby`]: template } };
    const { session: created } = await start(undefined, { seed }).put({ constants: { custom: { Mode: 'coop' } }, ...active });
    expect(created?.constants).toEqual({
      system: {
        ...{ version: 1, maxMembersCount: 4, visibility: 'open', inviteProtocol: 'game', capabilities: {} },
        ...{ reservedRemovalTimeout: 30_000, inactiveRemovalTimeout: 0, readyRemovalTimeout: 180_000, sessionEmptyTimeout: 0 },
      },
      custom: { Season: 7, Mode: 'coop' },
    });
  });
});

describe('the constants of a template', () => {
  const template = { constants: { system: { maxMembersCount: 4, timeouts: { ready: 5_000 } }, custom: { Season: 7, Maps: ['reef'] } } };
  const seed = { templates: { [`${reference.scid}/${reference.templateName}`]: template } };

  it.each([
    ['nothing', {}, 201],
    ['the same', { system: { maxMembersCount: 4 }, custom: { Season: 7, Maps: ['reef'] } }, 201],
    ['the same in newer names', { system: { readyRemovalTimeout: 5_000 } }, 201],
    ['others beside them', { system: { inviteProtocol: 'game' }, custom: { Mode: 'coop' } }, 201],
    ['another system constant', { system: { maxMembersCount: 5 } }, 409],
    ['another custom constant', { custom: { Season: 8 } }, 409],
    ['null for one of them', { custom: { Season: null } }, 409],
  ])('go with a write of %s: %#', async (_, constants, status) => {
    const { put } = start(undefined, { seed });
    expect((await put({ constants, ...active })).status).toBe(status);
  });

  it('are those of the session, renamed, with the write’s', async () => {
    const { put } = start(undefined, { seed });
    const { session: created } = await put({ constants: { custom: { Mode: 'coop' } }, ...active });
    expect(created?.constants.system).toMatchObject({ maxMembersCount: 4, readyRemovalTimeout: 5_000 });
    expect(created?.constants.custom).toEqual({ Season: 7, Maps: ['reef'], Mode: 'coop' });
  });

  it('keep what a write adds to at any depth', async () => {
    const nested = {
      constants: {
        system: { memberInitialization: { membersNeededToStart: 0, joinTimeout: 7_000 } },
        custom: { Rules: { laps: 3, time: { limit: 60 } } },
      },
    };
    const { put } = start(undefined, { seed: { templates: { [`${reference.scid}/${reference.templateName}`]: nested } } });
    const added = {
      system: { memberInitialization: { joinTimeout: 7_000, evaluationTimeout: 9_000 } },
      custom: { Rules: { time: { bonus: 5 } } },
    };
    const { session: created } = await put({ constants: added, ...active });
    expect(created?.constants.system?.memberInitialization).toEqual({
      ...{ membersNeededToStart: 0, joinTimeout: 7_000, evaluationTimeout: 9_000 },
    });
    expect(created?.constants.custom).toEqual({ Rules: { laps: 3, time: { limit: 60, bonus: 5 } } });
  });

  it('bar capabilities by an empty list of them', async () => {
    const barring = { templates: { [`${reference.scid}/${reference.templateName}`]: { constants: { system: { capabilities: {} } } } } };
    const { put } = start(undefined, { seed: barring });
    const refusedOne = await put({ constants: { system: { capabilities: { gameplay: true } } }, ...active });
    expect([refusedOne.status, refusedOne.text]).toEqual([409, expect.stringContaining("'capabilities.gameplay'")]);
    expect((await put({ constants: { system: { capabilities: { gameplay: false } } }, ...active })).status).toBe(201);
  });

  it('may be none at all', async () => {
    const bare = { templates: { [`${reference.scid}/${reference.templateName}`]: { constants: {} } } };
    const { session: created } = await start(undefined, { seed: bare }).put({ constants: { custom: { Mode: 'coop' } }, ...active });
    expect(created?.constants.custom).toEqual({ Mode: 'coop' });
  });
});

describe('a constant of an existing session', () => {
  const document = {
    ...session({
      capabilities: { gameplay: true },
      memberInitialization: { membersNeededToStart: 2 },
      broadcastViewerTitleIds: ['1800000003', '1800000004'],
    }),
  };
  const held = {
    ...document,
    constants: {
      ...document.constants,
      custom: { Mode: 'coop', Deck: { id: 18446744073709551557n }, Maps: [18446744073709551557n, { a: 1, b: 2 }] },
    },
  };

  it.each([
    ['the same system constant', { system: { maxMembersCount: 8 } }, undefined],
    ['another system constant', { system: { maxMembersCount: 4 } }, 'maxMembersCount'],
    ['a new system constant', { system: { inviteProtocol: 'chat' } }, 'inviteProtocol'],
    ['an absent capability as false', { system: { capabilities: { large: false } } }, undefined],
    ['an absent capability as true', { system: { capabilities: { crossPlay: true } } }, 'capabilities.crossPlay'],
    ['an absent one as null', { system: { reservedRemovalTimeout: null } }, undefined],
    ['an absent custom one as null', { custom: { Deal: null } }, undefined],
    ['an absent custom one as false', { custom: { Deal: false } }, undefined],
    ['an absent custom one as an empty object', { custom: { Deal: {} } }, undefined],
    ['an absent custom one as an object with false', { custom: { Deal: { open: false } } }, undefined],
    ['an absent custom one as an object with more', { custom: { Deal: { open: true } } }, 'Deal.open'],
    ['an absent custom one as an empty list', { custom: { Deal: [] } }, 'Deal'],
    ['an absent custom one as 0', { custom: { Deal: 0 } }, 'Deal'],
    ['a text as an object', { custom: { Mode: {} } }, 'Mode'],
    ['an object as a text', { custom: { Deck: 'coop' } }, 'Deck'],
    ['an object as a list', { custom: { Deck: [] } }, 'Deck'],
    ['a text as null', { custom: { Mode: null } }, 'Mode'],
    ['a part of an object', { custom: { Deck: {} } }, undefined],
    ['another value in an object', { custom: { Deck: { id: 5 } } }, 'Deck.id'],
    ['the same list, with long integers', { custom: { Maps: [18446744073709551557n, { b: 2, a: 1 }] } }, undefined],
    ['a list of another integer', { custom: { Maps: [18446744073709551558n, { a: 1, b: 2 }] } }, 'Maps'],
    ['a shorter list', { custom: { Maps: [18446744073709551557n] } }, 'Maps'],
    ['the same system list', { system: { broadcastViewerTitleIds: ['1800000003', '1800000004'] } }, undefined],
    ['a system list in another order', { system: { broadcastViewerTitleIds: ['1800000004', '1800000003'] } }, 'broadcastViewerTitleIds'],
    ['a capability that is false now', { system: { capabilities: { gameplay: false } } }, 'capabilities.gameplay'],
    [
      'a part of initialization',
      { system: { memberInitialization: { membersNeededToStart: 3 } } },
      'memberInitialization.membersNeededToStart',
    ],
    ['the same in older names', { system: { managedInitialization: { membersNeededToStart: 2 } } }, undefined],
    ['another in older names', { system: { timeouts: { ready: 1 } } }, 'readyRemovalTimeout'],
  ])('is compared with that of a write: %s', async (_, constants, conflict) => {
    const { status, text } = await start(held).put({ constants, ...me({ active: true }) });
    const sentence = `The constant field '${conflict}' is specified in the request, but the value conflicts with the one in the session.`;
    if (conflict === undefined) expect(status).toBe(200);
    else expect([status, text]).toEqual([409, sentence]);
  });
});
