const guid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;

/** Whether a text is a GUID in its form with hyphens, in either case. */
export const isGuid = (text: string) => guid.test(text);

/** Whether a text is a handle id: a GUID that is not all zeroes (handles page). */
export const isHandleId = (text: string) => isGuid(text) && /[1-9a-f]/i.test(text);
