import type { Db } from '../../../platform/database/database.ts';
import type { FormFields } from '../../../platform/form-body.ts';
import type { Intake } from './intake.ts';

const intakes = (db: Db) =>
  db
    .selectFrom('intake_drafts as intake')
    .innerJoin('accounts as official', 'official.id', 'intake.official_id')
    .selectAll('intake')
    .select('official.display_name as officialName');
type Row = Awaited<ReturnType<ReturnType<typeof intakes>['executeTakeFirstOrThrow']>>;

export async function findIntake(db: Db, token: string): Promise<Intake | null> {
  const row = await intakes(db).where('token', '=', token).executeTakeFirst();
  return row ? toIntake(row) : null;
}

/** The same, locked until the transaction ends. */
export async function lockIntake(tx: Db, token: string): Promise<Intake | null> {
  const row = await intakes(tx).where('token', '=', token).forUpdate(['intake']).executeTakeFirst();
  return row ? toIntake(row) : null;
}

/** Those under way for these agencies, the latest first. */
export async function intakesUnderWay(db: Db, agencyIds: readonly number[], limit: number): Promise<Intake[]> {
  if (agencyIds.length === 0) return [];
  const rows = await intakes(db)
    .where('intake.agency_id', 'in', [...agencyIds])
    .where('ended_at', 'is', null)
    .orderBy('saved_at', 'desc')
    .limit(limit)
    .execute();
  return rows.map(toIntake);
}

export type NewIntake = Pick<Intake, 'token' | 'procedureCode' | 'caseKey' | 'agencyId' | 'officialId'>;
export type IntakeContent = Pick<Intake, 'counter' | 'visitor' | 'fields'> & { readonly savedAt: Temporal.Instant };

/** Null where somebody stored the same token a moment before. */
export async function insertIntake(tx: Db, intake: NewIntake, content: IntakeContent): Promise<number | null> {
  const row = await tx
    .insertInto('intake_drafts')
    .values({
      token: intake.token,
      procedure_code: intake.procedureCode,
      case_key: intake.caseKey,
      agency_id: intake.agencyId,
      official_id: intake.officialId,
      begun_at: content.savedAt,
      ...columns(content),
    })
    .onConflict((conflict) => conflict.column('token').doNothing())
    .returning('id')
    .executeTakeFirst();
  return row?.id ?? null;
}

export async function updateIntake(tx: Db, { id, revision }: Intake, content: IntakeContent): Promise<void> {
  await tx
    .updateTable('intake_drafts')
    .set({ ...columns(content), revision: revision + 1 })
    .where('id', '=', id)
    .execute();
}

const columns = ({ counter, visitor, fields, savedAt }: IntakeContent) => ({
  counter,
  visitor,
  fields: JSON.stringify(fields),
  saved_at: savedAt,
});

/** The scans that wait with an intake are exactly these. */
export async function keepFiles(tx: Db, intakeId: number, uploadIds: readonly number[]): Promise<void> {
  let dropped = tx.deleteFrom('intake_files').where('intake_id', '=', intakeId);
  if (uploadIds.length > 0) dropped = dropped.where('upload_id', 'not in', [...uploadIds]);
  await dropped.execute();
  if (uploadIds.length === 0) return;
  await tx
    .insertInto('intake_files')
    .values(uploadIds.map((upload_id) => ({ intake_id: intakeId, upload_id })))
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

/** From one official to another. */
export async function giveIntake(
  tx: Db,
  { id, officialId, revision }: Intake,
  to: { officialId: number; counter: string; at: Temporal.Instant },
): Promise<void> {
  await tx
    .updateTable('intake_drafts')
    .set({
      official_id: to.officialId,
      counter: to.counter,
      taken_over_from: officialId,
      taken_over_at: to.at,
      revision: revision + 1,
    })
    .where('id', '=', id)
    .execute();
}

/** It became a dossier or was given up: what was typed is gone, the row stays until the night. */
export async function endIntake(tx: Db, id: number, at: Temporal.Instant): Promise<void> {
  await tx
    .updateTable('intake_drafts')
    .set({ ended_at: at, saved_at: at, fields: '{}', visitor: '' })
    .where('id', '=', id)
    .execute();
  await tx.deleteFrom('intake_files').where('intake_id', '=', id).execute();
}

/** Deletes those last saved before an instant, and those that ended before another; answers how many. */
export async function deleteIntakes(
  db: Db,
  { savedBefore, endedBefore }: { savedBefore: Temporal.Instant; endedBefore: Temporal.Instant },
): Promise<number> {
  const { numDeletedRows } = await db
    .deleteFrom('intake_drafts')
    .where((where) => where.or([where('saved_at', '<=', savedBefore), where('ended_at', '<=', endedBefore)]))
    .executeTakeFirst();
  return Number(numDeletedRows);
}

const toIntake = (row: Row): Intake => ({
  id: row.id,
  token: row.token,
  procedureCode: row.procedure_code,
  caseKey: row.case_key,
  agencyId: row.agency_id,
  officialId: row.official_id,
  officialName: row.officialName,
  counter: row.counter,
  visitor: row.visitor,
  fields: row.fields as FormFields,
  revision: row.revision,
  begunAt: row.begun_at,
  savedAt: row.saved_at,
  takenOverAt: row.taken_over_at,
  endedAt: row.ended_at,
});
