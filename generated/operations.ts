// Generated from openapi/ by `npm run generate`. Do not edit.
import type { operations as Operations } from './types.js';
import type { SchemaPointer } from './validate.js';

/** A header of a request or response, with one value by a schema. */
export interface HeaderField {
  readonly name: string;
  readonly required: boolean;
  readonly schema: SchemaPointer;
}

/** A parameter in the query of a URL, with one value by a schema. */
export interface QueryParameter {
  readonly name: string;
  readonly required: boolean;
  readonly schema: SchemaPointer;
}

export interface DocumentedResponse {
  readonly status: number;
  readonly headers: readonly HeaderField[];
  /** Forms of the body; none if the response has no body. */
  readonly content: readonly { readonly mediaType: string; readonly schema: SchemaPointer }[];
}

export interface Operation {
  readonly operationId: keyof Operations;
  readonly method: 'GET' | 'PUT';
  /** Schema of the handle id in the path. */
  readonly handleId: SchemaPointer;
  readonly headers: readonly HeaderField[];
  readonly query: readonly QueryParameter[];
  /** Schema of the JSON body; absent if a request has none. */
  readonly body?: SchemaPointer;
  readonly responses: readonly DocumentedResponse[];
}

/** Every operation of the description. */
export const operations: readonly Operation[] = [
  {
    operationId: "getSessionByHandle",
    method: "GET",
    handleId: "#/components/schemas/Guid",
    headers: [
      {
        name: "X-Xbl-Contract-Version",
        required: true,
        schema: "#/components/parameters/X-Xbl-Contract-Version/schema",
      },
      { name: "If-None-Match", required: false, schema: "#/components/parameters/If-None-Match/schema" },
      { name: "Accept-Language", required: false, schema: "#/components/parameters/Accept-Language/schema" },
      { name: "Signature", required: false, schema: "#/components/parameters/Signature/schema" },
      { name: "X-Xbl-OnBehalfOf-Title", required: false, schema: "#/components/schemas/TitleId" },
      {
        name: "X-Xbl-OnBehalfOf-Users",
        required: false,
        schema: "#/components/parameters/X-Xbl-OnBehalfOf-Users/schema",
      },
      { name: "X-Xbl-Deny-Scope", required: false, schema: "#/components/parameters/X-Xbl-Deny-Scope/schema" },
    ],
    query: [],
    responses: [
      {
        status: 200,
        headers: [
          { name: "ETag", required: true, schema: "#/components/headers/ETag/schema" },
          { name: "Content-Location", required: true, schema: "#/components/headers/Content-Location/schema" },
          { name: "Cache-Control", required: false, schema: "#/components/headers/Cache-Control/schema" },
          { name: "Expires", required: false, schema: "#/components/headers/Expires/schema" },
          { name: "Date", required: false, schema: "#/components/headers/Date/schema" },
          { name: "X-XblCorrelationId", required: false, schema: "#/components/headers/X-XblCorrelationId/schema" },
          {
            name: "X-Content-Type-Options",
            required: false,
            schema: "#/components/headers/X-Content-Type-Options/schema",
          },
          { name: "X-Xbl-Debug", required: false, schema: "#/components/headers/X-Xbl-Debug/schema" },
        ],
        content: [{ mediaType: "application/json", schema: "#/components/schemas/MultiplayerSession" }],
      },
      {
        status: 202,
        headers: [
          { name: "Date", required: false, schema: "#/components/headers/Date/schema" },
          { name: "X-XblCorrelationId", required: false, schema: "#/components/headers/X-XblCorrelationId/schema" },
          {
            name: "X-Content-Type-Options",
            required: false,
            schema: "#/components/headers/X-Content-Type-Options/schema",
          },
          { name: "X-Xbl-Debug", required: false, schema: "#/components/headers/X-Xbl-Debug/schema" },
        ],
        content: [{ mediaType: "text/plain", schema: "#/components/responses/Accepted/content/text~1plain/schema" }],
      },
      {
        status: 204,
        headers: [
          { name: "Date", required: false, schema: "#/components/headers/Date/schema" },
          { name: "X-XblCorrelationId", required: false, schema: "#/components/headers/X-XblCorrelationId/schema" },
          {
            name: "X-Content-Type-Options",
            required: false,
            schema: "#/components/headers/X-Content-Type-Options/schema",
          },
          { name: "X-Xbl-Debug", required: false, schema: "#/components/headers/X-Xbl-Debug/schema" },
        ],
        content: [],
      },
      {
        status: 304,
        headers: [
          {
            name: "ETag",
            required: false,
            schema: "#/paths/~1handles~1{handleId}~1session/get/responses/304/headers/ETag/schema",
          },
          { name: "Cache-Control", required: false, schema: "#/components/headers/Cache-Control/schema" },
          { name: "Date", required: false, schema: "#/components/headers/Date/schema" },
          { name: "X-XblCorrelationId", required: false, schema: "#/components/headers/X-XblCorrelationId/schema" },
          {
            name: "X-Content-Type-Options",
            required: false,
            schema: "#/components/headers/X-Content-Type-Options/schema",
          },
          { name: "X-Xbl-Debug", required: false, schema: "#/components/headers/X-Xbl-Debug/schema" },
        ],
        content: [],
      },
      {
        status: 400,
        headers: [
          { name: "Date", required: false, schema: "#/components/headers/Date/schema" },
          { name: "X-XblCorrelationId", required: false, schema: "#/components/headers/X-XblCorrelationId/schema" },
          {
            name: "X-Content-Type-Options",
            required: false,
            schema: "#/components/headers/X-Content-Type-Options/schema",
          },
          { name: "X-Xbl-Debug", required: false, schema: "#/components/headers/X-Xbl-Debug/schema" },
        ],
        content: [{ mediaType: "text/plain", schema: "#/components/schemas/ErrorMessage" }],
      },
      {
        status: 401,
        headers: [
          { name: "Date", required: false, schema: "#/components/headers/Date/schema" },
          { name: "X-XblCorrelationId", required: false, schema: "#/components/headers/X-XblCorrelationId/schema" },
          {
            name: "X-Content-Type-Options",
            required: false,
            schema: "#/components/headers/X-Content-Type-Options/schema",
          },
          { name: "X-Xbl-Debug", required: false, schema: "#/components/headers/X-Xbl-Debug/schema" },
        ],
        content: [{ mediaType: "text/plain", schema: "#/components/responses/Unauthorized/content/text~1plain/schema" }],
      },
      {
        status: 403,
        headers: [
          { name: "Date", required: false, schema: "#/components/headers/Date/schema" },
          { name: "X-XblCorrelationId", required: false, schema: "#/components/headers/X-XblCorrelationId/schema" },
          {
            name: "X-Content-Type-Options",
            required: false,
            schema: "#/components/headers/X-Content-Type-Options/schema",
          },
          { name: "X-Xbl-Debug", required: false, schema: "#/components/headers/X-Xbl-Debug/schema" },
        ],
        content: [{ mediaType: "text/plain", schema: "#/components/schemas/ErrorMessage" }],
      },
      {
        status: 404,
        headers: [
          { name: "Date", required: false, schema: "#/components/headers/Date/schema" },
          { name: "X-XblCorrelationId", required: false, schema: "#/components/headers/X-XblCorrelationId/schema" },
          {
            name: "X-Content-Type-Options",
            required: false,
            schema: "#/components/headers/X-Content-Type-Options/schema",
          },
          { name: "X-Xbl-Debug", required: false, schema: "#/components/headers/X-Xbl-Debug/schema" },
        ],
        content: [{ mediaType: "text/plain", schema: "#/components/schemas/ErrorMessage" }],
      },
      {
        status: 429,
        headers: [
          { name: "Retry-After", required: true, schema: "#/components/headers/Retry-After/schema" },
          { name: "Date", required: false, schema: "#/components/headers/Date/schema" },
          { name: "X-XblCorrelationId", required: false, schema: "#/components/headers/X-XblCorrelationId/schema" },
          {
            name: "X-Content-Type-Options",
            required: false,
            schema: "#/components/headers/X-Content-Type-Options/schema",
          },
          { name: "X-Xbl-Debug", required: false, schema: "#/components/headers/X-Xbl-Debug/schema" },
        ],
        content: [
          { mediaType: "application/json", schema: "#/components/schemas/RateLimit" },
          { mediaType: "text/plain", schema: "#/components/responses/TooManyRequests/content/text~1plain/schema" },
        ],
      },
      {
        status: 503,
        headers: [
          { name: "Retry-After", required: true, schema: "#/components/headers/Retry-After/schema" },
          { name: "Date", required: false, schema: "#/components/headers/Date/schema" },
          { name: "X-XblCorrelationId", required: false, schema: "#/components/headers/X-XblCorrelationId/schema" },
          {
            name: "X-Content-Type-Options",
            required: false,
            schema: "#/components/headers/X-Content-Type-Options/schema",
          },
          { name: "X-Xbl-Debug", required: false, schema: "#/components/headers/X-Xbl-Debug/schema" },
        ],
        content: [{ mediaType: "text/plain", schema: "#/components/responses/ServiceUnavailable/content/text~1plain/schema" }],
      },
    ],
  },
  {
    operationId: "writeSessionByHandle",
    method: "PUT",
    handleId: "#/components/schemas/Guid",
    headers: [
      {
        name: "X-Xbl-Contract-Version",
        required: true,
        schema: "#/components/parameters/X-Xbl-Contract-Version/schema",
      },
      { name: "If-Match", required: false, schema: "#/components/parameters/If-Match/schema" },
      { name: "If-None-Match", required: false, schema: "#/components/parameters/If-None-Match-Any/schema" },
      { name: "Accept-Language", required: false, schema: "#/components/parameters/Accept-Language/schema" },
      { name: "Signature", required: false, schema: "#/components/parameters/Signature/schema" },
      { name: "X-Xbl-OnBehalfOf-Title", required: false, schema: "#/components/schemas/TitleId" },
      {
        name: "X-Xbl-OnBehalfOf-Users",
        required: false,
        schema: "#/components/parameters/X-Xbl-OnBehalfOf-Users/schema",
      },
      { name: "X-Xbl-Deny-Scope", required: false, schema: "#/components/parameters/X-Xbl-Deny-Scope/schema" },
    ],
    query: [{ name: "nocommit", required: false, schema: "#/components/parameters/nocommit/schema" }],
    body: "#/components/schemas/MultiplayerSessionRequest",
    responses: [
      {
        status: 200,
        headers: [
          { name: "ETag", required: true, schema: "#/components/headers/ETag/schema" },
          { name: "Content-Location", required: true, schema: "#/components/headers/Content-Location/schema" },
          { name: "Cache-Control", required: false, schema: "#/components/headers/Cache-Control/schema" },
          { name: "Expires", required: false, schema: "#/components/headers/Expires/schema" },
          { name: "Date", required: false, schema: "#/components/headers/Date/schema" },
          { name: "X-XblCorrelationId", required: false, schema: "#/components/headers/X-XblCorrelationId/schema" },
          {
            name: "X-Content-Type-Options",
            required: false,
            schema: "#/components/headers/X-Content-Type-Options/schema",
          },
          { name: "X-Xbl-Debug", required: false, schema: "#/components/headers/X-Xbl-Debug/schema" },
        ],
        content: [{ mediaType: "application/json", schema: "#/components/schemas/MultiplayerSession" }],
      },
      {
        status: 201,
        headers: [
          { name: "ETag", required: true, schema: "#/components/headers/ETag/schema" },
          { name: "Content-Location", required: true, schema: "#/components/headers/Content-Location/schema" },
          { name: "Cache-Control", required: false, schema: "#/components/headers/Cache-Control/schema" },
          { name: "Expires", required: false, schema: "#/components/headers/Expires/schema" },
          { name: "Date", required: false, schema: "#/components/headers/Date/schema" },
          { name: "X-XblCorrelationId", required: false, schema: "#/components/headers/X-XblCorrelationId/schema" },
          {
            name: "X-Content-Type-Options",
            required: false,
            schema: "#/components/headers/X-Content-Type-Options/schema",
          },
          { name: "X-Xbl-Debug", required: false, schema: "#/components/headers/X-Xbl-Debug/schema" },
        ],
        content: [{ mediaType: "application/json", schema: "#/components/schemas/MultiplayerSession" }],
      },
      {
        status: 202,
        headers: [
          { name: "Date", required: false, schema: "#/components/headers/Date/schema" },
          { name: "X-XblCorrelationId", required: false, schema: "#/components/headers/X-XblCorrelationId/schema" },
          {
            name: "X-Content-Type-Options",
            required: false,
            schema: "#/components/headers/X-Content-Type-Options/schema",
          },
          { name: "X-Xbl-Debug", required: false, schema: "#/components/headers/X-Xbl-Debug/schema" },
        ],
        content: [{ mediaType: "text/plain", schema: "#/components/responses/Accepted/content/text~1plain/schema" }],
      },
      {
        status: 204,
        headers: [
          { name: "Date", required: false, schema: "#/components/headers/Date/schema" },
          { name: "X-XblCorrelationId", required: false, schema: "#/components/headers/X-XblCorrelationId/schema" },
          {
            name: "X-Content-Type-Options",
            required: false,
            schema: "#/components/headers/X-Content-Type-Options/schema",
          },
          { name: "X-Xbl-Debug", required: false, schema: "#/components/headers/X-Xbl-Debug/schema" },
        ],
        content: [],
      },
      {
        status: 400,
        headers: [
          { name: "Date", required: false, schema: "#/components/headers/Date/schema" },
          { name: "X-XblCorrelationId", required: false, schema: "#/components/headers/X-XblCorrelationId/schema" },
          {
            name: "X-Content-Type-Options",
            required: false,
            schema: "#/components/headers/X-Content-Type-Options/schema",
          },
          { name: "X-Xbl-Debug", required: false, schema: "#/components/headers/X-Xbl-Debug/schema" },
        ],
        content: [{ mediaType: "text/plain", schema: "#/components/schemas/ErrorMessage" }],
      },
      {
        status: 401,
        headers: [
          { name: "Date", required: false, schema: "#/components/headers/Date/schema" },
          { name: "X-XblCorrelationId", required: false, schema: "#/components/headers/X-XblCorrelationId/schema" },
          {
            name: "X-Content-Type-Options",
            required: false,
            schema: "#/components/headers/X-Content-Type-Options/schema",
          },
          { name: "X-Xbl-Debug", required: false, schema: "#/components/headers/X-Xbl-Debug/schema" },
        ],
        content: [{ mediaType: "text/plain", schema: "#/components/responses/Unauthorized/content/text~1plain/schema" }],
      },
      {
        status: 403,
        headers: [
          {
            name: "ETag",
            required: false,
            schema: "#/paths/~1handles~1{handleId}~1session/put/responses/403/headers/ETag/schema",
          },
          { name: "Date", required: false, schema: "#/components/headers/Date/schema" },
          { name: "X-XblCorrelationId", required: false, schema: "#/components/headers/X-XblCorrelationId/schema" },
          {
            name: "X-Content-Type-Options",
            required: false,
            schema: "#/components/headers/X-Content-Type-Options/schema",
          },
          { name: "X-Xbl-Debug", required: false, schema: "#/components/headers/X-Xbl-Debug/schema" },
        ],
        content: [
          { mediaType: "application/json", schema: "#/components/schemas/MultiplayerSession" },
          { mediaType: "text/plain", schema: "#/components/schemas/ErrorMessage" },
        ],
      },
      {
        status: 404,
        headers: [
          { name: "Date", required: false, schema: "#/components/headers/Date/schema" },
          { name: "X-XblCorrelationId", required: false, schema: "#/components/headers/X-XblCorrelationId/schema" },
          {
            name: "X-Content-Type-Options",
            required: false,
            schema: "#/components/headers/X-Content-Type-Options/schema",
          },
          { name: "X-Xbl-Debug", required: false, schema: "#/components/headers/X-Xbl-Debug/schema" },
        ],
        content: [{ mediaType: "text/plain", schema: "#/components/schemas/ErrorMessage" }],
      },
      {
        status: 409,
        headers: [
          { name: "Date", required: false, schema: "#/components/headers/Date/schema" },
          { name: "X-XblCorrelationId", required: false, schema: "#/components/headers/X-XblCorrelationId/schema" },
          {
            name: "X-Content-Type-Options",
            required: false,
            schema: "#/components/headers/X-Content-Type-Options/schema",
          },
          { name: "X-Xbl-Debug", required: false, schema: "#/components/headers/X-Xbl-Debug/schema" },
        ],
        content: [{ mediaType: "text/plain", schema: "#/components/schemas/ErrorMessage" }],
      },
      {
        status: 412,
        headers: [
          {
            name: "ETag",
            required: false,
            schema: "#/paths/~1handles~1{handleId}~1session/put/responses/412/headers/ETag/schema",
          },
          { name: "Cache-Control", required: false, schema: "#/components/headers/Cache-Control/schema" },
          { name: "Date", required: false, schema: "#/components/headers/Date/schema" },
          { name: "X-XblCorrelationId", required: false, schema: "#/components/headers/X-XblCorrelationId/schema" },
          {
            name: "X-Content-Type-Options",
            required: false,
            schema: "#/components/headers/X-Content-Type-Options/schema",
          },
          { name: "X-Xbl-Debug", required: false, schema: "#/components/headers/X-Xbl-Debug/schema" },
        ],
        content: [
          { mediaType: "application/json", schema: "#/components/schemas/MultiplayerSession" },
          {
            mediaType: "text/plain",
            schema: "#/paths/~1handles~1{handleId}~1session/put/responses/412/content/text~1plain/schema",
          },
        ],
      },
      {
        status: 429,
        headers: [
          { name: "Retry-After", required: true, schema: "#/components/headers/Retry-After/schema" },
          { name: "Date", required: false, schema: "#/components/headers/Date/schema" },
          { name: "X-XblCorrelationId", required: false, schema: "#/components/headers/X-XblCorrelationId/schema" },
          {
            name: "X-Content-Type-Options",
            required: false,
            schema: "#/components/headers/X-Content-Type-Options/schema",
          },
          { name: "X-Xbl-Debug", required: false, schema: "#/components/headers/X-Xbl-Debug/schema" },
        ],
        content: [
          { mediaType: "application/json", schema: "#/components/schemas/RateLimit" },
          { mediaType: "text/plain", schema: "#/components/responses/TooManyRequests/content/text~1plain/schema" },
        ],
      },
      {
        status: 503,
        headers: [
          { name: "Retry-After", required: true, schema: "#/components/headers/Retry-After/schema" },
          { name: "Date", required: false, schema: "#/components/headers/Date/schema" },
          { name: "X-XblCorrelationId", required: false, schema: "#/components/headers/X-XblCorrelationId/schema" },
          {
            name: "X-Content-Type-Options",
            required: false,
            schema: "#/components/headers/X-Content-Type-Options/schema",
          },
          { name: "X-Xbl-Debug", required: false, schema: "#/components/headers/X-Xbl-Debug/schema" },
        ],
        content: [{ mediaType: "text/plain", schema: "#/components/responses/ServiceUnavailable/content/text~1plain/schema" }],
      },
    ],
  },
];
