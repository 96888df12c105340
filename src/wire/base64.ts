// Frameworks write bytes into JSON as base64, and headers are bytes to some of them.

/** Takes out of a text whatever is base64, of either alphabet, of something that holds a secret. */
export function redactBase64(text: string, secret: string): string {
  if (!hasRun(text, Math.floor((secret.length - 4) / 3) * 4)) return text;
  return [0, 1, 2].flatMap((offset) => coresOf(secret, offset)).reduce(redactRuns, text);
}

/** The digits that depend only on the secret when it begins in the first, second or third byte of a group, in both alphabets. */
function coresOf(secret: string, offset: number): readonly string[] {
  const aligned = secret.slice((3 - offset) % 3);
  const core = btoa(aligned.slice(0, aligned.length - (aligned.length % 3)));
  return [core, core.replaceAll('+', '-').replaceAll('/', '_')];
}

/** Takes out the digits of base64 around a core as well: they are of what stands before and after the secret, or of its ends. */
function redactRuns(text: string, core: string): string {
  let result = '';
  let copied = 0;
  for (let at = text.indexOf(core); at !== -1; at = text.indexOf(core, copied)) {
    const start = startOfRun(text, at);
    result += `${text.slice(copied, start)}<redacted>`;
    copied = endOfRun(text, at + core.length);
    while (text[copied] === '=') copied += 1;
  }
  return result + text.slice(copied);
}

/** Whether a text has so many digits of base64 side by side. They cover one of as many places, so that the others need no look. */
function hasRun(text: string, length: number): boolean {
  for (let at = length - 1; at < text.length; at += length) {
    if (!isInRun(text.charCodeAt(at))) continue;
    const end = endOfRun(text, at);
    if (end - startOfRun(text, at) >= length) return true;
    at = end;
  }
  return false;
}

function startOfRun(text: string, from: number): number {
  let start = from;
  while (isInRun(text.charCodeAt(start - 1))) start -= 1;
  return start;
}

function endOfRun(text: string, from: number): number {
  let end = from;
  while (isInRun(text.charCodeAt(end))) end += 1;
  return end;
}

function isInRun(code: number): boolean {
  return (
    (code >= 97 && code <= 122) || (code >= 65 && code <= 90) || (code >= 47 && code <= 57) || code === 43 || code === 45 || code === 95
  );
}
