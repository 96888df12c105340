import {
  hasSession,
  inRequests,
  inResponses,
  isWrite,
  type ProviderDefect,
  readResponse,
  respond,
  withBody,
  withRequestHeaders,
} from '../defect.js';

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
  inResponses(
    'private-read',
    'anyone may read a private session',
    (response, request) => request.method === 'GET' && response.status === 403,
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
  inResponses(
    'closed-door-open',
    'a refused join gets 204',
    (response, request) => isWrite(request) && response.status === 403,
    () => ({ status: 204, body: '', headers: new Headers() }),
  ),
  {
    name: 'refusal-shows-session',
    description: 'a refused join carries the session to one who may not read it',
    breaks: (provider) => async (request) => {
      const response = await readResponse(await provider(request.clone()));
      if (!isWrite(request) || response.status !== 403 || hasSession(response)) return respond(response);
      const headers = new Headers({ 'Content-Type': 'application/json', ETag: '"1"' });
      return respond({
        status: 403,
        headers,
        body: '{"membersInfo":{"first":0,"count":0},"constants":{},"properties":{},"members":{},"servers":{}}',
      });
    },
  },
  inResponses(
    'unknown-query-refused',
    'an unknown query parameter is refused',
    (_, { url }) => url.includes('verify=1'),
    () => ({ status: 400, body: 'unknown parameter', headers: new Headers({ 'Content-Type': 'text/plain' }) }),
  ),
];

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
