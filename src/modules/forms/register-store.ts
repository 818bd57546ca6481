import { type RawBuilder, sql } from 'kysely';
import { startOfDay, toRfc3339 } from '../../kernel/time.ts';
import type { Db } from '../../platform/database/database.ts';
import { ANNEX_FORMS, type AnnexRow, type RegisterRow } from './domain/register.ts';

/** Days, both included, as days of the center. */
export type RegisterFilter = {
  readonly from: Temporal.PlainDate;
  readonly to: Temporal.PlainDate;
  /** The agencies that handle; null for every one. */
  readonly agencyIds: readonly number[] | null;
};

type Instants = 'acceptedAt' | 'dueAt' | 'resultAt' | 'deliveredAt';
type Read<T, K extends keyof T> = Omit<T, K> & { readonly [P in K]: Temporal.Instant | Extract<T[P], null> };
type ReadRow = Read<RegisterRow, Instants> & { readonly id: number };

/** Accepted dossiers of a period in the order of acceptance, a thousand at a time: memory stays the same however many. */
export async function* registerRows(db: Db, filter: RegisterFilter): AsyncGenerator<RegisterRow> {
  let after: { at: Temporal.Instant; id: number } | null = null;
  for (;;) {
    const { rows }: { rows: ReadRow[] } = await sql<ReadRow>`
      select d.id, d.code as "dossierCode", p.code as "procedureCode", v.name as "procedureName", d.sets,
        d.applicant_name as owner, d.applicant_address as address, d.applicant_phone as phone, a.name as agency,
        d.accepted_at as "acceptedAt", d.original_due_at as "dueAt", d.finished_at as "resultAt",
        d.delivered_at as "deliveredAt", d.channel as "receivedBy", d.return_method as "returnedBy",
        e.receiver_name as receiver, e.evidence, d.outcome,
        coalesce(d.finished_at > d.legal_due_at, false) as "isLate"
      from dossiers d
      join procedure_versions v on v.id = d.procedure_version_id
      join procedures p on p.id = v.procedure_id
      join agencies a on a.id = d.agency_id
      left join deliveries e on e.dossier_id = d.id
      where ${within(sql`d.accepted_at`, filter)} and ${ofAgencies(filter)}
        and ${after ? sql`(d.accepted_at, d.id) > (${after.at.toString()}::timestamptz, ${after.id})` : sql`true`}
      order by d.accepted_at, d.id limit ${AT_ONCE}`.execute(db);
    for (const { id: _, ...row } of rows)
      yield {
        ...row,
        acceptedAt: toRfc3339(row.acceptedAt),
        dueAt: row.dueAt && toRfc3339(row.dueAt),
        resultAt: row.resultAt && toRfc3339(row.resultAt),
        deliveredAt: row.deliveredAt && toRfc3339(row.deliveredAt),
      };
    const last = rows.at(-1);
    if (!last || rows.length < AT_ONCE) return;
    after = { at: last.acceptedAt, id: last.id };
  }
}

/** How many accepted dossiers the register of a period has. */
export async function countRegister(db: Db, filter: RegisterFilter): Promise<number> {
  const { rows } = await sql<{ count: string }>`
    select count(*) from dossiers d where ${within(sql`d.accepted_at`, filter)} and ${ofAgencies(filter)}`.execute(db);
  return Number(rows[0]?.count ?? 0);
}

/** Forms issued in the period about dossiers; of a letter the reason is what its lines say of it, or else what follows its first paragraph. */
export async function annexRows(db: Db, filter: RegisterFilter): Promise<AnnexRow[]> {
  const { rows } = await sql<Read<AnnexRow, 'at'>>`
    select f.form, coalesce(f.number_text, '–') as number, f.created_at as at,
      coalesce(d.code, d.provisional_number) as reference, v.name as "procedureName", d.applicant_name as applicant,
      a.name as agency,
      coalesce(f.data #>> '{content,reason}', f.data #>> '{content,cause}',
        (select string_agg(item ->> 'name' || ': ' || (item ->> 'reason'), '; ')
         from jsonb_array_elements(f.data #> '{content,items}') item),
        (select string_agg(line ->> 'value', '; ') from jsonb_array_elements(f.data #> '{content,lines}') line
         where line ->> 'label' = any(${REASONS})),
        (select string_agg(paragraph, ' ' order by place)
         from jsonb_array_elements_text(f.data #> '{content,paragraphs}') with ordinality told (paragraph, place)
         where place > 1), '') as reason
    from issued_forms f
    join dossiers d on d.id = f.dossier_id
    join procedure_versions v on v.id = d.procedure_version_id
    join agencies a on a.id = d.agency_id
    where f.form = any(${[...ANNEX_FORMS]})
      and ${within(sql`f.created_at`, filter)} and ${ofAgencies(filter)}
    order by f.created_at, f.id`.execute(db);
  return rows.map((row) => ({ ...row, at: toRfc3339(row.at) }));
}

const AT_ONCE = 1000;
/** Lines of a letter that tell why. */
const REASONS = ['Lý do', 'Nguyên nhân', 'Nội dung cụ thể'];

function within(column: RawBuilder<unknown>, { from, to }: RegisterFilter) {
  return sql`(${column} >= ${startOfDay(from).toString()}::timestamptz and ${column} < ${startOfDay(to.add({ days: 1 })).toString()}::timestamptz)`;
}

const ofAgencies = ({ agencyIds }: RegisterFilter) =>
  agencyIds === null ? sql`true` : sql`d.agency_id = any(${[...agencyIds]})`;
