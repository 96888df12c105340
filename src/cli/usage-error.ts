/** The arguments, the environment or a file are wrong; the message is one line that says what would be right. Exit code 2. */
export class UsageError extends Error {
  override name = 'UsageError' as const;
}

/** The message of whatever was thrown. */
export function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
