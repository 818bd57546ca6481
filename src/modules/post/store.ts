import { sql } from 'kysely';
import type { Db, Tx } from '../../platform/database/database.ts';
import type { PostalItem, PostalList, Side, Signature } from './domain/postal-list.ts';

export async function insertList(
  tx: Tx,
  list: { postOffice: string; note: string; openedBy: number; openedAt: Temporal.Instant },
): Promise<number> {
  const { id } = await tx
    .insertInto('postal_lists')
    .values({ post_office: list.postOffice, note: list.note, opened_by: list.openedBy, opened_at: list.openedAt })
    .returning('id')
    .executeTakeFirstOrThrow();
  return id;
}

export async function findList(db: Db, id: number): Promise<PostalList | null> {
  const row = await db
    .selectFrom('postal_lists')
    .select([
      'id',
      'number_text as number',
      'post_office as postOffice',
      'note',
      'version',
      'opened_at as openedAt',
      'registered_at as registeredAt',
    ])
    .where('id', '=', id)
    .executeTakeFirst();
  return row ? { ...row, items: await itemsOf(db, id), signatures: await signaturesOf(db, id) } : null;
}

/** The same, locked until the transaction ends. */
export async function lockList(tx: Tx, id: number): Promise<PostalList | null> {
  await tx.selectFrom('postal_lists').select('id').where('id', '=', id).forUpdate().execute();
  return findList(tx, id);
}

const itemsOf = (db: Db, listId: number): Promise<PostalItem[]> =>
  db
    .selectFrom('postal_items as i')
    .leftJoin('dossiers as d', 'd.id', 'i.dossier_id')
    .select([
      'i.id',
      'ordinal',
      'tracking_number as trackingNumber',
      'sender_name as senderName',
      'sender_phone as senderPhone',
      'procedure_code as procedureCode',
      'papers',
      'discrepancy',
      'd.provisional_number as filedAs',
    ])
    .where('list_id', '=', listId)
    .orderBy('ordinal')
    .execute();

async function signaturesOf(db: Db, listId: number): Promise<Signature[]> {
  const rows = await db
    .selectFrom('postal_signatures')
    .select(['side', 'account_id as accountId', 'name', 'badge', 'at'])
    .where('list_id', '=', listId)
    .orderBy('at')
    .execute();
  return rows.map((row) => ({ ...row, side: row.side as Side }));
}

/** Whether some list holds the item already. */
export async function trackingTaken(db: Db, trackingNumber: string): Promise<boolean> {
  const row = await db
    .selectFrom('postal_items')
    .select('id')
    .where('tracking_number', '=', trackingNumber)
    .executeTakeFirst();
  return row !== undefined;
}

/** Whether it is new: the same number is handed over once. */
export async function insertItem(tx: Tx, listId: number, item: Omit<PostalItem, 'id' | 'filedAs'>): Promise<boolean> {
  const row = await tx
    .insertInto('postal_items')
    .values({
      list_id: listId,
      ordinal: item.ordinal,
      tracking_number: item.trackingNumber,
      sender_name: item.senderName,
      sender_phone: item.senderPhone,
      procedure_code: item.procedureCode,
      papers: item.papers,
      discrepancy: item.discrepancy,
    })
    .onConflict((conflict) => conflict.column('tracking_number').doNothing())
    .returning('id')
    .executeTakeFirst();
  return row !== undefined;
}

export async function deleteItem(tx: Tx, id: number): Promise<void> {
  await tx.deleteFrom('postal_items').where('id', '=', id).execute();
}

export async function raiseVersion(tx: Tx, { id, version }: PostalList): Promise<void> {
  await tx
    .updateTable('postal_lists')
    .set({ version: version + 1 })
    .where('id', '=', id)
    .execute();
}

/** The first signature gives the list its number; from then on it never changes. */
export async function saveNumber(tx: Tx, id: number, number: string, at: Temporal.Instant): Promise<void> {
  await tx.updateTable('postal_lists').set({ number_text: number, registered_at: at }).where('id', '=', id).execute();
}

export async function insertSignature(
  tx: Tx,
  listId: number,
  signature: Signature & { readonly recordedBy: number },
): Promise<void> {
  await tx
    .insertInto('postal_signatures')
    .values({
      list_id: listId,
      side: signature.side,
      account_id: signature.accountId,
      name: signature.name,
      badge: signature.badge,
      recorded_by: signature.recordedBy,
      at: signature.at,
    })
    .execute();
}

export async function saveItemFiled(
  tx: Tx,
  id: number,
  filed: { dossierId: number; procedureCode: string; at: Temporal.Instant },
): Promise<void> {
  await tx
    .updateTable('postal_items')
    .set({ dossier_id: filed.dossierId, procedure_code: filed.procedureCode, filed_at: filed.at })
    .where('id', '=', id)
    .execute();
}

export type ListSummary = Pick<PostalList, 'id' | 'number' | 'postOffice' | 'openedAt'> & {
  readonly items: number;
  readonly toFile: number;
  readonly sides: readonly Side[];
};

/** Lists, newest first; those still to be signed by the post alone where asked. */
export async function recentLists(
  db: Db,
  { unsignedByPost = false, limit }: { unsignedByPost?: boolean; limit: number },
) {
  const { rows } = await sql<ListSummary>`
    select l.id, l.number_text as number, l.post_office as "postOffice", l.opened_at as "openedAt",
      (select count(*)::int from postal_items i where i.list_id = l.id) as items,
      (select count(*)::int from postal_items i where i.list_id = l.id and i.dossier_id is null) as "toFile",
      array(select side from postal_signatures s where s.list_id = l.id) as sides
    from postal_lists l
    where ${unsignedByPost ? sql`not exists (select from postal_signatures s where s.list_id = l.id and s.side = 'postal')` : sql`true`}
    order by l.id desc limit ${limit}`.execute(db);
  return rows;
}
