import type { Tx } from '../../platform/database/database.ts';

/** Why the clock of a dossier stands still (clock, rule 12). */
export type PauseKind = 'supplement' | 'obligation' | 'lawful_wait' | 'recall';

type Begun = {
  readonly kind: PauseKind;
  readonly from: Temporal.Instant;
  readonly ground: string;
  /** What allows the wait; needed for every kind that is not the regulation's own. */
  readonly legalBasis?: string;
};

/** Opens a pause of a dossier's clock; the database allows one at a time. */
export async function beginPause(tx: Tx, dossierId: number, { kind, from, ground, legalBasis }: Begun): Promise<void> {
  await tx
    .insertInto('dossier_pauses')
    .values({ dossier_id: dossierId, kind, started_at: from, ground, legal_basis: legalBasis ?? null })
    .execute();
}

/** A pause that is over when it becomes known. */
export async function insertEndedPause(
  tx: Tx,
  dossierId: number,
  { kind, from, to, ground }: Omit<Begun, 'legalBasis'> & { readonly to: Temporal.Instant },
): Promise<void> {
  await tx
    .insertInto('dossier_pauses')
    .values({ dossier_id: dossierId, kind, started_at: from, ended_at: to, ground })
    .execute();
}

/** Ends the open pause of a dossier; with `restarts` a full new limit begins at its end. */
export async function endPause(tx: Tx, dossierId: number, to: Temporal.Instant, restarts: boolean): Promise<void> {
  await tx
    .updateTable('dossier_pauses')
    .set({ ended_at: to, restarts })
    .where('dossier_id', '=', dossierId)
    .where('ended_at', 'is', null)
    .execute();
}
