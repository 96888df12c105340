import type { MultiplayerSession, SessionReference } from '../../generated/types.js';
import { wrong } from '../wire/arguments.js';
import { checkEnvironment } from '../wire/environment.js';
import type { Fetch } from '../wire/fetch.js';
import { isHandleId } from '../wire/guid.js';
import { checkBodyHeaders, readRequestBody } from './http/body.js';
import { readChange } from './http/parse-change.js';
import { type Rendering, render, renderText, type Version } from './http/render.js';
import { checkPreconditions, readHandleId, readTrial, readVersion } from './http/request.js';
import { RequestCounter } from './http/request-counter.js';
import {
  empty,
  message,
  notModified,
  overloaded,
  type ResponseParts,
  refusedWithSession,
  session as sessionResponse,
  tooManyRequests,
} from './http/responses.js';
import { checkProviderOptions, type ProviderOptions } from './options.js';
import { checkDocument, checkHandle, checkReference } from './seed/seed.js';
import { checkPrivilege, checkWrite, type HandleType, mayRead } from './session/access.js';
import { applyChange } from './session/apply-change.js';
import { authenticate, type Caller, type Principal, readCaller } from './session/callers.js';
import { Directory, type Handle } from './session/directory.js';
import { loadSession, newSession } from './session/document.js';
import { matchesWeakly } from './session/entity-tag.js';
import { ReadOnlyRefusal, Refusal, texts } from './session/refusal.js';
import { memberOf, type Reference, type Session } from './session/session.js';
import { createConstants } from './session/session-constants.js';

/** A provider of the resource, in memory. */
export interface Provider {
  /** Answers a request. It never rejects: a wrong request gets an error response. */
  readonly fetch: Fetch;
  /**
   * Adds a session, or replaces the one with the same reference. Counts and links are computed; timers start now.
   *
   * @param document - in the rendering of contract 107; the older names are read as well. A large session lists its members by
   *   index here, like any other.
   * @throws {@link InvalidArgumentError} if the reference is wrong
   */
  addSession(reference: SessionReference, document: MultiplayerSession): void;
  /**
   * Adds a handle, whether or not its session exists. Adding an activity handle with an `ownerXuid` who is a member counts as a
   * change of the session.
   *
   * @throws {@link InvalidArgumentError} if the id is no GUID or the handle is wrong
   */
  addHandle(handleId: string, handle: { type: HandleType; reference: SessionReference; ownerXuid?: string }): void;
  /** Makes a handle stale: requests for it get 404. */
  removeHandle(handleId: string): void;
  /** The session behind a handle in the rendering of contract 107, with all members even if it is large. For tests. */
  read(handleId: string): MultiplayerSession | undefined;
}

/**
 * Creates an in-memory stand-in for the service, with its behaviour, built from its documentation and from recordings of it, and
 * deterministic with a `clock` and `createId` of your own. It uses no network and has no real users.
 *
 * The caller is `Authorization: XBL3.0 x=<userHash>;<token>`. A user hash that is not in the seed and consists of digits is taken
 * as an xuid; the token `expired` gets 401.
 *
 * It does not model who follows whom, blocks, reputation and clubs; the origin of a transfer handle, whose members it is for; presence
 * checks; what matchmaking, arbitration and tap services do to a session; and time-outs of the service itself. One page says
 * that any write adds its caller as a member, another that a write which adds nobody creates nothing: here only a request that
 * names the member adds it, and only members and services write properties.
 *
 * @throws {@link InvalidArgumentError} if an option is wrong; for a seed, the message says where
 * @example
 * const provider = createProvider();
 * provider.addHandle('1a6f3c80-5d27-4e91-b0c4-8f2e7d9a5b13', { type: 'invite', reference });
 * const client = createClient({ token: 'XBL3.0 x=2533270000000001;invented', fetch: provider.fetch });
 */
