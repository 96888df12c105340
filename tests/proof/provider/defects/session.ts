import { hasSession, inResponses, inSessions, type ProviderDefect, type Session } from '../defect.js';

const firstMember = (session: Session): Session => Object.values<Session>(session.members)[0] ?? {};
const system = (session: Session): Session => session.constants.system;

/** A field of a wrong type, one for each object of the document. */
export const typeDefects: readonly ProviderDefect[] = (
  [
    ['contractVersion', (s) => Object.assign(s, { contractVersion: String(s.contractVersion) })],
    ['branch', (s) => Object.assign(s, { branch: 7 })],
    ['changeNumber', (s) => Object.assign(s, { changeNumber: String(s.changeNumber) })],
    ['startTime', (s) => Object.assign(s, { startTime: Date.parse(s.startTime) })],
    ['membersInfo', (s) => Object.assign(s, { membersInfo: [s.membersInfo] })],
    ['membersInfo.count', (s) => Object.assign(s.membersInfo, { count: String(s.membersInfo.count) })],
    ['membersInfo.active', (s) => Object.assign(s.membersInfo, { active: true })],
    ['constants.system.maxMembersCount', (s) => Object.assign(system(s), { maxMembersCount: '8' })],
    ['constants.system.version', (s) => Object.assign(system(s), { version: 'one' })],
    ['constants.system.capabilities', (s) => Object.assign(system(s), { capabilities: Object.keys(system(s).capabilities ?? {}) })],
    [
      'constants.system.capabilities.*',
      (s) => Object.assign(system(s), { capabilities: { ...system(s).capabilities, connectivity: 'yes' } }),
    ],
    ['constants.system.sessionEmptyTimeout', (s) => Object.assign(system(s), { sessionEmptyTimeout: '0' })],
    ['constants.custom', (s) => Object.assign(s.constants, { custom: [] })],
    ['properties.custom', (s) => Object.assign(s.properties, { custom: JSON.stringify(s.properties.custom) })],
    ['properties.system.turn', (s) => Object.assign(s.properties.system, { turn: {} })],
    ['properties.system.keywords', (s) => Object.assign(s.properties.system, { keywords: 'raid' })],
    ['properties.system.matchmaking', (s) => Object.assign(s.properties.system, { matchmaking: 'none' })],
    ['members', (s) => Object.assign(s, { members: Object.values(s.members) })],
    ['members.*.joinTime', (s) => Object.assign(firstMember(s), { joinTime: 0 })],
    ['members.*.next', (s) => Object.assign(firstMember(s), { next: String(firstMember(s).next) })],
    ['members.*.gamertag', (s) => Object.assign(firstMember(s), { gamertag: { name: 'x' } })],
    ['members.*.constants.system.xuid', (s) => Object.assign(firstMember(s).constants.system, { xuid: 2533270000000001 })],
    ['members.*.constants.system.index', (s) => Object.assign(firstMember(s).constants.system, { index: '0' })],
    ['members.*.properties.system.active', (s) => Object.assign(firstMember(s).properties.system, { active: 'true' })],
    ['members.*.properties.system.subscription', (s) => Object.assign(firstMember(s).properties.system, { subscription: 'everything' })],
    ['members.*.properties.custom', (s) => Object.assign(firstMember(s).properties, { custom: null })],
    ['servers', (s) => Object.assign(s, { servers: [] })],
    ['servers.*', (s) => Object.assign(s, { servers: { dedicated: 1 } })],
    ['roleTypes', (s) => Object.assign(s, { roleTypes: { lfg: { roles: { tank: { max: '1' } } } } })],
    ['initializing', (s) => Object.assign(s, { initializing: 'measuring' })],
    ['hostCandidates', (s) => Object.assign(s, { hostCandidates: 'none' })],
  ] as const satisfies readonly (readonly [string, (session: Session) => unknown])[]
).map(([path, change]) => inSessions(`type-of-${path}`, `${path} has a wrong type`, change));

/** A missing part, an unknown word, a malformed value. */
export const valueDefects: readonly ProviderDefect[] = [
  ...['membersInfo', 'constants', 'properties', 'members', 'servers'].map((name) =>
    inSessions(`missing-${name}`, `${name} is missing`, (s) => Reflect.deleteProperty(s, name)),
  ),
  inSessions('missing-membersInfo.first', 'membersInfo.first is missing', (s) => Reflect.deleteProperty(s.membersInfo, 'first')),
  inSessions('visibility-unknown', 'visibility is an unknown word', (s) => Object.assign(system(s), { visibility: 'secret' })),
  inSessions('restriction-unknown', 'joinRestriction is an unknown word', (s) =>
    Object.assign(s.properties.system, { joinRestriction: 'friends' }),
  ),
  inSessions('max-members-zero', 'maxMembersCount is 0', (s) => Object.assign(system(s), { maxMembersCount: 0 })),
  inSessions('timeout-negative', 'a time-out is negative', (s) => Object.assign(system(s), { sessionEmptyTimeout: -1 })),
  inSessions('guid-in-braces', 'a GUID is in braces', (s) => Object.assign(s, { branch: `{${s.branch}}` })),
  inSessions('guid-with-prefix', 'a GUID has a prefix', (s) => Object.assign(s, { correlationId: `urn:uuid:${s.correlationId}` })),
  inSessions('time-without-zone', 'a time has no zone', (s) => Object.assign(s, { startTime: s.startTime.replace('Z', '') })),
  inSessions('time-with-space', 'a time has a space for its T', (s) => Object.assign(s, { startTime: s.startTime.replace('T', ' ') })),
  inSessions('time-with-offset', 'a time is not in UTC', (s) => Object.assign(s, { startTime: s.startTime.replace('Z', '+02:00') })),
  inSessions('xuid-not-decimal', 'an xuid is hexadecimal', (s) => Object.assign(firstMember(s).constants.system, { xuid: '0x8ffb' })),
  inSessions('title-id-as-number', 'an active title id is a number', (s) => Object.assign(firstMember(s), { activeTitleId: 1800000001 })),
];

