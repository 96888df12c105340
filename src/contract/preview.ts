import { cut } from './violation.js';

/** The beginning of a value as JSON, with every digit. It reads no more of the value than it shows, however deep or large it is. */
export function preview(value: unknown): string {
  return cut(write(value, 301));
}

/** At most a few characters more than there is room for: each level of nesting writes at least one, which bounds the depth. */
function write(value: unknown, room: number): string {
  if (typeof value === 'bigint') return String(value).slice(0, room);
  if (typeof value === 'string') return JSON.stringify(value.slice(0, room));
  if (typeof value !== 'object' || value === null) return JSON.stringify(value) ?? 'nothing';
  const isArray = Array.isArray(value);
  let text = isArray ? '[' : '{';
  for (const name in value) {
    if (!Object.hasOwn(value, name)) continue;
    if (text.length > 1) text += ',';
    if (!isArray) text += `${JSON.stringify(name.slice(0, room))}:`;
    if (text.length >= room) return text;
    text += write(Reflect.get(value, name), room - text.length);
  }
  return text + (isArray ? ']' : '}');
}
