import { localDate } from '../../../kernel/time.ts';
import type { Db } from '../../../platform/database/database.ts';
import type { Actor } from '../../identity/index.ts';
import { stationOf } from '../../staff/index.ts';
import { mayReadOfDossier } from '../domain/may-read-form.ts';
import { formsOf, type IssuedForm } from '../issued-store.ts';

/**
 * The papers of a dossier that this person needs to know, oldest first: whoever asks may read the dossier already. What the
 * center, the agencies and the Chairman write to each other is not the applicant's, nor every agency's on its route.
 */
export async function readablePapers(
  db: Db,
  actor: Actor,
  { dossierId, now }: { readonly dossierId: number; readonly now: Temporal.Instant },
): Promise<IssuedForm[]> {
  const station = actor.accountId === null ? null : await stationOf(db, actor.accountId, localDate(now));
  return (await formsOf(db, dossierId)).filter(({ paper: { form }, createdBy, agencyId }) =>
    mayReadOfDossier({ form, createdBy, agencyId }, actor, station),
  );
}
