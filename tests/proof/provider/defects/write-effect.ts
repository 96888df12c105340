import { parseJson, stringifyJson } from '../../../../src/wire/json.js';
import {
  handleIdOf,
  hasSession,
  inRequests,
  isWrite,
  type ProviderDefect,
  readResponse,
  respond,
  type Session,
  withRequestHeaders,
} from '../defect.js';

const anyText = { 'Content-Type': 'text/plain' };

async function changeIn(request: Request): Promise<Session> {
  try {
    return parseJson(await request.clone().text()) as Session;
  } catch {
    return {};
  }
}

const readOf = (request: Request) =>
  new Request(request.url.split('?')[0] ?? '', {
    headers: { Authorization: request.headers.get('Authorization') ?? '', 'X-Xbl-Contract-Version': '107' },
  });

/** Defects in the effect of writes that are unusual, or refused, or meet each other. */
export const writeEffectDefects: readonly ProviderDefect[] = [
  {
    name: 'right-part-stored',
    description: 'custom properties are stored although another part of the change is refused',
    breaks: (provider) => async (request) => {
      const response = await provider(request.clone());
      if (!isWrite(request) || ![400, 403, 409].includes(response.status)) return response;
      const custom = (await changeIn(request)).properties?.custom;
      if (custom !== undefined) await provider(new Request(request, { body: stringifyJson({ properties: { custom } }) }));
      return response;
    },
  },
  {
    name: 'parallel-write-lost',
    description: 'of two writes at once without an entity tag the custom properties of one are lost',
    breaks: (provider) => {
      const open = new Map<string, number>();
      return async (request) => {
        if (!isWrite(request) || request.headers.has('If-Match') || request.headers.has('If-None-Match')) return provider(request);
        const handleId = handleIdOf(request);
        const isSecond = (open.get(handleId) ?? 0) > 0;
        open.set(handleId, (open.get(handleId) ?? 0) + 1);
        await Promise.resolve();
        try {
          return await provider(isSecond ? new Request(`${request.url}?nocommit=true`, request) : request);
        } finally {
          queueMicrotask(() => open.set(handleId, (open.get(handleId) ?? 1) - 1));
        }
      };
    },
  },
  {
    name: 'charset-refused',
    description: 'a media type with a charset is refused',
    breaks: (provider) => async (request) =>
      /charset/i.test(request.headers.get('Content-Type') ?? '')
        ? new Response('no', { status: 415, headers: anyText })
        : provider(request),
  },
  inRequests(
    'any-nocommit-is-trial',
    'a write with any nocommit is a trial',
    (request) => new Request(request.url.replace('nocommit=false', 'nocommit=true'), request),
  ),
  {
    name: 'upper-case-id-unknown-on-write',
    description: 'a handle id in upper case is not found by a write',
    breaks: (provider) => async (request) =>
      isWrite(request) && /[A-F]/.test(handleIdOf(request)) ? new Response('none', { status: 404, headers: anyText }) : provider(request),
  },
  {
    name: 'entity-tag-creates',
    description: 'a write with an entity tag creates a session that is missing',
    breaks: (provider) => async (request) => {
      const isTagged = isWrite(request) && !['*', null].includes(request.headers.get('If-Match'));
      const isMissing = isTagged && (await provider(readOf(request))).status === 204;
      return provider(isMissing ? withRequestHeaders(request, { 'If-Match': null }) : request);
    },
  },
  {
    name: 'refused-with-older-session',
    description: 'a 412 carries the session of the entity tag that was sent',
    breaks: (provider) => {
      const known = new Map<string, string>();
      return async (request) => {
        const response = await readResponse(await provider(request.clone()));
        const tag = response.headers.get('ETag');
        if (tag !== null && hasSession(response) && response.status < 300) known.set(tag, response.body);
        const older = response.status === 412 ? known.get(request.headers.get('If-Match') ?? '') : undefined;
        return respond(older === undefined ? response : { ...response, body: older });
      };
    },
  },
  inMembers('new-member-is-another', 'the response to a join names another user', (members, request) => {
    const last = Object.values(members).at(-1);
    if (isWrite(request) && request.headers.has('If-Match') && last !== undefined) last.constants.system.xuid = '2533270000000077';
  }),
  inMembers('properties-at-the-next', 'custom properties of the caller are shown at the member after', (members, request) => {
    const all = Object.values(members);
    const at = all.findIndex(({ constants }) => request.headers.get('Authorization')?.includes(`x=${constants?.system?.xuid};`));
    const [own, next] = [all[at], all[(at + 1) % all.length]];
    if (own === undefined || next === undefined || own === next || own.properties?.custom === undefined) return;
    next.properties = { ...next.properties, custom: own.properties.custom };
    Reflect.deleteProperty(own.properties, 'custom');
  }),
  inMembers('properties-swapped', 'two members have the properties of each other', (members) => {
    const [first, second] = Object.values(members);
    if (first !== undefined && second !== undefined) [first.properties, second.properties] = [second.properties, first.properties];
  }),
];

/** A defect in the members of every session, without the loss of a digit. */
function inMembers(
  name: string,
  description: string,
  change: (members: Record<string, Session>, request: Request) => void,
): ProviderDefect {
  const breaks: ProviderDefect['breaks'] = (provider) => async (request) => {
    const response = await readResponse(await provider(request.clone()));
    if (!hasSession(response)) return respond(response);
    const session = parseJson(response.body) as Session;
    change(session.members, request);
    return respond({ ...response, body: stringifyJson(session) });
  };
  return { name, description, breaks };
}