export function createProvider(options: ProviderOptions = {}): Provider {
  checkProviderOptions(options);
  checkEnvironment('structuredClone');
  const { seed = {}, clock = Date.now, createId = () => crypto.randomUUID(), rateLimit = 'off', isOverloaded = () => false } = options;
  const users: ReadonlyMap<string, Principal> = new Map(Object.entries(seed.users ?? {}));
  const templates = new Map(Object.entries(seed.templates ?? {}).map(([name, template]) => [name.toLowerCase(), template]));
  const directory = new Directory(clock);
  const counter = new RequestCounter();

  for (const { reference, document } of seed.sessions ?? []) addSession(reference, document);
  for (const [id, { reference, ...handle }] of Object.entries(seed.handles ?? {})) {
    directory.addHandle(id, { ...handle, reference: complete(reference) });
  }

  return {
    fetch: async (request) => {
      if (typeof Object(request).url !== 'string') throw wrong('request', 'a Request', request);
      const bytes = request.method === 'PUT' ? await readRequestBody(request) : undefined;
      const { status, headers, body } = respond(request, bytes); // in one go: no other request comes in between
      const common = { Date: new Date(clock()).toUTCString(), 'X-XblCorrelationId': createId(), 'X-Content-Type-Options': 'nosniff' };
      return new Response(body, { status, headers: { ...common, ...headers } });
    },
    addSession,
    addHandle(handleId, added) {
      if (typeof handleId !== 'string' || !isHandleId(handleId)) throw wrong('handleId', 'a GUID that is not all zeroes', handleId);
      checkHandle(added);
      const { type, reference, ownerXuid } = added;
      const handle = { type, reference: complete(reference), ownerXuid };
      directory.addHandle(handleId, handle);
      const session = type === 'activity' ? directory.find(handle.reference) : undefined;
      if (session === undefined || memberOf(session, ownerXuid) === undefined) return;
      directory.store(handle.reference, { ...session, changeNumber: session.changeNumber + 1 });
    },
    removeHandle(handleId) {
      checkText(handleId);
      directory.removeHandle(handleId);
    },
    read(handleId) {
      checkText(handleId);
      const reference = directory.handle(handleId)?.reference;
      const session = reference && directory.find(reference);
      const view = { version: 107, searchHandle: session && directory.searchHandleOf(session.reference), listsAll: true } as const;
      return session && structuredClone(render(session, view));
    },
  };

  function addSession(reference: SessionReference, document: MultiplayerSession): void {
    checkReference(reference);
    checkDocument(document);
    const full = complete(reference);
    directory.store(full, loadSession(full, structuredClone(document), clock(), createId));
  }

  function respond(request: Request, bytes: Uint8Array | undefined): ResponseParts {
    try {
      return route(request, bytes);
    } catch (error) {
      if (error instanceof Refusal) return message(error.status, error.message);
      throw error; // a bug
    }
  }

  function route(request: Request, bytes: Uint8Array | undefined): ResponseParts {
    const { method, headers } = request;
    const url = new URL(request.url);
    const handleId = readHandleId(url.pathname);
    if (handleId === undefined) return message(404, 'The requested resource was not found.');
    if (!isHandleId(handleId)) return message(404, texts.invalidHandleId);
    if (method !== 'GET' && method !== 'PUT') return message(405, `The method ${method} is not allowed.`, { Allow: 'GET, PUT' });
    if (isOverloaded()) return overloaded;
    const principal = authenticate(headers.get('Authorization'), users);
    if (principal === undefined) return empty(401); // recorded once, with an empty body
    const version = readVersion(headers.get('X-Xbl-Contract-Version'));
    const caller = readCaller(principal, headers, users.values());
    if (rateLimit !== 'off') {
      const exceeded = counter.count(`${principal.xuid} ${caller.titleId}`, clock());
      if (exceeded !== undefined) return tooManyRequests(exceeded, rateLimit);
    }
    const reference = directory.handle(handleId)?.reference;
    const session = reference && directory.find(reference);
    const handle = directory.handle(handleId); // only now: a timer of the session may have made it stale
    if (handle === undefined) return message(404, texts.unknownHandle);
    checkPrivilege(caller, method);
    const context = { headers, url, handle, caller, version, session };
    return method === 'GET' ? read(context) : write(context, bytes);
  }

  function read({ headers, handle, caller, version, session }: RequestContext): ResponseParts {
    if (session === undefined) return empty(204); // the handle is valid (status page)
    if (!mayRead(session, caller, handle.type)) throw new Refusal(403, texts.readRefused);
    const rendering = show(session, caller, version);
    const ifNoneMatch = headers.get('If-None-Match');
    if (ifNoneMatch !== null && matchesWeakly(ifNoneMatch, rendering.entityTag)) return notModified(rendering);
    return sessionResponse(200, rendering, session.reference);
  }

  function write({ headers, url, handle, caller, version, session }: RequestContext, bytes: Uint8Array | undefined): ResponseParts {
    const refused = session && checkAccess(() => checkWrite(session, caller, handle.type));
    if (refused !== undefined) return refused;
    // After access and before the body (RFC 9110 section 13.2.1).
    const failed = checkPreconditions(headers, session && show(session, caller, version));
    if (failed !== undefined) return failed;
    checkBodyHeaders(headers);
    if (bytes === undefined) throw new Refusal(400, 'The request body is too large or was cut off.');
    const change = readChange(bytes);
    const isTrial = readTrial(url);
    const now = clock();
    const before = session ?? startSession();
    return checkAccess(() => {
      const after = applyChange(before, change, { caller, now, isNew: session === undefined });
      if (!isTrial) directory.store(handle.reference, after);
      // Either the last member left, or nobody joined (status page).
      if (after === undefined) return empty(204);
      return sessionResponse(session === undefined ? 201 : 200, show(after, caller, version), after.reference);
    });

    function startSession(): Session {
      const template = templates.get(`${handle.reference.scid}/${handle.reference.templateName}`.toLowerCase());
      const parts = {
        constants: createConstants(template, change.constants, version),
        roleTypes: template?.roleTypes,
        correlationId: directory.correlationIdOf(handle.reference) ?? createId(),
      };
      return newSession(handle.reference, parts, now, createId);
    }

    /** Runs a part of the write; a caller who may read sees the session that it may not write (status page). */
    function checkAccess<T>(part: () => T): T | ResponseParts {
      try {
        return part();
      } catch (error) {
        if (!(error instanceof ReadOnlyRefusal) || session === undefined || !mayRead(session, caller, handle.type)) throw error;
        return refusedWithSession(403, show(session, caller, version));
      }
    }
  }

  function show(session: Session, caller: Caller, version: Version): Rendering {
    return renderText(session, { version, xuid: caller.me?.xuid, searchHandle: directory.searchHandleOf(session.reference) });
  }
}

/** What is known of a request once it has passed the checks that reading and writing share. */
interface RequestContext {
  readonly headers: Headers;
  readonly url: URL;
  readonly handle: Handle;
  readonly caller: Caller;
  readonly version: Version;
  readonly session: Session | undefined;
}

function checkText(handleId: unknown): void {
  if (typeof handleId !== 'string') throw wrong('handleId', 'the id of a handle', handleId);
}

/** The names alone. Their form has already been checked. */
function complete({ scid = '', templateName = '', name = '' }: SessionReference): Reference {
  return { scid, templateName, name };
}
