import type { ClientCheck } from '../check.js';
import { codings } from '../coding.js';
import { expectError, judgeOutcome, judgeUndocumented, judgeUnexpected } from '../judge-outcome.js';
import { etag, location, minimal, type Reaction, type Reply, refusal, session, withCustom } from '../script.js';
import { description, http, inTime, jsonText, ofBoth, ofReads, read } from './cases.js';

// How HTTP brings a response, and how it fails to.

const long = withCustom(JSON.stringify({ text: 'Grüße 港 🚢 '.repeat(40) }));
const bytes = new TextEncoder().encode(long).byteLength;

/** A whole session, whose transfer differs. */
const transfer = (name: string, title: string, source: string, changes: Partial<Reply>): ClientCheck =>
  ofReads(name, { features: [], title, source, cases: () => [read('session', session(long, changes))], judge: judgeOutcome });

/** A session that ends too early, although what came before it would be one. */
const spaces = minimal + ' '.repeat(50);
const cutAfter = (afterBytes: number, by: 'end' | 'reset', body = long, framing: Reply['framing'] = 'length') =>
  session(body, { framing, cut: { afterBytes, by } });

/** Responses that are lost on the way. */
const lost: readonly (readonly [string, Reaction])[] = [
  ['the connection ends', { fault: 'hang-up' }],
  ['the connection is reset', { fault: 'reset' }],
];

const broken: readonly (readonly [string, Reaction])[] = [
  ['cut before its length', cutAfter(100, 'end')],
  ['cut after a whole document, before its length', cutAfter(minimal.length, 'end', spaces)],
  ['cut between chunks', cutAfter(minimal.length, 'end', spaces, 'chunked')],
  ['reset in the body', cutAfter(100, 'reset')],
  ['cut in the body of a close', cutAfter(100, 'end', long, 'close')],
  ['no HTTP', { fault: 'raw', bytes: 'SSH-2.0-OpenSSH_9.6\r\n' }],
];

const html = '<html><title>Bad gateway</title></html>';
const page = (status: number): Reply => ({ status, headers: { 'Content-Type': 'text/html; charset=utf-8' }, body: html });
const malformed = [minimal.slice(0, -1), `${minimal}}`, '{', "{'a':1}", html];

