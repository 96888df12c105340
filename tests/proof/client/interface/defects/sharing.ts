import { createClient } from '../../../../../src/index.js';
import { type Call, type ClientDefect, defect, type Outcome, wrap } from '../../defects/kinds.js';
import { options } from '../../defects/kinds-attempt.js';

/** Calls that are under way at the same time and share what they should not. */
function confused(name: string, description: string, change: (made: Call, others: readonly Call[]) => Promise<Outcome>): ClientDefect {
  return defect(name, description, (given) => {
    const underWay: Call[] = [];
    return wrap(createClient(given), (made) => {
      if (given.shareReads !== true) return made.run();
      const ended = change(made, [...underWay]);
      underWay.push(made);
      return ended.finally(() => underWay.splice(underWay.indexOf(made), 1));
    });
  });
}

/** Calls with one key share a promise, if they are made at the same time. */
function joined(name: string, description: string, key: (made: Call) => string | undefined): ClientDefect {
  return defect(name, description, (given) => {
    const underWay = new Map<string, Promise<Outcome>>();
    return wrap(createClient(given), (made) => {
      const own = given.shareReads === true ? key(made) : undefined;
      if (own === undefined) return made.run();
      const known = underWay.get(own);
      if (known !== undefined) return known;
      const result = made.run().finally(() => underWay.delete(own));
      underWay.set(own, result);
      return result;
    });
  });
}

const isRead = ({ operationId }: { readonly operationId: string }) => operationId === 'getSessionByHandle';
const keyOf = ({ handleId, options: { headers, correlationVector } }: Call) => JSON.stringify([handleId, headers, correlationVector]);

/** Reads that share too much, too little or too long. */
export const sharingDefects = [
  options('shareReads ignored', 'each read is a request', ({ shareReads: _, ...given }) => given),
  options('reads always shared', 'nobody asked for it', (given) => ({ ...given, shareReads: true })),
  confused('reads of other handles shared', 'any session will do', (made, [first]) =>
    made.run(isRead(made) ? first?.handleId : undefined, isRead(made) ? first?.options : undefined),
  ),
  confused('reads with other headers shared', 'the handle alone counts', (made, others) => {
    const first = others.find((other) => isRead(other) && other.handleId === made.handleId);
    const { headers, correlationVector } = first?.options ?? made.options;
    return isRead(made) ? made.run(made.handleId, { ...made.options, headers: { ...headers }, correlationVector }) : made.run();
  }),
  joined('writes shared', 'the second one is not sent', (made) => (isRead(made) ? undefined : keyOf(made))),
  joined('abort of one ends all that share', 'with the signal of the first', (made) => (isRead(made) ? keyOf(made) : undefined)),
  confused('shared reads cannot be aborted', 'the signal is not looked at', (made) => {
    const { signal: _, ...rest } = made.options;
    return made.run(made.handleId, rest);
  }),
  confused('shared request goes on alone', 'when everybody has left', (made) => {
    const { signal, ...rest } = made.options;
    if (signal?.aborted === false && isRead(made)) made.run(made.handleId, rest).catch(() => undefined);
    return made.run();
  }),
  defect('shared outcome kept', 'later reads get it, too', (given) => {
    const known = new Map<string, Promise<Outcome>>();
    return wrap(createClient(given), (made) => {
      const kept = known.get(keyOf(made));
      if (kept !== undefined && given.shareReads === true && isRead(made)) return kept;
      const outcome = made.run();
      known.set(keyOf(made), outcome);
      return outcome;
    });
  }),
];
