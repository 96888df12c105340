import { createClient } from 'mpsd-handle-session';
import { createProviderStates } from 'mpsd-handle-session/provider';
import { joinSession, leaveSession, modifySession } from 'mpsd-handle-session/sessions';

const { fetch, states } = createProviderStates(); // the reference provider; a live service needs neither
const { handleId, token } = states.joinLobby();
const client = createClient({ token, fetch });

await joinSession(client, handleId, { connection: '2f9d6b0c-4e13-4a57-b8c2-9f0a1d3e5b77' });

// Reads, writes if nobody wrote in between, and tries again with the current session if somebody did.
const outcome = await modifySession(client, handleId, ({ properties }) => ({
  properties: { custom: { round: Number(properties.custom?.round ?? 0) + 1 } },
}));
if (outcome.status === 200) console.log(outcome.session.membersInfo.count, outcome.session.properties.custom?.round); // 3 1

await leaveSession(client, handleId);
