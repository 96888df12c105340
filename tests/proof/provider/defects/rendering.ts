import type { Fetch } from '../../../../src/index.js';
import { parseJson, stringifyJson } from '../../../../src/wire/json.js';
import {
  hasSession,
  inRequests,
  inResponses,
  isWrite,
  type ProviderDefect,
  type ReadResponse,
  readResponse,
  respond,
  type Session,
  withHeaders,
  withRequestHeaders,
} from '../defect.js';

const isOlder = ({ headers }: Request): boolean => headers.get('X-Xbl-Contract-Version') !== '107';
const sessionIn = (response: ReadResponse): Session => parseJson(response.body) as Session;
const membersOf = (session: Session): Session[] => Object.values(session.members);

/** Defects in one of several renderings of a session, and in what should stay the same from one response to the next. */
export const renderingDefects: readonly ProviderDefect[] = [
  inOlder('custom-missing-in-105', 'contract version 105 has no custom properties', ({ properties }) =>
    Reflect.deleteProperty(properties, 'custom'),
  ),
  inOlder('member-custom-missing-in-105', 'contract version 105 has no custom properties of members', (session) => {
    for (const { properties = {} } of membersOf(session)) Reflect.deleteProperty(properties, 'custom');
  }),
  inResponses('digits-lost-in-105', 'contract version 105 rounds integers beyond 2^53', isOlderSession, ({ body }) => ({
    body: JSON.stringify(JSON.parse(body)),
  })),
  inOlder('timeouts-differ-in-105', 'contract version 105 has other time-outs', ({ constants }) => {
    const { timeouts } = constants.system;
    if (timeouts !== undefined) timeouts.ready += 1000;
  }),
  inOlder('evaluation-same-in-105', 'autoEvaluate is the same as externalEvaluation', ({ constants }) => {
    const { managedInitialization } = constants.system;
    if (managedInitialization !== undefined) managedInitialization.autoEvaluate = !managedInitialization.autoEvaluate;
  }),
  {
    name: 'write-in-105-answered-in-107',
    description: 'a write is answered in contract version 107, whatever its own',
    breaks: (provider) => (request) =>
      provider(isWrite(request) && isNumbered(request) ? withRequestHeaders(request, { 'X-Xbl-Contract-Version': '107' }) : request),
  },
  inRequests('version-106-refused', 'contract version 106 is refused', (request) =>
    request.headers.get('X-Xbl-Contract-Version') === '106' ? withRequestHeaders(request, { 'X-Xbl-Contract-Version': '103' }) : request,
  ),
  inExact('start-time-of-write', 'startTime is the time of the latest change', (session) =>
    Object.assign(session, { startTime: later(session.startTime, session.changeNumber) }),
  ),
  inExact('join-time-of-write', 'joinTime is the time of the latest change', (session) => {
    for (const member of membersOf(session)) Object.assign(member, { joinTime: later(member.joinTime, session.changeNumber) });
  }),
  inExact('correlation-of-change', 'correlationId is another one for each change', (session) =>
    Object.assign(session, { correlationId: session.correlationId.slice(0, -4) + String(session.changeNumber).padStart(4, '0') }),
  ),
  inResponses(
    'location-of-write',
    'Content-Location of a write names another session',
    (response, request) => isWrite(request) && response.headers.has('Content-Location'),
    (response) => withHeaders(response, { 'Content-Location': `${response.headers.get('Content-Location')}-written` }),
  ),
  {
    name: 'location-of-request',
    description: 'Content-Location names another session each time',
    breaks: (provider: Fetch): Fetch => {
      let count = 0;
      return async (request) => {
        const response = await readResponse(await provider(request));
        const location = response.headers.get('Content-Location');
        return respond(
          location === null ? response : { ...response, ...withHeaders(response, { 'Content-Location': `${location}${++count}` }) },
        );
      };
    },
  },
];

function isOlderSession(response: ReadResponse, request: Request): boolean {
  return hasSession(response) && isOlder(request);
}

const isNumbered = ({ headers }: Request): boolean => /^\d+$/.test(headers.get('X-Xbl-Contract-Version') ?? '');

/** A defect in every session, without the loss of a digit. */
function inExact(
  name: string,
  description: string,
  change: (session: Session) => unknown,
  when: typeof isOlderSession = hasSession,
): ProviderDefect {
  return inResponses(name, description, when, (response) => {
    const session = sessionIn(response);
    change(session);
    return { body: stringifyJson(session) };
  });
}

function inOlder(name: string, description: string, change: (session: Session) => unknown): ProviderDefect {
  return inExact(name, description, change, isOlderSession);
}

const later = (time: string, seconds: number): string => new Date(Date.parse(time) + seconds * 1000).toISOString();
