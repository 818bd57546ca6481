export { type DeliverResultInput, deliverResult } from './actions/deliver-result.ts';
export { type RegisterResultInput, registerResult } from './actions/register-result.ts';
export { type SettleAtOnceInput, settleAtOnce } from './actions/settle-at-once.ts';
export { isForApplicant } from './domain/electronic-copy.ts';
export { RESULT_PROBLEMS, type ResultProblem } from './domain/problems.ts';
export { DeliveryInput, ResultInput } from './input.ts';
export { dayFromParts } from './pages/register.presenter.ts';
export { type RegisteredResult, resultOf } from './store.ts';
