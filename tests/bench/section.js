// What a section hands over: a table, and how its figures stand to the goals.

/**
 * What the command line asked for, and where the server is.
 *
 * @typedef {{ quick: boolean, base: string, progress: (text: string) => void }} Run
 */

/** @typedef {{ what: string, measured: string, limit: string, verdict: 'met' | 'missed' }} Goal */

/**
 * @typedef {object} Section
 * @property {string} title
 * @property {string} method - how it was measured, in a sentence or two
 * @property {readonly string[]} columns
 * @property {readonly (readonly string[])[]} rows
 * @property {readonly Goal[]} goals
 * @property {unknown} data - the same figures as numbers
 */

/**
 * @param {string} what
 * @param {number} measured
 * @param {'<=' | '<'} relation
 * @param {number} limit
 * @param {(value: number) => string} [format]
 * @returns {Goal}
 */
export function goal(what, measured, relation, limit, format = (value) => value.toFixed(2)) {
  const shown = `${relation} ${format(limit)}`;
  const met = relation === '<' ? measured < limit : measured <= limit;
  return { what, measured: format(measured), limit: shown, verdict: met ? 'met' : 'missed' };
}

/** A median with its quartiles. @param {import('./paired.js').Summary | undefined} summary @param {number} [digits] */
export function spread(summary, digits = 2) {
  if (summary === undefined) return '';
  return `${summary.median.toFixed(digits)} (${summary.low.toFixed(digits)}-${summary.high.toFixed(digits)})`;
}

/** A client, or whatever else, that gave a wrong result. The run must not go on to say how fast it was. */
export class WrongResult extends Error {}
