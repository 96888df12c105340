// From an accepted invite into its session, and out again: the token, the handle in the activation, the session, joining, leaving.
import { authenticate, type Email } from '@xboxreplay/xboxlive-auth';
import { type ClientOptions, createClient, readActivation, type SessionOf, xblToken } from 'mpsd-handle-session';
import { joinSession, leaveSession } from 'mpsd-handle-session/sessions';

/** Yours: what your title keeps in its sessions. The types are trusted; docs/custom-properties.md says how schemas check them. */
interface Lobby {
  readonly properties: { readonly map: string };
  readonly memberProperties: { readonly character: string };
}

/** The player's token for Xbox services. The client asks again when the service refuses it. */
export function signIn(email: Email, password: string) {
  return async (): Promise<string> => {
    const { user_hash, xsts_token } = await authenticate(email, password); // of prismarine-auth: getXboxToken()
    return xblToken(user_hash, xsts_token);
  };
}

/**
 * Joins the session that a player was invited to, plays, and leaves it, whatever comes of the play.
 *
 * @param uri - what the shell starts a title with, `ms-xbl-multiplayer://inviteHandleAccept?handle=…`
 * @param connection - the id of the player's connection for real-time activity. A title opens a web socket to
 *   `wss://rta.xboxlive.com/connect`, with the player's token, and subscribes to `https://sessiondirectory.xboxlive.com/connections/`;
 *   the response has it as `ConnectionId`. When that socket closes, the service takes the player for gone and removes them.
 * @returns why the player could not join; undefined if they did
 */
export async function playInvited(
  uri: string,
  connection: string,
  play: (session: SessionOf<Lobby>) => Promise<void>,
  options: Pick<ClientOptions, 'token' | 'fetch'>,
): Promise<string | undefined> {
  const activation = readActivation(uri);
  if (activation === undefined) return 'The title was started without an invite.';
  const { handleId } = activation;
  const client = createClient<Lobby>(options);

  const found = await client.getSessionByHandle(handleId);
  if (found.status === 204 || found.status === 404) return 'The game is over.';
  if (found.status !== 200) return `The session cannot be read now (status ${found.status}).`;

  const joined = await joinSession(client, handleId, { connection, properties: { character: 'navigator' } });
  if (joined.status !== 200) return `The game on ${found.session.properties.custom?.map} cannot be joined (status ${joined.status}).`;
  try {
    await play(joined.session);
  } finally {
    await leaveSession(client, handleId);
  }
  return undefined;
}
