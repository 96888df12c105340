import { differencesOf } from '../../json-values.js';
import { type Check, read, sources, write } from '../check.js';
import { objectAt, type Session, valueAt } from '../received-session.js';
import { custom, expectCustom, expectSameAt, isDocumented, pathOf } from '../session-parts.js';

const rendering = { name: 'contract_version_rendering', source: sources.recordings };

/** Time-outs as contracts 105 and 107 name them. That of inactive members is left out: its default differs. */
const timeoutNames = [
  ['reserved', 'reservedRemovalTimeout'],
  ['ready', 'readyRemovalTimeout'],
  ['sessionEmpty', 'sessionEmptyTimeout'],
] as const;

/** Places where two renderings of one session rightly differ: renamed constants, unused matchmaking, and numbers of episodes. */
const ofRendering =
  /^\/(?:contractVersion|constants\/system\/(?:timeouts|\w+Timeout|(?:managed|member)Initialization)|properties\/system\/matchmaking|initializing\/episode|members\/[^/]+\/initializationEpisode)(?:\/|$)/;

/** One session in several contract versions, and one session through several writes. */
export const renderingChecks: readonly Check[] = [
  ...['openLobby', 'bedrockWorld', 'contract105Initialization'].map((state) =>
    read(`renders the same session for 105 and 107, under different names (${state})`, { ...rendering, state }, async (exchange) => {
      const older = await exchange.read({ 'X-Xbl-Contract-Version': '105' });
      const newer = await exchange.read({ 'X-Xbl-Contract-Version': '107' });
      for (const response of [older, newer]) exchange.expectStatus(response, 200);
      const places = differencesOf(newer.session, older.session, 50).filter((at) => !ofRendering.test(at) && isDocumented(at));
      for (const at of places.slice(0, 5)) expectSameAt(exchange, at, newer, older, 'The renderings differ');

      const [before, after] = [systemConstantsOf(older.session), systemConstantsOf(newer.session)];
      if (timeoutNames.some(([, name]) => after[name] !== undefined)) {
        const comparison = { at: '/constants/system/timeouts', expected: 'an object', received: before.timeouts };
        exchange.expectThat(typeof before.timeouts === 'object', comparison, 'The time-outs are missing');
      }
      for (const [old, name] of timeoutNames) {
        const [expected, received] = [after[name], valueAt(before, 'timeouts', old)];
        if (expected === undefined || received === undefined) continue; // a default may be left out
        exchange.expect({ at: `/constants/system/timeouts/${old}`, expected, received }, `It differs from ${name} of 107`);
      }
      for (const [setting, expected] of Object.entries(objectAt(after, 'memberInitialization'))) {
        if (setting === 'externalEvaluation') continue;
        const at = `/constants/system/managedInitialization/${setting}`;
        exchange.expect(
          { at, expected, received: valueAt(before, 'managedInitialization', setting) },
          'It differs from memberInitialization of 107',
        );
      }
      const auto = valueAt(before, 'managedInitialization', 'autoEvaluate');
      const external = valueAt(after, 'memberInitialization', 'externalEvaluation');
      if (auto === undefined && external === undefined) return;
      const comparison = {
        at: '/constants/system/managedInitialization/autoEvaluate',
        expected: external !== true,
        received: auto === true,
      };
      exchange.expect(comparison, 'It is not the opposite of externalEvaluation of 107');
    }),
  ),
  write(
    'answers a write of contract version 105 in its own rendering',
    { ...rendering, state: 'updateProperties', source: 'vendor: contract versions' },
    async (exchange) => {
      const headers = { 'X-Xbl-Contract-Version': '105' };
      const written = await exchange.write(custom({ verifyOlder: 1 }), headers); // its names are judged with every session
      exchange.expectStatus(written, 200);
      expectCustom(exchange, written.session, 'verifyOlder', 1);
      expectCustom(exchange, (await exchange.read()).session, 'verifyOlder', 1);
    },
  ),
  write(
    'keeps the identity of the session and its members across writes',
    { name: 'stable_identity', state: 'updateProperties', source: 'vendor: MultiplayerSession' },
    async (exchange) => {
      const before = await exchange.read();
      const written = await exchange.write(custom({ verifyIdentity: 1 }));
      exchange.expectStatus(written, 200);
      const again = await exchange.write(custom({ verifyIdentity: 2 }));
      for (const response of [written, again, await exchange.read()]) {
        for (const at of identitiesOf(before.session)) expectSameAt(exchange, at, before, response, 'It changes with a write');
        const comparison = { at: 'header Content-Location', expected: pathOf(before), received: pathOf(response) };
        exchange.expect(comparison, 'Content-Location changes with a write');
      }
    },
  ),
];

const systemConstantsOf = (session: Session | undefined) => objectAt(session, 'constants', 'system');

/** JSON pointers of what no write to a session changes. The time of a reservation may become that of the join. */
function identitiesOf(session: Session | undefined): readonly string[] {
  const members = Object.entries(objectAt(session, 'members')).flatMap(([key, member]) => [
    `/members/${key}/constants/system/xuid`,
    ...(valueAt(member, 'reserved') === undefined ? [`/members/${key}/joinTime`] : []),
  ]);
  return ['/startTime', '/correlationId', '/contractVersion', ...members];
}
