/** The media type of a message in lower case and without parameters; empty if it has none. */
export function mediaTypeIn(headers: { get(name: string): string | null }): string {
  const value = headers.get('Content-Type') ?? '';
  return value === 'application/json' ? value : (value.split(';', 1)[0]?.trim().toLowerCase() ?? '');
}
