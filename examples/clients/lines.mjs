// Reads a case a line and writes a result a line. Integers beyond 2^53 are bigints, which JSON.parse would round.
import { createInterface } from 'node:readline';
import { isInteger, isSafeNumber, parse, stringify } from 'lossless-json';

const parseNumber = (text) => (isInteger(text) && !isSafeNumber(text) ? BigInt(text) : Number(text));

/** JSON without losing digits. */
export const parseJson = (text) => parse(text, undefined, parseNumber);
export const stringifyJson = (value) => stringify(value);

/** Answers every case with what `call` makes of it, or with the error that `kindOf` finds in what it throws. */
export function answerCases(call, kindOf) {
  createInterface({ input: process.stdin }).on('line', async (line) => {
    const given = parseJson(line);
    const result = await call(given).catch((error) => ({ error: kindOf(error), message: error.message }));
    process.stdout.write(`${stringifyJson({ id: given.id, ...result })}\n`);
  });
}
