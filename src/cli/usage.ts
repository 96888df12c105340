const usages = {
  get: `  get [handleId]     show the session that a handle points to
                     without an id: a built-in example, answered within this process
    --base-url URL   where the service is (default https://sessiondirectory.xboxlive.com)
    --json           print the session document, digit for digit
    --attempts N     how often to try when the service is busy or away (default 4)
`,
  mock: `  mock               serve a mock of the service on this machine
    --port N         port to listen on (default 4010; 0 takes a free one)
    --example NAME   example to answer with
`,
  serve: `  serve              serve the reference provider, which has behaviour
    --seed FILE      JSON file of users, templates, sessions and handles
    --port N         port to listen on (default 4011; 0 takes a free one)
    --rate-limit F   form of a 429: off, limitType, type or empty (default off)
`,
  verify: `  verify             verify the provider at a URL
    --url URL        base URL of the provider
    --states FILE    JSON file: a handle for each state, { "openLobby": { "handleId": "<GUID>" } }
    --write          run the checks that write, too
    --format FORMAT  text, junit, json or github (default text)
    --output FILE    where the report goes (default standard output)
    --only NAME      only checks of this name, or with this in their title
    --seed N         seed of the drawn requests (default 1)
    --no-limits      do not keep to the service's rate limits; adds the drawn requests
    --timeout N      seconds after which the checks that are left are skipped (default 600)
`,
  docs: `  docs               print where the reference is: one HTML page that needs no network
    --output FILE    write a copy of it here instead
`,
} as const;

export type CommandName = keyof typeof usages;

const everywhere = `  --help, -h         this text, or that of the command
  --version          the version of this package

Tokens are read from the environment variable XBL_TOKEN: XBL3.0 x=<userHash>;<XSTS token>
Results go to standard output, everything else to standard error, in colour on a terminal unless NO_COLOR is set.

Exit codes: 0 it is done: a session was shown, the provider passed, the server was stopped
            1 there was no session to show, or the provider failed
            2 the arguments are wrong, a file or a port cannot be used, mock lacks Prism, the provider cannot be reached, nothing was
              verified, or the run was interrupted
`;

export const commandNames = Object.keys(usages) as readonly CommandName[];

/** What --help prints: of one command, or of all. */
export function usage(command?: CommandName): string {
  const texts = command === undefined ? Object.values(usages).join('') : usages[command];
  return `mpsd-handle-session ${command ?? '<command>'}\n\n${texts}\n${everywhere}`;
}
