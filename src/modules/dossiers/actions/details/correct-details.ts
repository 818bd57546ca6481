import { fail, ok, type Problem, type Result } from '../../../../kernel/result.ts';
import { transaction } from '../../../../platform/database/database.ts';
import type { Actor } from '../../../identity/index.ts';
import type { Station } from '../../../staff/index.ts';
import type { DossierCapabilities } from '../../capabilities.ts';
import { saveApplicant } from '../../changes-store.ts';
import type { Applicant, Dossier } from '../../domain/dossier.ts';
import type { DossierProblem } from '../../domain/problems.ts';
import type { CorrectionInput } from '../../input.ts';
import { enter } from '../entry.ts';
import { loadTerms } from '../load-terms.ts';

export type CorrectDetailsInput = CorrectionInput & {
  readonly reference: string;
  readonly expectedVersion?: number | undefined;
};

/**
 * Puts right what was written wrongly about the applicant, and issues the receipt again with it: code and dates stay, the
 * earlier receipt stays readable, the history says what changed and why. Problems: those of `lockFor`, `nothing-to-change`.
 */
export async function correctDetails(
  { db, clock, calendars, announce }: DossierCapabilities,
  actor: Actor,
  { applicant: given, submitterName, reason, ...input }: CorrectDetailsInput,
): Promise<Result<Dossier, Problem<DossierProblem>>> {
  const now = clock.now();
  return transaction(db, async (tx) => {
    const loaded = await loadTerms(tx, calendars, actor, { ...input, action: 'correct', now });
    if (!loaded.ok) return loaded;
    const { dossier, documents, procedure, center, station } = loaded.value;
    const applicant = { ...dossier.applicant, ...given };
    const submitter = submitterName ?? dossier.submitterName;
    const changed = changedFields(dossier, { applicant, submitter });
    if (changed.length === 0) return fail('nothing-to-change');
    const corrected = await saveApplicant(tx, dossier, { applicant, submitterName: submitter });
    await enter(tx, dossier.id, {
      at: now,
      actor,
      capacity: 'reception',
      action: 'correct',
      facts: { fields: changed, reason },
      ground: 'QC Đ6.1a',
    });
    const official = { actor, station: station as Station };
    await announce.formIssued(tx, {
      form: 'receipt-correction',
      documents,
      reason,
      dossier: corrected,
      procedure,
      center,
      at: now,
      official,
    });
    return ok(corrected);
  });
}

function changedFields(
  { applicant: before, submitterName }: Dossier,
  after: { readonly applicant: Applicant; readonly submitter: string | null },
): string[] {
  const fields = (Object.keys(before) as (keyof Applicant)[]).filter(
    (field) => before[field] !== after.applicant[field],
  );
  return submitterName === after.submitter ? fields : [...fields, 'submitterName'];
}
