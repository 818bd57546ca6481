import type { Db } from '../../platform/database/database.ts';

/** How the applicant gave the declaration to the official who filed for them: read out and confirmed, or signed on paper. */
export type Declared = 'aloud' | 'signed';

/** Keeps that an official filed online in the name of the applicant, standing beside them. */
export async function insertAssistedFiling(
  tx: Db,
  dossierId: number,
  officialId: number,
  declared: Declared,
  at: Temporal.Instant,
): Promise<void> {
  const row = { dossier_id: dossierId, official_id: officialId, declared, at };
  await tx.insertInto('assisted_filings').values(row).execute();
}
