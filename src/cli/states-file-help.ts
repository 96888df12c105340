/** The form of the states file, for the help of verify and for its list. */
export const statesFileHelp = `The states file names, for each state, a handle that is in it. verify --list describes the states; serve --states FILE writes
such a file. A check whose state is missing is skipped.

  {
    "openLobby": { "handleId": "<GUID>" },
    "joinLobby": { "handleId": "<GUID>", "tokenVariable": "XBL_TOKEN_JOINER" },
    "leaveSession": { "setupUrl": "https://staging.example/provider-states" }
  }

  handleId       handle that is in the state
  tokenVariable  name of the environment variable that holds the caller's token (default XBL_TOKEN); the file holds no token
  setupUrl       instead of handleId: URL to which POST { "state": "leaveSession", "action": "setup" } is sent before each
                 check, to get a fresh handle; the response is { "handleId": "<GUID>" }`;
