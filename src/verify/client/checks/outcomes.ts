import { type DocumentedExchange, exchanges } from '../../../../generated/exchanges.js';
import { stringifyJson } from '../../../wire/json.js';
import type { CaseSpec, ClientCheck } from '../check.js';
import type { Feature } from '../features.js';
import { judgeOutcome } from '../judge-outcome.js';
import { etag, inTurn, location, type Reply } from '../script.js';

// Every documented response: a check for each status and media type, with a case for each named example.

/** Headers that the description requires of a response, where an example has none of its own. */
function requiredHeaders({ status, mediaType }: DocumentedExchange): Readonly<Record<string, string>> {
  if (status === 200 || status === 201) return { ETag: etag, 'Content-Location': location };
  if (status === 304 || (status === 412 && mediaType === 'application/json')) return { ETag: etag };
  return status === 429 || status === 503 ? { 'Retry-After': '7' } : {};
}

/** Headers of the request that a feature has to be declared for. */
const featureOf: Readonly<Record<string, Feature>> = { 'If-Match': 'preconditions', 'If-None-Match': 'createOnly' };

const versionHeader = 'X-Xbl-Contract-Version';

function caseOf(exchange: DocumentedExchange, declared: ReadonlySet<Feature>): CaseSpec {
  const { operationId, name, status, mediaType, responseBody, responseHeaders, requestHeaders, requestBody = {} } = exchange;
  const isRead = operationId === 'getSessionByHandle';
  const reply: Reply = {
    status,
    headers: {
      ...requiredHeaders(exchange),
      ...responseHeaders,
      ...(isRead && (status === 429 || status === 503) && { 'Retry-After': '1' }), // a client that repeats reads waits for that long
      ...(mediaType !== undefined && { 'Content-Type': mediaType }),
    },
    ...(mediaType !== undefined && { body: typeof responseBody === 'string' ? responseBody : stringifyJson(responseBody) }),
  };
  const { [versionHeader]: version, ...further } = requestHeaders;
  const sent = Object.entries(further).filter(([header]) =>
    declared.has(isRead ? 'conditionalReads' : (featureOf[header] ?? 'requestHeaders')),
  );
  return {
    name,
    operation: operationId,
    script: inTurn(reply),
    headers: Object.fromEntries(sent),
    ...(!isRead && { change: requestBody }),
    ...(version !== undefined && declared.has('contractVersions') && { contractVersion: Number(version) }),
  };
}

/** A status that comes only after a request that not every client makes. */
function featuresOf({ operationId, status }: DocumentedExchange): readonly Feature[] {
  if (operationId === 'getSessionByHandle') return status === 304 ? ['conditionalReads'] : [];
  return status === 412 ? ['writes', 'preconditions'] : ['writes'];
}

const forms: ReadonlyMap<string, readonly DocumentedExchange[]> = groupByForm(exchanges);

function groupByForm(all: readonly DocumentedExchange[]): ReadonlyMap<string, readonly DocumentedExchange[]> {
  const groups = new Map<string, DocumentedExchange[]>();
  for (const exchange of all) {
    const kind = exchange.mediaType === undefined ? '' : `_${exchange.mediaType === 'application/json' ? 'json' : 'text'}`;
    const name = `${exchange.operationId === 'getSessionByHandle' ? 'read' : 'write'}_${exchange.status}${kind}`;
    groups.set(name, [...(groups.get(name) ?? []), exchange]);
  }
  return groups;
}

export const outcomeChecks: readonly ClientCheck[] = [...forms].flatMap(([name, group]) => {
  const [first] = group;
  if (first === undefined) return [];
  const { operationId, status, mediaType = 'no body' } = first;
  const call = operationId === 'getSessionByHandle' ? 'a read' : 'a write';
  return {
    name,
    operationId,
    features: featuresOf(first),
    title: `recognises ${status} with ${mediaType} on ${call}`,
    source: `description: ${status} of ${operationId}, ${group.map((exchange) => exchange.name).join(', ')}`,
    cases: (declared: ReadonlySet<Feature>) => group.map((exchange) => caseOf(exchange, declared)),
    judge: judgeOutcome,
  };
});
