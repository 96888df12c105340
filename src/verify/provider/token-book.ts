import type { ReceivedResponse } from '../../contract/contract.js';
import { redact, redactHeaders } from '../../wire/redaction.js';

/** Every token that a run was given, to keep them out of the report. */
export interface TokenBook {
  /** Adds a token and the environment variable that a curl line takes it from. */
  add(token: string, variable: string): void;
  /** The variable of a token; undefined for any other text. */
  variableOf(text: string): string | undefined;
  redactText(text: string): string;
  /** The same response unless it repeats a token or the secret part of one. */
  redactResponse(response: ReceivedResponse): ReceivedResponse;
}

export function createTokenBook(): TokenBook {
  const variables = new Map<string, string>();
  return {
    add(token, variable) {
      variables.set(token, variable);
    },
    variableOf: (text) => variables.get(text),
    redactText: (text) => [...variables.keys()].reduce(redact, text),
    redactResponse(response) {
      let { headers, body } = response;
      for (const token of variables.keys()) {
        headers = redactHeaders(headers, token);
        body = redact(body, token);
      }
      return headers === response.headers && body === response.body ? response : { ...response, headers, body };
    },
  };
}
