import { sql } from 'kysely';
import type { Db, Tx } from '../../platform/database/database.ts';
import type { Level } from './domain/urging.ts';
import { WAITS_AT } from './urging-store.ts';

/** A dossier whose turn it is at an agency, with the newest letter about it there. */
export type WaitingRow = {
  readonly id: number;
  readonly reference: string;
  readonly procedureCode: string;
  readonly procedureName: string;
  readonly stepName: string;
  readonly stepDueAt: Temporal.Instant | null;
  readonly legalDueAt: Temporal.Instant;
  readonly last: LastUrging | null;
};
export type LastUrging = {
  readonly id: number;
  readonly number: string;
  readonly level: Level;
  readonly answerDueAt: string;
  readonly answeredAt: string | null;
  readonly promisedOn: string | null;
  readonly isSufficient: boolean | null;
};

/** Some of what waits at an agency, the oldest legal due date first; what is paused has none and is left out. */
export async function waitingAt(
  db: Db,
  agencyId: number,
  wanted: { readonly ids?: readonly number[]; readonly references?: readonly string[]; readonly limit: number },
): Promise<WaitingRow[]> {
  const which = wanted.ids
    ? sql`d.id = any(${[...wanted.ids]})`
    : wanted.references
      ? sql`d.code = any(${[...wanted.references]})`
      : sql`true`;
  const { rows } = await sql<WaitingRow>`
    select distinct on (d.legal_due_at, d.id) d.id, coalesce(d.code, d.provisional_number) as reference,
      p.code as "procedureCode", v.name as "procedureName", s.name as "stepName", s.due_at as "stepDueAt",
      d.legal_due_at as "legalDueAt",
      (select jsonb_build_object('id', u.id, 'number', u.number_text, 'level', u.level, 'answerDueAt', u.answer_due_at,
          'answeredAt', u.answered_at, 'promisedOn', u.promised_on, 'isSufficient', u.is_sufficient)
        from urging_dossiers ud join urgings u on u.id = ud.urging_id
        where ud.dossier_id = d.id and u.agency_id = ${agencyId} order by u.id desc limit 1) as last
    from workflow_steps s
    join dossiers d on d.id = s.dossier_id
    join procedure_versions v on v.id = d.procedure_version_id
    join procedures p on p.id = v.procedure_id
    where s.status = 'active' and s.kind <> 'return' and s.agency_id = ${agencyId} and d.finished_at is null
      and d.status in ('handling', 'withdrawal_requested') and d.legal_due_at is not null and ${which}
    order by d.legal_due_at, d.id, s.id limit ${wanted.limit}`.execute(db);
  return rows;
}

/** The dossiers of a letter, with what is left of them at the agency. */
export type UrgedDossier = {
  readonly id: number;
  readonly reference: string;
  readonly procedureName: string;
  readonly stepName: string;
  readonly legalDueAt: Temporal.Instant;
  readonly waits: boolean;
};

export async function dossiersOfUrging(db: Db, urgingId: number): Promise<UrgedDossier[]> {
  const { rows } = await sql<UrgedDossier>`
    select d.id, coalesce(d.code, d.provisional_number) as reference, v.name as "procedureName", ud.step_name as "stepName",
      ud.legal_due_at as "legalDueAt", (${WAITS_AT(sql`u.agency_id`)}) as waits
    from urging_dossiers ud
    join urgings u on u.id = ud.urging_id
    join dossiers d on d.id = ud.dossier_id
    join procedure_versions v on v.id = d.procedure_version_id
    where ud.urging_id = ${urgingId} order by ud.legal_due_at, d.id`.execute(db);
  return rows;
}

/** Holds dossiers until the transaction ends, always in the same order: their histories are written on. */
export async function lockDossiers(tx: Tx, ids: readonly number[]): Promise<void> {
  await sql`select from dossiers where id = any(${[...ids]}) order by id for update`.execute(tx);
}

/** What is past its legal date at each agency, and how much of it no letter was ever about; days before today alone. */
export type OverdueAt = {
  readonly agencyId: number;
  readonly key: string;
  readonly name: string;
  readonly overdue: number;
  readonly notUrged: number;
  readonly oldestDueAt: Temporal.Instant;
};

export async function overdueByAgency(db: Db, midnight: Temporal.Instant): Promise<OverdueAt[]> {
  const { rows } = await sql<OverdueAt>`
    select a.id as "agencyId", a.key, a.name, count(*) as overdue,
      count(*) filter (where not late.urged) as "notUrged", min(late.due) as "oldestDueAt"
    from (
      select s.agency_id, d.id, min(d.legal_due_at) as due, exists (
          select from urging_dossiers ud join urgings u on u.id = ud.urging_id
          where ud.dossier_id = d.id and u.agency_id = s.agency_id) as urged
      from workflow_steps s join dossiers d on d.id = s.dossier_id
      where s.status = 'active' and s.kind <> 'return' and s.agency_id is not null and d.finished_at is null
        and d.status in ('handling', 'withdrawal_requested') and d.legal_due_at < ${midnight.toString()}::timestamptz
      group by s.agency_id, d.id) late
    join agencies a on a.id = late.agency_id
    group by a.id order by count(*) desc, a.id`.execute(db);
  return rows;
}
