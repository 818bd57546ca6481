import { type FieldError, fail, ok, type Problem, type Result } from '../../../kernel/result.ts';
import type { TimeLimit } from '../../procedures/index.ts';
import { draftsProcedure, type ProposalKind } from './proposal.ts';

export type NewProposalFacts = {
  readonly kind: ProposalKind;
  readonly procedureCode: string | null;
  readonly clause: string | null;
  readonly limitValue: number | null;
  /** The limit of the procedure that is named; null where there is none. */
  readonly timeLimit: TimeLimit | null;
  readonly knownClauses: ReadonlySet<string>;
};

/**
 * Whether a proposal says what it is about: a change names its procedure, a cut a limit shorter than the one there is, an
 * issue a clause of the regulation (QC Đ18). Problem: `invalid-input`.
 */
export function decideNewProposal(facts: NewProposalFacts): Result<void, Problem<'invalid-input'>> {
  const { kind, procedureCode, clause, limitValue, timeLimit, knownClauses } = facts;
  const errors: FieldError[] = [];
  const wrong = (pointer: string, code: string, more: FieldError['facts'] = {}) =>
    errors.push({ pointer, code, facts: more });
  if (draftsProcedure(kind) && procedureCode === null) wrong('/procedureCode', 'proposal-procedure-required');
  else if (procedureCode !== null && timeLimit === null) wrong('/procedureCode', 'proposal-procedure-unknown');
  if (kind === 'REGULATION_ISSUE' && clause === null) wrong('/clause', 'proposal-clause-required');
  else if (clause !== null && !knownClauses.has(clause)) wrong('/clause', 'proposal-clause-unknown');
  if (kind === 'TIME_CUT' && limitValue === null) wrong('/limitValue', 'proposal-limit-required');
  if (kind === 'TIME_CUT' && limitValue !== null && timeLimit !== null && limitValue >= timeLimit.value)
    wrong('/limitValue', 'proposal-limit-not-shorter', { value: timeLimit.value });
  return errors.length > 0 ? fail('invalid-input', { errors }) : ok(undefined);
}

/**
 * The limit a cut makes of the one there is: the shorter promise beside the law's own, which stays (QC Đ7.2i). Null where
 * it would not be shorter any more.
 */
export function cutLimit(timeLimit: TimeLimit, value: number): TimeLimit | null {
  const statutoryValue = timeLimit.statutoryValue ?? timeLimit.value;
  return value < timeLimit.value && value <= statutoryValue ? { ...timeLimit, value, statutoryValue } : null;
}
