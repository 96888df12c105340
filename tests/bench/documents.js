// Session documents of three sizes, the same in every run, in the shape of the examples of the description.

/** @typedef {'small' | 'medium' | 'large'} Size */

/** A handle for each size, and what the tables call it. A hundred members is the most that the service lists. */
export const documents = /** @type {const} */ ({
  small: { label: '2 KB', members: 1, handleId: '1a6f3c80-5d27-4e91-b0c4-8f2e7d9a5b13' },
  medium: { label: '60 KB', members: 100, handleId: '2b7e4d91-6c38-4fa2-91d5-9a3f8e0b6c24' },
  large: { label: '5 MB', members: 10_000, handleId: '3c8f5ea2-7d49-40b3-a2e6-0b4a9f1c7d35' },
});

export const sizes = /** @type {readonly Size[]} */ (Object.keys(documents));

/** What the service sends with a session. */
export const responseHeaders = {
  'Content-Type': 'application/json; charset=utf-8',
  'Content-Location':
    '/serviceconfigs/a05c2e7f-1d94-4b63-8e0a-6f3b9d7c5124/sessionTemplates/world/sessions/c0d8e4b2-7f1a-4963-95e7-2b0f6a8d3c19',
  ETag: '"7c1d9a52e3f84b06a1c95d2f7e80b364"',
  'Cache-Control': 'max-age=0, must-revalidate',
  'X-Content-Type-Options': 'nosniff',
  Date: 'Wed, 11 Mar 2026 18:42:00 GMT',
};

/**
 * @param {Size} size
 * @param {{ bigNumbers?: boolean }} [options] - whether each member has an integer beyond 2^53 in its custom properties
 */
export function documentText(size, { bigNumbers = false } = {}) {
  const draw = numbers(size.length);
  const count = documents[size].members;
  const members = Object.fromEntries(Array.from({ length: count }, (_, index) => [index, member(index, draw, bigNumbers)]));
  const text = JSON.stringify({ ...session(count), members });
  return bigNumbers ? text.replaceAll(/"NetherNetId":"(\d+)"/g, '"NetherNetId":$1') : text;
}

/** The big number of a member, as digits. @param {number} index */
export function bigNumber(index) {
  return String(18_000_000_000_000_000_000n + BigInt(index) * 7_919n);
}

/** @param {number} count */
function session(count) {
  return {
    contractVersion: 107,
    branch: 'c4e81a0d-6b35-4f92-8d7c-0e1f5a3b9c68',
    changeNumber: 12,
    correlationId: '0f8d2b6e-5a91-4c37-9e04-d3b7c1a58f26',
    startTime: '2026-03-11T18:42:00.6120043Z',
    membersInfo: { first: 0, next: count, count, accepted: count, active: count },
    constants: {
      system: {
        version: 1,
        maxMembersCount: count,
        visibility: 'open',
        inviteProtocol: 'game',
        reservedRemovalTimeout: 30_000,
        inactiveRemovalTimeout: 0,
        readyRemovalTimeout: 180_000,
        sessionEmptyTimeout: 0,
        capabilities: { connectivity: true, connectionRequiredForActiveMembers: true, crossPlay: true, gameplay: true, large: false },
        memberInitialization: { membersNeededToStart: 1 },
      },
      custom: {},
    },
    properties: {
      system: { joinRestriction: 'followed', readRestriction: 'followed', turn: [] },
      custom: {
        BroadcastSetting: 3,
        CrossPlayDisabled: false,
        Joinability: 'joinable_by_friends',
        LanGame: true,
        OnlineCrossPlatformGame: true,
        SupportedConnections: [{ ConnectionType: 3, HostIpAddress: '', HostPort: 0 }],
        TransportLayer: 2,
        hostName: 'Cobalt Heron 01',
        ownerId: '2533270000000001',
        protocol: 800,
        rakNetGUID: '',
        version: '1.26.50',
        worldName: 'Harbor',
        worldType: 'Survival',
        editorWorld: null,
      },
    },
    servers: {},
  };
}

/**
 * @param {number} index
 * @param {() => number} draw
 * @param {boolean} bigNumbers
 */
function member(index, draw, bigNumbers) {
  return {
    next: index + 1,
    joinTime: `2026-03-11T18:42:${String(index % 60).padStart(2, '0')}.6120043Z`,
    constants: { system: { xuid: String(2_533_270_000_000_001 + index), index }, custom: {} },
    properties: {
      system: {
        active: true,
        connection: guid(draw),
        secureDeviceAddress: Buffer.from(guid(draw)).toString('base64').slice(0, 24),
        subscription: { id: guid(draw), changeTypes: ['everything'] },
      },
      custom: { Ready: index % 2 === 0, Score: (draw() % 100_000) / 4, ...(bigNumbers && { NetherNetId: bigNumber(index) }) },
    },
    gamertag: `Cobalt Heron ${index}`,
    activeTitleId: '1800000002',
    deviceToken: guid(draw).replaceAll('-', ''),
  };
}

/** @param {() => number} draw */
function guid(draw) {
  const digits = Array.from({ length: 4 }, () => draw().toString(16).padStart(8, '0')).join('');
  return digits.replace(/(.{8})(.{4})(.{4})(.{4})(.{12})/, '$1-$2-$3-$4-$5');
}

/** A linear congruential generator. @param {number} seed */
function numbers(seed) {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state;
  };
}
