// Validating a session against parsing its text.
import { loadBuilt } from './built.js';
import { documents, sizes } from './documents.js';
import { plans, textAsReceived } from './json.js';
import { alternate, ratios, summarize } from './paired.js';
import { inFreshProcess } from './process.js';
import { goal, spread, WrongResult } from './section.js';

/** @param {import('./section.js').Run} run @returns {Promise<import('./section.js').Section>} */
export async function validation({ quick, progress }) {
  const isValid = await loadValidator();
  const measured = [];
  for (const size of sizes) {
    const { label } = documents[size];
    progress(label);
    checkValidator(isValid, JSON.parse(textAsReceived(size, false)));
    /** @type {number[]} */
    const cpu = await inFreshProcess(import.meta.url, 'compare', size, quick);
    measured.push({ label, ratio: summarize(cpu) });
  }
  return {
    title: 'Validation, as a multiple of JSON.parse',
    method: `CPU time of \`validateSession\` for a session whose text \`JSON.parse\` takes 1 for: median over the cycles, in parentheses the quartiles.`,
    columns: ['document', 'validation / JSON.parse'],
    rows: measured.map(({ label, ratio }) => [label, spread(ratio)]),
    goals: measured.map(({ label, ratio }) => goal(`validation / JSON.parse, ${label}`, ratio.median, '<=', 1)),
    data: Object.fromEntries(measured.map(({ label, ratio }) => [label, ratio])),
  };
}

/**
 * Runs in a process of its own.
 *
 * @param {import('./documents.js').Size} size
 * @param {boolean} quick
 * @returns {Promise<number[]>}
 */
export async function compare(size, quick) {
  const isValid = await loadValidator();
  const text = textAsReceived(size, false);
  const session = JSON.parse(text);
  const plan = quick ? { ...plans[size], cycles: Math.ceil(plans[size].cycles / 10) } : plans[size];
  const { validate = [], parse = [] } = await alternate({ validate: () => isValid(session), parse: () => JSON.parse(text) }, plan);
  return ratios(validate, parse, 'cpu');
}

/** @returns {Promise<(session: unknown) => boolean>} */
async function loadValidator() {
  const { validateSession } = await loadBuilt('validate');
  return (session) => validateSession(session).length === 0;
}

/**
 * @param {(session: unknown) => boolean} isValid
 * @param {any} session
 * @throws {WrongResult} if it takes anything for valid, or nothing
 */
function checkValidator(isValid, session) {
  const wrong = structuredClone(session);
  Object.assign(Object.values(wrong.members).at(-1), { joinTime: 7 });
  if (!isValid(session) || isValid(wrong)) throw new WrongResult('the validator cannot tell a session from another document');
}
