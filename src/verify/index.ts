export { type RateWindow, serviceLimits } from '../wire/rate-limiter.js';
export type { ProviderState } from './provider/exchange.js';
export type { Clock } from './provider/pacing.js';
export { type StateHook, stateNames, type VerifyOptions, verifyProvider } from './provider/verify-provider.js';
export { formatReport, hasPassed, type ReportFormat } from './report/format.js';
export type { Cell, CheckResult, Field, Report } from './report/report.js';
