import { describe, expect, it } from 'vitest';
import { episodesOf, failuresOf, patient, stageOf } from './initialization-stages.js';
import { alice, bob, carol, custom, leave, me, member, session, start, system } from './session-behind-handle.js';

const wanting = { constants: { system: { initialize: true } } };
const join = { members: { me: { ...wanting, properties: { system: { active: true } } } } };
const seatFor = (xuid: string) => ({ constants: { system: { xuid, initialize: true } } });

/** What Alice writes to create a session with a seat for Bob. */
const creating = (memberInitialization: object, more: object = {}) => ({
  constants: { system: { memberInitialization, ...patient, ...more } },
  members: { ...join.members, reserve_0: seatFor(bob) },
});

/** A new session in which Alice waits for Bob. */
async function startJoining(memberInitialization: object, more: object = {}) {
  const started = start(undefined);
  const { session: created } = await started.put(creating(memberInitialization, more));
  return { ...started, created };
}

/** A new session that Alice and Bob are in, and that waits for the title's verdict. */
async function startEvaluating(memberInitialization: object = {}) {
  const started = await startJoining({ membersNeededToStart: 2, externalEvaluation: true, ...memberInitialization });
  const { session: joined } = await started.put(join, { as: bob });
  return { ...started, joined };
}

const verdict = (initializationSucceeded: boolean) => system({ initializationSucceeded });

describe('the time of a stage', () => {
  it('is ten seconds for joining when nobody says', async () => {
    const { created, at } = await startJoining({ membersNeededToStart: 2 });
    expect([stageOf(created), created?.nextTimer]).toEqual(['joining', at(10_000)]);
  });

  it('is five seconds for evaluating when nobody says', async () => {
    const { joined, at } = await startEvaluating();
    expect([stageOf(joined), joined?.nextTimer]).toEqual(['evaluating', at(5_000)]);
  });

  it.each([
    ['joining', { joinTimeout: 1_000 }, 1_000],
    ['joining, whatever the others are', { measurementTimeout: 1_000, evaluationTimeout: 1_000 }, 10_000],
  ])('is that of the constants: %s', async (_, settings, end) => {
    const { created, at } = await startJoining({ membersNeededToStart: 2, ...settings });
    expect(created?.nextTimer).toBe(at(end));
  });

  it('begins with the stage', async () => {
    const { put, wait, at } = await startJoining({ membersNeededToStart: 2, externalEvaluation: true, evaluationTimeout: 2_000 });
    wait(3_000);
    const { session: joined } = await put(join, { as: bob });
    expect(joined?.initializing).toEqual({ stage: 'evaluating', stageStartTime: at(3_000), episode: 1 });
    expect(joined?.nextTimer).toBe(at(5_000));
  });

  it('is over with the stage', async () => {
    const { put } = await startEvaluating();
    const { session: judged } = await put(verdict(true));
    expect([judged?.initializing, judged?.nextTimer]).toEqual([undefined, undefined]);
    expect(judged?.properties.system).not.toHaveProperty('initializationSucceeded');
    const failed = await startEvaluating();
    expect((await failed.put(verdict(false))).session?.nextTimer).toBeUndefined();
  });

  it('does not run in a session without member initialization', async () => {
    const { put, get, wait } = start({ ...session(), initializing: { stage: 'joining', episode: 1 } });
    const loaded = (await get()).session;
    expect([stageOf(loaded), loaded?.nextTimer]).toEqual(['joining', undefined]);
    wait(1e9);
    expect(stageOf((await put(custom({ Map: 'reef' }))).session)).toBe('joining');
  });
});

