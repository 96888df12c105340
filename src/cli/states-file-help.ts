/** The form of the states file, for the help of verify and for its list. */
export const statesFileHelp = `The states file names a handle that is in each state. verify --list prints what each state must be; serve --states FILE
writes such a file. A check whose state is missing is skipped.

  {
    "openLobby": { "handleId": "<GUID>" },
    "joinLobby": { "handleId": "<GUID>", "tokenVariable": "XBL_TOKEN_JOINER" },
    "leaveSession": { "setupUrl": "https://staging.example/provider-states" }
  }

  handleId       handle that is in the state
  tokenVariable  environment variable with the token of the state's caller, so that no file holds a token; by default XBL_TOKEN
  setupUrl       asked for a fresh handle before each check, in place of handleId, with POST { "state": "leaveSession",
                 "action": "setup" }; the response is { "handleId": "<GUID>" }`;
