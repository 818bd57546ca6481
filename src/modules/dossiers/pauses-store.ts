import type { Tx } from '../../platform/database/database.ts';

/** Opens a pause of a dossier's clock; the database allows one at a time. */
export async function beginPause(tx: Tx, dossierId: number, from: Temporal.Instant, ground: string): Promise<void> {
  await tx
    .insertInto('dossier_pauses')
    .values({ dossier_id: dossierId, kind: 'supplement', started_at: from, ground })
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
