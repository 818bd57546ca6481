import { fail, ok, type Problem, type Result } from '../../../kernel/result.ts';
import type { Status } from '../../dossiers/index.ts';
import type { HeldInput } from '../input.ts';
import { type DigitisedPaper, stateOf } from './digitised-paper.ts';
import type { DigitisationProblem } from './problems.ts';

export type HeldFacts = {
  /** As it is kept; null where there is no such paper. */
  readonly paper: DigitisedPaper | null;
  readonly status: Status;
  readonly applicantIdNumber: string;
  /** The applicant does it themselves, and filed the dossier the paper comes from; else an official does. */
  readonly ownAct: boolean;
  readonly filedOriginal: boolean;
  /** An account filed this dossier, and another than filed the original: whoever claims a number gets nobody's papers. */
  readonly filedByAnother: boolean;
  readonly today: Temporal.PlainDate;
};

/** Papers are handed in until the acceptance, and once more with a supplement. */
const OPEN_FOR_PAPERS: readonly Status[] = ['submitted', 'supplement_requested'];

/**
 * Whether a paper the center holds stands for one that is asked for now: it is valid, its owner is the applicant, and they
 * agreed, by their own act or as an official wrote down.
 *
 * Problems: `too-late-for-held`, `held-paper-not-found`, `held-paper-of-another`, `consent-required`.
 */
export function decideHeld(
  { paper, status, applicantIdNumber, ownAct, filedOriginal, filedByAnother, today }: HeldFacts,
  { how, note }: HeldInput['consent'],
): Result<DigitisedPaper, Problem<DigitisationProblem>> {
  if (!OPEN_FOR_PAPERS.includes(status)) return fail('too-late-for-held');
  if (!paper || paper.source === 'held' || stateOf(paper, today) !== 'valid') return fail('held-paper-not-found');
  if (paper.ownerIdNumber !== applicantIdNumber) return fail('held-paper-of-another');
  // No account has a verified number yet: what is theirs is what they filed.
  if (ownAct && !filedOriginal) return fail('held-paper-not-found');
  if (filedByAnother) return fail('held-paper-of-another');
  const recorded = ownAct ? how === 'own_act' : how !== 'own_act' && Boolean(note?.trim());
  if (!recorded) return fail('consent-required', { errors: [{ pointer: '/consent/note', code: 'consent-required' }] });
  return ok(paper);
}
