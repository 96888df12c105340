// TanStack Query 5: useQuery(sessionQuery(client, handleId)), or the same object for Vue, Solid, Svelte and Angular.
import type { Client, MultiplayerSession } from 'mpsd-handle-session';

export const sessionQuery = (client: Client, handleId: string) => ({
  queryKey: ['mpsd-session', handleId],
  /** Null when there is no session: undefined would be an error to TanStack Query. */
  queryFn: async ({ signal }: { readonly signal: AbortSignal }): Promise<MultiplayerSession | null> => {
    const outcome = await client.getSessionByHandle(handleId, { signal });
    if (outcome.status === 200) return outcome.session;
    if (outcome.status === 204 || outcome.status === 404) return null;
    throw new Error(`The session cannot be read now (status ${outcome.status})`);
  },
  retry: false, // the client has already tried again, after the pause that the service asked for
});
