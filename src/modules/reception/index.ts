export { recordVisit } from './actions/record-visit.ts';
export { countVisits } from './store.ts';
