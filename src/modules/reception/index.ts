export { importBypassed } from './actions/import-bypassed.ts';
export { recordVisit } from './actions/record-visit.ts';
export { type BypassCount, countBypassed } from './bypass-store.ts';
export { countVisits } from './store.ts';
