/** What a command reads and writes, so that a test can stand in for all of it. */
export interface CliContext {
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Results. */
  readonly print: (text: string) => void;
  /** Everything else: progress, errors, remarks. */
  readonly printError: (text: string) => void;
  /** Whether standard error shows colours. Default no. */
  readonly colors?: boolean;
  /** Whether variables are set as in PowerShell. Default no. */
  readonly isWindows?: boolean;
  /** Columns of the terminal, if there is one. */
  readonly columns?: number | undefined;
  readonly readFile: (path: string) => Promise<string>;
  /** Makes the folder of the file if it is missing. */
  readonly writeFile: (path: string, text: string) => Promise<void>;
  /** Resolves when a server should stop. */
  readonly interrupted: () => Promise<void>;
}
