/**
 * A schema of any library that follows Standard Schema, version 1, such as zod, valibot and ArkType. Types only, in the form of
 * the specification, so that no package is needed.
 *
 * @see https://standardschema.dev
 */
export interface StandardSchemaV1<Input = unknown, Output = Input> {
  readonly '~standard': {
    readonly version: 1;
    readonly vendor: string;
    /** Judges a value, at once or with a promise. */
    readonly validate: (value: unknown) => SchemaResult<Output> | Promise<SchemaResult<Output>>;
    /** Nothing at run time: the types for inference. */
    readonly types?: { readonly input: Input; readonly output: Output } | undefined;
  };
}

/** The value that a schema made of the one it was given, or what is wrong with that. */
export type SchemaResult<Output> = { readonly value: Output; readonly issues?: undefined } | { readonly issues: readonly SchemaIssue[] };

/** One thing that is wrong, and where: the keys on the way from the value that was judged. */
export interface SchemaIssue {
  readonly message: string;
  readonly path?: readonly (PropertyKey | { readonly key: PropertyKey })[] | undefined;
}
