import { sql } from 'kysely';
import type { Db } from '../../platform/database/database.ts';
import type { Notice } from './domain/new-due-letter.ts';
import type { MovedDossier } from './domain/recalculation.ts';

export type ToMove = {
  readonly dossierId: number;
  readonly dueFrom: Temporal.Instant;
  readonly dueTo: Temporal.Instant;
};

/** What the study found and no worker has come to yet. */
export async function nextToMove(
  db: Db,
  recalculationId: number,
  { after, limit }: { after: number; limit: number },
): Promise<readonly ToMove[]> {
  const { rows } = await sql<ToMove>`
    select c.dossier_id as "dossierId", c.due_from as "dueFrom", c.due_to as "dueTo"
    from recalculations r
    join what_if_changes c on c.what_if_id = r.what_if_id and c.fault is null
    where r.id = ${recalculationId} and c.dossier_id > ${after} and not exists (
      select from recalculated_dossiers m where m.recalculation_id = r.id and m.dossier_id = c.dossier_id)
    order by c.dossier_id limit ${limit}`.execute(db);
  return rows;
}

/** Takes a dossier for the transaction that moves it; false when another worker has done so already. */
export async function claimDossier(
  tx: Db,
  recalculationId: number,
  { dossierId, dueFrom, dueTo, at }: ToMove & { readonly at: Temporal.Instant },
): Promise<boolean> {
  const claimed = await tx
    .insertInto('recalculated_dossiers')
    .values({
      recalculation_id: recalculationId,
      dossier_id: dossierId,
      due_from: dueFrom,
      due_to: dueTo,
      moved_at: at,
    })
    .onConflict((conflict) => conflict.columns(['recalculation_id', 'dossier_id']).doNothing())
    .returning('dossier_id')
    .executeTakeFirst();
  return claimed !== undefined;
}

const one = (recalculationId: number, dossierId: number) =>
  sql`recalculation_id = ${recalculationId} and dossier_id = ${dossierId}`;

export async function saveLeft(tx: Db, recalculationId: number, dossierId: number, because: string): Promise<void> {
  await sql`update recalculated_dossiers set left_because = ${because} where ${one(recalculationId, dossierId)}`.execute(
    tx,
  );
}

/** That the applicant knows the new date; false when nobody was to be told, or they know already. */
export async function saveInformed(
  tx: Db,
  { recalculationId, dossierId }: { recalculationId: number; dossierId: number },
  how: { by: 'mail' | 'phone'; at: Temporal.Instant },
): Promise<boolean> {
  const { numAffectedRows } = await sql`
    update recalculated_dossiers set informed = ${how.by}, informed_at = ${how.at.toString()}::timestamptz
    where ${one(recalculationId, dossierId)} and left_because is null and informed is null
      and due_from <> due_to`.execute(tx);
  return numAffectedRows === 1n;
}

/** Whether the applicant was told already. */
export async function isInformed(
  db: Db,
  { recalculationId, dossierId }: { recalculationId: number; dossierId: number },
): Promise<boolean> {
  const { rows } = await sql`select from recalculated_dossiers
    where ${one(recalculationId, dossierId)} and informed is not null`.execute(db);
  return rows.length > 0;
}

/** All, those left as they were, or those whose applicants do not know yet, or know. */
export type MovedFilter = 'all' | 'moved' | 'left' | 'to-inform' | 'informed';

const CONDITIONS = {
  all: sql`true`,
  moved: sql`m.left_because is null`,
  left: sql`m.left_because is not null`,
  'to-inform': sql`m.left_because is null and m.informed is null and m.due_from <> m.due_to`,
  informed: sql`m.informed is not null`,
} as const;

/** In the order of their numbers; `after` is the dossier where the page before ended. */
export async function movedDossiers(
  db: Db,
  recalculationId: number,
  { which, after, limit }: { which: MovedFilter; after: number; limit: number },
): Promise<readonly MovedDossier[]> {
  const { rows } = await sql<MovedDossier>`${moved} where m.recalculation_id = ${recalculationId}
    and m.dossier_id > ${after} and ${CONDITIONS[which]} order by m.dossier_id limit ${limit}`.execute(db);
  return rows;
}

const moved = sql`
  select m.dossier_id as "dossierId", d.code, v.name as "procedureName", a.name as "agencyName",
    m.due_from as "dueFrom", m.due_to as "dueTo", m.left_because as "leftBecause", m.informed,
    m.informed_at as "informedAt", d.applicant_name as "applicantName", d.applicant_phone as "applicantPhone",
    d.applicant_email is not null as "hasEmail"
  from recalculated_dossiers m
  join dossiers d on d.id = m.dossier_id
  join procedure_versions v on v.id = d.procedure_version_id
  join agencies a on a.id = d.agency_id`;

/** Null when there is nothing to tell: not moved, the same date, or told already. */
export async function noticeOf(
  db: Db,
  recalculationId: number,
  dossierId: number,
): Promise<(Notice & { readonly email: string | null }) | null> {
  const { rows } = await sql<Notice & { readonly email: string | null }>`
    select d.applicant_email as email, d.code, v.name as "procedureName", m.due_from as "dueFrom", m.due_to as "dueTo",
      r.ground, r.decision_no as "decisionNo"
    from recalculated_dossiers m
    join recalculations r on r.id = m.recalculation_id
    join dossiers d on d.id = m.dossier_id
    join procedure_versions v on v.id = d.procedure_version_id
    where m.recalculation_id = ${recalculationId} and m.dossier_id = ${dossierId}
      and ${CONDITIONS['to-inform']}`.execute(db);
  return rows[0] ?? null;
}
