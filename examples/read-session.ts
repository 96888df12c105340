import { createClient } from 'mpsd-handle-session';
import { createProviderStates } from 'mpsd-handle-session/provider';

const { fetch, states } = createProviderStates(); // the reference provider, in this process
const { handleId, token } = states.bedrockWorld(); // with the live service: your handle id, and your token
const client = createClient({ token, fetch }); // leave out `fetch` to reach the live service

const outcome = await client.getSessionByHandle(handleId);

switch (outcome.status) {
  case 200: {
    const { session, reference } = outcome;
    console.log(reference?.templateName, session.membersInfo.count, session.properties.custom?.worldName); // world 2 Harbor
    break;
  }
  case 204:
    console.log('The handle is valid, but its session is gone.');
    break;
  default:
    console.log('No session now:', outcome.status);
}
