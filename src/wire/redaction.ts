// Keeps the token out of what a server or a transport gives back.

/** A server that repeats what it was sent, or its secret part alone, must not bring the token into a message or a log. */
export function redact(text: string, token: string): string {
  const secrets = secretsOf(token);
  if (!text.includes(secrets[1] ?? token)) return text; // all at once: the longer the text that is sought, the faster
  return secrets.reduce((rest, secret) => rest.replaceAll(secret, '<redacted>'), text);
}

/** Takes out the beginning of a token that a text breaks off in. */
export function redactBeginning(text: string, token: string): string {
  for (const secret of secretsOf(token)) {
    const at = text.lastIndexOf(secret.slice(0, 8));
    if (at !== -1 && secret.startsWith(text.slice(at))) return `${text.slice(0, at)}<redacted>`;
  }
  return text;
}

/** A token, and what follows its user hash unless that is so short that it may stand in a text by chance. */
function secretsOf(token: string): readonly string[] {
  const part = token.slice(token.lastIndexOf(';') + 1);
  return part.length < 16 ? [token] : [token, part];
}

/** Takes the token out of what a transport threw: the error of a parser quotes the answer. */
export function redactError(error: unknown, token: string): unknown {
  for (let at = error, depth = 0; at instanceof Error && depth < 10; at = at.cause, depth += 1) {
    for (const name of Object.getOwnPropertyNames(at)) {
      const value: unknown = Reflect.get(at, name);
      if (typeof value === 'string') {
        const text = redactBeginning(redact(value, token), token);
        if (text !== value) Reflect.set(at, name, text);
      } else if (value instanceof Uint8Array) Reflect.deleteProperty(at, name);
    }
  }
  return error;
}

export function redactHeaders(headers: Headers, token: string): Headers {
  const entries = [...headers];
  if (entries.every(([, value]) => redact(value, token) === value)) return headers;
  return new Headers(entries.map(([name, value]): [string, string] => [name, redact(value, token)]));
}
