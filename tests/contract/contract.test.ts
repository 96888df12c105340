import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { exchanges } from '../../generated/exchanges.js';
import { checkRequest, checkResponse, type ReceivedResponse, type SentRequest, type Violation } from '../../src/contract/contract.js';
import { stringifyJson } from '../../src/wire/json.js';

const url = 'https://sessiondirectory.xboxlive.com/handles/1a6f3c80-5d27-4e91-b0c4-8f2e7d9a5b13/session';
const always = { Authorization: 'XBL3.0 x=4294967295;not-a-real-token', 'X-Xbl-Contract-Version': '107' };
const session = JSON.stringify(exchanges.find(({ name }) => name === 'openLobby')?.responseBody);
const inSession = (change: (session: Record<string, Record<string, unknown>>) => void) => {
  const copy = JSON.parse(session);
  change(copy);
  return JSON.stringify(copy);
};

/** Pairs of rule and place, which is what a case is about. */
const rulesOf = (violations: readonly Violation[]) => violations.map(({ rule, pointer }) => `${rule} at ${pointer || 'the body'}`);

interface RequestCase extends Partial<Omit<SentRequest, 'headers'>> {
  readonly headers?: Readonly<Record<string, string | undefined>>;
}

const read = ({ headers, ...rest }: RequestCase): SentRequest => ({
  method: 'GET',
  url,
  body: '',
  headers: headersOf(always, headers),
  ...rest,
});
const write = ({ headers, ...rest }: RequestCase): SentRequest => ({
  method: 'PUT',
  url,
  body: '{"members":{"me":null}}',
  headers: headersOf({ ...always, 'Content-Type': 'application/json' }, headers),
  ...rest,
});

const brokenRequests = [
  ['another path', read({ url: url.replace('/handles', '/handle') }), 'undocumented_path at path'],
  ['a path that goes on', read({ url: `${url}/members` }), 'undocumented_path at path'],
  ['another method', read({ method: 'DELETE' }), 'unsupported_method at method'],
  ['a malformed handle id', read({ url: url.replace('1a6f', 'xxxx') }), 'request_parameters_conformance at path handleId'],
  [
    'no contract version',
    read({ headers: { 'X-Xbl-Contract-Version': undefined } }),
    'missing_required_header at header X-Xbl-Contract-Version',
  ],
  [
    'contract version 103',
    read({ headers: { 'X-Xbl-Contract-Version': '103' } }),
    'request_parameters_conformance at header X-Xbl-Contract-Version',
  ],
  [
    'a contract version with a fraction',
    read({ headers: { 'X-Xbl-Contract-Version': '107.5' } }),
    'request_parameters_conformance at header X-Xbl-Contract-Version',
  ],
  [
    'a contract version as a word',
    read({ headers: { 'X-Xbl-Contract-Version': 'latest' } }),
    'request_parameters_conformance at header X-Xbl-Contract-Version',
  ],
  ['a misspelt precondition', read({ headers: { 'If-Non-Match': '"1"' } }), 'undocumented_header at header if-non-match'],
  ['a precondition of the other operation', read({ headers: { 'If-Match': '*' } }), 'undocumented_header at header if-match'],
  [
    'a misspelt header of the service',
    read({ headers: { 'X-Xbl-OnBehalfOf-User': '1' } }),
    'undocumented_header at header x-xbl-onbehalfof-user',
  ],
  ['no token', read({ headers: { Authorization: undefined } }), 'authorization_conformance at header Authorization'],
  [
    'a token of another scheme',
    read({ headers: { Authorization: 'Bearer not-a-real-token' } }),
    'authorization_conformance at header Authorization',
  ],
  [
    'a token without its second part',
    read({ headers: { Authorization: 'XBL3.0 x=1;' } }),
    'authorization_conformance at header Authorization',
  ],
  [
    'a token after something else',
    read({ headers: { Authorization: 'Bearer XBL3.0 x=1;t' } }),
    'authorization_conformance at header Authorization',
  ],
  [
    'a token before something else',
    read({ headers: { Authorization: 'XBL3.0 x=1;t, Bearer t' } }),
    'authorization_conformance at header Authorization',
  ],
  ['an undocumented query parameter', read({ url: `${url}?token=x` }), 'undocumented_parameter at query token'],
  ['a query parameter of the other operation', read({ url: `${url}?nocommit=true` }), 'undocumented_parameter at query nocommit'],
  ['a misspelt query parameter', write({ url: `${url}?noCommit=true` }), 'undocumented_parameter at query noCommit'],
  ['a query parameter of a wrong type', write({ url: `${url}?nocommit=1` }), 'request_parameters_conformance at query nocommit'],
  ['a boolean with a prefix', write({ url: `${url}?nocommit=untrue` }), 'request_parameters_conformance at query nocommit'],
  ['a boolean with a suffix', write({ url: `${url}?nocommit=true1` }), 'request_parameters_conformance at query nocommit'],
  ['a read with a body', read({ body: '{}' }), 'undocumented_body at the body'],
  ['a write without a body', write({ body: '' }), 'missing_body at the body'],
  ['a write as text', write({ headers: { 'Content-Type': 'text/plain' } }), 'content_type_conformance at header Content-Type'],
  ['a write without a media type', write({ headers: { 'Content-Type': undefined } }), 'content_type_conformance at header Content-Type'],
  ['malformed JSON', write({ body: '{' }), 'malformed_json at the body'],
  ['an array', write({ body: '[]' }), 'request_schema_conformance at the body'],
  ['a wrong type within', write({ body: '{"members":{"me":5}}' }), 'request_schema_conformance at /members/me'],
  ['an undocumented member', write({ body: '{"members":{"you":null}}' }), 'request_schema_conformance at /members'],
] as const;

