/** What a command reads and writes, so that a test can stand in for all of it. */
export interface CliContext {
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Results. */
  readonly print: (text: string) => void;
  /** Everything else: progress, errors, remarks. */
  readonly printError: (text: string) => void;
  /** Whether standard error shows colours. Default no. */
  readonly colors?: boolean;
  readonly readFile: (path: string) => Promise<string>;
  readonly writeFile: (path: string, text: string) => Promise<void>;
  /** Resolves when a server should stop. */
  readonly interrupted: () => Promise<void>;
}
