import { sql } from 'kysely';
import type { Db } from '../../platform/database/database.ts';
import type { OpenClass } from '../deadlines/index.ts';
import type { Change } from './domain/judge-change.ts';

/** A dossier that would change, without a word about any person. */
export type ChangedDossier = Change & {
  readonly dossierId: number;
  readonly code: string;
  readonly procedureCode: string;
  readonly procedureName: string;
  readonly agencyId: number;
  readonly agencyName: string;
  readonly stateFrom: OpenClass;
  readonly stateTo: OpenClass;
};

export const CHANGE_KINDS = ['later', 'earlier', 'stateOnly', 'faults'] as const;
export type ChangeKind = (typeof CHANGE_KINDS)[number];

const CONDITIONS = {
  later: sql`c.due_to > c.due_from`,
  earlier: sql`c.due_to < c.due_from`,
  stateOnly: sql`c.due_to = c.due_from`,
  faults: sql`c.fault is not null`,
} as const;

export type ChangeFilter = { readonly kind?: ChangeKind | undefined; readonly agencyId?: number | undefined };

/** What a study found, in the order of the dossiers' numbers; `after` is the one where the page before ended. */
export async function changedDossiers(
  db: Db,
  whatIfId: number,
  { kind, agencyId, after, limit }: ChangeFilter & { after: number; limit: number },
): Promise<readonly ChangedDossier[]> {
  const { rows } = await sql<ChangedDossier>`
    select c.dossier_id as "dossierId", d.code, p.code as "procedureCode", v.name as "procedureName",
      d.agency_id as "agencyId", a.name as "agencyName", c.due_from as "dueFrom", c.due_to as "dueTo",
      c.state_from as "stateFrom", c.state_to as "stateTo", c.fault
    from what_if_changes c
    join dossiers d on d.id = c.dossier_id
    join procedure_versions v on v.id = d.procedure_version_id
    join procedures p on p.id = v.procedure_id
    join agencies a on a.id = d.agency_id
    where c.what_if_id = ${whatIfId} and c.dossier_id > ${after} and ${kind ? CONDITIONS[kind] : sql`true`}
      and ${agencyId === undefined ? sql`true` : sql`d.agency_id = ${agencyId}`}
    order by c.dossier_id limit ${limit}`.execute(db);
  return rows;
}

export type AgencyChanges = Readonly<Record<ChangeKind, number>> & {
  readonly agencyId: number;
  readonly agencyName: string;
};

/** How many of each agency's dossiers would change, the most affected first. */
export async function changesByAgency(db: Db, whatIfId: number): Promise<readonly AgencyChanges[]> {
  const { rows } = await sql<AgencyChanges>`
    select d.agency_id as "agencyId", a.name as "agencyName", count(*) filter (where ${CONDITIONS.later}) as later,
      count(*) filter (where ${CONDITIONS.earlier}) as earlier,
      count(*) filter (where ${CONDITIONS.stateOnly}) as "stateOnly",
      count(*) filter (where ${CONDITIONS.faults}) as faults
    from what_if_changes c join dossiers d on d.id = c.dossier_id join agencies a on a.id = d.agency_id
    where c.what_if_id = ${whatIfId} group by 1, 2 order by count(*) desc, 2`.execute(db);
  return rows;
}
