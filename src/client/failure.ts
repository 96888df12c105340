// What a thrown error says about another attempt. Runtimes agree on neither classes nor codes, so this goes by both, and by texts.

/** `at once` after a kept connection that turned out to be closed, `wait` after any other failure of the network. */
export type Remedy = 'at once' | 'wait' | 'none';

/** Whether a `fetch` failed by a mistake in a program, which no attempt mends, and not by the network. */
function isMistake(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  if (error.name === 'RangeError') return !/\bstatus\b/.test(error.message); // of a response that cannot be one
  if (/^(?:Assertion|Eval|Reference|Syntax|URI)Error$/.test(error.name)) return true;
  return error.name === 'TypeError' && !networkText.test(error.message);
}

/**
 * The texts of network failures, which are TypeErrors (https://fetch.spec.whatwg.org/#fetch-method): those of undici, Chromium,
 * Firefox, Safari, Deno, Bun, workerd and React Native.
 */
const networkText =
  /^(?!Cannot |.* is (?:not|undefined|null)\b).*(?:fetch failed|failed to fetch|load failed|error sending request|connect|network|socket|terminated|timed out|could not be found|^\w+ fetching ")/i;

/** Whether another attempt may mend what a `fetch` threw, and when it may be made. */
export function remedyFor(error: unknown): Remedy | 'mistake' {
  try {
    if (isMistake(error)) return 'mistake';
    const chain = [...errorsIn(error)];
    if (chain.some(isPermanent)) return 'none';
    return chain.some(isClosedConnection) && !chain.some(isInTheMiddle) ? 'at once' : 'wait';
  } catch {
    return 'wait'; // an error that cannot be read
  }
}

/** Certificates, TLS versions, and requests that a transport refuses to send, such as happy-dom's for CORS. Codes of OpenSSL (X509_V_ERR_…), Node and undici. */
const permanentCode =
  /CERT|SELF_SIGNED|^CRL_|^UNABLE_TO_|^(?:EPROTO|HOSTNAME_MISMATCH|INVALID_CA|INVALID_PURPOSE|PATH_LENGTH_EXCEEDED)$|^ERR_(?:TLS(?!_HANDSHAKE_TIMEOUT)|SSL|INVALID|UNESCAPED|HTTP_INVALID|MODULE)|^UND_ERR_(?:INVALID|NOT_SUPPORTED|REQ_)|^MODULE_NOT_FOUND$/;
const permanentText = /\bcertificate\b|^Cross-Origin Request Blocked|^(?:bad port|unknown scheme)$/i;

function isPermanent(error: Error): boolean {
  return permanentCode.test(codeOf(error)) || permanentText.test(error.message);
}

/** Connections are kept, and the server may close one at the moment at which the client uses it (RFC 9112 section 9.5). */
function isClosedConnection(error: Error): boolean {
  return /^(?:ECONNRESET|EPIPE|UND_ERR_SOCKET)$/.test(codeOf(error));
}

/** Whether a connection broke in the middle of a response, or before its first one. */
function isInTheMiddle(error: Error): boolean {
  if (/^(?:terminated|aborted)$/.test(error.message)) return true;
  const { reusedSocket, socket } = error as { reusedSocket?: unknown; socket?: { bytesRead?: unknown } };
  return reusedSocket === false || socket?.bytesRead === 0;
}

function codeOf(error: Error): string {
  return 'code' in error && typeof error.code === 'string' ? error.code : '';
}

/** An error, its causes, and the parts of aggregates. As many as a reader would look at. */
function* errorsIn(error: unknown): Generator<Error> {
  const open = [error];
  for (let count = 0; open.length > 0 && count < 20; count += 1) {
    const next = open.shift();
    if (!(next instanceof Error)) continue;
    yield next;
    open.push(next.cause, ...(next instanceof AggregateError ? next.errors.slice(0, 10) : []));
  }
}
