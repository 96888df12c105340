/** One rule broken by one message. */
export interface Violation {
  /** Name of the rule, Schemathesis's where it has one. */
  readonly rule: string;
  /** What is wrong, in a sentence. */
  readonly message: string;
  /** Where: a JSON pointer into the body, or a place such as `status` or `header ETag`. */
  readonly pointer: string;
  /** What would be right, in words or as the value. */
  readonly expected: string;
  /** What was there instead, cut after 300 characters. Never the value of a header that may be secret. */
  readonly received: string;
}

/** Violations of one message that are listed. */
const most = 100;

export function violation(rule: string, message: string, pointer: string, expected: string, received: string): Violation {
  return { rule, message, pointer, expected, received };
}

/**
 * The first hundred items, and how many more there are, so that a message that is wrong everywhere makes no endless list.
 *
 * @param rest - makes the item that stands for the others from "and 39,900 more" and their number
 */
export function capped<From, To>(items: readonly From[], to: (item: From) => To, rest: (text: string, count: number) => To): readonly To[] {
  const first = items.slice(0, most).map(to);
  const count = items.length - first.length;
  return count === 0 ? first : [...first, rest(`and ${count.toLocaleString('en-US')} more`, count)];
}

/** The beginning of a text, so that a report stays short whatever it reports. */
export function cut(text: string): string {
  return text.length > 300 ? `${text.slice(0, 300)}…` : text;
}
