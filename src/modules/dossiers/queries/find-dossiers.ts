import { sql } from 'kysely';
import { fold } from '../../../kernel/vietnamese.ts';
import type { Db } from '../../../platform/database/database.ts';
import { type Actor, may } from '../../identity/index.ts';
import { recordReading } from '../../ledger/index.ts';
import type { Station } from '../../staff/index.ts';
import { normaliseReference } from '../domain/dossier-code.ts';
import type { Outcome, Status } from '../domain/lifecycle.ts';

export type DossierSummary = {
  readonly id: number;
  readonly reference: string;
  readonly status: Status;
  readonly outcome: Outcome | null;
  /** Not accepted because it belongs elsewhere. */
  readonly isRedirected: boolean;
  readonly procedureCode: string;
  readonly procedureName: string;
  readonly applicantName: string;
  readonly submittedAt: Temporal.Instant;
  readonly legalDueAt: Temporal.Instant | null;
};

export type DossierSearch = {
  /** A code, an ID number, a phone number or a name; nothing for all. */
  readonly words?: string;
  readonly status?: Status;
  /** When it is asked: who looked for whom is logged (QC Đ5.1d). */
  readonly at: Temporal.Instant;
  readonly limit: number;
  /** The id where the page before ended; newest first. */
  readonly after?: number;
};

/** Dossiers this person needs to know, newest first; an applicant's own for citizens. */
export async function findDossiers(
  db: Db,
  actor: Actor,
  station: Station | null,
  { words = '', status, at, limit, after }: DossierSearch,
): Promise<DossierSummary[]> {
  if (station && words.trim() !== '') {
    const purpose = `search: ${words.trim()}`;
    await recordReading(db, { at, accountId: actor.accountId, subject: 'dossiers', purpose, address: null });
  }
  const { rows } = await sql<DossierSummary>`
    select d.id, coalesce(d.code, d.provisional_number) as reference, d.status, d.outcome,
      exists (select from refusals r where r.dossier_id = d.id and r.kind = 'redirected') as "isRedirected", p.code as "procedureCode",
      v.name as "procedureName", d.applicant_name as "applicantName", d.submitted_at as "submittedAt",
      d.legal_due_at as "legalDueAt"
    from dossiers d
    join procedure_versions v on v.id = d.procedure_version_id
    join procedures p on p.id = v.procedure_id
    where ${visibleTo(actor, station)} and ${matching(words.trim())}
      and ${status ? sql`d.status = ${status}` : sql`true`} and ${after ? sql`d.id < ${after}` : sql`true`}
    order by d.id desc limit ${limit}`.execute(db);
  return rows;
}

/** The same rule as `mayRead`, for many at once. */
function visibleTo(actor: Actor, station: Station | null) {
  const own = sql`d.filed_by = ${actor.accountId}`;
  if (may(actor, 'read-every-dossier')) return sql`true`;
  if (!station || !may(actor, 'read-dossier')) return own;
  const posted =
    actor.roles.includes('postal') && may(actor, 'deliver-result')
      ? sql`(d.return_method = 'post' and d.status in ('result_ready', 'delivered'))`
      : sql`false`;
  const served = sql`(d.agency_id = any(${[...station.counterAgencyIds]}) or ${posted})`;
  if (station.agencyId === null)
    return sql`(${served} or ${own} or exists (select from workflow_steps s where s.dossier_id = d.id
      and s.status <> 'skipped'
      and s.agency_id is null and s.role = any(${actor.roles}) and s.role <> 'reception'))`;
  return sql`(${served} or exists (
    select from workflow_steps s where s.dossier_id = d.id and s.status <> 'skipped'
      and s.agency_id = ${station.agencyId}))`;
}

function matching(words: string) {
  if (words === '') return sql`true`;
  const text = normaliseReference(words);
  return sql`(d.code = ${text} or d.provisional_number = ${text} or d.applicant_id_number = ${text}
    or d.applicant_phone = ${text} or fold(d.applicant_name) like ${`%${fold(words).replace(/[%_\\]/g, '\\$&')}%`})`;
}