describe('the stage joining', () => {
  it('waits for members who are in but not active', async () => {
    const { put } = await startJoining({ membersNeededToStart: 2 });
    expect(stageOf((await put({ members: { me: wanting } }, { as: bob })).session)).toBe('joining');
    expect(stageOf((await put(me({ active: true }), { as: bob })).session)).toBeUndefined();
  });

  it('waits for seats that are taken up', async () => {
    const { created, put } = await startJoining({});
    expect([stageOf(created), episodesOf(created)]).toEqual(['joining', [1, 1]]);
    const { session: joined } = await put(join, { as: bob });
    expect([stageOf(joined), episodesOf(joined)]).toEqual([undefined, [undefined, undefined]]);
  });

  it('takes in those who come while it runs', async () => {
    const { put } = await startJoining({ membersNeededToStart: 2 });
    const { session: joined } = await put(join, { as: carol });
    expect([joined?.initializing?.episode, episodesOf(joined)]).toEqual([1, [1, 1, 1]]);
    expect(stageOf(joined)).toBe('joining');
  });

  it('is not passed by too few, although all of them joined', async () => {
    const { put, get, wait } = await startJoining({ membersNeededToStart: 2, joinTimeout: 1_000 });
    const { session: alone } = await put({ members: { 1: null } }, { as: 'service' });
    expect([stageOf(alone), alone?.membersInfo.count]).toEqual(['joining', 1]);
    wait(1_000);
    const { session: failed } = await get();
    expect([stageOf(failed), failuresOf(failed)]).toEqual(['failed', ['episode']]);
  });

  it('fails when nobody of the episode is left', async () => {
    const { put } = await startJoining({ membersNeededToStart: 2 });
    await put(join, { as: carol });
    await put({ members: { 0: null, 1: null } }, { as: 'service' });
    expect(stageOf((await put(leave, { as: carol })).session)).toBe('failed');
  });

  it('goes on to evaluating with those who joined in time when the title judges', async () => {
    const { get, wait } = await startJoining({ joinTimeout: 1_000, externalEvaluation: true });
    wait(1_000);
    const { session: rest } = await get();
    expect([stageOf(rest), failuresOf(rest)]).toEqual(['evaluating', [undefined, 'timeout']]);
  });

  it('fails when nobody joined in time', async () => {
    const { put, get, wait } = start(undefined);
    const { session: created } = await put({
      constants: { system: { memberInitialization: { joinTimeout: 1_000 }, ...patient } },
      members: { me: wanting },
    });
    expect(stageOf(created)).toBe('joining');
    wait(1_000);
    const { session: failed } = await get();
    expect([stageOf(failed), failuresOf(failed)]).toEqual(['failed', ['timeout']]);
  });

  it('needs no more members than it has with 0 for the first episode’s number', async () => {
    const { session: created } = await start(undefined).put(creating({ membersNeededToStart: 0, externalEvaluation: true }));
    expect(created).not.toHaveProperty('initializing');
    expect(episodesOf(created)).toEqual([undefined, undefined]);
  });
});

describe('0 members needed', () => {
  it('skips the first episode only', async () => {
    const { put } = start(undefined);
    await put({
      constants: { system: { memberInitialization: { membersNeededToStart: 0, externalEvaluation: true }, ...patient } },
      ...join,
    });
    const { session: joined } = await put(join, { as: bob });
    expect(joined?.initializing).toMatchObject({ stage: 'evaluating', episode: 2 });
    expect(episodesOf(joined)).toEqual([undefined, 2]);
  });
});

describe('a creating write', () => {
  const needing = { constants: { system: { memberInitialization: { membersNeededToStart: 2 } } } };

  it('counts those who want to initialize only', async () => {
    const { put } = start(undefined);
    const seat = { constants: { system: { xuid: bob } } };
    expect(await put({ ...needing, members: { ...join.members, reserve_0: seat } })).toMatchObject({
      status: 400,
      text: 'This session is configured for managed initialization requiring at least 2 members to start.',
    });
    expect((await put({ ...needing, members: { ...join.members, reserve_0: seatFor(bob) } })).status).toBe(201);
  });

  it('creates nothing when it brings nobody, however many are needed', async () => {
    expect((await start(undefined).put(needing)).status).toBe(204);
  });

  it('may bring somebody who does not want to initialize where one is enough', async () => {
    const { put } = start(undefined);
    const { status, session: created } = await put({ constants: { system: { memberInitialization: {} } }, ...me({ active: true }) });
    expect([status, created?.initializing, episodesOf(created)]).toEqual([201, undefined, [undefined]]);
  });
});

describe('the stage evaluating', () => {
  it('fails everybody when its time is over', async () => {
    const { get, wait } = await startEvaluating({ evaluationTimeout: 2_000 });
    wait(1_999);
    expect(stageOf((await get()).session)).toBe('evaluating');
    wait(1);
    const { session: failed } = await get();
    expect([stageOf(failed), failuresOf(failed)]).toEqual(['failed', ['timeout', 'timeout']]);
  });

  it('fails everybody with the title’s verdict, and keeps the episode of each', async () => {
    const { put } = await startEvaluating();
    const { session: failed } = await put(verdict(false));
    expect([failed?.initializing?.episode, failuresOf(failed), episodesOf(failed)]).toEqual([1, ['episode', 'episode'], [1, 1]]);
  });

  it('fails when nobody of the episode is left', async () => {
    const { put } = await startEvaluating();
    await put(me({ active: true }), { as: carol });
    await put(leave);
    const { session: left } = await put(leave, { as: bob });
    expect([stageOf(left), failuresOf(left)]).toEqual(['failed', [undefined]]);
  });

  it('does not concern members who are in no episode', async () => {
    const { put } = await startEvaluating();
    const { session: joined } = await put(me({ active: true }), { as: carol });
    expect(episodesOf(joined)).toEqual([1, 1, undefined]);
    expect(failuresOf((await put(verdict(false))).session)).toEqual(['episode', 'episode', undefined]);
  });

  it('is needed for a verdict, which is refused in the recorded words', async () => {
    const { put } = await startJoining({ membersNeededToStart: 2, externalEvaluation: true });
    expect(await put(verdict(true))).toMatchObject({
      status: 400,
      text: "The session's 'initializationSucceeded' property can only be set during the 'evaluating' stage of initialization.",
    });
  });
});

