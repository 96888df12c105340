/** @typedef {{ value?: unknown, summary?: string | undefined, description?: string | undefined }} Example */

/**
 * Changes the examples for the page. Redoc does not show the summary of a lone example, and instead of an empty
 * sample it goes on showing the one before.
 */
export default () => ({
  id: 'docs',
  decorators: {
    oas3: {
      examples: () => ({
        MediaType: {
          /** @type {(mediaType: { examples?: Record<string, unknown> }, context: { resolve: (node: unknown) => { node?: Example } }) => void} */
          leave({ examples = {} }, { resolve }) {
            const names = Object.keys(examples);
            for (const name of names) {
              const example = { ...resolve(examples[name]).node };
              if (example.value === '') example.value = '// No body';
              if (names.length === 1) example.description ??= example.summary;
              examples[name] = example;
            }
          },
        },
      }),
    },
  },
});