describe('checkRequest', () => {
  it.each([
    ['a read', read({})],
    ['a write', write({})],
    ['contract version 104', read({ headers: { 'X-Xbl-Contract-Version': '104' } })],
    ['a later contract version', read({ headers: { 'X-Xbl-Contract-Version': '108' } })],
    ['a handle id in upper case', read({ url: url.replace('1a6f3c80', '1A6F3C80') })],
    ['an entity tag to read with', read({ headers: { 'If-None-Match': '"7c1d"' } })],
    ['preconditions to write with', write({ headers: { 'If-Match': '*', 'If-None-Match': '"7c1d"' } })],
    ['a trial', write({ url: `${url}?nocommit=true` })],
    ['a media type with parameters', write({ headers: { 'Content-Type': 'Application/JSON; charset=utf-8' } })],
    ['headers that HTTP clients add', read({ headers: { Host: 'x', 'User-Agent': 'x', 'Accept-Encoding': 'gzip', 'MS-CV': 'x.1' } })],
    ['another header with "if-" within its name', read({ headers: { 'X-Notif-Id': 'x' } })],
    ['a title id, whose digits are a text', read({ headers: { 'X-Xbl-OnBehalfOf-Title': '1800000001' } })],
    ['an explicit commit', write({ url: `${url}?nocommit=false` })],
    ['a media type with a space before its parameters', write({ headers: { 'Content-Type': 'application/json ; charset=utf-8' } })],
    ['a URL without a host', read({ url: new URL(url).pathname })],
    ['a base path', read({ url: url.replace('/handles', '/proxy/handles') })],
  ])('finds nothing wrong with %s', (_, request) => {
    expect(checkRequest(request)).toEqual([]);
  });

  it.each(brokenRequests)('finds %s, and nothing else', (_, request, expected) => {
    expect([...new Set(rulesOf(checkRequest(request)))]).toEqual([expected]);
  });

  it.each(['0x6b', '+107', '0107', '1e3'])('finds contract version %s, which is not written as an integer, and nothing else', (version) => {
    const request = read({ headers: { 'X-Xbl-Contract-Version': version } });
    expect(rulesOf(checkRequest(request))).toEqual(['request_parameters_conformance at header X-Xbl-Contract-Version']);
  });

  it.each([
    ['The path is not documented', read({ url: '/handle/1/session' }), '/handles/{handleId}/session', '/handle/1/session'],
    ['The method is not documented', read({ method: 'DELETE' }), 'GET or PUT', 'DELETE'],
    ['handleId must match format "uuid"', read({ url: '/handles/1/session' }), 'match format "uuid"', '1'],
    ['X-Xbl-Contract-Version is missing', read({ headers: { 'X-Xbl-Contract-Version': undefined } }), 'a value', 'none'],
    ['X-Xbl-Contract-Version must be >= 104', read({ headers: { 'X-Xbl-Contract-Version': '103' } }), 'be >= 104', '103'],
    [
      'if-x is not documented',
      read({ headers: { 'If-X': '*' } }),
      expect.stringMatching(/^x-xbl-contract-version, if-none-match,/),
      'if-x',
    ],
    ['The token is missing or malformed', read({ headers: { Authorization: undefined } }), 'XBL3.0 x=<userHash>;<XSTS token>', 'none'],
    ['The token is missing or malformed', read({ headers: { Authorization: 'x' } }), 'XBL3.0 x=<userHash>;<XSTS token>', 'another form'],
    ['token is not documented', read({ url: `${url}?token=x` }), 'no parameters', 'token'],
    ['token is not documented', write({ url: `${url}?token=x` }), 'nocommit', 'token'],
    ['nocommit must be boolean', write({ url: `${url}?nocommit=1` }), 'be boolean', '1'],
    ['GET has no body', read({ body: '{}' }), 'no body', '{}'],
    ['PUT needs a body', write({ body: '' }), 'a JSON object', 'no body'],
    ['The media type is not documented', write({ headers: { 'Content-Type': 'text/plain' } }), 'application/json', 'text/plain'],
    ['The media type is not documented', write({ headers: { 'Content-Type': undefined } }), 'application/json', 'none'],
    [expect.stringMatching(/^The body is not JSON: Unexpected token/), write({ body: 'oops' }), 'JSON', 'oops'],
    ['The body must be object', write({ body: '[]' }), 'be object', '[]'],
    ['/members/me must be object,null', write({ body: '{"members":{"me":5}}' }), 'be object,null', '5'],
    ['/members must NOT have additional properties', write({ body: '{"members":{"you":1}}' }), 'no property "you"', '{"you":1}'],
    ['/members/me/roles/a~0b~1c must be string', write({ body: '{"members":{"me":{"roles":{"a~b/c":5}}}}' }), 'be string', '5'],
    [
      '/constants/system/visibility must be equal to one of the allowed values',
      write({ body: '{"constants":{"system":{"visibility":"hidden"}}}' }),
      'one of private, visible, open, full, Private, Visible, Open, Full',
      '"hidden"',
    ],
  ])('says "%s", what would be right and what was there', (message, request, expected, received) => {
    expect(checkRequest(request)).toContainEqual(expect.objectContaining({ message, expected, received }));
  });

  it('finds more than one fault of one request', () => {
    const request = write({ url: `${url}?token=x`, headers: { Authorization: undefined, 'Content-Type': undefined }, body: '[]' });
    expect(rulesOf(checkRequest(request))).toEqual([
      'authorization_conformance at header Authorization',
      'undocumented_parameter at query token',
      'content_type_conformance at header Content-Type',
      'request_schema_conformance at the body',
    ]);
  });

  it('shows neither a token nor a signature', () => {
    const headers = { Authorization: 'Bearer not-a-real-token', Signature: '' };
    expect(JSON.stringify(checkRequest(read({ headers })))).not.toContain('not-a-real-token');
  });
});

