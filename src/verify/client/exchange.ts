import { redact } from '../../wire/redaction.js';
import type { PlayedCase } from './check.js';
import { isFault, type SeenRequest } from './script.js';

/** Requests and characters of a body that a report shows. */
const mostRequests = 3;
const longestBody = 500;

/** A case as it went over the wire, one line for each line of its messages, without the token. */
export function formatExchange(played: PlayedCase): string {
  const { spec, given, requests, elsewhere, failure, resultText, malformed } = played;
  const more = requests.length - mostRequests;
  const hide = (text: string) => redact(text, given.token);
  const lines = [
    `case ${spec.name} (${given.operation})`,
    ...requests.slice(0, mostRequests).flatMap((request) => linesOf(request, hide)),
    ...(more > 0 ? [`and ${more} more requests`] : []),
    ...elsewhere.flatMap((request) => ['at another server:', ...linesOf(request, hide)]),
    ...malformed.map((code) => `not HTTP: ${code}`),
    ...(requests.length === 0 ? ['no request'] : []),
    failure === undefined ? `result ${cut(hide(resultText))}` : `no result: ${failure}`,
  ];
  return hide(lines.join('\n'));
}

function linesOf(
  { method, target, headers, body, reaction, coding, sentBytes, isAnswered }: SeenRequest,
  hide: (text: string) => string,
): readonly string[] {
  const sent = [`> ${method} ${target}`, ...headers.map(([name, value]) => `> ${name}: ${value}`), ...bodyLines('>', hide(body))];
  if (isFault(reaction)) return [...sent, `< ${reaction.fault === 'raw' ? reaction.bytes.split('\r\n', 1)[0] : `(${reaction.fault})`}`];
  const fields = Object.entries({ ...reaction.headers, ...(coding !== undefined && { 'Content-Encoding': coding }) });
  const received = [`< ${reaction.status}`, ...fields.map(([name, value]) => `< ${name}: ${value}`)];
  const text = typeof reaction.body === 'string' ? reaction.body : `(${reaction.body?.byteLength ?? 0} bytes)`;
  const end = reaction.cut === undefined && isAnswered ? [] : [`< (not whole: ${sentBytes} bytes of the body were sent)`];
  return [...sent, ...received, ...bodyLines('<', text), ...end];
}

function bodyLines(mark: '>' | '<', body: string): readonly string[] {
  return body === ''
    ? []
    : [
        mark,
        ...cut(body)
          .split(/\r?\n/)
          .map((line) => `${mark} ${line}`),
      ];
}

function cut(text: string): string {
  return text.length > longestBody ? `${text.slice(0, longestBody)}… (${text.length} characters)` : text;
}
