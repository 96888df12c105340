import {
  atHandle,
  handleIdOf,
  hasSession,
  inAnswers,
  inRequests,
  inSessions,
  onStatus,
  type ProviderDefect,
  readAnswer,
  respond,
  type Session,
  withBody,
  withHeaders,
  withRequestHeaders,
} from '../defect.js';

const isWrite = ({ method }: Request) => method === 'PUT';

/** Defects in conditional requests. */
export const preconditionDefects: readonly ProviderDefect[] = [
  inRequests('if-none-match-ignored', 'If-None-Match of a read is ignored', (request) =>
    isWrite(request) ? request : withRequestHeaders(request, { 'If-None-Match': null }),
  ),
  inRequests('if-none-match-exact', 'If-None-Match is compared as a whole, so a list never matches', (request) =>
    /,/.test(request.headers.get('If-None-Match') ?? '') ? withRequestHeaders(request, { 'If-None-Match': null }) : request,
  ),
  inRequests('if-none-match-strong', 'If-None-Match is compared strongly', (request) =>
    /^W\//.test(request.headers.get('If-None-Match') ?? '') ? withRequestHeaders(request, { 'If-None-Match': null }) : request,
  ),
  inRequests('if-none-match-star-ignored', 'If-None-Match: * of a read is ignored', (request) =>
    !isWrite(request) && request.headers.get('If-None-Match') === '*' ? withRequestHeaders(request, { 'If-None-Match': null }) : request,
  ),
  inRequests('always-unchanged', 'any If-None-Match of a read is answered 304', (request) =>
    !isWrite(request) && request.headers.has('If-None-Match') ? withRequestHeaders(request, { 'If-None-Match': '*' }) : request,
  ),
  inRequests('create-only-ignored', 'If-None-Match: * of a write is ignored', (request) =>
    isWrite(request) ? withRequestHeaders(request, { 'If-None-Match': null }) : request,
  ),
  inRequests('lost-update', 'If-Match is ignored', (request) => withRequestHeaders(request, { 'If-Match': null })),
  inRequests('lost-update-of-tags', 'an entity tag in If-Match is ignored', (request) =>
    request.headers.get('If-Match') === '*' ? request : withRequestHeaders(request, { 'If-Match': null }),
  ),
  inRequests('update-only-ignored', 'If-Match: * is ignored', (request) =>
    request.headers.get('If-Match') === '*' ? withRequestHeaders(request, { 'If-Match': null }) : request,
  ),
  inRequests('if-match-exact', 'If-Match is compared as a whole, so a list never matches', (request) =>
    /,/.test(request.headers.get('If-Match') ?? '') ? withRequestHeaders(request, { 'If-Match': '"0"' }) : request,
  ),
  inRequests('if-match-weak', 'If-Match is compared weakly', (request) =>
    withRequestHeaders(request, { 'If-Match': request.headers.get('If-Match')?.replace(/^W\//, '') ?? null }),
  ),
  inAnswers('current-session-missing', 'a 412 does not carry the current session', onStatus(412), () => ({ body: '' })),
  inAnswers(
    'current-session-altered',
    'a 412 carries an older session',
    (answer) => answer.status === 412 && hasSession(answer),
    ({ body }) => ({
      body: body.replace(/"changeNumber":(\d+)/, '"changeNumber":1'),
    }),
  ),
  {
    name: 'race',
    description: 'of two writes at once with one If-Match both win',
    breaks: (provider) => {
      const open = new Set<string>();
      return async (request) => {
        const tag = request.headers.get('If-Match');
        if (!isWrite(request) || tag === null || tag === '*') return provider(request);
        const isSecond = open.has(tag);
        open.add(tag);
        try {
          await Promise.resolve();
          return await provider(isSecond ? withRequestHeaders(request, { 'If-Match': null }) : request);
        } finally {
          queueMicrotask(() => open.delete(tag));
        }
      };
    },
  },
];

/** Writes that nobody stores: the answer is that of a trial. */
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
  inRequests('digits-lost-on-write', 'integers beyond 2^53 are rounded when they are read', (request) => withBody(request, (body) => body)),
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
        const answer = await readAnswer(await provider(request));
        if (!hasSession(answer) || answer.status >= 400) return respond(answer);
        const session: Session = JSON.parse(answer.body);
        const tag = (answer.headers.get('ETag') ?? '').replace(/^"(.{28}).*/, `"$1${String(count).padStart(4, '0')}"`);
        return respond({
          ...answer,
          ...withHeaders(answer, { ETag: tag }),
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
        const answer = await provider(request.clone());
        if (request.method === 'GET' && answer.status === 200) known.set(handleIdOf(request), request.headers.get('Authorization') ?? '');
        if (isWrite(request) && answer.status === 200) {
          for (const [handleId, token] of known) {
            if (handleId === handleIdOf(request)) continue;
            const change = JSON.stringify({ properties: { custom: { spilt: Math.random() } } });
            const headers = { ...plainHeaders(request), Authorization: token, 'Content-Type': 'application/json' };
            await provider(new Request(atHandle(new Request(request.url), handleId).url, { method: 'PUT', headers, body: change }));
          }
        }
        return answer;
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
      const answer = await provider(request.clone());
      if (isWrite(request) && answer.status === 400) {
        const change = JSON.stringify({ properties: { custom: { trace: Math.random() } } });
        const headers = {
          Authorization: request.headers.get('Authorization') ?? '',
          'X-Xbl-Contract-Version': '107',
          'Content-Type': 'application/json',
        };
        await provider(new Request(request.url, { method: 'PUT', headers, body: change }));
      }
      return answer;
    },
  },
  {
    name: 'refused-precondition-leaves-trace',
    description: 'a write whose precondition failed is stored',
    breaks: (provider) => async (request) => {
      const answer = await provider(request.clone());
      if (answer.status === 412) await provider(withRequestHeaders(request, { 'If-Match': null, 'If-None-Match': null }));
      return answer;
    },
  },
  inRequests('join-not-stored', 'a join is answered and forgotten', async (request) =>
    (await bodyOf(request)).members?.me?.properties?.system?.active === true ? asTrial(request) : request,
  ),
  inAnswers(
    'join-answers-old-session',
    'a join is answered with the session as it was before',
    (answer, request) => isWrite(request) && answer.status === 200,
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
  inAnswers('created-counts-from-zero', 'changeNumber of a new session is 0', onStatus(201), ({ body }) => ({
    body: body.replace('"changeNumber":1', '"changeNumber":0'),
  })),
  inSessions('seat-not-reserved', 'a reserved member is not marked', (session) => {
    for (const member of Object.values<Session>(session.members)) Reflect.deleteProperty(member, 'reserved');
    session.membersInfo.accepted = session.membersInfo.count;
  }),
  inRequests('reservation-ignored', 'a reservation is ignored', (request) =>
    withBody(request, (body) => {
      if (body.members) Reflect.deleteProperty(body.members, 'reserve_0');
      return body;
    }),
  ),
];

/** Defects in what a write may hold. */
export const acceptanceDefects: readonly ProviderDefect[] = [
  inRequests('unknown-part-accepted', 'an undocumented part of a change is ignored', (request) =>
    withBody(request, ({ activity: _, ...body }) => body),
  ),
  inRequests('malformed-json-accepted', 'malformed JSON is an empty change', async (request) =>
    isWrite(request) && !(await isJson(request)) ? rewritten(request, '{}') : request,
  ),
  inRequests('array-accepted', 'an array is an empty change', async (request) =>
    isWrite(request) && /^\s*\[/.test(await request.clone().text()) ? rewritten(request, '{}') : request,
  ),
  inRequests('null-accepted', 'null is an empty change', async (request) =>
    isWrite(request) && (await request.clone().text()) === 'null' ? rewritten(request, '{}') : request,
  ),
  inRequests('empty-body-accepted', 'no body is an empty change', async (request) =>
    isWrite(request) && (await request.clone().text()) === '' ? rewritten(request, '{}') : request,
  ),
  inRequests('any-media-type-accepted', 'a change as text is accepted', (request) =>
    isWrite(request) ? withRequestHeaders(request, { 'Content-Type': 'application/json' }) : request,
  ),
  inRequests('wrong-types-ignored', 'system properties of a wrong type are ignored', (request) =>
    withBody(request, (body) => {
      const system = body.properties?.system;
      for (const name of ['closed', 'joinRestriction', 'turn'])
        if (system && !['boolean', 'object'].includes(typeof system[name])) Reflect.deleteProperty(system, name);
      return body;
    }),
  ),
  inRequests('unknown-word-accepted', 'an unknown restriction becomes none', (request) =>
    withBody(request, (body) => {
      if (body.properties?.system?.joinRestriction === 'everyone') body.properties.system.joinRestriction = 'followed';
      return body;
    }),
  ),
  inRequests('numeric-xuid-accepted', 'an xuid may be a number', (request) =>
    withBody(request, (body) => {
      if (typeof body.members?.me?.constants?.system?.xuid === 'number') Reflect.deleteProperty(body.members.me.constants.system, 'xuid');
      return body;
    }),
  ),
  inRequests('unknown-member-ignored', 'a member by an unknown name is ignored', (request) =>
    withBody(request, (body) => {
      if (body.members) Reflect.deleteProperty(body.members, 'you');
      return body;
    }),
  ),
  inRequests('conflict-ignored', 'a constant that differs is ignored', (request) => withBody(request, ({ constants: _, ...body }) => body)),
  inRequests('servers-by-user-ignored', 'servers written by a user are ignored', (request) =>
    withBody(request, ({ servers: _, ...body }) => body),
  ),
  inRequests('removal-by-user-ignored', 'a user who removes another member gets 200', (request) =>
    withBody(request, (body) => {
      if (body.members) body.members = Object.fromEntries(Object.entries(body.members).filter(([key]) => !/^\d+$/.test(key)));
      return body;
    }),
  ),
  inRequests('open-read-restriction-accepted', 'a read restriction of none is accepted where it is not allowed', (request) =>
    withBody(request, (body) => {
      if (body.properties?.system?.readRestriction === 'none') Reflect.deleteProperty(body.properties.system, 'readRestriction');
      return body;
    }),
  ),
  inRequests('measurements-accepted', 'measurements without metrics are ignored', (request) =>
    withBody(request, (body) => {
      if (body.members?.me?.properties?.system) Reflect.deleteProperty(body.members.me.properties.system, 'measurements');
      return body;
    }),
  ),
  inAnswers(
    'private-read',
    'anyone may read a private session',
    (answer, request) => request.method === 'GET' && answer.status === 403,
    () => ({
      status: 200,
      headers: new Headers({
        'Content-Type': 'application/json',
        ETag: '"1"',
        'Content-Location': '/serviceconfigs/8d050174-412b-4b51-a29b-d55a34edfdb7/sessionTemplates/t/sessions/s',
      }),
      body: '{"membersInfo":{"first":0,"next":0,"count":0},"constants":{},"properties":{},"members":{},"servers":{}}',
    }),
  ),
  inAnswers(
    'closed-door-open',
    'a refused join is answered 204',
    (answer, request) => isWrite(request) && answer.status === 403,
    () => ({ status: 204, body: '', headers: new Headers() }),
  ),
  inAnswers(
    'unknown-query-refused',
    'an unknown query parameter is refused',
    (_, { url }) => url.includes('verify=1'),
    () => ({ status: 400, body: 'unknown parameter', headers: new Headers({ 'Content-Type': 'text/plain' }) }),
  ),
];

/** Providers that fail. */
export const failureDefects: readonly ProviderDefect[] = [
  inAnswers(
    'long-id-fails',
    'a long handle id makes the provider fail',
    (_, { url }) => url.length > 2000,
    () => ({ status: 500 }),
  ),
  inAnswers(
    'escape-fails',
    'an escaped zero byte makes the provider fail',
    (_, { url }) => url.includes('%00'),
    () => ({ status: 500 }),
  ),
  failingOn('deep-nesting-fails', 'deep nesting makes the provider fail', (body) => body.includes('['.repeat(1000))),
  failingOn('large-body-fails', 'a large body makes the provider fail', (body) => body.length > 1_500_000),
  failingOn('prototype-fails', 'a prototype key makes the provider fail', (body) => body.includes('__proto__')),
  failingOn('surrogate-fails', 'a lone surrogate makes the provider fail', (body) => body.includes('\\ud800')),
  failingOn('many-members-fail', 'thousands of members make the provider fail', (body) => body.includes('reserve_9999')),
  {
    name: 'connection-dropped',
    description: 'a write is answered by closing the connection',
    breaks: (provider) => (request) => (isWrite(request) ? Promise.reject(new TypeError('fetch failed')) : provider(request)),
  },
  {
    name: 'hangs',
    description: 'a conditional read is never answered',
    breaks: (provider) => (request) => (request.headers.has('If-None-Match') ? new Promise(() => {}) : provider(request)),
  },
];

function failingOn(name: string, description: string, when: (body: string) => boolean): ProviderDefect {
  const breaks: ProviderDefect['breaks'] = (provider) => async (request) => {
    const body = isWrite(request) ? await request.clone().text() : '';
    return when(body)
      ? new Response('at parse (index.js:1:1)', { status: 500, headers: { 'Content-Type': 'text/plain' } })
      : provider(request);
  };
  return { name, description, breaks };
}

async function isJson(request: Request): Promise<boolean> {
  try {
    JSON.parse(await request.clone().text());
    return true;
  } catch {
    return false;
  }
}

function rewritten(request: Request, body: string): Request {
  return new Request(request.url, { method: 'PUT', headers: request.headers, body });
}

function plainHeaders(request: Request): Record<string, string> {
  return { Authorization: request.headers.get('Authorization') ?? '', 'X-Xbl-Contract-Version': '107' };
}
