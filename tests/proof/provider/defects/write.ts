import {
  atHandle,
  handleIdOf,
  hasSession,
  inRequests,
  inResponses,
  inSessions,
  isWrite,
  onStatus,
  type ProviderDefect,
  readResponse,
  respond,
  type Session,
  withBody,
  withHeaders,
  withRequestHeaders,
} from '../defect.js';

/** Writes that nobody stores: the response is that of a trial. */
const asTrial = (request: Request) => new Request(`${request.url}${request.url.includes('?') ? '&' : '?'}nocommit=true`, request);

const bodyOf = async (request: Request): Promise<Session> => {
  try {
    return JSON.parse(await request.clone().text());
  } catch {
    return {};
  }
};

const isListOf = (type: string, value: unknown) => Array.isArray(value) && value.every((item) => typeof item === type);

/** Defects in what a write does. */
export const writeDefects: readonly ProviderDefect[] = [
  inRequests('write-not-stored', 'a write is answered and forgotten', (request) => (isWrite(request) ? asTrial(request) : request)),
  inRequests('custom-not-stored', 'custom properties are forgotten', (request) =>
    withBody(request, (body) => {
      if (body.properties !== undefined && body.properties !== null) Reflect.deleteProperty(body.properties, 'custom');
      return body;
    }),
  ),
  inRequests('member-custom-not-stored', 'custom properties of the member are forgotten', (request) =>
    withBody(request, (body) => {
      if (body.members?.me?.properties) Reflect.deleteProperty(body.members.me.properties, 'custom');
      return body;
    }),
  ),
  inRequests(
    'trial-is-stored',
    'a trial is stored',
    (request) => new Request(request.url.replace('nocommit=true', 'nocommit=false'), request),
  ),
  {
    name: 'replaced-not-merged',
    description: 'the custom bag is replaced instead of merged',
    breaks: (provider) => async (request) => {
      const body = isWrite(request) ? await bodyOf(request) : {};
      if (typeof body.properties?.custom !== 'object' || body.properties.custom === null || Array.isArray(body.properties.custom))
        return provider(request);
      const current = await (await provider(new Request(request.url.split('?')[0] ?? '', { headers: plainHeaders(request) })))
        .json()
        .catch(() => ({}));
      const gone = Object.fromEntries(Object.keys(current.properties?.custom ?? {}).map((name) => [name, null]));
      return provider(
        await withBody(request, (change) => ({
          ...change,
          properties: { ...change.properties, custom: { ...gone, ...change.properties.custom } },
        })),
      );
    },
  },
  inRequests('null-does-not-delete', 'a custom property written as null stays', (request) =>
    withBody(request, (body) => {
      const custom = body.properties?.custom;
      if (custom) body.properties.custom = Object.fromEntries(Object.entries(custom).filter(([, value]) => value !== null));
      return body;
    }),
  ),
  inRequests('digits-lost-on-write', 'integers beyond 2^53 are rounded when they are read', async (request) => {
    const text = isWrite(request) ? await request.clone().text() : '';
    return text.includes('verifyId') ? new Request(request, { body: JSON.stringify(JSON.parse(text)) }) : request;
  }),
  {
    name: 'list-appended',
    description: 'a list of the system is appended to instead of replaced',
    breaks: (provider) => {
      let before: unknown[] = [];
      return async (request) => {
        const changed = await withBody(request, (body) => {
          const system = body.properties?.system;
          if (isListOf('number', system?.turn)) system.turn = before = [...before, ...system.turn];
          return body;
        });
        return provider(changed);
      };
    },
  },
  inRequests('system-reset', 'a write of one system property resets the restriction', (request) =>
    withBody(request, (body) => {
      if (isListOf('number', body.properties?.system?.turn)) body.properties.system.joinRestriction = 'local';
      return body;
    }),
  ),
  {
    name: 'change-number-constant',
    description: 'changeNumber is always 1',
    breaks: inSessions('', '', (session) => Object.assign(session, { changeNumber: 1 })).breaks,
  },
  {
    name: 'change-number-of-reads',
    description: 'changeNumber counts reads',
    breaks: (provider) => {
      let count = 0;
      return inSessions('', '', (session) => Object.assign(session, { changeNumber: ++count })).breaks(provider);
    },
  },
  {
    name: 'repeated-write-counts',
    description: 'a write that changes nothing counts as a change',
    breaks: (provider) => {
      let count = 0;
      return async (request) => {
        if (isWrite(request)) count += 1;
        const response = await readResponse(await provider(request));
        if (!hasSession(response) || response.status >= 400) return respond(response);
        const session: Session = JSON.parse(response.body);
        const tag = (response.headers.get('ETag') ?? '').replace(/^"(.{28}).*/, `"$1${String(count).padStart(4, '0')}"`);
        return respond({
          ...response,
          ...withHeaders(response, { ETag: tag }),
          body: JSON.stringify({ ...session, changeNumber: session.changeNumber + count }),
        });
      };
    },
  },
  {
    name: 'other-session-written',
    description: 'a write changes the session of another handle, too',
    breaks: (provider) => {
      const known = new Map<string, string>();
      return async (request) => {
        const response = await provider(request.clone());
        if (request.method === 'GET' && response.status === 200) known.set(handleIdOf(request), request.headers.get('Authorization') ?? '');
        if (isWrite(request) && response.status === 200) {
          for (const [handleId, token] of known) {
            if (handleId === handleIdOf(request)) continue;
            const change = JSON.stringify({ properties: { custom: { spilt: Math.random() } } });
            const headers = { ...plainHeaders(request), Authorization: token, 'Content-Type': 'application/json' };
            await provider(new Request(atHandle(new Request(request.url), handleId).url, { method: 'PUT', headers, body: change }));
          }
        }
        return response;
      };
    },
  },
  {
    name: 'last-session-for-all',
    description: 'a read is answered with the session that was read before, whatever the handle',
    breaks: (provider) => {
      let first: string | undefined;
      return async (request) => {
        const isPlainRead = request.method === 'GET' && !request.headers.has('If-None-Match');
        const response = await provider(isPlainRead && first !== undefined ? atHandle(request, first) : request);
        if (isPlainRead && response.status === 200) first ??= handleIdOf(request);
        return response;
      };
    },
  },
  {
    name: 'refused-write-leaves-trace',
    description: 'a refused write is stored in part',
    breaks: (provider) => async (request) => {
      const response = await provider(request.clone());
      if (isWrite(request) && response.status === 400) {
        const change = JSON.stringify({ properties: { custom: { trace: Math.random() } } });
        const headers = {
          Authorization: request.headers.get('Authorization') ?? '',
          'X-Xbl-Contract-Version': '107',
          'Content-Type': 'application/json',
        };
        await provider(new Request(request.url, { method: 'PUT', headers, body: change }));
      }
      return response;
    },
  },
  {
    name: 'refused-precondition-leaves-trace',
    description: 'a write whose precondition failed is stored',
    breaks: (provider) => async (request) => {
      const response = await provider(request.clone());
      if (response.status === 412) await provider(withRequestHeaders(request, { 'If-Match': null, 'If-None-Match': null }));
      return response;
    },
  },
  inRequests('join-not-stored', 'a join is answered and forgotten', async (request) =>
    (await bodyOf(request)).members?.me?.properties?.system?.active === true ? asTrial(request) : request,
  ),
  inResponses(
    'join-answers-old-session',
    'a join is answered with the session as it was before',
    (response, request) => isWrite(request) && response.status === 200,
    ({ body }) => {
      const session: Session = JSON.parse(body);
      const last = Object.keys(session.members).at(-1);
      if (last === undefined || last === 'me' || session.membersInfo.count < 2) return { body };
      const { [last]: _, ...members } = session.members;
      return { body: JSON.stringify({ ...session, members }) };
    },
  ),
  inRequests('leave-ignored', 'a member who leaves stays', async (request) =>
    (await bodyOf(request)).members?.me === null ? asTrial(request) : request,
  ),
  {
    name: 'emptied-session-stays',
    description: 'a session whose last member left can still be read',
    breaks: (provider) => {
      const last = new Map<string, Response>();
      return async (request) => {
        const response = await provider(request.clone());
        const handleId = handleIdOf(request);
        if (response.status === 204 && isWrite(request) && (await bodyOf(request)).members?.me === null) {
          last.set(
            handleId,
            new Response('{"membersInfo":{"first":0,"count":0},"constants":{},"properties":{},"members":{},"servers":{}}', {
              headers: {
                'Content-Type': 'application/json',
                ETag: '"1"',
                'Content-Location': `/serviceconfigs/${handleId}/sessionTemplates/t/sessions/s`,
              },
            }),
          );
        }
        return request.method === 'GET' ? (last.get(handleId)?.clone() ?? response) : response;
      };
    },
  },
  inRequests('created-without-members', 'a write that adds nobody creates a session', (request) =>
    withBody(request, (body) =>
      JSON.stringify(body) === '{}' ? { members: { reserve_0: { constants: { system: { xuid: '2533270000000055' } } } } } : body,
    ),
  ),
  inResponses('created-counts-from-zero', 'changeNumber of a new session is 0', onStatus(201), ({ body }) => ({
    body: body.replace('"changeNumber":1', '"changeNumber":0'),
  })),
  inSessions('seat-not-reserved', 'a reserved member is not marked', (session) => {
    for (const member of Object.values<Session>(session.members)) Reflect.deleteProperty(member, 'reserved');
    session.membersInfo.accepted = session.membersInfo.count;
  }),
  inRequests('seat-constants-lost', 'the constants of a reservation are lost', (request) =>
    withBody(request, (body) => {
      if (body?.members?.reserve_0?.constants) Reflect.deleteProperty(body.members.reserve_0.constants, 'custom');
      return body;
    }),
  ),
  inRequests('reservation-ignored', 'a reservation is ignored', (request) =>
    withBody(request, (body) => {
      if (body.members) Reflect.deleteProperty(body.members, 'reserve_0');
      return body;
    }),
  ),
];

function plainHeaders(request: Request): Record<string, string> {
  return { Authorization: request.headers.get('Authorization') ?? '', 'X-Xbl-Contract-Version': '107' };
}
