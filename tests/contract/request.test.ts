import { describe, expect, it } from 'vitest';
import { checkRequest } from '../../src/contract/contract.js';
import { read, rulesOf, url, write } from './messages.js';

const version = (value: string | undefined) => read({ 'X-Xbl-Contract-Version': value });
const token = (value: string | undefined) => read({ Authorization: value });
const at = (address: string) => read({}, { url: address });
const writeTo = (address: string) => write(undefined, {}, { url: address });
const as = (mediaType: string | undefined) => write(undefined, { 'Content-Type': mediaType });

const parameters = 'request_parameters_conformance';
const schema = 'request_schema_conformance';
const tokenForm = 'XBL3.0 x=<userHash>;<XSTS token>';
const nocommit = 'nocommit must be true or false';
const words = 'one of private, visible, open, full, Private, Visible, Open, Full';

describe('checkRequest', () => {
  it.each([
    ['a read', read()],
    ['a write', write()],
    ['contract version 104', version('104')],
    ['a later contract version', version('108')],
    ['a handle id in upper case', at(url.replace('1a6f3c80', '1A6F3C80'))],
    ['an entity tag to read with', read({ 'If-None-Match': '"7c1d"' })],
    ['preconditions to write with', write(undefined, { 'If-Match': '*', 'If-None-Match': '*' })],
    ['a trial', writeTo(`${url}?nocommit=true`)],
    ['an explicit commit', writeTo(`${url}?nocommit=false`)],
    ['a media type with parameters', as('Application/JSON; charset=utf-8')],
    ['a media type with a space before its parameters', as('application/json ; charset=utf-8')],
    ['headers that HTTP clients add', read({ Host: 'x', 'User-Agent': 'x', 'Accept-Encoding': 'gzip', 'MS-CV': 'x.1' })],
    ['headers with names of every object', read({ constructor: 'x', ['__proto__']: 'x' })],
    ['another header with "if-" within its name', read({ 'X-Notif-Id': 'x' })],
    ['a title id, whose digits are a text', read({ 'X-Xbl-OnBehalfOf-Title': '1800000001' })],
    ['a token without a user hash', token('XBL3.0 x=-;t')],
    ['a URL without a host', at(new URL(url).pathname)],
    ['a base path', at(url.replace('/handles', '/proxy/handles'))],
  ])('finds nothing wrong with %s', (_, request) => {
    expect(checkRequest(request)).toEqual([]);
  });

  // The rule and its place, the message, what would be right and what was there.
  it.each([
    [
      'undocumented_path at path',
      'The path is not documented',
      '/handles/{handleId}/session',
      '/handle/1/session',
      at('/handle/1/session'),
    ],
    [
      'undocumented_path at path',
      'The path is not documented',
      '/handles/{handleId}/session',
      '/handles/1/session/members',
      at('/handles/1/session/members'),
    ],
    ['undocumented_path at path', 'The path is not documented', '/handles/{handleId}/session', 'http://[', at('http://[?token=x')],
    ['unsupported_method at method', 'The method is not documented', 'GET or PUT', 'DELETE', read({}, { method: 'DELETE' })],
    ['unsupported_method at method', 'The method is not documented', 'GET or PUT', 'constructor', read({}, { method: 'constructor' })],
    ['unsupported_method at method', 'The method is not documented', 'GET or PUT', '__proto__', read({}, { method: '__proto__' })],
    [`${parameters} at path handleId`, 'handleId must be a GUID with hyphens', 'a GUID with hyphens', '1', at('/handles/1/session')],
    [
      `${parameters} at path handleId`,
      'handleId must be a GUID with hyphens',
      'a GUID with hyphens',
      '__proto__',
      at('/handles/__proto__/session'),
    ],
    [
      'missing_required_header at header X-Xbl-Contract-Version',
      'X-Xbl-Contract-Version is missing',
      'a value',
      'none',
      version(undefined),
    ],
    [
      `${parameters} at header X-Xbl-Contract-Version`,
      'X-Xbl-Contract-Version must be at least 104',
      'at least 104',
      '103',
      version('103'),
    ],
    [
      'undocumented_header at header if-x',
      'if-x is not documented',
      expect.stringMatching(/^x-xbl-contract-version, if-none-match,/),
      'if-x',
      read({ 'If-X': '*' }),
    ],
    ['undocumented_header at header if-match', 'if-match is not documented', expect.any(String), 'if-match', read({ 'If-Match': '*' })],
    [
      'undocumented_header at header x-xbl-onbehalfof-user',
      'x-xbl-onbehalfof-user is not documented',
      expect.any(String),
      'x-xbl-onbehalfof-user',
      read({ 'X-Xbl-OnBehalfOf-User': '1' }),
    ],
    ['authorization_conformance at header Authorization', 'The token is missing or malformed', tokenForm, 'none', token(undefined)],
    ['authorization_conformance at header Authorization', 'The token is missing or malformed', tokenForm, 'another form', token('x')],
    ['undocumented_parameter at query token', 'token is not documented', 'no parameters', 'token', at(`${url}?token=x`)],
    ['undocumented_parameter at query nocommit', 'nocommit is not documented', 'no parameters', 'nocommit', at(`${url}?nocommit=true`)],
    ['undocumented_parameter at query noCommit', 'noCommit is not documented', 'nocommit', 'noCommit', writeTo(`${url}?noCommit=true`)],
    ['undocumented_parameter at query __proto__', '__proto__ is not documented', 'nocommit', '__proto__', writeTo(`${url}?__proto__=1`)],
    [`${parameters} at query nocommit`, nocommit, 'true or false', '1', writeTo(`${url}?nocommit=1`)],
    [`${parameters} at query nocommit`, nocommit, 'true or false', 'untrue', writeTo(`${url}?nocommit=untrue`)],
    [`${parameters} at query nocommit`, nocommit, 'true or false', 'true1', writeTo(`${url}?nocommit=true1`)],
    ['undocumented_body at the body', 'GET has no body', 'no body', '{}', read({}, { body: '{}' })],
    ['missing_body at the body', 'PUT needs a body', 'a JSON object', 'no body', write('')],
    [
      'content_type_conformance at header Content-Type',
      'The media type is not documented',
      'application/json',
      'text/plain',
      as('text/plain'),
    ],
    ['content_type_conformance at header Content-Type', 'The media type is not documented', 'application/json', 'none', as(undefined)],
    ['malformed_json at the body', expect.stringMatching(/^The body is not JSON: Unexpected token/), 'JSON', 'oops', write('oops')],
    [`${schema} at the body`, 'The body must be an object', 'an object', '[]', write('[]')],
    [`${schema} at /members/me`, '/members/me must be an object or null', 'an object or null', '5', write('{"members":{"me":5}}')],
    [
      `${schema} at /members`,
      '/members must not have the property "you"',
      'no property "you"',
      '{"you":1}',
      write('{"members":{"you":1}}'),
    ],
    [
      `${schema} at /members/me/roles/a~0b~1c`,
      '/members/me/roles/a~0b~1c must be a string',
      'a string',
      '5',
      write('{"members":{"me":{"roles":{"a~b/c":5}}}}'),
    ],
    [
      `${schema} at /members/me/roles/__proto__`,
      '/members/me/roles/__proto__ must be a string',
      'a string',
      '5',
      write('{"members":{"me":{"roles":{"__proto__":5}}}}'),
    ],
    [
      `${schema} at /constants/system/visibility`,
      `/constants/system/visibility must be ${words}`,
      words,
      '"hidden"',
      write('{"constants":{"system":{"visibility":"hidden"}}}'),
    ],
    [
      `${schema} at /constants/system/visibility`,
      `/constants/system/visibility must be a string`,
      'a string',
      '12345678901234567891',
      write('{"constants":{"system":{"visibility":12345678901234567891}}}'),
    ],
  ])('finds %s alone: %s', (rule, message, expected, received, request) => {
    const violations = checkRequest(request);
    expect(rulesOf(violations)).toEqual([rule]);
    expect(violations).toEqual([expect.objectContaining({ message, expected, received })]);
  });

  it.each(['103', '107.5', 'latest', '0x6b', '+107', '0107', '1e3'])('finds contract version %s alone', (value) => {
    expect(rulesOf(checkRequest(version(value)))).toEqual([`${parameters} at header X-Xbl-Contract-Version`]);
  });

  it.each(['Bearer not-a-real-token', 'XBL3.0 x=1;', 'Bearer XBL3.0 x=1;t', 'XBL3.0 x=1;t, Bearer t'])(
    'finds the token %s alone',
    (value) => {
      expect(rulesOf(checkRequest(token(value)))).toEqual(['authorization_conformance at header Authorization']);
    },
  );

  it('finds more than one fault of one request', () => {
    const request = write('[]', { Authorization: undefined, 'Content-Type': undefined }, { url: `${url}?token=x` });
    expect(rulesOf(checkRequest(request))).toEqual([
      'authorization_conformance at header Authorization',
      'undocumented_parameter at query token',
      'content_type_conformance at header Content-Type',
      'request_schema_conformance at the body',
    ]);
  });

  it('shows neither a token nor a signature', () => {
    const request = read({ Authorization: 'Bearer not-a-real-token', Signature: '' });
    expect(JSON.stringify(checkRequest(request))).not.toContain('not-a-real-token');
  });
});
