import { sql } from 'kysely';
import type { Db } from '../../platform/database/database.ts';

let made = 0;

/**
 * So many more dossiers on paper like one that was accepted, each accepted now: what the counters would take a morning for.
 * Answers their numbers in the database.
 */
export async function morePapers(db: Db, like: number, count: number, acceptedAt: Temporal.Instant): Promise<number[]> {
  made += count;
  const { rows } = await sql<{ id: number }>`
    with copied as (
      insert into dossiers (provisional_number, code, status, channel, procedure_version_id, agency_id, reception_point_id,
        applicant_kind, applicant_name, applicant_id_number, applicant_phone, applicant_address, sets, return_method,
        declaration_version, submitted_at, check_due_at, accepted_at, accepted_by, process_version_id, rule_set_id,
        national_rule_set_id, calendar_edition_id, clock_rule_set_id, clock_national_rule_set_id, clock_calendar_edition_id,
        effective_start, original_due_at, legal_due_at, near_due_from, overdue_from)
      select 'TN-261123-' || lpad(n::text, 8, '0'), 'M-' || lpad(n::text, 8, '0'), 'handling', channel, procedure_version_id,
        agency_id, reception_point_id, applicant_kind, applicant_name, applicant_id_number, applicant_phone,
        applicant_address, sets, return_method, declaration_version, submitted_at, check_due_at, ${acceptedAt.toString()},
        accepted_by, process_version_id, rule_set_id, national_rule_set_id, calendar_edition_id, clock_rule_set_id,
        clock_national_rule_set_id, clock_calendar_edition_id, effective_start, original_due_at, legal_due_at,
        near_due_from, overdue_from
      from dossiers, generate_series(${made - count + 1}::int, ${made}::int) n where id = ${like} returning id, agency_id
    ), papers as (
      insert into dossier_documents (dossier_id, component_key, name, originals, copies)
      select copied.id, o.component_key, o.name, o.originals, o.copies
      from copied, dossier_documents o where o.dossier_id = ${like}
    )
    insert into transfers (dossier_id, agency_id, kind, accepted_at, due_at)
    select c.id, c.agency_id, 'paper', ${acceptedAt.toString()}, t.due_at from copied c, transfers t where t.dossier_id = ${like}
    returning dossier_id as id`.execute(db);
  return rows.map(({ id }) => id);
}
