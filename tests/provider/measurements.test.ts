import { describe, expect, it } from 'vitest';
import type { MultiplayerSession, SessionMember, SessionSystemConstants } from '../../generated/types.js';
import { episodesOf, failuresOf, patient, stageOf } from './initialization-stages.js';
import { alice, bob, carol, me, member, session, start } from './session-behind-handle.js';

const [a, b, c] = ['a1', 'b2', 'c3'] as const;

/** A member of an episode with a device. */
function participant(xuid: string, deviceToken: string | undefined, episode = 1): SessionMember {
  return { ...member(xuid), ...(deviceToken !== undefined && { deviceToken }), initializationEpisode: episode };
}

/** A session in the stage `measuring`, with Alice, Bob and Carol unless others are given. */
function measuring(system: SessionSystemConstants, members?: readonly SessionMember[], episode = 1): MultiplayerSession {
  const three = [participant(alice, a), participant(bob, b), participant(carol, c)];
  return {
    ...session({ memberInitialization: {}, ...patient, ...system }, {}, members ?? three),
    initializing: { stage: 'measuring', episode },
  };
}

const measure = (measurements: object) => me({ measurements });
const latency = (...values: readonly (readonly [string, number])[]) =>
  measure(Object.fromEntries(values.map(([token, value]) => [token, { latency: value }])));

describe('measurements', () => {
  it('are taken where the session has requirements, and refused without, in the recorded words', async () => {
    expect((await start(session({ peerToHostRequirements: {} })).put(latency([b, 20]))).status).toBe(200);
    expect(await start(session({ measurementServerAddresses: {} })).put(measure({}))).toMatchObject({
      status: 400,
      text: "Invalid member 'measurements' provided, measurements can only be uploaded if session 'metrics' are configured.",
    });
  });
});

describe('the stage measuring', () => {
  const join = { constants: { system: { initialize: true } }, properties: { system: { active: true } } };
  const create = (constants: object) => ({
    constants: { system: { memberInitialization: {}, ...patient, ...constants } },
    members: { me: join, reserve_0: { constants: { system: { xuid: bob, initialize: true } } } },
  });

  it.each([
    ['metrics', { capabilities: { connectivity: true }, metrics: { latency: true } }],
    ['requirements between peers', { peerToPeerRequirements: {} }],
    ['requirements of a host', { peerToHostRequirements: {} }],
  ])('waits for the measurements of those with devices: %s', async (_, constants) => {
    const { put } = start(undefined);
    await put(create(constants));
    await put(me({ secureDeviceAddress: 'AAECAwQ=' }));
    const withDevice = { ...join, properties: { system: { active: true, secureDeviceAddress: 'EBESExQ=' } } };
    expect(stageOf((await put({ members: { me: withDevice } }, { as: bob })).session)).toBe('measuring');
  });

  it('waits for the measurements of servers where there are any', async () => {
    const { put } = start(undefined);
    await put(create({ measurementServerAddresses: { west: { secureDeviceAddress: 'AAECAwQ=' } } }));
    expect(stageOf((await put({ members: { me: join } }, { as: bob })).session)).toBe('measuring');
    expect(stageOf((await put(me({ serverMeasurements: { west: { latency: 20 } } }))).session)).toBe('measuring');
    expect(stageOf((await put(me({ serverMeasurements: { west: { latency: 20 } } }), { as: bob })).session)).toBeUndefined();
  });

  it('is skipped when there is nothing to measure', async () => {
    const { put } = start(undefined);
    await put(create({}));
    expect(stageOf((await put({ members: { me: join } }, { as: bob })).session)).toBeUndefined();
  });

  it('ends when everybody measured everybody else', async () => {
    const { put } = start(measuring({ metrics: { latency: true } }));
    expect(stageOf((await put(latency([b, 20], [c, 20]))).session)).toBe('measuring');
    expect(stageOf((await put(latency([a, 20], [c, 20]), { as: bob })).session)).toBe('measuring');
    expect(stageOf((await put(latency([a, 20]), { as: carol })).session)).toBe('measuring');
    expect(stageOf((await put(latency([a, 20], [b, 20]), { as: carol })).session)).toBeUndefined();
  });

  it('asks for no measurement of members without a device, and of those who take no part', async () => {
    const members = [participant(alice, a), participant(bob, undefined), { ...member(carol), deviceToken: c }];
    const { put } = start(measuring({ metrics: { latency: true } }, members));
    expect(stageOf((await put(latency([a, 20]), { as: bob })).session)).toBeUndefined();
  });

  it('names devices in lower case', async () => {
    const { put } = start(measuring({ metrics: { latency: true } }, [participant(alice, 'A1'), participant(bob, 'B2')]));
    await put(latency([b, 20]));
    expect(stageOf((await put(latency([a, 20]), { as: bob })).session)).toBeUndefined();
  });

  it('needs the measurements of servers beside those of peers', async () => {
    const constants = { metrics: { latency: true }, measurementServerAddresses: { west: { secureDeviceAddress: 'AAECAwQ=' } } };
    const { put } = start(measuring(constants, [participant(alice, a)]));
    expect(stageOf((await put(measure({}))).session)).toBe('measuring');
    expect(stageOf((await put(me({ serverMeasurements: { west: { latency: 20 } } }))).session)).toBeUndefined();
  });

  it('takes thirty seconds when nobody says', async () => {
    const { get, at } = start(measuring({ metrics: { latency: true } }));
    expect((await get()).session?.nextTimer).toBe(at(30_000));
  });

  it('lets those go on who measured in time, when they are enough', async () => {
    const { put, get, wait } = start(measuring({ memberInitialization: { measurementTimeout: 2_000 }, metrics: { latency: true } }));
    await put(latency([b, 20], [c, 20]));
    wait(2_000);
    const { session: rest } = await get();
    expect([stageOf(rest), failuresOf(rest)]).toEqual([undefined, [undefined, 'timeout', 'timeout']]);
    expect(episodesOf(rest)).toEqual([undefined, 1, 1]);
  });

  it('fails when those who measured in time are too few', async () => {
    const settings = { measurementTimeout: 2_000, membersNeededToStart: 2 };
    const { put, get, wait } = start(measuring({ memberInitialization: settings, metrics: { latency: true } }));
    await put(latency([b, 20], [c, 20]));
    wait(2_000);
    const { session: rest } = await get();
    expect([stageOf(rest), failuresOf(rest)]).toEqual(['failed', ['episode', 'timeout', 'timeout']]);
  });

  it('goes on to evaluating when the title judges, whatever was measured', async () => {
    const constants = { memberInitialization: { externalEvaluation: true }, peerToPeerRequirements: { latencyMaximum: 100 } };
    const { put } = start(measuring(constants, [participant(alice, a), participant(bob, b)]));
    await put(latency([b, 900]));
    const { session: measured } = await put(latency([a, 900]), { as: bob });
    expect([stageOf(measured), failuresOf(measured)]).toEqual(['evaluating', [undefined, undefined]]);
  });
});

