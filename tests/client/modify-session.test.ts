import { describe, expect, it, vi } from 'vitest';
import { modifySession } from '../../src/client/sessions.js';
import { createClient, InvalidArgumentError, MpsdError, type MultiplayerSession } from '../../src/index.js';
import { handleId, minimal, observe, type Respond, response, session, text, withCustom } from '../proof/client/harness.js';
import { inTurn, onCommand } from './scripted.js';

const left = new Error('the player left');

describe('modifySession', () => {
  const tagged = (tag: string, round: number, status = 200): Respond => session(withCustom(`{"round":${round}}`), { ETag: tag }, status);
  const increment = (current: MultiplayerSession) => ({ properties: { custom: { round: Number(current.properties.custom?.round) + 1 } } });
  const sent = (requests: ReturnType<typeof observe>['requests']) =>
    requests.map(({ method, headers, body }) => [method, headers.get('If-Match'), body]);
  const writes = (round: number) => `{"properties":{"custom":{"round":${round}}}}`;

  it('writes what the function makes of the session, under its entity tag', async () => {
    const { client, requests } = observe(createClient, inTurn(tagged('"1"', 1), tagged('"2"', 2)));
    await expect(modifySession(client, handleId, increment)).resolves.toMatchObject({ status: 200, etag: '"2"' });
    expect(sent(requests)).toEqual([
      ['GET', null, null],
      ['PUT', '"1"', writes(2)],
    ]);
  });

  it('waits for a function that answers in a promise', async () => {
    const { client, requests } = observe(createClient, inTurn(tagged('"1"', 1), tagged('"2"', 2)));
    await modifySession(client, handleId, async (current) => increment(current));
    expect(sent(requests)[1]).toEqual(['PUT', '"1"', writes(2)]);
  });

  it('takes the session of a 412 and tries again, without reading', async () => {
    const respond = inTurn(tagged('"1"', 1), tagged('"5"', 5, 412), tagged('"6"', 6, 412), tagged('"7"', 7));
    const { client, requests } = observe(createClient, respond);
    await expect(modifySession(client, handleId, increment)).resolves.toMatchObject({ status: 200, etag: '"7"' });
    expect(sent(requests)).toEqual([
      ['GET', null, null],
      ['PUT', '"1"', writes(2)],
      ['PUT', '"5"', writes(6)],
      ['PUT', '"6"', writes(7)],
    ]);
  });

  it.each(['W/"1"', '"1-gzip"'])('says so when its entity tag %s, changed by a gateway, is refused', async (tag) => {
    const { client, requests } = observe(createClient, inTurn(tagged(tag, 1), tagged(tag, 1, 412)));
    await expect(modifySession(client, handleId, increment)).rejects.toThrow(`refused the entity tag that it sent, ${tag}`);
    expect(requests).toHaveLength(2);
  });

  it('repeats a write that was cut', async () => {
    vi.spyOn(Math, 'random').mockReturnValue(0);
    const cut: Respond = () => Promise.reject(new TypeError('fetch failed'));
    const { client, requests } = observe(createClient, inTurn(tagged('"1"', 1), cut, tagged('"2"', 2)), { maxAttempts: 2 });
    await expect(modifySession(client, handleId, increment)).resolves.toMatchObject({ status: 200, etag: '"2"' });
    expect(sent(requests).slice(1)).toEqual(Array(2).fill(['PUT', '"1"', writes(2)]));
  });

  it('makes no second change when a write that was cut and repeated is refused, because it may have been done', async () => {
    vi.spyOn(Math, 'random').mockReturnValue(0);
    const cut: Respond = () => Promise.reject(new TypeError('fetch failed'));
    const { client, requests } = observe(createClient, inTurn(tagged('"1"', 1), cut, tagged('"2"', 2, 412)), { maxAttempts: 2 });
    await expect(modifySession(client, handleId, increment)).rejects.toThrow('it may have been done before');
    expect(requests).toHaveLength(3);
  });

  it('reads and writes with the headers and the correlation vector of the caller', async () => {
    const { client, requests } = observe(createClient, inTurn(tagged('"1"', 1), tagged('"2"', 2)));
    const headers = { 'X-Xbl-OnBehalfOf-Users': '2533270000000001' };
    await modifySession(client, handleId, increment, { headers, correlationVector: 'cV.1' });
    expect(requests.map(({ headers }) => [headers.get('X-Xbl-OnBehalfOf-Users'), headers.get('MS-CV')])).toEqual([
      ['2533270000000001', 'cV.1'],
      ['2533270000000001', 'cV.1'],
    ]);
  });

  it('gives a 412 without a session as it is', async () => {
    const { client, requests } = observe(createClient, inTurn(tagged('"1"', 1), response(412)));
    await expect(modifySession(client, handleId, increment)).resolves.toMatchObject({ status: 412, message: '' });
    expect(requests).toHaveLength(2);
  });

  it.each([
    ['five', undefined, 5],
    ['one', 1, 1],
    ['three', 3, 3],
  ])('writes at most %s times, and then gives the last 412', async (_, maxWrites, expected) => {
    const modify = vi.fn(increment);
    let round = 0;
    const { client, requests } = observe(createClient, (sent) => {
      round += 1;
      return tagged(`"${round}"`, round, sent.method === 'GET' ? 200 : 412)(sent);
    });
    const outcome = await modifySession(client, handleId, modify, maxWrites === undefined ? {} : { maxWrites });
    expect(outcome).toMatchObject({ status: 412, etag: `"${expected + 1}"` });
    expect(requests.filter(({ method }) => method === 'PUT')).toHaveLength(expected);
    expect(modify).toHaveBeenCalledTimes(expected);
  });

  it.each([0, -1, 1.5, Number.NaN, Number.POSITIVE_INFINITY, '5'])(
    'cannot write at most %j times, and sends nothing',
    async (maxWrites) => {
      const { client, requests } = observe(createClient);
      const call = modifySession(client, handleId, increment, { maxWrites: maxWrites as number });
      await expect(call).rejects.toThrow(InvalidArgumentError);
      await expect(call).rejects.toThrow(/^maxWrites must be a positive integer, for example 5, but was /);
      expect(requests).toEqual([]);
    },
  );

  it('leaves the session as it is when the function returns undefined, and gives the read', async () => {
    const { client, requests } = observe(createClient, tagged('"1"', 1));
    await expect(modifySession(client, handleId, () => undefined)).resolves.toMatchObject({ status: 200, etag: '"1"' });
    expect(requests.map(({ method }) => method)).toEqual(['GET']);
  });

  it('gives the 412 when the function returns undefined for its session', async () => {
    const once = (current: MultiplayerSession) => (current.properties.custom?.round === 1 ? increment(current) : undefined);
    const { client, requests } = observe(createClient, inTurn(tagged('"1"', 1), tagged('"2"', 2, 412)));
    await expect(modifySession(client, handleId, once)).resolves.toMatchObject({ status: 412, etag: '"2"' });
    expect(requests).toHaveLength(2);
  });

  it('does not write when the read has no entity tag', async () => {
    const { client, requests } = observe(createClient, session());
    const call = modifySession(client, handleId, increment);
    await expect(call).rejects.toThrow(MpsdError);
    await expect(call).rejects.toThrow('The session came without an entity tag, so a write could undo another one');
    expect(requests.map(({ method }) => method)).toEqual(['GET']);
  });

  it('does not write again when the 412 has no entity tag', async () => {
    const { client, requests } = observe(createClient, inTurn(tagged('"1"', 1), session(minimal, {}, 412)));
    await expect(modifySession(client, handleId, increment)).rejects.toThrow(MpsdError);
    expect(requests).toHaveLength(2);
  });

  it('needs no entity tag when there is nothing to write', async () => {
    const { client } = observe(createClient, session());
    await expect(modifySession(client, handleId, () => undefined)).resolves.toMatchObject({ status: 200 });
  });

  it.each([
    [204, response(204)],
    [404, text(404, 'gone')],
    [403, text(403, 'no')],
    [503, text(503, 'busy')],
  ])('gives a %i of the read, and does not ask the function', async (status, respond) => {
    const modify = vi.fn(increment);
    const { client, requests } = observe(createClient, respond);
    await expect(modifySession(client, handleId, modify)).resolves.toMatchObject({ status });
    expect(modify).not.toHaveBeenCalled();
    expect(requests).toHaveLength(1);
  });

  it.each([403, 404, 409])('gives a %i of the write', async (status) => {
    const { client, requests } = observe(createClient, inTurn(tagged('"1"', 1), text(status, 'no')));
    await expect(modifySession(client, handleId, increment)).resolves.toMatchObject({ status, message: 'no' });
    expect(requests).toHaveLength(2);
  });

  it.each([
    [
      'throws',
      () => {
        throw left;
      },
    ],
    ['rejects', () => Promise.reject(left)],
  ])('rejects with the function’s own error when it %s, and does not write', async (_, modify) => {
    const { client, requests } = observe(createClient, tagged('"1"', 1));
    await expect(modifySession(client, handleId, modify)).rejects.toBe(left);
    expect(requests).toHaveLength(1);
  });

  it.each([
    ['read', 1],
    ['write', 2],
  ])('ends with the caller’s signal during the %s', async (_, number) => {
    const service = onCommand();
    const { client, requests } = observe(createClient, service.respond);
    const controller = new AbortController();
    const call = modifySession(client, handleId, increment, { signal: controller.signal });
    call.catch(() => undefined); // looked at below
    await service.arrived(1);
    if (number === 2) {
      service.answer(1, tagged('"1"', 1));
      await service.arrived(2);
    }
    controller.abort(left);
    await expect(call).rejects.toBe(left);
    expect(requests).toHaveLength(number);
  });
});
