export type { ProviderOptions } from './options.js';
export { createProvider, type Provider } from './provider.js';
export { parseSeed, type Seed, SeedError, type SeedHandle } from './seed/seed.js';
export type { HandleType } from './session/access.js';
export type { Principal } from './session/callers.js';
export { createProviderStates, type EnteredState, type ProviderStates, type StateName, setupPath, stateTokens } from './states/states.js';
