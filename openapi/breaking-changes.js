import { redocly } from './redocly.js';

/**
 * @typedef {object} Change
 * @property {string} path
 * @property {string} [property]
 * @property {string} typeName
 * @property {'added' | 'removed' | 'modified'} kind
 * @property {'major' | 'minor' | 'patch'} impact
 * @property {{ message: string }[]} verdicts
 * @property {{ value: unknown }} [revision]
 */

/**
 * Lists what a description breaks for users of a released one: a line for each, with its place as a JSON pointer.
 *
 * @param {string} released - file of the released description
 * @param {string} current - file of the description of this moment
 * @returns {readonly string[]}
 */
export function breakingChanges(released, current) {
  /** @type {{ changes: Change[] }} */
  const { changes } = JSON.parse(redocly('diff', released, current, '--format', 'json', '--fail-on', 'none'));
  return changes
    .filter((change) => change.impact === 'major' || isUnderrated(change))
    .map(({ path, property, kind, verdicts }) => {
      const messages = verdicts.map(({ message }) => message).join(' ');
      return `${path}${property === undefined ? '' : `/${property}`}: ${messages || kind}`;
    });
}

/**
 * Changes that no rule of `redocly diff` looks at: a header that is no longer certain, names that no pattern knows any more.
 *
 * @param {Change} change
 */
function isUnderrated({ path, property, typeName, kind, revision }) {
  if (typeName === 'Header' && property === 'required') return revision?.value !== true;
  return kind === 'removed' && /\/patternProperties\/[^/]+$/.test(path);
}
