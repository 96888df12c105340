import { createClient } from 'mpsd-handle-session';

const client = createClient({ token: process.env.XBL_TOKEN ?? '' });
const outcome = await client.getSessionByHandle('1a6f3c80-5d27-4e91-b0c4-8f2e7d9a5b13');

if (outcome.status === 200) console.log(outcome.session.membersInfo.count, outcome.etag);
else console.log('No session:', outcome.status);
