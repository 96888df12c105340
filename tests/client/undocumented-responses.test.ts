import { describe, expect, it } from 'vitest';
import { createClient, UnexpectedResponseError } from '../../src/index.js';
import { handleId, minimal, observe, response, session, text } from '../proof/client/harness.js';

describe('a response that is not documented', () => {
  it.each([
    ['an unknown status', text(418, 'teapot'), 'the status is not documented (status 418): teapot'],
    ['a status of the other operation', text(409, 'conflict'), 'the status is not documented (status 409): conflict'],
    [
      'HTML from a gateway',
      response(503, '<html>', { 'Content-Type': 'text/html' }),
      'the media type is "text/html", documented is text/plain (status 503): <html>',
    ],
    [
      'HTML as a session',
      response(200, '<html>', { 'Content-Type': 'text/html; charset=utf-8' }),
      'the media type is "text/html", documented is application/json',
    ],
    ['a session without a media type', response(200, minimal), 'the media type is missing'],
    ['truncated JSON', session(minimal.slice(0, -1)), 'the body is not JSON (status 200)'],
    ['an empty session', session(''), 'the body is empty (status 200)'],
    ['an array', session('[]'), 'the body is not a JSON object (status 200): []'],
    ['null', session('null'), 'the body is not a JSON object (status 200): null'],
    ['a number', session('42'), 'the body is not a JSON object (status 200): 42'],
    [
      'a session with a 403 to a read',
      response(403, minimal, { 'Content-Type': 'application/json' }),
      'the media type is "application/json", documented is text/plain',
    ],
  ])('such as %s is an error that says why', async (_, respond, reason) => {
    const { client } = observe(createClient, respond);
    const call = client.getSessionByHandle(handleId);
    await expect(call).rejects.toThrow(UnexpectedResponseError);
    await expect(call).rejects.toThrow(`Unexpected response to getSessionByHandle: ${reason}`);
  });

  it('such as a third media type is an error that names both documented ones', async () => {
    const { client } = observe(createClient, response(403, '<html>', { 'Content-Type': 'text/html' }));
    await expect(client.writeSessionByHandle(handleId, {})).rejects.toThrow('documented is application/json or text/plain (status 403)');
  });

  it('keeps the status, the headers and the first part of the text', async () => {
    const { client } = observe(createClient, response(502, 'x'.repeat(5000), { Via: 'gateway' }));
    const error: unknown = await client.getSessionByHandle(handleId).catch((thrown: unknown) => thrown);
    expect(error).toMatchObject({
      name: 'UnexpectedResponseError',
      operationId: 'getSessionByHandle',
      status: 502,
      text: 'x'.repeat(1000),
    });
    expect((error as UnexpectedResponseError).headers.get('Via')).toBe('gateway');
  });

  it('keeps the correlationId, if there is one', async () => {
    const one = observe(createClient, response(502, 'oops', { 'X-XblCorrelationId': 'invented-1' }));
    const other = observe(createClient, response(502, 'oops'));
    await expect(one.client.getSessionByHandle(handleId)).rejects.toMatchObject({ correlationId: 'invented-1' });
    await expect(other.client.getSessionByHandle(handleId)).rejects.toMatchObject({ correlationId: undefined });
  });

  it.each(['Application/JSON;charset=utf-8', 'application/json ; charset=utf-8'])(
    'is not one whose media type has parameters or another case, such as %s',
    async (mediaType) => {
      const { client } = observe(createClient, response(200, minimal, { 'Content-Type': mediaType }));
      await expect(client.getSessionByHandle(handleId)).resolves.toMatchObject({ status: 200 });
    },
  );
});
