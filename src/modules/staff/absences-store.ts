import type { Db, Tx } from '../../platform/database/database.ts';
import type { AbsenceKind } from './domain/person.ts';

export type Absence = {
  readonly id: number;
  readonly accountId: number;
  readonly name: string;
  readonly agencyId: number | null;
  readonly kind: AbsenceKind;
  readonly from: Temporal.Instant;
  readonly to: Temporal.Instant;
  readonly standInId: number | null;
  readonly standIn: string | null;
  readonly note: string | null;
};

export type NewAbsence = Pick<Absence, 'accountId' | 'kind' | 'from' | 'to' | 'standInId' | 'note'> & {
  readonly recordedBy: number;
  readonly recordedAt: Temporal.Instant;
};

export async function insertAbsence(tx: Tx, given: NewAbsence): Promise<number> {
  const { id } = await tx
    .insertInto('absences')
    .values({
      account_id: given.accountId,
      kind: given.kind,
      starts_at: given.from,
      ends_at: given.to,
      stand_in_id: given.standInId,
      note: given.note,
      recorded_by: given.recordedBy,
      recorded_at: given.recordedAt,
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  return id;
}

const absences = (db: Db) =>
  db
    .selectFrom('absences as one')
    .innerJoin('accounts as account', 'account.id', 'one.account_id')
    .innerJoin('staff_members as member', 'member.account_id', 'one.account_id')
    .leftJoin('accounts as stand_in', 'stand_in.id', 'one.stand_in_id')
    .select(['one.id', 'one.account_id as accountId', 'account.display_name as name', 'member.agency_id as agencyId'])
    .select(['one.kind', 'starts_at as from', 'ends_at as to', 'one.stand_in_id as standInId'])
    .select(['stand_in.display_name as standIn', 'one.note'])
    .where('one.ended_at', 'is', null);

/** Absences that are not over yet, those of today first. */
export const absencesAfter = async (db: Db, now: Temporal.Instant): Promise<Absence[]> =>
  (await absences(db).where('ends_at', '>', now).orderBy('starts_at').orderBy('one.id').execute()) as Absence[];

/** One of them, locked, for whoever ends it. */
export async function lockAbsence(tx: Tx, id: number): Promise<Absence | null> {
  const row = await absences(tx).where('one.id', '=', id).forUpdate('one').executeTakeFirst();
  return (row as Absence | undefined) ?? null;
}

/** Those that have begun, whose steps nobody has passed on yet. */
export const absencesToRelease = async (db: Db, now: Temporal.Instant): Promise<Absence[]> =>
  (await absences(db).where('released_at', 'is', null).where('starts_at', '<=', now).execute()) as Absence[];

export async function saveReleased(tx: Tx, id: number, at: Temporal.Instant): Promise<void> {
  await tx.updateTable('absences').set({ released_at: at }).where('id', '=', id).execute();
}

/** They are back, or were never away. */
export async function saveAbsenceEnd(tx: Tx, id: number, end: { readonly at: Temporal.Instant; readonly by: number }) {
  await tx.updateTable('absences').set({ ended_at: end.at, ended_by: end.by }).where('id', '=', id).execute();
}

export async function saveDeparture(tx: Tx, accountId: number, leftOn: Temporal.PlainDate): Promise<void> {
  await tx
    .updateTable('staff_members')
    .set({ left_on: leftOn.toString() })
    .where('account_id', '=', accountId)
    .execute();
}
