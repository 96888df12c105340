/** Characters of a body that a curl line holds. */
const longestBody = 2000;

/**
 * A request as a command to copy.
 *
 * @param variableOf - the environment variable that holds a header's value, if it is a secret
 */
export function curlLine(
  method: string,
  url: string,
  headers: readonly (readonly [string, string])[],
  body: string,
  variableOf: (value: string) => string | undefined,
): string {
  const shown = headers.map(([name, value]) => {
    const variable = variableOf(value);
    if (variable !== undefined) return `-H "${name}: $${variable}"`;
    return `-H ${quote(value === '' ? `${name};` : `${name}: ${value}`)}`; // curl's spelling of an empty field
  });
  const data = body.length > longestBody ? [`--data-binary @body-of-${body.length}-characters`] : [`--data-raw ${quote(body)}`];
  return ['curl', '-i', '-X', method, ...shown, ...(body === '' ? [] : data), quote(url)].join(' ');
}

function quote(text: string): string {
  return `'${text.replaceAll("'", `'\\''`)}'`;
}
