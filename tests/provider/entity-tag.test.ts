import { describe, expect, it } from 'vitest';
import { digest, entityTagOf, matchesStrongly, matchesWeakly } from '../../src/provider/session/entity-tag.js';
import { active, bob, custom, session, start, stranger } from './session-behind-handle.js';

const tag = '"7c1d9a52e3f84b06a1c95d2f7e80b364"';

describe('an entity tag', () => {
  it('is a digest in quotes, without the mark of a weak one', () => {
    expect(entityTagOf('harbor')).toBe('"20c2676f875c34ede1261fae1d415fd1"');
  });

  it.each([
    ['', '9e36726e85ea4f0ec2b2e19c27d5d741'],
    ['a', '90d0276189c9c80c0b42a06595774019'],
    ['harbor', '20c2676f875c34ede1261fae1d415fd1'],
    ['Überfahrt 🚢', 'e5b4fb9e64eecc9fd74fa0d6ca0b6ec5'],
    ['canyon 159', '00ee312160d0cbc6b85a0b951a766f5e'], // zeroes are kept
  ])('is the same in every run: the digest of %j', (text, expected) => {
    expect(digest(text)).toBe(expected);
  });

  it('belongs to the text of the response', async () => {
    const { tag, text } = await start(session()).get();
    expect(tag).toBe(entityTagOf(text));
  });

  it('differs for texts that hardly differ', () => {
    const texts = ['a', 'b', 'aa', 'ab', 'ba', 'A', ' a', 'a ', ...Array.from({ length: 1000 }, (_, number) => `${number}`)];
    expect(new Set(texts.map(digest)).size).toBe(texts.length);
  });
});

describe('a field value of If-Match', () => {
  it.each([
    ['the tag', tag],
    ['any', '*'],
    ['a list that begins with the tag', `${tag}, "x"`],
    ['a list that ends with the tag', `"x", ${tag}`],
    ['a list without spaces', `"x",${tag},"y"`],
    ['a list with odd spaces', `"x" ,\t${tag}  , "y"`],
    ['a list with empty parts', `, ,${tag},`],
    ['a list with a tag that holds a comma', `"a,b", ${tag}`],
  ])('names the tag: %s', (_, value) => {
    expect(matchesStrongly(value, tag)).toBe(true);
  });

  it.each([
    ['nothing', ''],
    ['an empty list', ' , ,'],
    ['another tag', '"x"'],
    ['other tags', '"x", "y"'],
    ['the tag without quotes', tag.replaceAll('"', '')],
    ['the tag without its last quote', tag.slice(0, -1)],
    ['the tag without its last digit', `${tag.slice(0, -2)}"`],
    ['the tag in capitals', tag.toUpperCase()],
    ['the tag as a weak one', `W/${tag}`],
    ['the tag with a mark that is none', `w/${tag}`],
    ['the tag with text before it', `x${tag}`],
    ['the tag with text behind it', `${tag}x`],
    ['the tag behind another one without a comma', `"x" ${tag}`],
    ['any, in quotes', '"*"'],
    ['any among others', '*, "x"'],
  ])('does not name the tag: %s', (_, value) => {
    expect(matchesStrongly(value, tag)).toBe(false);
  });

  it('names nothing where no session exists', () => {
    expect([matchesStrongly('*', undefined), matchesWeakly('W/undefined', undefined)]).toEqual([false, false]);
  });
});

describe('a field value of If-None-Match', () => {
  it.each([
    ['the tag', tag],
    ['the tag as a weak one', `W/${tag}`],
    ['a list with the tag as a weak one', `W/"x", W/${tag}`],
    ['any', '*'],
  ])('names the tag: %s', (_, value) => {
    expect(matchesWeakly(value, tag)).toBe(true);
  });

  it.each([
    ['another tag as a weak one', 'W/"x"'],
    ['the tag with a mark that is none', `w/${tag}`],
    ['the mark alone', 'W/'],
  ])('does not name the tag: %s', (_, value) => {
    expect(matchesWeakly(value, tag)).toBe(false);
  });
});

describe('preconditions', () => {
  const change = custom({ Map: 'reef' });

  it('are judged with If-Match first', async () => {
    const { put, get } = start(session());
    const { tag: current, text } = await get();
    const refused = await put(change, { headers: { 'If-Match': '"x"', 'If-None-Match': current } });
    expect([refused.status, refused.text]).toEqual([412, text]);
  });

  it('are all judged', async () => {
    const { put, get } = start(session());
    const { tag: current } = await get();
    const refused = await put(change, { headers: { 'If-Match': current, 'If-None-Match': current } });
    expect([refused.status, refused.text, refused.headers.get('Cache-Control')]).toEqual([412, '', 'no-cache, no-store']);
    expect((await put(change, { headers: { 'If-Match': current, 'If-None-Match': '"x"' } })).status).toBe(200);
  });

  it.each([
    ['If-Match', (current: string) => current, 200],
    ['If-Match', (current: string) => `W/${current}`, 412],
    ['If-None-Match', (current: string) => `W/${current}`, 412],
    ['If-None-Match', () => '"x"', 200],
  ] as const)('compare %s as the header says, case %#', async (name, tagOf, status) => {
    const { put, get } = start(session());
    const before = await get();
    expect((await put(change, { headers: { [name]: tagOf(before.tag) } })).status).toBe(status);
    expect((await get()).tag === before.tag).toBe(status === 412);
  });

  it.each([
    ['If-Match', '*', 412],
    ['If-Match', '"x"', 412],
    ['If-None-Match', '*', 201],
    ['If-None-Match', '"x"', 201],
  ])('%s: %s on a missing session gives %i', async (name, value, status) => {
    const { put, get } = start(undefined);
    expect((await put(active, { headers: { [name]: value } })).status).toBe(status);
    expect((await get()).status).toBe(status === 201 ? 200 : 204);
  });

  it('let one of two writers through who both saw the same session', async () => {
    const { put, get } = start(session());
    const headers = { 'If-Match': (await get()).tag };
    const responses = await Promise.all([put(change, { headers }), put(custom({ Map: 'canal' }), { headers, as: bob })]);
    expect(responses.map(({ status }) => status).sort()).toEqual([200, 412]);
  });

  it('hold for the rendering of the request', async () => {
    const { put, get } = start(session());
    const old = await get({ headers: { 'X-Xbl-Contract-Version': '105' } });
    expect((await put(change, { headers: { 'If-Match': old.tag } })).status).toBe(412);
    expect((await put(change, { headers: { 'If-Match': old.tag, 'X-Xbl-Contract-Version': '105' } })).status).toBe(200);
  });

  it('do not show the session to one who may not see it', async () => {
    const { put, get } = start(session({ visibility: 'private' }));
    const refused = await put(change, { as: stranger, headers: { 'If-Match': '"x"' } });
    expect([refused.status, refused.session]).toEqual([403, undefined]);
    expect((await get({ as: stranger, headers: { 'If-None-Match': '*' } })).status).toBe(403);
  });

  it('of a read are If-None-Match only', async () => {
    expect((await start(session()).get({ headers: { 'If-Match': '"x"' } })).status).toBe(200);
  });

  it('of a read that is unchanged are answered with how long it may be kept', async () => {
    const { get } = start(session());
    const { tag: current } = await get();
    const { headers, status, text, tag: repeated } = await get({ headers: { 'If-None-Match': `W/${current}` } });
    expect([status, headers.get('Cache-Control'), text, repeated]).toEqual([304, 'max-age=0, must-revalidate', '', current]);
  });
});
