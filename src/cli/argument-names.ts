import { InvalidArgumentError } from '../wire/errors.js';
import { UsageError } from './usage-error.js';

/** Runs a check of the client's arguments and calls the argument as it is called on the command line, for example `--base-url`. */
export function checked<T>(name: string, check: (value: T) => void, value: T): T {
  try {
    check(value);
    return value;
  } catch (error) {
    if (!(error instanceof InvalidArgumentError)) throw error;
    const message = error.message.replace(', or a function that returns it', ''); // which no variable can hold
    throw new UsageError(message.replace(/^(?:baseUrl|token|handleId)(?= )/, name));
  }
}
