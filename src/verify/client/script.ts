import type { Coding } from './coding.js';

/** A response of the scripted server, whole unless `cut` says otherwise. */
export interface Reply {
  readonly status: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string | Uint8Array;
  /** How the end of the body is told: by `Content-Length`, by chunks, or by the end of the connection. Default `length`. */
  readonly framing?: 'length' | 'chunked' | 'close';
  /** Bytes that are written at once, each time with a pause after them. Default all. */
  readonly partBytes?: number;
  readonly pauseMs?: number;
  /** Milliseconds before the response begins. */
  readonly delayMs?: number;
  /** Sends these informational responses first, unless the request is HTTP/1.0. */
  readonly informational?: readonly (102 | 103)[];
  /** Sends the body in this content coding if the request accepts it. */
  readonly coding?: Coding;
  /** Sends only the first bytes of the body, and then ends the connection, resets it, or sends nothing more. */
  readonly cut?: { readonly afterBytes: number; readonly by: 'end' | 'reset' | 'stall' };
  /** Sends the body again and again, up to so many bytes. Needs `chunked`. */
  readonly repeatUpToBytes?: number;
  /** Ends the connection after the response without having said so. */
  readonly dropConnection?: boolean;
}

/** No response: nothing at all, the end of the connection, its reset, or bytes that are no HTTP. */
export type Fault = { readonly fault: 'silence' | 'hang-up' | 'reset' } | { readonly fault: 'raw'; readonly bytes: string };

/** How the server reacts to a request: with a response or with a fault. */
export type Reaction = Reply | Fault;

/** A request as it came over the wire. */
export interface SeenRequest {
  readonly method: string;
  /** Request target: path and query. */
  readonly target: string;
  /** Names as they were spelt, in their order. */
  readonly headers: readonly (readonly [string, string])[];
  readonly body: string;
  /** Number of the connection, from 1. */
  readonly connection: number;
  /** When it came, in milliseconds of `performance.now()`. */
  readonly at: number;
  readonly reaction: Reaction;
  /** Content coding of the body that was sent. */
  coding?: Coding;
  /** Bytes of the body that were handed to the connection. */
  sentBytes: number;
  /** Whether the response was sent to its end. */
  isAnswered: boolean;
  /** Whether the client closed the connection before the end of the response. */
  isLeft: boolean;
}

/** The reaction to each request of a case: to the first, the second and so on. */
export type Script = (request: Pick<SeenRequest, 'method' | 'target' | 'headers'>, count: number, elsewhere: string) => Reaction;

/** These reactions in turn, the last one again and again. */
export function inTurn(...reactions: readonly [Reaction, ...Reaction[]]): Script {
  return (_, count) => reactions[Math.min(count, reactions.length) - 1] ?? reactions[0];
}

/** Path of a request target. Unreserved characters that are percent-encoded are the same, RFC 3986 section 2.3. */
export function pathOf(target: string): string {
  const [path = ''] = target.split('?', 1);
  return path.replaceAll(/%(?:2[de]|5f|7e|3\d|[46][1-9a-f]|[57][\da])/gi, (encoded) =>
    String.fromCharCode(Number.parseInt(encoded.slice(1), 16)),
  );
}

export function isFault(reaction: Reaction): reaction is Fault {
  return 'fault' in reaction;
}

export function headerOf(headers: SeenRequest['headers'], name: string): string | undefined {
  const values = headers.filter(([other]) => other.toLowerCase() === name.toLowerCase()).map(([, value]) => value);
  return values.length === 0 ? undefined : values.join(', ');
}

export const json = { 'Content-Type': 'application/json' };
export const text = { 'Content-Type': 'text/plain; charset=utf-8' };

export const etag = '"7c1d9a52e3f84b06a1c95d2f7e80b364"';

export const location = '/serviceconfigs/8d050174-412b-4b51-a29b-d55a34edfdb7/sessionTemplates/lobby/sessions/3f2a9c10';

export const minimal = '{"membersInfo":{"first":0,"count":0},"constants":{},"properties":{},"members":{},"servers":{}}';

/** A session document with these custom properties, given as JSON. */
export function withCustom(custom: string): string {
  return minimal.replace('"properties":{}', `"properties":{"custom":${custom}}`);
}

/** A response with a session, as the description has it. */
export function session(body: string | Uint8Array = minimal, changes: Partial<Reply> = {}): Reply {
  return { status: 200, body, ...changes, headers: { ...json, ETag: etag, 'Content-Location': location, ...changes.headers } };
}

/** A response with a text. */
export function refusal(status: number, message = '', headers: Readonly<Record<string, string>> = {}): Reply {
  return { status, body: message, headers: { ...text, ...headers } };
}