describe('members who come while an episode runs', () => {
  it('wait for it to succeed, and get an episode of their own at once', async () => {
    const { put } = await startEvaluating();
    expect(episodesOf((await put(join, { as: carol })).session)).toEqual([1, 1, undefined]);
    const { session: judged } = await put(verdict(true));
    expect(judged?.initializing).toMatchObject({ stage: 'evaluating', episode: 2 });
    expect(episodesOf(judged)).toEqual([undefined, undefined, 2]);
  });

  it('wait for the last measurement of the others, and get an episode of their own at once', async () => {
    const servers = { measurementServerAddresses: { west: { secureDeviceAddress: 'AAECAwQ=' } } };
    const { put } = await startJoining({}, servers);
    await put(join, { as: bob });
    expect(episodesOf((await put(join, { as: carol })).session)).toEqual([1, 1, undefined]);
    const measured = me({ serverMeasurements: { west: { latency: 20 } } });
    await put(measured);
    const { session: next } = await put(measured, { as: bob });
    expect(next?.initializing).toMatchObject({ stage: 'measuring', episode: 2 });
    expect(episodesOf(next)).toEqual([undefined, undefined, 2]);
  });

  it('wait for it to fail, and get an episode of their own at once', async () => {
    const { get, put, wait } = await startEvaluating({ evaluationTimeout: 2_000 });
    await put(join, { as: carol });
    wait(2_000);
    const { session: next } = await get();
    expect(next?.initializing).toMatchObject({ stage: 'evaluating', episode: 2 });
    expect([failuresOf(next), episodesOf(next)]).toEqual([
      ['timeout', 'timeout', undefined],
      [1, 1, 2],
    ]);
  });
});

describe('a later episode', () => {
  it('starts with one member, however many the first one needed', async () => {
    const { put } = await startEvaluating();
    await put(verdict(true));
    const { session: joined } = await put(join, { as: carol });
    expect(joined?.initializing).toMatchObject({ stage: 'evaluating', episode: 2 });
    const { session: judged } = await put(verdict(true));
    expect([stageOf(judged), episodesOf(judged)]).toEqual([undefined, [undefined, undefined, undefined]]);
  });

  it('starts after one that failed, for those who come', async () => {
    const { put } = await startEvaluating();
    await put(verdict(false));
    const { session: joined } = await put(join, { as: carol });
    expect(joined?.initializing).toMatchObject({ stage: 'evaluating', episode: 2 });
    const { session: judged } = await put(verdict(true));
    expect([failuresOf(judged), episodesOf(judged)]).toEqual([
      ['episode', 'episode', undefined],
      [1, 1, undefined],
    ]);
  });

  it('takes a member whose seat failed, once that is taken up', async () => {
    const { put, get, wait } = await startJoining({ joinTimeout: 1_000 });
    wait(1_000);
    expect(failuresOf((await get()).session)).toEqual([undefined, 'timeout']);
    const { session: joined } = await put(join, { as: bob });
    expect([stageOf(joined), failuresOf(joined), episodesOf(joined)]).toEqual([undefined, [undefined, undefined], [undefined, undefined]]);
  });

  it('is counted on from that of a loaded session', async () => {
    const settings = { memberInitialization: { externalEvaluation: true }, ...patient };
    const { put } = start({ ...session(settings, {}, [member(alice)]), initializing: { stage: 'failed', episode: 4 } });
    expect((await put(join, { as: bob })).session?.initializing).toMatchObject({ stage: 'evaluating', episode: 5 });
  });
});

describe('a member who does not want to initialize', () => {
  it('starts no episode', async () => {
    const { put } = start(session({ memberInitialization: { externalEvaluation: true }, ...patient }));
    const { session: joined } = await put(me({ active: true }), { as: carol });
    expect([stageOf(joined), episodesOf(joined)]).toEqual([undefined, [undefined, undefined, undefined]]);
  });
});

describe('a member who wants to initialize', () => {
  it('just joins a session without member initialization', async () => {
    const { session: joined } = await start(session()).put(join, { as: carol });
    expect([stageOf(joined), episodesOf(joined)]).toEqual([undefined, [undefined, undefined, undefined]]);
  });

  it('just joins a session whose member initialization is null', async () => {
    const { session: joined } = await start(session({ memberInitialization: null })).put(join, { as: carol });
    expect(stageOf(joined)).toBeUndefined();
  });

  it('says so when joining and not later', async () => {
    const { put } = start(session({ memberInitialization: { externalEvaluation: true }, ...patient }));
    expect(stageOf((await put(join)).session)).toBeUndefined();
  });
});