describe('a requirement between peers', () => {
  /** How Alice fares with her measurement of Bob, whose own measurement meets every requirement. */
  async function judge(peerToPeerRequirements: object, measurement: object) {
    const two = [participant(alice, a), participant(bob, b)];
    const { put } = start(measuring({ peerToPeerRequirements }, two));
    await put(measure({ [a]: { latency: 1, bandwidthDown: 90_000, bandwidthUp: 90_000 } }), { as: bob });
    return failuresOf((await put(measure({ [b]: measurement }))).session)[0];
  }

  it.each([
    ['latency at the maximum', { latencyMaximum: 100 }, { latency: 100 }, undefined],
    ['latency above the maximum', { latencyMaximum: 100 }, { latency: 101 }, 'latency'],
    ['latency at the usual maximum', {}, { latency: 250 }, undefined],
    ['latency above the usual maximum', {}, { latency: 251 }, 'latency'],
    ['bandwidth at the minimum', { bandwidthMinimum: 500 }, { bandwidthDown: 500, bandwidthUp: 500 }, undefined],
    ['bandwidth down below the minimum', { bandwidthMinimum: 500 }, { bandwidthDown: 499, bandwidthUp: 500 }, 'bandwidthdown'],
    ['bandwidth up below the minimum', { bandwidthMinimum: 500 }, { bandwidthDown: 500, bandwidthUp: 499 }, 'bandwidthup'],
    ['bandwidth at the usual minimum', {}, { bandwidthDown: 10_000, bandwidthUp: 10_000 }, undefined],
    ['bandwidth down below the usual minimum', {}, { bandwidthDown: 9_999 }, 'bandwidthdown'],
    ['bandwidth up below the usual minimum', {}, { bandwidthUp: 9_999 }, 'bandwidthup'],
    ['nothing measured', {}, {}, undefined],
  ])('is judged: %s', async (_, requirements, measurement, failure) => {
    expect(await judge(requirements, measurement)).toBe(failure);
  });

  it.each([
    ['latency', { latency: 900 }],
    ['bandwidthdown', { bandwidthDown: 1 }],
    ['bandwidthup', { bandwidthUp: 1 }],
  ])('is missed as soon as one measurement misses it: %s', async (failure, bad) => {
    const { put } = start(measuring({ peerToPeerRequirements: {} }));
    const good = { latency: 1, bandwidthDown: 90_000, bandwidthUp: 90_000 };
    await put(measure({ [a]: good, [c]: good }), { as: bob });
    await put(measure({ [a]: good, [b]: good }), { as: carol });
    const { session: judged } = await put(measure({ [b]: good, [c]: { ...good, ...bad } }));
    expect([stageOf(judged), failuresOf(judged)]).toEqual([undefined, [failure, undefined, undefined]]);
  });

  it('fails everybody when those who meet it are too few', async () => {
    const constants = { memberInitialization: { membersNeededToStart: 2 }, peerToPeerRequirements: { latencyMaximum: 100 } };
    const { put } = start(measuring(constants, [participant(alice, a), participant(bob, b)]));
    await put(latency([b, 400]));
    const { session: judged } = await put(latency([a, 30]), { as: bob });
    expect([stageOf(judged), failuresOf(judged)]).toEqual(['failed', ['latency', 'episode']]);
  });

  it('does not judge the measurements of those who take no part', async () => {
    const two = [participant(alice, a), participant(bob, b), { ...member(carol), deviceToken: c }];
    const { put } = start(measuring({ peerToPeerRequirements: {} }, two));
    await put(latency([a, 1]), { as: bob });
    expect(failuresOf((await put(latency([b, 1], [c, 900]))).session)).toEqual([undefined, undefined, undefined]);
  });

  it('is not meant where the session has metrics only', async () => {
    const { put } = start(measuring({ metrics: { latency: true } }, [participant(alice, a), participant(bob, b)]));
    await put(latency([b, 9_000]));
    const { session: judged } = await put(latency([a, 9_000]), { as: bob });
    expect([stageOf(judged), failuresOf(judged)]).toEqual([undefined, [undefined, undefined]]);
  });
});

