// Generated from openapi/ by `npm run generate`. Do not edit.

export interface ValidationError {
  readonly instancePath: string;
  readonly keyword: string;
  readonly params: Readonly<Record<string, unknown>>;
  /** The property whose name is wrong, where it is not its value. */
  readonly propertyName?: string;
  readonly message?: string;
}

export interface Validate {
  (value: unknown): boolean;
  /** What was wrong with the last value. */
  readonly errors?: readonly ValidationError[] | null;
}

/** JSON pointer of a schema in openapi.json, after following references. */
export type SchemaPointer =
  | "#/components/schemas/MultiplayerSession"
  | "#/paths/~1handles~1{handleId}~1session/get/responses/304/headers/ETag/schema"
  | "#/components/schemas/ErrorMessage"
  | "#/components/schemas/MultiplayerSessionRequest"
  | "#/paths/~1handles~1{handleId}~1session/put/responses/403/headers/ETag/schema"
  | "#/paths/~1handles~1{handleId}~1session/put/responses/412/headers/ETag/schema"
  | "#/paths/~1handles~1{handleId}~1session/put/responses/412/content/text~1plain/schema"
  | "#/components/schemas/Guid"
  | "#/components/parameters/X-Xbl-Contract-Version/schema"
  | "#/components/parameters/If-None-Match/schema"
  | "#/components/parameters/Accept-Language/schema"
  | "#/components/parameters/Signature/schema"
  | "#/components/schemas/TitleId"
  | "#/components/parameters/X-Xbl-OnBehalfOf-Users/schema"
  | "#/components/parameters/X-Xbl-Deny-Scope/schema"
  | "#/components/parameters/If-Match/schema"
  | "#/components/parameters/If-None-Match-Any/schema"
  | "#/components/parameters/nocommit/schema"
  | "#/components/headers/ETag/schema"
  | "#/components/headers/Content-Location/schema"
  | "#/components/headers/Cache-Control/schema"
  | "#/components/headers/Expires/schema"
  | "#/components/headers/Date/schema"
  | "#/components/headers/X-XblCorrelationId/schema"
  | "#/components/headers/X-Content-Type-Options/schema"
  | "#/components/headers/X-Xbl-Debug/schema"
  | "#/components/headers/Retry-After/schema"
  | "#/components/responses/Accepted/content/text~1plain/schema"
  | "#/components/responses/Unauthorized/content/text~1plain/schema"
  | "#/components/schemas/RateLimit"
  | "#/components/responses/TooManyRequests/content/text~1plain/schema"
  | "#/components/responses/ServiceUnavailable/content/text~1plain/schema";

export declare const validators: Readonly<Record<SchemaPointer, Validate>>;
