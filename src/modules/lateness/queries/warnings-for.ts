import { sql } from 'kysely';
import type { Db } from '../../../platform/database/database.ts';
import type { Actor } from '../../identity/index.ts';
import type { Station } from '../../staff/index.ts';
import type { WarningKind } from '../domain/due-now.ts';

/** A dossier somebody is warned of, by the most pressing of the warnings. */
export type Warning = {
  readonly dossierId: number;
  readonly reference: string;
  readonly kind: WarningKind;
  readonly legalDueAt: Temporal.Instant;
};

const SHOWN_AT_MOST = 100;

/**
 * What this person is warned of now: of steps that are theirs, and as a head of everything their agency holds (QC Đ2.2b).
 * Warnings end by themselves: with the step, or with the due date. Whoever took a step over sees what its owner was told.
 */
export async function warningsFor(
  db: Db,
  { accountId, roles }: Actor,
  station: Station | null,
  now: Temporal.Instant,
): Promise<Warning[]> {
  if (!station || accountId === null) return [];
  const heads = roles.filter((role) => role === 'agency_head' || role === 'approver' || role === 'director');
  const { rows } = await sql<Warning>`
    select distinct on (d.id) d.id as "dossierId", d.code as reference, w.kind, w.legal_due_at as "legalDueAt"
    from lateness_warnings w join workflow_steps s on s.id = w.step_id join dossiers d on d.id = w.dossier_id
    where s.status = 'active' and d.legal_due_at = w.legal_due_at and d.finished_at is null and d.status = 'handling'
      and not exists (select from lateness_violations v where v.dossier_id = d.id and v.legal_due_at = w.legal_due_at)
      and s.agency_id is not distinct from ${station.agencyId}
      and case w.kind when 'head' then ${heads.length > 0}
        else s.assignee_id = ${accountId} or (s.assignee_id is null and s.role = any(${[...roles]}::text[])) end
      and w.at <= ${now.toString()}::timestamptz
    order by d.id, array_position(array['head', 'handler', 'near_due'], w.kind) limit ${SHOWN_AT_MOST}`.execute(db);
  return rows.toSorted((a, b) => Temporal.Instant.compare(a.legalDueAt, b.legalDueAt));
}

/** Drafts of apologies an agency's approver has to look at: not issued, of dossiers still under way. */
export async function draftsFor(
  db: Db,
  agencyId: number,
): Promise<{ reference: string; latestAt: Temporal.Instant }[]> {
  const { rows } = await sql<{ reference: string; latestAt: Temporal.Instant }>`
    select d.code as reference, a.latest_at as "latestAt" from apologies a join dossiers d on d.id = a.dossier_id
    where a.issued_at is null and d.status = 'handling' and d.legal_due_at = a.legal_due_at and d.agency_id = ${agencyId}
    order by a.latest_at, d.id limit ${SHOWN_AT_MOST}`.execute(db);
  return rows;
}