interface ResponseCase {
  readonly status?: number;
  readonly headers?: Readonly<Record<string, string | undefined>>;
  readonly body?: string;
}

const sessionHeaders = {
  'Content-Type': 'application/json',
  ETag: '"7c1d9a52e3f84b06a1c95d2f7e80b364"',
  'Content-Location': '/serviceconfigs/8d050174-412b-4b51-a29b-d55a34edfdb7/sessionTemplates/lobby/sessions/1',
};
const found = ({ status = 200, headers, body = session }: ResponseCase): ReceivedResponse => ({
  status,
  body,
  headers: headersOf(sessionHeaders, headers),
});
const text = (status: number, body: string, headers: Record<string, string> = {}): ReceivedResponse => ({
  status,
  body,
  headers: headersOf({ 'Content-Type': 'text/plain' }, headers),
});
const empty = (status: number, headers: Record<string, string> = {}): ReceivedResponse => ({
  status,
  body: '',
  headers: new Headers(headers),
});

const brokenResponses = [
  ['an undocumented success', found({ status: 206 }), 'status_code_conformance at status'],
  ['an undocumented client error, which Prism only warns of', text(418, 'teapot'), 'status_code_conformance at status'],
  ['an undocumented server error, which Prism only warns of', text(500, 'oops'), 'status_code_conformance at status'],
  ['a status of the other operation', text(409, 'conflict'), 'status_code_conformance at status'],
  ['a missing entity tag', found({ headers: { ETag: undefined } }), 'response_headers_conformance at header ETag'],
  ['an entity tag without quotes', found({ headers: { ETag: '7c1d' } }), 'response_headers_conformance at header ETag'],
  [
    'a missing Content-Location',
    found({ headers: { 'Content-Location': undefined } }),
    'response_headers_conformance at header Content-Location',
  ],
  [
    'a Content-Location of another resource',
    found({ headers: { 'Content-Location': '/handles/1' } }),
    'response_headers_conformance at header Content-Location',
  ],
  ['a missing Retry-After', empty(503), 'response_headers_conformance at header Retry-After'],
  ['a Retry-After in words', empty(503, { 'Retry-After': 'soon' }), 'response_headers_conformance at header Retry-After'],
  ['a cookie', found({ headers: { 'Set-Cookie': 'a=b' } }), 'undeclared_header at header set-cookie'],
  [
    'an answer open to every web page',
    found({ headers: { 'Access-Control-Allow-Origin': '*' } }),
    'undeclared_header at header access-control-allow-origin',
  ],
  ['a negative Retry-After', empty(503, { 'Retry-After': '-1' }), 'response_headers_conformance at header Retry-After'],
  ['a token that comes back', text(404, 'gone', { Authorization: 'XBL3.0 x=1;t' }), 'undeclared_header at header authorization'],
  ['HTML as a session', found({ headers: { 'Content-Type': 'text/html' } }), 'content_type_conformance at header Content-Type'],
  ['a session without a media type', found({ headers: { 'Content-Type': undefined } }), 'content_type_conformance at header Content-Type'],
  ['an error as JSON', text(404, '{"code":1}', { 'Content-Type': 'application/json' }), 'content_type_conformance at header Content-Type'],
  ['a session on a 403 to a read', found({ status: 403 }), 'content_type_conformance at header Content-Type'],
  ['an empty session', found({ body: '' }), 'missing_body at the body'],
  ['an error without a text', text(404, ''), 'missing_body at the body'],
  ['a body on 204, which Prism misses', text(204, 'gone'), 'undocumented_body at the body'],
  ['a body on 304, which Prism misses', found({ status: 304 }), 'undocumented_body at the body'],
  ['truncated JSON', found({ body: session.slice(0, -1) }), 'malformed_json at the body'],
  ['two documents', found({ body: session + session }), 'malformed_json at the body'],
  ['an array', found({ body: '[]' }), 'response_schema_conformance at the body'],
  [
    'a missing part',
    found({ body: inSession((s) => Reflect.deleteProperty(s, 'membersInfo')) }),
    'response_schema_conformance at the body',
  ],
  [
    'a wrong type',
    found({ body: inSession((s) => Object.assign(s.membersInfo ?? {}, { count: '2' })) }),
    'response_schema_conformance at /membersInfo/count',
  ],
  [
    'a malformed time',
    found({ body: inSession((s) => Object.assign(s, { startTime: '2026-03-11 18:40:02Z' })) }),
    'response_schema_conformance at /startTime',
  ],
  ['a text where none is', text(503, 'busy', { 'Retry-After': '1' }), 'response_schema_conformance at the body'],
  [
    'a limit of a wrong type',
    text(429, '{"maxRequests":"30"}', { 'Retry-After': '1', 'Content-Type': 'application/json' }),
    'response_schema_conformance at /maxRequests',
  ],
] as const;

