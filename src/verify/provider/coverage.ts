import { multiplayerSessionFields } from '../../../generated/fields.js';
import { operations } from '../../../generated/operations.js';
import { createFieldFinder } from '../../description/fields.js';
import type { OperationId } from '../../wire/operation.js';
import type { FieldCoverage, ResponseCoverage } from '../report/report.js';
import type { ProviderResponse } from './exchange-under-test.js';
import { usualFieldsMissing } from './session-rules.js';

/** Which of the documented responses and fields a run has seen. */
export interface Coverage {
  see(operationId: OperationId, response: ProviderResponse): void;
  responses(): readonly ResponseCoverage[];
  fields(): readonly FieldCoverage[];
  /** Remarks: what is likely wrong when every response has one status, and fields that sessions lack. */
  notes(): readonly string[];
}

export function createCoverage(readOnly: boolean): Coverage {
  const seenResponses = new Map<string, number>();
  const seenFields = new Set<string>();
  const statuses = new Set<number>();
  const missing = new Set<string>();
  const fieldsIn = createFieldFinder(multiplayerSessionFields);

  function responseCoverage(operationId: OperationId, status: number, mediaType: string | undefined): ResponseCoverage {
    const mayBeEmpty = mediaType === 'text/plain';
    const keys = [keyOf(operationId, status, mediaType ?? ''), ...(mayBeEmpty ? [keyOf(operationId, status, '')] : [])];
    const seen = keys.reduce((sum, key) => sum + (seenResponses.get(key) ?? 0), 0);
    return { operationId, status, mediaType, seen, ...(seen === 0 && { reason: whyUnseen(operationId, status, readOnly) }) };
  }

  return {
    see(operationId, { status, headers, body, session }) {
      const mediaType = body === '' ? '' : (headers.get('Content-Type')?.split(';')[0]?.trim().toLowerCase() ?? '');
      const key = keyOf(operationId, status, mediaType);
      seenResponses.set(key, (seenResponses.get(key) ?? 0) + 1);
      statuses.add(status);
      for (const name of session === undefined ? [] : usualFieldsMissing(session)) missing.add(name);
      for (const field of fieldsIn(session)) seenFields.add(field);
    },
    notes() {
      const [status, ...others] = statuses;
      const remark = others.length === 0 ? remarkOn(status) : undefined;
      const lacking = [...missing].sort().join(', ');
      return [
        ...(remark === undefined ? [] : [`The provider answered ${status} to every request: ${remark}`]),
        ...(lacking === '' ? [] : [`Sessions lack fields that every recorded session has: ${lacking}`]),
      ];
    },
    responses: () =>
      operations.flatMap(({ operationId, responses }) =>
        responses.flatMap(({ status, content }) =>
          (content.length === 0 ? [undefined] : content.map(({ mediaType }) => mediaType)).map((mediaType) =>
            responseCoverage(operationId, status, mediaType),
          ),
        ),
      ),
    fields: () =>
      multiplayerSessionFields.map(({ path, isDeprecated, isWriteOnly }) => {
        if (seenFields.has(path)) return { path, seen: true };
        if (isWriteOnly) return { path, seen: false, reason: 'write-only' };
        return {
          path,
          seen: false,
          reason: isDeprecated ? 'of an older contract version or a retired feature' : 'no state of this run has it',
        };
      }),
  };
}

/** What is likely wrong when every response has one status. */
function remarkOn(status = 0): string | undefined {
  if (status === 401) return 'set XBL_TOKEN, and the variables of other callers, to tokens that it accepts';
  if (status === 404) return 'is the base URL right, and do the handles exist?';
  return status >= 300 && status < 400 ? 'is the base URL that of the resource itself?' : undefined;
}

/** Documented statuses that no request is known to lead to. */
const unreachable: ReadonlySet<number> = new Set([202]);

function whyUnseen(operationId: OperationId, status: number, readOnly: boolean): string {
  if (unreachable.has(status)) return 'documented, but no request is known to cause it';
  if (readOnly && operationId === 'writeSessionByHandle') return 'the run is read-only';
  return 'no check of this run caused it';
}

function keyOf(operationId: OperationId, status: number, mediaType: string): string {
  return `${operationId} ${status} ${mediaType}`;
}