describe('host candidates', () => {
  /** Who is best by what Alice, Bob and Carol measured of one another, in this order. */
  async function rank(peerToHostRequirements: object, values: readonly object[], document?: (constants: object) => MultiplayerSession) {
    const constants = { peerToHostRequirements };
    const { put } = start(document === undefined ? measuring(constants) : document(constants));
    let last: MultiplayerSession | undefined;
    for (const [index, as] of [alice, bob, carol].entries()) {
      const others = [a, b, c].filter((_, other) => other !== index);
      const written = await put(measure(Object.fromEntries(others.map((token) => [token, values[index]]))), { as });
      last = written.session;
    }
    return last?.hostCandidates;
  }

  const byLatency = [{ latency: 30 }, { latency: 10 }, { latency: 20 }];
  const byBandwidth = [
    { latency: 1, bandwidthDown: 10, bandwidthUp: 90 },
    { latency: 2, bandwidthDown: 60, bandwidthUp: 50 },
    { latency: 3, bandwidthDown: 70, bandwidthUp: 20 },
  ];

  it.each([
    ['the lowest latency when nothing is said', {}, byLatency, [b, c, a]],
    ['the lowest latency', { hostSelectionMetric: 'latency' }, byLatency, [b, c, a]],
    ['the lowest latency, in capitals', { hostSelectionMetric: 'Latency' }, byLatency, [b, c, a]],
    ['the lowest latency whatever the bandwidth', { hostSelectionMetric: 'latency' }, byBandwidth, [a, b, c]],
    ['the highest bandwidth down', { hostSelectionMetric: 'bandwidthDown' }, byBandwidth, [c, b, a]],
    ['the highest bandwidth up', { hostSelectionMetric: 'bandwidthup' }, byBandwidth, [a, b, c]],
    ['the highest bandwidth in both directions', { hostSelectionMetric: 'bandwidth' }, byBandwidth, [b, a, c]],
  ])('begin with %s', async (_, requirements, values, candidates) => {
    expect(await rank(requirements, values)).toEqual(candidates);
  });

  it('are ordered by all that a member measured', async () => {
    const { put } = start(measuring({ peerToHostRequirements: {} }));
    await put(latency([b, 10], [c, 60]));
    await put(latency([a, 20], [c, 20]), { as: bob });
    const { session: done } = await put(latency([a, 5], [b, 90]), { as: carol });
    expect(done?.hostCandidates).toEqual([b, a, c]);
  });

  it('are not named without requirements of a host', async () => {
    const { put } = start(measuring({ metrics: { latency: true } }, [participant(alice, a)]));
    const { session: done } = await put(measure({}));
    expect([stageOf(done), done?.hostCandidates]).toEqual([undefined, undefined]);
  });

  it('are not named when there is a host', async () => {
    const hosted = (constants: object) => {
      const document = measuring(constants);
      return { ...document, properties: { ...document.properties, system: { host: a } } };
    };
    expect(await rank({}, byLatency, hosted)).toBeUndefined();
  });

  it('are not named in a later episode', async () => {
    const later = (constants: object) =>
      measuring(constants, [participant(alice, a, 2), participant(bob, b, 2), participant(carol, c, 2)], 2);
    expect(await rank({}, byLatency, later)).toBeUndefined();
  });

  it('are members of the episode with devices', async () => {
    const members = [participant(alice, a), participant(bob, undefined), { ...member(carol), deviceToken: c }];
    const { put } = start(measuring({ peerToHostRequirements: {} }, members));
    await put(measure({}));
    expect((await put(latency([a, 20]), { as: bob })).session?.hostCandidates).toEqual([a]);
  });

  it('are gone once one of them is host', async () => {
    const { put } = start(measuring({ peerToHostRequirements: {} }, [participant(alice, a), participant(bob, b)]));
    await put(latency([b, 20]));
    expect((await put(latency([a, 30]), { as: bob })).session?.hostCandidates).toEqual([a, b]);
    expect((await put({ properties: { custom: { Map: 'reef' } } })).session?.hostCandidates).toEqual([a, b]);
    expect((await put({ properties: { system: { host: b } } })).session).not.toHaveProperty('hostCandidates');
  });
});
