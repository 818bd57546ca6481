import type { Db } from '../../platform/database/database.ts';
import type { Part } from './domain/capacities.ts';

export type Party = {
  readonly agencyId: number;
  readonly part: Part;
  readonly ground: string;
  readonly addedAt: Temporal.Instant;
};

/** The agencies that coordinate or follow now, in the order they were added. */
export async function partiesOf(db: Db, dossierId: number): Promise<Party[]> {
  const rows = await db
    .selectFrom('dossier_parties')
    .select(['agency_id as agencyId', 'part', 'ground', 'added_at as addedAt'])
    .where('dossier_id', '=', dossierId)
    .where('ended_at', 'is', null)
    .orderBy('added_at')
    .execute();
  return rows as Party[];
}

/** What an agency has to do with a dossier beside its steps; nothing for whoever is of no agency. */
export async function partsOf(db: Db, dossierId: number, agencyId: number | null): Promise<ReadonlySet<Part>> {
  if (agencyId === null) return new Set();
  const all = await partiesOf(db, dossierId);
  return new Set(all.filter((party) => party.agencyId === agencyId).map(({ part }) => part));
}

/** An agency coordinates or follows from now on; once more where it had ended. */
export async function addParty(tx: Db, dossierId: number, party: Party & { readonly addedBy: number }): Promise<void> {
  const values = { ground: party.ground, added_by: party.addedBy, added_at: party.addedAt, ended_at: null };
  await tx
    .insertInto('dossier_parties')
    .values({ dossier_id: dossierId, agency_id: party.agencyId, part: party.part, ...values })
    .onConflict((conflict) =>
      conflict
        .columns(['dossier_id', 'agency_id', 'part'])
        .doUpdateSet(values)
        .where('dossier_parties.ended_at', 'is not', null),
    )
    .execute();
}

/** An agency has nothing more to do with a dossier; what it did stays in the history. */
export async function endParty(
  tx: Db,
  dossierId: number,
  { agencyId, part, at }: { readonly agencyId: number; readonly part: Part; readonly at: Temporal.Instant },
): Promise<void> {
  await tx
    .updateTable('dossier_parties')
    .set({ ended_at: at })
    .where('dossier_id', '=', dossierId)
    .where('agency_id', '=', agencyId)
    .where('part', '=', part)
    .where('ended_at', 'is', null)
    .execute();
}
