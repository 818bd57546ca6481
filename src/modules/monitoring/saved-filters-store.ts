import type { Db } from '../../platform/database/database.ts';

/** A view of the board that somebody keeps under a name. */
export type SavedFilter = {
  readonly id: number;
  readonly ownerId: number;
  readonly name: string;
  /** As it stands in the address. */
  readonly query: string;
  readonly shared: boolean;
  readonly token: string;
};

const filters = (db: Db) =>
  db.selectFrom('saved_filters').select(['id', 'owner_id as ownerId', 'name', 'query', 'shared', 'token']);

export const filtersOf = (db: Db, ownerId: number): Promise<SavedFilter[]> =>
  filters(db).where('owner_id', '=', ownerId).orderBy('name').execute();

export async function filterByToken(db: Db, token: string): Promise<SavedFilter | null> {
  return (await filters(db).where('token', '=', token).executeTakeFirst()) ?? null;
}

/** False where the owner has one of this name already. */
export async function insertFilter(
  tx: Db,
  { ownerId, savedAt, ...filter }: Omit<SavedFilter, 'id'> & { readonly savedAt: Temporal.Instant },
): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await tx
    .insertInto('saved_filters')
    .values({ ...filter, owner_id: ownerId, saved_at: savedAt })
    .onConflict((conflict) => conflict.columns(['owner_id', 'name']).doNothing())
    .executeTakeFirstOrThrow();
  return numInsertedOrUpdatedRows === 1n;
}

/** False where there is none of this owner. */
export async function deleteFilter(tx: Db, ownerId: number, id: number): Promise<boolean> {
  const { numDeletedRows } = await tx
    .deleteFrom('saved_filters')
    .where('id', '=', id)
    .where('owner_id', '=', ownerId)
    .executeTakeFirst();
  return numDeletedRows === 1n;
}
