import { type Check, read } from '../check.js';

/** Judges the responses of all checks before it, so it is the last one of a run. */
export const undeclaredHeaderChecks: readonly Check[] = [
  read(
    'sends no undeclared header that sets or reveals a secret',
    { name: 'undeclared_header', state: 'openLobby', source: 'description: response headers' },
    async (exchange) => {
      await exchange.read();
      for (const { violation, reproduce } of exchange.context.undeclaredHeaders.harmful()) exchange.findings.add([violation], reproduce);
    },
  ),
];
