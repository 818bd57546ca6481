import { fail, ok, type Problem, type Result } from '../../../../kernel/result.ts';
import { parseDay } from '../../../../kernel/time.ts';
import { diffProcedures } from '../differences/diff-procedures.ts';
import type { ProcedureContent } from '../procedure-content.ts';
import type { DraftedContent, DraftedProcess, PublicationFinding } from './publication-findings.ts';

/** A draft as far as its approval asks. */
type DraftToPublish = {
  readonly basedOnVersion: number | null;
  readonly basedOnProcess: number | null;
  readonly content: DraftedContent;
  readonly process: DraftedProcess;
  readonly isAgreed: boolean;
  readonly isOwn: boolean;
};
/** The newest version there is, in force or still to come. */
type Newest<T> = {
  readonly id: number;
  readonly version: number;
  readonly effectiveFrom: string;
  readonly effectiveTo: string | null;
  readonly said: T;
} | null;

export type PublicationFacts = {
  readonly draft: DraftToPublish;
  readonly newest: Newest<ProcedureContent>;
  readonly newestProcess: Newest<DraftedProcess>;
  readonly findings: readonly PublicationFinding[];
  readonly decisionNo: string;
  /** The day the decision names, as YYYY-MM-DD. */
  readonly statedFrom: string;
  readonly today: Temporal.PlainDate;
};
export type Published = {
  readonly effectiveFrom: string;
  readonly late: boolean;
  readonly contentChanged: boolean;
  readonly processChanged: boolean;
};
type PublicationProblem =
  | 'draft-not-agreed'
  | 'approver-is-drafter'
  | 'draft-outdated'
  | 'draft-incomplete'
  | 'draft-unchanged'
  | 'version-to-come'
  | 'procedure-over'
  | 'invalid-input';

/**
 * Whether a draft may be approved, from which day it holds and what of it is new (QC Đ13.3). It holds from the day the
 * decision names, but not before tomorrow: what is accepted today was promised under the version of today. Published on
 * that day or later it is late (QC Đ13.6).
 *
 * Problems: `approver-is-drafter`, `draft-outdated`, `draft-incomplete` (each finding by pointer), `draft-not-agreed`,
 * `draft-unchanged`, `invalid-input` (no decision, no such day), `version-to-come` (facts: `version`, `from`),
 * `procedure-over` (facts: `to`; a procedure that ends may begin again, but not before).
 */
export function decidePublication(facts: PublicationFacts): Result<Published, Problem<PublicationProblem>> {
  const { draft, newest, newestProcess, today } = facts;
  if (draft.isOwn) return fail('approver-is-drafter');
  if (draft.basedOnVersion !== (newest?.id ?? null) || draft.basedOnProcess !== (newestProcess?.id ?? null))
    return fail('draft-outdated');
  if (facts.findings.length > 0) return fail('draft-incomplete', { errors: facts.findings.map(asError) });
  if (!draft.isAgreed) return fail('draft-not-agreed');
  const contentChanged = !newest || !sameContent(newest.said, draft.content);
  const processChanged = !newestProcess || !sameProcess(newestProcess.said, draft.process);
  if (!contentChanged && !processChanged) return fail('draft-unchanged');
  if (facts.decisionNo.trim() === '')
    return fail('invalid-input', { errors: [{ pointer: '/decisionNo', code: 'missing' }] });
  const stated = parseDay(facts.statedFrom);
  if (!stated) return fail('invalid-input', { errors: [{ pointer: '/effectiveFrom', code: 'date-invalid' }] });

  const tomorrow = today.add({ days: 1 });
  const late = Temporal.PlainDate.compare(stated, today) <= 0;
  const effectiveFrom = (late ? tomorrow : stated).toString();
  // What stays as it is was judged together with what changes: it has to hold by then.
  const inTheWay = [
    ...(newest && isInTheWay(newest, contentChanged, effectiveFrom) ? [newest] : []),
    ...(newestProcess && isInTheWay(newestProcess, processChanged, effectiveFrom) ? [newestProcess] : []),
  ][0];
  if (inTheWay) return fail('version-to-come', { facts: { version: inTheWay.version, from: inTheWay.effectiveFrom } });
  if (contentChanged && newest?.effectiveTo && newest.effectiveTo > effectiveFrom)
    return fail('procedure-over', { facts: { to: newest.effectiveTo } });
  return ok({ effectiveFrom, late, contentChanged, processChanged });
}

const isInTheWay = (version: { readonly effectiveFrom: string }, changed: boolean, from: string): boolean =>
  changed ? version.effectiveFrom >= from : version.effectiveFrom > from;

const asError = ({ code, path, facts = {} }: PublicationFinding) => ({ pointer: `/${path.join('/')}`, code, facts });

/** Whether they say the same, whatever version, decision and days they carry. */
const sameContent = (one: DraftedContent, other: DraftedContent): boolean =>
  diffProcedures({ content: one, process: null }, { content: other, process: null }).length === 0;
const sameProcess = (one: DraftedProcess, other: DraftedProcess): boolean =>
  diffProcedures({ content: {}, process: one }, { content: {}, process: other }).length === 0;
