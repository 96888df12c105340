// Generated from openapi/ by `npm run generate`. Do not edit.

export interface ValidationError {
  readonly instancePath: string;
  readonly keyword: string;
  readonly params: Readonly<Record<string, unknown>>;
  readonly message?: string;
}

export interface Validate {
  (value: unknown): boolean;
  /** What was wrong with the last value. */
  readonly errors?: readonly ValidationError[] | null;
}

/** By the JSON pointer of the schema in openapi.json, after following references. */
export declare const validators: Readonly<Record<string, Validate>>;
