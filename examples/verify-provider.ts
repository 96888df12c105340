import { createProviderStates } from 'mpsd-handle-session/provider';
import { formatReport, verifyProvider } from 'mpsd-handle-session/verify';

// Replace both with your own: any fetch, and for each state a function that returns a handle in that state.
const { fetch, states } = createProviderStates();

const report = await verifyProvider(fetch, { states });
console.log(formatReport(report, 'text'));
