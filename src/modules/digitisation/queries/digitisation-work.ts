import { sql } from 'kysely';
import type { Db } from '../../../platform/database/database.ts';
import { type Actor, may } from '../../identity/index.ts';
import type { Station } from '../../staff/index.ts';

/** What a figure counts, and what a list shows. */
export const KINDS = ['required', 'digitised', 'missing', 'to-verify', 'rejected', 'voluntary'] as const;
export type Kind = (typeof KINDS)[number];

export type PaperAtWork = {
  readonly reference: string;
  readonly componentKey: string;
  readonly name: string;
  readonly agencyName: string;
  readonly procedureName: string;
  readonly acceptedAt: Temporal.Instant;
  readonly digitiserName: string | null;
};
export type RateOfAgency = { readonly agencyId: number; readonly agencyName: string } & Readonly<Record<Kind, number>>;

export type Period = {
  /** Acceptances from this instant on, and before that one. */
  readonly from: Temporal.Instant;
  readonly before: Temporal.Instant;
  readonly agencyId: number | null;
  /** The profile's own function: where it is off, nothing has to be digitised. */
  readonly required: boolean;
};

/** The indicator: of the papers that had to be digitised, how many are; by agency, for the dossiers one needs to know. */
export async function digitisationRate(
  db: Db,
  actor: Actor,
  station: Station | null,
  period: Period,
): Promise<RateOfAgency[]> {
  const count = (kind: Kind) => sql`count(*) filter (where ${isOf(kind)})::int`;
  const { rows } = await sql<RateOfAgency>`
    ${papersOfPeriod(actor, station, period)}
    select "agencyId", "agencyName", ${count('required')} as required, ${count('digitised')} as digitised,
      ${count('missing')} as missing, ${count('to-verify')} as "to-verify", ${count('rejected')} as rejected,
      ${count('voluntary')} as voluntary
    from papers group by 1, 2 having count(*) filter (where required or edition is not null) > 0 order by 2`.execute(
    db,
  );
  return rows;
}

/** The papers behind a figure, the one accepted longest ago first. */
export async function papersAtWork(
  db: Db,
  actor: Actor,
  station: Station | null,
  { kind, limit, ...period }: Period & { readonly kind: Kind; readonly limit: number },
): Promise<PaperAtWork[]> {
  const { rows } = await sql<PaperAtWork>`
    ${papersOfPeriod(actor, station, period)}
    select reference, "componentKey", name, "agencyName", "procedureName", "acceptedAt", "digitiserName"
    from papers where ${isOf(kind)} order by "acceptedAt", "documentId" limit ${limit}`.execute(db);
  return rows;
}

function isOf(kind: Kind) {
  switch (kind) {
    case 'required':
      return sql`required`;
    case 'digitised':
      return sql`required and edition is not null`;
    case 'missing':
      return sql`required and edition is null`;
    case 'to-verify':
      return sql`edition is not null and outcome is null`;
    case 'rejected':
      return sql`outcome = 'rejected'`;
    case 'voluntary':
      return sql`not required and edition is not null`;
  }
}

/**
 * Every paper of the dossiers accepted in the period, with its newest edition. It had to be digitised where the procedure
 * says so, the paper is mandatory, and it was handed in on paper (N3.3a).
 */
function papersOfPeriod(actor: Actor, station: Station | null, { from, before, agencyId, required }: Period) {
  return sql`with papers as (
    select document.id as "documentId", coalesce(d.code, d.provisional_number) as reference,
      document.component_key as "componentKey", document.name, d.agency_id as "agencyId", agency.name as "agencyName",
      version.name as "procedureName", d.accepted_at as "acceptedAt", newest.edition, newest.outcome,
      newest."digitiserName",
      ${required} and coalesce((version.content->>'digitisationRequired')::boolean, false)
        and document.verdict <> 'waived'
        and document.originals + document.certified_copies + document.copies > 0
        and exists (select from jsonb_array_elements(coalesce(
          (select one->'components' from jsonb_array_elements(version.content->'cases') one where one->>'key' = d.case_key),
          version.content->'components')) component
          where component->>'key' = document.component_key and (component->>'mandatory')::boolean) as required
    from dossiers d
    join dossier_documents document on document.dossier_id = d.id
    join procedure_versions version on version.id = d.procedure_version_id
    join agencies agency on agency.id = d.agency_id
    left join lateral (
      select paper.edition, verified.outcome, digitiser.display_name as "digitiserName"
      from digitised_papers paper
      join accounts digitiser on digitiser.id = paper.digitised_by
      left join digitised_checks verified on verified.paper_id = coalesce(paper.held_from, paper.id)
      where paper.document_id = document.id order by edition desc limit 1) newest on true
    where d.accepted_at >= ${from.toString()}::timestamptz and d.accepted_at < ${before.toString()}::timestamptz
      and ${agencyId === null ? sql`true` : sql`d.agency_id = ${agencyId}`} and ${needsToKnow(actor, station)})`;
}

/** The counter's agencies, or everything for those who watch over the whole center (QC Đ5.1d). */
const needsToKnow = (actor: Actor, station: Station | null) =>
  may(actor, 'read-every-dossier') ? sql`true` : sql`d.agency_id = any(${[...(station?.counterAgencyIds ?? [])]})`;
