/** The form of an `Authorization` value, for messages. */
export const tokenForm = 'XBL3.0 x=<userHash>;<XSTS token>';

/** Whether an `Authorization` value is of the service's scheme: a user hash, perhaps `-`, and a token. */
export function hasTokenForm(value: string): boolean {
  return /^XBL3\.0 x=[^;\s]+;\S+$/.test(value);
}
