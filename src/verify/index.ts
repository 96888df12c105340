export { type RateWindow, serviceLimits } from '../wire/rate-limiter.js';
export { stateNames } from './provider/all-checks.js';
export type { ProviderState } from './provider/exchange-under-test.js';
export type { Clock } from './provider/pacing.js';
export type { StateDescription } from './provider/states.js';
export { type StateHook, type VerifyOptions, verifyProvider } from './provider/verify-provider.js';
export { formatReport, hasPassed, type ReportFormat } from './report/format.js';
export type { CheckResult, FieldCoverage, Report, ResponseCoverage } from './report/report.js';
