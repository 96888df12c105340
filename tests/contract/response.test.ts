import { describe, expect, it } from 'vitest';
import { exchanges } from '../../generated/exchanges.js';
import { checkResponse, notesOn } from '../../src/contract/contract.js';
import { stringifyJson } from '../../src/wire/json.js';
import { found, lobbyWith, location, rulesOf, text } from './messages.js';

const wait = { 'Retry-After': '1' };
const json = { 'Content-Type': 'application/json' };
const statuses = '200, 202, 204, 304, 400, 401, 403, 404, 429, 503';
const at = (header: string) => `response_headers_conformance at header ${header}`;
const contentType = 'content_type_conformance at header Content-Type';
const undocumentedStatus = ['status_code_conformance at status', 'The status is not documented', statuses] as const;
const undocumentedType = [contentType, 'The media type is not documented'] as const;

describe('checkResponse', () => {
  it.each(exchanges.map((exchange) => [`${exchange.operationId} ${exchange.status} ${exchange.name}`, exchange] as const))(
    'finds nothing wrong with the example %s',
    (_, { operationId, status, mediaType, responseBody = '' }) => {
      const body = typeof responseBody === 'string' ? responseBody : stringifyJson(responseBody);
      const response = found(body, { 'Retry-After': '15', 'Content-Type': mediaType }, status);
      expect(checkResponse(operationId, response)).toEqual([]);
    },
  );

  it.each([
    ['no body on 429', text(429, '', wait)],
    ['no body on 503 and no media type', text(503, '', wait)],
    ['an undocumented harmless header', found(undefined, { Server: 'x', Vary: 'Accept' })],
    ['headers with the name of a secret one within theirs', found(undefined, { 'X-Refresh': '1', 'Refresh-After': '1' })],
    ['a challenge, as every 401 has it', text(401, '', { 'WWW-Authenticate': 'XBL3.0' })],
    ['a Retry-After of no seconds', text(503, '', { 'Retry-After': '0' })],
    ['a text with parameters of its media type', text(404, 'gone', { 'Content-Type': 'text/plain;charset=utf-8' })],
    ['a body part that nobody described', found(lobbyWith((session) => Object.assign(session, { brandNew: 1 })))],
    ['an absolute Content-Location', found(undefined, { 'Content-Location': `https://x${location}` })],
  ])('finds nothing wrong with %s', (_, response) => {
    expect(checkResponse('getSessionByHandle', response)).toEqual([]);
    expect(notesOn('getSessionByHandle', response)).toEqual([]);
  });

  // The rule and its place, the message, what would be right and what was there.
  it.each([
    [...undocumentedStatus, '206', found(undefined, {}, 206)],
    [...undocumentedStatus, '418', text(418, 'teapot')], // Prism only warns of it
    [...undocumentedStatus, '500', text(500, 'oops')],
    [...undocumentedStatus, '409', text(409, 'documented for a write')],
    [at('ETag'), 'ETag is missing', 'a value', 'none', found(undefined, { ETag: undefined })],
    [at('ETag'), expect.stringMatching(/^ETag must match the pattern/), expect.any(String), '7c1d', found(undefined, { ETag: '7c1d' })],
    [at('Content-Location'), 'Content-Location is missing', 'a value', 'none', found(undefined, { 'Content-Location': undefined })],
    [
      at('Content-Location'),
      expect.stringMatching('pattern'),
      expect.any(String),
      '/handles/1',
      found(undefined, { 'Content-Location': '/handles/1' }),
    ],
    [at('Retry-After'), 'Retry-After is missing', 'a value', 'none', text(503, '')],
    [at('Retry-After'), 'Retry-After must be an integer', 'an integer', 'soon', text(503, '', { 'Retry-After': 'soon' })],
    [at('Retry-After'), 'Retry-After must be at least 0', 'at least 0', '-1', text(503, '', { 'Retry-After': '-1' })],
    [...undocumentedType, 'application/json', 'text/html', found(undefined, { 'Content-Type': 'text/html' })],
    [...undocumentedType, 'application/json', 'none', found(undefined, { 'Content-Type': undefined })],
    [...undocumentedType, 'text/plain', 'application/json', text(404, '{"code":1}', json)],
    [...undocumentedType, 'text/plain', 'application/json', found(undefined, {}, 403)],
    ['missing_body at the body', 'This status needs a body', 'application/json', 'no body', found('')],
    ['missing_body at the body', 'This status needs a body', 'text/plain', 'no body', text(404, '')],
    ['undocumented_body at the body', 'This status has no body', 'no body', 'gone', text(204, 'gone')], // Prism misses these two
    ['undocumented_body at the body', 'This status has no body', 'no body', '{}', found('{}', {}, 304)],
    ['malformed_json at the body', expect.stringMatching(/^The body is not JSON: /), 'JSON', '{', found('{')],
    ['malformed_json at the body', expect.stringMatching(/^The body is not JSON: /), 'JSON', '{}{}', found('{}{}')],
    ['response_schema_conformance at the body', 'The body must be an object', 'an object', '[]', found('[]')],
    [
      'response_schema_conformance at the body',
      'The body must have the property "membersInfo"',
      'the property "membersInfo"',
      expect.any(String),
      found(lobbyWith((session) => Reflect.deleteProperty(session, 'membersInfo'))),
    ],
    [
      'response_schema_conformance at /membersInfo/count',
      '/membersInfo/count must be an integer',
      'an integer',
      '"2"',
      found(lobbyWith((session) => Object.assign(session.membersInfo ?? {}, { count: '2' }))),
    ],
    [
      'response_schema_conformance at /startTime',
      expect.stringMatching(/^\/startTime must be an RFC 3339 time/),
      expect.any(String),
      '"2026-03-11 18:40:02Z"',
      found(lobbyWith((session) => Object.assign(session, { startTime: '2026-03-11 18:40:02Z' }))),
    ],
    ['response_schema_conformance at the body', 'The text must be empty', 'an empty text', 'busy', text(503, 'busy', wait)],
    [
      'response_schema_conformance at /maxRequests',
      '/maxRequests must be an integer',
      'an integer',
      '"30"',
      text(429, '{"maxRequests":"30"}', { ...wait, ...json }),
    ],
  ] as const)('finds %s alone: %s', (rule, message, expected, received, response) => {
    const violations = checkResponse('getSessionByHandle', response);
    expect(rulesOf(violations)).toEqual([rule]);
    expect(violations).toEqual([expect.objectContaining({ message, expected, received })]);
  });

  it.each([
    ['without a body', text(403, '', { 'Content-Type': 'text/plain' }), 'missing_body'],
    ['of another media type', text(403, '<html>', { 'Content-Type': 'text/html' }), 'content_type_conformance'],
  ])('names both media types of a 403 %s', (_, response, rule) => {
    const expected = 'application/json or text/plain';
    expect(checkResponse('writeSessionByHandle', response)).toEqual([expect.objectContaining({ rule, expected })]);
  });
});

