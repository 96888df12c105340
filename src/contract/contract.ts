export { checkRequest, type SentRequest } from './request.js';
export { checkResponse, notesOn, type ReceivedResponse } from './response.js';
export type { Violation } from './violation.js';
