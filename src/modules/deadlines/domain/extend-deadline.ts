import { fail, ok, type Result } from '../../../kernel/result.ts';
import type { CompiledCalendar } from '../../calendar/index.ts';
import { calculateDeadline, type Deadline, type DeadlineTerms } from './calculate-deadline.ts';
import type { Extension } from './extension.ts';
import type { DeadlineProblem } from './problems.ts';

/** `extension.max` and `extension.movesLegalDue` of the rule set, and how many were granted before. */
export type ExtensionRule = { readonly max: number; readonly movesLegalDue: boolean; readonly granted: number };

/**
 * Grants an extension (rule 15). `extended` is the date reached; `terms` and `legal` are what the dossier is judged on from
 * now, unchanged where the rule set does not let an extension move the legal due. Problems: those of `calculateDeadline`,
 * and `extension-exhausted`.
 */
export function extendDeadline(
  calendar: CompiledCalendar,
  terms: DeadlineTerms,
  extension: Extension,
  rule: ExtensionRule,
): Result<{ extended: Deadline; legal: Deadline; terms: DeadlineTerms }, DeadlineProblem> {
  if (rule.granted >= rule.max) return fail('extension-exhausted', { facts: { max: rule.max } });
  const prolonged = { ...terms, extensions: [...(terms.extensions ?? []), extension] };
  const extended = calculateDeadline(calendar, prolonged);
  if (!extended.ok) return extended;
  if (rule.movesLegalDue) return ok({ extended: extended.value, legal: extended.value, terms: prolonged });
  const legal = calculateDeadline(calendar, terms);
  return legal.ok ? ok({ extended: extended.value, legal: legal.value, terms }) : legal;
}
