import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import description from '../../generated/openapi.json' with { type: 'json' };
import { command, firstLine, rootCommand, run, runModule, type Tool, workshop } from './workshop.js';

/** A copy of the description without its title. */
const untitled = () => {
  const { title: _, ...info } = description.info;
  return { ...description, info };
};

/** A copy of the description whose first example has a number for a xuid. */
const withWrongExample = () => {
  const copy = structuredClone(description);
  Object.assign(copy.components.examples.openLobby.value.members['0'].constants.system, { xuid: 5 });
  return copy;
};

interface Validator {
  readonly name: string;
  readonly does: string;
  readonly inRoot?: true;
  readonly defect: () => object;
  /** Exits with 0 if it accepts the file. */
  readonly validate: (file: string) => ReturnType<typeof run>;
}

const readJson = (file: string) => `JSON.parse((await import('node:fs')).readFileSync(${JSON.stringify(file)}, 'utf8'))`;

const validators: readonly Validator[] = [
  {
    name: '@redocly/cli',
    inRoot: true,
    does: 'Lints the description',
    defect: untitled,
    validate: (file) => run(rootCommand('redocly'), ['lint', '--extends', 'spec', file]),
  },
  {
    name: '@stoplight/spectral-cli',
    does: 'Lints the description with `spectral:oas`',
    defect: untitled,
    validate: async (file) => {
      await writeFile(join(workshop, 'spectral.yaml'), 'extends: ["spectral:oas"]\n');
      return run(command('spectral'), ['lint', '--ruleset', 'spectral.yaml', '--fail-severity', 'hint', file]);
    },
  },
  {
    name: '@seriousme/openapi-schema-validator',
    does: 'Validates the description',
    defect: untitled,
    validate: (file) => run(command('validate-api'), [file]),
  },
  {
    name: '@readme/openapi-parser',
    does: 'Validates the description',
    defect: untitled,
    validate: (file) =>
      runModule(`import { validate } from '@readme/openapi-parser';
        if (!(await validate(${readJson(file)})).valid) throw new Error('invalid');`),
  },
  {
    name: '@hyperjump/json-schema',
    does: 'Validates the description by the schema of OpenAPI 3.1',
    defect: untitled,
    validate: (file) =>
      runModule(`import { validate } from '@hyperjump/json-schema/openapi-3-1';
        const { valid } = await validate('https://spec.openapis.org/oas/3.1/schema-base', ${readJson(file)});
        if (!valid) throw new Error('invalid');`),
  },
  {
    name: 'openapi-examples-validator',
    does: 'Validates the examples by their schemas',
    defect: withWrongExample,
    validate: (file) => run(command('openapi-examples-validator'), [file]),
  },
];

export const validatorTools: readonly Tool[] = validators.map(({ name, does, inRoot, defect, validate }, at) => ({
  name,
  does,
  ...(inRoot && { inRoot }),
  attempt: async () => {
    const accepted = await validate('openapi.json');
    if (accepted.code !== 0) return { done: [], problem: firstLine(accepted.output) };
    const file = `defect-${at}.json`;
    await writeFile(join(workshop, file), JSON.stringify(defect()));
    const { code } = await validate(file);
    const kind = defect === untitled ? 'without a title' : 'with a wrong example';
    return code === 0 ? { done: ['accepts it'], problem: `accepts a copy ${kind}` } : { done: ['accepts it', `refuses a copy ${kind}`] };
  },
}));
