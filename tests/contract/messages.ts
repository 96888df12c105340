import { exchanges } from '../../generated/exchanges.js';
import type { ReceivedResponse, SentRequest, Violation } from '../../src/contract/contract.js';
import { stringifyJson } from '../../src/wire/json.js';

export const url = 'https://sessiondirectory.xboxlive.com/handles/1a6f3c80-5d27-4e91-b0c4-8f2e7d9a5b13/session';

type Fields = Readonly<Record<string, string | undefined>>;

function headersOf(base: Fields, change: Fields = {}): Headers {
  return new Headers(Object.entries({ ...base, ...change }).filter((entry): entry is [string, string] => entry[1] !== undefined));
}

const always = { Authorization: 'XBL3.0 x=4294967295;not-a-real-token', 'X-Xbl-Contract-Version': '107' };

type RequestChange = Partial<Omit<SentRequest, 'headers'>>;

/** A correct read, but for these headers and parts; an undefined header is left out. */
export const read = (headers: Fields = {}, parts: RequestChange = {}): SentRequest => {
  return { method: 'GET', url, body: '', headers: headersOf(always, headers), ...parts };
};

/** A correct write, but for its body, headers and parts. */
export const write = (body = '{"members":{"me":null}}', headers: Fields = {}, parts: RequestChange = {}): SentRequest => {
  return { method: 'PUT', url, body, headers: headersOf({ ...always, 'Content-Type': 'application/json' }, headers), ...parts };
};

const lobby = stringifyJson(exchanges.find(({ name }) => name === 'openLobby')?.responseBody);

/** The lobby of the description as JSON, changed. */
export function lobbyWith(change: (session: Record<string, Record<string, unknown>>) => unknown): string {
  const copy = JSON.parse(lobby);
  change(copy);
  return JSON.stringify(copy);
}

export const location = '/serviceconfigs/8d050174-412b-4b51-a29b-d55a34edfdb7/sessionTemplates/lobby/sessions/1';

/** A correct response with a session, but for its body, headers and status. */
export const found = (body = lobby, headers: Fields = {}, status = 200): ReceivedResponse => {
  const correct = { 'Content-Type': 'application/json', ETag: '"7c1d9a52e3f84b06a1c95d2f7e80b364"', 'Content-Location': location };
  return { status, body, headers: headersOf(correct, headers) };
};

/** A response with a text, or with nothing. */
export const text = (status: number, body: string, headers: Fields = {}): ReceivedResponse => {
  return { status, body, headers: headersOf(body === '' ? {} : { 'Content-Type': 'text/plain' }, headers) };
};

/** Pairs of rule and place. */
export const rulesOf = (violations: readonly Violation[]) => violations.map(({ rule, pointer }) => `${rule} at ${pointer || 'the body'}`);
