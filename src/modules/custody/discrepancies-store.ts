import type { Db } from '../../platform/database/database.ts';
import type { DiscrepancyInput } from './input.ts';

/** Something that was not as it should be, and how it was cleared up. */
export type Discrepancy = {
  readonly id: number;
  readonly itemId: number;
  readonly name: string;
  readonly kind: 'missing' | 'damaged';
  readonly note: string;
  readonly foundAt: Temporal.Instant;
  readonly foundBy: string;
  readonly resolution: string | null;
  readonly resolvedAt: Temporal.Instant | null;
};

export async function discrepanciesOf(db: Db, dossierId: number): Promise<Discrepancy[]> {
  const rows = await db
    .selectFrom('custody_discrepancies as found')
    .innerJoin('custody_items as item', 'item.id', 'found.item_id')
    .innerJoin('dossier_documents as document', 'document.id', 'item.document_id')
    .innerJoin('accounts as account', 'account.id', 'found.found_by')
    .select([
      'found.id',
      'found.item_id as itemId',
      'document.name',
      'found.kind',
      'found.note',
      'found.found_at as foundAt',
      'account.display_name as foundBy',
      'found.resolution',
      'found.resolved_at as resolvedAt',
    ])
    .where('item.dossier_id', '=', dossierId)
    .orderBy('found.id')
    .execute();
  return rows.map((row) => ({ ...row, kind: row.kind as Discrepancy['kind'] }));
}

export async function insertDiscrepancy(
  tx: Db,
  { item, kind, note }: DiscrepancyInput,
  { at, by }: { at: Temporal.Instant; by: number },
): Promise<void> {
  await tx
    .insertInto('custody_discrepancies')
    .values({ item_id: item, kind, note, found_at: at, found_by: by })
    .execute();
}

export async function saveResolution(
  tx: Db,
  id: number,
  { resolution, at, by }: { resolution: string; at: Temporal.Instant; by: number },
): Promise<void> {
  await tx
    .updateTable('custody_discrepancies')
    .set({ resolution, resolved_at: at, resolved_by: by })
    .where('id', '=', id)
    .execute();
}