describe('checkResponse', () => {
  it.each(exchanges.map((exchange) => [`${exchange.operationId} ${exchange.status} ${exchange.name}`, exchange] as const))(
    'finds nothing wrong with the example %s',
    (_, { operationId, status, mediaType, responseBody }) => {
      const body = responseBody === undefined ? '' : typeof responseBody === 'string' ? responseBody : stringifyJson(responseBody);
      const headers = headersOf({ ...sessionHeaders, 'Retry-After': '15' }, { 'Content-Type': mediaType });
      expect(checkResponse(operationId, { status, body, headers })).toEqual([]);
    },
  );

  it.each([
    ['no body on 412', 'writeSessionByHandle', empty(412)],
    ['no body on 429', 'getSessionByHandle', empty(429, { 'Retry-After': '1' })],
    ['no body on 503 and no media type', 'getSessionByHandle', empty(503, { 'Retry-After': '1' })],
    ['an undocumented harmless header', 'getSessionByHandle', found({ headers: { Server: 'x', Vary: 'Accept' } })],
    [
      'undocumented headers with a security-relevant name within theirs',
      'getSessionByHandle',
      found({ headers: { 'X-Refresh': '1', 'Refresh-After': '1' } }),
    ],
    ['a Retry-After of no seconds', 'getSessionByHandle', empty(503, { 'Retry-After': '0' })],
    ['a text with parameters of its media type', 'getSessionByHandle', text(404, 'gone', { 'Content-Type': 'text/plain;charset=utf-8' })],
    ['a body part that nobody described', 'getSessionByHandle', found({ body: inSession((s) => Object.assign(s, { brandNew: 1 })) })],
    [
      'an absolute Content-Location',
      'getSessionByHandle',
      found({ headers: { 'Content-Location': `https://x${sessionHeaders['Content-Location']}` } }),
    ],
  ] as const)('finds nothing wrong with %s', (_, operationId, response) => {
    expect(checkResponse(operationId, response)).toEqual([]);
  });

  it.each(brokenResponses)('finds %s, and nothing else', (_, response, expected) => {
    expect([...new Set(rulesOf(checkResponse('getSessionByHandle', response)))]).toEqual([expected]);
  });

  it.each([
    ['The status is not documented', text(418, 'teapot'), '200, 202, 204, 304, 400, 401, 403, 404, 429, 503', '418'],
    ['Retry-After is missing', empty(503), 'a value', 'none'],
    ['Retry-After must be integer', empty(503, { 'Retry-After': 'soon' }), 'be integer', 'soon'],
    ['set-cookie is not documented', found({ headers: { 'Set-Cookie': 'a=b' } }), 'none', 'a value'],
    ['This status has no body', text(204, 'gone'), 'no body', 'gone'],
    ['This status needs a body', text(404, ''), 'text/plain', 'no body'],
    ['This status needs a body', found({ body: '' }), 'application/json', 'no body'],
    ['The media type is not documented', found({ headers: { 'Content-Type': 'text/html' } }), 'application/json', 'text/html'],
    ['The media type is not documented', found({ headers: { 'Content-Type': undefined } }), 'application/json', 'none'],
    ['The text must NOT have more than 0 characters', text(503, 'busy', { 'Retry-After': '1' }), 'NOT have more than 0 characters', 'busy'],
    [
      '/membersInfo/count must be integer',
      found({ body: inSession((s) => Object.assign(s.membersInfo ?? {}, { count: '2' })) }),
      'be integer',
      '"2"',
    ],
  ])('says "%s", what would be right and what was there', (message, response, expected, received) => {
    expect(checkResponse('getSessionByHandle', response)).toContainEqual(expect.objectContaining({ message, expected, received }));
  });

  it.each([
    ['without a body', text(403, ''), 'missing_body'],
    ['of another media type', text(403, '<html>', { 'Content-Type': 'text/html' }), 'content_type_conformance'],
  ])('names both media types of a 403 %s', (_, response, rule) => {
    const expected = 'application/json or text/plain';
    expect(checkResponse('writeSessionByHandle', response)).toEqual([expect.objectContaining({ rule, expected })]);
  });

  it.each(['set-cookie2', 'signature', 'proxy-authenticate', 'refresh', 'location'])('finds the header %s, and nothing else', (name) => {
    const response = found({ headers: { [name]: 'x' } });
    expect(rulesOf(checkResponse('getSessionByHandle', response))).toEqual([`undeclared_header at header ${name}`]);
  });

  it('finds security-relevant headers on an undocumented status too', () => {
    expect(rulesOf(checkResponse('getSessionByHandle', text(500, 'oops', { 'Set-Cookie': 'a=b' })))).toEqual([
      'status_code_conformance at status',
      'undeclared_header at header set-cookie',
    ]);
  });

  it('finds a header that comes twice once', () => {
    const response = text(404, 'gone');
    response.headers.append('Set-Cookie', 'a=b');
    response.headers.append('Set-Cookie', 'c=d');
    expect(rulesOf(checkResponse('getSessionByHandle', response))).toEqual(['undeclared_header at header set-cookie']);
  });

  it.each([
    ['shows 300 characters', 'x'.repeat(300), 'x'.repeat(300)],
    ['cuts what is longer', 'x'.repeat(301), `${'x'.repeat(300)}…`],
  ])('%s of a value', (_, body, received) => {
    expect(checkResponse('getSessionByHandle', text(204, body))).toEqual([expect.objectContaining({ received })]);
  });
});

describe('every rule', () => {
  const code = readFileSync(new URL('../../src/contract/contract.ts', import.meta.url), 'utf8');
  const rules = [...new Set([...code.matchAll(/'([a-z]+(?:_[a-z]+)+)'/g)].map((match) => match[1] ?? ''))];
  const firing = [...brokenRequests, ...brokenResponses].map(([, , expected]) => expected.split(' at ')[0]);

  it.each(rules)('%s has a case in which it alone fires, so that switching it off fails a test', (rule) => {
    expect(firing).toContain(rule);
  });

  it('is found in the code', () => {
    expect(rules).toEqual(expect.arrayContaining(['status_code_conformance', 'undocumented_body', 'authorization_conformance']));
  });
});

describe('the generated validators', () => {
  it('need no import and no eval', () => {
    const code = readFileSync(new URL('../../generated/validate.js', import.meta.url), 'utf8');
    expect(code).not.toMatch(/^import|\brequire\(|\beval\(|new Function/m);
  });
});

function headersOf(base: Readonly<Record<string, string>>, change: Readonly<Record<string, string | undefined>> = {}): Headers {
  const entries = Object.entries({ ...base, ...change }).filter((entry): entry is [string, string] => entry[1] !== undefined);
  return new Headers(entries);
}
