import { createClient, readActivation } from 'mpsd-handle-session';
import { createProviderStates } from 'mpsd-handle-session/provider';
import { joinSession, leaveSession, modifySession } from 'mpsd-handle-session/sessions';

const { fetch, states } = createProviderStates(); // the reference provider; leave it out to reach the live service
const { handleId: invited, token } = states.joinLobby();
const client = createClient({ token, fetch });

// The URI that starts a title when its player accepts an invite.
const uri = `ms-xbl-multiplayer://inviteHandleAccept?handle=${invited}&invitedXuid=2533270000000002&senderXuid=2533270000000001`;
const activation = readActivation(uri);
if (activation === undefined) throw new Error('Not an invite to a session');
const { handleId } = activation;

// Id of the player's real-time activity (RTA) connection. If that connection drops, the service removes the player.
await joinSession(client, handleId, { connection: '2f9d6b0c-4e13-4a57-b8c2-9f0a1d3e5b77' });

// Writes the change that the function returns, unless somebody else has written in between; then it starts over with the current session.
const outcome = await modifySession(client, handleId, ({ properties }) => ({
  properties: { custom: { round: Number(properties.custom?.round ?? 0) + 1 } },
}));
if (outcome.status === 200) console.log(outcome.session.membersInfo.count, outcome.session.properties.custom?.round); // 3 1

await leaveSession(client, handleId);