export const transferChecks: readonly ClientCheck[] = [
  transfer('chunked', 'reads a chunked body whose chunks split characters', 'RFC 9112 section 7.1', {
    framing: 'chunked',
    partBytes: 101,
    pauseMs: 5, // or the parts arrive as one
  }),
  transfer('slow_parts', 'waits for a body that arrives piece by piece', http, {
    partBytes: Math.ceil(bytes / 4),
    pauseMs: 40,
    delayMs: 60,
  }),
  transfer('close_delimited', 'reads a body that is delimited by the end of the connection', 'RFC 9112 section 6.3', { framing: 'close' }),
  ofReads('content_coding', {
    features: [],
    title: 'decodes a body in each content coding that it announces',
    source: `${http} section 8.4.1`,
    cases: () => codings.map((coding) => read(coding, session(long, { coding, headers: { Vary: 'Accept-Encoding' } }))),
    judge: judgeOutcome,
  }),
  ...ofBoth('informational_response', (call) => ({
    features: ['informationalResponses'],
    title: 'skips informational responses before the final one',
    source: `${http} section 15.2; RFC 8297`,
    cases: () => [
      call('103', session(long, { informational: [103] })),
      call('102 and 103', session(long, { informational: [102, 103, 103], delayMs: 20 })),
    ],
    judge: judgeOutcome,
  })),
  ofReads('field_names', {
    features: [],
    title: 'finds header fields by their names in any case',
    source: `${http} section 5.1`,
    cases: () => [
      read('lower case', { status: 200, body: long, headers: { 'content-type': 'application/json', etag, 'content-location': location } }),
      read('capitals', {
        status: 200,
        body: long,
        headers: { 'CONTENT-TYPE': 'application/json', ETAG: etag, 'CONTENT-LOCATION': location },
      }),
    ],
    judge: judgeOutcome,
  }),

  ...ofBoth('lost_response', (call, kind) => ({
    title: 'fails when the connection ends before a response',
    source: `${http} section 9.2.2`,
    cases: (declared) => lost.map(([name, reaction]) => call(name, reaction, inTime(kind, declared))),
    judge: (played, expect, declared) => expectError(played, expect, declared, 'network'),
  })),
  ...ofBoth('refused_connection', (call, kind) => ({
    title: 'fails when nobody listens',
    source: http,
    cases: (declared) => [call('closed port', session(), { isClosed: true, ...inTime(kind, declared) })],
    judge: (played, expect, declared) => expectError(played, expect, declared, 'network'),
  })),
  ...ofBoth('broken_response', (call, kind) => ({
    title: 'never accepts a truncated response',
    source: 'RFC 9112 section 8',
    cases: (declared) => broken.map(([name, reaction]) => call(name, reaction, inTime(kind, declared))),
    judge: (played, expect, declared) => expectError(played, expect, declared, 'network', 'unexpected-response'),
  })),

  ...ofBoth('unknown_status', (call) => ({
    title: 'does not mistake an undocumented status for a documented one',
    source: description,
    cases: () =>
      [
        refusal(418, 'teapot'),
        session(minimal, { status: 206 }),
        session(minimal, { status: 203 }),
        refusal(410),
        refusal(501),
        refusal(505),
      ].map((reply) => call(String(reply.status), reply)),
    judge: judgeUndocumented,
  })),
  ...ofBoth('other_status', (call, kind) => ({
    title: `does not accept a status that is documented only for ${kind === 'read' ? 'writes' : 'reads'}`,
    source: `${description}: statuses of each operation`,
    cases: () =>
      (kind === 'read'
        ? [session(minimal, { status: 201 }), refusal(409, 'conflict'), session(minimal, { status: 412 })]
        : [{ status: 304 }]
      ).map((reply) => call(String(reply.status), reply)),
    judge: judgeUndocumented,
  })),
  ...ofBoth('gateway_page', (call, kind) => ({
    title: 'does not mistake the error page of a gateway for a documented response',
    source: `${description}: statuses and media types`,
    cases: (declared) => {
      // Reads that are repeated would wait.
      const failures = kind === 'write' || !declared.has('retries') ? [500, 502, 504] : [];
      return [200, ...failures].map((status) => call(`${status} with HTML`, page(status)));
    },
    judge: judgeUndocumented,
  })),
  ...ofBoth('malformed_json', (call) => ({
    title: 'does not accept a body that is not JSON as a session',
    source: jsonText,
    cases: () => malformed.map((body) => call(body.slice(0, 20), session(body))),
    judge: judgeUndocumented,
  })),
  ...ofBoth('empty_session', (call) => ({
    title: 'does not accept an empty body as a session',
    source: `${description}: body of 200`,
    cases: () => [call('200 without a body', session(''))],
    judge: judgeUndocumented,
  })),
  ...ofBoth('strict_media_type', (call, kind) => ({
    features: ['strictResponses'],
    title: 'treats a documented status with another media type as an unexpected response',
    source: `${description}: media types of each status`,
    cases: () => [
      call('200 as text', { ...refusal(200, minimal) }),
      call('200 without a media type', { status: 200, body: minimal }),
      ...[403, 404].map((status) => call(`${status} with HTML`, page(status))),
      ...(kind === 'read' ? [call('403 as JSON', session(minimal, { status: 403 }))] : []),
    ],
    judge: judgeUnexpected,
  })),
  ...ofBoth('session_object', (call) => ({
    features: ['strictResponses'],
    title: 'does not accept JSON that is not an object as a session',
    source: `${description}: MultiplayerSession is an object`,
    cases: () => ['null', '[]', '42', 'true', '"session"'].map((body) => call(body, session(body))),
    judge: judgeUnexpected,
  })),
  ...ofBoth('utf8', (call) => ({
    features: ['strictResponses'],
    title: 'treats a body that is not UTF-8 as an unexpected response',
    source: `${jsonText} section 8.1`,
    cases: () => {
      const wrong = (end: readonly number[]) =>
        Uint8Array.from([...new TextEncoder().encode(`${minimal.slice(0, -1)},"name":"`), ...end, 0x22, 0x7d]);
      return [[0xff], [0xc3, 0x28], [0xed, 0xa0, 0x80]].map((end) => call(`bytes ${end.join(' ')}`, session(wrong(end))));
    },
    judge: judgeUnexpected,
  })),
];
