import { sql } from 'kysely';
import type { Db } from '../../../platform/database/database.ts';
import { type CustodyItem, type Holder, holderOfRow, isSameHolder, type Sort } from '../domain/holder.ts';
import { itemsOf } from '../store.ts';

/** All pieces of a dossier with whom they are now; empty where nothing was taken. */
export const custodyOf = (db: Db, dossierId: number): Promise<CustodyItem[]> =>
  itemsOf(db, { dossierIds: [dossierId] });

/** What one holder has of some dossiers: what a manifest can list. */
export async function heldBy(db: Db, dossierIds: readonly number[], holder: Holder): Promise<CustodyItem[]> {
  const items = await itemsOf(db, { dossierIds });
  return items.filter((item) => isSameHolder(item.holder, holder));
}

/** Who held a piece at a moment; null before it was taken and for a piece nobody knows. */
export async function holderOf(db: Db, itemId: number, at: Temporal.Instant): Promise<Holder | null> {
  const row = await db
    .selectFrom('custody_moves')
    .select(['to_holder', 'to_agency_id'])
    .where('item_id', '=', itemId)
    .where('at', '<=', at)
    .orderBy('ordinal', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row ? holderOfRow(row.to_holder, row.to_agency_id) : null;
}

/** One hand-over of some pieces of a paper, as the dossier's page tells it. */
export type CustodyMove = {
  readonly at: Temporal.Instant;
  readonly name: string;
  readonly sort: Sort;
  readonly pieces: number;
  readonly from: Holder;
  readonly to: Holder;
  readonly reference: string;
  readonly by: string;
  readonly receiver: string | null;
  readonly signatureUpload: number | null;
};

/** The hand-overs of a dossier's papers, first one first; pieces of one paper that went together are one line. */
export async function movesOf(db: Db, dossierId: number): Promise<CustodyMove[]> {
  const { rows } = await sql<Row>`
    select move.at, document.name, item.sort, count(*)::int as pieces, from_holder, from_agency_id, to_holder,
      to_agency_id, reference, account.display_name as by, receiver_name as receiver,
      signature_upload as "signatureUpload"
    from custody_moves move
    join custody_items item on item.id = move.item_id
    join dossier_documents document on document.id = item.document_id
    join accounts account on account.id = move.moved_by
    where item.dossier_id = ${dossierId}
    group by move.at, document.id, document.name, item.sort, ordinal, from_holder, from_agency_id, to_holder,
      to_agency_id, reference, account.display_name, receiver_name, signature_upload
    order by move.at, ordinal, document.id, item.sort desc`.execute(db);
  return rows.map(({ from_holder, from_agency_id, to_holder, to_agency_id, ...move }) => ({
    ...move,
    from: holderOfRow(from_holder, from_agency_id),
    to: holderOfRow(to_holder, to_agency_id),
  }));
}

type Row = Omit<CustodyMove, 'from' | 'to'> & {
  readonly from_holder: string;
  readonly from_agency_id: number | null;
  readonly to_holder: string;
  readonly to_agency_id: number | null;
};
