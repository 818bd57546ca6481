import { fail, ok, type Problem, type Result } from '../../../kernel/result.ts';
import { localDate, parseDay, startOfDay } from '../../../kernel/time.ts';
import { type RuleLayer, resolveRules } from './resolve-rules.ts';
import { ruleKind } from './rule-kind.ts';
import { NATIONAL, RULE_NAMES } from './rule-set.ts';

/** A set as far as its approval asks. */
export type RuleSetInTime = RuleLayer & {
  readonly id: number;
  readonly name: string;
  readonly jurisdiction: string;
  readonly legalBasis: readonly string[];
  readonly effectiveFrom: Temporal.Instant;
  readonly effectiveTo: Temporal.Instant | null;
};

export type ApprovalFacts = {
  readonly draft: RuleSetInTime;
  /** Every approved set, the nation's too. */
  readonly approved: readonly RuleSetInTime[];
  readonly decisionNo: string;
  /** The first day the rules hold, as YYYY-MM-DD. */
  readonly effectiveFrom: string;
  readonly now: Temporal.Instant;
};

type ApprovalProblem =
  | 'rules-decision-required'
  | 'effective-too-early'
  | 'legal-basis-required'
  | 'rules-incomplete'
  | 'rules-out-of-range'
  | 'period-taken'
  | 'invalid-input';

/**
 * Whether a draft may become law from a day on, and which set ends then. Not before tomorrow: what was accepted today was
 * promised under the rules of today.
 *
 * Problems: `rules-decision-required`, `invalid-input` (no such day), `effective-too-early`, `legal-basis-required`,
 * `rules-incomplete` (facts: `missing`), `rules-out-of-range` (facts: `names`), `period-taken` (facts: `name`).
 */
export function decideApproval({
  draft,
  approved,
  decisionNo,
  effectiveFrom,
  now,
}: ApprovalFacts): Result<{ from: Temporal.Instant; ends: number | null }, Problem<ApprovalProblem>> {
  if (decisionNo.trim() === '') return atField('rules-decision-required', 'decisionNo');
  const day = parseDay(effectiveFrom);
  if (!day) return fail('invalid-input', { errors: [{ pointer: '/effectiveFrom', code: 'date-invalid' }] });
  if (Temporal.PlainDate.compare(day, localDate(now)) <= 0) return atField('effective-too-early', 'effectiveFrom');
  if (draft.legalBasis.length === 0) return fail('legal-basis-required');
  const from = startOfDay(day);
  const incomplete = lacking(draft, approved, from);
  if (incomplete) return incomplete;
  const beyond = outOfRange(draft);
  if (beyond.length > 0) return fail('rules-out-of-range', { facts: { names: beyond.join(', ') } });

  const after = approved.filter((set) => set.jurisdiction === draft.jurisdiction && lastsBeyond(set, from));
  const ends = after.find((set) => set.effectiveTo === null && isBefore(set.effectiveFrom, from));
  const taken = after.find((set) => set !== ends);
  if (taken) return fail('period-taken', { facts: { name: taken.name } });
  return ok({ from, ends: ends?.id ?? null });
}

const atField = <Code extends ApprovalProblem>(code: Code, name: string) =>
  fail(code, { errors: [{ pointer: `/${name}`, code }] });

/** The nation's rules stand alone; a province's on every national set they will meet. */
function lacking(draft: RuleSetInTime, approved: readonly RuleSetInTime[], from: Temporal.Instant) {
  const national = approved.filter((set) => set.jurisdiction === NATIONAL && lastsBeyond(set, from));
  const beneath = draft.jurisdiction === NATIONAL || national.length === 0 ? [null] : national;
  const failed = beneath.map((set) => resolveRules(set, draft)).find((resolved) => !resolved.ok);
  return failed?.ok === false ? failed : null;
}

/** What is copied from an approved set may be from before there were limits. */
const outOfRange = ({ parameters }: RuleSetInTime) =>
  RULE_NAMES.filter((name) => {
    const kind = ruleKind(name);
    const value = Number(parameters[name]?.value ?? Number.NaN);
    return kind.kind === 'number' && (value < kind.minimum || value > kind.maximum);
  });

const lastsBeyond = ({ effectiveTo }: RuleSetInTime, from: Temporal.Instant): boolean =>
  effectiveTo === null || isBefore(from, effectiveTo);

const isBefore = (one: Temporal.Instant, other: Temporal.Instant): boolean => Temporal.Instant.compare(one, other) < 0;
