// What a fetch throws may be anything at all: an object without a prototype, or an error whose message throws.

/** Says why there is no response: the message of what was thrown and of its causes, such as "fetch failed: connect ECONNREFUSED". */
export function describeFailure(thrown: unknown): string {
  const parts: string[] = [];
  let at = thrown;
  for (let depth = 0; depth < 5 && at !== undefined; depth += 1) {
    const part = [textOf(at, 'message') ?? wordOf(at), textOf(at, 'code')].filter((text) => text !== undefined && text !== '');
    const text = part.filter((each, index) => index === 0 || !part[0]?.includes(each ?? '')).join(' ');
    if (!parts.includes(text)) parts.push(text);
    at = partOf(at, 'cause') ?? firstOf(partOf(at, 'errors'));
  }
  return parts.filter((text) => text !== '').join(': ') || 'the fetch threw something without a message';
}

/** Whether the connection ended under a request, as a server ends an idle one. */
export function isReset(thrown: unknown): boolean {
  let at = thrown;
  for (let depth = 0; depth < 5 && at !== undefined; depth += 1) {
    if (['ECONNRESET', 'EPIPE', 'UND_ERR_SOCKET'].includes(textOf(at, 'code') ?? '')) return true;
    at = partOf(at, 'cause');
  }
  return false;
}

function partOf(thrown: unknown, name: string): unknown {
  try {
    return typeof thrown === 'object' && thrown !== null ? Reflect.get(thrown, name) : undefined;
  } catch {
    return undefined;
  }
}

function textOf(thrown: unknown, name: string): string | undefined {
  const value = partOf(thrown, name);
  return typeof value === 'string' ? value : undefined;
}

function firstOf(errors: unknown): unknown {
  return Array.isArray(errors) ? errors[0] : undefined;
}

function wordOf(thrown: unknown): string | undefined {
  return typeof thrown === 'object' || typeof thrown === 'function' ? undefined : String(thrown);
}
