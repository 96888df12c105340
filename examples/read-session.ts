import { createClient } from 'mpsd-handle-session';
import { createMock } from 'mpsd-handle-session/mock';

const client = createClient({
  token: 'XBL3.0 x=<userHash>;<XSTS token>', // or a function that fetches one
  fetch: createMock({ example: 'bedrockWorld' }), // leave this out to reach the live service
});

const outcome = await client.getSessionByHandle('2b7e4d91-6c38-4fa2-91d5-9a3f8e0b6c24');

switch (outcome.status) {
  case 200: {
    const { session, reference } = outcome;
    console.log(reference?.templateName, session.membersInfo.count, session.properties.custom?.worldName); // world 1 Harbor
    break;
  }
  case 204:
    console.log('The handle is valid, but its session is gone.');
    break;
  default:
    console.log('Not now:', outcome.status);
}
