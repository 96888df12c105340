/**
 * Reads XML of the kind that reports consist of, and throws if it is not well-formed.
 *
 * @returns texts and attribute values, without their escapes
 */
export function readXml(xml: string): readonly string[] {
  const forbidden = /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/u;
  if (forbidden.test(xml)) throw new Error('a character that XML 1.0 forbids');
  const texts: string[] = [];
  const open: string[] = [];
  let rest = xml.replace(/^<\?xml version="1\.0" encoding="UTF-8"\?>\n/, '');
  while (rest !== '') {
    const [all, end, start, list = '', empty, characters] =
      /^(?:<\/([a-z]+)>|<([a-z]+)((?: [a-z]+="[^"<]*")*)(\/?)>|([^<>]+))/.exec(rest) ?? [];
    if (all === undefined) throw new Error(`no XML: ${rest.slice(0, 40)}`);
    if (end !== undefined && open.pop() !== end) throw new Error(`</${end}> closes another element`);
    if (start !== undefined && empty === '') open.push(start);
    const pairs = [...list.matchAll(/ ([a-z]+)="([^"]*)"/g)];
    if (new Set(pairs.map(([, name]) => name)).size < pairs.length) throw new Error('an attribute occurs twice');
    for (const value of [...pairs.map(([, , value]) => value), characters]) if (value !== undefined) texts.push(unescapeXml(value));
    rest = rest.slice(all.length);
  }
  if (open.length > 0) throw new Error(`<${open.join('><')}> is not closed`);
  return texts;
}

const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"' };

function unescapeXml(value: string): string {
  return value.replaceAll(/&(?:([a-z]+);)?/g, (_, name: string | undefined) => {
    const character = entities[name ?? ''];
    if (character === undefined) throw new Error(`no entity: ${name ?? 'bare ampersand'}`);
    return character;
  });
}
