import { sql } from 'kysely';
import { fold } from '../../../kernel/vietnamese.ts';
import type { Db } from '../../../platform/database/database.ts';

/** How a procedure stands: with a draft, with a version to come, in force, over, or in force without an approved process. */
export const CATALOGUE_STATES = ['draft', 'coming', 'inForce', 'over', 'incomplete'] as const;
export type CatalogueState = (typeof CATALOGUE_STATES)[number];

export type CatalogueRow = {
  readonly code: string;
  readonly name: string;
  readonly agencyName: string;
  /** Of the version in force, or the last one there was; null before the first takes effect. */
  readonly version: number | null;
  readonly effectiveFrom: string | null;
  readonly states: readonly CatalogueState[];
};

export type CatalogueSearch = {
  readonly words: string;
  readonly agencyKey?: string | undefined;
  readonly state?: CatalogueState | undefined;
  readonly day: Temporal.PlainDate;
  readonly limit: number;
  /** Code of the last procedure of the page before. */
  readonly after?: string | undefined;
};

/** Every procedure there is, drafted, in force or over, by its code. */
export async function catalogue(db: Db, wanted: CatalogueSearch): Promise<CatalogueRow[]> {
  const { words, agencyKey, state, after = '', limit } = wanted;
  const { rows } = await sql<Row>`
    select * from (${everyProcedure(wanted.day.toString())}) as one
    where code > ${after} and ${matching(words)}
      and ${agencyKey ? sql`agency_key = ${agencyKey}` : sql`true`}
      and ${state ? STATE_IS[state] : sql`true`}
    order by code limit ${limit}`.execute(db);
  return rows.map(toRow);
}

type Row = {
  code: string;
  name: string | null;
  agency_name: string | null;
  version: number | null;
  effective_from: string | null;
  has_draft: boolean;
  is_coming: boolean;
  is_in_force: boolean;
  is_over: boolean;
  is_incomplete: boolean;
};

const everyProcedure = (day: string) => sql`
  select p.code, coalesce(v.name, c.name, d.content ->> 'name') as name, a.key as agency_key, a.name as agency_name,
    v.version, v.effective_from,
    coalesce(v.name || ' ' || v.keywords, c.name || ' ' || c.keywords, p.code || ' ' || (d.content ->> 'name')) as said,
    d.id is not null as has_draft, c.id is not null as is_coming,
    coalesce(v.effective_to is null or v.effective_to > ${day}, false) and v.id is not null as is_in_force,
    v.id is not null and v.effective_to <= ${day} and c.id is null as is_over,
    v.id is not null and (v.effective_to is null or v.effective_to > ${day}) and v.received_at_center
      and not exists (select from process_versions s where s.procedure_id = p.id and s.withdrawn_at is null
        and s.effective_from <= ${day} and (s.effective_to is null or s.effective_to > ${day})) as is_incomplete
  from procedures p
  left join lateral (select * from procedure_versions where procedure_id = p.id and withdrawn_at is null
    and effective_from <= ${day} order by effective_from desc limit 1) v on true
  left join lateral (select * from procedure_versions where procedure_id = p.id and withdrawn_at is null
    and effective_from > ${day} order by effective_from limit 1) c on true
  left join procedure_drafts d on d.code = p.code
  left join agencies a on a.id = coalesce(v.agency_id, c.agency_id, d.agency_id)
  where v.id is not null or c.id is not null or d.id is not null`;

const STATE_IS = {
  draft: sql`has_draft`,
  coming: sql`is_coming`,
  inForce: sql`is_in_force`,
  over: sql`is_over`,
  incomplete: sql`is_incomplete`,
} as const;

/** Every word somewhere in name, code, agency or abbreviation, however it is accented. */
function matching(words: string) {
  const each = fold(words).split(' ').filter(Boolean).slice(0, 8);
  if (each.length === 0) return sql`true`;
  return sql.join(
    each.map((word) => sql`fold(said) like ${`%${word.replace(/[%_\\]/g, '\\$&')}%`}`),
    sql` and `,
  );
}

const toRow = (row: Row): CatalogueRow => ({
  code: row.code,
  name: row.name ?? row.code,
  agencyName: row.agency_name ?? '',
  version: row.version,
  effectiveFrom: row.effective_from,
  states: [
    ...(row.has_draft ? (['draft'] as const) : []),
    ...(row.is_coming ? (['coming'] as const) : []),
    ...(row.is_in_force ? (['inForce'] as const) : []),
    ...(row.is_over ? (['over'] as const) : []),
    ...(row.is_incomplete ? (['incomplete'] as const) : []),
  ],
});
