import { createClient } from 'mpsd-handle-session';
import { joinSession } from 'mpsd-handle-session/sessions';

const client = createClient({ token: process.env.XBL_TOKEN ?? '' });
const outcome = await joinSession(client, '1a6f3c80-5d27-4e91-b0c4-8f2e7d9a5b13', {
  connection: 'b7a0e5d2-83c6-4f19-9d54-1c6e8a2f0b93',
});

console.log(outcome.status, outcome.status === 200 ? outcome.session.membersInfo.count : '');