describe('an undeclared header', () => {
  const judged = (response: ReturnType<typeof found>) => ({
    violations: rulesOf(checkResponse('getSessionByHandle', response)),
    notes: rulesOf(notesOn('getSessionByHandle', response)),
  });

  it.each(['set-cookie', 'set-cookie2', 'authorization', 'signature', 'proxy-authenticate', 'refresh', 'access-control-allow-credentials'])(
    '%s is a violation',
    (name) => {
      const violations = [`undeclared_header at header ${name}`];
      expect(judged(found(undefined, { [name]: 'x' }))).toEqual({ violations, notes: [] });
      expect(judged(text(500, 'oops', { [name]: 'x' }))).toEqual({
        violations: ['status_code_conformance at status', ...violations],
        notes: [],
      });
    },
  );

  it.each(['access-control-allow-origin', 'access-control-expose-headers', 'timing-allow-origin', 'location'])('%s is a note', (name) => {
    const notes = [`undeclared_header at header ${name}`];
    expect(judged(found(undefined, { [name]: '*' }))).toEqual({ violations: [], notes });
  });

  it('that comes twice is found once, and never shown', () => {
    const response = found();
    response.headers.append('Set-Cookie', 'a=secret');
    response.headers.append('Set-Cookie', 'c=secret');
    const message = 'set-cookie is not documented';
    expect(checkResponse('getSessionByHandle', response)).toEqual([
      { rule: 'undeclared_header', message, pointer: 'header set-cookie', expected: 'none', received: 'a value' },
    ]);
  });
});
