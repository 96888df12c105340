import type { MultiplayerSession } from '../../generated/types.js';

// What the tests of a managed initialization read from its session, and seed.

/** No other timer runs beside that of the stage. */
export const patient = { sessionEmptyTimeout: null, reservedRemovalTimeout: null, inactiveRemovalTimeout: null } as const;

type Shown = MultiplayerSession | undefined;
const membersOf = (document: Shown) => Object.values(document?.members ?? {});

export const stageOf = (document: Shown) => document?.initializing?.stage;
export const failuresOf = (document: Shown) => membersOf(document).map(({ initializationFailure }) => initializationFailure);
export const episodesOf = (document: Shown) => membersOf(document).map(({ initializationEpisode }) => initializationEpisode);
