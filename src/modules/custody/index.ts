export { type HandOverOriginalsInput, handOverOriginals } from './actions/hand-over-originals.ts';
export { type MoveOriginalsInput, moveOriginals } from './actions/move-originals.ts';
export { reportDiscrepancy } from './actions/report-discrepancy.ts';
export { resolveDiscrepancy } from './actions/resolve-discrepancy.ts';
export { type ReturnOriginalsInput, returnOriginals } from './actions/return-originals.ts';
export { returnWithResult } from './actions/return-with-result.ts';
export { type TakeOriginalsInput, takeOriginals, takeWithAcceptance } from './actions/take-originals.ts';
export {
  APPLICANT,
  CENTER,
  type CustodyItem,
  type Holder,
  holderKey,
  isSameHolder,
  type Sort,
} from './domain/holder.ts';
export { CUSTODY_PROBLEMS, type CustodyProblem } from './domain/problems.ts';
export { custodyOf, heldBy, holderOf, movesOf } from './queries/custody-of.ts';
export type { HandedIn, Which } from './store.ts';