/** Fields that contradict each other. */
export const consistencyDefects: readonly ProviderDefect[] = [
  inSessions('count-too-high', 'membersInfo.count counts one too many', (s) => (s.membersInfo.count += 1)),
  inSessions('accepted-wrong', 'membersInfo.accepted counts reserved members', (s) => (s.membersInfo.accepted += 1)),
  inSessions('active-wrong', 'membersInfo.active is always 0', (s) => Object.assign(s.membersInfo, { active: 0 })),
  inSessions('next-in-use', 'membersInfo.next is the last index in use', (s) => (s.membersInfo.next = Math.max(0, s.membersInfo.next - 1))),
  inSessions('list-broken', 'the last member points to itself', (s) => {
    const [last] = Object.entries<Session>(s.members).slice(-1);
    if (last !== undefined && last[0] !== 'me') Object.assign(last[1], { next: Number(last[0]) });
  }),
  inSessions('list-starts-late', 'membersInfo.first is the last member', (s) => {
    const keys = Object.keys(s.members).filter((key) => key !== 'me');
    if (keys.length > 1) s.membersInfo.first = Number(keys.at(-1));
  }),
  inSessions('index-off-by-one', 'the index of a member differs from its key', (s) => {
    for (const member of Object.values<Session>(s.members))
      if (member.constants?.system?.index !== undefined) member.constants.system.index += 1;
  }),
  inSessions('keys-with-zeros', 'the keys of members have leading zeros', (s) => {
    s.members = Object.fromEntries(Object.entries(s.members).map(([key, member]) => [key === 'me' ? key : `0${key}`, member]));
  }),
  inSessions('large-session-listed', 'a large session lists its members by index', (s) => {
    if (s.members.me !== undefined) s.members = { 0: s.members.me };
  }),
  inSessions('me-in-normal-session', 'a normal session lists the caller as me', (s) => {
    if (s.members[0] !== undefined) s.members.me = s.members[0];
  }),
  inSessions('older-names-in-107', 'contract version 107 has the older time-outs', (s) => {
    if (s.contractVersion === 107) system(s).timeouts = { reserved: 30000, inactive: 0, ready: 180000, sessionEmpty: 0 };
  }),
  inSessions('newer-names-in-105', 'contract version 105 has the newer time-outs', (s) => {
    if (s.contractVersion !== 107) system(s).sessionEmptyTimeout = 0;
  }),
  inSessions('timeouts-missing-in-105', 'contract version 105 has no time-outs', (s) => Reflect.deleteProperty(system(s), 'timeouts')),
  inSessions('version-says-105', 'every response says contract version 105', (s) => Object.assign(s, { contractVersion: 105 })),
  inSessions('evaluation-not-inverted', 'autoEvaluate is the same as externalEvaluation', (s) => {
    const { managedInitialization } = system(s);
    if (managedInitialization) managedInitialization.autoEvaluate = !managedInitialization.autoEvaluate;
  }),
  inSessions('initialization-emptied', 'contract version 105 has no settings of the initialization', (s) => {
    if (system(s).managedInitialization) system(s).managedInitialization = {};
  }),
  inSessions('active-and-ready', 'a member is active and ready', (s) =>
    Object.assign(firstMember(s).properties.system, { active: true, ready: true }),
  ),
  inSessions('title-of-inactive', 'a member who is not active has an active title', (s) => {
    for (const member of Object.values<Session>(s.members)) member.activeTitleId = '1800000001';
  }),
  inSessions('turn-missing', 'no member shows its turn', (s) => {
    for (const member of Object.values<Session>(s.members)) Reflect.deleteProperty(member, 'turn');
  }),
  inSessions('turn-of-everybody', 'it is the turn of every member', (s) => {
    for (const member of Object.values<Session>(s.members)) member.turn = true;
  }),
  inSessions('key-shown', 'the session has its key of before contract 104', (s) => Object.assign(s, { key: 'scid~lobby~harbor' })),
  inSessions('pending-shown', 'a member has the name of reserved of before contract 104', (s) =>
    Object.assign(firstMember(s), { pending: false }),
  ),
  ...(
    [
      ['role-count', 'a role counts one member too many', (role: Session) => Object.assign(role, { count: (role.count ?? 0) + 1 })],
      [
        'role-members',
        'a role lists a member who has it not',
        (role: Session) => Object.assign(role, { memberXuids: ['2533270000000077'] }),
      ],
      ['role-target', 'the target of a role is above its maximum', (role: Session) => Object.assign(role, { target: (role.max ?? 1) + 1 })],
    ] as const
  ).map(([name, description, change]) =>
    inSessions(name, description, (s) => {
      for (const { roles } of Object.values<Session>(s.roleTypes ?? {})) for (const role of Object.values<Session>(roles)) change(role);
    }),
  ),
  inSessions('encounters-shown', 'encounters are in the response', (s) => {
    for (const member of Object.values<Session>(s.members))
      Object.assign(member.properties?.system ?? {}, { encounters: ['verify-encounter'] });
  }),
  inResponses('digits-lost', 'integers beyond 2^53 are rounded', hasSession, ({ body }) => ({ body: JSON.stringify(JSON.parse(body)) })),
];
